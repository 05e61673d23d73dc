namespace Leerrecht.Core.Dossiers;

/// <summary>How far a goal is.</summary>
public enum Doelstand
{
    /// <summary>People work on it.</summary>
    Loopt,

    /// <summary>Reached.</summary>
    Gehaald,

    /// <summary>Not reached, and given up or replaced.</summary>
    NietGehaald,
}

/// <summary>A goal of a plan: what, measured how, before when, and how far it is.</summary>
public sealed record Plandoel(string Wat, string Gemeten, DateOnly Uiterlijk, Doelstand Stand, string Voortgang);

/// <summary>In what way a pupil deviates from the ordinary.</summary>
public enum Maatwerksoort
{
    /// <summary>Fewer or other hours (Beleidsregel afwijking onderwijstijd; "Variawet").</summary>
    AfwijkendeTijd,

    /// <summary>Onderwijszorgarrangement.</summary>
    Onderwijszorgarrangement,

    /// <summary>Another arrangement, in words.</summary>
    Anders,
}

/// <summary>A deviation that was agreed (missie DOS-13).</summary>
/// <param name="Grond">The article or policy rule.</param>
/// <param name="Akkoord">Who agreed.</param>
public sealed record Maatwerk(Maatwerksoort Soort, string Wat, DateOnly Van, DateOnly Tot, string Grond, string Akkoord);

/// <summary>A mentor whom the young person chose (JIM).</summary>
/// <param name="Toestemming">Day on which the young person agreed that this name is kept.</param>
public sealed record GekozenMentor(string Naam, DateOnly Toestemming);

/// <summary>Another plan about the same child, kept elsewhere: an OPP or gezinsplan.</summary>
/// <param name="Waar">Where to find it, such as a reference; never its text.</param>
public sealed record AnderPlan(string Soort, DateOnly Datum, string Waar);

/// <summary>Somebody agreed with this version of the plan.</summary>
public sealed record Instemming(string Wie, DateOnly Op);

/// <summary>One version of the plan of a child. Its actions are those of the case.</summary>
/// <param name="Vraag">What the child needs, in a few sentences.</param>
/// <param name="EvaluatieOp">When those around the child look at it again.</param>
public sealed record Planinhoud(
    string Vraag, IReadOnlyList<Plandoel> Doelen, IReadOnlyList<Maatwerk> Maatwerk, IReadOnlyList<AnderPlan> AnderePlannen, GekozenMentor? Mentor,
    IReadOnlyList<Instemming> Instemmingen, DateOnly EvaluatieOp);

/// <summary>What makes a plan a plan.</summary>
public static class Planregels
{
    /// <summary>Most of one list.</summary>
    public const int Meeste = 20;

    /// <summary>Months within which a plan is looked at again.</summary>
    public const int EvaluatieMaanden = 6;

    /// <summary>Why this is no plan; null when it is one. Fields of a list carry their place from 1.</summary>
    public static Weigering? Bezwaar(Planinhoud plan, DateOnly vandaag)
    {
        if (Zin.TeKort(plan.Vraag))
        {
            return new("plan.vraag", "Schrijf in een zin wat dit kind nodig heeft.");
        }

        if (plan.Doelen.Count is 0 or > Meeste)
        {
            return new("plan.doel-1", $"Een plan heeft 1 tot {Meeste} doelen.");
        }

        for (var nummer = 1; nummer <= plan.Doelen.Count; nummer++)
        {
            if (Bezwaar(plan.Doelen[nummer - 1], nummer) is { } reden)
            {
                return reden;
            }
        }

        for (var nummer = 1; nummer <= plan.Maatwerk.Count; nummer++)
        {
            if (Bezwaar(plan.Maatwerk[nummer - 1], nummer) is { } reden)
            {
                return reden;
            }
        }

        return plan switch
        {
            { Mentor: { } mentor } when string.IsNullOrWhiteSpace(mentor.Naam) || mentor.Toestemming > vandaag =>
                new("plan.mentor", "Noem de gekozen mentor, en de dag waarop de jongere het goed vond dat deze naam hier staat."),
            { AnderePlannen: var andere } when andere.Any(ander => string.IsNullOrWhiteSpace(ander.Soort) || string.IsNullOrWhiteSpace(ander.Waar)) =>
                new("plan.ander-plan", "Noem welk plan het is en waar het te vinden is."),
            { Instemmingen: var akkoord } when akkoord.Any(een => string.IsNullOrWhiteSpace(een.Wie) || een.Op > vandaag) =>
                new("plan.akkoord", "Noem wie akkoord is, met de dag waarop."),
            { EvaluatieOp: var op } when op <= vandaag || op > vandaag.AddMonths(EvaluatieMaanden) =>
                new("plan.evaluatie", $"Kies een dag na vandaag, uiterlijk over {EvaluatieMaanden} maanden."),
            _ => null,
        };
    }

    private static Weigering? Bezwaar(Plandoel doel, int nummer) => doel switch
    {
        _ when Zin.TeKort(doel.Wat) => new($"plan.doel-{nummer}", $"Schrijf doel {nummer} in een zin."),
        _ when string.IsNullOrWhiteSpace(doel.Gemeten) => new($"plan.gemeten-{nummer}", $"Schrijf waaraan te zien is dat doel {nummer} is gehaald."),
        { Stand: Doelstand.NietGehaald } when Zin.TeKort(doel.Voortgang) => new($"plan.voortgang-{nummer}", $"Schrijf waarom doel {nummer} niet is gehaald."),
        _ => null,
    };

    private static Weigering? Bezwaar(Maatwerk maatwerk, int nummer) => maatwerk switch
    {
        _ when Zin.TeKort(maatwerk.Wat) => new($"plan.maatwerk-{nummer}", "Schrijf in een zin wat er is afgesproken."),
        _ when maatwerk.Tot < maatwerk.Van => new($"plan.maatwerk-tot-{nummer}", "De laatste dag ligt voor de eerste."),
        _ when string.IsNullOrWhiteSpace(maatwerk.Grond) => new($"plan.maatwerk-grond-{nummer}", "Noem het artikel of de regel waarop dit berust."),
        _ when string.IsNullOrWhiteSpace(maatwerk.Akkoord) => new($"plan.maatwerk-akkoord-{nummer}", "Noem wie hiermee akkoord is."),
        _ => null,
    };
}

/// <summary>What counts as a sentence.</summary>
internal static class Zin
{
    public const int Kortste = 10;

    public const int Langste = 4000;

    public static bool TeKort(string tekst) => tekst.Trim().Length is < Kortste or > Langste;

    /// <summary>Why the voice of somebody is missing; null when it is there.</summary>
    public static Weigering? Bezwaar(Stemmen stemmen) =>
        !Klinkt(stemmen.Kind) ? new("stem.kind", "Schrijf wat het kind zelf zegt en wil, of waarom het niet is gevraagd.")
        : !Klinkt(stemmen.Ouders) ? new("stem.ouders", "Schrijf wat de ouders zeggen en willen, of waarom zij niet zijn gevraagd.")
        : null;

    private static bool Klinkt(Stem stem) => string.IsNullOrWhiteSpace(stem.Woorden) != string.IsNullOrWhiteSpace(stem.NietGevraagd);
}
