using Leerrecht.Core.Signalering;
using Leerrecht.Demo;

namespace Leerrecht.Core.Tests.Demo;

/// <summary>Every case gives, by the kernel and the defaults of regels §2, what it was made for: on a Sunday in November, in a holiday, early and late in a school year.</summary>
public class BijzonderTests
{
    private const string Wv = "wettelijk-verzuim";
    private const string Lrv = "langdurig-relatief-verzuim";
    private const string Av = "absoluut-verzuim";

    public static TheoryData<string> Dagen => ["2026-11-22", "2026-02-02", "2026-12-28", "2026-06-01", "2026-08-03", "2027-09-20", "2024-02-29", "2025-01-31"];

    /// <summary>Per case: the kinds of signal that there must be (with a minus: that there may not be), and how the pupil sits at home, if so.</summary>
    private static readonly Dictionary<string, (string[] Soorten, string? Thuis)> Verwacht = new()
    {
        ["lrv-po"] = ([Lrv, Wv], "LRV PO"),
        ["lrv-vo"] = ([Lrv, Wv], "LRV VO"),
        ["lrv-mbo"] = ([Lrv, Wv], "LRV MBO"),
        ["lrv-so"] = ([Lrv, Wv], "LRV PO"),
        ["lrv-28-dagen"] = ([$"-{Lrv}", Wv], null),
        ["lrv-29-dagen"] = ([Lrv, Wv], null),
        ["lrv-schoolwissel"] = ([Lrv], "LRV PO"),
        ["ziek-dan-ongeoorloofd"] = ([Lrv, "ziek-lang", "langdurig-ziek"], "LRV VO >3"),
        ["drie-maanden-met-aanbod"] = ([Lrv], "LRV VO >3 aanbod"),
        ["drie-maanden-zonder-aanbod"] = ([Lrv], "LRV VO >3"),
        ["aanbod-zonder-plaats"] = ([Lrv], "LRV PO >3"),
        ["gisteren-terug"] = ([Lrv], null),
        ["av-po"] = ([Av], "AV PO"),
        ["av-vo"] = ([Av], "AV VO"),
        ["av-wacht-op-mbo"] = ([Av], "AV VO mbo"),
        ["av-adres-in-onderzoek"] = ([Av], null),
        ["av-5c-aangevraagd"] = ([Av], null),
        ["av-korter-dan-vier-weken"] = ([Av], null),
        ["av-over-drie-maanden"] = ([Av], "AV VO >3"),
        ["av-over-drie-maanden-met-aanbod"] = ([Av], "AV PO >3 aanbod"),
        ["av-nieuw-ingekomen"] = ([Av], "AV PO"),
        ["av-vertrokken"] = ([Av], null),
        ["av-vrijstelling-verlopen"] = ([Av], "AV PO"),
        ["av-vervallen-beroep"] = ([Av], "AV VO"),
        ["zestien-uur"] = ([Wv], null),
        ["959-minuten"] = ([$"-{Wv}"], null),
        ["achtenveertig-keer-twintig"] = ([Wv], null),
        ["vakantie-in-venster"] = ([Wv], null),
        ["herhaling-tot-maximum"] = ([Wv], null),
        ["twee-vestigingen"] = ([Wv], null),
        ["overlappende-inschrijving"] = ([Wv], null),
        ["schrikkeldag"] = ([Wv], null),
        ["bijna-achttien"] = ([Wv], null),
        ["vier-jaar"] = ([$"-{Wv}", $"-{Lrv}"], null),
        ["onbekende-codes"] = ([$"-{Wv}", "-aanwezigheid-laag"], null),
        ["ziek-frequent"] = (["ziek-frequent"], null),
        ["ziek-lang"] = (["ziek-lang", "-langdurig-ziek"], null),
        ["langdurig-ziek"] = (["ziek-lang", "langdurig-ziek", $"-{Lrv}"], null),
        ["te-laat-9"] = (["te-laat"], null),
        ["te-laat-12"] = (["te-laat"], null),
        ["luxe-voor-vakantie"] = (["luxeverzuim", $"-{Wv}"], null),
        ["schorsing-twee-dagen"] = (["schorsing"], null),
        ["aanwezigheid-trede-3"] = (["ziek-frequent", $"-{Wv}"], null),
        ["zusje-van-drie-1"] = ([Wv], null),
        ["zusje-van-drie-2"] = ([Wv], null),
        ["zusje-van-drie-3"] = ([Av], "AV PO"),
        ["vrijstelling-5-a-permanent"] = ([$"-{Av}"], null),
        ["vrijstelling-5-a-tijdelijk"] = ([$"-{Av}"], null),
        ["vrijstelling-loopt-af"] = ([$"-{Av}"], null),
        ["vrijstelling-5-b"] = ([$"-{Av}"], null),
        ["vrijstelling-5-c"] = ([$"-{Av}"], null),
        ["vrijstelling-5a-trekkend"] = ([$"-{Av}"], null),
        ["vervangende-leerplicht"] = ([Wv], null),
    };

