using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Meldingen;

/// <summary>Leerplicht's handling of a report, as it stands: what is to be done next. The steps are in what happened (<see cref="Behandelgebeurtenis"/>).</summary>
public sealed class BehandelingRij
{
    public const string Stroom = "behandeling";

    public required Guid LeerlingId { get; init; }

    /// <summary>The matter of which it follows.</summary>
    public required Guid Id { get; init; }

    public required Guid MeldingId { get; init; }

    /// <summary>The last step taken.</summary>
    public Behandelstap Laatste { get; set; }

    /// <summary>First day on which a step that runs asks for somebody; null when nothing waits.</summary>
    public DateOnly? Volgende { get; set; }

    /// <summary>Who took the last step.</summary>
    public required string Behandelaar { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<BehandelingRij>
    {
        public void Configure(EntityTypeBuilder<BehandelingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => rij.MeldingId).IsUnique();
            tabel.HasIndex(rij => rij.Volgende);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.MeldingId);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Laatste, rij => rij.Volgende);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Behandelaar);
        }
    }
}
