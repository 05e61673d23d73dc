using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Logboek;

/// <summary>What an act did to one table.</summary>
public sealed class LogboekRij
{
    public required Guid Id { get; init; }
    public required DateTime Wanneer { get; init; }
    public required string Wie { get; init; }
    public required string Daad { get; init; }

    /// <summary>The table.</summary>
    public required string Wat { get; init; }

    /// <summary>Rows added, changed or removed.</summary>
    public required int Aantal { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<LogboekRij>
    {
        public void Configure(EntityTypeBuilder<LogboekRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.Wanneer);
            tabel.HasIndex(rij => new { rij.Wat, rij.Wanneer });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.Wanneer, rij => rij.Daad, rij => rij.Wat, rij => rij.Aantal);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Wie);
        }
    }
}
