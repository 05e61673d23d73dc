using Leerrecht.Core.Kalender;
using Gebeurtenis = Leerrecht.Core.Meldingen.Begeleidingsgebeurtenis;
using Opdracht = Leerrecht.Core.Meldingen.Begeleidingsopdracht;
using Toestand = Leerrecht.Core.Meldingen.Verzuimbegeleiding;

namespace Leerrecht.Core.Meldingen;

/// <summary>Guidance of a sick pupil as M@ZL describes it: what may happen when, and what is then true.</summary>
public static class Begeleidingsregels
{
    /// <summary>Werkdagen for the school to talk with pupil and parents. The method says "soon"; regions agree on a week.</summary>
    public const int GesprekWerkdagen = 5;

    /// <summary>Werkdagen for the school to plan, ask the jeugdarts or close, after a talk or when it is looked at again.</summary>
    public const int VervolgWerkdagen = 10;

    /// <summary>Werkdagen for the JGZ to invite.</summary>
    public const int UitnodigenWerkdagen = 5;

    /// <summary>Werkdagen for the JGZ to advise after it spoke with the child or its parents.</summary>
    public const int AdviesWerkdagen = 5;

    /// <summary>Werkdagen for the school to make a plan of an advice.</summary>
    public const int PlanWerkdagen = 5;

    /// <summary>Fewest characters that say something.</summary>
    public const int KortsteTekst = 10;

    /// <summary>Most characters of one field.</summary>
    public const int LangsteTekst = 4000;

