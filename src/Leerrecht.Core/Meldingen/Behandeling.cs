namespace Leerrecht.Core.Meldingen;

/// <summary>What a leerplichtambtenaar can do with a report (MAS; the routes are not numbered). Words of the Gemeentelijk Gegevensmodel where it has them.</summary>
public enum Behandelstap
{
    /// <summary>A talk with the youth and the parents, among them the basisanalyse (BAS).</summary>
    Gesprek,

    /// <summary>A written warning.</summary>
    Waarschuwing,

    /// <summary>Help that youth and parents accept of their own will.</summary>
    VrijwilligeHulp,

    /// <summary>HALT-verwijzing.</summary>
    Halt,

    /// <summary>Proces-verbaal.</summary>
    ProcesVerbaal,

    /// <summary>A report to the Raad voor de Kinderbescherming.</summary>
    Raad,

    /// <summary>Asking the criminal judge and the children's judge to sit together.</summary>
    GecombineerdeZitting,
}

/// <summary>How a step ended; which belong to which step is in <see cref="Behandelregels.Uitkomsten"/>.</summary>
public enum Stapuitkomst
{
    /// <summary>Talk held.</summary>
    Gehouden,

    /// <summary>Nobody came.</summary>
    NietVerschenen,

    /// <summary>Called off.</summary>
    Afgezegd,

    /// <summary>Absence stopped after it.</summary>
    VerzuimGestopt,

    /// <summary>Absence went on after it.</summary>
    VerzuimGaatDoor,

    /// <summary>Help began.</summary>
    Gestart,

    /// <summary>Help was refused.</summary>
    Geweigerd,

    /// <summary>Brought to a good end.</summary>
    Geslaagd,

    /// <summary>Not brought to a good end.</summary>
    NietGeslaagd,

    /// <summary>Sent back without being done.</summary>
    Teruggestuurd,

    /// <summary>A fine, by the OM or the judge.</summary>
    Boete,

    /// <summary>Community service or a learning order.</summary>
    Taakstraf,

    /// <summary>A sentence on probation.</summary>
    Voorwaardelijk,

    /// <summary>Guilty, no sentence.</summary>
    SchuldigZonderStraf,

    /// <summary>Acquitted.</summary>
    Vrijspraak,

    /// <summary>Not prosecuted.</summary>
    Sepot,

    /// <summary>The Raad investigates.</summary>
    Onderzoek,

    /// <summary>The Raad does not investigate.</summary>
    GeenOnderzoek,

    /// <summary>Ondertoezichtstelling.</summary>
    Ondertoezichtstelling,

    /// <summary>Granted.</summary>
    Toegewezen,

    /// <summary>Not granted.</summary>
    Afgewezen,
}

/// <summary>A step taken.</summary>
/// <param name="Nummer">Place in the handling, from 1.</param>
/// <param name="Op">Day on which it was taken: of a talk, on which it was planned.</param>
/// <param name="Uiterlijk">The day of the talk or hearing, or on which is looked what came of it; null when there is nothing to wait for.</param>
/// <param name="Waar">Time and place of a talk, or to whom it goes.</param>
/// <param name="Waarom">Ground or fact, in words.</param>
/// <param name="Afronding">Null while it runs.</param>
public sealed record Stap(int Nummer, Behandelstap Soort, DateOnly Op, DateOnly? Uiterlijk, string Waar, string Waarom, Stapafronding? Afronding);

/// <summary>What came of a step.</summary>
/// <param name="Wie">Who came to a talk; else empty.</param>
/// <param name="Verslag">Agreements, sanction or verdict, in words.</param>
public sealed record Stapafronding(DateOnly Op, Stapuitkomst Uitkomst, string Wie, string Verslag);

/// <summary>The handling of one report by leerplicht: its own file, which the school does not see (AVG art. 10).</summary>
public sealed record Behandeling(IReadOnlyList<Stap> Stappen)
{
    /// <summary>Before anything was done.</summary>
    public static readonly Behandeling Geen = new([]);

    /// <summary>The letters that were made.</summary>
    public IReadOnlyList<Brief> Brieven { get; init; } = [];

    /// <summary>The steps that still run.</summary>
    public IEnumerable<Stap> Lopend => Stappen.Where(stap => stap.Afronding is null);

    /// <summary>The first day on which something must be done; null when nothing waits.</summary>
    public DateOnly? Volgende => Lopend.Min(stap => stap.Uiterlijk);
}

/// <summary>What leerplicht wants to do.</summary>
public abstract record Behandelopdracht
{
    private Behandelopdracht() { }

    /// <summary>Take a step.</summary>
    public sealed record Zetten(Behandelstap Soort, DateOnly? Uiterlijk, string Waar, string Waarom) : Behandelopdracht;

    /// <summary>Put a talk, hearing or look-back on another day, with the reason.</summary>
    public sealed record Verzetten(int Nummer, DateOnly Uiterlijk, string Waarom) : Behandelopdracht;

    /// <summary>Say what came of it.</summary>
    public sealed record Afronden(int Nummer, Stapuitkomst Uitkomst, string Wie, string Verslag) : Behandelopdracht;

    /// <summary>Make the letter that goes with a step.</summary>
    /// <param name="Sjabloon">From which it was made.</param>
    /// <param name="Behandelaar">Who signs.</param>
    public sealed record Schrijven(int Nummer, Briefsjabloon Sjabloon, string Behandelaar, string Aan, string Onderwerp, string Tekst) : Behandelopdracht;
}

/// <summary>What was done.</summary>
public abstract record Behandelgebeurtenis
{
    private Behandelgebeurtenis() { }

    /// <summary>A step was taken.</summary>
    public sealed record Gezet(Behandelstap Soort, DateOnly Op, DateOnly? Uiterlijk, string Waar, string Waarom) : Behandelgebeurtenis;

    /// <summary>It was put on another day.</summary>
    public sealed record Verzet(int Nummer, DateOnly Uiterlijk, string Waarom) : Behandelgebeurtenis;

    /// <summary>It ended.</summary>
    public sealed record Afgerond(int Nummer, DateOnly Op, Stapuitkomst Uitkomst, string Wie, string Verslag) : Behandelgebeurtenis;

    /// <summary>A letter was made.</summary>
    public sealed record Geschreven(Brief Brief) : Behandelgebeurtenis;
}
