using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Leerlingen;

/// <summary>The burgerservicenummer of a pupil, apart from all else: who reads pupils does not read it along.</summary>
public sealed class LeerlingBsnRij
{
    public required Guid LeerlingId { get; init; }

    /// <summary>Name of the key; see <see cref="Bsnkluis"/>.</summary>
    public required string Sleutel { get; set; }
    public required string Versleuteld { get; set; }

    /// <summary>By what the number is found.</summary>
    public required string Zoek { get; set; }

    public BewaardeBsn NaarBewaard() => new(Sleutel, Versleuteld, Zoek);

    public sealed class Indeling : IEntityTypeConfiguration<LeerlingBsnRij>
    {
        public void Configure(EntityTypeBuilder<LeerlingBsnRij> tabel)
        {
            tabel.HasKey(rij => rij.LeerlingId);
            tabel.HasIndex(rij => rij.Zoek);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Sleutel);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Versleuteld, rij => rij.Zoek);
        }
    }
}
