using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Demo;

/// <summary>
/// Ordinary absence. How often a pupil is away follows the tail of real pupils (UCI student set, Cortez 2008: 29 % none, median 4,
/// p90 14, max 75 a year); illness follows England (DfE 2025-26: 2.8 % of sessions in primary, 3.6 % in secondary), as do the other
/// authorised reasons. Unauthorised absence has England's spread over the phases and the week, but less of it (there 1.5 % and 3.3 %):
/// so much that some forty in a thousand pupils a year reach sixteen hours; Dutch gemeenten count 20 to 40 of relatief verzuim.
/// </summary>
internal sealed class Verzuimpatronen(Scholen scholen, Func<int, Lesrooster> rooster, DateOnly vandaag)
{
    private static readonly Staart Vatbaar = new([(0.22, 0), (0.22, 0.35), (0.4, 0.6), (0.6, 1), (0.8, 1.7), (0.9, 2.4), (0.98, 4), (1, 8)]);
    private static readonly Staart Spijbelaar = new([(0.6, 0), (0.6, 0.1), (0.8, 0.7), (0.9, 2), (0.95, 4), (0.98, 9), (0.99, 14), (1, 24)]);

    /// <summary>Chances per teaching day of the average pupil.</summary>
    private readonly record struct Maat(float Ziek, float Ongeoorloofd, float Gewichtig, float TeLaat, float Luxe, float Schorsing);

    private static Maat VanSector(Sector sector) => sector switch
    {
        Sector.PO or Sector.SBO or Sector.SO => new(0.0142f, 0.0055f, 0.008f, 0.004f, 0.006f, 0.0001f),
        Sector.VO or Sector.PRO or Sector.VSO => new(0.0182f, 0.015f, 0.008f, 0.012f, 0.003f, 0.0012f),
        Sector.MBO => new(0.0182f, 0.018f, 0.006f, 0.012f, 0.002f, 0.0006f),
    };

    /// <summary>All ordinary absence from a day until a day, while enrolled.</summary>
    public void Vul(Leerlingbouwer leerling, DateOnly van, DateOnly tot, ref Kans kans)
    {
        var vatbaar = Vatbaar.Trek(ref kans);
        var spijbelaar = vatbaar == 0 ? 0 : Spijbelaar.Trek(ref kans) * 1.25f;
        var gelovig = kans.Promille(120);
        if (vatbaar == 0)
        {
            return;
        }

        foreach (var inschrijving in leerling.Inschrijvingen)
        {
            var eind = inschrijving.Eind is { } dag && dag < tot ? dag : tot;
            var begin = inschrijving.Begin > van ? inschrijving.Begin : van;
            Vul(leerling, inschrijving.Vestiging, begin, eind, vatbaar, spijbelaar, gelovig, ref kans);
        }
    }

    private void Vul(
        Leerlingbouwer leerling, int vestiging, DateOnly van, DateOnly tot, float vatbaar, float spijbelaar, bool gelovig, ref Kans kans)
    {
        var dagen = rooster(vestiging);
        var maat = VanSector(scholen.Vestigingen[vestiging].Sector);
        var ziek = maat.Ziek * (0.7f + 0.4f * vatbaar);
        var ongeoorloofd = maat.Ongeoorloofd * spijbelaar;
        var gewichtig = maat.Gewichtig * vatbaar;
        var religie = gelovig ? 0.006f : 0;
        for (var i = dagen.Vanaf(van); i < dagen.Aantal && dagen[i] <= tot; i++)
        {
            // One draw a day; each kind takes its own slice of it.
            var trekking = (float)kans.Breuk();
            if ((trekking -= ziek * dagen.Ziek[i]) < 0)
            {
                i += Ziek(leerling, vestiging, dagen, i, tot, ref kans);
            }
            else if ((trekking -= Math.Min(0.3f, ongeoorloofd * dagen.Spijbel[i])) < 0)
            {
                Ongeoorloofd(leerling, vestiging, dagen[i], ref kans);
            }
            else if ((trekking -= Math.Min(0.25f, maat.TeLaat * (0.3f + spijbelaar))) < 0)
            {
                TeLaat(leerling, vestiging, dagen[i], ref kans);
            }
            else if ((trekking -= gewichtig) < 0)
            {
                leerling.Moment(vestiging, dagen[i], Lesuur(vestiging) * kans.Tussen(1, 3), Soort(kans.Promille(970), Verzuimsoort.Gewichtig), Uur(ref kans));
            }
            else if ((trekking -= religie) < 0)
            {
                leerling.Dagen(vestiging, dagen[i], dagen[i], Verzuimsoort.Religie);
            }
            else if (dagen.VoorVakantie[i] && (trekking -= maat.Luxe) < 0)
            {
                leerling.Dagen(vestiging, dagen[i], Einde(dagen, i, 2, tot), Soort(kans.Promille(930), Verzuimsoort.Luxe));
                i += 2;
            }
            else if ((trekking -= maat.Schorsing * spijbelaar) < 0)
            {
                var lengte = kans.Gewogen([60, 80, 92, 97, 100]);
                leerling.Dagen(vestiging, dagen[i], Einde(dagen, i, lengte, tot), Verzuimsoort.Schorsing);
                i += lengte;
            }
            else if (trekking < 0.00015f)
            {
                leerling.Moment(vestiging, dagen[i], Lesuur(vestiging), Verzuimsoort.Onbekend, Uur(ref kans), kans.Uit(scholen.Taal(vestiging).Ongekend));
            }
        }
    }

