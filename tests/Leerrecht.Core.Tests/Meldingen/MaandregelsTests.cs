using Leerrecht.Core.Meldingen;

namespace Leerrecht.Core.Tests.Meldingen;

/// <summary>The monthly list of leerplicht and samenwerkingsverband.</summary>
public class MaandregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 22);
    private static readonly Guid Swv = Guid.Parse("0194b000-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("VO1", 8, "VO1")]
    [InlineData(null, 8, "PO1")]
    [InlineData(null, 12, "VO1")]
    public void Een_kind_hoort_bij_het_verband_van_zijn_school_of_anders_van_zijn_leeftijd(string? laatste, int leeftijd, string verwacht) =>
        Assert.Equal(verwacht, Maandregels.Samenwerkingsverband(laatste, leeftijd, [("VO1", false), ("PO1", true), ("PO2", true)]));

    [Theory]
    [InlineData(" ", true, 5, "stap")]
    [InlineData("Bellen", false, 5, "eigenaar")]
    [InlineData("Bellen", true, -1, "uiterlijk")]
    [InlineData("Bellen", true, null, "uiterlijk")]
    [InlineData("Bellen", true, 0, null)]
    public void Een_afspraak_heeft_een_stap_een_eigenaar_en_een_dag(string stap, bool kent, int? over, string? veld) =>
        Assert.Equal(veld, (Maandregels.Beslis(
            null, new Maandopdracht.Afspreken(stap, kent ? Swv : Guid.Empty, "", over is { } dagen ? Vandaag.AddDays(dagen) : null), [Swv], Vandaag) as Uitkomst<Maandgebeurtenis>.Geweigerd)?.Reden.Code);

    [Fact]
    public void Een_afspraak_eindigt_eens_met_wat_ervan_kwam()
    {
        var open = Maandregels.Verwerk(null, Gelukt(Maandregels.Beslis(null, new Maandopdracht.Afspreken(" Bellen ", Swv, "", Vandaag), [Swv], Vandaag)));
        Assert.Equal(new Maandafspraak(new(2026, 11, 1), "Bellen", Swv, "", Vandaag, null), open);
        Assert.Equal("toelichting", Geweigerd(Maandregels.Beslis(open, new Maandopdracht.Afronden(true, ""), [Swv], Vandaag)));
        var klaar = Maandregels.Verwerk(open, Gelukt(Maandregels.Beslis(open, new Maandopdracht.Afronden(false, "Niemand thuis."), [Swv], Vandaag.AddDays(1))));
        Assert.Equal(new Afspraakuitkomst(Vandaag.AddDays(1), false, "Niemand thuis."), klaar.Uitkomst);
        Assert.Equal("maandlijst.gewijzigd", Geweigerd(Maandregels.Beslis(klaar, new Maandopdracht.Afronden(true, "Toch."), [Swv], Vandaag)));
    }

    private static Maandgebeurtenis Gelukt(Uitkomst<Maandgebeurtenis> uitkomst) => Assert.IsType<Uitkomst<Maandgebeurtenis>.Gelukt>(uitkomst).Waarde;

    private static string Geweigerd(Uitkomst<Maandgebeurtenis> uitkomst) => Assert.IsType<Uitkomst<Maandgebeurtenis>.Geweigerd>(uitkomst).Reden.Code;
}
