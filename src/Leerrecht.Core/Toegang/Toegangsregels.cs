namespace Leerrecht.Core.Toegang;

/// <summary>What the rule says of a look or an act.</summary>
public abstract record Besluit
{
    private Besluit() { }

    /// <summary>Allowed.</summary>
    /// <param name="Regel">With its ground, purpose and term.</param>
    /// <param name="Via">The relation that counted.</param>
    public sealed record Toegestaan(Convenantregel Regel, Relaties Via) : Besluit;

    /// <summary>Not allowed: nothing in the convenant names it.</summary>
    public sealed record Geweigerd(Weigering Reden) : Besluit;

    /// <summary>Whether it is allowed.</summary>
    public bool Mag => this is Toegestaan;
}

/// <summary>The only decision on who may see or do what with data of a child (missie PRV-1): what the convenant does not name is refused.</summary>
public static class Toegangsregels
{
    /// <summary>May somebody in this role do this with these data of a child to whom they are tied like this?</summary>
    public static Besluit Beslis(Rol rol, Gegevenscategorie wat, Daad daad, Band band, Convenant convenant)
    {
        foreach (var regel in convenant.Voor(rol, wat, daad))
        {
            if (regel.Via(band) is { } via)
            {
                return new Besluit.Toegestaan(regel, via);
            }
        }

        return new Besluit.Geweigerd(new(
            band == Band.Geen ? "toegang.geen-relatie" : "toegang.niet-voor-rol",
            band == Band.Geen ? "U hebt geen band met dit kind." : "Dit is niet voor uw rol."));
    }

    /// <summary>
    /// Whether somebody in this role may ever do this in ordinary work, whatever the child: decides which pages and entries there are. What
    /// opens for a vital interest only is no part of it.
    /// </summary>
    public static bool Ooit(Rol rol, Gegevenscategorie wat, Daad daad, Convenant convenant) =>
        convenant.Voor(rol, wat, daad).Any(regel => regel.Relaties.Any(relatie => relatie != Relaties.VitaalBelang));

    /// <summary>
    /// Whether somebody in this role who may do the one of a child may also do the other, whatever child it is: then a list of children that were found by
    /// the one needs no second question. False when it depends on the child.
    /// </summary>
    /// <param name="een">What the children were found by.</param>
    /// <param name="zonder">Relations by which they were not found.</param>
    /// <param name="ander">What is shown of them besides.</param>
    public static bool GaatSamen(Rol rol, (Gegevenscategorie Wat, Daad Daad) een, Relaties zonder, (Gegevenscategorie Wat, Daad Daad) ander, Convenant convenant)
    {
        var anders = convenant.Voor(rol, ander.Wat, ander.Daad);
        return convenant.Voor(rol, een.Wat, een.Daad).All(regel => regel.Relaties.All(relatie =>
            (relatie != Relaties.Geen && (zonder & relatie) == relatie)
            || anders.Any(andere => andere.Relaties.Contains(Relaties.Geen)
                || (andere.Relaties.Contains(relatie) && (relatie != Relaties.OudLeerling || andere.DagenNaVertrek >= regel.DagenNaVertrek)))));
    }

    /// <summary>Whether a category of data follows from a child; figures do not.</summary>
    public static bool IsVanKind(this Gegevenscategorie categorie) => categorie != Gegevenscategorie.Aggregaat;
}
