using Leerrecht.Core.Kalender;

namespace Leerrecht.Core.Signalering;

/// <summary>Under which heading something stands on the list of today.</summary>
public enum Urgentie
{
    /// <summary>The term has passed.</summary>
    TeLaat,

    /// <summary>The term ends today or on the next werkdag.</summary>
    VandaagEnMorgen,

    /// <summary>The term ends within seven days.</summary>
    DezeWeek,

    /// <summary>The term ends later.</summary>
    Later,

    /// <summary>No term; new, and nobody has acted yet.</summary>
    Nieuw,
}

/// <summary>Which points the clock of a thuiszitter has passed: those at which the region's coordinators look (Thuiszitterspact).</summary>
public enum Klokfase
{
    /// <summary>The limit of three months.</summary>
    DrieMaanden,

    /// <summary>Nine weeks.</summary>
    NegenWeken,

    /// <summary>Six weeks.</summary>
    ZesWeken,

    /// <summary>None yet.</summary>
    Korter,
}

/// <summary>When a signal or clock asks for somebody today.</summary>
public static class Urgentieregels
{
    /// <summary>A closed signal stays on the list of today for this many calendar days after it was reached or its term ended.</summary>
    public const int DagenOpDeLijst = 28;

    /// <summary>Weeks at home at which the clock warns (Thuiszitterspact; missie SIG-9).</summary>
    private static readonly int[] Waarschuwingsweken = [6, 9];

    /// <summary>The heading for a term, seen from today.</summary>
    public static Urgentie Bepaal(DateOnly? uiterlijk, DateOnly vandaag, Werkdagen werkdagen) => uiterlijk switch
    {
        null => Urgentie.Nieuw,
        { } dag when dag < vandaag => Urgentie.TeLaat,
        { } dag when dag <= werkdagen.Na(vandaag, 1) => Urgentie.VandaagEnMorgen,
        { } dag when dag <= vandaag.AddDays(7) => Urgentie.DezeWeek,
        _ => Urgentie.Later,
    };

    /// <summary>The last point that the clock of a thuiszitter has passed. The day itself counts: nobody waits for tomorrow.</summary>
    public static Klokfase Fase(DateOnly sinds, DateOnly grensOp, DateOnly vandaag) =>
        vandaag >= grensOp ? Klokfase.DrieMaanden
        : vandaag >= sinds.AddDays(7 * Waarschuwingsweken[1]) ? Klokfase.NegenWeken
        : vandaag >= sinds.AddDays(7 * Waarschuwingsweken[0]) ? Klokfase.ZesWeken
        : Klokfase.Korter;

    /// <summary>The next day on which the clock of a thuiszitter asks for attention: six weeks, nine weeks, the limit; after the limit, the limit.</summary>
    public static DateOnly VolgendMoment(DateOnly sinds, DateOnly grensOp, DateOnly vandaag)
    {
        foreach (var weken in Waarschuwingsweken)
        {
            var moment = sinds.AddDays(7 * weken);
            if (moment >= vandaag && moment < grensOp)
            {
                return moment;
            }
        }

        return grensOp;
    }
}
