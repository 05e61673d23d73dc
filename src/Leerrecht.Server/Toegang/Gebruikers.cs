using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>From an appointment to who is at the screen, as the register has it now: who no longer holds it is nobody.</summary>
public static class Gebruikers
{
    /// <summary>Null when the appointment does not exist, is somebody else's, or does not hold on this day.</summary>
    public static async Task<Gebruiker?> Haal(RegisterDb db, Guid medewerker, Guid aanstelling, DateOnly vandaag, CancellationToken ct)
    {
        var gevonden = await
            (from rij in db.Aanstellingen.AsNoTracking()
             join mens in db.Medewerkers.AsNoTracking() on rij.MedewerkerId equals mens.Id
             join organisatie in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals organisatie.Id
             where rij.Id == aanstelling && rij.MedewerkerId == medewerker
             select new { rij, mens.Naam, organisatie }).SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var organisatie1 = gevonden.organisatie.NaarOrganisatie();
        var onder = new Aanstelling(aanstelling, medewerker, organisatie1, gevonden.rij.Rol, gevonden.rij.Van, gevonden.rij.Tot);
        return onder.GeldtOp(vandaag) ? new(gevonden.Naam, onder, await Gebied(db, organisatie1, vandaag, ct)) : null;
    }

    /// <summary>The appointments that somebody holds on this day, the oldest first.</summary>
    public static async Task<IReadOnlyList<Aanstelling>> Aanstellingen(RegisterDb db, Guid medewerker, DateOnly vandaag, CancellationToken ct) =>
        [.. (await AlleAanstellingen(db, medewerker, ct)).Where(aanstelling => aanstelling.GeldtOp(vandaag))];

    /// <summary>All appointments of somebody, also those that are over or have yet to begin, the oldest first.</summary>
    public static async Task<IReadOnlyList<Aanstelling>> AlleAanstellingen(RegisterDb db, Guid medewerker, CancellationToken ct)
    {
        var rijen = await
            (from rij in db.Aanstellingen.AsNoTracking()
             join organisatie in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals organisatie.Id
             where rij.MedewerkerId == medewerker
             orderby rij.Van, rij.Id
             select new { rij, organisatie }).ToListAsync(ct);
        return [.. rijen.Select(paar => paar.rij.NaarAanstelling(paar.organisatie.NaarOrganisatie()))];
    }

    /// <summary>What an organisation covers on this day.</summary>
    public static async Task<Werkgebied> Gebied(RegisterDb db, Organisatie organisatie, DateOnly vandaag, CancellationToken ct)
    {
        var vestigingen = organisatie.Soort switch
        {
            Organisatiesoort.Bestuur => await db.Vestigingen.AsNoTracking().Where(rij => rij.Bestuur == organisatie.Code).ToListAsync(ct),
            Organisatiesoort.Instelling or Organisatiesoort.Mbo => await db.Vestigingen.AsNoTracking().Where(rij => rij.Code.StartsWith(organisatie.Code)).ToListAsync(ct),
            _ => [],
        };
        var bedient = organisatie.Soort is Organisatiesoort.Ggd or Organisatiesoort.Toegang or Organisatiesoort.Doorstroompunt
            ? await
                (from relatie in db.Organisatierelaties
                 join naar in db.Organisaties.AsNoTracking() on relatie.NaarId equals naar.Id
                 where relatie.VanId == organisatie.Id && relatie.Soort == Organisatierelatiesoort.WerktVoor
                     && relatie.Van <= vandaag && (relatie.Tot == null || relatie.Tot >= vandaag)
                 select naar).ToListAsync(ct)
            : [];
        return Werkgebied.Van(organisatie, vestigingen.Select(rij => rij.NaarVestiging()), [.. bedient.Select(rij => rij.NaarOrganisatie())]);
    }
}
