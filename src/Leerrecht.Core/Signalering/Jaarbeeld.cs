using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Signalering;

/// <summary>What a day of the year picture shows; of several things on one day the first in this order.</summary>
public enum Dagbeeld
{
    /// <summary>Absence without a valid reason, of any length.</summary>
    Ongeoorloofd,

    /// <summary>Sick.</summary>
    Ziek,

    /// <summary>Another ground of art. 11.</summary>
    Overig,

    /// <summary>A reason that nobody has mapped.</summary>
    Onbekend,

    /// <summary>Late.</summary>
    TeLaat,

    /// <summary>Enrolled, a teaching day, and nothing recorded.</summary>
    Aanwezig,

    /// <summary>Enrolled, and no teaching day.</summary>
    Vrij,

    /// <summary>Enrolled nowhere.</summary>
    NietIngeschreven,

    /// <summary>After the peildatum.</summary>
    Toekomst,
}

/// <summary>One calendar day of the year picture.</summary>
/// <param name="HeleDag">Whether the whole day was missed (regels §6.2), or only a part.</param>
/// <param name="Vestiging">Place of the vestiging of enrolment, or -1.</param>
/// <param name="Rijen">Places of the absences recorded for this day, at whatever vestiging.</param>
public sealed record Beelddag(DateOnly Dag, Dagbeeld Beeld, bool HeleDag, int Vestiging, IReadOnlyList<int> Rijen);

/// <summary>A stretch of the calendar day by day, as a person looks at it.</summary>
public static class Jaarbeeld
{
    private static readonly Dagbeeld[] Volgorde = Enum.GetValues<Dagbeeld>();

    /// <summary>All calendar days of the period, Saturdays and Sundays included, judged on what is known up to the peildatum.</summary>
    public static IReadOnlyList<Beelddag> Maak(
        in Leerlingfeiten feiten, Schoolregister scholen, Regelsets regelsets, Periode periode, DateOnly peildatum)
    {
        var verloop = new Inschrijvingsverloop();
        verloop.Bepaal(feiten.Inschrijvingen, scholen, peildatum.DayNumber);
        var rijenPerDag = PerDag(feiten.Afwezigheden, periode, peildatum);
        var dagen = new List<Beelddag>(Math.Max(0, periode.Dagen));
        for (var dag = periode.Van; dag <= periode.Tot; dag = dag.AddDays(1))
        {
            var traject = verloop.Plaats(dag.DayNumber);
            var rijen = rijenPerDag.GetValueOrDefault(dag, []);
            if (dag > peildatum || traject < 0)
            {
                dagen.Add(new(dag, dag > peildatum ? Dagbeeld.Toekomst : Dagbeeld.NietIngeschreven, false, -1, rijen));
                continue;
            }

            ref var nu = ref verloop[traject];
            dagen.Add(nu.Kalender.IsLesdag(dag)
                ? Lesdag(dag, nu, rijen, feiten.Afwezigheden, regelsets.Op(dag))
                : new(dag, Dagbeeld.Vrij, false, nu.Vestiging, rijen));
        }

        return dagen;
    }

    private static Dictionary<DateOnly, List<int>> PerDag(ReadOnlySpan<Afwezigheid> rijen, Periode periode, DateOnly peildatum)
    {
        var perDag = new Dictionary<DateOnly, List<int>>();
        for (var i = 0; i < rijen.Length; i++)
        {
            var rij = rijen[i];
            var laatste = rij.HeleDag ? rij.Tot ?? peildatum : rij.Van;
            var dag = rij.Van < periode.Van ? periode.Van : rij.Van;
            for (; dag <= laatste && dag <= periode.Tot && dag <= peildatum; dag = dag.AddDays(1))
            {
                if (!perDag.TryGetValue(dag, out var lijst))
                {
                    perDag[dag] = lijst = [];
                }

                lijst.Add(i);
            }
        }

        return perDag;
    }

    private static Beelddag Lesdag(DateOnly dag, in Traject traject, List<int> rijen, ReadOnlySpan<Afwezigheid> afwezigheden, Regelset set)
    {
        var (beeld, heleDag, uren) = (Dagbeeld.Aanwezig, false, 0L);
        foreach (var plaats in rijen)
        {
            ref readonly var rij = ref afwezigheden[plaats];
            if (rij.Vestiging != traject.Vestiging)
            {
                continue;
            }

            var ditBeeld = Beeld(rij.Soort);
            beeld = Volgorde[Math.Min((int)beeld, (int)ditBeeld)];
            if (ditBeeld is Dagbeeld.Ongeoorloofd or Dagbeeld.Ziek or Dagbeeld.Overig)
            {
                heleDag |= rij.HeleDag;
                uren += rij.HeleDag ? 0 : Verzuimdagen.Eenheden(rij, set, traject.Sector);
            }
        }

        return new(dag, beeld, heleDag || (uren > 0 && uren >= set.DagNormDelen(traject.Sector)), traject.Vestiging, rijen);
    }

    private static Dagbeeld Beeld(Verzuimsoort soort) => soort switch
    {
        Verzuimsoort.Ongeoorloofd or Verzuimsoort.Luxe => Dagbeeld.Ongeoorloofd,
        Verzuimsoort.Ziek => Dagbeeld.Ziek,
        Verzuimsoort.TeLaat => Dagbeeld.TeLaat,
        Verzuimsoort.Onbekend => Dagbeeld.Onbekend,
        Verzuimsoort.SchoolDicht => Dagbeeld.Aanwezig,
        Verzuimsoort.Schorsing or Verzuimsoort.Religie or Verzuimsoort.Beroepsverlof or Verzuimsoort.Gewichtig
            or Verzuimsoort.Verboden or Verzuimsoort.JongerDanZes => Dagbeeld.Overig,
    };
}
