using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Teams;

/// <summary>The fixed team of one school, and who could join it.</summary>
/// <param name="Zijden">The five sides today.</param>
/// <param name="Komend">Who joins later.</param>
/// <param name="Mensen">Names and numbers of everybody named here, by person.</param>
/// <param name="Kandidaten">Who works at an organisation around the school and is not in the team today.</param>
public sealed record Teamblad(
    OrganisatieRij School,
    IReadOnlyList<Teamzijde> Zijden,
    IReadOnlyList<Teamlid> Komend,
    IReadOnlyDictionary<Guid, MedewerkerRij> Mensen,
    IReadOnlyList<Aanstelling> Kandidaten)
{
    /// <summary>Null when there is no such school.</summary>
    public static async Task<Teamblad?> Haal(Guid id, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var organisatie = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == id && rij.Soort == Organisatiesoort.Vestiging, ct);
        if (organisatie is null || await db.Vestigingen.AsNoTracking().SingleOrDefaultAsync(rij => rij.Code == organisatie.Code, ct) is not { } school)
        {
            return null;
        }

        var leden = await Leden(id, db, ct);
        var zijden = Vijfhoek.Op(leden, vandaag);
        var komend = leden.Where(lid => lid.Van > vandaag && (lid.Tot is not { } tot || tot >= lid.Van)).OrderBy(lid => lid.Van).ToList();
        var kandidaten = (await Omstanders(school.NaarVestiging(), vandaag, db, ct))
            .Where(aanstelling => !zijden.SelectMany(zijde => zijde.Leden).Concat(komend).Any(lid => lid.Aanstelling.Id == aanstelling.Id)).ToList();
        Guid[] sleutels = [.. leden.Select(lid => lid.Aanstelling.Medewerker).Concat(kandidaten.Select(aanstelling => aanstelling.Medewerker)).Distinct()];
        var mensen = await db.Medewerkers.AsNoTracking().Where(rij => sleutels.Contains(rij.Id)).ToDictionaryAsync(rij => rij.Id, ct);
        return new(organisatie, zijden, komend, mensen, [.. kandidaten.OrderBy(aanstelling => aanstelling.Rol.Zijde()).ThenBy(aanstelling => mensen[aanstelling.Medewerker].Naam, StringComparer.CurrentCulture)]);
    }

    /// <summary>All who are, were or will be in the team of a school.</summary>
    internal static async Task<IReadOnlyList<Teamlid>> Leden(Guid school, RegisterDb db, CancellationToken ct)
    {
        var rijen = await
            (from lid in db.Teamleden.AsNoTracking()
             join rij in db.Aanstellingen.AsNoTracking() on lid.AanstellingId equals rij.Id
             join bij in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals bij.Id
             where lid.OrganisatieId == school
             select new { lid, rij, bij }).ToListAsync(ct);
        return [.. rijen.Select(drie => drie.lid.NaarTeamlid(drie.rij.NaarAanstelling(drie.bij.NaarOrganisatie())))];
    }

    /// <summary>Who works, in a role that has a side, at an organisation around this school.</summary>
    private static async Task<IReadOnlyList<Aanstelling>> Omstanders(Vestiging school, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var instelling = school.Instelling;
        var gemeente = await db.Organisaties.Where(rij => rij.Soort == Organisatiesoort.Gemeente && rij.Code == school.Gemeente).Select(rij => rij.Id).SingleOrDefaultAsync(ct);
        var bediend = db.Organisatierelaties
            .Where(rij => rij.NaarId == gemeente && rij.Soort == Organisatierelatiesoort.WerktVoor && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag))
            .Select(rij => rij.VanId);
        var omheen = db.Organisaties.AsNoTracking().Where(rij =>
            (rij.Soort == Organisatiesoort.Vestiging && rij.Code == school.Code)
            || ((rij.Soort == Organisatiesoort.Instelling || rij.Soort == Organisatiesoort.Mbo) && rij.Code == instelling)
            || ((rij.Soort == Organisatiesoort.SwvPo || rij.Soort == Organisatiesoort.SwvVo) && rij.Code == school.Swv)
            || rij.Id == gemeente || bediend.Contains(rij.Id));
        var rijen = await
            (from rij in db.Aanstellingen.AsNoTracking()
             join bij in omheen on rij.OrganisatieId equals bij.Id
             where rij.Tot == null || rij.Tot >= vandaag
             select new { rij, bij }).ToListAsync(ct);
        return [.. rijen.Select(paar => paar.rij.NaarAanstelling(paar.bij.NaarOrganisatie())).Where(aanstelling => aanstelling.Rol.Zijde() is not null && aanstelling.Organisatie.BestaatOp(vandaag))];
    }
}
