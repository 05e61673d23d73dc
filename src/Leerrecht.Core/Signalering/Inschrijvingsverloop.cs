using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Signalering;

/// <summary>A stretch of calendar days on which one enrolment holds.</summary>
internal struct Traject
{
    public int Van;
    public int Tot;
    public int Vestiging;
    public int Instelling;
    public Sector Sector;
    public Schoolkalender Kalender;

    /// <summary>Stretches with one number follow each other without a calendar day enrolled nowhere.</summary>
    public int Keten;

    /// <summary>Add it to a teaching-day number of the calendar to get the pupil's own, numbered through over changes of school.</summary>
    public int LesdagBasis;

    /// <summary>As <see cref="LesdagBasis"/>, numbered over the stretches at this instelling only.</summary>
    public int InstellingBasis;

    /// <summary>Add it to the calendar's days in lesson weeks to get those of the pupil's own enrolments.</summary>
    public int LengteBasis;

    public readonly int Lesdag(int dag) => LesdagBasis + Kalender.Lesdagnummer(dag);

    public readonly int LesdagBijInstelling(int dag) => InstellingBasis + Kalender.Lesdagnummer(dag);

    public readonly int LengteTotEnMet(int dag) => LengteBasis + Kalender.DagenInLesweken(dag);
}

/// <summary>Which enrolment holds on which day, up to the peildatum (regels §1: the latest begin, of those the last line).</summary>
internal struct Inschrijvingsverloop()
{
    private Lijst<Traject> _trajecten = new();
    private Lijst<int> _grenzen = new();

    public readonly int Aantal => _trajecten.Aantal;

    public readonly ref Traject this[int plaats] => ref _trajecten[plaats];

    public void Bepaal(ReadOnlySpan<Inschrijving> inschrijvingen, Schoolregister scholen, int peildatum)
    {
        _trajecten.Leeg();
        if (inschrijvingen.Length == 1)
        {
            Voegtoe(inschrijvingen[0].Vestiging, inschrijvingen[0].Begin.DayNumber, Laatste(inschrijvingen[0], peildatum), scholen);
            return;
        }

        _grenzen.Leeg();
        foreach (ref readonly var inschrijving in inschrijvingen)
        {
            _grenzen.Voegtoe(inschrijving.Begin.DayNumber);
            _grenzen.Voegtoe(Laatste(inschrijving, peildatum) + 1);
        }

        _grenzen.Inhoud.Sort();
        for (var i = 0; i + 1 < _grenzen.Aantal; i++)
        {
            var (van, tot) = (_grenzen[i], _grenzen[i + 1] - 1);
            if (van <= tot && Geldend(inschrijvingen, van, peildatum) is var geldend and >= 0)
            {
                Voegtoe(inschrijvingen[geldend].Vestiging, van, tot, scholen);
            }
        }
    }

    /// <summary>The stretch in which the day lies, or -1 when the pupil is enrolled nowhere.</summary>
    public readonly int Plaats(int dag)
    {
        for (var i = 0; i < _trajecten.Aantal; i++)
        {
            ref var traject = ref _trajecten[i];
            if (traject.Van <= dag && dag <= traject.Tot)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether this stretch is the first at its instelling.</summary>
    public readonly bool EersteVanInstelling(int plaats)
    {
        for (var i = 0; i < plaats; i++)
        {
            if (_trajecten[i].Instelling == _trajecten[plaats].Instelling)
            {
                return false;
            }
        }

        return true;
    }

    private static int Laatste(in Inschrijving inschrijving, int peildatum) =>
        inschrijving.Eind is { } eind && eind.DayNumber < peildatum ? eind.DayNumber : peildatum;

    private static int Geldend(ReadOnlySpan<Inschrijving> inschrijvingen, int dag, int peildatum)
    {
        var geldend = -1;
        for (var i = 0; i < inschrijvingen.Length; i++)
        {
            ref readonly var inschrijving = ref inschrijvingen[i];
            if (inschrijving.Begin.DayNumber <= dag && dag <= Laatste(inschrijving, peildatum)
                && (geldend < 0 || inschrijving.Begin >= inschrijvingen[geldend].Begin))
            {
                geldend = i;
            }
        }

        return geldend;
    }

    private void Voegtoe(int vestiging, int van, int tot, Schoolregister scholen)
    {
        if (van > tot)
        {
            return;
        }

        var kalender = scholen.Kalender(vestiging);
        var traject = new Traject
        {
            Van = van,
            Tot = tot,
            Vestiging = vestiging,
            Instelling = scholen.Instelling(vestiging),
            Sector = scholen.Vestigingen[vestiging].Sector,
            Kalender = kalender,
        };

        var (lesdagen, lengte, bijInstelling) = (0, 0, 0);
        if (_trajecten.Aantal > 0)
        {
            ref var vorige = ref _trajecten[_trajecten.Aantal - 1];
            if (vorige.Vestiging == vestiging && vorige.Tot + 1 == van)
            {
                vorige.Tot = tot;
                return;
            }

            traject.Keten = vorige.Tot + 1 == van ? vorige.Keten : vorige.Keten + 1;
            lesdagen = vorige.Lesdag(vorige.Tot);
            lengte = vorige.LengteTotEnMet(vorige.Tot);
            for (var i = _trajecten.Aantal - 1; i >= 0; i--)
            {
                ref var eerder = ref _trajecten[i];
                if (eerder.Instelling == traject.Instelling)
                {
                    bijInstelling = eerder.LesdagBijInstelling(eerder.Tot);
                    break;
                }
            }
        }

        traject.LesdagBasis = lesdagen - kalender.Lesdagnummer(van - 1);
        traject.InstellingBasis = bijInstelling - kalender.Lesdagnummer(van - 1);
        traject.LengteBasis = lengte - kalender.DagenInLesweken(van - 1);
        _trajecten.Voegtoe(traject);
    }
}
