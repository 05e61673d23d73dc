using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>The notes and documents of a child as this person may see them, latest first; what may not be seen is there by number, class and day.</summary>
/// <param name="Schrijft">The classes in which this person may write.</param>
public sealed record Notitiebeeld(IReadOnlyList<Notitiebeeld.Notitie> Notities, IReadOnlyList<Notitiebeeld.Document> Documenten, IReadOnlyList<Notitieklasse> Schrijft)
{
    /// <param name="Rij">Null when this person may only know that it is there.</param>
    /// <param name="Verbeterd">Numbers of the notes that correct it.</param>
    /// <param name="Eigen">Whether this person may withdraw it.</param>
    public sealed record Notitie(int Nummer, Notitieklasse Klasse, DateTime Wanneer, NotitieRij? Rij, string Organisatie, IReadOnlyList<int> Verbeterd, bool Eigen);

    /// <param name="Wat">Null when this person may only know that it is there.</param>
    public sealed record Document(int Nummer, Notitieklasse Klasse, DateTime Wanneer, Documentblik? Wat, string Organisatie, bool Eigen);

    /// <summary>A document without its bytes.</summary>
    public sealed record Documentblik(Guid Id, string Naam, Documentsoort Soort, int Grootte, string Wie, DateTime? IngetrokkenOp, string? IngetrokkenDoor, string? IngetrokkenReden);

    /// <summary>Null when there is no such child in reach, or neither its case nor any class of note is for this person.</summary>
    public static async Task<Notitiebeeld?> Haal(Guid leerling, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(leerling, bezoek, ct) is not { Band: var band } || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, leerling, band))
        {
            return null;
        }

        if (!bezoek.Toont(Gegevenscategorie.Dossier, leerling, band) && !Notitieregels.Klassen.Any(klasse => Ziet(klasse, bezoek.Wie.Organisatie.Id, band, bezoek)))
        {
            bezoek.Mag(Gegevenscategorie.Dossier, Daad.Zien, leerling, band);
            return null;
        }

        var notities = await db.Notities.AsNoTracking().Where(rij => rij.LeerlingId == leerling).OrderByDescending(rij => rij.Nummer).ToListAsync(ct);
        var documenten = await db.Documenten.AsNoTracking().Where(rij => rij.LeerlingId == leerling).OrderByDescending(rij => rij.Nummer)
            .Select(rij => new
            {
                rij.Nummer, rij.Klasse, rij.OrganisatieId, rij.Wanneer,
                Blik = new Documentblik(rij.Id, rij.Naam, rij.Soort, rij.Grootte, rij.Wie, rij.IngetrokkenOp, rij.IngetrokkenDoor, rij.IngetrokkenReden),
            }).ToListAsync(ct);
        var ids = notities.Select(rij => rij.OrganisatieId).Concat(documenten.Select(rij => rij.OrganisatieId)).Distinct().ToList();
        var namen = await db.Organisaties.AsNoTracking().Where(rij => ids.Contains(rij.Id)).ToDictionaryAsync(rij => rij.Id, rij => rij.Naam, ct);
        foreach (var soort in notities.Select(rij => (rij.Klasse, rij.OrganisatieId)).Concat(documenten.Select(rij => (rij.Klasse, rij.OrganisatieId)))
            .Where(rij => Ziet(rij.Klasse, rij.OrganisatieId, band, bezoek)).Select(rij => rij.Klasse.Categorie()).Distinct())
        {
            bezoek.Toont(soort, leerling, band);
        }

        return new(
            [.. notities.Select(rij => Ziet(rij.Klasse, rij.OrganisatieId, band, bezoek)
                ? new Notitie(
                    rij.Nummer, rij.Klasse, rij.Wanneer, rij, namen.GetValueOrDefault(rij.OrganisatieId, ""),
                    [.. notities.Where(later => later.Verbetert == rij.Nummer).Select(later => later.Nummer).Order()], rij.IngetrokkenOp is null && Trekt(rij.Klasse, rij.OrganisatieId, band, bezoek))
                : new Notitie(rij.Nummer, rij.Klasse, rij.Wanneer, null, "", [], false))],
            [.. documenten.Select(rij => Ziet(rij.Klasse, rij.OrganisatieId, band, bezoek)
                ? new Document(
                    rij.Nummer, rij.Klasse, rij.Wanneer, rij.Blik, namen.GetValueOrDefault(rij.OrganisatieId, ""),
                    rij.Blik.IngetrokkenOp is null && Trekt(rij.Klasse, rij.OrganisatieId, band, bezoek))
                : new Document(rij.Nummer, rij.Klasse, rij.Wanneer, null, "", false))],
            [.. Notitieregels.Klassen.Where(klasse => klasse.Mag(Daad.Wijzigen, bezoek.Wie.Rol, true, band, bezoek.Convenant))]);
    }

    /// <summary>Whether this person reads what is of this class and of this organisation.</summary>
    internal static bool Ziet(Notitieklasse klasse, Guid organisatie, Band band, Bezoek bezoek) =>
        klasse.Mag(Daad.Zien, bezoek.Wie.Rol, organisatie == bezoek.Wie.Organisatie.Id, band, bezoek.Convenant);

    /// <summary>Whether this person withdraws it: of the own organisation, and allowed to write in that class.</summary>
    internal static bool Trekt(Notitieklasse klasse, Guid organisatie, Band band, Bezoek bezoek) =>
        organisatie == bezoek.Wie.Organisatie.Id && klasse.Mag(Daad.Wijzigen, bezoek.Wie.Rol, true, band, bezoek.Convenant);
}
