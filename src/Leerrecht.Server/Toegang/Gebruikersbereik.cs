using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Toegang;

/// <summary>Which children somebody can reach, as a query: pupils enrolled today at the own schools, or residents.</summary>
public static class Gebruikersbereik
{
    public static IQueryable<LeerlingRij> InBereikVan(this IQueryable<LeerlingRij> leerlingen, RegisterDb db, Gebruiker wie, DateOnly vandaag)
    {
        var code = wie.Werkgebied.Code;
        return !Kijkregels.MagKinderenZien(wie.Rol) ? leerlingen.Where(rij => false) : wie.Werkgebied.Bereik switch
        {
            Bereik.Gemeente => leerlingen.Where(rij => rij.Gemeente == code),
            Bereik.Vestiging => leerlingen.Where(rij => db.Inschrijvingen.Any(inschrijving =>
                inschrijving.LeerlingId == rij.Id && inschrijving.BekendTot == null && inschrijving.Vestiging == code
                && inschrijving.Begin <= vandaag && (inschrijving.Eind == null || inschrijving.Eind >= vandaag))),

            // A swv has no access to the absence register: it reaches the thuiszitters of its schools, for its own task (WPO art. 18a).
            Bereik.Swv => leerlingen.Where(rij => db.Thuiszitters.Any(zit => zit.LeerlingId == rij.Id && zit.Swv == code)),
            Bereik.Alles => leerlingen.Where(rij => false),
        };
    }
}
