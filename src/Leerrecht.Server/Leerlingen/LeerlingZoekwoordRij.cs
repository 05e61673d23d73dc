using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Leerlingen;

/// <summary>A word of a pupil's name, as people type it, so that a surname is found as fast as a first name.</summary>
public sealed class LeerlingZoekwoordRij
{
    public required Guid LeerlingId { get; init; }
    public required string Woord { get; init; }

    /// <summary>Where the child lives, as its own row says: the two are written together.</summary>
    public required string Gemeente { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<LeerlingZoekwoordRij>
    {
        public void Configure(EntityTypeBuilder<LeerlingZoekwoordRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Woord });
            tabel.HasIndex(rij => new { rij.Gemeente, rij.Woord, rij.LeerlingId });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Woord, rij => rij.Gemeente);
        }
    }
}
