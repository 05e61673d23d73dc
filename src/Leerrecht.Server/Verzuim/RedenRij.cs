using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Verzuim;

/// <summary>What a school means by its own code.</summary>
public sealed class RedenRij
{
    /// <summary>BRIN6, or <c>*</c> for all.</summary>
    public required string Vestiging { get; init; }
    public required string Code { get; init; }
    public required Verzuimsoort Soort { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<RedenRij>
    {
        public void Configure(EntityTypeBuilder<RedenRij> tabel)
        {
            tabel.HasKey(rij => new { rij.Vestiging, rij.Code });
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Vestiging, rij => rij.Code, rij => rij.Soort);
        }
    }
}
