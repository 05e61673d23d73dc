using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Meldingen;

/// <summary>Whose reports somebody sees: of children whose unauthorised absence is open; a school only those that it made itself.</summary>
public static class Meldingbereik
{
    /// <summary>The rule for one report of a child with this tie.</summary>
    public static bool Mag(VerzuimmeldingRij melding, Daad daad, Band band, Bezoek bezoek) =>
        VanEigenSchool(melding, bezoek) && Toegangsregels.Beslis(bezoek.Wie.Rol, Gegevenscategorie.Ongeoorloofd, daad, band, bezoek.Convenant).Mag;

    /// <summary>The same rule as a query, for lists.</summary>
    /// <param name="zonder">Relations left out: a file that was opened for a vital interest is one child's, and on no list.</param>
    public static IQueryable<VerzuimmeldingRij> ToegankelijkVoor(
        this IQueryable<VerzuimmeldingRij> meldingen, RegisterDb db, Bezoek bezoek, Relaties zonder = Relaties.VitaalBelang)
    {
        var gevonden = meldingen.ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien, zonder);
        string[] scholen = [.. bezoek.Wie.Werkgebied.Vestigingen];
        return IsSchool(bezoek) ? gevonden.Where(rij => scholen.Contains(rij.Vestiging)) : gevonden;
    }

    /// <summary>Which side of a report this person is on.</summary>
    public static bool IsSchool(Bezoek bezoek) =>
        bezoek.Wie.Organisatie.Soort is Organisatiesoort.Bestuur or Organisatiesoort.Instelling or Organisatiesoort.Vestiging or Organisatiesoort.Mbo;

    private static bool VanEigenSchool(VerzuimmeldingRij melding, Bezoek bezoek) =>
        !IsSchool(bezoek) || bezoek.Wie.Werkgebied.Vestigingen.Contains(melding.Vestiging);
}
