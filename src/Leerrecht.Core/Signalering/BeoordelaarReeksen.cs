using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Signalering;

/// <summary>Regels §6.2, 6.3, 6.6 and 6.7: runs of absent days, sick reports.</summary>
public sealed partial class Beoordelaar
{
    private Lijst<int> _ziekmeldingen = new();

    private enum Reekssoort
    {
        Ongeoorloofd,
        Ziek,
        Schorsing,
    }

    private void Reeksen(ReadOnlySpan<Afwezigheid> rijen)
    {
        if (_dagen.Aantal == 0)
        {
            return;
        }

        if (_dagen.HeeftOngeoorloofdeDag)
        {
            Reeksen(rijen, Reekssoort.Ongeoorloofd);
        }

        if (_dagen.HeeftZiek)
        {
            Reeksen(rijen, Reekssoort.Ziek);
        }

        if (_dagen.HeeftSchorsing)
        {
            Reeksen(rijen, Reekssoort.Schorsing);
        }
    }

    private void Reeksen(ReadOnlySpan<Afwezigheid> rijen, Reekssoort soort)
    {
        var (eerste, vorige, plicht) = (-1, -1, -1);
        for (var i = 0; i < _dagen.Aantal; i++)
        {
            ref var dag = ref _dagen[i];
            var hoort = soort switch
            {
                Reekssoort.Ongeoorloofd => dag.Klasse == Dagklasse.Ongeoorloofd,
                Reekssoort.Ziek => dag.Klasse == Dagklasse.Ziek,
                Reekssoort.Schorsing => dag.HeleDagGeschorst,
            };
            if (!hoort)
            {
                continue;
            }

            // Only 6.3 asks for duty; there a calendar day without it breaks the run, so the period of duty must be one.
            var plichtperiode = soort == Reekssoort.Ongeoorloofd ? _plicht.Plaats(dag.Dag) : 0;
            if (plichtperiode < 0)
            {
                continue;
            }

            if (eerste >= 0 && (plichtperiode != plicht || !SluitAan(vorige, i)))
            {
                Reeks(rijen, soort, eerste, vorige, plicht);
                eerste = -1;
            }

            if (eerste < 0)
            {
                (eerste, plicht) = (i, plichtperiode);
            }

            vorige = i;
        }

        if (eerste >= 0)
        {
            Reeks(rijen, soort, eerste, vorige, plicht);
        }
    }

    /// <summary>Whether the second day is the pupil's next teaching day after the first, and never enrolled nowhere in between.</summary>
    private bool SluitAan(int een, int ander)
    {
        ref var vorige = ref _dagen[een];
        ref var volgende = ref _dagen[ander];
        ref var vorigTraject = ref _verloop[vorige.Traject];
        ref var volgendTraject = ref _verloop[volgende.Traject];
        return vorigTraject.Keten == volgendTraject.Keten
            && volgendTraject.Lesdag(volgende.Dag) == vorigTraject.Lesdag(vorige.Dag) + 1;
    }

    /// <summary>Whether nothing broke the run up to the peildatum.</summary>
    private bool IsOpen(int laatste, Reekssoort soort, int plicht)
    {
        ref var dag = ref _dagen[laatste];
        ref var traject = ref _verloop[dag.Traject];
        ref var nu = ref _verloop[_verloop.Aantal - 1];
        return nu.Tot == _peildatum && nu.Keten == traject.Keten
            && nu.Lesdag(_peildatum) == traject.Lesdag(dag.Dag)
            && (soort != Reekssoort.Ongeoorloofd || _plicht.Plaats(_peildatum) == plicht);
    }