    /// <summary>How many teaching days more the sickness took. One that lasts to the last day is still running.</summary>
    private int Ziek(Leerlingbouwer leerling, int vestiging, Lesrooster dagen, int i, DateOnly tot, ref Kans kans)
    {
        if (kans.Promille(160))
        {
            // Home sick in the course of the day.
            leerling.Moment(vestiging, dagen[i], Lesuur(vestiging) * kans.Tussen(1, 4), Verzuimsoort.Ziek, Uur(ref kans));
            return 0;
        }

        var meer = kans.Gewogen([420, 660, 790, 860, 930, 945, 955, 970, 982, 990, 995, 1000]);
        var open = i + meer >= dagen.Aantal && tot >= vandaag;
        leerling.Dagen(vestiging, dagen[i], open ? null : Einde(dagen, i, meer, tot), Verzuimsoort.Ziek);
        return meer;
    }

    private void Ongeoorloofd(Leerlingbouwer leerling, int vestiging, DateOnly dag, ref Kans kans)
    {
        if (kans.Promille(scholen.Vestigingen[vestiging].Sector.Onderwijssoort() == Onderwijssoort.VO ? 420 : 500))
        {
            leerling.Dagen(vestiging, dag, dag, Verzuimsoort.Ongeoorloofd);
        }
        else
        {
            leerling.Moment(vestiging, dag, Lesuur(vestiging) * kans.Tussen(1, 4), Verzuimsoort.Ongeoorloofd, Uur(ref kans));
        }
    }

    private static void TeLaat(Leerlingbouwer leerling, int vestiging, DateOnly dag, ref Kans kans)
    {
        var minuten = kans.Tussen(2, 25);
        leerling.Moment(vestiging, dag, minuten, Verzuimsoort.TeLaat, new TimeOnly(8, 30).AddMinutes(minuten));
    }

    /// <summary>Fifty minutes where lesson hours count, else the half hours and quarters of a primary school or mbo.</summary>
    private int Lesuur(int vestiging) => scholen.Vestigingen[vestiging].Sector.Onderwijssoort() switch
    {
        Onderwijssoort.PO => 45,
        Onderwijssoort.VO => 50,
        Onderwijssoort.MBO => 60,
    };

    private static TimeOnly Uur(ref Kans kans) => new(kans.Tussen(8, 13), kans.Onder(12) * 5);

    private static Verzuimsoort Soort(bool gewoon, Verzuimsoort soort) => gewoon ? soort : Verzuimsoort.Beroepsverlof;

    private static DateOnly Einde(Lesrooster dagen, int i, int meer, DateOnly tot)
    {
        var eind = dagen[Math.Min(i + meer, dagen.Aantal - 1)];
        return eind < tot ? eind : tot;
    }
}

/// <summary>How much more than the average a pupil has of something: quantiles with straight lines between, scaled to a mean of one.</summary>
internal sealed class Staart
{
    private readonly (double Deel, double Waarde)[] _punten;

    public Staart((double Deel, double Waarde)[] punten)
    {
        var gemiddelde = 0.0;
        for (var i = 1; i < punten.Length; i++)
        {
            gemiddelde += (punten[i].Deel - punten[i - 1].Deel) * (punten[i].Waarde + punten[i - 1].Waarde) / 2;
        }

        _punten = [.. punten.Select(punt => (punt.Deel, punt.Waarde / gemiddelde))];
    }

    public float Trek(ref Kans kans)
    {
        var deel = kans.Breuk();
        if (deel < _punten[0].Deel)
        {
            return 0;
        }

        var i = 1;
        while (deel >= _punten[i].Deel)
        {
            i++;
        }

        var (van, tot) = (_punten[i - 1], _punten[i]);
        return (float)(van.Waarde + (tot.Waarde - van.Waarde) * (deel - van.Deel) / (tot.Deel - van.Deel));
    }
}
