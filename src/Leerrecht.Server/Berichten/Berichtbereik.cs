using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Berichten;

/// <summary>Whose messages somebody looks after: those of the own organisation, and of the schools or gemeenten that it covers.</summary>
public static class Berichtbereik
{
    public static IQueryable<BerichtRij> VanEigen(this IQueryable<BerichtRij> berichten, RegisterDb db, Bezoek bezoek)
    {
        // Who looks after the region sees whether mail goes out; of children's messages nothing.
        if (bezoek.Wie.Rol == Rol.Regiobeheerder)
        {
            return berichten.Where(rij => rij.LeerlingId == null);
        }

        var eigen = bezoek.Wie.Organisatie.Id;
        string[] scholen = [.. bezoek.Wie.Werkgebied.Vestigingen];
        string[] gemeenten = [.. bezoek.Wie.Werkgebied.Gemeenten];
        var organisaties = db.Organisaties
            .Where(rij => rij.Id == eigen
                || (rij.Soort == Organisatiesoort.Vestiging && scholen.Contains(rij.Code)) || (rij.Soort == Organisatiesoort.Gemeente && gemeenten.Contains(rij.Code)))
            .Select(rij => rij.Id);
        return berichten.Where(rij => organisaties.Contains(rij.OrganisatieId));
    }
}
