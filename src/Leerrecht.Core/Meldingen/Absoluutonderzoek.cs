namespace Leerrecht.Core.Meldingen;

/// <summary>A letter to parents of a child that is enrolled nowhere.</summary>
public enum Absoluutbrief
{
    /// <summary>The first: the child must be enrolled, and how to answer.</summary>
    Eerste,

    /// <summary>Nobody answered.</summary>
    Herinnering,

    /// <summary>Called to a talk (Leerplichtwet art. 22).</summary>
    Oproep,
}

/// <summary>The only ways in which an inquiry into absoluut verzuim ends.</summary>
public enum Absoluuteinde
{
    /// <summary>Enrolled at a school.</summary>
    Ingeschreven,

    /// <summary>An exemption is in force.</summary>
    Vrijgesteld,

    /// <summary>Lives in another gemeente.</summary>
    AndereGemeente,

    /// <summary>Left the country.</summary>
    Buitenland,

    /// <summary>No longer leerplichtig or kwalificatieplichtig: eighteen, or a startkwalificatie.</summary>
    NietPlichtig,
}

/// <summary>What is next in an inquiry.</summary>
public enum Absoluutstap
{
    /// <summary>The first letter.</summary>
    Aanschrijven,

    /// <summary>Wait for an answer, then remind or call.</summary>
    Reactie,

    /// <summary>What was agreed in a talk.</summary>
    Vervolg,
}

/// <summary>What the register knows today of a child that was enrolled nowhere.</summary>
/// <param name="Vestiging">Where it is enrolled today; null for nowhere.</param>
/// <param name="IngeschrevenSinds">Since when.</param>
/// <param name="VrijgesteldSinds">Since when an exemption is in force; null without one.</param>
/// <param name="UitgeschrevenOp">When it left the country or died, by the BRP.</param>
/// <param name="Plichtig">Whether it is leerplichtig or kwalificatieplichtig today.</param>
public sealed record Absoluutfeiten(string? Vestiging, DateOnly? IngeschrevenSinds, DateOnly? VrijgesteldSinds, DateOnly? UitgeschrevenOp, bool Plichtig);

/// <summary>Leerplicht's inquiry into a child that is enrolled nowhere (Leerplichtwet art. 2, 16, 19; G4 §2.1).</summary>
public abstract record Absoluutonderzoek
{
    private Absoluutonderzoek() { }

    /// <summary>Nobody did anything yet.</summary>
    public sealed record Geen : Absoluutonderzoek;

    /// <summary>Any that is not closed.</summary>
    /// <param name="Sinds">First day enrolled nowhere.</param>
    /// <param name="Uiterlijk">Before when somebody acts.</param>
    public abstract record Lopend(DateOnly Sinds, DateOnly Uiterlijk) : Absoluutonderzoek;

    /// <summary>A letter went out.</summary>
    public sealed record Aangeschreven(DateOnly Sinds, DateOnly Uiterlijk, Absoluutbrief Brief, DateOnly Op) : Lopend(Sinds, Uiterlijk);

    /// <summary>Leerplicht spoke with somebody.</summary>
    public sealed record InGesprek(DateOnly Sinds, DateOnly Uiterlijk, DateOnly Op) : Lopend(Sinds, Uiterlijk);

    /// <summary>Over.</summary>
    public sealed record Afgesloten(DateOnly Sinds, Absoluuteinde Einde, DateOnly Op) : Absoluutonderzoek;
}

/// <summary>What leerplicht wants to record.</summary>
public abstract record Absoluutopdracht
{
    private Absoluutopdracht() { }

    /// <summary>A letter went out.</summary>
    /// <param name="Reactie">Before when an answer is asked.</param>
    /// <param name="Geschreven">The letter as it was made here; null when it was made elsewhere.</param>
    public sealed record Aanschrijven(Absoluutbrief Brief, DateOnly Op, DateOnly Reactie, Brief? Geschreven = null) : Absoluutopdracht;

    /// <summary>Leerplicht spoke or visited.</summary>
    /// <param name="Vervolg">When it looks again.</param>
    public sealed record ContactVastleggen(DateOnly Op, string Met, string Besproken, DateOnly Vervolg) : Absoluutopdracht;

    /// <summary>It ends.</summary>
    /// <param name="Waar">The gemeente or country; empty where the register says it.</param>
    /// <param name="Toelichting">How it is known.</param>
    public sealed record Sluiten(Absoluuteinde Einde, string Waar, string Toelichting) : Absoluutopdracht;
}

/// <summary>What happened.</summary>
public abstract record Absoluutgebeurtenis
{
    private Absoluutgebeurtenis() { }

    /// <summary>A letter went out.</summary>
    /// <param name="Geschreven">The letter as it was made; null when it was made elsewhere.</param>
    public sealed record Aangeschreven(DateOnly Sinds, Absoluutbrief Brief, DateOnly Op, DateOnly Reactie, Brief? Geschreven = null) : Absoluutgebeurtenis;

    /// <summary>There was contact.</summary>
    public sealed record ContactGelegd(DateOnly Sinds, DateOnly Op, string Met, string Besproken, DateOnly Vervolg) : Absoluutgebeurtenis;

    /// <summary>It ended.</summary>
    /// <param name="Waar">School, gemeente or country.</param>
    /// <param name="Per">First day of what ended it; null where that is not known.</param>
    public sealed record Afgesloten(DateOnly Sinds, Absoluuteinde Einde, string Waar, DateOnly? Per, string Toelichting, DateOnly Op) : Absoluutgebeurtenis;
}
