using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Teams;

/// <summary>Give somebody a last day in the team of a school.</summary>
public static class TeamlidBeeindigen
{
    public static async Task<Uitkomst<Guid>> VoerUit(Guid id, DateOnly tot, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var rij = await db.Teamleden.SingleOrDefaultAsync(rij => rij.Id == id, ct);
        var lid = rij is null ? null : (await Teamblad.Leden(rij.OrganisatieId, db, ct)).SingleOrDefault(lid => lid.Id == id);
        if (rij is null || lid is null)
        {
            return new Weigering("team.onbekend", "Deze persoon zit niet in het team.");
        }

        // beslissen
        if (Vijfhoek.BezwaarTegenEinde(lid, tot, rij.OrganisatieId, door, handeling.Vandaag) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        rij.Tot = tot;
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return id;
    }
}
