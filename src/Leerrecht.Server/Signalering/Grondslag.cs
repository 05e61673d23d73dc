using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>What judging rests on besides the facts of pupils: schools with their calendars, rule sets, the schools' codes.</summary>
public sealed record Grondslag(Schoolregister Scholen, Regelsets Regelsets, Redenen Redenen)
{
    /// <summary>Up to which day everybody has been judged; null before the first time.</summary>
    public DateOnly? BeoordeeldTot { get; init; }

    /// <summary>The name of a vestiging, or its code when the register does not know it.</summary>
    public string Schoolnaam(string vestiging) =>
        Scholen.Plaats(vestiging) is >= 0 and var plaats ? Scholen.Vestigingen[plaats].Naam ?? vestiging : vestiging;

    /// <summary>The name of a gemeente, or its code.</summary>
    public string Gemeentenaam(string gemeente) => Scholen.Gemeente(gemeente)?.Naam ?? gemeente;

    public static async Task<Grondslag> Lees(RegisterDb db, CancellationToken ct)
    {
        var vestigingen = await db.Vestigingen.AsNoTracking().OrderBy(rij => rij.Code).ToListAsync(ct);
        var gemeenten = await db.Gemeenten.AsNoTracking().ToListAsync(ct);
        var kalender = await db.Kalenderrijen.AsNoTracking().ToListAsync(ct);
        var sets = await db.Regelsets.AsNoTracking().OrderBy(rij => rij.GeldigVan).Select(rij => rij.Inhoud).ToListAsync(ct);
        var redenen = new Redenen();
        foreach (var reden in await db.Redenen.AsNoTracking().ToListAsync(ct))
        {
            redenen.Voegtoe(reden.Vestiging, reden.Code, reden.Soort);
        }

        return new(
            new Schoolregister(
                [.. vestigingen.Select(rij => rij.NaarVestiging())],
                gemeenten.Select(rij => rij.NaarGemeente()),
                [.. kalender.Select(rij => rij.NaarKalenderrij())]),
            Regelsettekst.Lees($"[{string.Join(',', sets)}]").Sets,
            redenen);
    }
}

/// <summary>The <see cref="Grondslag"/> of the register, kept until a calendar, school, rule set or code is written, by whatever process.</summary>
public sealed class Grondslagbron(Register register)
{
    private static readonly string[] Tabellen = ["vestiging", "gemeente", "kalenderrij", "regelset", "reden"];

    private volatile Bewaard? _bewaard;

    public async Task<Grondslag> Haal(CancellationToken ct)
    {
        await using var db = register.Open();
        var stand = await db.Logboek.Where(rij => Tabellen.Contains(rij.Wat)).MaxAsync(rij => (long?)rij.Nummer, ct);
        var tot = await db.Beoordeeld.Select(rij => (DateOnly?)rij.Tot).SingleOrDefaultAsync(ct);
        var bewaard = _bewaard;
        if (bewaard is null || bewaard.Stand != stand)
        {
            _bewaard = bewaard = new(stand, await Grondslag.Lees(db, ct));
        }

        return bewaard.Grondslag with { BeoordeeldTot = tot };
    }

    /// <param name="Stand">The last link of the logboek that says that one of the tables was written.</param>
    private sealed record Bewaard(long? Stand, Grondslag Grondslag);
}
