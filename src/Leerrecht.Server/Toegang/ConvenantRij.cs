using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang;

/// <summary>A version of the convenant. Versions are never changed: the record of every look refers to them.</summary>
public sealed class ConvenantRij
{
    public required string Versie { get; init; }
    public required DateOnly GeldigVan { get; init; }

    /// <summary>As delivered, convenant.json.</summary>
    public required string Inhoud { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<ConvenantRij>
    {
        public void Configure(EntityTypeBuilder<ConvenantRij> tabel)
        {
            tabel.HasKey(rij => rij.Versie);
            tabel.HasIndex(rij => rij.GeldigVan).IsUnique();
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Versie, rij => rij.GeldigVan, rij => rij.Inhoud);
        }
    }
}
