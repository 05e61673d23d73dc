using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Dossiers;

/// <summary>A meeting that is planned.</summary>
public sealed class DossieroverlegRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid DossierId { get; init; }
    public required Guid Id { get; init; }
    public required Overlegsoort Soort { get; init; }
    public required DateTime Wanneer { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<DossieroverlegRij>
    {
        public void Configure(EntityTypeBuilder<DossieroverlegRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.DossierId, rij.Id });
            tabel.HasIndex(rij => rij.Wanneer);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.DossierId, rij => rij.Id);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Wanneer);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Soort);
        }
    }
}
