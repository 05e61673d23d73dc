using Leerrecht.Core.Meldingen;

namespace Leerrecht.Core.Tests.Meldingen;

/// <summary>Whom a region tells of every thuiszitter, and with what: involvement and how one is reached (Jeugdwet art. 7.1.4.1, 7.1.4.4).</summary>
public class InformatieregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 22);
    private static readonly Informatieplicht Wij = new(Guid.NewGuid(), "GM0014", "WIJ-team", Informatieweg.UrgenteMelding, Meldzijde.School, new(2026, 1, 1), null);
    private static readonly Informatieplicht Overal = new(Guid.NewGuid(), null, "Samenwerkingsverband", Informatieweg.Zelf, Meldzijde.School, new(2026, 1, 1), new(2026, 12, 31));
    private static readonly Betrokkenheidsbericht Bericht = new("Sam", new(2012, 3, 4), "Groningen", "De School", "P. Proef", "coördinator", "050 123 4567", "", Vandaag);

    [Fact]
    public void Open_is_wat_waar_het_kind_woont_is_afgesproken_en_sinds_het_thuiszit_niet_is_gedaan()
    {
        Assert.Equal([Wij, Overal], Open([], "GM0014", Vandaag));
        Assert.Equal([Overal], Open([], "GM0037", Vandaag));
        Assert.Equal([Overal], Open([(Wij.Id, new(2026, 11, 2))], "GM0014", Vandaag));
        Assert.Equal([Wij, Overal], Open([(Wij.Id, new(2026, 10, 31))], "GM0014", Vandaag));
        Assert.Equal([Wij], Open([], "GM0014", new(2027, 1, 1)));

        IReadOnlyList<Informatieplicht> Open(IEnumerable<(Guid, DateOnly)> gedaan, string gemeente, DateOnly dag) => Informatieregels.Open([Wij, Overal], gedaan, gemeente, new(2026, 11, 1), dag);
    }

    [Fact]
    public void Van_een_kind_zonder_school_laat_de_gemeente_het_weten()
    {
        Assert.Equal(Meldzijde.School, Wij.ZijdeVan(opSchool: true));
        Assert.Equal(Meldzijde.Gemeente, Wij.ZijdeVan(opSchool: false));
    }

    [Fact]
    public void Een_afspraak_heeft_een_naam_en_dagen_en_is_er_niet_twee_keer()
    {
        Assert.Null(Informatieregels.Bezwaar(Wij, [Overal]));
        Assert.Equal("aan", Informatieregels.Bezwaar(Wij with { Aan = " " }, [])?.Code);
        Assert.Equal("aan", Informatieregels.Bezwaar(Wij with { Aan = "wij-TEAM " }, [Wij])?.Code);
        Assert.Null(Informatieregels.Bezwaar(Wij, [Wij with { Tot = new(2025, 12, 31), Van = new(2025, 1, 1) }]));
        Assert.Equal("tot", Informatieregels.Bezwaar(Wij with { Tot = new(2025, 12, 31) }, [])?.Code);
        Assert.Null(Informatieregels.BezwaarTegenEinde(Wij, Vandaag, Vandaag));
        Assert.Equal("tot", Informatieregels.BezwaarTegenEinde(Wij, Vandaag.AddDays(-2), Vandaag)?.Code);
        Assert.Equal("tot", Informatieregels.BezwaarTegenEinde(Wij with { Tot = Vandaag.AddDays(-1) }, Vandaag, Vandaag)?.Code);
    }

    [Fact]
    public void Wie_laat_weten_betrokken_te_zijn_is_te_bereiken()
    {
        Assert.Null(Informatieregels.Bezwaar(Bericht));
        Assert.Null(Informatieregels.Bezwaar(Bericht with { Telefoon = "", Email = "p@school.example" }));
        Assert.Equal("telefoon", Informatieregels.Bezwaar(Bericht with { Telefoon = "" })?.Code);
        Assert.Equal("telefoon", Informatieregels.Bezwaar(Bericht with { Telefoon = "12" })?.Code);
        Assert.Equal("email", Informatieregels.Bezwaar(Bericht with { Email = "p" })?.Code);
        Assert.Equal("functie", Informatieregels.Bezwaar(Bericht with { Functie = "" })?.Code);
    }
}
