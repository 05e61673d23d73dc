using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Organisaties;

/// <summary>All that is shown of one organisation.</summary>
/// <param name="UitRegister">Whether the register of schools and gemeenten names it.</param>
/// <param name="NaamUitRegister">Whether that also gives its name.</param>
/// <param name="Vestigingen">How many vestigingen the register counts under it, itself not.</param>
/// <param name="Relaties">With the other organisation, those that hold first.</param>
/// <param name="Mensen">Whose appointment there is not over.</param>
public sealed record Organisatiebeeld(
    OrganisatieRij Organisatie,
    bool UitRegister,
    bool NaamUitRegister,
    IReadOnlyList<Schoolregisterblik.Verband> Verbanden,
    int Vestigingen,
    IReadOnlyList<(OrganisatierelatieRij Rij, OrganisatieRij Ander)> Relaties,
    IReadOnlyList<Organisatiebeeld.Mens> Mensen)
{
    private const int MeesteMensen = 200;

    /// <param name="Id">Of the person.</param>
    public sealed record Mens(Guid Id, string Naam, Rol Rol, DateOnly Van, DateOnly? Tot);

    /// <summary>Null when there is no such organisation.</summary>
    public static async Task<Organisatiebeeld?> Haal(Guid id, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        if (await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == id, ct) is not { } organisatie)
        {
            return null;
        }

        var relaties = await
            (from rij in db.Organisatierelaties.AsNoTracking()
             join ander in db.Organisaties.AsNoTracking() on rij.VanId == id ? rij.NaarId : rij.VanId equals ander.Id
             where rij.VanId == id || rij.NaarId == id
             select new { rij, ander }).ToListAsync(ct);
        var mensen = await
            (from rij in db.Aanstellingen.AsNoTracking()
             join mens in db.Medewerkers.AsNoTracking() on rij.MedewerkerId equals mens.Id
             where rij.OrganisatieId == id && (rij.Tot == null || rij.Tot >= vandaag)
             orderby mens.Naam, mens.Id, rij.Id
             select new Mens(mens.Id, mens.Naam, rij.Rol, rij.Van, rij.Tot)).Take(MeesteMensen).ToListAsync(ct);
        return new(
            organisatie,
            await Schoolregisterblik.Kent(organisatie, db, ct),
            await Schoolregisterblik.GeeftNaam(organisatie, db, ct),
            await Schoolregisterblik.Verbanden(organisatie, db, ct),
            organisatie.Soort == Organisatiesoort.Vestiging ? 0 : await Schoolregisterblik.Vestigingen(organisatie, db).CountAsync(ct),
            [.. relaties.OrderBy(paar => !paar.rij.NaarRelatie().GeldtOp(vandaag)).ThenBy(paar => paar.ander.Naam, StringComparer.CurrentCulture).Select(paar => (paar.rij, paar.ander))],
            mensen);
    }
}
