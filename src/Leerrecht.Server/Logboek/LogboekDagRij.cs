using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Logboek;

/// <summary>A day of the chain that is over, and the hash that seals it and all days before it.</summary>
public sealed class LogboekDagRij
{
    public required DateOnly Dag { get; init; }
    public required long Eerste { get; init; }
    public required long Laatste { get; init; }
    public required long Aantal { get; init; }
    public required byte[] Slot { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<LogboekDagRij>
    {
        public void Configure(EntityTypeBuilder<LogboekDagRij> tabel)
        {
            tabel.HasKey(rij => rij.Dag);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Dag, rij => rij.Eerste, rij => rij.Laatste, rij => rij.Aantal, rij => rij.Slot);
        }
    }
}
