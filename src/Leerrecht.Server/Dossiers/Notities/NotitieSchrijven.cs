using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>A new note; a correction is one too, and is for whom the first was.</summary>
public static class NotitieSchrijven
{
    /// <param name="id">Of the form: sent twice, it is one note.</param>
    /// <param name="verbetert">Number of the note that it corrects.</param>
    /// <returns>Its number.</returns>
    public static async Task<Uitkomst<int>> VoerUit(
        Guid leerling, Guid id, Notitieklasse klasse, string tekst, int? verbetert, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (await db.Kind(leerling, bezoek, ct) is not { Band: var band })
        {
            return Werken.NietVoorU;
        }

        if (verbetert is { } nummer)
        {
            var eerder = await db.Notities.AsNoTracking().SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Nummer == nummer, ct);
            if (eerder is null || !Notitiebeeld.Ziet(eerder.Klasse, eerder.OrganisatieId, band, bezoek)
                || (eerder.Klasse == Notitieklasse.EigenOrganisatie && eerder.OrganisatieId != bezoek.Wie.Organisatie.Id))
            {
                return new Weigering("notitie.verbetert", "Kies een notitie die u mag lezen.");
            }

            klasse = eerder.Klasse;
        }

        // beslissen
        if (!klasse.IsVoor(bezoek.Wie.Rol, true, band) || !bezoek.Mag(klasse.Categorie(), Daad.Wijzigen, leerling, band))
        {
            return Werken.NietVoorU;
        }

        if (Notitieregels.Tekst(tekst) is { } reden)
        {
            return reden;
        }

        if (await db.Notities.Where(rij => rij.LeerlingId == leerling && rij.Id == id).Select(rij => (int?)rij.Nummer).SingleOrDefaultAsync(ct) is { } al)
        {
            return al;
        }

        // vastleggen
        var volgende = 1 + (await db.Notities.Where(rij => rij.LeerlingId == leerling).MaxAsync(rij => (int?)rij.Nummer, ct) ?? 0);
        db.Notities.Add(new()
        {
            LeerlingId = leerling, Id = id, Nummer = volgende, Klasse = klasse, Categorie = klasse.Categorie(), OrganisatieId = bezoek.Wie.Organisatie.Id, Wie = handeling.Wie,
            Wanneer = handeling.Wanneer, Tekst = tekst.Trim().ReplaceLineEndings("\n"), Verbetert = verbetert,
        });
        return await db.VastleggenOfIntussen(handeling, ct) is { } intussen ? intussen : volgende;
    }
}
