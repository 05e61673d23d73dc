using Leerrecht.Core.Kalender;
using Gebeurtenis = Leerrecht.Core.Meldingen.Kennisgevinggebeurtenis;
using Opdracht = Leerrecht.Core.Meldingen.Kennisgevingopdracht;
using Toestand = Leerrecht.Core.Meldingen.Kennisgeving;

namespace Leerrecht.Core.Meldingen;

/// <summary>Messages about suspension and removal: what must be in them, before when they go, and that they go once.</summary>
public static class Kennisgevingregels
{
    /// <summary>Longest suspension in calendar days (WPO art. 40c; WVO 2020 art. 8.14).</summary>
    public const int LangsteSchorsing = 7;

    /// <summary>Fewest characters that say something.</summary>
    public const int KortsteTekst = 10;

    /// <summary>Most characters of one field.</summary>
    public const int LangsteTekst = 4000;

    /// <summary>Last day to send it: of a suspension the first werkdag after it lasted longer than a day, of a removal the day itself.</summary>
    public static DateOnly Uiterlijk(Kennisgevinginhoud inhoud, Werkdagen werkdagen) => inhoud.Soort switch
    {
        Kennisgevingsoort.Schorsing => werkdagen.Na(inhoud.Van.AddDays(1), 1),
        Kennisgevingsoort.Verwijdering => inhoud.Van,
    };

    /// <summary>What follows from what the school wants.</summary>
    public static Uitkomst<Gebeurtenis> Beslis(Toestand toestand, Opdracht opdracht, DateOnly vandaag, Werkdagen werkdagen) => (toestand, opdracht) switch
    {
        (Toestand.Geen or Toestand.Opgesteld, Opdracht.Opstellen { Inhoud: var inhoud }) => Bezwaar(inhoud, vandaag) is { } bezwaar
            ? bezwaar
            : new Gebeurtenis.Opgesteld(inhoud with { Reden = inhoud.Reden.Trim(), Onderwijs = inhoud.Onderwijs.Trim() }, Uiterlijk(inhoud, werkdagen)),
        (Toestand.Opgesteld { Inhoud.OudersOp: var ouders }, Opdracht.Verzenden o) => o.Op > vandaag || o.Op < ouders
            ? new Weigering("kennisgeving.op", $"Kies een dag van {ouders:d-M-yyyy} (toen de ouders het hoorden) tot en met vandaag.")
            : new Gebeurtenis.Verzonden(o.Weg, o.Op),
        (Toestand.Opgesteld, Opdracht.LatenVervallen o) => TeKort(o.Reden)
            ? new Weigering("kennisgeving.vervallen", "Schrijf in een zin waarom dit bericht niet nodig is.")
            : new Gebeurtenis.Vervallen(o.Reden.Trim()),
        (Toestand.Verzonden, _) => new Weigering("kennisgeving.al-verzonden", "Dit bericht is al verzonden."),
        (Toestand.Vervallen, _) => new Weigering("kennisgeving.al-vervallen", "Dit bericht is vervallen."),
        _ => new Weigering("kennisgeving.geen", "Dit bericht is er niet meer."),
    };

    /// <summary>The message after something happened.</summary>
    public static Toestand Verwerk(Toestand toestand, Gebeurtenis gebeurtenis) => (toestand, gebeurtenis) switch
    {
        (Toestand.Geen or Toestand.Opgesteld, Gebeurtenis.Opgesteld g) => new Toestand.Opgesteld(g.Inhoud, g.Uiterlijk),
        (Toestand.Opgesteld o, Gebeurtenis.Verzonden g) => new Toestand.Verzonden(o.Inhoud, g.Weg, g.Op),
        (Toestand.Opgesteld o, Gebeurtenis.Vervallen g) => new Toestand.Vervallen(o.Inhoud, g.Reden),
        _ => throw new InvalidOperationException($"{gebeurtenis.GetType().Name} cannot follow on {toestand.GetType().Name}."),
    };

    private static Weigering? Bezwaar(Kennisgevinginhoud inhoud, DateOnly vandaag) => inhoud switch
    {
        { Van: var van } when van > vandaag.AddDays(31) || van < vandaag.AddYears(-1) => new("kennisgeving.van", "Kies de eerste dag: hooguit een maand vooruit."),
        { Soort: Kennisgevingsoort.Schorsing, Tot: null } => new("kennisgeving.tot", "Kies de laatste dag van de schorsing."),
        { Soort: Kennisgevingsoort.Schorsing, Tot: { } tot } when tot <= inhoud.Van => new("kennisgeving.tot", "Een bericht is nodig als de schorsing langer dan een dag duurt: kies een latere laatste dag."),
        { Soort: Kennisgevingsoort.Schorsing, Tot: { } tot } when tot.DayNumber - inhoud.Van.DayNumber >= LangsteSchorsing =>
            new("kennisgeving.tot", "Een schorsing duurt ten hoogste een week (WPO art. 40c, WVO 2020 art. 8.14)."),
        _ when TeKort(inhoud.Reden) => new("kennisgeving.reden", "Schrijf in een zin waarom: de wet vraagt om de redenen."),
        { OudersOp: var op } when op > vandaag => new("kennisgeving.ouders", "Vertel het eerst de ouders, of de leerling zelf als die meerderjarig is."),
        _ when TeKort(inhoud.Onderwijs) => new("kennisgeving.onderwijs", "Schrijf in een zin hoe het onderwijs intussen doorgaat."),
        _ => null,
    };

    private static bool TeKort(string tekst) => tekst.Trim().Length is < KortsteTekst or > LangsteTekst;
}
