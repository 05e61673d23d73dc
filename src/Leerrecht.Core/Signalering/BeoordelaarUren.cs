using Leerrecht.Core.Kalender;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Signalering;

/// <summary>Regels §6.1, 6.4 and 6.5: hours without a valid reason, luxeverzuim, te laat.</summary>
public sealed partial class Beoordelaar
{
    private Lijst<Urendag> _uren = new();
    private Lijst<int> _stappen = new();

    /// <summary>A date with units, worked out by a rule set.</summary>
    private struct Urendag
    {
        public int Plaats;
        public int Dag;
        public long Delen;
        public Regelset Set;
    }

    private void WettelijkVerzuim(ReadOnlySpan<Afwezigheid> rijen)
    {
        if (!_dagen.HeeftOngeoorloofd)
        {
            return;
        }

        for (var t = 0; t < _verloop.Aantal; t++)
        {
            if (_verloop.EersteVanInstelling(t))
            {
                WettelijkVerzuim(rijen, _verloop[t].Instelling);
            }
        }
    }

    private void WettelijkVerzuim(ReadOnlySpan<Afwezigheid> rijen, int instelling)
    {
        _uren.Leeg();
        var (herstart, laatsteEind, volgnummer) = (0, int.MinValue, 0);
        for (var i = 0; i < _dagen.Aantal; i++)
        {
            ref var dag = ref _dagen[i];
            ref var traject = ref _verloop[dag.Traject];
            if (!dag.HeeftOngeoorloofd || traject.Instelling != instelling || _plicht.Plaats(dag.Dag) < 0)
            {
                continue;
            }

            var set = regelsets.Op(dag.Dag);
            var urendag = new Urendag { Plaats = i, Dag = dag.Dag, Set = set, Delen = DelenOp(rijen, dag, set) };
            if (urendag.Delen == 0)
            {
                continue;
            }

            _uren.Voegtoe(urendag);
            var (som, begin) = Venstersom(rijen, herstart, traject.Kalender, set);
            if (som < set.WvDelen || (laatsteEind != int.MinValue && dag.Dag < laatsteEind + set.WvHerhaalNaDagen))
            {
                continue;
            }

            var kalender = traject.Kalender;
            volgnummer = laatsteEind != int.MinValue && kalender.Lesweeknummer(_uren[begin].Dag) <= kalender.Lesweeknummer(laatsteEind) + 1
                ? volgnummer + 1
                : 1;
            if (volgnummer <= 1 + set.WvMaxHerhalingen)
            {
                var bewijs = BeginBewijs();
                for (var j = begin; j < _uren.Aantal; j++)
                {
                    BewijsVanDag(rijen, _dagen[_uren[j].Plaats], Verzuimsoort.Ongeoorloofd);
                }

                _signalen.Voegtoe(new(
                    Signaalsoort.WettelijkVerzuim, traject.Vestiging, Dag(_uren[begin].Dag), Dag(dag.Dag), Dag(dag.Dag),
                    Delen.Honderdsten(som), set.Eenheid(traject.Sector), scholen.Werkdagen.Na(Dag(dag.Dag), set.MeldWerkdagen), volgnummer,
                    Bestemming.School | Bestemming.Leerplicht, set.GeldigVan, bewijs, SluitBewijs(bewijs)));
            }

            laatsteEind = dag.Dag;
            herstart = _uren.Aantal;
        }
    }

    /// <summary>The sum over the window that ends on the last date counted, by its rule set and calendar, and the place of its first date.</summary>
    private (long Som, int Begin) Venstersom(ReadOnlySpan<Afwezigheid> rijen, int herstart, Schoolkalender kalender, Regelset set)
    {
        var laatste = _uren[_uren.Aantal - 1].Dag;
        var lesdagen = set.WvVenster == Venster.Lesdagen;
        var breedte = lesdagen ? 5 * set.WvLesweken : set.WvLesweken;
        var nu = lesdagen ? kalender.Lesdagnummer(laatste) : kalender.Lesweeknummer(laatste);
        var (som, begin) = (0L, _uren.Aantal);
        while (begin > herstart)
        {
            ref var eerder = ref _uren[begin - 1];
            var toen = lesdagen ? kalender.Lesdagnummer(eerder.Dag) : kalender.Lesweeknummer(eerder.Dag);
            if (nu - toen >= breedte)
            {
                break;
            }

            som += ReferenceEquals(eerder.Set, set) ? eerder.Delen : DelenOp(rijen, _dagen[eerder.Plaats], set);
            begin--;
        }

        return (som, begin);
    }

