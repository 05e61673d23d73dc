using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Signalering;

/// <summary>Which signals somebody may read: of children whose data of that category are open, and addressed to that side of the chain.</summary>
public static class Signaalbereik
{
    private static readonly ILookup<Gegevenscategorie, Signaalsoort> PerCategorie = Enum.GetValues<Signaalsoort>().ToLookup(soort => soort.Categorie());

    /// <summary>The rule for one signal of a child with this tie.</summary>
    public static bool Mag(SignaalRij signaal, Band band, Bezoek bezoek) =>
        (signaal.BestemdVoor & Verzuimtoegang.Bestemmingen(bezoek.Wie.Rol)) != 0
        && Toegangsregels.Beslis(bezoek.Wie.Rol, signaal.Soort.Categorie(), Daad.Zien, band, bezoek.Convenant).Mag;

    /// <summary>Whether a report may follow from it that is this person's to make: of a signal that is for leerplicht too, at the own school.</summary>
    public static bool MagMelden(SignaalRij signaal, Bezoek bezoek) =>
        signaal is { Status: Signaalstatus.Geldig, Vestiging: { } school } && (signaal.BestemdVoor & Bestemming.Leerplicht) != 0
        && bezoek.Wie.Werkgebied.Vestigingen.Contains(school) && bezoek.Ooit(Gegevenscategorie.Ongeoorloofd, Daad.Wijzigen);

    /// <summary>The same rule as a query, for lists that want about all: a file that was opened for a vital interest is one child's, and on no list.</summary>
    /// <param name="soort">Of this kind only.</param>
    public static IQueryable<SignaalRij> InBereik(this IQueryable<SignaalRij> signalen, RegisterDb db, Bezoek bezoek, Signaalsoort? soort = null) =>
        Deel(signalen, bezoek, soort, (deel, wat) => deel.InBereik(rij => rij.LeerlingId, db, bezoek, wat, Daad.Zien, Relaties.VitaalBelang));

    /// <summary>The same, of signals found by something else: the child of each is looked up by itself.</summary>
    public static IQueryable<SignaalRij> ToegankelijkVoor(this IQueryable<SignaalRij> signalen, RegisterDb db, Bezoek bezoek, Signaalsoort? soort = null) =>
        Deel(signalen, bezoek, soort, (deel, wat) => deel.ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, wat, Daad.Zien, Relaties.VitaalBelang));

    private static IQueryable<SignaalRij> Deel(
        IQueryable<SignaalRij> signalen, Bezoek bezoek, Signaalsoort? soort, Func<IQueryable<SignaalRij>, Gegevenscategorie, IQueryable<SignaalRij>> bereik)
    {
        var bestemmingen = Verzuimtoegang.Bestemmingen(bezoek.Wie.Rol);
        IQueryable<SignaalRij>? samen = null;
        foreach (var groep in PerCategorie.Where(groep => bezoek.Ooit(groep.Key) && (soort is not { } alleen || groep.Contains(alleen))).GroupBy(groep => Sleutel(bezoek, groep.Key), groep => groep))
        {
            // Categories that open for the same children are one question.
            Signaalsoort[] soorten = [.. groep.SelectMany(elk => elk).Where(elk => soort is not { } alleen || elk == alleen)];
            var deel = bereik(signalen.Where(rij => soorten.Contains(rij.Soort) && (rij.BestemdVoor & bestemmingen) != 0), groep.First().Key);
            samen = samen is null ? deel : samen.Concat(deel);
        }

        return samen ?? signalen.Where(rij => false);
    }

    private static string Sleutel(Bezoek bezoek, Gegevenscategorie categorie) => string.Join('|', bezoek.Convenant
        .Voor(bezoek.Wie.Rol, categorie, Daad.Zien)
        .SelectMany(regel => regel.Relaties.Where(relatie => relatie != Relaties.VitaalBelang).Select(relatie => $"{relatie}{regel.DagenNaVertrek}")).Distinct().Order(StringComparer.Ordinal));
}
