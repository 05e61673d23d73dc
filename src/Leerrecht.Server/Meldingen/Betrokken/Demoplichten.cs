using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Betrokken;

/// <summary>In the demonstration the WIJ-team is told of every thuiszitter of one gemeente; of every third nobody did it yet.</summary>
public static class Demoplichten
{
    public static async Task Maak(Register register, Handeling handeling, CancellationToken ct)
    {
        await using var db = register.Open();
        var gemeente = await (from aanstelling in db.Aanstellingen
                              join organisatie in db.Organisaties on aanstelling.OrganisatieId equals organisatie.Id
                              where aanstelling.Rol == Rol.Leerplichtambtenaar && organisatie.Soort == Organisatiesoort.Gemeente
                              select organisatie).FirstOrDefaultAsync(ct);
        if (gemeente is null)
        {
            return;
        }

        var plicht = new InformatieplichtRij
        {
            Id = Guid.CreateVersion7(), Gemeente = gemeente.Code, Aan = $"WIJ-team {gemeente.Naam}", Weg = Informatieweg.UrgenteMelding, Zijde = Meldzijde.School,
            Van = handeling.Vandaag.AddYears(-1),
        };
        db.Informatieplichten.Add(plicht);
        var thuis = await db.Thuiszitters.AsNoTracking().Where(rij => rij.Gemeente == gemeente.Code && rij.Sinds < handeling.Vandaag.AddDays(-7)).OrderBy(rij => rij.Sinds).ThenBy(rij => rij.LeerlingId).ToListAsync(ct);
        var scholen = await db.Organisaties.Where(rij => rij.Soort == Organisatiesoort.Vestiging).ToDictionaryAsync(rij => rij.Code, rij => rij.Id, ct);
        db.Betrokkenheden.AddRange(thuis.Where((_, plaats) => plaats % 3 != 0).Select(rij => new BetrokkenheidRij
        {
            LeerlingId = rij.LeerlingId, Id = Guid.CreateVersion7(), PlichtId = plicht.Id, Weg = Informatieweg.Zelf, Aan = plicht.Aan,
            OrganisatieId = rij.Vestiging is { } school && scholen.TryGetValue(school, out var eigen) ? eigen : gemeente.Id, Op = handeling.Vandaag.AddDays(-3),
            Wie = rij.Vestiging is null ? "Marieke Jansen" : "Een zorgcoördinator", Functie = "", Telefoon = "", Email = "",
        }));
        await db.Vastleggen(handeling, ct);
    }
}
