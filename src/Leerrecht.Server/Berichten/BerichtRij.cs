using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Berichten;

/// <summary>
/// Something that must reach somebody outside, written in the transaction of what it tells. Its key does not begin with the pupil, as
/// those of other tables do: a mail is about nobody, and the key must be the one that the receiver knows it by.
/// </summary>
public sealed class BerichtRij
{
    /// <summary>Also the idempotency key: the receiver takes it once, however often it is sent.</summary>
    public required Guid Id { get; init; }

    /// <summary>The child it is about; null when it is about none.</summary>
    public Guid? LeerlingId { get; init; }

    /// <summary>What must stay in order among itself: one child at one receiver.</summary>
    public required string Stroom { get; init; }

    /// <summary>
    /// Higher than every message of the stream that its writer could know of. Two that were written at the same moment may have the same:
    /// neither was written because of the other, so they have no order.
    /// </summary>
    public required long Volgnummer { get; init; }
    public required Berichtsoort Soort { get; init; }

    /// <summary>The organisation whose message it is, and whose people are told when it does not arrive.</summary>
    public required Guid OrganisatieId { get; init; }

    /// <summary>What it is about in the room that wrote it, such as a report; the receiver gets it as our reference.</summary>
    public Guid? Verwijzing { get; init; }

    /// <summary>JSON; null once it has arrived: then it need not be kept here as well.</summary>
    public required string? Inhoud { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime Aangemaakt { get; init; }
    public int Pogingen { get; set; }

    /// <summary>UTC; null when it is not tried again by itself: arrived, refused or lapsed.</summary>
    public required DateTime? VolgendePoging { get; set; }

    /// <summary>UTC; until then it is in the hands of one process, after it of nobody.</summary>
    public DateTime? BezigTot { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? BezorgdOp { get; set; }

    /// <summary>The number that the receiver gave.</summary>
    public string? Ontvangstnummer { get; set; }

    /// <summary>Codes of why it did not arrive, with a space between; never anything of its content.</summary>
    public string? Fout { get; set; }

    /// <summary>UTC; since then the receiver does not want it as it is, and a person must look.</summary>
    public DateTime? GeweigerdOp { get; set; }

    /// <summary>UTC; since then it is not needed any more, because another took its place.</summary>
    public DateTime? VervallenOp { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<BerichtRij>
    {
        public void Configure(EntityTypeBuilder<BerichtRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.LeerlingId);
            tabel.HasIndex(rij => new { rij.Stroom, rij.Volgnummer });
            tabel.HasIndex(rij => rij.VolgendePoging).HasFilter("volgende_poging IS NOT NULL");
            tabel.HasIndex(rij => rij.OrganisatieId).HasFilter("bezorgd_op IS NULL AND vervallen_op IS NULL");
            tabel.HasIndex(rij => rij.Verwijzing).HasFilter("verwijzing IS NOT NULL");
            tabel.HasIndex(rij => rij.Ontvangstnummer).HasFilter("ontvangstnummer IS NOT NULL");

            // Whoever lost the message to another process does not write over what that one knows.
            tabel.Property(rij => rij.BezigTot).IsConcurrencyToken();
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.Id, rij => rij.LeerlingId, rij => rij.Stroom, rij => rij.Volgnummer, rij => rij.OrganisatieId, rij => rij.Verwijzing,
                rij => rij.Pogingen, rij => rij.VolgendePoging, rij => rij.BezigTot, rij => rij.Fout);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.Soort, rij => rij.Aangemaakt, rij => rij.BezorgdOp, rij => rij.Ontvangstnummer, rij => rij.GeweigerdOp,
                rij => rij.VervallenOp);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Inhoud);
        }
    }
}
