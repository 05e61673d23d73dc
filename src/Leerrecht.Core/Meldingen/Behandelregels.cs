using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Core.Meldingen;

/// <summary>How leerplicht handles a report (MAS; Leerplichtwet art. 22, 26; Richtlijn voor strafvordering Leerplichtwet 2017R002).</summary>
public static class Behandelregels
{
    /// <summary>From this age a youth is responsible too (Leerplichtwet art. 2 lid 3, 4c), and Halt takes referrals.</summary>
    public const int ZelfVerantwoordelijk = 12;

    private const int Meerderjarig = 18;

    /// <summary>The ways in which a step can end, the ordinary one first.</summary>
    public static IReadOnlyList<Stapuitkomst> Uitkomsten(Behandelstap stap) => stap switch
    {
        Behandelstap.Gesprek => [Stapuitkomst.Gehouden, Stapuitkomst.NietVerschenen, Stapuitkomst.Afgezegd],
        Behandelstap.Waarschuwing => [Stapuitkomst.VerzuimGestopt, Stapuitkomst.VerzuimGaatDoor],
        Behandelstap.VrijwilligeHulp => [Stapuitkomst.Gestart, Stapuitkomst.Geslaagd, Stapuitkomst.NietGeslaagd, Stapuitkomst.Geweigerd],
        Behandelstap.Halt => [Stapuitkomst.Geslaagd, Stapuitkomst.NietGeslaagd, Stapuitkomst.Teruggestuurd],
        Behandelstap.ProcesVerbaal =>
            [Stapuitkomst.Boete, Stapuitkomst.Taakstraf, Stapuitkomst.Voorwaardelijk, Stapuitkomst.SchuldigZonderStraf, Stapuitkomst.Vrijspraak, Stapuitkomst.Sepot],
        Behandelstap.Raad => [Stapuitkomst.Onderzoek, Stapuitkomst.GeenOnderzoek, Stapuitkomst.Ondertoezichtstelling],
        Behandelstap.GecombineerdeZitting => [Stapuitkomst.Toegewezen, Stapuitkomst.Afgewezen],
    };

    /// <summary>Days after which a step asks to be looked at, to begin with: the officer chooses another. No law says how many.</summary>
    public static int Termijn(Behandelstap stap) => stap switch
    {
        Behandelstap.Gesprek => 10,
        Behandelstap.Waarschuwing => 28,
        Behandelstap.VrijwilligeHulp => 42,
        Behandelstap.Halt or Behandelstap.Raad or Behandelstap.GecombineerdeZitting => 42,
        Behandelstap.ProcesVerbaal => 84,
    };

    /// <summary>
    /// The step that the guideline names first, with why; null where the officer chooses. Luxeverzuim of at most one school day is warned
    /// about the first time; longer or again is a proces-verbaal at once.
    /// </summary>
    /// <param name="lesdagen">Teaching days of the absence.</param>
    /// <param name="eerder">There was luxeverzuim of this pupil before.</param>
    public static (Behandelstap Stap, string Waarom)? Voorstel(Verzuimmeldingsoort soort, int lesdagen, bool eerder) => (soort, lesdagen, eerder) switch
    {
        (Verzuimmeldingsoort.Luxe, <= 1, false) => (Behandelstap.Waarschuwing, "Luxeverzuim van ten hoogste één schooldag, voor het eerst: een waarschuwing (Richtlijn 2017R002)."),
        (Verzuimmeldingsoort.Luxe, _, true) => (Behandelstap.ProcesVerbaal, "Niet voor het eerst luxeverzuim: een proces-verbaal (Richtlijn 2017R002)."),
        (Verzuimmeldingsoort.Luxe, _, false) => (Behandelstap.ProcesVerbaal, "Luxeverzuim van meer dan één schooldag: een proces-verbaal (Richtlijn 2017R002)."),
        _ => null,
    };

    /// <summary>The handling after all that was done.</summary>
    public static Behandeling Na(IEnumerable<Behandelgebeurtenis> gebeurtenissen) => gebeurtenissen.Aggregate(Behandeling.Geen, Verwerk);

