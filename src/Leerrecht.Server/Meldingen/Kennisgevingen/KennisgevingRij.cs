using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Meldingen.Kennisgevingen;

/// <summary>A message about a suspension or removal, as it stands; what happened is in <see cref="Opslag.GebeurtenisRij"/>.</summary>
public sealed class KennisgevingRij
{
    public required Guid LeerlingId { get; init; }

    /// <summary>The matter of which it follows; also the reference of the message in the outbox.</summary>
    public required Guid Id { get; init; }
    public Kennisgevingsoort Soort { get; set; }
    public string Vestiging { get; set; } = "";
    public DateOnly Van { get; set; }

    /// <summary>Last day to send it; null once it was sent or lapsed.</summary>
    public DateOnly? Uiterlijk { get; set; }
    public DateOnly? VerzondenOp { get; set; }

    /// <summary>Brings the row to where the message stands.</summary>
    public void Volgt(Kennisgeving toestand)
    {
        (Kennisgevinginhoud Inhoud, DateOnly? Uiterlijk, DateOnly? VerzondenOp) nu = toestand switch
        {
            Kennisgeving.Opgesteld o => (o.Inhoud, o.Uiterlijk, null),
            Kennisgeving.Verzonden v => (v.Inhoud, null, v.Op),
            Kennisgeving.Vervallen v => (v.Inhoud, null, null),
            _ => throw new InvalidOperationException("A message that was not drawn up has no row."),
        };
        (Soort, Vestiging, Van) = (nu.Inhoud.Soort, nu.Inhoud.Vestiging, nu.Inhoud.Van);
        (Uiterlijk, VerzondenOp) = (nu.Uiterlijk, nu.VerzondenOp);
    }

    public sealed class Indeling : IEntityTypeConfiguration<KennisgevingRij>
    {
        public void Configure(EntityTypeBuilder<KennisgevingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => new { rij.Vestiging, rij.Uiterlijk });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Soort, rij => rij.Vestiging, rij => rij.Van, rij => rij.Uiterlijk, rij => rij.VerzondenOp);
        }
    }
}