    /// <summary>What follows from what somebody wants; refused when it does not fit where the case stands.</summary>
    public static Uitkomst<Gebeurtenis> Beslis(Toestand toestand, Opdracht opdracht, DateOnly vandaag, Werkdagen werkdagen) => (toestand, opdracht) switch
    {
        (Toestand.Geen, Opdracht.Beginnen { Aanleiding: Begeleidingsaanleiding.Zorg } o) when TeKort(o.Toelichting) => Kort("toelichting", "Schrijf in een zin waarover de zorg gaat."),
        (Toestand.Geen, Opdracht.Beginnen o) => new Gebeurtenis.Begonnen(
            new(o.Aanleiding, o.Vestiging, vandaag, werkdagen.Na(vandaag, GesprekWerkdagen), Schoon(o.Toelichting))),
        (Toestand.Lopend l, Opdracht.GesprekVastleggen { Gesprek: var g }) => Bezwaar(l, g, vandaag) is { } bezwaar ? bezwaar : new Gebeurtenis.GesprekGevoerd(
            g with { Met = Schoon(g.Met), Besproken = Schoon(g.Besproken), Afspraken = Schoon(g.Afspraken) }, werkdagen.Na(vandaag, VervolgWerkdagen)),
        (Toestand.Begonnen, Opdracht.ConsultVragen) => new Weigering("begeleiding.eerst-gesprek", "Praat eerst met de leerling en de ouders, en leg dat gesprek hier vast."),
        (Toestand.BijJeugdarts, Opdracht.ConsultVragen) => new Weigering("begeleiding.al-gevraagd", "De jeugdarts is al gevraagd."),
        (Toestand.Besproken or Toestand.Geadviseerd, Opdracht.ConsultVragen) when Gesprek(toestand)!.ConsultVerteldOp is null =>
            new Weigering("begeleiding.ouders-weten-niet", "Vertel eerst de ouders, of de leerling vanaf 16 jaar, dat u de jeugdarts om raad vraagt. Leg dat vast bij het gesprek."),
        (Toestand.Besproken or Toestand.Geadviseerd, Opdracht.ConsultVragen o) => TeKort(o.Vraag)
            ? Kort("vraag", "Schrijf in een zin wat u van de jeugdarts wilt weten.")
            : new Gebeurtenis.ConsultGevraagd(vandaag, o.Organisatie, Schoon(o.Vraag), werkdagen.Na(vandaag, UitnodigenWerkdagen)),
        (Toestand.Begonnen or Toestand.Besproken, Opdracht.VanConsultAfzien o) => TeKort(o.Reden)
            ? Kort("afzien", "Schrijf in een zin waarom u de jeugdarts niet vraagt.")
            : new Gebeurtenis.VanConsultAfgezien(vandaag, Schoon(o.Reden)),
        (Toestand.BijJeugdarts, Opdracht.Uitnodigen o) => o.Voor < vandaag
            ? new Weigering("begeleiding.voor", "Kies vandaag of een latere dag.")
            : new Gebeurtenis.Uitgenodigd(vandaag, o.Voor),
        (Toestand.BijJeugdarts b, Opdracht.ContactVastleggen o) => o.Op > vandaag || o.Op < b.Consult.Op
            ? new Weigering("begeleiding.contact", $"Kies een dag van {b.Consult.Op:d-M-yyyy} tot en met vandaag.")
            : o.Verschenen ? new Gebeurtenis.Gesproken(o.Op, werkdagen.Na(o.Op, AdviesWerkdagen)) : new Gebeurtenis.NietVerschenen(o.Op, werkdagen.Na(vandaag, UitnodigenWerkdagen)),
        (Toestand.BijJeugdarts, Opdracht.Adviseren o) => Bezwaar(o, vandaag) is { } bezwaar ? bezwaar : new Gebeurtenis.Geadviseerd(
            new(vandaag, o.Belastbaarheid, Schoon(o.Hoe), o.Tot, Schoon(o.SchoolKan), o.Door), werkdagen.Na(vandaag, PlanWerkdagen)),
        (Toestand.BijJeugdarts, Opdracht.Teruggeven o) => TeKort(o.Reden)
            ? Kort("terug", "Schrijf in een zin waarom er geen advies komt, zonder medische inhoud.")
            : new Gebeurtenis.Teruggegeven(vandaag, Schoon(o.Reden), werkdagen.Na(vandaag, VervolgWerkdagen)),
        (Toestand.Lopend l, Opdracht.ActieAfspreken o) => Bezwaar(o, vandaag) is { } bezwaar ? bezwaar : new Gebeurtenis.ActieAfgesproken(
            new(l.Plan.Acties.Length + 1, Schoon(o.Wat), Schoon(o.Wie), o.Voor, null)),
        (Toestand.Lopend l, Opdracht.ActieAfronden o) => l.Plan.Open.Any(actie => actie.Nummer == o.Nummer)
            ? new Gebeurtenis.ActieAfgerond(o.Nummer, vandaag)
            : new Weigering("begeleiding.actie-al-klaar", "Deze afspraak is al afgerond."),
        (Toestand.Begonnen, Opdracht.EvaluatiePlannen or Opdracht.Evalueren) =>
            new Weigering("begeleiding.eerst-gesprek", "Praat eerst met de leerling en de ouders, en leg dat gesprek hier vast."),
        (Toestand.Lopend, Opdracht.EvaluatiePlannen o) => o.Voor < vandaag
            ? new Weigering("begeleiding.evaluatie", "Kies vandaag of een latere dag.")
            : new Gebeurtenis.EvaluatieGepland(o.Voor),
        (Toestand.Lopend, Opdracht.Evalueren o) => o switch
        {
            _ when TeKort(o.Bevinding) => Kort("bevinding", "Schrijf in een zin hoe het nu gaat."),
            { Volgende: { } dag } when dag <= vandaag => new Weigering("begeleiding.volgende", "Kies een dag na vandaag, of laat dit leeg."),
            _ => new Gebeurtenis.Geevalueerd(vandaag, Schoon(o.Bevinding), o.Volgende, werkdagen.Na(vandaag, VervolgWerkdagen)),
        },
        (Toestand.BijJeugdarts, Opdracht.Afsluiten { Reden: not Begeleidingseinde.VanSchool and not Begeleidingseinde.TerugOpSchool }) =>
            new Weigering("begeleiding.wacht-op-jeugdarts", "De vraag ligt nog bij de jeugdarts. Wacht op het advies, of sluit omdat de leerling terug is of van school gaat."),
        (Toestand.Begonnen, Opdracht.Afsluiten { Reden: Begeleidingseinde.GeenZorg or Begeleidingseinde.ZiekteBetwijfeld }) =>
            new Weigering("begeleiding.eerst-gesprek", "Praat eerst met de leerling en de ouders, en leg dat gesprek hier vast."),
        (Toestand.Lopend { Jeugdarts: Consultvraag.Niet }, Opdracht.Afsluiten { Reden: Begeleidingseinde.ZiekteBetwijfeld }) =>
            new Weigering("begeleiding.eerst-jeugdarts", "Vraag eerst de jeugdarts, of schrijf op waarom u dat niet doet. Zonder dat mag dit verzuim niet naar leerplicht."),
        (Toestand.Lopend, Opdracht.Afsluiten o) => TeKort(o.Toelichting)
            ? Kort("sluittekst", "Schrijf in een zin hoe het afliep.")
            : new Gebeurtenis.Afgesloten(o.Reden, Schoon(o.Toelichting), vandaag),
        _ => PastNiet(toestand),
    };

