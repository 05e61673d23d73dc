namespace Leerrecht.Server.Logboek;

/// <summary>What somebody did, as the record has it: the acts of the convenant, and two that are not about a child.</summary>
public enum Logdaad
{
    Zien,
    Zoeken,
    Wijzigen,
    Delen,
    Exporteren,
    Aanmelden,
    Systeem,
}

/// <summary>What became of it.</summary>
public enum Loguitkomst
{
    Toegestaan,
    Geweigerd,
    Mislukt,
}

/// <summary>What is to be recorded of an act: one row of the logboek, before it has its place in the chain.</summary>
public sealed record Vermelding(Handeling Handeling, Logdaad Daad)
{
    public Loguitkomst Uitkomst { get; init; } = Loguitkomst.Toegestaan;

    /// <summary>The table that was written; null when nothing was.</summary>
    public string? Wat { get; init; }

    /// <summary>Rows written, or children shown.</summary>
    public int Aantal { get; init; }

    /// <summary>The children shown, changed or refused, each once.</summary>
    public IReadOnlyCollection<Guid> Kinderen { get; init; } = [];

    /// <summary>Words of the categories of data, with a space between.</summary>
    public string? Categorieen { get; init; }

    public string? Grondslag { get; init; }

    public string? Doel { get; init; }

    /// <summary>Version of the convenant and the ids of its rules that allowed it, with a space between.</summary>
    public string? Regels { get; init; }

    /// <summary>Code of the refusal.</summary>
    public string? Reden { get; init; }
}
