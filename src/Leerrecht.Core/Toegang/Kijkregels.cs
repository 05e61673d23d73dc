using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Toegang;

/// <summary>
/// What each role may be shown at all: the wall between geoorloofd and ongeoorloofd absence. Whoever may see nothing gets nothing by
/// default: every rule names the roles that may. Which children are in reach follows from <see cref="Gebruiker.Werkgebied"/>.
/// </summary>
public static class Kijkregels
{
    /// <summary>Whether this role may be shown a child. Policy works with figures; managing a region needs no child's file.</summary>
    public static bool MagKinderenZien(Rol rol) => rol
        is Rol.Verzuimcoordinator or Rol.Directeur or Rol.Leerplichtambtenaar or Rol.SwvConsulent or Rol.Jeugdarts;

    /// <summary>Whether this role brings facts into the register.</summary>
    public static bool MagImporteren(Rol rol) => rol is Rol.Verzuimcoordinator or Rol.Directeur or Rol.Regiobeheerder;

    /// <summary>Whether this role changes calendars and rule sets.</summary>
    public static bool MagBeheren(Rol rol) => rol is Rol.Regiobeheerder;

    /// <summary>What the work of this role reaches at most.</summary>
    public static Bereik Bereik(Rol rol) => rol switch
    {
        Rol.Verzuimcoordinator or Rol.Directeur => Toegang.Bereik.Vestiging,
        Rol.Leerplichtambtenaar or Rol.Jeugdarts or Rol.Beleidsmedewerker => Toegang.Bereik.Gemeente,
        Rol.SwvConsulent => Toegang.Bereik.Swv,
        Rol.Regiobeheerder => Toegang.Bereik.Alles,
    };

    /// <summary>Signals for whom this role may read, of those in reach; none (0) when it may read none by destination.</summary>
    public static Bestemming Bestemmingen(Rol rol) => rol switch
    {
        Rol.Verzuimcoordinator or Rol.Directeur => Bestemming.School | Bestemming.Leerplicht | Bestemming.Jgz | Bestemming.Inspectie,
        Rol.Leerplichtambtenaar => Bestemming.Leerplicht,
        Rol.Jeugdarts => Bestemming.Jgz,
        Rol.SwvConsulent or Rol.Beleidsmedewerker or Rol.Regiobeheerder => 0,
    };

    /// <summary>
    /// Whether this role may read a signal of this kind and destination about a child in reach. Sick and suspended never go to leerplicht
    /// (AVG; Leerplichtwet art. 21a reports ongeoorloofd verzuim only); a swv has no access to the absence register and learns of
    /// thuiszitters of its schools only, for its task of finding every pupil a place.
    /// </summary>
    public static bool MagSignaalZien(Rol rol, Signaalsoort soort, Bestemming bestemming) =>
        (Bestemmingen(rol) & bestemming) != 0 || (rol is Rol.SwvConsulent && soort is Signaalsoort.LangdurigRelatiefVerzuim);

    /// <summary>
    /// Whether this role may see a day of this kind of absence of a child in reach. Leerplicht never sees geoorloofd absence; JGZ sees what
    /// M@ZL is about; the school sees what it recorded.
    /// </summary>
    public static bool MagAfwezigheidZien(Rol rol, Verzuimsoort soort) => rol switch
    {
        Rol.Verzuimcoordinator or Rol.Directeur => true,
        Rol.Leerplichtambtenaar => soort.Klasse() is Verzuimklasse.Ongeoorloofd or Verzuimklasse.TeLaat,
        Rol.SwvConsulent => soort is Verzuimsoort.Ongeoorloofd,
        Rol.Jeugdarts => soort is Verzuimsoort.Ziek,
        Rol.Beleidsmedewerker or Rol.Regiobeheerder => false,
    };
}
