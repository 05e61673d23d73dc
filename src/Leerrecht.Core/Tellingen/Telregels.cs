using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;

namespace Leerrecht.Core.Tellingen;

/// <summary>What figures somebody may be shown: small numbers are children, and are for those who may see them.</summary>
public static class Telregels
{
    /// <summary>The part of the region that somebody works for; null is all of it.</summary>
    public static Selectie? Eigen(Werkgebied werkgebied) => werkgebied.Bereik switch
    {
        Bereik.Vestiging => new(Selectiesoort.Vestiging, werkgebied.Code),
        Bereik.Gemeente => new(Selectiesoort.Gemeente, werkgebied.Code),
        Bereik.Swv => new(Selectiesoort.Swv, werkgebied.Code),
        Bereik.Alles => null,
    };

    /// <summary>
    /// Whether somebody may be told small numbers of a selection: only who may see children at all, and only of the own part of the region
    /// or of a school within it.
    /// </summary>
    public static bool MagKleineAantallen(Gebruiker wie, Selectie? selectie, Schoolregister scholen) =>
        Kijkregels.MagKinderenZien(wie.Rol)
        && (selectie == Eigen(wie.Werkgebied)
            || (selectie is { Soort: Selectiesoort.Vestiging }
                && scholen.Plaats(selectie.Waarde) is >= 0 and var plaats
                && LigtIn(scholen.Vestigingen[plaats], wie.Werkgebied)));

    /// <summary>
    /// Whether somebody may be shown the children behind a figure, as far as they are in reach. It follows the signals that the figure is
    /// counted from: who is ill is for school and jeugdarts, never for leerplicht. Exemptions are kept by leerplicht (Leerplichtwet art. 5, 6).
    /// </summary>
    public static bool MagOpenen(Rol rol, Cijfer cijfer) => cijfer switch
    {
        Cijfer.AvPo or Cijfer.AvVo or Cijfer.AvVoMbo => Mag(rol, Thuiszittercategorie.AV),
        Cijfer.LrvPo or Cijfer.LrvVo or Cijfer.LrvMbo => Mag(rol, Thuiszittercategorie.LRV),
        Cijfer.Totaal => Enum.GetValues<Thuiszittercategorie>().Any(categorie => Mag(rol, categorie)),
        Cijfer.VijfATijdelijk or Cijfer.VijfAPermanent or Cijfer.VijfB or Cijfer.VijfC => rol is Rol.Leerplichtambtenaar,
        Cijfer.LangdurigZiek => MagSignaal(rol, Signaalsoort.LangdurigZiek, Bestemming.School | Bestemming.Jgz),
    };

    /// <summary>Whether somebody may be shown that this child is one of those counted, when it is in reach.</summary>
    public static bool MagTonen(Rol rol, Cijfer cijfer, in Thuiszitter? thuiszitter) =>
        MagOpenen(rol, cijfer) && (cijfer.Rij() is null || (thuiszitter is { } zit && Mag(rol, zit.Categorie)));

    private static bool Mag(Rol rol, Thuiszittercategorie categorie) => categorie switch
    {
        Thuiszittercategorie.AV => MagSignaal(rol, Signaalsoort.AbsoluutVerzuim, Bestemming.Leerplicht),
        Thuiszittercategorie.LRV => MagSignaal(rol, Signaalsoort.LangdurigRelatiefVerzuim, Bestemming.School | Bestemming.Leerplicht),
    };

    private static bool MagSignaal(Rol rol, Signaalsoort soort, Bestemming bestemming) =>
        Kijkregels.MagKinderenZien(rol) && Kijkregels.MagSignaalZien(rol, soort, bestemming);

    private static bool LigtIn(Vestiging vestiging, Werkgebied werkgebied) => werkgebied.Bereik switch
    {
        Bereik.Vestiging => vestiging.Code == werkgebied.Code,
        Bereik.Gemeente => vestiging.Gemeente == werkgebied.Code,
        Bereik.Swv => vestiging.Swv == werkgebied.Code,
        Bereik.Alles => true,
    };
}