    /// <summary>Units without a valid reason on a date: the sum of its rows, but at most the largest whole-day value when there is one.</summary>
    private long DelenOp(ReadOnlySpan<Afwezigheid> rijen, in Verzuimdag dag, Regelset set)
    {
        var sector = _verloop[dag.Traject].Sector;
        var (som, grootsteHeleDag, heleDag) = (0L, 0L, false);
        for (var i = dag.Eerste; i < dag.Eerste + dag.Aantal; i++)
        {
            ref readonly var rij = ref rijen[_dagen.Rij(i)];
            if (rij.Soort != Verzuimsoort.Ongeoorloofd)
            {
                continue;
            }

            var eenheden = Verzuimdagen.Eenheden(rij, set, sector);
            som += eenheden;
            if (rij.HeleDag)
            {
                heleDag = true;
                grootsteHeleDag = Math.Max(grootsteHeleDag, eenheden);
            }
        }

        return heleDag ? Math.Min(som, grootsteHeleDag) : som;
    }

    private void Luxeverzuim(in Afwezigheid rij, int plaats, int begin, int eind, int dagen)
    {
        var set = regelsets.Op(begin);
        var sector = scholen.Vestigingen[rij.Vestiging].Sector;
        var bewijs = BeginBewijs();
        Bewijs(plaats);
        _signalen.Voegtoe(new(
            Signaalsoort.Luxeverzuim, rij.Vestiging, Dag(begin), Dag(eind), Dag(begin),
            rij.HeleDag ? 100L * dagen : Delen.Honderdsten(Verzuimdagen.Eenheden(rij, set, sector)),
            rij.HeleDag ? Eenheid.Dag : set.Eenheid(sector), scholen.Werkdagen.Na(Dag(begin), set.MeldWerkdagen), null,
            Bestemming.School | Bestemming.Leerplicht, set.GeldigVan, bewijs, SluitBewijs(bewijs)));
    }

    private void TeLaat(ReadOnlySpan<Afwezigheid> rijen)
    {
        if (_teLaat.Aantal == 0)
        {
            return;
        }

        for (var t = 0; t < _verloop.Aantal; t++)
        {
            if (!_verloop.EersteVanInstelling(t))
            {
                continue;
            }

            _stappen.Leeg();
            foreach (var plaats in _teLaat.Inhoud)
            {
                ref readonly var rij = ref rijen[plaats];
                if (scholen.Instelling(rij.Vestiging) != _verloop[t].Instelling)
                {
                    continue;
                }

                if (_stappen.Aantal > 0 && Schooljaar.Van(rijen[_stappen[0]].Van) != Schooljaar.Van(rij.Van))
                {
                    _stappen.Leeg();
                }

                _stappen.Voegtoe(plaats);
                TeLaatStap(rijen, rij);
            }
        }
    }

    private void TeLaatStap(ReadOnlySpan<Afwezigheid> rijen, in Afwezigheid laatste)
    {
        var set = regelsets.Op(laatste.Van);
        var stap = _stappen.Aantal;
        if (!set.TeLaatKeer.Contains(stap))
        {
            return;
        }

        var ookLeerplicht = stap >= set.TeLaatMeldenVanaf && _plicht.Plaats(laatste.Van.DayNumber) >= 0;
        var bewijs = BeginBewijs();
        foreach (var plaats in _stappen.Inhoud)
        {
            Bewijs(plaats);
        }

        _signalen.Voegtoe(new(
            Signaalsoort.TeLaat, laatste.Vestiging, rijen[_stappen[0]].Van, laatste.Van, laatste.Van,
            100L * stap, Eenheid.Keer, null, null,
            ookLeerplicht ? Bestemming.School | Bestemming.Leerplicht : Bestemming.School, set.GeldigVan, bewijs, SluitBewijs(bewijs)));
    }

    private void BewijsVanDag(ReadOnlySpan<Afwezigheid> rijen, in Verzuimdag dag, Verzuimsoort soort)
    {
        for (var i = dag.Eerste; i < dag.Eerste + dag.Aantal; i++)
        {
            var plaats = _dagen.Rij(i);
            if (rijen[plaats].Soort == soort)
            {
                Bewijs(plaats);
            }
        }
    }
}
