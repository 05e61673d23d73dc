using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Verzuim;

/// <summary>
/// One version of what a school recorded. A correction ends the version that stood (<see cref="BekendTot"/>) and adds the
/// next; the one without an end holds now.
/// </summary>
public sealed class AfwezigheidRij
{
    public required Guid LeerlingId { get; init; }

    /// <summary>The id of the row at its source; one version of it holds in the whole region.</summary>
    public required string Sleutel { get; init; }
    public required int Versie { get; init; }
    public required string Vestiging { get; init; }
    public required DateOnly Van { get; init; }

    /// <summary>Last day, included; null is still absent. Of a moment it is null.</summary>
    public DateOnly? Tot { get; init; }
    public required bool HeleDag { get; init; }

    /// <summary>HH:MM.</summary>
    public string? Tijd { get; init; }

    /// <summary>0 is not given. Of whole days: per day.</summary>
    public required int Minuten { get; init; }

    /// <summary>Lesson hours times 100; 0 is not given. Of whole days: per day.</summary>
    public required int LesurenHonderdsten { get; init; }

    /// <summary>The code as the school delivered it. What it stands for is looked up when judging, so that a new mapping works at once.</summary>
    public required string Reden { get; init; }
    public required DateTime BekendVan { get; init; }
    public DateTime? BekendTot { get; set; }
    public required Guid AanleveringId { get; init; }
    public Guid? BeeindigdDoor { get; set; }

    /// <summary>Physical line in the delivery; 0 when it did not come from a file.</summary>
    public required int Regel { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<AfwezigheidRij>
    {
        public void Configure(EntityTypeBuilder<AfwezigheidRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Sleutel, rij.Versie });
            tabel.HasIndex(rij => rij.Sleutel).HasFilter("bekend_tot IS NULL");

            // With the column of the filter in it, else SQLite reads every row to see what the filter already says.
            tabel.HasIndex(rij => new { rij.Vestiging, rij.Reden, rij.Van, rij.BekendTot }).HasFilter("bekend_tot IS NULL");
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Sleutel, rij => rij.Versie, rij => rij.BekendVan, rij => rij.BekendTot,
                rij => rij.AanleveringId, rij => rij.BeeindigdDoor, rij => rij.Regel);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.Vestiging, rij => rij.Van, rij => rij.Tot, rij => rij.HeleDag, rij => rij.Tijd,
                rij => rij.Minuten, rij => rij.LesurenHonderdsten);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Reden);
        }
    }
}
