using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers.Plannen;

/// <summary>A version of the plan while somebody writes it: all that was typed, whether it can be read or not.</summary>
public sealed record Planformulier
{
    /// <summary>In characters; a field that nobody reads to its end helps nobody.</summary>
    public const int Langste = 4000;

    public sealed record Doelregel(string Wat, string Gemeten, string Uiterlijk, Doelstand Stand, string Voortgang, bool Gezin);

    public sealed record Maatwerkregel(Maatwerksoort Soort, string Wat, string Van, string Tot, string Grond, string Akkoord);

    public sealed record Planregel(string Soort, string Datum, string Waar);

    public sealed record Akkoordregel(string Wie, string Op);

    private static readonly Doelregel LeegDoel = new("", "", "", Doelstand.Loopt, "", false);
    private static readonly Maatwerkregel LeegMaatwerk = new(Maatwerksoort.AfwijkendeTijd, "", "", "", "", "");
    private static readonly Planregel LeegPlan = new("", "", "");
    private static readonly Akkoordregel LeegAkkoord = new("", "");

    public string Vraag { get; init; } = "";
    public IReadOnlyList<Doelregel> Doelen { get; init; } = [LeegDoel];
    public IReadOnlyList<Maatwerkregel> Maatwerk { get; init; } = [];
    public IReadOnlyList<Planregel> AnderePlannen { get; init; } = [];
    public string Mentor { get; init; } = "";
    public string MentorOp { get; init; } = "";
    public IReadOnlyList<Akkoordregel> Akkoord { get; init; } = [LeegAkkoord];
    public string Evaluatie { get; init; } = "";
    public Stem Kind { get; init; } = new("", "");
    public Stem Ouders { get; init; } = new("", "");
    public string Wijziging { get; init; } = "";

    /// <summary>A new version starts from the last one. Who agrees and what child and parents say is asked anew: that was about the old one.</summary>
    /// <param name="gezin">The goals of the household that a first plan starts from.</param>
    public static Planformulier Van(Planinhoud? plan, IReadOnlyList<Plandoel> gezin) => plan is null ? new() { Doelen = Regels(gezin) } : new()
    {
        Vraag = plan.Vraag,
        Doelen = Regels(plan.Doelen),
        Maatwerk = [.. plan.Maatwerk.Select(rij => new Maatwerkregel(rij.Soort, rij.Wat, rij.Van.Iso(), rij.Tot.Iso(), rij.Grond, rij.Akkoord))],
        AnderePlannen = [.. plan.AnderePlannen.Select(ander => new Planregel(ander.Soort, ander.Datum.Iso(), ander.Waar))],
        Mentor = plan.Mentor?.Naam ?? "",
        MentorOp = plan.Mentor?.Toestemming.Iso() ?? "",
    };

    private static IReadOnlyList<Doelregel> Regels(IReadOnlyList<Plandoel> doelen) => doelen.Count == 0
        ? [LeegDoel]
        : [.. doelen.Select(doel => new Doelregel(doel.Wat, doel.Gemeten, doel.Uiterlijk.Iso(), doel.Stand, doel.Voortgang, doel.VoorGezin))];

    /// <summary>As it was sent.</summary>
    public static Planformulier Lees(IFormCollection formulier)
    {
        return new()
        {
            Vraag = Tekst("vraag"),
            Doelen = Lijst("doel", n => new Doelregel(Tekst($"doel-{n}"), Tekst($"gemeten-{n}"), Tekst($"uiterlijk-{n}"), Een<Doelstand>($"stand-{n}"), Tekst($"voortgang-{n}"), Tekst($"gezin-{n}") == "true")),
            Maatwerk = Lijst("maatwerk", n => new Maatwerkregel(
                Een<Maatwerksoort>($"maatwerk-soort-{n}"), Tekst($"maatwerk-{n}"), Tekst($"maatwerk-van-{n}"), Tekst($"maatwerk-tot-{n}"), Tekst($"maatwerk-grond-{n}"), Tekst($"maatwerk-akkoord-{n}"))),
            AnderePlannen = Lijst("ander-plan", n => new Planregel(Tekst($"ander-plan-{n}"), Tekst($"ander-plan-datum-{n}"), Tekst($"ander-plan-waar-{n}"))),
            Mentor = Tekst("mentor"),
            MentorOp = Tekst("mentor-op"),
            Akkoord = Lijst("akkoord", n => new Akkoordregel(Tekst($"akkoord-{n}"), Tekst($"akkoord-op-{n}"))),
            Evaluatie = Tekst("evaluatie"),
            Kind = new(Tekst("kind"), Tekst("kind-niet")),
            Ouders = new(Tekst("ouders"), Tekst("ouders-niet")),
            Wijziging = Tekst("wijziging"),
        };

        string Tekst(string veld) => formulier.TryGetValue(veld, out var waarde) ? waarde.ToString() : "";

        TEen Een<TEen>(string veld)
            where TEen : struct, Enum => Optie.Lees<TEen>(Tekst(veld)) ?? default;

        IReadOnlyList<TRij> Lijst<TRij>(string veld, Func<int, TRij> rij) => Rijen.Lees(formulier, veld, rij);
    }

    /// <summary>With a row more or less, as the button says: <c>doel-erbij</c>, <c>maatwerk-weg-2</c>.</summary>
    public Planformulier Na(string knop) => this with
    {
        Doelen = Rijen.Na(Doelen, "doel", knop, LeegDoel) is { Count: > 0 } doelen ? doelen : [LeegDoel],
        Maatwerk = Rijen.Na(Maatwerk, "maatwerk", knop, LeegMaatwerk),
        AnderePlannen = Rijen.Na(AnderePlannen, "ander-plan", knop, LeegPlan),
        Akkoord = Rijen.Na(Akkoord, "akkoord", knop, LeegAkkoord),
    };

