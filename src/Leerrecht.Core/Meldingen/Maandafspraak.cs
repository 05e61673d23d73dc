namespace Leerrecht.Core.Meldingen;

/// <summary>What leerplicht and samenwerkingsverband agreed about one child in the talk of one month.</summary>
/// <param name="Maand">First day of the month.</param>
/// <param name="Stap">The next step, in words.</param>
/// <param name="Organisatie">Who takes it.</param>
/// <param name="Wie">The person there; empty when any will do.</param>
/// <param name="Uiterlijk">Before when.</param>
/// <param name="Uitkomst">Null while it is open.</param>
public sealed record Maandafspraak(DateOnly Maand, string Stap, Guid Organisatie, string Wie, DateOnly Uiterlijk, Afspraakuitkomst? Uitkomst);

/// <summary>What came of it.</summary>
public sealed record Afspraakuitkomst(DateOnly Op, bool Gelukt, string Toelichting);

/// <summary>What somebody wants to record.</summary>
public abstract record Maandopdracht
{
    private Maandopdracht() { }

    /// <summary>A next step with an owner and a day.</summary>
    public sealed record Afspreken(string Stap, Guid Organisatie, string Wie, DateOnly? Uiterlijk) : Maandopdracht;

    /// <summary>Whether it was done, and what came of it.</summary>
    public sealed record Afronden(bool Gelukt, string Toelichting) : Maandopdracht;
}

/// <summary>What happened to one agreement.</summary>
public abstract record Maandgebeurtenis
{
    private Maandgebeurtenis() { }

    /// <summary>It was made.</summary>
    public sealed record Afgesproken(DateOnly Maand, string Stap, Guid Organisatie, string Wie, DateOnly Uiterlijk) : Maandgebeurtenis;

    /// <summary>It is over.</summary>
    public sealed record Afgerond(DateOnly Op, bool Gelukt, string Toelichting) : Maandgebeurtenis;
}

/// <summary>The monthly list of leerplicht and samenwerkingsverband: who is on it, and what may be agreed.</summary>
public static class Maandregels
{
    /// <summary>Who is younger and was enrolled nowhere belongs with the samenwerkingsverband of primary schools.</summary>
    public const int NaarVoortgezet = 12;

    private const int LangsteTekst = 1000;

    /// <summary>The first day of the month of a day.</summary>
    public static DateOnly Maand(DateOnly dag) => new(dag.Year, dag.Month, 1);

    /// <summary>
    /// On the list of which samenwerkingsverband a child stands: that of its school, or of its last one; else by its age one of those of the
    /// gemeente. Null when the gemeente has none for it.
    /// </summary>
    /// <param name="laatste">Of the school where it is or was enrolled last; null when it never was.</param>
    /// <param name="vanGemeente">Those with schools in the gemeente, the one with most schools first.</param>
    public static string? Samenwerkingsverband(string? laatste, int leeftijd, IReadOnlyList<(string Code, bool Primair)> vanGemeente) =>
        laatste ?? vanGemeente.Where(swv => swv.Primair == leeftijd < NaarVoortgezet).Select(swv => swv.Code).FirstOrDefault();

    /// <summary>Whether this may be recorded, and what then happened.</summary>
    /// <param name="afspraak">Null for a new one.</param>
    /// <param name="eigenaars">The organisations that can own a step of this child.</param>
    public static Uitkomst<Maandgebeurtenis> Beslis(Maandafspraak? afspraak, Maandopdracht opdracht, IReadOnlyCollection<Guid> eigenaars, DateOnly vandaag) => (afspraak, opdracht) switch
    {
        (null, Maandopdracht.Afspreken { Stap: var stap }) when Ontbreekt(stap) => new Weigering("stap", "Schrijf wat de volgende stap is."),
        (null, Maandopdracht.Afspreken o) when !eigenaars.Contains(o.Organisatie) => new Weigering("eigenaar", "Kies wie de stap zet."),
        (null, Maandopdracht.Afspreken { Uiterlijk: var dag }) when dag is null || dag < vandaag => new Weigering("uiterlijk", "Kies een dag vanaf vandaag."),
        (null, Maandopdracht.Afspreken { Wie.Length: > 200 }) => new Weigering("wie", "Schrijf een naam van ten hoogste 200 tekens."),
        (null, Maandopdracht.Afspreken o) => new Maandgebeurtenis.Afgesproken(Maand(vandaag), o.Stap.Trim(), o.Organisatie, o.Wie.Trim(), o.Uiterlijk!.Value),
        ({ Uitkomst: null }, Maandopdracht.Afronden { Toelichting: var tekst }) when Ontbreekt(tekst) => new Weigering("toelichting", "Schrijf wat ervan is gekomen."),
        ({ Uitkomst: null }, Maandopdracht.Afronden o) => new Maandgebeurtenis.Afgerond(vandaag, o.Gelukt, o.Toelichting.Trim()),
        _ => new Weigering("maandlijst.gewijzigd", "Een ander heeft deze afspraak intussen afgerond. Kijk wat er staat."),
    };

    /// <summary>The agreement after something happened.</summary>
    public static Maandafspraak Verwerk(Maandafspraak? afspraak, Maandgebeurtenis gebeurtenis) => (afspraak, gebeurtenis) switch
    {
        (null, Maandgebeurtenis.Afgesproken g) => new(g.Maand, g.Stap, g.Organisatie, g.Wie, g.Uiterlijk, null),
        ({ } nu, Maandgebeurtenis.Afgerond g) => nu with { Uitkomst = new(g.Op, g.Gelukt, g.Toelichting) },
        _ => throw new InvalidOperationException("An agreement is made once, and then ends."),
    };

    private static bool Ontbreekt(string tekst) => string.IsNullOrWhiteSpace(tekst) || tekst.Length > LangsteTekst;
}
