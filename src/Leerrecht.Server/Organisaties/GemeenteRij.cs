using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Organisaties;

public sealed class GemeenteRij
{
    /// <summary>GM and four digits (CBS).</summary>
    public required string Code { get; init; }
    public required Vakantieregio Vakantieregio { get; set; }
    public string? Naam { get; set; }
    public required Bron Bron { get; set; }

    public static GemeenteRij Van(Gemeente g, Bron bron) =>
        new() { Code = g.Code, Vakantieregio = g.Vakantieregio, Naam = g.Naam, Bron = bron };

    public Gemeente NaarGemeente() => new(Code, Vakantieregio, Naam);

    public sealed class Indeling : IEntityTypeConfiguration<GemeenteRij>
    {
        public void Configure(EntityTypeBuilder<GemeenteRij> tabel)
        {
            tabel.HasKey(rij => rij.Code);
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Code, rij => rij.Vakantieregio, rij => rij.Naam, rij => rij.Bron);
        }
    }
}
