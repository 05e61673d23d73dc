using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Signalering;

/// <summary>
/// Judges one pupil at a time by all rules of regels §6-§7, in memory that it keeps: nothing is allocated per pupil. It walks
/// the days on which something was recorded, not the calendar. Not for two threads at once.
/// </summary>
public sealed partial class Beoordelaar(Schoolregister scholen, Regelsets regelsets)
{
    private Inschrijvingsverloop _verloop = new();
    private Plichtverloop _plicht = new();
    private Verzuimdagen _dagen = new();
    private Lijst<int> _teLaat = new();
    private Lijst<Signaal> _signalen = new();
    private Lijst<int> _bewijs = new();
    private Afwezigheid[] _geordend = [];
    private int[] _herkomst = [];
    private int[] _gezien = [];
    private int _ronde;
    private int _peildatum;
    private int _schooljaarbegin;
    private bool _langdurigZiek;
    private (int Begin, int Vestiging)? _openLrv;
    private int? _openAv;

    /// <summary>Judges a pupil on what is known up to and including the peildatum.</summary>
    public Beoordeling Beoordeel(in Leerlingfeiten feiten, DateOnly peildatum)
    {
        _peildatum = peildatum.DayNumber;
        _schooljaarbegin = Schooljaar.Van(peildatum).Begin.DayNumber;
        _signalen.Leeg();
        _bewijs.Leeg();
        _langdurigZiek = false;
        _openLrv = null;
        _openAv = null;

        _verloop.Bepaal(feiten.Inschrijvingen, scholen, _peildatum);
        _plicht.Bepaal(feiten, _peildatum);
        var rijen = Geordend(feiten.Afwezigheden, out var verlegd);
        Leguit(rijen);

        WettelijkVerzuim(rijen);
        Reeksen(rijen);
        TeLaat(rijen);
        ZiekFrequent(rijen);
        AanwezigheidLaag();
        AbsoluutVerzuim(feiten);

        if (verlegd)
        {
            foreach (ref var rij in _bewijs.Inhoud)
            {
                rij = _herkomst[rij];
            }
        }

        return new(_signalen.Inhoud, _bewijs.Inhoud, Thuiszit(feiten), BepaalStand(feiten));
    }

    /// <summary>The rows by van, then id: the order in which proof is told. Rows that stand so already are not copied.</summary>
    private ReadOnlySpan<Afwezigheid> Geordend(ReadOnlySpan<Afwezigheid> rijen, out bool verlegd)
    {
        if (_gezien.Length < rijen.Length)
        {
            _gezien = new int[2 * rijen.Length];
            _ronde = 0;
        }

        verlegd = false;
        for (var i = 1; i < rijen.Length && !verlegd; i++)
        {
            verlegd = OpVanEnId.Vergelijk(rijen[i - 1], rijen[i]) > 0;
        }

        if (!verlegd)
        {
            return rijen;
        }

        if (_geordend.Length < rijen.Length)
        {
            _geordend = new Afwezigheid[2 * rijen.Length];
            _herkomst = new int[2 * rijen.Length];
        }

        rijen.CopyTo(_geordend);
        for (var i = 0; i < rijen.Length; i++)
        {
            _herkomst[i] = i;
        }

        Array.Sort(_geordend, _herkomst, 0, rijen.Length, OpVanEnId.Instantie);
        return _geordend.AsSpan(0, rijen.Length);
    }

    private void Leguit(ReadOnlySpan<Afwezigheid> rijen)
    {
        _dagen.Leeg();
        _teLaat.Leeg();
        var traject = 0;
        for (var i = 0; i < rijen.Length; i++)
        {
            ref readonly var rij = ref rijen[i];
            var van = rij.Van.DayNumber;
            if (van > _peildatum)
            {
                break;
            }

            if (rij.Soort is Verzuimsoort.Onbekend or Verzuimsoort.SchoolDicht)
            {
                continue;
            }

            var teLaat = rij.Soort == Verzuimsoort.TeLaat;
            if (teLaat || !rij.HeleDag)
            {
                // Rows stand by date, so the stretch of enrolment only moves on.
                while (traject < _verloop.Aantal && _verloop[traject].Tot < van)
                {
                    traject++;
                }

                if (traject == _verloop.Aantal || !Telt(van, rij.Vestiging, _verloop[traject]))
                {
                    continue;
                }

                if (teLaat)
                {
                    _teLaat.Voegtoe(i);
                    continue;
                }

                _dagen.Voegtoe(van, i);
                if (rij.Soort == Verzuimsoort.Luxe && _plicht.Plaats(van) >= 0)
                {
                    Luxeverzuim(rij, i, van, van, 1);
                }

                continue;
            }

            LegPeriodeUit(rij, i, van);
        }

        _dagen.Sluitaf(rijen, _verloop, regelsets, _schooljaarbegin);
    }

    private void LegPeriodeUit(in Afwezigheid rij, int plaats, int van)
    {
        var tot = rij.Tot is { } laatste ? Math.Min(laatste.DayNumber, _peildatum) : _peildatum;
        var (eersteLuxe, laatsteLuxe, luxedagen) = (0, 0, 0);
        for (var t = 0; t < _verloop.Aantal; t++)
        {
            ref var traject = ref _verloop[t];
            if (traject.Vestiging != rij.Vestiging)
            {
                continue;
            }

            var einde = Math.Min(tot, traject.Tot);
            for (var dag = traject.Kalender.LesdagVanaf(Math.Max(van, traject.Van)); dag >= 0 && dag <= einde; dag = traject.Kalender.LesdagVanaf(dag + 1))
            {
                _dagen.Voegtoe(dag, plaats);
                if (rij.Soort == Verzuimsoort.Luxe && _plicht.Plaats(dag) >= 0)
                {
                    eersteLuxe = luxedagen == 0 ? dag : eersteLuxe;
                    laatsteLuxe = dag;
                    luxedagen++;
                }
            }
        }

        if (luxedagen > 0)
        {
            Luxeverzuim(rij, plaats, eersteLuxe, laatsteLuxe, luxedagen);
        }
    }

    /// <summary>Whether the day is a teaching day on which the pupil is enrolled at the vestiging (regels §4).</summary>
    private static bool Telt(int dag, int vestiging, in Traject traject) =>
        traject.Van <= dag && traject.Vestiging == vestiging && traject.Kalender.IsLesdag(dag);

    /// <summary>Starts the proof of a next signal.</summary>
    private int BeginBewijs()
    {
        _ronde++;
        return _bewijs.Aantal;
    }

    private void Bewijs(int rij)
    {
        if (_gezien[rij] != _ronde)
        {
            _gezien[rij] = _ronde;
            _bewijs.Voegtoe(rij);
        }
    }

    /// <summary>Ends the proof begun there: in order, each row once. Returns how many.</summary>
    private int SluitBewijs(int begin)
    {
        _bewijs.Inhoud[begin..].Sort();
        return _bewijs.Aantal - begin;
    }

    private static DateOnly Dag(int nummer) => DateOnly.FromDayNumber(nummer);

    private sealed class OpVanEnId : IComparer<Afwezigheid>
    {
        public static readonly OpVanEnId Instantie = new();

        public static int Vergelijk(in Afwezigheid een, in Afwezigheid ander)
        {
            var opDag = een.Van.DayNumber - ander.Van.DayNumber;
            return opDag != 0 ? opDag : string.CompareOrdinal(een.Id, ander.Id);
        }

        public int Compare(Afwezigheid een, Afwezigheid ander) => Vergelijk(een, ander);
    }
}