    /// <summary>Whether this may be done now, and what then was done.</summary>
    public static Uitkomst<Behandelgebeurtenis> Beslis(Behandeling behandeling, Verzuimmelding melding, Behandelopdracht opdracht, Leerling leerling, DateOnly vandaag) => opdracht switch
    {
        // What came of a step may be known after the report was closed.
        Behandelopdracht.Afronden o => Lopende(behandeling, o.Nummer) switch
        {
            null => Onbekend,
            { Soort: var soort } when !Uitkomsten(soort).Contains(o.Uitkomst) => new Weigering("uitkomst", "Deze uitkomst hoort niet bij deze stap."),
            { Soort: Behandelstap.Gesprek } when o.Uitkomst == Stapuitkomst.Gehouden && Ontbreekt(o.Wie) => new Weigering("wie", "Schrijf wie er waren."),
            _ when Ontbreekt(o.Verslag) => new Weigering("verslag", "Schrijf wat is afgesproken of besloten."),
            _ => new Behandelgebeurtenis.Afgerond(o.Nummer, vandaag, o.Uitkomst, o.Wie.Trim(), o.Verslag.Trim()),
        },
        Behandelopdracht.Verzetten o => Lopende(behandeling, o.Nummer) switch
        {
            null => Onbekend,
            _ when o.Uiterlijk < vandaag => new Weigering("uiterlijk", "Kies een dag vanaf vandaag."),
            _ when Ontbreekt(o.Waarom) => new Weigering("waarom", "Schrijf waarom de dag verandert."),
            _ => new Behandelgebeurtenis.Verzet(o.Nummer, o.Uiterlijk, o.Waarom.Trim()),
        },
        // A letter may follow after the report was closed: what was agreed is confirmed then.
        Behandelopdracht.Schrijven o => behandeling.Stappen.FirstOrDefault(stap => stap.Nummer == o.Nummer) switch
        {
            null => Onbekend,
            var stap when Briefregels.Bij(stap, behandeling.Stappen) != o.Sjabloon.Soort => new Weigering("brief.soort", "Deze brief hoort niet bij deze stap, zoals die nu staat."),
            _ when string.IsNullOrWhiteSpace(o.Aan) || o.Aan.Length > Meldingregels.LangsteTekst => new Weigering("aan", "Schrijf aan wie de brief gaat."),
            _ when string.IsNullOrWhiteSpace(o.Onderwerp) || o.Onderwerp.Length > Briefregels.LangsteOnderwerp => new Weigering("onderwerp", "Schrijf waarover de brief gaat."),
            _ when string.IsNullOrWhiteSpace(o.Tekst) || o.Tekst.Length > Briefregels.LangsteTekst => new Weigering("tekst", "Schrijf de tekst van de brief."),
            _ => new Behandelgebeurtenis.Geschreven(new(
                behandeling.Brieven.Count + 1, o.Nummer, o.Sjabloon.Soort, o.Sjabloon.Versie, vandaag, o.Behandelaar, Briefregels.Regels(o.Aan), o.Onderwerp.Trim(),
                Briefregels.Regels(o.Tekst))),
        },
        Behandelopdracht.Zetten when melding is not Verzuimmelding.InBehandeling => new Weigering("melding.niet-in-behandeling", "Neem de melding eerst in behandeling."),
        Behandelopdracht.Zetten { Soort: Behandelstap.Halt } when leerling.Leeftijd(vandaag) is < ZelfVerantwoordelijk or >= Meerderjarig =>
            new Weigering("soort", "Halt is er voor jongeren van 12 tot 18 jaar."),
        Behandelopdracht.Zetten { Soort: Behandelstap.Raad } when leerling.Leeftijd(vandaag) >= Meerderjarig =>
            new Weigering("soort", "De Raad voor de Kinderbescherming is er voor kinderen tot 18 jaar."),
        Behandelopdracht.Zetten { Soort: Behandelstap.GecombineerdeZitting } when !behandeling.Stappen.Any(stap => stap.Soort == Behandelstap.ProcesVerbaal) =>
            new Weigering("soort", "Maak eerst een proces-verbaal op: zonder zaak is er geen zitting."),
        Behandelopdracht.Zetten o when behandeling.Lopend.Any(stap => stap.Soort == o.Soort) => new Weigering("soort", "Deze stap loopt al. Rond hem eerst af."),
        Behandelopdracht.Zetten { Uiterlijk: null, Soort: Behandelstap.Gesprek } => new Weigering("uiterlijk", "Kies de dag van het gesprek."),
        Behandelopdracht.Zetten { Uiterlijk: { } dag } when dag < vandaag => new Weigering("uiterlijk", "Kies een dag vanaf vandaag."),
        Behandelopdracht.Zetten { Soort: Behandelstap.Gesprek or Behandelstap.VrijwilligeHulp, Waar: var waar } when Ontbreekt(waar) =>
            new Weigering("waar", "Schrijf waar en hoe laat, of naar wie."),
        Behandelopdracht.Zetten { Waarom: var waarom } when Ontbreekt(waarom) => new Weigering("waarom", "Schrijf waarom deze stap nodig is."),
        Behandelopdracht.Zetten o => new Behandelgebeurtenis.Gezet(o.Soort, vandaag, o.Uiterlijk, o.Waar.Trim(), o.Waarom.Trim()),
        _ => throw new InvalidOperationException("An act is one of four."),
    };

    /// <summary>The handling after something was done.</summary>
    public static Behandeling Verwerk(Behandeling behandeling, Behandelgebeurtenis gebeurtenis) => gebeurtenis switch
    {
        Behandelgebeurtenis.Gezet g => behandeling with
        {
            Stappen = [.. behandeling.Stappen, new(behandeling.Stappen.Count + 1, g.Soort, g.Op, g.Uiterlijk, g.Waar, g.Waarom, null)],
        },
        Behandelgebeurtenis.Verzet g => Vervang(behandeling, g.Nummer, stap => stap with { Uiterlijk = g.Uiterlijk }),
        Behandelgebeurtenis.Afgerond g => Vervang(behandeling, g.Nummer, stap => stap with { Afronding = new(g.Op, g.Uitkomst, g.Wie, g.Verslag) }),
        Behandelgebeurtenis.Geschreven g => behandeling with { Brieven = [.. behandeling.Brieven, g.Brief] },
        _ => throw new InvalidOperationException("What was done is one of four."),
    };

    private static readonly Weigering Onbekend = new("stap.onbekend", "Deze stap loopt niet meer.");

    private static Stap? Lopende(Behandeling behandeling, int nummer) => behandeling.Lopend.FirstOrDefault(stap => stap.Nummer == nummer);

    private static Behandeling Vervang(Behandeling behandeling, int nummer, Func<Stap, Stap> nieuw) =>
        behandeling with { Stappen = [.. behandeling.Stappen.Select(stap => stap.Nummer == nummer ? nieuw(stap) : stap)] };

    private static bool Ontbreekt(string tekst) => string.IsNullOrWhiteSpace(tekst) || tekst.Length > Meldingregels.LangsteTekst;
}
