using System.Globalization;
using System.Net;
using System.Text;
using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Dossiers.Overleggen;
using Leerrecht.Server.Tests.Opslag;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>A meeting through its pages: planned, moved, in a calendar, recorded with agreements that become actions; and the file by the rules of RFC 5545.</summary>
public sealed class OverlegTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Een_overleg_wordt_gepland_verzet_en_vastgelegd_en_de_afspraken_worden_acties(string soort)
    {
        await using var proef = await Planproef.Begin(soort);
        var lijst = await proef.Browser.GetStringAsync(proef.Pad("overleg"));
        Assert.Contains("Samen een plan maken", lijst, StringComparison.Ordinal);
        var id = Guid.CreateVersion7();
        (string, string)[] plan = [("id", $"{id}"), ("soort", "Gesprek"), ("waar", "Kamer 2, begane grond"), ("wanneer", "2026-11-22"), ("tijd", "14:30"), ("agenda", "Hoe gaat het?\r\n\r\n Een plan maken \r\n")];
        Assert.Contains("id=\"tijd-fout\"", await proef.Stuur("overleg", "plannen", [.. plan.Where(veld => veld.Item1 != "tijd"), ("tijd", "half drie")]), StringComparison.Ordinal);
        Assert.Contains("id=\"waar-fout\"", await proef.Stuur("overleg", "plannen", [.. plan.Where(veld => veld.Item1 != "waar"), ("waar", " ")]), StringComparison.Ordinal);
        Assert.Contains("Het overleg is gepland", await proef.Stuur("overleg", "plannen", plan), StringComparison.Ordinal);
        var gepland = Assert.Single((await proef.Gebeurd()).OfType<Dossiergebeurtenis.OverlegGepland>()).Overleg;

        // Half past two on the wall in November is half past one in UTC.
        Assert.Equal((id, new DateTime(2026, 11, 22, 13, 30, 0)), (gepland.Id, gepland.Wanneer));
        Assert.Equal(["Hoe gaat het?", "Een plan maken"], gepland.Agenda);

        Assert.Contains("Kamer 9", await proef.Stuur($"overleg/{id}", "verzetten", [.. plan.Where(veld => veld.Item1 is not ("id" or "waar")), ("waar", "Kamer 9")]), StringComparison.Ordinal);
        Assert.Equal(2, (await proef.Gebeurd()).OfType<Dossiergebeurtenis.OverlegGepland>().Count());

        (string, string)[] verslag =
        [
            ("op", "2026-11-22"), ("aanwezig", "kind"), ("aanwezig", $"{proef.Zorg.Wie.Aanstelling.Id}"), ("anderen", "Buurvrouw Els\r\n"), ("kind-zei", "Ik wil naar gym."),
            ("verslag", "Rustig gesproken over de ochtenden."), ("afspraak-id-1", $"{Guid.CreateVersion7()}"), ("afspraak-1", "Belt de mentor."), ("eigenaar-1", "ouders"),
            ("eigenaar-anders-1", ""), ("uiterlijk-1", "2026-11-25"), ("afspraak-id-2", $"{Guid.CreateVersion7()}"), ("afspraak-2", "Maakt het rooster."), ("eigenaar-2", ""),
            ("eigenaar-anders-2", "Mentor van klas 2b"), ("uiterlijk-2", "2026-11-27"),
        ];
        var meer = await proef.Stuur($"overleg/{id}", "vastleggen", [.. verslag, ("rijen", "afspraak-erbij")]);
        Assert.Contains("id=\"afspraak-3\"", meer, StringComparison.Ordinal);
        Assert.Contains("Mentor van klas 2b", meer, StringComparison.Ordinal);
        Assert.Contains("Ik wil naar gym.", meer, StringComparison.Ordinal);
        var fout = await proef.Stuur($"overleg/{id}", "vastleggen", [.. verslag.Where(veld => veld.Item1 is not ("eigenaar-1" or "uiterlijk-2")), ("eigenaar-1", ""), ("uiterlijk-2", "2026-11-01")]);
        Assert.Contains("id=\"eigenaar-1-fout\"", fout, StringComparison.Ordinal);
        Assert.Contains("id=\"uiterlijk-2-fout\"", fout, StringComparison.Ordinal);
        Assert.Contains("id=\"aanwezig-fout\"", await proef.Stuur($"overleg/{id}", "vastleggen", [.. verslag.Where(veld => veld.Item1 is not ("aanwezig" or "anderen"))]), StringComparison.Ordinal);

        var gehouden = await proef.Stuur($"overleg/{id}", "vastleggen", verslag);
        Assert.Contains("de afspraken zijn nu acties", gehouden, StringComparison.Ordinal);
        Assert.Contains("Ik wil naar gym.", gehouden, StringComparison.Ordinal);
        var gebeurd = await proef.Gebeurd();
        var houden = Assert.Single(gebeurd.OfType<Dossiergebeurtenis.OverlegGehouden>());
        Assert.Equal(["Het kind zelf", proef.Zorg.Wie.Naam, "Buurvrouw Els"], houden.Aanwezig);
        Assert.Equal(
            [("De ouders", new DateOnly(2026, 11, 25)), ("Mentor van klas 2b", new DateOnly(2026, 11, 27))],
            gebeurd.OfType<Dossiergebeurtenis.ActieAfgesproken>().Where(actie => actie.Overleg == id).Select(actie => (actie.Actie.Eigenaar, actie.Actie.Uiterlijk)));
        Assert.Contains("Belt de mentor.", await proef.Browser.GetStringAsync(proef.Pad("plan")), StringComparison.Ordinal);
        Assert.Contains("Buurvrouw Els", await proef.Browser.GetStringAsync(proef.Pad("overleg")), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_hetzelfde_overleg_als_tweede_vastlegt_hoort_het_en_een_overleg_dat_niemand_plande_kan_ook(string soort)
    {
        await using var proef = await Planproef.Begin(soort);
        var id = Guid.CreateVersion7();
        (string, string)[] verslag = [("id", $"{id}"), ("soort", "Mdo"), ("op", "2026-11-20"), ("aanwezig", "ouders"), ("verslag", "Met de ouders gesproken.")];
        Assert.Contains("Met de ouders gesproken.", await proef.Stuur("overleg/vastleggen", "vastleggen", verslag), StringComparison.Ordinal);
        Assert.Contains("Met de ouders gesproken.", await proef.Stuur("overleg/vastleggen", "vastleggen", verslag), StringComparison.Ordinal);
        Assert.Equal((id, Overlegsoort.Mdo), Assert.Single((await proef.Gebeurd()).OfType<Dossiergebeurtenis.OverlegGehouden>()) is var gehouden ? (gehouden.Id, gehouden.Soort) : default);

        var ander = await proef.Stuur("overleg/vastleggen", "vastleggen", [.. verslag.Where(veld => veld.Item1 != "verslag"), ("verslag", "Een ander verslag van hetzelfde.")]);
        Assert.Contains("Iemand anders heeft intussen iets vastgelegd", ander, StringComparison.Ordinal);
        Assert.Contains("Een ander verslag van hetzelfde.", ander, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Het_agendabestand_noemt_het_kind_niet_en_een_afgezegd_overleg_is_daar_ook_afgezegd(string soort)
    {
        await using var proef = await Planproef.Begin(soort);
        var id = Guid.CreateVersion7();
        await proef.Doe(new Dossieropdracht.OverlegPlannen(new(id, Overlegsoort.Gesprek, new(2026, 11, 25, 13, 30, 0, DateTimeKind.Utc), "Kamer 2; de grote, naast \\ de trap", ["Hoe gaat het?"])));
        var antwoord = await proef.Browser.GetAsync(proef.Pad($"overleg/{id}/agenda.ics"));
        Assert.Equal((HttpStatusCode.OK, "text/calendar", "overleg-2026-11-25.ics"),
            (antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType, antwoord.Content.Headers.ContentDisposition?.FileName));
        var bestand = await antwoord.Content.ReadAsStringAsync();
        var velden = Ontleed(bestand);
        Assert.Equal("20261125T133000Z", velden["DTSTART"]);
        Assert.Equal("CONFIRMED", velden["STATUS"]);
        Assert.Equal("Overleg Leerrecht", velden["SUMMARY"]);
        Assert.Equal("Kamer 2; de grote, naast \\ de trap", velden["LOCATION"]);
        Assert.EndsWith(proef.Pad($"overleg/{id}"), velden["URL"], StringComparison.Ordinal);
        Assert.DoesNotContain(proef.Wereld.Kinderen.Single(kind => kind.Id == proef.Kind).Naam, bestand, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoe gaat het?", bestand, StringComparison.Ordinal);

        Assert.Contains("id=\"reden-fout\"", await proef.Stuur($"overleg/{id}", "afzeggen", ("reden", "ziek")), StringComparison.Ordinal);
        Assert.Contains("Het overleg is afgezegd", await proef.Stuur($"overleg/{id}", "afzeggen", ("reden", "De ouders zijn ziek.")), StringComparison.Ordinal);
        var daarna = Ontleed(await proef.Browser.GetStringAsync(proef.Pad($"overleg/{id}/agenda.ics")));
        Assert.Equal(("CANCELLED", "1", velden["UID"]), (daarna["STATUS"], daarna["SEQUENCE"], daarna["UID"]));
        Assert.Equal(HttpStatusCode.NotFound, (await proef.Browser.GetAsync(proef.Pad($"overleg/{Guid.CreateVersion7()}/agenda.ics"))).StatusCode);
    }

    [Theory]
    [InlineData("Een zaal")]
    [InlineData("Regel een\r\nRegel twee\nBEGIN:VALARM")]
    [InlineData("Één heel lang adres met ëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëë, komma's; puntkomma's en een 🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫 erbij")]
    public void Wat_getypt_is_blijft_een_veld_en_komt_er_heel_weer_uit(string waar)
    {
        var overleg = new Overleg(Guid.CreateVersion7(), Overlegsoort.Mdo, new(2026, 11, 25, 13, 30, 0, DateTimeKind.Utc), waar, []);
        var velden = Ontleed(Agendabestand.Maak(new(overleg.Id, overleg, overleg.Wanneer, 3, null, "", null, "", []), "Overleg", "Uitleg", "https://leerrecht.example/leerlingen/1"));
        Assert.Equal(waar.ReplaceLineEndings("\n"), velden["LOCATION"]);
        Assert.Equal("2", velden["SEQUENCE"]);
    }

    [Theory]
    [InlineData("2026-07-01", "09:00", "2026-07-01T07:00:00")]
    [InlineData("2026-12-01", "9.05", "2026-12-01T08:05:00")]
    [InlineData("2027-03-28", "02:30", null)]
    [InlineData("2026-12-01", "25:00", null)]
    [InlineData("", "09:00", null)]
    public void Een_tijd_is_die_van_de_klok_in_Amsterdam(string dag, string tijd, string? utc) =>
        Assert.Equal(utc is null ? null : DateTime.Parse(utc, CultureInfo.InvariantCulture), Tijdstip.Lees(dag, tijd));

    /// <summary>Reads one event by RFC 5545: lines end in CRLF and are at most 75 octets (3.1), the properties that must be there are (3.6.1), text is escaped (3.3.11).</summary>
    private static Dictionary<string, string> Ontleed(string bestand)
    {
        Assert.EndsWith("\r\n", bestand, StringComparison.Ordinal);
        var ruw = bestand[..^2].Split("\r\n");
        Assert.All(ruw, regel => Assert.InRange(Encoding.UTF8.GetByteCount(regel), 1, 75));
        Assert.DoesNotContain(ruw, regel => regel.Contains('\r', StringComparison.Ordinal) || regel.Contains('\n', StringComparison.Ordinal) || regel.Contains('\uFFFD', StringComparison.Ordinal));
        var regels = bestand.Replace("\r\n ", "", StringComparison.Ordinal)[..^2].Split("\r\n");
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], regels[..2]);
        Assert.Equal(["END:VEVENT", "END:VCALENDAR"], regels[^2..]);
        var begin = Assert.Single(Enumerable.Range(0, regels.Length), plaats => regels[plaats] == "BEGIN:VEVENT");
        Assert.Contains(regels[..begin], regel => regel.StartsWith("PRODID:", StringComparison.Ordinal));
        var velden = regels[(begin + 1)..^2].Select(regel => regel.Split(':', 2)).ToDictionary(deel => deel[0], deel => deel[1]);
        Assert.All(new[] { "UID", "DTSTAMP", "DTSTART", "SUMMARY" }, naam => Assert.True(velden.ContainsKey(naam), naam));
        Assert.All(new[] { "DTSTAMP", "DTSTART" }, naam => Assert.True(
            DateTime.TryParseExact(velden[naam], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _), velden[naam]));
        foreach (var naam in new[] { "SUMMARY", "LOCATION", "DESCRIPTION" })
        {
            velden[naam] = Tekst(velden[naam]);
        }

        return velden;
    }

    private static string Tekst(string waarde)
    {
        var tekst = new StringBuilder();
        for (var plaats = 0; plaats < waarde.Length; plaats++)
        {
            Assert.False(waarde[plaats] is ',' or ';', $"{waarde[plaats]} is not escaped");
            tekst.Append(waarde[plaats] != '\\' ? waarde[plaats] : waarde[++plaats] switch { 'n' or 'N' => '\n', '\\' => '\\', ';' => ';', ',' => ',', var anders => throw new FormatException($"\\{anders}") });
        }

        return tekst.ToString();
    }
}
