using System.Security.Cryptography;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>Takes a document in, when its bytes are of a kind that everybody can open and nothing runs in.</summary>
public static class DocumentOpnemen
{
    private const string Mag = "Kies een pdf, docx, odt, jpg of png zonder macro's, van hooguit 10 MB.";

    /// <param name="id">Of the form: sent twice, it is one document.</param>
    /// <returns>Its number.</returns>
    public static async Task<Uitkomst<int>> VoerUit(
        Guid leerling, Guid id, Notitieklasse klasse, string? naam, Stream? inhoud, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (await db.Kind(leerling, bezoek, ct) is not { Band: var band } || !klasse.IsVoor(bezoek.Wie.Rol, true, band) || !bezoek.Mag(klasse.Categorie(), Daad.Wijzigen, leerling, band))
        {
            return Werken.NietVoorU;
        }

        var bytes = inhoud is null ? [] : await Lees(inhoud, ct);

        // beslissen
        if (bytes is null or [])
        {
            return new Weigering("document.bestand", bytes is null ? $"Dit bestand is te groot. {Mag}" : Mag);
        }

        if (Documentsoorten.Herken(bytes) is not { } soort)
        {
            return new Weigering("document.bestand", $"Dit soort bestand kan hier niet. {Mag}");
        }

        if (await db.Documenten.Where(rij => rij.LeerlingId == leerling && rij.Id == id).Select(rij => (int?)rij.Nummer).SingleOrDefaultAsync(ct) is { } al)
        {
            return al;
        }

        // vastleggen
        var volgende = 1 + (await db.Documenten.Where(rij => rij.LeerlingId == leerling).MaxAsync(rij => (int?)rij.Nummer, ct) ?? 0);
        db.Documenten.Add(new()
        {
            LeerlingId = leerling, Id = id, Nummer = volgende, Klasse = klasse, Categorie = klasse.Categorie(), OrganisatieId = bezoek.Wie.Organisatie.Id, Wie = handeling.Wie,
            Wanneer = handeling.Wanneer, Naam = Documentnaam.Schoon(naam, soort), Soort = soort, Grootte = bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Inhoud = bytes,
        });
        return await db.VastleggenOfIntussen(handeling, ct) is { } intussen ? intussen : volgende;
    }

    /// <summary>All of it; null when it is more than a document may be.</summary>
    private static async Task<byte[]?> Lees(Stream stroom, CancellationToken ct)
    {
        using var uit = new MemoryStream();
        var deel = new byte[81920];
        while (await stroom.ReadAsync(deel, ct) is > 0 and var aantal)
        {
            if (uit.Length + aantal > Documentsoorten.Grootste)
            {
                return null;
            }

            uit.Write(deel, 0, aantal);
        }

        return uit.ToArray();
    }
}
