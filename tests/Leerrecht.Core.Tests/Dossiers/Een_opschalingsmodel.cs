using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>The ladder of a region: which one holds, until when a step lasts, and what is no ladder.</summary>
public class Een_opschalingsmodel
{
    private static readonly DateOnly Dag = new(2026, 11, 22);

    [Fact]
    public void Van_de_gemeente_gaat_voor_van_de_regio_dan_de_onderwijssoort_dan_de_dag()
    {
        Opschalingsmodel[] modellen =
        [
            Ladder("regio", null, null, new(2020, 1, 1)), Ladder("regio-vo", null, Onderwijssoort.VO, new(2019, 1, 1)), Ladder("regio-vo-straks", null, Onderwijssoort.VO, Dag.AddDays(1)),
            Ladder("stad", "GM9001", null, new(2018, 1, 1)), Ladder("stad-po-oud", "GM9001", Onderwijssoort.PO, new(2018, 1, 1)), Ladder("stad-po", "GM9001", Onderwijssoort.PO, Dag),
        ];
        Assert.Equal("regio", Geldend("GM9002", Onderwijssoort.MBO));
        Assert.Equal("regio-vo", Geldend("GM9002", Onderwijssoort.VO));
        Assert.Equal("stad", Geldend("GM9001", Onderwijssoort.VO));
        Assert.Equal("stad-po", Geldend("GM9001", Onderwijssoort.PO));
        Assert.Null(Opschalingsmodel.Geldend(modellen, "GM9002", Onderwijssoort.PO, new(2019, 12, 31)));

        string Geldend(string gemeente, Onderwijssoort soort) => Opschalingsmodel.Geldend(modellen, gemeente, soort, Dag)!.Sleutel;
    }

    [Theory]
    [InlineData("2026-11-22", 3, Termijneenheid.Weken, "2026-12-13")]
    [InlineData("2026-11-22", 1, Termijneenheid.Maanden, "2026-12-22")]
    [InlineData("2027-01-31", 1, Termijneenheid.Maanden, "2027-02-28")]
    [InlineData("2028-01-31", 1, Termijneenheid.Maanden, "2028-02-29")]
    [InlineData("2026-12-31", 2, Termijneenheid.Maanden, "2027-02-28")]
    public void Een_stap_duurt_tot_dezelfde_dag_van_een_latere_maand_of_haar_laatste(string sinds, int aantal, Termijneenheid eenheid, string uiterlijk) =>
        Assert.Equal(DateOnly.Parse(uiterlijk), new Kantelpunt.Termijn(aantal, eenheid).Uiterlijk(DateOnly.Parse(sinds)));

    [Fact]
    public void Wat_wordt_afgesproken_heeft_een_uiterste_en_de_laatste_stap_geen()
    {
        Assert.Equal(Dag.AddDays(28), new Kantelpunt.Afgesproken(4).Uiterlijk(Dag));
        Assert.Null(new Kantelpunt.Geen().Uiterlijk(Dag));
    }

    [Fact]
    public void Wie_elke_stap_volmaakt_is_op_een_dag_boven()
    {
        var ladder = Ladder("proef", null, null, Dag, Stap(new Kantelpunt.Termijn(3, Termijneenheid.Weken)), Stap(new Kantelpunt.Termijn(1, Termijneenheid.Maanden)), Stap(new Kantelpunt.Geen()));

        // 10 January and 21 days is the 31st; three days later it goes up; a month from 3 February is 3 March, and three days.
        Assert.Equal(new(2027, 3, 6), ladder.UiterlijkBovenaan(new(2027, 1, 10)));
        Assert.Equal(Dag, Ladder("een", null, null, Dag).UiterlijkBovenaan(Dag));
    }

    [Fact]
    public void Wat_geen_ladder_is_zegt_per_veld_waarom()
    {
        var goed = Ladder("proef", null, null, Dag, Stap(new Kantelpunt.Afgesproken(4)), Stap(new Kantelpunt.Geen()));
        Assert.Null(Opschalingsmodel.Bezwaar(goed));
        Assert.Equal(["naam"], Velden(goed with { Naam = " " }));
        Assert.Equal(["naam"], Velden(goed with { Naam = new('a', Opschalingsmodel.LangsteNaam + 1) }));
        Assert.Equal(["bron"], Velden(goed with { Bron = "" }));
        Assert.Equal(["treden"], Velden(goed with { Treden = [] }));
        Assert.Equal(["treden"], Velden(goed with { Treden = [.. Enumerable.Repeat(Stap(new Kantelpunt.Afgesproken(1)), Opschalingsmodel.MeesteTreden), Stap(new Kantelpunt.Geen())] }));
        Assert.Equal(["eerste-actie-uren", "waarschuw-dagen", "opschalen-na-dagen"], Velden(goed with { EersteActieUren = 0, WaarschuwDagen = 61, OpschalenNaDagen = 0 }));
        Assert.Equal(["kantelpunt-1"], Velden(goed with { Treden = [Stap(new Kantelpunt.Geen()), Stap(new Kantelpunt.Geen())] }));
        Assert.Equal(["kantelpunt-2"], Velden(goed with { Treden = [Stap(new Kantelpunt.Afgesproken(4)), Stap(new Kantelpunt.Afgesproken(4))] }));
        Assert.Equal(["kantelpunt-1"], Velden(goed with { Treden = [Stap(new Kantelpunt.Termijn(0, Termijneenheid.Weken)), Stap(new Kantelpunt.Geen())] }));
        Assert.Equal(["kantelpunt-1"], Velden(goed with { Treden = [Stap(new Kantelpunt.Afgesproken(53)), Stap(new Kantelpunt.Geen())] }));
        var leeg = Stap(new Kantelpunt.Geen()) with { Naam = "", Doel = "", Betrokkenen = [], Regie = Ketenpartij.Ouders };
        Assert.Equal(["naam-1", "doel-1", "betrokkenen-1", "regie-1"], Velden(goed with { Treden = [leeg] }));
        Assert.Equal(["zo-nodig-1"], Velden(goed with { Treden = [Stap(new Kantelpunt.Geen()) with { ZoNodig = [Ketenpartij.Ouders] }] }));
    }

    [Fact]
    public void Elk_woord_is_van_een_waarde()
    {
        Assert.All(Enum.GetValues<Ketenpartij>(), partij => Assert.True(Opschaalwoorden.Kent(partij.Woord(), out Ketenpartij terug) && terug == partij));
        Assert.All(Enum.GetValues<Tredevereiste>(), vereiste => Assert.True(Opschaalwoorden.Kent(vereiste.Woord(), out Tredevereiste terug) && terug == vereiste));
        Assert.False(Opschaalwoorden.Kent("Leerplicht", out Ketenpartij _));
    }

    private static IEnumerable<string> Velden(Opschalingsmodel model) => Opschalingsmodel.Bezwaren(model).Select(bezwaar => bezwaar.Code);

    private static Trede Stap(Kantelpunt kantelpunt) =>
        new("Stap", "Terug naar school.", [Ketenpartij.Jeugdige, Ketenpartij.Ouders], [Ketenpartij.Leerplicht], Ketenpartij.Directeur, "", kantelpunt, [], false);

    private static Opschalingsmodel Ladder(string sleutel, string? gemeente, Onderwijssoort? soort, DateOnly van, params Trede[] treden) =>
        new(sleutel, "Proef", gemeente, soort, van, treden.Length > 0 ? treden : [Stap(new Kantelpunt.Geen())], 48, 5, 3, "Proef");
}
