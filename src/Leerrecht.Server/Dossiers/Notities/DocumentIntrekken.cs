using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>A document is withdrawn with a reason: its bytes are gone, that it was there stays.</summary>
public static class DocumentIntrekken
{
    public static async Task<Uitkomst<int>> VoerUit(Guid leerling, int? nummer, string reden, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(leerling, bezoek, ct) is not { Band: var band }
            || await db.Documenten.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Nummer == nummer, ct) is not { } document
            || !Notitiebeeld.Trekt(document.Klasse, document.OrganisatieId, band, bezoek) || !bezoek.Mag(document.Categorie, Daad.Wijzigen, leerling, band))
        {
            return new Weigering("document.document", "Kies een document van uw eigen organisatie.");
        }

        if (Notitieregels.Reden(reden, "document.documentreden") is { } weigering)
        {
            return weigering;
        }

        if (document.IngetrokkenOp is null)
        {
            (document.Inhoud, document.IngetrokkenOp, document.IngetrokkenDoor, document.IngetrokkenReden) = (null, handeling.Wanneer, handeling.Wie, reden.Trim());
            await db.Vastleggen(handeling, ct);
        }

        return document.Nummer;
    }
}
