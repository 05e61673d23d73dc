using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Demo;

/// <summary>The cases that every world has, each to show or try one thing.</summary>
internal static partial class Gevallen
{
    public static readonly Geval[] Alle = [.. Thuiszitters(), .. Uren(), .. Ziekte(), .. Rest()];

    private static IEnumerable<Geval> Thuiszitters() =>
    [
        new("lrv-po", "Basisschoolleerling, ruim vier lesweken ongeoorloofd afwezig.", w => w.Op(Sector.PO, 8).Open(27)),
        new("lrv-vo", "Leerling in het voortgezet onderwijs, zes lesweken ongeoorloofd afwezig.", w => w.Op(Sector.VO, 14).Open(31)),
        new("lrv-mbo", "Mbo-student van zeventien, zes lesweken ongeoorloofd afwezig.", w => w.Op(Sector.MBO, 17).Open(30)),
        new("lrv-so", "Leerling in het speciaal onderwijs, vijf lesweken ongeoorloofd afwezig.", w => w.Op(Sector.SO, 10).Open(26)),
        new("lrv-28-dagen", "Precies vier weken onafgebroken afwezig en terug: net geen langdurig verzuim.", w => Reeks(w, 28)),
        new("lrv-29-dagen", "Een dag langer dan vier weken afwezig en terug: net wel langdurig verzuim.", w => Reeks(w, 29)),
        new("lrv-schoolwissel", "Tijdens het verzuim van school gewisseld; de teller loopt door.", w =>
        {
            w.Op(Sector.PO, 10);
            var overstap = w.Dag(15);
            w.Leerling.Dagen(w.Vestiging, w.Dag(33), overstap.AddDays(-1), Verzuimsoort.Ongeoorloofd);
            w.Wissel(w.Andere(Sector.PO), overstap);
            w.Leerling.Dagen(w.Vestiging, overstap, null, Verzuimsoort.Ongeoorloofd);
        }),
        new("ziek-dan-ongeoorloofd", "Eerst ziek gemeld, daarna ongeoorloofd: de klok loopt vanaf de eerste ziektedag.", w =>
        {
            w.Op(Sector.VO, 13);
            w.Leerling.Dagen(w.Vestiging, w.Dag(64), w.Dag(34).AddDays(-1), Verzuimsoort.Ziek);
            w.Open(34);
        }),
        new("drie-maanden-met-aanbod", "Langer dan drie maanden thuis, met een aanbod waarvoor een plaats is.", w =>
        {
            w.Op(Sector.VO, 15).Open(75);
            w.Aanbod(30, plaats: true);
        }),
        new("drie-maanden-zonder-aanbod", "Langer dan drie maanden thuis zonder aanbod: dit mag niet voorkomen.", w => w.Op(Sector.VO, 14).Open(75)),
        new("aanbod-zonder-plaats", "Langer dan drie maanden thuis, met een aanbod waarvoor nog geen plaats is.", w =>
        {
            w.Op(Sector.PO, 9).Open(75);
            w.Aanbod(40, plaats: false);
        }),
        new("gisteren-terug", "Zes weken thuis geweest en de laatste lesdag weer op school.", w => w.Op(Sector.VO, 14).Dagen(32, 1)),
        new("av-po", "Kind van de basisschoolleeftijd, zestig dagen nergens ingeschreven.", w => w.Op(Sector.PO, 9).Thuis(60)),
        new("av-vo", "Veertienjarige, zestig dagen nergens ingeschreven.", w => w.Op(Sector.VO, 14).Thuis(60)),
        new("av-wacht-op-mbo", "Wacht op de instroom van februari in het mbo.", w => w.Op(Sector.VO, 16).Thuis(80).Leerling.WachtOpMbo = true),
        new("av-adres-in-onderzoek", "Nergens ingeschreven, maar het adres is in onderzoek: telt niet mee.", w => w.Op(Sector.VO, 13).Thuis(70).Leerling.AdresInOnderzoek = true),
        new("av-5c-aangevraagd", "Nergens ingeschreven; een beroep op school in het buitenland loopt: telt niet mee.", w =>
            w.Op(Sector.VO, 15).Thuis(50).Vrij(Vrijstellingsoort.Artikel5OnderC, w.Vandaag.AddDays(-45), null, status: Vrijstellingstatus.Aangevraagd)),
        new("av-korter-dan-vier-weken", "Tien dagen nergens ingeschreven: nog geen thuiszitter.", w => w.Op(Sector.PO, 7).Thuis(10)),
        new("av-over-drie-maanden", "Ruim vijf maanden nergens ingeschreven, zonder aanbod.", w => w.Op(Sector.VO, 12).Thuis(160)),
        new("av-over-drie-maanden-met-aanbod", "Vier maanden nergens ingeschreven; er is een plaats.", w => w.Op(Sector.PO, 11).Thuis(130).Aanbod(20, plaats: true)),
        new("av-nieuw-ingekomen", "Zeven weken geleden in de gemeente komen wonen en nog nergens ingeschreven.", w =>
        {
            w.Op(Sector.PO, 10).Leerling.Inschrijvingen.Clear();
            w.Leerling.IngeschrevenBrpOp = w.Vandaag.AddDays(-49);
        }),
        new("av-vertrokken", "Was nergens ingeschreven en is drie weken geleden naar het buitenland vertrokken.", w =>
            w.Op(Sector.VO, 13).Thuis(80).Leerling.UitgeschrevenBrpOp = w.Vandaag.AddDays(-20)),
        new("av-vrijstelling-verlopen", "De vrijstelling 5 onder a liep vijf weken geleden af en niemand schreef het kind in.", w =>
            w.Op(Sector.PO, 9).Thuis(300).Vrij(Vrijstellingsoort.Artikel5OnderA, w.Vandaag.AddDays(-299), w.Vandaag.AddDays(-35))),
        new("av-vervallen-beroep", "Een vervallen vrijstelling is er nooit geweest: absoluut verzuim.", w =>
            w.Op(Sector.VO, 14).Thuis(90).Vrij(Vrijstellingsoort.Artikel5OnderB, w.Vandaag.AddDays(-89), null, status: Vrijstellingstatus.Vervallen)),
    ];

