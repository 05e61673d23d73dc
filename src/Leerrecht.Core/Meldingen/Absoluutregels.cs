using Leerrecht.Core.Kalender;
using Gebeurtenis = Leerrecht.Core.Meldingen.Absoluutgebeurtenis;
using Opdracht = Leerrecht.Core.Meldingen.Absoluutopdracht;
using Toestand = Leerrecht.Core.Meldingen.Absoluutonderzoek;

namespace Leerrecht.Core.Meldingen;

/// <summary>An inquiry into absoluut verzuim: letters, contact, and an end that the register or a document shows.</summary>
public static class Absoluutregels
{
    /// <summary>Werkdagen for the first letter after the register came to know it. No law says how many.</summary>
    public const int BriefWerkdagen = 5;

    /// <summary>Days to answer a letter, to begin with: the officer chooses another.</summary>
    public const int ReactieDagen = 10;

    /// <summary>Fewest characters that say something.</summary>
    public const int KortsteTekst = 10;

    /// <summary>Most characters of one field.</summary>
    public const int LangsteTekst = 4000;

    /// <summary>Last day for the first letter.</summary>
    /// <param name="bekend">When the register came to know that the child is enrolled nowhere.</param>
    public static DateOnly BriefUiterlijk(DateOnly bekend, Werkdagen werkdagen) => werkdagen.Na(bekend, BriefWerkdagen);

    /// <summary>The letter that comes next.</summary>
    public static Absoluutbrief VolgendeBrief(Toestand toestand) => toestand switch
    {
        Toestand.Aangeschreven { Brief: Absoluutbrief.Eerste } => Absoluutbrief.Herinnering,
        Toestand.Lopend => Absoluutbrief.Oproep,
        _ => Absoluutbrief.Eerste,
    };

    /// <summary>What is next; null when it is over or nothing began.</summary>
    public static Absoluutstap? Stap(Toestand toestand) => toestand switch
    {
        Toestand.Aangeschreven => Absoluutstap.Reactie,
        Toestand.InGesprek => Absoluutstap.Vervolg,
        _ => null,
    };

    /// <summary>The end that the register shows by itself; null when it shows none.</summary>
    public static Absoluuteinde? Voorstel(Absoluutfeiten feiten) => feiten switch
    {
        { Vestiging: not null } => Absoluuteinde.Ingeschreven,
        { VrijgesteldSinds: not null } => Absoluuteinde.Vrijgesteld,
        { UitgeschrevenOp: not null } => Absoluuteinde.Buitenland,
        { Plichtig: false } => Absoluuteinde.NietPlichtig,
        _ => null,
    };

    /// <summary>What follows from what leerplicht wants to record.</summary>
    /// <param name="sinds">First day enrolled nowhere.</param>
    public static Uitkomst<Gebeurtenis> Beslis(Toestand toestand, Opdracht opdracht, DateOnly sinds, Absoluutfeiten feiten, DateOnly vandaag) => (toestand, opdracht) switch
    {
        (Toestand.Afgesloten, _) => new Weigering("absoluut.afgesloten", "Dit onderzoek is afgesloten."),
        (Toestand.Geen, Opdracht.Aanschrijven { Brief: not Absoluutbrief.Eerste }) => new Weigering("absoluut.brief", "De eerste brief is nog niet verstuurd. Leg die eerst vast."),
        (_, Opdracht.Aanschrijven o) => o switch
        {
            { Op: var op } when op > vandaag || op < sinds => new Weigering("absoluut.verstuurd", $"Kies een dag van {sinds:d-M-yyyy} tot en met vandaag."),
            { Reactie: var reactie } when reactie <= o.Op => new Weigering("absoluut.reactie", "Kies een dag na die van de brief."),
            { Geschreven: { Soort: var soort } } when soort != o.Brief.Soort() => new Weigering("absoluut.brief", "Deze tekst hoort bij een andere brief. Open de brief opnieuw."),
            { Geschreven: { Aan: var aan } } when string.IsNullOrWhiteSpace(aan) || aan.Length > Meldingregels.LangsteTekst => new Weigering("absoluut.aan", "Schrijf aan wie de brief gaat."),
            { Geschreven: { Onderwerp: var onderwerp } } when string.IsNullOrWhiteSpace(onderwerp) || onderwerp.Length > Briefregels.LangsteOnderwerp =>
                new Weigering("absoluut.onderwerp", "Schrijf waarover de brief gaat."),
            { Geschreven: { Tekst: var tekst } } when string.IsNullOrWhiteSpace(tekst) || tekst.Length > Briefregels.LangsteTekst => new Weigering("absoluut.tekst", "Schrijf de tekst van de brief."),
            _ => new Gebeurtenis.Aangeschreven(Sinds(toestand, sinds), o.Brief, o.Op, o.Reactie, o.Geschreven is { } brief
                ? brief with { Aan = Briefregels.Regels(brief.Aan), Onderwerp = brief.Onderwerp.Trim(), Tekst = Briefregels.Regels(brief.Tekst) }
                : null),
        },
        (_, Opdracht.ContactVastleggen o) => o switch
        {
            { Op: var op } when op > vandaag || op < sinds => new Weigering("absoluut.gesprek-op", $"Kies een dag van {sinds:d-M-yyyy} tot en met vandaag."),
            _ when string.IsNullOrWhiteSpace(o.Met) => new Weigering("absoluut.met", "Schrijf met wie u sprak."),
            _ when TeKort(o.Besproken) => new Weigering("absoluut.besproken", "Schrijf in een zin wat er is besproken."),
            { Vervolg: var vervolg } when vervolg < vandaag => new Weigering("absoluut.vervolg", "Kies vandaag of een latere dag."),
            _ => new Gebeurtenis.ContactGelegd(Sinds(toestand, sinds), o.Op, o.Met.Trim(), o.Besproken.Trim(), o.Vervolg),
        },
        (_, Opdracht.Sluiten o) => Sluit(o, Sinds(toestand, sinds), feiten, vandaag),
        _ => throw new InvalidOperationException("An act is one of three."),
    };

