using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;

namespace Leerrecht.Server.Import;

/// <summary>A school delivers what is its own; the region everything.</summary>
public static class Schoolgrens
{
    /// <summary>The vestiging that somebody's deliveries must be about; empty for the whole region.</summary>
    public static string Van(Gebruiker wie) => wie.Organisatie.Soort == Organisatiesoort.Regio ? "" : wie.Organisatie.Code;

    /// <summary>Whether a file of this kind can be about one school only. The others are about everybody, so the region delivers them.</summary>
    public static bool Mag(Bestandssoort soort, string vestiging) => vestiging.Length == 0 || soort
        is Bestandssoort.Leerlingen or Bestandssoort.Inschrijvingen or Bestandssoort.Verzuim or Bestandssoort.Redenen or Bestandssoort.Edexml;

    /// <summary>The deliveries that somebody may look back at.</summary>
    public static IQueryable<AanleveringRij> LeesbaarVoor(this IQueryable<AanleveringRij> aanleveringen, Gebruiker wie)
    {
        var eigen = Van(wie);
        return !Functies.MagImporteren(wie.Rol) ? aanleveringen.Where(rij => false)
            : eigen.Length == 0 ? aanleveringen
            : aanleveringen.Where(rij => rij.Vestiging == eigen);
    }
}
