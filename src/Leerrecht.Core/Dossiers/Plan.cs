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
/// <param name="VoorGezin">It is of the whole household and stands in the plan of each linked case; else of this child, and stands in no other.</param>
public sealed record Plandoel(string Wat, string Gemeten, DateOnly Uiterlijk, Doelstand Stand, string Voortgang, bool VoorGezin = false);

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

    /// <summary>All that keeps a version from holding, one per field. Fields of a list carry their place from 1.</summary>
    public static IEnumerable<Weigering> Bezwaren(Dossieropdracht.PlanVaststellen opdracht, DateOnly vandaag) =>
    [
        .. Bezwaren(opdracht.Plan, vandaag),
        .. Als(opdracht.Op > 0 && Zin.TeKort(opdracht.Wijziging), "dossier.wijziging", "Schrijf in een zin wat er anders is dan in de vorige versie."),
        .. Zin.Bezwaren(opdracht.Stemmen),
    ];

    private static IEnumerable<Weigering> Bezwaren(Planinhoud plan, DateOnly vandaag) =>
    [
        .. Als(Zin.TeKort(plan.Vraag), "plan.vraag", "Schrijf in een zin wat dit kind nodig heeft."),
        .. Als(plan.Doelen.Count is 0 or > Meeste, "plan.doel-1", $"Een plan heeft 1 tot {Meeste} doelen."),
        .. plan.Doelen.Select((doel, plaats) => Bezwaar(doel, plaats + 1)).OfType<Weigering>(),
        .. plan.Maatwerk.Select((maatwerk, plaats) => Bezwaar(maatwerk, plaats + 1)).OfType<Weigering>(),
        .. Als(plan.Mentor is { } mentor && (Zin.Ontbreekt(mentor.Naam) || mentor.Toestemming > vandaag), "plan.mentor",
            "Noem de gekozen mentor, en de dag waarop de jongere het goed vond dat deze naam hier staat."),
        .. Als(plan.AnderePlannen.Any(ander => Zin.Ontbreekt(ander.Soort) || Zin.Ontbreekt(ander.Waar)), "plan.ander-plan",
            "Noem welk plan het is en waar het te vinden is."),
        .. Als(plan.Instemmingen.Any(een => Zin.Ontbreekt(een.Wie) || een.Op > vandaag), "plan.akkoord", "Noem wie akkoord is, met de dag waarop."),
        .. Als(plan.EvaluatieOp <= vandaag || plan.EvaluatieOp > vandaag.AddMonths(EvaluatieMaanden), "plan.evaluatie",
            $"Kies een dag na vandaag, uiterlijk over {EvaluatieMaanden} maanden."),
    ];

    private static IEnumerable<Weigering> Als(bool fout, string code, string uitleg) => fout ? [new(code, uitleg)] : [];

    private static Weigering? Bezwaar(Plandoel doel, int nummer) => doel switch
    {
        _ when Zin.TeKort(doel.Wat) => new($"plan.doel-{nummer}", $"Schrijf doel {nummer} in een zin."),
        _ when Zin.Ontbreekt(doel.Gemeten) => new($"plan.gemeten-{nummer}", $"Schrijf waaraan te zien is dat doel {nummer} is gehaald."),
        { Stand: Doelstand.NietGehaald } when Zin.TeKort(doel.Voortgang) => new($"plan.voortgang-{nummer}", $"Schrijf waarom doel {nummer} niet is gehaald."),
        _ => null,
    };

    private static Weigering? Bezwaar(Maatwerk maatwerk, int nummer) => maatwerk switch
    {
        _ when Zin.TeKort(maatwerk.Wat) => new($"plan.maatwerk-{nummer}", "Schrijf in een zin wat er is afgesproken."),
        _ when maatwerk.Tot < maatwerk.Van => new($"plan.maatwerk-tot-{nummer}", "De laatste dag ligt voor de eerste."),
        _ when Zin.Ontbreekt(maatwerk.Grond) => new($"plan.maatwerk-grond-{nummer}", "Noem het artikel of de regel waarop dit berust."),
        _ when Zin.Ontbreekt(maatwerk.Akkoord) => new($"plan.maatwerk-akkoord-{nummer}", "Noem wie hiermee akkoord is."),
        _ => null,
    };
}

/// <summary>What counts as a sentence.</summary>
internal static class Zin
{
    public const int Kortste = 10;

    public const int Langste = 4000;

    public static bool TeKort(string tekst) => tekst.Trim().Length is < Kortste or > Langste;

    /// <summary>Nothing, or more than anybody reads.</summary>
    public static bool Ontbreekt(string tekst) => string.IsNullOrWhiteSpace(tekst) || TeLang(tekst);

    /// <summary>More than anybody reads, in a text that may be empty.</summary>
    public static bool TeLang(string tekst) => tekst.Length > Langste;

    /// <summary>Why the voice of somebody is missing; null when it is there.</summary>
    public static Weigering? Bezwaar(Stemmen stemmen) => Bezwaren(stemmen).FirstOrDefault();

    /// <summary>The same, for both.</summary>
    public static IEnumerable<Weigering> Bezwaren(Stemmen stemmen) =>
    [
        .. Klinkt(stemmen.Kind) ? Array.Empty<Weigering>() : [new("stem.kind", "Schrijf wat het kind zelf zegt en wil, of waarom het niet is gevraagd.")],
        .. Klinkt(stemmen.Ouders) ? Array.Empty<Weigering>() : [new("stem.ouders", "Schrijf wat de ouders zeggen en willen, of waarom zij niet zijn gevraagd.")],
    ];

    private static bool Klinkt(Stem stem) => string.IsNullOrWhiteSpace(stem.Woorden) != string.IsNullOrWhiteSpace(stem.NietGevraagd)
        && !TeLang(stem.Woorden) && !TeLang(stem.NietGevraagd);
}
