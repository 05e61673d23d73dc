using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Demo;

/// <summary>
/// What befalls few: sitting at home, long illness, exemption. Numbers per 10,000 pupils of five to seventeen after the national
/// ones (2021-22: langdurig relatief 3,246, absoluut 10,240 in the whole year, 5 onder a 7,389 of 2.4 million).
/// </summary>
internal sealed class Lotgevallen(Func<int, Lesrooster> rooster, DateOnly vandaag)
{
    /// <summary>Changes the pupil if fate so wills; gives the last day of ordinary absence.</summary>
    public DateOnly Overkom(Leerlingbouwer leerling, ref Kans kans)
    {
        var lot = kans.Onder(10_000);
        if (lot is >= 110 and < 230)
        {
            return Eerder(leerling, ref kans);
        }

        if (lot >= 110 || leerling.Inschrijvingen is not [.., { Eind: null } nu]
            || leerling.Geboortedatum.AddYears(5).AddMonths(2) > vandaag || leerling.Geboortedatum.AddYears(18) <= vandaag)
        {
            return vandaag;
        }

        var sinds = vandaag.AddDays(-kans.Tussen(35, 220));
        if (nu.Begin > sinds.AddDays(-40) || rooster(nu.Vestiging).Vanaf(sinds) >= rooster(nu.Vestiging).Aantal)
        {
            return vandaag;
        }

        var eersteDag = rooster(nu.Vestiging)[rooster(nu.Vestiging).Vanaf(sinds)];
        switch (lot)
        {
            case < 18:
                leerling.Dagen(nu.Vestiging, eersteDag, null, Verzuimsoort.Ziek);
                return eersteDag.AddDays(-1);
            case < 36:
                return LangThuis(leerling, nu.Vestiging, eersteDag, ref kans);
            case < 54:
                return Uitgeschreven(leerling, nu, sinds, ref kans);
            case < 90:
                return Vrijgesteld(leerling, nu, ref kans);
            default:
                // Back again: what was long, and is over.
                var terug = sinds.AddDays(kans.Tussen(15, 60)) is var dag && dag < vandaag ? dag : vandaag.AddDays(-1);
                leerling.Dagen(nu.Vestiging, eersteDag, terug < eersteDag ? eersteDag : terug, kans.Promille(500) ? Verzuimsoort.Ziek : Verzuimsoort.Ongeoorloofd);
                return eersteDag.AddDays(-1);
        }
    }

    /// <summary>Sat at home some time in these two school years and came back: so that every census date has its thuiszitters.</summary>
    private DateOnly Eerder(Leerlingbouwer leerling, ref Kans kans)
    {
        var dagen = kans.Tussen(32, 190);
        var terug = vandaag.AddDays(-kans.Tussen(25, 460));
        if (leerling.Inschrijvingen is not [.., { Eind: null } nu]
            || rooster(nu.Vestiging) is not { Aantal: > 0 } dagenVanSchool
            || terug.AddDays(-dagen) is var sinds && (sinds < dagenVanSchool[0] || nu.Begin > sinds.AddDays(-40))
            || leerling.Geboortedatum.AddYears(5).AddMonths(2) > sinds || leerling.Geboortedatum.AddYears(18) <= terug)
        {
            return vandaag;
        }

        if (kans.Promille(500))
        {
            leerling.Inschrijvingen[^1] = nu with { Eind = sinds.AddDays(-1) };
            leerling.Inschrijvingen.Add(nu with { Begin = terug });
        }
        else
        {
            leerling.Dagen(nu.Vestiging, dagenVanSchool[dagenVanSchool.Vanaf(sinds)], terug.AddDays(-1), Verzuimsoort.Ongeoorloofd);
        }

        if (kans.Promille(600))
        {
            leerling.Aanbod.Add(new(sinds.AddDays(kans.Tussen(10, 30)), terug, (Aanbodsoort)kans.Onder(3), kans.Promille(700)));
        }

        return sinds.AddDays(-1);
    }

    private DateOnly LangThuis(Leerlingbouwer leerling, int vestiging, DateOnly eersteDag, ref Kans kans)
    {
        var begin = eersteDag;
        if (kans.Promille(400) && eersteDag.AddDays(45) < vandaag)
        {
            // First called sick, later no longer believed.
            var omslag = eersteDag.AddDays(kans.Tussen(5, 20));
            leerling.Dagen(vestiging, eersteDag, omslag.AddDays(-1), Verzuimsoort.Ziek);
            eersteDag = omslag;
        }

        leerling.Dagen(vestiging, eersteDag, null, Verzuimsoort.Ongeoorloofd);
        Bied(leerling, begin, ref kans);
        return begin.AddDays(-1);
    }

    private DateOnly Uitgeschreven(Leerlingbouwer leerling, Inschrijving nu, DateOnly sinds, ref Kans kans)
    {
        leerling.Inschrijvingen[^1] = nu with { Eind = sinds.AddDays(-1) };
        leerling.AdresInOnderzoek = kans.Promille(120);
        leerling.WachtOpMbo = leerling.Geboortedatum.AddYears(16) < vandaag && kans.Promille(600);
        if (kans.Promille(80))
        {
            leerling.Vrijstellingen.Add(new(Vrijstellingsoort.Artikel5OnderC, sinds, null, false, Vrijstellingstatus.Aangevraagd));
        }

        Bied(leerling, sinds, ref kans);
        return sinds.AddDays(-1);
    }

    private DateOnly Vrijgesteld(Leerlingbouwer leerling, Inschrijving nu, ref Kans kans)
    {
        var schooljaar = Schooljaar.Van(vandaag);
        var begin = schooljaar.Begin.AddYears(-kans.Onder(2));
        var soort = kans.Onder(36) switch
        {
            < 24 => Vrijstellingsoort.Artikel5OnderA,
            < 27 => Vrijstellingsoort.Artikel5OnderB,
            < 31 => Vrijstellingsoort.Artikel5OnderC,
            < 32 => Vrijstellingsoort.Artikel5a,
            < 34 => Vrijstellingsoort.Artikel3b,
            _ => Vrijstellingsoort.Artikel15,
        };
        if (soort is Vrijstellingsoort.Artikel3b or Vrijstellingsoort.Artikel15)
        {
            leerling.Vrijstellingen.Add(new(soort, begin, schooljaar.Eind, false, Vrijstellingstatus.Geldig));
            return vandaag;
        }

        if (nu.Begin >= begin)
        {
            return vandaag;
        }

        var permanent = soort == Vrijstellingsoort.Artikel5OnderA && kans.Promille(300);
        leerling.Inschrijvingen[^1] = nu with { Eind = begin.AddDays(-1) };
        leerling.Vrijstellingen.Add(new(soort, begin, permanent ? null : schooljaar.Eind, permanent, Vrijstellingstatus.Geldig));
        return begin.AddDays(-1);
    }

    private void Bied(Leerlingbouwer leerling, DateOnly sinds, ref Kans kans)
    {
        if (kans.Promille(450))
        {
            var soort = (Aanbodsoort)kans.Onder(3);
            var begin = sinds.AddDays(kans.Tussen(10, 34));
            leerling.Aanbod.Add(new(begin, kans.Promille(150) ? vandaag.AddDays(-1) : null, soort, kans.Promille(700)));
        }
    }
}
