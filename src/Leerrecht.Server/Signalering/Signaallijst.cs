using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>All signals that hold, of one kind or all, newest first.</summary>
public static class Signaallijst
{
    public const int PerPagina = 50;

    public sealed record Lijst(int Aantal, IReadOnlyList<(SignaalRij Signaal, string Leerling)> Rijen);

    public static async Task<Lijst> Haal(Signaalsoort? soort, int bladzijde, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var signalen =
            from signaal in db.Signalen.AsNoTracking().InBereik(db, bezoek, soort)
            join leerling in db.Leerlingen on signaal.LeerlingId equals leerling.Id
            where signaal.Status == Signaalstatus.Geldig
            select new { Signaal = signaal, leerling.Naam, leerling.Sleutel };
        var rijen = await signalen
            .OrderByDescending(rij => rij.Signaal.BereiktOp).ThenBy(rij => rij.Sleutel).ThenBy(rij => rij.Signaal.Id)
            .Skip(PerPagina * (bladzijde - 1)).Take(PerPagina).ToListAsync(ct);
        foreach (var groep in rijen.GroupBy(rij => rij.Signaal.Soort.Categorie()).ToList())
        {
            bezoek.Toont(groep.Key, Daad.Zien, groep.Select(rij => rij.Signaal.LeerlingId));
        }

        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, rijen.Select(rij => rij.Signaal.LeerlingId));
        return new(await signalen.CountAsync(ct), [.. rijen.Select(rij => (rij.Signaal, rij.Naam ?? rij.Sleutel))]);
    }
}
