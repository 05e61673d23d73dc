using Leerrecht.Core;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Organisaties;

/// <summary>Give a relation of two organisations its last day.</summary>
public static class RelatieBeeindigen
{
    public static async Task<Uitkomst<Guid>> VoerUit(Guid id, DateOnly tot, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var relatie = await db.Organisatierelaties.SingleOrDefaultAsync(rij => rij.Id == id, ct);

        // beslissen
        if (!Functies.MagBeheren(door.Rol))
        {
            return OrganisatieToevoegen.NietVanU;
        }

        if (relatie is null)
        {
            return new Weigering("relatie.onbekend", "Deze relatie staat niet in het register.");
        }

        if (Relatieregels.BezwaarTegenEinde(relatie.NaarRelatie(), tot, handeling.Vandaag) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        relatie.Tot = tot;
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return id;
    }
}
