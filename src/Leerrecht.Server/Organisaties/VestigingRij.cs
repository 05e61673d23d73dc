using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Organisaties;

public sealed class VestigingRij
{
    /// <summary>BRIN6.</summary>
    public required string Code { get; init; }
    public string? Naam { get; set; }
    public required Sector Sector { get; set; }
    public required string Gemeente { get; set; }
    public required Vakantieregio Vakantieregio { get; set; }
    public string? Swv { get; set; }
    public string? Bestuur { get; set; }

    public static VestigingRij Van(Vestiging v) => new()
    {
        Code = v.Code, Naam = v.Naam, Sector = v.Sector, Gemeente = v.Gemeente,
        Vakantieregio = v.Vakantieregio, Swv = v.Swv, Bestuur = v.Bestuur,
    };

    public Vestiging NaarVestiging() => new(Code, Naam, Sector, Gemeente, Vakantieregio, Swv, Bestuur);

    public sealed class Indeling : IEntityTypeConfiguration<VestigingRij>
    {
        public void Configure(EntityTypeBuilder<VestigingRij> tabel)
        {
            tabel.HasKey(rij => rij.Code);
            tabel.HasIndex(rij => rij.Gemeente);
            tabel.HasIndex(rij => rij.Bestuur);
            tabel.HasIndex(rij => rij.Swv);
            tabel.Zijn(
                Gegevenssoort.Openbaar, rij => rij.Code, rij => rij.Naam, rij => rij.Sector, rij => rij.Gemeente,
                rij => rij.Vakantieregio, rij => rij.Swv, rij => rij.Bestuur);
        }
    }
}
