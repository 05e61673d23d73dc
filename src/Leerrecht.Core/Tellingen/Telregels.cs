using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;

namespace Leerrecht.Core.Tellingen;

/// <summary>What figures somebody may be shown: small numbers are children, and are for those who may see them.</summary>
public static class Telregels
{
    /// <summary>The part of the region that an organisation works for; null is all of it, or a part that no selection names.</summary>
    public static Selectie? Eigen(Organisatie organisatie, Werkgebied werkgebied) => organisatie.Soort switch
    {
        Organisatiesoort.Vestiging => new(Selectiesoort.Vestiging, organisatie.Code),
        Organisatiesoort.Bestuur => new(Selectiesoort.Bestuur, organisatie.Code),
        Organisatiesoort.SwvPo or Organisatiesoort.SwvVo => new(Selectiesoort.Swv, organisatie.Code),
        _ => werkgebied switch
        {
            { Gemeenten.Count: > 0 } => new(Selectiesoort.Gemeente, werkgebied.Gemeenten.Order(StringComparer.Ordinal).First()),
            { Vestigingen.Count: > 0 } => new(Selectiesoort.Vestiging, werkgebied.Vestigingen.Order(StringComparer.Ordinal).First()),
            _ => null,
        },
    };

    /// <summary>
    /// Whether somebody may be told small numbers of a selection: only who may see children at all, and only of the own part of the region
    /// or of a school within it.
    /// </summary>
    public static bool MagKleineAantallen(Gebruiker wie, Selectie? selectie, Schoolregister scholen, Convenant convenant) =>
        MagKinderenZien(wie.Rol, convenant) && selectie is { } gekozen && gekozen.Soort switch
        {
            Selectiesoort.Gemeente => wie.Werkgebied.Gemeenten.Contains(gekozen.Waarde),
            Selectiesoort.Swv => wie.Werkgebied.Swvs.Contains(gekozen.Waarde),
            Selectiesoort.Bestuur => wie.Organisatie is { Soort: Organisatiesoort.Bestuur } bestuur && bestuur.Code == gekozen.Waarde,
            Selectiesoort.Vestiging => scholen.Plaats(gekozen.Waarde) is >= 0 and var plaats && LigtIn(scholen.Vestigingen[plaats], wie.Werkgebied),
        };

    /// <summary>
    /// Whether somebody may be shown the children behind a figure, as far as they are in reach. It follows the data that the figure is
    /// counted from: who is ill is for school and jeugdarts, never for leerplicht.
    /// </summary>
    public static bool MagOpenen(Rol rol, Cijfer cijfer, Convenant convenant) =>
        MagKinderenZien(rol, convenant) && Toegangsregels.Ooit(rol, Categorie(cijfer), Daad.Zien, convenant);

    /// <summary>The category of data that tells of a child that it is counted in this figure.</summary>
    public static Gegevenscategorie Categorie(Cijfer cijfer) => cijfer switch
    {
        Cijfer.AvPo or Cijfer.AvVo or Cijfer.AvVoMbo or Cijfer.LrvPo or Cijfer.LrvVo or Cijfer.LrvMbo or Cijfer.Totaal => Gegevenscategorie.Ongeoorloofd,
        Cijfer.VijfATijdelijk or Cijfer.VijfAPermanent or Cijfer.VijfB or Cijfer.VijfC => Gegevenscategorie.Vrijstelling,
        Cijfer.LangdurigZiek => Gegevenscategorie.Ziekte,
    };

    private static bool MagKinderenZien(Rol rol, Convenant convenant) => Toegangsregels.Ooit(rol, Gegevenscategorie.Identiteit, Daad.Zien, convenant);

    private static bool LigtIn(Vestiging vestiging, Werkgebied werkgebied) =>
        werkgebied.Vestigingen.Contains(vestiging.Code) || werkgebied.Gemeenten.Contains(vestiging.Gemeente)
        || (vestiging.Swv is { } swv && werkgebied.Swvs.Contains(swv));
}
