using Toestand = Leerrecht.Core.Meldingen.Verzuimbegeleiding;

namespace Leerrecht.Core.Meldingen;

/// <summary>What is next in the guidance of a sick pupil.</summary>
public enum Begeleidingsstap
{
    /// <summary>The school talks with pupil and parents.</summary>
    Gesprek,

    /// <summary>The school plans, asks the jeugdarts or closes.</summary>
    Vervolg,

    /// <summary>The JGZ invites.</summary>
    Uitnodigen,

    /// <summary>The JGZ sees the child.</summary>
    Spreekuur,

    /// <summary>The JGZ advises.</summary>
    Adviseren,

    /// <summary>The school makes a plan of the advice.</summary>
    Plan,

    /// <summary>Somebody does what was agreed.</summary>
    Actie,

    /// <summary>The school looks again.</summary>
    Evaluatie,
}

/// <summary>Who is to act.</summary>
public enum Begeleidingskant
{
    /// <summary>The school.</summary>
    School,

    /// <summary>The jeugdgezondheidszorg.</summary>
    Jgz,
}

/// <summary>The next step, by whom and before when.</summary>
public sealed record Begeleidingstermijn(Begeleidingsstap Stap, Begeleidingskant Kant, DateOnly Uiterlijk);

/// <summary>Who is to do what before when.</summary>
public static class Begeleidingstermijnen
{
    /// <summary>All that is open, the first first; nothing of a case that is closed. There is always something while it runs.</summary>
    public static IReadOnlyList<Begeleidingstermijn> Van(Toestand toestand) => toestand is not Toestand.Lopend loopt ? [] :
    [
        .. Fase(loopt).Concat(Plan(loopt.Plan)).OrderBy(termijn => termijn.Uiterlijk).ThenBy(termijn => termijn.Stap),
    ];

    private static IEnumerable<Begeleidingstermijn> Fase(Toestand.Lopend loopt) => loopt switch
    {
        Toestand.Begonnen b => [new(Begeleidingsstap.Gesprek, Begeleidingskant.School, b.Begin.GesprekUiterlijk)],
        Toestand.BijJeugdarts { Consult: var consult } => consult.Stand switch
        {
            Consultstand.Uitgenodigd u => [new(Begeleidingsstap.Spreekuur, Begeleidingskant.Jgz, u.Voor)],
            Consultstand.Gesproken g => [new(Begeleidingsstap.Adviseren, Begeleidingskant.Jgz, g.AdviesUiterlijk)],
            _ => [new(Begeleidingsstap.Uitnodigen, Begeleidingskant.Jgz, consult.UitnodigenUiterlijk)],
        },
        Toestand.Besproken b when !b.Plan.Loopt => [new(Begeleidingsstap.Vervolg, Begeleidingskant.School, b.VervolgUiterlijk)],

        // An advice with an end sets the day to look again; that alone is no plan.
        Toestand.Geadviseerd a when a.Plan.Acties.IsEmpty || !a.Plan.Loopt => [new(Begeleidingsstap.Plan, Begeleidingskant.School, a.PlanUiterlijk)],
        _ => [],
    };

    private static IEnumerable<Begeleidingstermijn> Plan(Begeleidingsplan plan) =>
    [
        .. plan.Open.Select(actie => new Begeleidingstermijn(Begeleidingsstap.Actie, Begeleidingskant.School, actie.Voor)),
        .. plan.Evaluatie is { } dag ? [new Begeleidingstermijn(Begeleidingsstap.Evaluatie, Begeleidingskant.School, dag)] : Array.Empty<Begeleidingstermijn>(),
    ];
}
