using Leerrecht.Core;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Organisaties;

/// <summary>Give an organisation its last day, or take it back. Its relations end with it; nobody works there after it.</summary>
public static class OrganisatieOpheffen
{
    /// <param name="tot">Null: it goes on after all.</param>
    public static async Task<Uitkomst<Guid>> VoerUit(Guid id, DateOnly? tot, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        if (await db.Organisaties.SingleOrDefaultAsync(rij => rij.Id == id, ct) is not { } organisatie)
        {
            return new Weigering("organisatie.onbekend", "Deze organisatie staat niet in het register.");
        }

        var mensen = await db.Aanstellingen
            .Where(rij => rij.OrganisatieId == id && (rij.Tot == null || (rij.Tot > tot && rij.Tot >= rij.Van)))
            .Select(rij => rij.MedewerkerId).Distinct().CountAsync(ct);

        // beslissen
        if (!Functies.MagBeheren(door.Rol))
        {
            return OrganisatieToevoegen.NietVanU;
        }

        if (Organisatieregels.BezwaarTegenEinde(organisatie.NaarOrganisatie(), tot, mensen) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        organisatie.Tot = tot;
        foreach (var relatie in await db.Organisatierelaties
            .Where(rij => (rij.VanId == id || rij.NaarId == id) && tot != null && (rij.Tot == null || rij.Tot > tot)).ToListAsync(ct))
        {
            relatie.Tot = relatie.Van > tot ? relatie.Van.AddDays(-1) : tot;
        }

        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return id;
    }
}
