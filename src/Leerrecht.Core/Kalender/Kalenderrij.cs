namespace Leerrecht.Core.Kalender;

/// <summary>What a calendar row says of its days.</summary>
public enum Kalendersoort
{
    /// <summary>Public holiday; of the whole country it is no werkdag either.</summary>
    Feestdag,

    /// <summary>School holiday.</summary>
    Vakantie,

    /// <summary>Free for another reason, such as a study day.</summary>
    Vrij,

    /// <summary>A teaching day after all; only a vestiging can say so of itself.</summary>
    Open,
}

/// <summary>For whom a calendar row holds: the country, a holiday region or one vestiging.</summary>
public readonly record struct Gebied
{
    /// <summary>The holiday region, for a row of a region.</summary>
    public Vakantieregio? Regio { get; private init; }

    /// <summary>The vestigingscode, for a row of one vestiging.</summary>
    public string? Vestiging { get; private init; }

    /// <summary>The whole country.</summary>
    public static Gebied Nederland => default;

    /// <summary>One holiday region.</summary>
    public static Gebied Van(Vakantieregio regio) => new() { Regio = regio };

    /// <summary>One vestiging, by its code.</summary>
    public static Gebied Van(string vestiging) => new() { Vestiging = vestiging };

    /// <summary>As in the calendar file: NL, regio:Noord or vestiging:01AB00.</summary>
    public override string ToString() =>
        Vestiging is not null ? $"vestiging:{Vestiging}" : Regio is { } regio ? $"regio:{regio}" : "NL";
}

/// <summary>One row of the school calendar; both days belong to it.</summary>
public sealed record Kalenderrij(Gebied Gebied, DateOnly Van, DateOnly Tot, Kalendersoort Soort, string? Naam = null);
