namespace Leerrecht.Core.Toegang;

/// <summary>
/// One rule of the convenant: these roles may do this with these data of a child to whom they stand in one of these relations.
/// What no rule names is refused.
/// </summary>
/// <param name="Id">Stable name, as the record of every look refers to it.</param>
/// <param name="Grondslag">The article that allows it.</param>
/// <param name="Doel">For what, in words that a parent understands.</param>
/// <param name="BewaarMaanden">How long the data are kept after the relation has ended, in months; null when another law decides.</param>
/// <param name="DagenNaVertrek">Only for <see cref="Relaties.OudLeerling"/>: up to how many days after the last day of enrolment.</param>
public sealed record Convenantregel(
    string Id,
    IReadOnlyList<Rol> Rollen,
    IReadOnlyList<Gegevenscategorie> Categorieen,
    IReadOnlyList<Relaties> Relaties,
    IReadOnlyList<Daad> Daden,
    string Grondslag,
    string Doel,
    int? BewaarMaanden,
    int DagenNaVertrek)
{
    /// <summary>Whether the rule covers this tie to a child, and by which relation.</summary>
    public Relaties? Via(Band band)
    {
        foreach (var relatie in Relaties)
        {
            var geldt = relatie == Toegang.Relaties.OudLeerling
                ? band.DagenWeg is { } weg && weg <= DagenNaVertrek
                : (band.Relaties & relatie) == relatie;
            if (geldt)
            {
                return relatie;
            }
        }

        return null;
    }
}

/// <summary>The agreement of a region on who may see what (missie PRV-1), compiled so that a question costs no search.</summary>
public sealed class Convenant
{
    private static readonly int Rollen = Enum.GetValues<Rol>().Length;
    private static readonly int Categorieen = Enum.GetValues<Gegevenscategorie>().Length;
    private static readonly int Daden = Enum.GetValues<Daad>().Length;

    private readonly Convenantregel[][] _perVraag;

    /// <param name="versie">Name of the version, as the record of every look refers to it.</param>
    /// <param name="geldigVan">First day on which it holds.</param>
    /// <param name="regels">Ids occur once; of several rules that allow the same, the first is named as ground.</param>
    public Convenant(string versie, DateOnly geldigVan, string naam, IReadOnlyList<Convenantregel> regels)
    {
        (Versie, GeldigVan, Naam, Regels) = (versie, geldigVan, naam, regels);
        _perVraag = new Convenantregel[Rollen * Categorieen * Daden][];
        for (var plaats = 0; plaats < _perVraag.Length; plaats++)
        {
            var (rol, categorie, daad) = ((Rol)(plaats / (Categorieen * Daden)), (Gegevenscategorie)(plaats / Daden % Categorieen), (Daad)(plaats % Daden));
            _perVraag[plaats] = [.. regels.Where(regel => regel.Rollen.Contains(rol) && regel.Categorieen.Contains(categorie) && regel.Daden.Contains(daad))];
        }
    }

    /// <summary>Name of the version.</summary>
    public string Versie { get; }

    /// <summary>First day on which it holds; it does until the next begins.</summary>
    public DateOnly GeldigVan { get; }

    /// <summary>What it is called.</summary>
    public string Naam { get; }

    /// <summary>All rules, in the order of the agreement.</summary>
    public IReadOnlyList<Convenantregel> Regels { get; }

    /// <summary>The rules that say something about this role, these data and this act.</summary>
    public IReadOnlyList<Convenantregel> Voor(Rol rol, Gegevenscategorie categorie, Daad daad) =>
        _perVraag[((int)rol * Categorieen + (int)categorie) * Daden + (int)daad];
}
