using System.Text.Json.Nodes;
using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Opslag;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>The ladders that come with Leerrecht, as a file, and which one holds where.</summary>
public sealed class OpschalingsmodellenTests
{
    private static readonly DateOnly Dag = new(2026, 11, 22);
    private static readonly Handeling Daad = new("proef", new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc), "opschalen.proef");

    [Fact]
    public void Wat_wordt_meegeleverd_is_een_ladder_met_een_tafel_die_beslist_binnen_drie_maanden()
    {
        Assert.Equal(Opschalingsmodelbestand.Meegeleverd.Count, Opschalingsmodelbestand.Meegeleverd.Select(model => model.Sleutel).Distinct().Count());
        Assert.All(Opschalingsmodelbestand.Meegeleverd, model =>
        {
            Assert.Null(Opschalingsmodel.Bezwaar(model));
            Assert.True(model.Treden[^1].Tafel);
            Assert.DoesNotContain(model.Treden.SkipLast(1), trede => trede.Tafel);
            Assert.All(Enumerable.Range(0, 1461), over => Assert.True(model.UiterlijkBovenaan(Dag.AddDays(over)) <= Dag.AddDays(over).AddMonths(3)));
            Assert.All(model.Treden, trede => Assert.Contains(Ketenpartij.Jeugdige, trede.Betrokkenen));
            Assert.All(model.Treden, trede => Assert.Contains(Ketenpartij.Ouders, trede.Betrokkenen));
        });
    }

    [Theory]
    [InlineData("tilburg-po-2017", "GM0855")]
    [InlineData("leerrecht-2026.1", null)]
    public void Tilburg_heeft_vier_stappen_van_drie_weken_een_maand_afgesproken_en_geen(string sleutel, string? gemeente)
    {
        var model = Meegeleverd(sleutel);
        Assert.Equal((gemeente, gemeente is null ? null : Onderwijssoort.PO), (model.Gemeente, model.Soort));
        Assert.Equal(
            [new Kantelpunt.Termijn(3, Termijneenheid.Weken), new Kantelpunt.Termijn(1, Termijneenheid.Maanden), new Kantelpunt.Afgesproken(4), new Kantelpunt.Geen()],
            model.Treden.Select(trede => trede.Kantelpunt));
        Assert.Equal([Ketenpartij.Directeur, Ketenpartij.Directeur, Ketenpartij.Begeleider, Ketenpartij.Voorzitter], model.Treden.Select(trede => trede.Regie));
        Assert.Equal([Ketenpartij.Jeugdige, Ketenpartij.Ouders, Ketenpartij.Leerkracht, Ketenpartij.Begeleider], model.Treden[0].Betrokkenen);
        Assert.Contains("Leerrecht houdt hooguit 4 weken aan", model.Treden[2].Werkwijze, StringComparison.Ordinal);
    }

    [Fact]
    public void Groningen_begint_met_de_vijfhoek_binnen_48_uur()
    {
        var model = Meegeleverd("groningen-vo-2018");
        Assert.Equal(("GM0014", Onderwijssoort.VO, 48, 3), (model.Gemeente, model.Soort, model.EersteActieUren, model.Treden.Count));
        Assert.Superset(
            new HashSet<Ketenpartij> { Ketenpartij.Begeleider, Ketenpartij.Leerplicht, Ketenpartij.Toegang, Ketenpartij.Jeugdgezondheidszorg, Ketenpartij.Samenwerkingsverband },
            model.Treden[0].Betrokkenen.ToHashSet());
    }

    [Fact]
    public void Deventer_heeft_in_het_vo_zat_en_zat_plus_en_in_het_po_trajectoverleg_en_mdo()
    {
        Assert.Equal(["Zorg Advies Team (ZAT)", "ZAT+", "Casusregisseur beslist"], Meegeleverd("deventer-vo-2020").Treden.Select(trede => trede.Naam));
        Assert.Superset(
            new HashSet<Ketenpartij> { Ketenpartij.Begeleider, Ketenpartij.Jeugdgezondheidszorg, Ketenpartij.Samenwerkingsverband },
            Meegeleverd("deventer-vo-2020").Treden[0].Betrokkenen.ToHashSet());
        Assert.Equal(["Trajectoverleg", "Multidisciplinair overleg (MDO)", "Casusregisseur beslist"], Meegeleverd("deventer-po-2020").Treden.Select(trede => trede.Naam));
        Assert.All(new[] { "deventer-vo-2020", "deventer-po-2020" }, sleutel => Assert.Equal("GM0150", Meegeleverd(sleutel).Gemeente));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_de_regio_maakte_gaat_voor_wat_is_meegeleverd_vanaf_zijn_dag(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using var db = register.Open();
        Assert.Equal("leerrecht-2026.1", await Geldt("GM9001", Onderwijssoort.MBO));
        Assert.Equal("tilburg-po-2017", await Geldt("GM0855", Onderwijssoort.PO));
        Assert.Equal("leerrecht-2026.1", await Geldt("GM0855", Onderwijssoort.VO));
        Assert.Equal("leerrecht-2026.1", (await Opschalingsmodellen.Geldend(db, "GM9001", Onderwijssoort.PO, new(1969, 5, 30), default)).Sleutel);

        var basis = Meegeleverd("leerrecht-2026.1");
        foreach (var (sleutel, van, welke) in new[] { ("regio-vo", Dag, (Onderwijssoort?)Onderwijssoort.VO), ("regio-vo-straks", Dag.AddDays(7), Onderwijssoort.VO) })
        {
            var eigen = basis with { Sleutel = sleutel, Naam = sleutel, Soort = welke, GeldigVan = van };
            db.Opschalingsmodellen.Add(new() { Sleutel = sleutel, Naam = sleutel, Gemeente = null, Soort = welke, GeldigVan = van, Inhoud = Opschalingsmodelbestand.Schrijf(eigen) });
        }

        await db.Vastleggen(Daad);
        Assert.Equal("regio-vo", await Geldt("GM0014", Onderwijssoort.VO));
        Assert.Equal("groningen-vo-2018", (await Opschalingsmodellen.Geldend(db, "GM0014", Onderwijssoort.VO, Dag.AddDays(-1), default)).Sleutel);
        Assert.Equal("regio-vo-straks", (await Opschalingsmodellen.Geldend(db, "GM0014", Onderwijssoort.VO, Dag.AddDays(7), default)).Sleutel);
        Assert.Equal("tilburg-po-2017", await Geldt("GM0855", Onderwijssoort.PO));

        Assert.Equal("regio-vo", (await Opschalingsmodellen.Haal(db, "regio-vo", default)).Naam);
        Assert.Equal("ZAT+", (await Opschalingsmodellen.Haal(db, "deventer-vo-2020", default)).Treden[1].Naam);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Opschalingsmodellen.Haal(db, "weg", default));
        Assert.Equal(Opschalingsmodelbestand.Meegeleverd.Count + 2, (await Opschalingsmodellen.Alle(db, default)).Count);

        async Task<string> Geldt(string gemeente, Onderwijssoort onderwijs) => (await Opschalingsmodellen.Geldend(db, gemeente, onderwijs, Dag, default)).Sleutel;
    }

    [Fact]
    public void Wat_wordt_geschreven_wordt_zo_gelezen() => Assert.All(
        Opschalingsmodelbestand.Meegeleverd,
        model => Assert.Equal(Opschalingsmodelbestand.Schrijf(model), Opschalingsmodelbestand.Schrijf(Gelezen(Opschalingsmodelbestand.Schrijf(model)))));

    [Fact]
    public void Wat_een_ladder_is_is_te_lezen_ook_met_zo_weinig_als_mag()
    {
        var kaal = new Trede("S", "D", [Ketenpartij.Toegang], [], Ketenpartij.Toegang, "", new Kantelpunt.Termijn(52, Termijneenheid.Maanden), [], false);
        var model = new Opschalingsmodel("sleutel", "N", null, null, Dag, [kaal, kaal with { Kantelpunt = new Kantelpunt.Geen() }], Opschalingsmodel.MeesteUren, 0, 1, "B");
        Assert.Null(Opschalingsmodel.Bezwaar(model));
        Assert.Equal("", Gelezen(Opschalingsmodelbestand.Schrijf(model)).Treden[0].Werkwijze);
        Assert.Equal(model.Treden[0].Kantelpunt, Gelezen(Opschalingsmodelbestand.Schrijf(model)).Treden[0].Kantelpunt);
    }

    [Theory]
    [InlineData("naam", "1", "mist \"naam\"")]
    [InlineData("geldig_van", "\"1-8-2026\"", "schrijf de datum als 2026-08-01")]
    [InlineData("soort", "\"HBO\"", "dat woord kent Leerrecht niet")]
    [InlineData("soort", "\"2\"", "dat woord kent Leerrecht niet")]
    [InlineData("eerste_actie_uren", "400", "een heel getal van 0 tot 336")]
    [InlineData("opschalen_na_dagen", "0", "Kies 1 tot 60 dagen.")]
    [InlineData("treden", "[]", "een lijst met ten minste één regel")]
    [InlineData("treden.regie", "\"buurman\"", "regel 1 (Basis op orde) heeft bij \"regie\" \"buurman\"")]
    [InlineData("treden.betrokkenen", "[\"ouders\", \"oma\"]", "\"oma\"; dat woord kent Leerrecht niet")]
    [InlineData("treden.vereist", "null", "een lijst; die mag leeg zijn")]
    [InlineData("treden.tafel", "\"ja\"", "mist \"tafel\": true of false.")]
    [InlineData("treden.kantelpunt", "\"ooit\"", "mist \"kantelpunt\": {\"weken\": 3}")]
    [InlineData("treden.kantelpunt", "{\"weken\": 99}", "er hoort een heel getal van 1 tot 52")]
    [InlineData("treden.kantelpunt", "\"geen\"", "Alleen de laatste stap heeft geen kantelpunt.")]
    public void Wat_niet_te_lezen_is_wordt_geweigerd_met_de_plek(string veld, string waarde, string uitleg)
    {
        var json = JsonNode.Parse(Opschalingsmodelbestand.Schrijf(Meegeleverd("leerrecht-2026.1")))!;
        var (bij, naam) = veld.StartsWith("treden.", StringComparison.Ordinal) ? (json["treden"]![0]!, veld["treden.".Length..]) : (json, veld);
        bij[naam] = JsonNode.Parse(waarde);
        Assert.Contains(uitleg, Assert.IsType<Uitkomst<Opschalingsmodel>.Geweigerd>(Opschalingsmodelbestand.Lees(json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))).Reden.Uitleg, StringComparison.Ordinal);
    }

    [Fact]
    public void Wat_geen_json_is_zegt_op_welke_regel() =>
        Assert.Contains("regel 2", Assert.IsType<Uitkomst<Opschalingsmodel>.Geweigerd>(Opschalingsmodelbestand.Lees("{\n\"naam\": }")).Reden.Uitleg, StringComparison.Ordinal);

    private static Opschalingsmodel Meegeleverd(string sleutel) => Opschalingsmodelbestand.Meegeleverd.Single(model => model.Sleutel == sleutel);

    private static Opschalingsmodel Gelezen(string inhoud) => Assert.IsType<Uitkomst<Opschalingsmodel>.Gelukt>(Opschalingsmodelbestand.Lees(inhoud)).Waarde;
}