    private void Reeks(ReadOnlySpan<Afwezigheid> rijen, Reekssoort soort, int eerste, int laatste, int plicht)
    {
        // Nearly all runs are too short for any rule set: a length is never more than the calendar days between its ends.
        var dagen = _dagen[laatste].Dag - _dagen[eerste].Dag + 1;
        var lesdagen = laatste - eerste + 1;
        var telang = soort switch
        {
            Reekssoort.Ongeoorloofd => dagen > regelsets.KortsteLrv,
            Reekssoort.Ziek => dagen > regelsets.KortsteLangdurigZiek || lesdagen >= regelsets.KortsteZiek,
            Reekssoort.Schorsing => lesdagen > regelsets.KortsteSchorsing,
        };
        if (!telang)
        {
            return;
        }

        var open = IsOpen(laatste, soort, plicht);
        switch (soort)
        {
            case Reekssoort.Ongeoorloofd:
                LangerDan(rijen, Signaalsoort.LangdurigRelatiefVerzuim, eerste, laatste, open);
                break;
            case Reekssoort.Ziek:
                ZiekLang(rijen, eerste, laatste, open);
                LangerDan(rijen, Signaalsoort.LangdurigZiek, eerste, laatste, open);
                break;
            case Reekssoort.Schorsing:
                Schorsing(rijen, eerste, laatste, open);
                break;
        }
    }

    /// <summary>6.3 and langdurig-ziek: calendar days in lesson weeks, more than the limit on a teaching day of the run.</summary>
    private void LangerDan(ReadOnlySpan<Afwezigheid> rijen, Signaalsoort soort, int eerste, int laatste, bool open)
    {
        var relatief = soort == Signaalsoort.LangdurigRelatiefVerzuim;
        var begin = _dagen[eerste].Dag;
        var ervoor = _verloop[_dagen[eerste].Traject].LengteTotEnMet(begin - 1);
        for (var i = eerste; i <= laatste; i++)
        {
            ref var dag = ref _dagen[i];
            var set = regelsets.Op(dag.Dag);
            if (_verloop[dag.Traject].LengteTotEnMet(dag.Dag) - ervoor <= (relatief ? set.LrvDagen : set.LangdurigZiekDagen))
            {
                continue;
            }

            ref var eind = ref _dagen[laatste];
            var vestiging = _verloop[eind.Traject].Vestiging;
            var lengte = open
                ? _verloop[_verloop.Aantal - 1].LengteTotEnMet(_peildatum) - ervoor
                : _verloop[eind.Traject].LengteTotEnMet(eind.Dag) - ervoor;
            var bewijs = BewijsVanReeks(rijen, relatief ? Reekssoort.Ongeoorloofd : Reekssoort.Ziek, eerste, laatste);
            _signalen.Voegtoe(new(
                soort, vestiging, Dag(begin), open ? null : Dag(eind.Dag), Dag(dag.Dag),
                100L * lengte, Eenheid.Dag, relatief ? scholen.Werkdagen.Na(Dag(dag.Dag), set.MeldWerkdagen) : null, null,
                relatief ? Bestemming.School | Bestemming.Leerplicht : Bestemming.School | Bestemming.Jgz,
                set.GeldigVan, bewijs, SluitBewijs(bewijs)));
            if (open && relatief)
            {
                _openLrv = (begin, _verloop[_verloop.Aantal - 1].Vestiging);
            }

            _langdurigZiek |= open && !relatief;
            return;
        }
    }

    private void ZiekLang(ReadOnlySpan<Afwezigheid> rijen, int eerste, int laatste, bool open) =>
        Lesdagen(rijen, Signaalsoort.ZiekLang, Reekssoort.Ziek, eerste, laatste, open);

    private void Schorsing(ReadOnlySpan<Afwezigheid> rijen, int eerste, int laatste, bool open) =>
        Lesdagen(rijen, Signaalsoort.Schorsing, Reekssoort.Schorsing, eerste, laatste, open);