    /// <summary>The case after something happened. What cannot have happened there is a fault of whoever stored it.</summary>
    public static Toestand Verwerk(Toestand toestand, Gebeurtenis gebeurtenis) => (toestand, gebeurtenis) switch
    {
        (Toestand.Geen, Gebeurtenis.Begonnen g) => new Toestand.Begonnen(g.Begin, new Consultvraag.Niet(), Begeleidingsplan.Leeg),
        (Toestand.Begonnen b, Gebeurtenis.GesprekGevoerd g) => new Toestand.Besproken(b.Begin, g.Gesprek, b.Jeugdarts, b.Plan, g.VervolgUiterlijk),
        (Toestand.Besproken b, Gebeurtenis.GesprekGevoerd g) => b with { Gesprek = g.Gesprek, VervolgUiterlijk = g.VervolgUiterlijk },
        (Toestand.BijJeugdarts b, Gebeurtenis.GesprekGevoerd g) => b with { Gesprek = g.Gesprek },
        (Toestand.Geadviseerd a, Gebeurtenis.GesprekGevoerd g) => a with { Gesprek = g.Gesprek },
        (Toestand.Besproken or Toestand.Geadviseerd, Gebeurtenis.ConsultGevraagd g) => new Toestand.BijJeugdarts(
            ((Toestand.Lopend)toestand).Begin, Gesprek(toestand)!, new(g.Op, g.Organisatie, g.Vraag, g.UitnodigenUiterlijk, new Consultstand.Wacht()), ((Toestand.Lopend)toestand).Plan),
        (Toestand.Begonnen or Toestand.Besproken, Gebeurtenis.VanConsultAfgezien g) => (Toestand.Lopend)toestand with { Jeugdarts = new Consultvraag.Afgezien(g.Op, g.Reden) },
        (Toestand.BijJeugdarts b, Gebeurtenis.Uitgenodigd g) => Met(b, new Consultstand.Uitgenodigd(g.Voor)),
        (Toestand.BijJeugdarts b, Gebeurtenis.Gesproken g) => Met(b, new Consultstand.Gesproken(g.Op, g.AdviesUiterlijk)),
        (Toestand.BijJeugdarts b, Gebeurtenis.NietVerschenen g) => new Toestand.BijJeugdarts(
            b.Begin, b.Gesprek, b.Consult with { Stand = new Consultstand.Wacht(), UitnodigenUiterlijk = g.UitnodigenUiterlijk }, b.Plan),
        (Toestand.BijJeugdarts b, Gebeurtenis.Geadviseerd g) => new Toestand.Geadviseerd(
            b.Begin, b.Gesprek, b.Consult with { Stand = new Consultstand.Geadviseerd() }, g.Advies,
            b.Plan with { Evaluatie = g.Advies.Tot ?? b.Plan.Evaluatie }, g.PlanUiterlijk),
        (Toestand.BijJeugdarts b, Gebeurtenis.Teruggegeven g) => new Toestand.Besproken(
            b.Begin, b.Gesprek, new Consultvraag.Gevraagd(b.Consult with { Stand = new Consultstand.ZonderAdvies(g.Op, g.Reden) }), b.Plan, g.VervolgUiterlijk),
        (Toestand.Lopend l, Gebeurtenis.ActieAfgesproken g) => l with { Plan = l.Plan with { Acties = l.Plan.Acties.Add(g.Actie) } },
        (Toestand.Lopend l, Gebeurtenis.ActieAfgerond g) => l with
        {
            Plan = l.Plan with { Acties = [.. l.Plan.Acties.Select(actie => actie.Nummer == g.Nummer ? actie with { GedaanOp = g.Op } : actie)] },
        },
        (Toestand.Lopend l, Gebeurtenis.EvaluatieGepland g) => l with { Plan = l.Plan with { Evaluatie = g.Voor } },
        (Toestand.Besproken b, Gebeurtenis.Geevalueerd g) => b with { Plan = b.Plan with { Evaluatie = g.Volgende }, VervolgUiterlijk = g.VervolgUiterlijk },
        (Toestand.Geadviseerd a, Gebeurtenis.Geevalueerd g) => a with { Plan = a.Plan with { Evaluatie = g.Volgende }, PlanUiterlijk = g.VervolgUiterlijk },
        (Toestand.Lopend l, Gebeurtenis.Geevalueerd g) => l with { Plan = l.Plan with { Evaluatie = g.Volgende } },
        (Toestand.Lopend l, Gebeurtenis.Afgesloten g) => new Toestand.Afgesloten(l.Begin, l.Jeugdarts, g.Reden, g.Toelichting, g.Op),
        _ => throw new InvalidOperationException($"{gebeurtenis.GetType().Name} cannot follow on {toestand.GetType().Name}."),
    };

