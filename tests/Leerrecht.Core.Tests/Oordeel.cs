using System.Globalization;
using Leerrecht.Core.Signalering;

namespace Leerrecht.Core.Tests;

/// <summary>A signal on its own, with the code of the vestiging and the ids of its proof instead of places.</summary>
internal sealed record Bevinding(
    Signaalsoort Soort,
    string? Vestiging,
    DateOnly Begin,
    DateOnly? Eind,
    DateOnly BereiktOp,
    decimal Omvang,
    Eenheid Eenheid,
    DateOnly? Uiterlijk,
    int? Volgnummer,
    Bestemming BestemdVoor,
    DateOnly Regelset,
    string Bewijs,
    bool? TeltMee = null,
    RedenTeltNiet? RedenTeltNiet = null,
    bool? WachtOpMbo = null,
    int? Tier = null)
{
    /// <summary>The heart of it in one line: begin..eind omvang eenheid, with the day it was reached where that is not the end.</summary>
    public string Kort => string.Create(
        CultureInfo.InvariantCulture,
        $"{Begin:yyyy-MM-dd}..{Eind:yyyy-MM-dd} {Omvang:0.##} {Eenheid.Woord()}{(BereiktOp == Eind || Soort == Signaalsoort.AanwezigheidLaag ? "" : $", bereikt {BereiktOp:yyyy-MM-dd}")}{(Volgnummer is { } nummer ? $", nr {nummer}" : "")}{(Tier is { } tier ? $", tier {tier}" : "")}");
}

/// <summary>What judging one pupil gave, safe to keep. Signals stand in one fixed order, so that two judgements can be compared.</summary>
internal sealed record Oordeel(IReadOnlyList<Bevinding> Signalen, Thuiszitter? Thuiszitter, Stand Stand)
{
    public static Oordeel Van(Beoordelaar beoordelaar, Omgeving omgeving, Feiten feiten, DateOnly peildatum)
    {
        var beoordeling = beoordelaar.Beoordeel(feiten.VoorKern(omgeving.Scholen), peildatum);
        var signalen = new List<Bevinding>();
        foreach (var signaal in beoordeling.Signalen)
        {
            var bewijs = new List<string>();
            foreach (var plaats in beoordeling.Bewijs(signaal))
            {
                bewijs.Add(feiten.Afwezigheden[plaats].Id);
            }

            signalen.Add(new(
                signaal.Soort,
                signaal.Vestiging < 0 ? null : omgeving.Scholen.Vestigingen[signaal.Vestiging].Code,
                signaal.Begin,
                signaal.Eind,
                signaal.BereiktOp,
                signaal.Omvang,
                signaal.Eenheid,
                signaal.Uiterlijk,
                signaal.Volgnummer,
                signaal.BestemdVoor,
                signaal.Regelset,
                string.Join(' ', bewijs),
                signaal.TeltMee,
                signaal.RedenTeltNiet,
                signaal.WachtOpMbo,
                signaal.Tier));
        }

        return new(Geordend(signalen), beoordeling.Thuiszitter, beoordeling.Stand);
    }

    /// <summary>The signals of one kind.</summary>
    public IReadOnlyList<Bevinding> Van(Signaalsoort soort) => [.. Signalen.Where(signaal => signaal.Soort == soort)];

    /// <summary>The signals of one kind, a line each.</summary>
    public IReadOnlyList<string> Kort(Signaalsoort soort) => [.. Van(soort).Select(signaal => signaal.Kort)];

    /// <summary>The only signal of its kind.</summary>
    public Bevinding Enige(Signaalsoort soort) => Assert.Single(Van(soort));

    public static Oordeel Van(Omgeving omgeving, Feiten feiten, DateOnly peildatum) =>
        Van(new Beoordelaar(omgeving.Scholen, omgeving.Regels), omgeving, feiten, peildatum);

    public static IReadOnlyList<Bevinding> Geordend(IEnumerable<Bevinding> signalen) =>
        [.. signalen
            .OrderBy(signaal => signaal.Soort)
            .ThenBy(signaal => signaal.Begin)
            .ThenBy(signaal => signaal.BereiktOp)
            .ThenBy(signaal => signaal.Vestiging, StringComparer.Ordinal)
            .ThenBy(signaal => signaal.Bewijs, StringComparer.Ordinal)];
}
