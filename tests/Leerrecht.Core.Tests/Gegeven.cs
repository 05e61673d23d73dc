using System.Collections.Concurrent;
using System.Globalization;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;

namespace Leerrecht.Core.Tests;

/// <summary>How an example begins: in a world, with a child.</summary>
internal static class Gegeven
{
    public const string School = "01AB00";
    public const string Thuisgemeente = "GM0014";

    public static DateOnly D(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Wereld Wereld() => new();

    /// <summary>A child of ten at the primary school of the world, unless told otherwise.</summary>
    public static Kind Kind(string geboren = "2015-01-15") => Wereld().Kind(geboren);
}

/// <summary>
/// One primary school in region Noord in the school year 2025-2026; lesson weeks begin on the Mondays 25 Aug to 13 Oct,
/// 27 Oct to 15 Dec, 5 Jan to 16 Feb, 2 Mar to 20 Apr and 4 May to 29 Jun.
/// </summary>
internal sealed class Wereld
{
    private readonly List<Vestiging> _scholen = [new(Gegeven.School, null, Sector.PO, Gegeven.Thuisgemeente, Vakantieregio.Noord, "PO2001", "B1")];
    private readonly List<Gemeente> _gemeenten = [new(Gegeven.Thuisgemeente, Vakantieregio.Noord, null)];
    private readonly List<Regelset> _sets = [];
    private readonly List<Kalenderrij> _kalender =
    [
        Rij("NL", "2025-12-25", "2025-12-26", Kalendersoort.Feestdag),
        Rij("NL", "2026-01-01", "2026-01-01", Kalendersoort.Feestdag),
        Rij("NL", "2026-04-06", "2026-04-06", Kalendersoort.Feestdag),
        Rij("NL", "2026-05-14", "2026-05-14", Kalendersoort.Feestdag),
        Rij("NL", "2026-05-25", "2026-05-25", Kalendersoort.Feestdag),
        .. Vakanties("Noord", ("2025-07-12", "2025-08-24"), ("2025-10-18", "2025-10-26"), ("2025-12-20", "2026-01-04"), ("2026-02-21", "2026-03-01"), ("2026-04-25", "2026-05-03"), ("2026-07-04", "2026-08-16")),
        .. Vakanties("Zuid", ("2025-07-05", "2025-08-17"), ("2025-10-11", "2025-10-19"), ("2025-12-20", "2026-01-04"), ("2026-02-14", "2026-02-22"), ("2026-04-25", "2026-05-03"), ("2026-07-11", "2026-08-23")),
    ];

    /// <summary>Two centuries of calendar take a while, and most examples have the same schools.</summary>
    private static readonly ConcurrentDictionary<string, Schoolregister> Registers = [];

    private Omgeving? _omgeving;

    public Omgeving Omgeving => _omgeving ??= new(
        Registers.GetOrAdd(
            string.Join('\n', [.. _scholen, .. _gemeenten, .. _kalender.Cast<object>()]),
            _ => new Schoolregister([.. _scholen], [.. _gemeenten], [.. _kalender])),
        new Regelsets(_sets));

    /// <summary>Another school; the first call for 01AB00 replaces the one that is there.</summary>
    public Wereld School(string code, Sector sector, Vakantieregio regio = Vakantieregio.Noord, string? swv = "PO2001", string? bestuur = "B1")
    {
        _scholen.RemoveAll(school => school.Code == code);
        _scholen.Add(new(code, null, sector, Gegeven.Thuisgemeente, regio, swv, bestuur));
        _scholen.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return this;
    }

    public Wereld Gemeente(string code, Vakantieregio regio)
    {
        _gemeenten.Add(new(code, regio, null));
        return this;
    }

    public Wereld Dagen(string gebied, string van, string? tot = null, Kalendersoort soort = Kalendersoort.Vrij)
    {
        _kalender.Add(Rij(gebied, van, tot ?? van, soort));
        return this;
    }

    /// <summary>A rule set: the defaults plus what is said here.</summary>
    public Wereld Regels(string geldigVan, Func<Regelset, Regelset> anders)
    {
        _sets.Add(anders(new Regelset { GeldigVan = Gegeven.D(geldigVan) }));
        return this;
    }

    public Kind Kind(string geboren = "2015-01-15") => new(this, geboren);

    private static Kalenderrij Rij(string gebied, string van, string tot, Kalendersoort soort) => new(
        gebied == "NL" ? Gebied.Nederland
            : Enum.TryParse<Vakantieregio>(gebied, out var regio) ? Gebied.Van(regio)
            : Gebied.Van(gebied),
        Gegeven.D(van), Gegeven.D(tot), soort);

    private static IEnumerable<Kalenderrij> Vakanties(string regio, params (string Van, string Tot)[] vakanties) =>
        vakanties.Select(vakantie => Rij(regio, vakantie.Van, vakantie.Tot, Kalendersoort.Vakantie));
}
