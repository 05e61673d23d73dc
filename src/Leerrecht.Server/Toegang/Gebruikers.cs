using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>From an appointment to who is at the screen, as the register has it now: who no longer holds it is nobody.</summary>
public static class Gebruikers
{
    /// <summary>An appointment that holds, and the name of who holds it.</summary>
    /// <param name="AlleenViaAanbieder">Its organisation lets people in through its own identity provider only. Never who keeps the region: else nobody could mend that provider.</param>
    public sealed record Dienst(string Naam, Aanstelling Aanstelling, bool AlleenViaAanbieder);

    /// <summary>Null when the appointment does not exist, is somebody else's, or does not hold on this day.</summary>
    public static async Task<Gebruiker?> Haal(RegisterDb db, Guid medewerker, Guid aanstelling, DateOnly vandaag, CancellationToken ct)
    {
        var dienst = (await Diensten(db, medewerker, vandaag, ct)).FirstOrDefault(dienst => dienst.Aanstelling.Id == aanstelling);
        return dienst is null ? null : await Van(dienst, db, vandaag, ct);
    }

    /// <summary>Who works under this appointment.</summary>
    public static async Task<Gebruiker> Van(Dienst dienst, RegisterDb db, DateOnly vandaag, CancellationToken ct) =>
        new(dienst.Naam, dienst.Aanstelling, await Gebied(db, dienst.Aanstelling.Organisatie, vandaag, ct));

    /// <summary>The appointments that somebody holds on this day, the oldest first.</summary>
    public static async Task<IReadOnlyList<Dienst>> Diensten(RegisterDb db, Guid medewerker, DateOnly vandaag, CancellationToken ct)
    {
        var rijen = await
            (from rij in db.Aanstellingen.AsNoTracking()
             join mens in db.Medewerkers.AsNoTracking() on rij.MedewerkerId equals mens.Id
             join organisatie in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals organisatie.Id
             where rij.MedewerkerId == medewerker
             orderby rij.Van, rij.Id
             select new
             {
                 rij, mens.Naam, organisatie,
                 Alleen = rij.Rol != Rol.Regiobeheerder && db.OidcAanbieders.Any(aanbieder => aanbieder.OrganisatieId == rij.OrganisatieId && aanbieder.Actief && aanbieder.AlleenHier),
             }).ToListAsync(ct);
        return
        [
            .. from rij in rijen
               let aanstelling = rij.rij.NaarAanstelling(rij.organisatie.NaarOrganisatie())
               where aanstelling.GeldtOp(vandaag)
               select new Dienst(rij.Naam, aanstelling, rij.Alleen),
        ];
    }

    /// <summary>Whether somebody works here, and for no organisation that lets this person in with a password or passkey of Leerrecht.</summary>
    public static async Task<bool> AlleenViaAanbieder(RegisterDb db, Guid medewerker, DateOnly vandaag, CancellationToken ct) =>
        await Diensten(db, medewerker, vandaag, ct) is { Count: > 0 } diensten && diensten.All(dienst => dienst.AlleenViaAanbieder);

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
