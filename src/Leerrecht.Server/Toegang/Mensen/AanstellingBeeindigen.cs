using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Mensen;

/// <summary>Give an appointment its last day. Yesterday takes somebody's access at the very next request.</summary>
public static class AanstellingBeeindigen
{
    /// <returns>The key of the person.</returns>
    public static async Task<Uitkomst<Guid>> VoerUit(Guid aanstelling, DateOnly tot, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        if (await db.Aanstellingen.SingleOrDefaultAsync(rij => rij.Id == aanstelling, ct) is not { } rij)
        {
            return new Weigering("toegang.onbekende-aanstelling", "Deze aanstelling staat niet in het register.");
        }

        var organisatie = await db.Organisaties.AsNoTracking().SingleAsync(organisatie => organisatie.Id == rij.OrganisatieId, ct);
        var beheerders = await
            (from ander in db.Aanstellingen.AsNoTracking()
             join bij in db.Organisaties.AsNoTracking() on ander.OrganisatieId equals bij.Id
             where ander.Rol == Rol.Regiobeheerder
             select new { ander, bij }).ToListAsync(ct);

        // beslissen
        var bezwaar = Aanstellingsregels.BezwaarTegenEinde(
            rij.NaarAanstelling(organisatie.NaarOrganisatie()), tot, beheerders.Select(paar => paar.ander.NaarAanstelling(paar.bij.NaarOrganisatie())), door, handeling.Vandaag);
        if (bezwaar is not null)
        {
            return bezwaar;
        }

        // vastleggen
        rij.Tot = tot;
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return rij.MedewerkerId;
    }
}
