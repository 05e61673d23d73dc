using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Berichten;

/// <summary>Somebody chooses when to get mail.</summary>
public static class VoorkeurVastleggen
{
    /// <summary>The times to choose from, in minutes after midnight.</summary>
    public static readonly IReadOnlyList<int> Tijden = [.. Enumerable.Range(12, 25).Select(half => half * 30)];

    /// <param name="om">Minutes after midnight; null for no summary.</param>
    public static async Task<Uitkomst<bool>> VoerUit(Guid medewerker, int? om, bool spoed, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (om is { } gekozen && !Tijden.Contains(gekozen))
        {
            return new Weigering("om", "Kies een tijdstip uit de lijst.");
        }

        if (await db.Mailvoorkeuren.SingleOrDefaultAsync(rij => rij.MedewerkerId == medewerker, ct) is not { } rij)
        {
            db.Mailvoorkeuren.Add(rij = new() { MedewerkerId = medewerker });
        }

        (rij.Om, rij.Spoed) = (om, spoed);
        await db.Vastleggen(handeling, ct);
        return true;
    }
}
