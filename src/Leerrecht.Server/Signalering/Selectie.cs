using Leerrecht.Core.Organisaties;

namespace Leerrecht.Server.Signalering;

/// <summary>By what a selection is made.</summary>
public enum Selectiesoort
{
    /// <summary>Residents of a gemeente.</summary>
    Gemeente,

    /// <summary>One vestiging.</summary>
    Vestiging,

    /// <summary>The vestigingen of one bestuur.</summary>
    Bestuur,

    /// <summary>The vestigingen of one samenwerkingsverband.</summary>
    Swv,
}

/// <summary>Which part of a region is shown. The judgement does not change with it.</summary>
public sealed record Selectie(Selectiesoort Soort, string Waarde)
{
    /// <summary>The word on the command line and in its output.</summary>
    public string Woord => Soort.ToString().ToLowerInvariant();

    /// <summary>Whether a pupil of this gemeente belongs to it; always when it is not made by gemeente.</summary>
    public bool Bewoners(string gemeente) => Soort != Selectiesoort.Gemeente || gemeente == Waarde;

    /// <summary>Whether what belongs to this vestiging belongs to it (-1: to none); always when it is made by gemeente.</summary>
    public bool Scholieren(Schoolregister scholen, int vestiging)
    {
        var school = vestiging < 0 ? null : scholen.Vestigingen[vestiging];
        return Soort switch
        {
            Selectiesoort.Gemeente => true,
            Selectiesoort.Vestiging => school?.Code == Waarde,
            Selectiesoort.Bestuur => school?.Bestuur == Waarde,
            Selectiesoort.Swv => school?.Swv == Waarde,
        };
    }
}
