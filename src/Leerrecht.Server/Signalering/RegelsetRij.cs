using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Signalering;

/// <summary>One parameter set of the region (regels §2): its own values only, as in regelset.json.</summary>
public sealed class RegelsetRij
{
    public required DateOnly GeldigVan { get; init; }

    /// <summary>The object of regelset.json, geldig_van included.</summary>
    public required string Inhoud { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<RegelsetRij>
    {
        public void Configure(EntityTypeBuilder<RegelsetRij> tabel)
        {
            tabel.HasKey(rij => rij.GeldigVan);
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.GeldigVan, rij => rij.Inhoud);
        }
    }
}
