using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Meldingen.Brieven;

/// <summary>A text of a gemeente for a letter. Never changed: what is written next is the next version.</summary>
public sealed class BriefsjabloonRij
{
    public required string Gemeente { get; init; }
    public required Briefsoort Soort { get; init; }

    /// <summary>From 1.</summary>
    public required int Versie { get; init; }

    public required string Onderwerp { get; init; }
    public required string Tekst { get; init; }
    public required DateTime Wanneer { get; init; }
    public required string Wie { get; init; }

    public Briefsjabloon NaarSjabloon() => new(Soort, Versie, Onderwerp, Tekst);

    public sealed class Indeling : IEntityTypeConfiguration<BriefsjabloonRij>
    {
        public void Configure(EntityTypeBuilder<BriefsjabloonRij> tabel)
        {
            tabel.HasKey(rij => new { rij.Gemeente, rij.Soort, rij.Versie });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Versie, rij => rij.Wanneer);
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Gemeente, rij => rij.Soort, rij => rij.Onderwerp, rij => rij.Tekst);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Wie);
        }
    }
}