    /// <summary>Without the rows in which nothing was typed.</summary>
    public Planformulier Opgeruimd() => this with
    {
        Doelen = Doelen.Where(rij => Getypt(rij.Wat, rij.Gemeten, rij.Uiterlijk, rij.Voortgang)).ToList() is { Count: > 0 } doelen ? doelen : [LeegDoel],
        Maatwerk = [.. Maatwerk.Where(rij => Getypt(rij.Wat, rij.Van, rij.Tot, rij.Grond, rij.Akkoord))],
        AnderePlannen = [.. AnderePlannen.Where(rij => Getypt(rij.Soort, rij.Datum, rij.Waar))],
        Akkoord = [.. Akkoord.Where(rij => Getypt(rij.Wie, rij.Op))],
    };

    /// <summary>What somebody wants to let hold, with all that is wrong with it at its field; null while a day cannot be read.</summary>
    /// <param name="op">The version that was looked at.</param>
    /// <param name="opGezin">Of a first plan: that of the goals of the household.</param>
    public (Dossieropdracht.PlanVaststellen? Opdracht, IReadOnlyList<Veldfout> Fouten) Maak(int op, int opGezin, DateOnly vandaag, Teksten teksten)
    {
        List<Veldfout> fouten = [];
        var plan = new Planinhoud(
            Kort(Vraag, "vraag"),
            [.. Doelen.Select((rij, plaats) => new Plandoel(
                rij.Wat.Trim(), Kort(rij.Gemeten, $"gemeten-{plaats + 1}"), Dag(rij.Uiterlijk, $"uiterlijk-{plaats + 1}"), rij.Stand, Kort(rij.Voortgang, $"voortgang-{plaats + 1}"), rij.Gezin))],
            [.. Maatwerk.Select((rij, plaats) => new Maatwerk(
                rij.Soort, rij.Wat.Trim(), Dag(rij.Van, $"maatwerk-van-{plaats + 1}"), Dag(rij.Tot, $"maatwerk-tot-{plaats + 1}"), Kort(rij.Grond, $"maatwerk-grond-{plaats + 1}"),
                Kort(rij.Akkoord, $"maatwerk-akkoord-{plaats + 1}")))],
            [.. AnderePlannen.Select((rij, plaats) => new AnderPlan(
                Kort(rij.Soort, $"ander-plan-{plaats + 1}"), Dag(rij.Datum, $"ander-plan-datum-{plaats + 1}"), Kort(rij.Waar, $"ander-plan-waar-{plaats + 1}")))],
            Getypt(Mentor, MentorOp) ? new(Kort(Mentor, "mentor"), Dag(MentorOp, "mentor-op")) : null,
            [.. Akkoord.Select((rij, plaats) => new Instemming(Kort(rij.Wie, $"akkoord-{plaats + 1}"), Dag(rij.Op, $"akkoord-op-{plaats + 1}")))],
            Dag(Evaluatie, "evaluatie"));
        var stemmen = new Stemmen(Stem(Kind, "kind"), Stem(Ouders, "ouders"));
        var onleesbaar = fouten.Count > 0;
        var opdracht = new Dossieropdracht.PlanVaststellen(op, plan, Wijziging.Trim(), stemmen, opGezin);
        fouten.AddRange(Planregels.Bezwaren(opdracht, vandaag).Select(reden => new Veldfout(Veld(reden.Code, vandaag), reden.Uitleg)));
        return (onleesbaar ? null : opdracht, [.. fouten.DistinctBy(fout => fout.Veld)]);

        string Kort(string getypt, string veld)
        {
            if (getypt.Length > Langste)
            {
                fouten.Add(new(veld, teksten["plan.fout.lang", Langste]));
            }

            return getypt.Trim();
        }

        DateOnly Dag(string getypt, string veld)
        {
            if (Datums.Lees(getypt) is { } dag)
            {
                return dag;
            }

            // The day of today stands in, so that the other fields are looked at in the same go.
            fouten.Add(new(veld, teksten["plan.fout.datum"]));
            return vandaag;
        }

        Stem Stem(Stem stem, string veld) => new(Kort(stem.Woorden, veld), Kort(stem.NietGevraagd, $"{veld}-niet"));
    }

    /// <summary>The field at which a refusal stands.</summary>
    public string Veld(string code, DateOnly vandaag) => code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
    {
        "ander-plan" => $"ander-plan-{Plaats(AnderePlannen, rij => !Getypt(rij.Soort) || !Getypt(rij.Waar))}",
        "akkoord" => $"akkoord-{Plaats(Akkoord, rij => !Getypt(rij.Wie) || Datums.Lees(rij.Op) > vandaag)}",
        "versie" or "intussen" or "niet-voor-rol" or "geen" or "gesloten" => "",
        var veld => veld,
    };

    private static int Plaats<T>(IReadOnlyList<T> rijen, Predicate<T> fout) => Math.Max(0, rijen.ToList().FindIndex(fout)) + 1;

    private static bool Getypt(params ReadOnlySpan<string> velden)
    {
        foreach (var veld in velden)
        {
            if (!string.IsNullOrWhiteSpace(veld))
            {
                return true;
            }
        }

        return false;
    }
}