    [Theory]
    [MemberData(nameof(Dagen))]
    public void Elk_geval_geeft_zijn_signaal(string dag)
    {
        var wereld = Demowereld.Maak(3, 400, DateOnly.ParseExact(dag, "yyyy-MM-dd", null));
        var beoordelaar = new Beoordelaar(wereld.Scholen, Regelsets.Standaard);
        Assert.Equal(Verwacht.Keys.Order(), wereld.Bijzonder.Select(geval => geval.Naam).Order());

        var fouten = new List<string>();
        foreach (var geval in wereld.Bijzonder)
        {
            var leerling = wereld.Zoek(geval.Naam)!;
            Assert.Equal(geval.Leerling, leerling.Leerling.Sleutel);
            var uitkomst = beoordelaar.Beoordeel(leerling.Feiten(wereld), wereld.Vandaag);
            var soorten = uitkomst.Signalen.ToArray().Select(signaal => signaal.Soort.Woord()).ToHashSet();
            var (verwacht, thuis) = Verwacht[geval.Naam];
            var goed = verwacht.All(soort => soort[0] == '-' ? !soorten.Contains(soort[1..]) : soorten.Contains(soort));
            if (!goed || thuis != Thuis(uitkomst.Thuiszitter))
            {
                fouten.Add($"{geval.Naam}: {string.Join(' ', soorten)} / {Thuis(uitkomst.Thuiszitter)}");
            }
        }

        Assert.Empty(fouten);
    }

