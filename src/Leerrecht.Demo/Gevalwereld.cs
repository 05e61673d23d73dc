using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Demo;

/// <summary>What a case needs to place its facts: days counted back from the last teaching day, whatever day today is.</summary>
internal sealed class Gevalwereld(Leerlingbouwer leerling, int nummer, Scholen scholen, Lesrooster[] roosters, DateOnly vandaag)
{
    public Leerlingbouwer Leerling => leerling;

    public DateOnly Vandaag => vandaag;

    public int Vestiging { get; private set; }

    public Lesrooster Rooster => roosters[Vestiging];

    private Streek Streek => scholen.Streken[0];

    /// <summary>A pupil of this age (and five months) at a school in the city since well before the world begins; groep by age.</summary>
    public Gevalwereld Op(Sector sector, int jaren)
    {
        var keuze = Scholenvan(sector);
        Vestiging = keuze.Alle[nummer % keuze.Alle.Count];
        leerling.Gezin = leerling.Gezin with { Streek = Streek, Gemeenteplaats = 0 };
        leerling.Geboortedatum = vandaag.AddYears(-jaren).AddMonths(-5);
        leerling.Groep = sector.Onderwijssoort() switch
        {
            Onderwijssoort.PO => $"groep {Math.Clamp(jaren - 3, 1, 8)}a",
            Onderwijssoort.VO => $"v{Math.Clamp(jaren - 11, 1, 4)}b",
            Onderwijssoort.MBO => $"mbo {Math.Clamp(jaren - 15, 1, 4)}",
        };
        return Vanaf(sector.Onderwijssoort() == Onderwijssoort.PO ? leerling.Geboortedatum.AddYears(4) : Schooljaar.Van(vandaag).Begin.AddYears(-1));
    }

    public Gevalwereld Geboren(DateOnly dag)
    {
        leerling.Geboortedatum = dag;
        return this;
    }

    public Gevalwereld Vanaf(DateOnly begin)
    {
        leerling.Inschrijvingen.Clear();
        leerling.Inschrijvingen.Add(new(Vestiging, begin, null));
        return this;
    }

    /// <summary>Another vestiging for the same children.</summary>
    public int Andere(Sector sector) => Scholenvan(sector).Ander(Vestiging);

    /// <summary>Another vestiging of the same instelling; there is one for every college of the city.</summary>
    public int Zustervestiging()
    {
        var eigen = scholen.Vestigingen[Vestiging];
        return Streek.Voortgezet.Alle.First(plaats => plaats != Vestiging && scholen.Vestigingen[plaats].Instelling == eigen.Instelling);
    }

    /// <summary>A code of the school that is in no table.</summary>
    public string OngekendeCode(int welke) => scholen.Taal(Vestiging).Ongekend is var codes ? codes[welke % codes.Length] : "";

    /// <summary>From that day on at another vestiging.</summary>
    public void Wissel(int naar, DateOnly dag)
    {
        Uitgeschreven(dag.AddDays(-1));
        leerling.Inschrijvingen.Add(new(naar, dag, null));
        Vestiging = naar;
    }

    public void Uitgeschreven(DateOnly laatsteDag) => leerling.Inschrijvingen[^1] = leerling.Inschrijvingen[^1] with { Eind = laatsteDag };

    /// <summary>Enrolled up to so many calendar days ago: that many days enrolled nowhere, today included.</summary>
    public Gevalwereld Thuis(int dagen)
    {
        Uitgeschreven(vandaag.AddDays(-dagen));
        return this;
    }

    public void Vrij(Vrijstellingsoort soort, DateOnly begin, DateOnly? eind, bool permanent = false, Vrijstellingstatus status = Vrijstellingstatus.Geldig) =>
        leerling.Vrijstellingen.Add(new(soort, begin, eind, permanent, status));

    public void Aanbod(int dagenGeleden, bool plaats) =>
        leerling.Aanbod.Add(new(vandaag.AddDays(-dagenGeleden), null, Aanbodsoort.Beide, plaats));

    /// <summary>Teaching day, so many before the last one.</summary>
    public DateOnly Dag(int terug) => Rooster.Terug(terug);

    public void Dagen(int van, int tot, Verzuimsoort soort = Verzuimsoort.Ongeoorloofd) => leerling.Dagen(Vestiging, Dag(van), Dag(tot), soort);

    public void Open(int van, Verzuimsoort soort = Verzuimsoort.Ongeoorloofd) => leerling.Dagen(Vestiging, Dag(van), null, soort);

    public void Minuten(int terug, int minuten) => Minuten(Dag(terug), minuten);

    public void Minuten(DateOnly dag, int minuten) => leerling.Moment(Vestiging, dag, minuten, Verzuimsoort.Ongeoorloofd, new TimeOnly(10, 15));

    /// <summary>Late that often, in the last school year that has room for it.</summary>
    public void TeLaat(int keer)
    {
        var begin = Rooster.Vanaf(Schooljaar.Van(vandaag).Begin);
        var laatste = (Rooster.Aantal - begin > 3 * keer ? Rooster.Aantal : begin) - 2;
        for (var i = keer - 1; i >= 0; i--)
        {
            leerling.Moment(Vestiging, Rooster[laatste - 3 * i], 5 + i, Verzuimsoort.TeLaat, new TimeOnly(8, 35 + i));
        }
    }

    /// <summary>The place of the last teaching day before a school holiday after which school has begun again; some day in a calendar without holidays.</summary>
    public int VoorVakantie()
    {
        var plaats = Rooster.Aantal - 5;
        while (plaats > 2 && Rooster[plaats + 1].DayNumber - Rooster[plaats].DayNumber <= 8)
        {
            plaats--;
        }

        return plaats;
    }

    /// <summary>The latest stretch of exactly so many calendar days in lesson weeks, from teaching day to teaching day, that is over.</summary>
    public (DateOnly Van, DateOnly Tot) Reeks(int dagen)
    {
        for (var tot = Rooster.Aantal - 3; ; tot--)
        {
            for (var (lengte, dag) = (0, Rooster[tot]); lengte < dagen; dag = dag.AddDays(-1))
            {
                lengte += Rooster.Kalender.InLesweek(dag) ? 1 : 0;
                if (lengte == dagen && Rooster.Kalender.IsLesdag(dag))
                {
                    return (dag, Rooster[tot]);
                }
            }
        }
    }

    private Keuze Scholenvan(Sector sector) => sector switch
    {
        Sector.PO => Streek.Primair(0),
        Sector.SBO => Streek.Sbo,
        Sector.SO => Streek.So,
        Sector.VO => Streek.Voortgezet,
        Sector.PRO => Streek.Praktijk,
        Sector.VSO => Streek.Vso,
        Sector.MBO => Streek.Mbo,
    };
}

/// <summary>A case made on purpose.</summary>
internal sealed record Geval(string Naam, string Uitleg, Action<Gevalwereld> Maak);
