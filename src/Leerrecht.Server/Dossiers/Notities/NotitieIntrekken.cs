using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>A note that should not have been there is withdrawn with a reason; who might read it still does.</summary>
public static class NotitieIntrekken
{
    public static async Task<Uitkomst<int>> VoerUit(Guid leerling, int? nummer, string reden, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(leerling, bezoek, ct) is not { Band: var band }
            || await db.Notities.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Nummer == nummer, ct) is not { } notitie
            || !Notitiebeeld.Trekt(notitie.Klasse, notitie.OrganisatieId, band, bezoek) || !bezoek.Mag(notitie.Categorie, Daad.Wijzigen, leerling, band))
        {
            return new Weigering("notitie.notitie", "Kies een notitie van uw eigen organisatie.");
        }

        if (Notitieregels.Reden(reden, "notitie.reden") is { } weigering)
        {
            return weigering;
        }

        if (notitie.IngetrokkenOp is null)
        {
            (notitie.IngetrokkenOp, notitie.IngetrokkenDoor, notitie.IngetrokkenReden) = (handeling.Wanneer, handeling.Wie, reden.Trim());
            await db.Vastleggen(handeling, ct);
        }

        return notitie.Nummer;
    }
}