    [Theory]
    [MemberData(nameof(Dagen))]
    public void Grenzen_worden_op_de_eenheid_af_gehaald(string dag)
    {
        var wereld = Demowereld.Maak(3, 400, DateOnly.ParseExact(dag, "yyyy-MM-dd", null));

        Assert.Equal(16m, Assert.Single(Signalen(wereld, "zestien-uur", Signaalsoort.WettelijkVerzuim)).Omvang);
        Assert.Equal(16m, Assert.Single(Signalen(wereld, "achtenveertig-keer-twintig", Signaalsoort.WettelijkVerzuim)).Omvang);
        Assert.Equal(16m, Assert.Single(Signalen(wereld, "twee-vestigingen", Signaalsoort.WettelijkVerzuim)).Omvang);
        Assert.Equal(18m, Assert.Single(Signalen(wereld, "overlappende-inschrijving", Signaalsoort.WettelijkVerzuim)).Omvang);
        Assert.Equal(29m, Assert.Single(Signalen(wereld, "lrv-29-dagen", Signaalsoort.LangdurigRelatiefVerzuim)).Omvang);
        Assert.Equal(3m, Assert.Single(Signalen(wereld, "luxe-voor-vakantie", Signaalsoort.Luxeverzuim)).Omvang);
        Assert.Equal(2m, Assert.Single(Signalen(wereld, "schorsing-twee-dagen", Signaalsoort.Schorsing)).Omvang);
        Assert.Equal([3m, 6m, 9m], Signalen(wereld, "te-laat-9", Signaalsoort.TeLaat).Select(signaal => signaal.Omvang));
        Assert.Equal([3m, 6m, 9m, 12m], Signalen(wereld, "te-laat-12", Signaalsoort.TeLaat).Select(signaal => signaal.Omvang));
        Assert.Equal([1, 2, 3, 4, 5], Signalen(wereld, "herhaling-tot-maximum", Signaalsoort.WettelijkVerzuim).Select(signaal => signaal.Volgnummer!.Value));

        var vakantie = Assert.Single(Signalen(wereld, "vakantie-in-venster", Signaalsoort.WettelijkVerzuim));
        Assert.True(vakantie.Eind!.Value.DayNumber - vakantie.Begin.DayNumber > 8);
        Assert.Equal(
            [RedenTeltNiet.AdresInOnderzoek, RedenTeltNiet.VrijstellingAangevraagd, RedenTeltNiet.KorterDanVierWeken],
            new[] { "av-adres-in-onderzoek", "av-5c-aangevraagd", "av-korter-dan-vier-weken" }
                .Select(naam => Assert.Single(Signalen(wereld, naam, Signaalsoort.AbsoluutVerzuim)).RedenTeltNiet!.Value));
        Assert.Equal(wereld.Zoek("ziek-dan-ongeoorloofd")!.Afwezigheden[0].Van, Beoordeel(wereld, "ziek-dan-ongeoorloofd")!.Value.Sinds);
        Assert.Equal(wereld.Vandaag.AddDays(7), wereld.Zoek("vrijstelling-loopt-af")!.Vrijstellingen[0].Eind);
        Assert.Equal((2, 29), (wereld.Zoek("schrikkeldag")!.Leerling.Geboortedatum.Month, wereld.Zoek("schrikkeldag")!.Leerling.Geboortedatum.Day));
        Assert.Equal(wereld.Vandaag.Month, wereld.Zoek("bijna-achttien")!.Leerling.Verjaardag(18).Month);
    }

    [Fact]
    public void Het_zusje_van_drie_woont_bij_haar_zussen()
    {
        var wereld = Demowereld.Maak(5, 400, new DateOnly(2026, 11, 22));
        var drie = new[] { "zusje-van-drie-1", "zusje-van-drie-2", "zusje-van-drie-3" }.Select(naam => wereld.Zoek(naam)!).ToList();

        Assert.Single(drie.Select(leerling => leerling.Postcode).Distinct());
        Assert.Single(drie.Select(leerling => leerling.Naam[leerling.Naam.IndexOf("van", StringComparison.Ordinal)..]).Distinct());
    }

    private static Signaal[] Signalen(Demowereld wereld, string naam, Signaalsoort soort) =>
        [.. new Beoordelaar(wereld.Scholen, Regelsets.Standaard).Beoordeel(wereld.Zoek(naam)!.Feiten(wereld), wereld.Vandaag).Signalen.ToArray()
            .Where(signaal => signaal.Soort == soort)
            .OrderBy(signaal => signaal.BereiktOp)];

    private static Thuiszitter? Beoordeel(Demowereld wereld, string naam) =>
        new Beoordelaar(wereld.Scholen, Regelsets.Standaard).Beoordeel(wereld.Zoek(naam)!.Feiten(wereld), wereld.Vandaag).Thuiszitter;

    private static string? Thuis(Thuiszitter? gevonden) => gevonden is not { } thuis
        ? null
        : $"{thuis.Categorie} {thuis.Sector}{(thuis.LangerDanDrieMaanden ? " >3" : "")}{(thuis.Aanbod ? " aanbod" : "")}{(thuis.WachtOpMbo ? " mbo" : "")}";
}