    private static IEnumerable<Geval> Uren() =>
    [
        new("zestien-uur", "Precies zestien uur in acht dagdelen: de grens is bereikt.", w => Dagdelen(w.Op(Sector.PO, 9), 120)),
        new("959-minuten", "Een minuut minder dan zestien uur: geen wettelijk verzuim.", w => Dagdelen(w.Op(Sector.PO, 9), 119)),
        new("achtenveertig-keer-twintig", "Achtenveertig keer twintig minuten is precies zestien uur.", w =>
        {
            w.Op(Sector.PO, 11);
            for (var i = 47; i >= 0; i--)
            {
                w.Minuten(1 + i / 4, 20);
            }
        }),
        new("vakantie-in-venster", "Acht lesuren voor en acht na de vakantie: de vakantieweek telt niet als lesweek.", w =>
        {
            w.Op(Sector.VO, 13);
            for (var i = -1; i < 3; i++)
            {
                w.Minuten(w.Rooster[w.VoorVakantie() + i], 200);
            }
        }),
        new("herhaling-tot-maximum", "Negen weken lang drie dagen per week: een melding en vier herhalingen, dan geen meer.", w =>
        {
            w.Op(Sector.VO, 15);
            for (var week = 8; week >= 0; week--)
            {
                w.Dagen(week * 5 + 3, week * 5 + 1);
            }
        }),
        new("twee-vestigingen", "Halverwege naar een andere vestiging van dezelfde instelling: de uren tellen samen.", w =>
        {
            w.Op(Sector.VO, 14);
            w.Minuten(9, 200);
            w.Minuten(8, 200);
            w.Wissel(w.Zustervestiging(), w.Dag(6));
            w.Minuten(5, 200);
            w.Minuten(3, 200);
        }),
        new("overlappende-inschrijving", "Dubbel ingeschreven: de laatst begonnen inschrijving geldt, uren bij de oude school tellen niet.", w =>
        {
            w.Op(Sector.VO, 13);
            w.Leerling.Inschrijvingen.Add(new(w.Zustervestiging(), w.Dag(25), null));
            w.Dagen(6, 4);
            w.Leerling.Dagen(w.Zustervestiging(), w.Dag(3), w.Dag(1), Verzuimsoort.Ongeoorloofd);
        }),
        new("schrikkeldag", "Geboren op 29 februari.", w =>
        {
            var jaar = w.Vandaag.Year - 12;
            jaar -= jaar % 4;
            w.Op(Sector.VO, w.Vandaag.Year - jaar).Geboren(new DateOnly(jaar, 2, 29)).Dagen(6, 4);
        }),
        new("bijna-achttien", "Wordt deze maand achttien: de kwalificatieplicht eindigt de dag ervoor.", w =>
        {
            // The last day of the month that exists both then and now.
            var (jaar, maand) = (w.Vandaag.Year - 18, w.Vandaag.Month);
            var dag = Math.Min(DateTime.DaysInMonth(jaar, maand), DateTime.DaysInMonth(w.Vandaag.Year, maand));
            w.Op(Sector.MBO, 17).Geboren(new DateOnly(jaar, maand, dag)).Dagen(5, 3);
        }),
        new("vier-jaar", "Vier jaar, dus nog niet leerplichtig: verzuim zonder gevolg.", w =>
            w.Op(Sector.PO, 4).Geboren(w.Vandaag.AddYears(-4).AddMonths(-4)).Vanaf(w.Vandaag.AddMonths(-4)).Dagen(8, 4)),
        new("onbekende-codes", "Twintig uur met codes die niemand heeft vertaald: getoond, nooit geteld.", w =>
        {
            w.Op(Sector.VO, 14);
            for (var i = 5; i > 0; i--)
            {
                w.Leerling.Moment(w.Vestiging, w.Dag(i + 1), 200, Verzuimsoort.Onbekend, new TimeOnly(11, 0), w.OngekendeCode(i));
            }
        }),
    ];

    /// <summary>Eight parts of a day, the last of exactly two hours less what the first seven lack in total: 960 or 959 minutes.</summary>
    private static void Dagdelen(Gevalwereld w, int laatste)
    {
        for (var terug = 9; terug > 2; terug--)
        {
            w.Minuten(terug, 120);
        }

        w.Minuten(2, laatste);
    }

    private static void Reeks(Gevalwereld w, int dagen)
    {
        w.Op(Sector.VO, 13);
        var (van, tot) = w.Reeks(dagen);
        w.Leerling.Dagen(w.Vestiging, van, tot, Verzuimsoort.Ongeoorloofd);
    }
}
