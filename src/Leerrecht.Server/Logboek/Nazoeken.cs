using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Logboek;

/// <summary>Searching the record by child, person, day and act, latest first.</summary>
public static class Nazoeken
{
    public const int PerKeer = 50;

    /// <param name="Kind">Number of a child.</param>
    /// <param name="Wie">Name of a person, or a part of it.</param>
    /// <param name="Voor">Only what was recorded before this number.</param>
    public sealed record Vraag(string? Kind, string? Wie, DateOnly? Dag, Logdaad? Daad, Loguitkomst? Uitkomst, long? Voor);

    /// <param name="Kind">The child that was asked for; null when none was, or there is none with that number.</param>
    /// <param name="Eerder">From which number on there is more; null when this was the last.</param>
    public sealed record Uitslag(IReadOnlyList<LogboekRij> Rijen, Guid? Kind, long? Eerder);

    public static async Task<Uitslag> Haal(Vraag vraag, Verantwoording verantwoording, RegisterDb db, CancellationToken ct)
    {
        var rijen = db.Logboek.AsNoTracking();
        Guid? kind = null;
        if (vraag.Kind is { Length: > 0 } sleutel)
        {
            kind = await db.Leerlingen.Where(rij => rij.Sleutel == sleutel).Select(rij => (Guid?)rij.Id).SingleOrDefaultAsync(ct);
            if (kind is null)
            {
                return new([], null, null);
            }

            verantwoording.LeestVan(kind.Value);
            rijen = rijen.Where(rij => db.LogboekKinderen.Any(index => index.LeerlingId == kind && index.Nummer == rij.Nummer));
        }

        if (vraag.Wie is { Length: > 0 } wie)
        {
            var klein = wie.ToLowerInvariant();
            var namen = db.Medewerkers.Where(mens => mens.Naam.ToLower().Contains(klein)).Select(mens => mens.Naam);
            rijen = rijen.Where(rij => rij.Wie == wie || namen.Contains(rij.Wie));
        }

        if (vraag.Dag is { } dag)
        {
            var (van, tot) = (Handeling.BeginVan(dag), Handeling.BeginVan(dag.AddDays(1)));
            rijen = rijen.Where(rij => rij.Wanneer >= van && rij.Wanneer < tot);
        }

        rijen = vraag.Daad is { } daad ? rijen.Where(rij => rij.Daad == daad) : rijen;
        rijen = vraag.Uitkomst is { } uitkomst ? rijen.Where(rij => rij.Uitkomst == uitkomst) : rijen;
        rijen = vraag.Voor is { } voor ? rijen.Where(rij => rij.Nummer < voor) : rijen;
        var gevonden = await rijen.OrderByDescending(rij => rij.Nummer).Take(PerKeer).ToListAsync(ct);
        return new(gevonden, kind, gevonden.Count == PerKeer ? gevonden[^1].Nummer : null);
    }
}