    /// <summary>The talk that was held last; null before the first.</summary>
    public static Schoolgesprek? Gesprek(Toestand toestand) => toestand switch
    {
        Toestand.Besproken b => b.Gesprek,
        Toestand.BijJeugdarts b => b.Gesprek,
        Toestand.Geadviseerd a => a.Gesprek,
        _ => null,
    };

    private static Toestand.BijJeugdarts Met(Toestand.BijJeugdarts bij, Consultstand stand) => new(bij.Begin, bij.Gesprek, bij.Consult with { Stand = stand }, bij.Plan);

    private static Weigering? Bezwaar(Toestand.Lopend loopt, Schoolgesprek gesprek, DateOnly vandaag) => gesprek switch
    {
        { Op: var op } when op > vandaag || op < loopt.Begin.Op.AddMonths(-3) =>
            new("begeleiding.op", "Kies de dag waarop het gesprek was: vandaag of eerder."),
        _ when string.IsNullOrWhiteSpace(gesprek.Met) => Kort("met", "Schrijf wie erbij waren."),
        _ when TeKort(gesprek.Besproken) => Kort("besproken", "Schrijf in een zin wat er is besproken."),
        _ when gesprek.Besproken.Length > LangsteTekst || gesprek.Afspraken.Length > LangsteTekst => Kort("besproken", $"Schrijf niet meer dan {LangsteTekst} tekens."),
        { ConsultVerteldOp: { } dag } when dag > vandaag => new("begeleiding.verteld", "Kies de dag waarop u het vertelde: vandaag of eerder."),
        _ => null,
    };

    private static Weigering? Bezwaar(Opdracht.Adviseren advies, DateOnly vandaag) => advies switch
    {
        { Belastbaarheid: not Belastbaarheid.Ja } when TeKort(advies.Hoe) => Kort("hoe", "Schrijf hoe: welke lessen wel, of hoe onderwijs thuis doorgaat."),
        _ when TeKort(advies.SchoolKan) => Kort("school-kan", "Schrijf in een zin wat de school kan doen."),
        { Tot: { } tot } when tot < vandaag => new("begeleiding.tot", "Kies vandaag of een latere dag, of laat dit leeg."),
        { Tot: null, Belastbaarheid: not Belastbaarheid.Ja } => new("begeleiding.tot", "Kies tot wanneer dit advies geldt. De school kijkt die dag opnieuw."),
        _ => null,
    };

    private static Weigering? Bezwaar(Opdracht.ActieAfspreken actie, DateOnly vandaag) => actie switch
    {
        _ when TeKort(actie.Wat) => Kort("wat", "Schrijf in een zin wat er gebeurt."),
        _ when string.IsNullOrWhiteSpace(actie.Wie) => Kort("wie", "Schrijf wie dit doet."),
        { Voor: var voor } when voor < vandaag => new("begeleiding.voor", "Kies vandaag of een latere dag."),
        _ => null,
    };

    private static Weigering PastNiet(Toestand toestand) => toestand switch
    {
        Toestand.Afgesloten => new("begeleiding.afgesloten", "Deze begeleiding is afgesloten."),
        Toestand.Geen => new("begeleiding.geen", "Er loopt geen begeleiding."),
        _ => new("begeleiding.past-niet", "Dit kan nu niet. Iemand anders heeft intussen iets vastgelegd; kijk wat er nu staat."),
    };

    private static bool TeKort(string tekst) => tekst.Trim().Length is < KortsteTekst or > LangsteTekst;

    private static Weigering Kort(string veld, string zin) => new($"begeleiding.{veld}", zin);

    private static string Schoon(string tekst) => tekst.Trim();
}
