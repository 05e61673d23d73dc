using Leerrecht.Core.Organisaties;

namespace Leerrecht.Server.Tellingen;

/// <summary>What the address of the monitor asks for, as typed or clicked; everything may be missing.</summary>
/// <param name="Plaats"><see cref="Regio"/>, or soort:waarde such as gemeente:GM0014.</param>
/// <param name="School">BRIN6 of a vestiging in that place.</param>
/// <param name="Op">A date, or <see cref="VandaagWoord"/>.</param>
/// <param name="Dag">A date of one's own; goes before <paramref name="Op"/>.</param>
/// <param name="Met">The date to compare with, or <see cref="Niet"/>.</param>
public sealed record Monitorvraag(string? Plaats, string? School, string? Op, string? Dag, string? Met)
{
    public const string Regio = "regio";
    public const string VandaagWoord = "vandaag";
    public const string Niet = "niet";

    public static Monitorvraag Van(IQueryCollection vraag) => new(vraag["plaats"], vraag["school"], vraag["op"], vraag["dag"], vraag["met"]);

    /// <summary>The word of a place in the address.</summary>
    public static string Woord(Selectie? plaats) => plaats is null ? Regio : $"{plaats.Woord}:{plaats.Waarde}";
}

/// <summary>The same, understood: a place and a day that exist.</summary>
/// <param name="Plaats">Null is the whole region.</param>
/// <param name="School">Goes before the place.</param>
/// <param name="Met">Null is no comparison.</param>
public sealed record Monitorkeuze(Selectie? Plaats, Vestiging? School, DateOnly Op, bool IsVandaag, DateOnly? Met)
{
    /// <summary>The part of the region that is counted.</summary>
    public Selectie? Selectie => School is null ? Plaats : new(Selectiesoort.Vestiging, School.Code);

    /// <summary>The word of the day in the address.</summary>
    public string OpWoord => IsVandaag ? Monitorvraag.VandaagWoord : Dagwoord(Op);

    /// <summary>The same place on another day.</summary>
    public Monitorkeuze Naar(DateOnly dag) => this with { Op = dag, IsVandaag = false, Met = Met == dag ? null : Met };

    /// <summary>An address that means the same to everybody and on every later day.</summary>
    public string Pad(string pad = "/monitor", params (string Naam, string Waarde)[] verder) => pad + QueryString.Create(
    [
        new("plaats", Monitorvraag.Woord(Plaats)),
        .. School is null ? [] : new KeyValuePair<string, string?>[] { new("school", School.Code) },
        new("op", OpWoord),
        new("met", Met is { } met ? Dagwoord(met) : Monitorvraag.Niet),
        .. verder.Select(paar => new KeyValuePair<string, string?>(paar.Naam, paar.Waarde)),
    ]);

    internal static string Dagwoord(DateOnly dag) => dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
