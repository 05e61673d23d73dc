using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Meldingen.Betrokken;

/// <summary>That somebody told others of the own involvement with a child; where the message is stands in the outbox.</summary>
public sealed class BetrokkenheidRij
{
    public required Guid LeerlingId { get; init; }

    /// <summary>Made with the form, so that sending it again is recognised; also the reference of the message.</summary>
    public required Guid Id { get; init; }

    /// <summary>The agreement of the region that it fulfils.</summary>
    public required Guid PlichtId { get; init; }

    /// <summary>How it went, which may be otherwise than agreed.</summary>
    public required Informatieweg Weg { get; init; }
    public required string Aan { get; init; }
    public required Guid OrganisatieId { get; init; }
    public required DateOnly Op { get; init; }
    public required string Wie { get; init; }
    public required string Functie { get; init; }
    public required string Telefoon { get; init; }
    public required string Email { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<BetrokkenheidRij>
    {
        public void Configure(EntityTypeBuilder<BetrokkenheidRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });

            // Of two who tell the same on one day, one did it.
            tabel.HasIndex(rij => new { rij.LeerlingId, rij.PlichtId, rij.Op }).IsUnique();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.PlichtId, rij => rij.OrganisatieId);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Weg, rij => rij.Aan, rij => rij.Op);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Wie, rij => rij.Functie, rij => rij.Telefoon, rij => rij.Email);
        }
    }
}
