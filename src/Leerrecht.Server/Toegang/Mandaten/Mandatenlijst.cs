using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Mandaten;

/// <summary>The mandates of the region, with who holds them.</summary>
public static class Mandatenlijst
{
    public sealed record Houder(Mandaat Mandaat, string Naam);

    /// <param name="aanstelling">Only those of one appointment; null for all.</param>
    /// <returns>All that there are or were, the latest first.</returns>
    public static async Task<IReadOnlyList<Houder>> Haal(Guid? aanstelling, RegisterDb db, CancellationToken ct)
    {
        var rijen = await
            (from mandaat in db.Mandaten.AsNoTracking()
             join rij in db.Aanstellingen.AsNoTracking() on mandaat.AanstellingId equals rij.Id
             join bij in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals bij.Id
             join namens in db.Organisaties.AsNoTracking() on mandaat.NamensId equals namens.Id
             join mens in db.Medewerkers.AsNoTracking() on rij.MedewerkerId equals mens.Id
             where aanstelling == null || rij.Id == aanstelling
             orderby mandaat.Van descending, mandaat.Id
             select new { mandaat, rij, bij, namens, mens.Naam }).ToListAsync(ct);
        return [.. rijen.Select(r => new Houder(r.mandaat.NaarMandaat(r.rij.NaarAanstelling(r.bij.NaarOrganisatie()), r.namens.NaarOrganisatie()), r.Naam))];
    }
}
