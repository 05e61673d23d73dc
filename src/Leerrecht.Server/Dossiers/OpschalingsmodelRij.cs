using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Dossiers;

/// <summary>A version of a ladder that the region made. Versions never change: a case keeps the one with which it began.</summary>
public sealed class OpschalingsmodelRij
{
    public required string Sleutel { get; init; }
    public required string Naam { get; init; }

    /// <summary>Empty for the whole region.</summary>
    public required string? Gemeente { get; init; }

    /// <summary>Empty for all kinds of education.</summary>
    public required Onderwijssoort? Soort { get; init; }

    public required DateOnly GeldigVan { get; init; }

    /// <summary>As in opschalingsmodellen.json.</summary>
    public required string Inhoud { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<OpschalingsmodelRij>
    {
        public void Configure(EntityTypeBuilder<OpschalingsmodelRij> tabel)
        {
            tabel.HasKey(rij => rij.Sleutel);
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Sleutel, rij => rij.Naam, rij => rij.Gemeente, rij => rij.Soort, rij => rij.GeldigVan, rij => rij.Inhoud);
        }
    }
}
