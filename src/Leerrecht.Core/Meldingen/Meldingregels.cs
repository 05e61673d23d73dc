using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Meldingen;

/// <summary>What may happen to a verzuimmelding, and what it is after that (Leerplichtwet art. 21a; Besluit register onderwijsdeelnemers art. 14).</summary>
public static class Meldingregels
{
    /// <summary>Longest text in one field.</summary>
    public const int LangsteTekst = 2000;

    /// <summary>From this age on the youth is told instead of the parents.</summary>
    public const int ZelfIngelicht = 16;

    private const int Meerderjarig = 18;

    /// <summary>The report after all that happened to it.</summary>
    public static Verzuimmelding Na(IEnumerable<Meldinggebeurtenis> gebeurtenissen) =>
        gebeurtenissen.Aggregate((Verzuimmelding)new Verzuimmelding.Geen(), Verwerk);

    /// <summary>Whether this may happen now, and what then has happened.</summary>
    public static Uitkomst<Meldinggebeurtenis> Beslis(Verzuimmelding melding, Meldingopdracht opdracht, DateOnly vandaag) => (melding, opdracht) switch
    {
        (Verzuimmelding.Geen, Meldingopdracht.Melden m) => Weiger(m, vandaag) is { } weigering ? weigering : new Meldinggebeurtenis.Gemeld(m.Inhoud, m.Grond),
        (not Verzuimmelding.Geen, Meldingopdracht.Melden) => new Weigering("melding.al-gemeld", "Dit is al gemeld."),
        (Verzuimmelding.Ingetrokken, _) => new Weigering("melding.ingetrokken", "De school heeft deze melding ingetrokken. Er kan niets meer mee gebeuren."),
        ({ Gemeld: var (inhoud, grond) }, Meldingopdracht.Verbeteren o) => Verbeter(inhoud, grond, o, vandaag),
        (Verzuimmelding.Geregistreerd or Verzuimmelding.InBehandeling, Meldingopdracht.EindeOpgeven o) => Einde(melding, o.Eind, vandaag),
        (Verzuimmelding.Geregistreerd or Verzuimmelding.InBehandeling, Meldingopdracht.Intrekken { Reden: var reden }) =>
            Ontbreekt(reden) ? new Weigering("reden", "Schrijf waarom de melding wordt ingetrokken.") : new Meldinggebeurtenis.Ingetrokken(reden.Trim(), vandaag),
        (Verzuimmelding.InBehandeling nu, Meldingopdracht.InBehandelingNemen o) when nu.Behandelaar == o.Behandelaar =>
            new Weigering("melding.al-in-behandeling", "U hebt deze melding al in behandeling."),
        (Verzuimmelding.Geregistreerd or Verzuimmelding.InBehandeling, Meldingopdracht.InBehandelingNemen o) => new Meldinggebeurtenis.InBehandelingGenomen(o.Behandelaar),
        (Verzuimmelding.InBehandeling, Meldingopdracht.Afsluiten { Opmerking: var opmerking }) when Ontbreekt(opmerking) =>
            new Weigering("opmerking", "Schrijf in een zin wat de school moet weten."),
        (Verzuimmelding.InBehandeling, Meldingopdracht.Afsluiten o) => new Meldinggebeurtenis.Afgesloten(o.Behandelaar, o.Reden, o.Opmerking.Trim(), vandaag),
        (Verzuimmelding.Geregistreerd, Meldingopdracht.Afsluiten) => new Weigering("melding.niet-in-behandeling", "Neem de melding eerst in behandeling."),
        (Verzuimmelding.Geregistreerd, Meldingopdracht.TerKennisgevingAannemen { Opmerking: var opmerking }) when Ontbreekt(opmerking) =>
            new Weigering("opmerking", "Schrijf in een zin waarom de gemeente niets doet."),
        (Verzuimmelding.Geregistreerd, Meldingopdracht.TerKennisgevingAannemen o) => new Meldinggebeurtenis.TerKennisgevingAangenomen(o.Behandelaar, o.Opmerking.Trim(), vandaag),
        (Verzuimmelding.InBehandeling, Meldingopdracht.TerKennisgevingAannemen) =>
            new Weigering("melding.in-behandeling", "Deze melding is al in behandeling: sluit haar af met een reden."),
        (Verzuimmelding.Geen, _) => new Weigering("melding.onbekend", "Deze melding is er niet."),
        _ => new Weigering("melding.afgehandeld", "Deze melding is afgehandeld. Meld opnieuw als er weer verzuim is."),
    };

