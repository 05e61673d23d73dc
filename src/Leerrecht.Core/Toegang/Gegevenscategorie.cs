namespace Leerrecht.Core.Toegang;

/// <summary>The kinds of data about a child between which the convenant tells apart.</summary>
public enum Gegevenscategorie
{
    /// <summary>Name, birth date, key.</summary>
    Identiteit,

    /// <summary>Burgerservicenummer (Wabb art. 10-12); shown masked, every reveal recorded.</summary>
    Bsn,

    /// <summary>Enrolments, group, duty.</summary>
    Inschrijving,

    /// <summary>Exemptions (Leerplichtwet art. 3a, 3b, 5, 5a, 15); their grounds tell of health or belief.</summary>
    Vrijstelling,

    /// <summary>Absence without a ground of Leerplichtwet art. 11, late, and what follows from it.</summary>
    Ongeoorloofd,

    /// <summary>Absence with a ground of Leerplichtwet art. 11 (suspended, religion, leave). Never to leerplicht.</summary>
    Geoorloofd,

    /// <summary>Of those, that a child is sick (art. 11 d), without why: what a consult of the JGZ is about. Never to leerplicht.</summary>
    Ziekte,

    /// <summary>Medical content (AVG art. 9): JGZ only.</summary>
    Medisch,

    /// <summary>Halt, proces-verbaal, enforcement (AVG art. 10).</summary>
    Straf,

    /// <summary>The case: steps, lead, participants.</summary>
    Dossier,

    /// <summary>The plan with goals, actions and the voice of child and parents; offers.</summary>
    Plan,

    /// <summary>Notes of those who work with the child.</summary>
    Notitie,

    /// <summary>Address, telephone, parents.</summary>
    Contact,

    /// <summary>Figures in which nobody can be recognised.</summary>
    Aggregaat,
}

/// <summary>What somebody does with data.</summary>
public enum Daad
{
    /// <summary>Be shown it, on a page or through the API.</summary>
    Zien,

    /// <summary>Find a child by it.</summary>
    Zoeken,

    /// <summary>Record or change it.</summary>
    Wijzigen,

    /// <summary>Let another organisation see it.</summary>
    Delen,

    /// <summary>Take it out of the system, as a file.</summary>
    Exporteren,
}

/// <summary>Words of categories and acts, as convenant and texts have them.</summary>
public static class Toegangswoorden
{
    private static readonly Dictionary<string, Gegevenscategorie> Categorieen = Enum.GetValues<Gegevenscategorie>().ToDictionary(Woord, StringComparer.Ordinal);
    private static readonly Dictionary<string, Daad> Daden = Enum.GetValues<Daad>().ToDictionary(Woord, StringComparer.Ordinal);
    private static readonly Dictionary<string, Relaties> PerRelatie = Relatiewoorden.Alle.ToDictionary(Woord, StringComparer.Ordinal);

    /// <summary>The word of a category.</summary>
    public static string Woord(this Gegevenscategorie categorie) => categorie.ToString().ToLowerInvariant();

    /// <summary>The word of an act.</summary>
    public static string Woord(this Daad daad) => daad.ToString().ToLowerInvariant();

    /// <summary>The word of one relation.</summary>
    public static string Woord(this Relaties relatie) => relatie switch
    {
        Relaties.Geen => "geen",
        Relaties.EigenLeerling => "eigen-leerling",
        Relaties.OudLeerling => "oud-leerling",
        Relaties.Inwoner => "inwoner",
        Relaties.LeerlingVanSwv => "leerling-van-swv",
        Relaties.Deelnemer => "deelnemer",
        Relaties.JgzConsult => "jgz-consult",
        Relaties.VitaalBelang => "vitaal-belang",
        _ => throw new ArgumentOutOfRangeException(nameof(relatie), relatie, "One relation has a word, a set of them has none."),
    };

    /// <summary>The category with this word; false when there is none.</summary>
    public static bool Kent(string woord, out Gegevenscategorie categorie) => Categorieen.TryGetValue(woord, out categorie);

    /// <summary>The act with this word; false when there is none.</summary>
    public static bool Kent(string woord, out Daad daad) => Daden.TryGetValue(woord, out daad);

    /// <summary>The relation with this word; false when there is none.</summary>
    public static bool Kent(string woord, out Relaties relatie) => PerRelatie.TryGetValue(woord, out relatie);
}
