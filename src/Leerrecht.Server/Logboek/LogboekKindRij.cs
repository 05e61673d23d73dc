using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Logboek;

/// <summary>Of which child something was shown or done: the children of <see cref="LogboekRij"/> by child, to ask who looked.</summary>
public sealed class LogboekKindRij
{
    public required Guid LeerlingId { get; init; }
    public required long Nummer { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<LogboekKindRij>
    {
        public void Configure(EntityTypeBuilder<LogboekKindRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Nummer });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Nummer);
        }
    }
}
