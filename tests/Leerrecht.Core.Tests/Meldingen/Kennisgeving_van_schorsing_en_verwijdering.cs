using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Gebeurtenis = Leerrecht.Core.Meldingen.Kennisgevinggebeurtenis;
using Opdracht = Leerrecht.Core.Meldingen.Kennisgevingopdracht;
using Toestand = Leerrecht.Core.Meldingen.Kennisgeving;

namespace Leerrecht.Core.Tests.Meldingen;

/// <summary>WPO art. 40c, WVO 2020 art. 8.14 and Leerplichtwet art. 18: with reasons, after the parents know, once.</summary>
public sealed class Kennisgeving_van_schorsing_en_verwijdering
{
    private static readonly DateOnly Vrijdag = new(2026, 11, 20);
    private static readonly Werkdagen Werkdagen = new([]);

    private static readonly Kennisgevinginhoud Schorsing = new(
        Kennisgevingsoort.Schorsing, "01AB00", new(2026, 11, 19), new(2026, 11, 23), "Vechten in de aula.", Vrijdag, "Thuis aan het werk, elke dag nagekeken.");

    [Fact]
    public void Van_een_schorsing_hoort_de_inspectie_de_werkdag_na_de_tweede_dag() =>
        Assert.Equal(new(2026, 11, 23), Assert.IsType<Toestand.Opgesteld>(Speel(new Opdracht.Opstellen(Schorsing))).Uiterlijk);

    [Fact]
    public void Van_een_verwijdering_horen_burgemeester_en_wethouders_dezelfde_dag() =>
        Assert.Equal(Vrijdag, Assert.IsType<Toestand.Opgesteld>(Speel(new Opdracht.Opstellen(Schorsing with { Soort = Kennisgevingsoort.Verwijdering, Van = Vrijdag, Tot = null }))).Uiterlijk);

    [Theory]
    [InlineData("kort", 4, 0, "kennisgeving.reden")]
    [InlineData("Vechten in de aula.", 0, 0, "kennisgeving.tot")]
    [InlineData("Vechten in de aula.", 7, 0, "kennisgeving.tot")]
    [InlineData("Vechten in de aula.", 4, 1, "kennisgeving.ouders")]
    public void Wat_ontbreekt_of_niet_kan_wordt_niet_opgesteld(string reden, int dagen, int oudersLater, string code) =>
        Assert.Equal(code, Reden(new Toestand.Geen(), new Opdracht.Opstellen(Schorsing with { Reden = reden, Tot = Schorsing.Van.AddDays(dagen), OudersOp = Vrijdag.AddDays(oudersLater) })));

    [Fact]
    public void Een_bericht_gaat_eenmaal_weg_en_niet_voor_de_ouders_het_weten()
    {
        var opgesteld = Speel(new Opdracht.Opstellen(Schorsing));

        Assert.Equal("kennisgeving.op", Reden(opgesteld, new Opdracht.Verzenden(Kennisgevingweg.Portaal, Vrijdag.AddDays(-1))));
        var verzonden = Speel(new Opdracht.Opstellen(Schorsing), new Opdracht.Verzenden(Kennisgevingweg.Portaal, Vrijdag));
        Assert.Equal(new Toestand.Verzonden(Schorsing, Kennisgevingweg.Portaal, Vrijdag), verzonden);
        Assert.Equal("kennisgeving.al-verzonden", Reden(verzonden, new Opdracht.Verzenden(Kennisgevingweg.Brief, Vrijdag)));
        Assert.Equal("kennisgeving.al-verzonden", Reden(verzonden, new Opdracht.LatenVervallen("Toch niet nodig geweest.")));
        Assert.Equal("kennisgeving.geen", Reden(new Toestand.Geen(), new Opdracht.Verzenden(Kennisgevingweg.Brief, Vrijdag)));
    }

    private static Toestand Speel(params Opdracht[] opdrachten) => opdrachten.Aggregate((Toestand)new Toestand.Geen(), (toestand, opdracht) =>
        Kennisgevingregels.Verwerk(toestand, Assert.IsType<Uitkomst<Gebeurtenis>.Gelukt>(Kennisgevingregels.Beslis(toestand, opdracht, Vrijdag, Werkdagen)).Waarde));

    private static string Reden(Toestand toestand, Opdracht opdracht) =>
        Assert.IsType<Uitkomst<Gebeurtenis>.Geweigerd>(Kennisgevingregels.Beslis(toestand, opdracht, Vrijdag, Werkdagen)).Reden.Code;
}