    /// <summary>The report after something happened to it.</summary>
    public static Verzuimmelding Verwerk(Verzuimmelding melding, Meldinggebeurtenis gebeurtenis) => (melding, gebeurtenis) switch
    {
        (Verzuimmelding.Geen, Meldinggebeurtenis.Gemeld g) => new Verzuimmelding.Geregistreerd(g.Inhoud, g.Grond),
        (Verzuimmelding.Geregistreerd m, Meldinggebeurtenis.Geeindigd g) => m with { Inhoud = m.Inhoud with { Eind = g.Eind } },
        (Verzuimmelding.InBehandeling m, Meldinggebeurtenis.Geeindigd g) => m with { Inhoud = m.Inhoud with { Eind = g.Eind } },
        (Verzuimmelding.Geregistreerd m, Meldinggebeurtenis.Verbeterd g) => m with { Inhoud = g.Inhoud },
        (Verzuimmelding.InBehandeling m, Meldinggebeurtenis.Verbeterd g) => m with { Inhoud = g.Inhoud },
        (Verzuimmelding.Afgesloten m, Meldinggebeurtenis.Verbeterd g) => m with { Inhoud = g.Inhoud },
        (Verzuimmelding.TerKennisgeving m, Meldinggebeurtenis.Verbeterd g) => m with { Inhoud = g.Inhoud },
        ({ Gemeld: var (inhoud, grond) }, Meldinggebeurtenis.Ingetrokken g) => new Verzuimmelding.Ingetrokken(inhoud, grond, g.Reden, g.Op),
        ({ Gemeld: var (inhoud, grond) }, Meldinggebeurtenis.InBehandelingGenomen g) => new Verzuimmelding.InBehandeling(inhoud, grond, g.Behandelaar),
        ({ Gemeld: var (inhoud, grond) }, Meldinggebeurtenis.Afgesloten g) => new Verzuimmelding.Afgesloten(inhoud, grond, g.Behandelaar, g.Reden, g.Opmerking, g.Op),
        ({ Gemeld: var (inhoud, grond) }, Meldinggebeurtenis.TerKennisgevingAangenomen g) => new Verzuimmelding.TerKennisgeving(inhoud, grond, g.Behandelaar, g.Opmerking, g.Op),
        _ => throw new InvalidOperationException($"A report cannot be {melding.GetType().Name} when {gebeurtenis.GetType().Name} happens."),
    };

    /// <summary>Why what is filled in cannot be reported; null when it can. The code is the field.</summary>
    public static Weigering? Weiger(Meldingopdracht.Melden melden, DateOnly vandaag)
    {
        var (inhoud, leerling) = (melden.Inhoud, melden.Leerling);
        return inhoud switch
        {
            { Begin: var begin } when begin > vandaag => new("begin", "De eerste dag ligt in de toekomst."),
            { Eind: { } eind, Begin: var begin } when eind < begin => new("eind", "De laatste dag ligt voor de eerste dag."),
            { Eind: { } eind } when eind > vandaag => new("eind", "De laatste dag ligt in de toekomst. Laat hem leeg als het verzuim nog duurt."),
            { Eind: null, Soort: Verzuimmeldingsoort.ZestienUur or Verzuimmeldingsoort.ZestienUurMeerderjarig } =>
                new("eind", "Vul de dag in waarop 16 uur is bereikt."),
            { Soort: Verzuimmeldingsoort.ZestienUur } when leerling.Leeftijd(inhoud.Eind ?? vandaag) >= Meerderjarig =>
                new("soort", "Deze leerling was 18 jaar of ouder. Kies de soort voor 18 jaar en ouder."),
            { Soort: Verzuimmeldingsoort.ZestienUurMeerderjarig or Verzuimmeldingsoort.Doorstroompunt } when leerling.Leeftijd(inhoud.Eind ?? vandaag) < Meerderjarig =>
                new("soort", "Deze leerling was jonger dan 18 jaar. Kies een andere soort."),
            { Soort: Verzuimmeldingsoort.Doorstroompunt, Startkwalificatie: true } =>
                new("soort", "Deze leerling heeft een startkwalificatie: het Doorstroompunt heeft geen taak."),
            { Dagen.Count: 0 } => new("dagen", "Er is geen ongeoorloofd verzuim in deze periode. Kies andere dagen, of herstel het verzuim in de administratie."),
            { Dagen: var dagen } when dagen.Any(dag => dag.Dag < inhoud.Begin || dag.Dag > (inhoud.Eind ?? vandaag)) =>
                new("dagen", "Een dag van de specificatie ligt buiten de periode."),
            _ => Muur(inhoud, leerling, vandaag) ?? Velden(inhoud),
        };
    }

