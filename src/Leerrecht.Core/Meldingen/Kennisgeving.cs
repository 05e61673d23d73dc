namespace Leerrecht.Core.Meldingen;

/// <summary>What a school must tell of at once, and to whom.</summary>
public enum Kennisgevingsoort
{
    /// <summary>A suspension of more than a day, to the Inspectie (WPO art. 40c; WVO 2020 art. 8.14).</summary>
    Schorsing,

    /// <summary>A removal, to burgemeester en wethouders (Leerplichtwet art. 18).</summary>
    Verwijdering,
}

/// <summary>How it reached the receiver.</summary>
public enum Kennisgevingweg
{
    /// <summary>Through Leerrecht's outbox.</summary>
    Leerrecht,

    /// <summary>By the receiver's own portal.</summary>
    Portaal,

    /// <summary>By letter or secured mail.</summary>
    Brief,
}

/// <summary>What the receiver is told.</summary>
/// <param name="Vestiging">BRIN6.</param>
/// <param name="Van">First day of the suspension, or the day of the removal.</param>
/// <param name="Tot">Last day of the suspension; null for a removal.</param>
/// <param name="Reden">Why (the law asks for reasons).</param>
/// <param name="OudersOp">When the parents were told in writing.</param>
/// <param name="Onderwijs">How lessons go on meanwhile.</param>
public sealed record Kennisgevinginhoud(Kennisgevingsoort Soort, string Vestiging, DateOnly Van, DateOnly? Tot, string Reden, DateOnly OudersOp, string Onderwijs);

/// <summary>A message about a suspension or removal: drawn up by the school, then sent. A suspension is geoorloofd: leerplicht has no part in it.</summary>
public abstract record Kennisgeving
{
    private Kennisgeving() { }

    /// <summary>None.</summary>
    public sealed record Geen : Kennisgeving;

    /// <summary>Drawn up, not sent.</summary>
    /// <param name="Uiterlijk">Last day to send it.</param>
    public sealed record Opgesteld(Kennisgevinginhoud Inhoud, DateOnly Uiterlijk) : Kennisgeving;

    /// <summary>Sent.</summary>
    public sealed record Verzonden(Kennisgevinginhoud Inhoud, Kennisgevingweg Weg, DateOnly Op) : Kennisgeving;

    /// <summary>Not needed after all.</summary>
    public sealed record Vervallen(Kennisgevinginhoud Inhoud, string Reden) : Kennisgeving;
}

/// <summary>What the school wants.</summary>
public abstract record Kennisgevingopdracht
{
    private Kennisgevingopdracht() { }

    /// <summary>Draws it up, or draws it up anew.</summary>
    public sealed record Opstellen(Kennisgevinginhoud Inhoud) : Kennisgevingopdracht;

    /// <summary>Sends it, or says that it was sent.</summary>
    public sealed record Verzenden(Kennisgevingweg Weg, DateOnly Op) : Kennisgevingopdracht;

    /// <summary>It is not needed.</summary>
    public sealed record LatenVervallen(string Reden) : Kennisgevingopdracht;
}

/// <summary>What happened.</summary>
public abstract record Kennisgevinggebeurtenis
{
    private Kennisgevinggebeurtenis() { }

    /// <summary>Drawn up.</summary>
    public sealed record Opgesteld(Kennisgevinginhoud Inhoud, DateOnly Uiterlijk) : Kennisgevinggebeurtenis;

    /// <summary>Sent.</summary>
    public sealed record Verzonden(Kennisgevingweg Weg, DateOnly Op) : Kennisgevinggebeurtenis;

    /// <summary>Lapsed.</summary>
    public sealed record Vervallen(string Reden) : Kennisgevinggebeurtenis;
}
