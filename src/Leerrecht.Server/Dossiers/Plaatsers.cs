using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>Who can give a child a place by a decision of the table: schools where it lives or of its samenwerkingsverband, and who stands around these.</summary>
public static class Plaatsers
{
    public static async Task<IReadOnlyList<(Guid Id, string Naam)>> Haal(Kindbereik.Gebonden kind, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var gemeente = kind.Leerling.Gemeente;
        var school = kind.Inschrijvingen.FirstOrDefault(tijd => tijd.Begin <= vandaag && (tijd.Eind is not { } eind || eind >= vandaag))?.Vestiging;
        var swv = await db.Vestigingen.Where(rij => rij.Code == school).Select(rij => rij.Swv).SingleOrDefaultAsync(ct);
        var scholen = db.Vestigingen.Where(rij => rij.Gemeente == gemeente || (swv != null && rij.Swv == swv));
        var rijen = await db.Organisaties.AsNoTracking()
            .Where(rij => rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag)
                && ((rij.Soort == Organisatiesoort.Vestiging && scholen.Select(vestiging => vestiging.Code).Contains(rij.Code))
                    || (rij.Soort == Organisatiesoort.Bestuur && scholen.Select(vestiging => vestiging.Bestuur).Contains(rij.Code))
                    || ((rij.Soort == Organisatiesoort.SwvPo || rij.Soort == Organisatiesoort.SwvVo) && scholen.Select(vestiging => vestiging.Swv).Contains(rij.Code))
                    || (rij.Soort == Organisatiesoort.Gemeente && rij.Code == gemeente)
                    || rij.Soort == Organisatiesoort.Mbo || rij.Soort == Organisatiesoort.Jeugdhulpaanbieder))
            .Select(rij => new { rij.Id, rij.Naam, rij.Soort }).ToListAsync(ct);
        return [.. rijen.OrderBy(rij => rij.Soort).ThenBy(rij => rij.Naam, StringComparer.CurrentCulture).Select(rij => (rij.Id, rij.Naam))];
    }
}
