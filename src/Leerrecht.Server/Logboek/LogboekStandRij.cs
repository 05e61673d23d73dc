using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Logboek;

/// <summary>Where the chain ends; one row. Whoever changes it, and nobody else, may add a link.</summary>
public sealed class LogboekStandRij
{
    public required int Id { get; init; }

    /// <summary>Day of the last link; null before the first.</summary>
    public DateOnly? Dag { get; init; }
    public required long Nummer { get; init; }
    public required byte[] Hash { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<LogboekStandRij>
    {
        public void Configure(EntityTypeBuilder<LogboekStandRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.Property(rij => rij.Id).ValueGeneratedNever();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.Dag, rij => rij.Nummer, rij => rij.Hash);
        }
    }
}