    /// <summary>What is geoorloofd does not go to leerplicht; doubted sickness only along the lawful way (missie, "The wall").</summary>
    private static Weigering? Muur(Meldinginhoud inhoud, Leerling leerling, DateOnly vandaag)
    {
        var geoorloofd = inhoud.Dagen.Where(dag => dag.Soort.Klasse() is Verzuimklasse.Geoorloofd or Verzuimklasse.Geen).ToList();
        var wie = leerling.Leeftijd(vandaag) >= ZelfIngelicht ? "de leerling" : "de ouders";
        return geoorloofd.Count == 0 && inhoud.Vermoeden is null ? null : inhoud switch
        {
            _ when geoorloofd.Exists(dag => dag.Soort != Verzuimsoort.Ziek) =>
                new("dagen", "Geoorloofd verzuim mag niet naar leerplicht: dat is een datalek. Haal die dagen uit de melding."),
            { Vermoeden: null } =>
                new("vermoeden", "Ziekte mag niet naar leerplicht. Vraag de jeugdarts om een consult (M@ZL). Twijfelt u of de leerling echt ziek is? Leg dan eerst vast wie dat vermoedt en waarom."),
            { Soort: not Verzuimmeldingsoort.Overig } => new("soort", "Twijfel aan ziekte meldt u als overig verzuim."),
            { Vermoeden: { Wie: var naam, Waarom: var waarom } } when Ontbreekt(naam) || Ontbreekt(waarom) =>
                new("vermoeden", "Leg vast wie vermoedt dat het verzuim ongeoorloofd is, en waarom."),
            { Vermoeden: { Ingelicht: var hoe } } when Ontbreekt(hoe) =>
                new("ingelicht", $"Vertel het eerst aan {wie}: leg vast wie het verteld is, wanneer en hoe."),
            { Vermoeden: { InformeerdeOp: var dag } } when dag > vandaag =>
                new("ingelicht-op", $"Vertel het eerst aan {wie}; daarna kunt u melden."),
            { Vermoeden: { Jeugdarts: { Op: null, WaaromNiet: var waarom } } } when Ontbreekt(waarom) =>
                new("jeugdarts", "Vraag eerst de jeugdarts, of leg vast waarom dat niet kon."),
            { Vermoeden: { Jeugdarts: { Op: { } dag } } } when dag > vandaag => new("jeugdarts", "De jeugdarts is op die dag nog niet gevraagd."),
            _ => null,
        };
    }

    private static Weigering? Velden(Meldinginhoud inhoud) => inhoud switch
    {
        { Reden: var tekst } when Ontbreekt(tekst) => new("reden", "Schrijf wat volgens de school de reden van het verzuim is. Weet u die niet, schrijf dan dat die onbekend is."),
        { ActieSchool: var tekst } when Ontbreekt(tekst) => new("actie-school", "Schrijf wat de school al heeft gedaan."),
        { Toelichting: var tekst } when Ontbreekt(tekst) => new(
            "toelichting", inhoud.ActieGewenst ? "Schrijf wat u van de gemeente vraagt." : "Schrijf waarom de gemeente niets hoeft te doen."),
        { Contact: { Naam: var naam, Functie: var functie } } when Ontbreekt(naam) || Ontbreekt(functie) => new("contact-naam", "Vul in wie de gemeente op school kan spreken, en de functie."),
        { Contact: { Telefoon: var telefoon, Email: var email } } when Ontbreekt(telefoon) && Ontbreekt(email) =>
            new("contact-telefoon", "Vul een telefoonnummer of e-mailadres van de school in."),
        { Contact: { Email: { Length: > 0 } email } } when !email.Contains('@') => new("contact-email", "Dit e-mailadres is niet compleet."),
        { Contact: { Telefoon: { Length: > 0 } nummer } } when !IsTelefoon(nummer) => new("contact-telefoon", "Dit telefoonnummer is niet compleet."),
        { TelefoonThuis: { Length: > 0 } nummer } when !IsTelefoon(nummer) => new("telefoon-thuis", "Dit telefoonnummer is niet compleet."),
        _ => null,
    };

    /// <summary>Held to the same rules as when it was reported; the day of reporting and the term stay.</summary>
    private static Uitkomst<Meldinggebeurtenis> Verbeter(Meldinginhoud inhoud, Meldinggrond grond, Meldingopdracht.Verbeteren opdracht, DateOnly vandaag)
    {
        var verbeterd = inhoud.Met(opdracht.Met, opdracht.Leerling.StartkwalificatieOp is { } dag && dag <= vandaag);
        return Weiger(new(verbeterd, grond, opdracht.Leerling), vandaag) is { } weigering ? weigering : new Meldinggebeurtenis.Verbeterd(verbeterd);
    }

    private static Uitkomst<Meldinggebeurtenis> Einde(Verzuimmelding melding, DateOnly eind, DateOnly vandaag) => melding.Gemeld!.Value.Inhoud switch
    {
        { Eind: not null } => new Weigering("eind", "Het einde van dit verzuim is al opgegeven."),
        { Begin: var begin } when eind < begin => new Weigering("eind", "De laatste dag ligt voor de eerste dag."),
        _ when eind > vandaag => new Weigering("eind", "De laatste dag ligt in de toekomst."),
        _ => new Meldinggebeurtenis.Geeindigd(eind),
    };

    internal static bool IsTelefoon(string nummer) => nummer.Count(char.IsAsciiDigit) is >= 10 and <= 15 && nummer.All(teken => char.IsAsciiDigit(teken) || "+-() ".Contains(teken));

    private static bool Ontbreekt(string? tekst) => string.IsNullOrWhiteSpace(tekst) || tekst.Length > LangsteTekst;
}