    /// <summary>ziek-lang and 6.7: teaching days in a row, from the first day on which there are enough.</summary>
    private void Lesdagen(ReadOnlySpan<Afwezigheid> rijen, Signaalsoort soort, Reekssoort reeks, int eerste, int laatste, bool open)
    {
        for (var i = eerste; i <= laatste; i++)
        {
            var set = regelsets.Op(_dagen[i].Dag);
            if (i - eerste + 1 < (reeks == Reekssoort.Ziek ? set.ZiekLesdagen : set.SchorsingDagen + 1))
            {
                continue;
            }

            var bewijs = BewijsVanReeks(rijen, reeks, eerste, laatste);
            _signalen.Voegtoe(new(
                soort, _verloop[_dagen[laatste].Traject].Vestiging, Dag(_dagen[eerste].Dag), open ? null : Dag(_dagen[laatste].Dag),
                Dag(_dagen[i].Dag), 100L * (laatste - eerste + 1), Eenheid.Lesdag, null, null,
                reeks == Reekssoort.Ziek ? Bestemming.School | Bestemming.Jgz : Bestemming.School | Bestemming.Inspectie,
                set.GeldigVan, bewijs, SluitBewijs(bewijs)));
            return;
        }
    }

    private int BewijsVanReeks(ReadOnlySpan<Afwezigheid> rijen, Reekssoort reeks, int eerste, int laatste)
    {
        var bewijs = BeginBewijs();
        for (var i = eerste; i <= laatste; i++)
        {
            ref var dag = ref _dagen[i];
            for (var j = dag.Eerste; j < dag.Eerste + dag.Aantal; j++)
            {
                var plaats = _dagen.Rij(j);
                ref readonly var rij = ref rijen[plaats];
                var hoort = reeks switch
                {
                    Reekssoort.Ongeoorloofd => rij.Soort is Verzuimsoort.Ongeoorloofd or Verzuimsoort.Luxe,
                    Reekssoort.Ziek => rij.Soort == Verzuimsoort.Ziek,
                    Reekssoort.Schorsing => rij.Soort == Verzuimsoort.Schorsing && rij.HeleDag,
                };
                if (hoort)
                {
                    Bewijs(plaats);
                }
            }
        }

        return bewijs;
    }

    private void ZiekFrequent(ReadOnlySpan<Afwezigheid> rijen)
    {
        if (!_dagen.HeeftZiek)
        {
            return;
        }

        for (var t = 0; t < _verloop.Aantal; t++)
        {
            if (_verloop.EersteVanInstelling(t))
            {
                ZiekFrequent(rijen, _verloop[t].Instelling);
            }
        }
    }

    private void ZiekFrequent(ReadOnlySpan<Afwezigheid> rijen, int instelling)
    {
        _ziekmeldingen.Leeg();
        var (herstart, vorigeLesdag) = (0, int.MinValue);
        for (var i = 0; i < _dagen.Aantal; i++)
        {
            ref var dag = ref _dagen[i];
            ref var traject = ref _verloop[dag.Traject];
            if (!dag.HeeftZiek || traject.Instelling != instelling)
            {
                continue;
            }

            var lesdag = traject.LesdagBijInstelling(dag.Dag);
            var begint = lesdag != vorigeLesdag + 1;
            vorigeLesdag = lesdag;
            if (!begint)
            {
                continue;
            }

            _ziekmeldingen.Voegtoe(i);
            var set = regelsets.Op(dag.Dag);
            var week = traject.Kalender.Lesweeknummer(dag.Dag);
            var begin = _ziekmeldingen.Aantal;
            while (begin > herstart && week - traject.Kalender.Lesweeknummer(_dagen[_ziekmeldingen[begin - 1]].Dag) < set.ZiekLesweken)
            {
                begin--;
            }

            var aantal = _ziekmeldingen.Aantal - begin;
            if (aantal < set.ZiekMeldingen || aantal == 0)
            {
                continue;
            }

            var bewijs = BeginBewijs();
            for (var j = begin; j < _ziekmeldingen.Aantal; j++)
            {
                BewijsVanDag(rijen, _dagen[_ziekmeldingen[j]], Verzuimsoort.Ziek);
            }

            _signalen.Voegtoe(new(
                Signaalsoort.ZiekFrequent, traject.Vestiging, Dag(_dagen[_ziekmeldingen[begin]].Dag), Dag(dag.Dag), Dag(dag.Dag),
                100L * aantal, Eenheid.Melding, null, null, Bestemming.School | Bestemming.Jgz, set.GeldigVan, bewijs, SluitBewijs(bewijs)));
            herstart = _ziekmeldingen.Aantal;
        }
    }
}