    /// <summary>The inquiry after something happened.</summary>
    public static Toestand Verwerk(Toestand toestand, Gebeurtenis gebeurtenis) => (toestand, gebeurtenis) switch
    {
        (Toestand.Afgesloten, _) => throw new InvalidOperationException($"{gebeurtenis.GetType().Name} cannot follow on what is closed."),
        (_, Gebeurtenis.Aangeschreven g) => new Toestand.Aangeschreven(g.Sinds, g.Reactie, g.Brief, g.Op),
        (_, Gebeurtenis.ContactGelegd g) => new Toestand.InGesprek(g.Sinds, g.Vervolg, g.Op),
        (_, Gebeurtenis.Afgesloten g) => new Toestand.Afgesloten(g.Sinds, g.Einde, g.Op),
        _ => throw new InvalidOperationException("What happens is one of three."),
    };

    /// <summary>The first day stays that of the first act, also when a later correction moves it.</summary>
    private static DateOnly Sinds(Toestand toestand, DateOnly sinds) => toestand is Toestand.Lopend loopt ? loopt.Sinds : sinds;

    private static Uitkomst<Gebeurtenis> Sluit(Opdracht.Sluiten sluiten, DateOnly sinds, Absoluutfeiten feiten, DateOnly vandaag)
    {
        return sluiten.Einde switch
        {
            Absoluuteinde.Ingeschreven => feiten.Vestiging is { } school
                ? Af(school, feiten.IngeschrevenSinds)
                : new Weigering("absoluut.einde", "Het register kent nog geen inschrijving van dit kind. Vraag de school haar aan te leveren; dan stelt Leerrecht zelf voor om te sluiten."),
            Absoluuteinde.Vrijgesteld => feiten.VrijgesteldSinds is { } vrij
                ? Af("", vrij)
                : new Weigering("absoluut.einde", "Er is geen geldige vrijstelling vastgelegd. Leg die eerst vast."),
            Absoluuteinde.NietPlichtig => feiten.Plichtig
                ? new Weigering("absoluut.einde", "Volgens het register is dit kind nog leerplichtig of kwalificatieplichtig.")
                : Af("", null),
            Absoluuteinde.Buitenland when feiten.UitgeschrevenOp is { } weg => Af(sluiten.Waar.Trim(), weg),
            Absoluuteinde.Buitenland or Absoluuteinde.AndereGemeente when string.IsNullOrWhiteSpace(sluiten.Waar) =>
                new Weigering("absoluut.waar", "Schrijf naar welke gemeente of welk land het kind is verhuisd."),
            Absoluuteinde.Buitenland or Absoluuteinde.AndereGemeente => TeKort(sluiten.Toelichting)
                ? new Weigering("absoluut.toelichting", "Schrijf in een zin waaruit dat blijkt, zoals een bericht van de andere gemeente of een bewijs van inschrijving daar.")
                : Af(sluiten.Waar.Trim(), null),
        };

        Uitkomst<Gebeurtenis> Af(string waar, DateOnly? per) => new Gebeurtenis.Afgesloten(sinds, sluiten.Einde, waar, per, sluiten.Toelichting.Trim(), vandaag);
    }

    private static bool TeKort(string tekst) => tekst.Trim().Length is < KortsteTekst or > LangsteTekst;
}
