namespace Leerrecht.Core.Toegang;

/// <summary>In what capacity somebody works with Leerrecht (missie, "Who uses it"). It belongs to an <see cref="Aanstelling"/>.</summary>
public enum Rol
{
    /// <summary>Verzuimcoördinator of a school.</summary>
    Verzuimcoordinator,

    /// <summary>Mentor of a school.</summary>
    Mentor,

    /// <summary>Intern begeleider (primary) or zorgcoördinator (secondary) of a school.</summary>
    Zorgcoordinator,

    /// <summary>Directeur of a school (Leerplichtwet: hoofd).</summary>
    Directeur,

    /// <summary>Leerplichtambtenaar of a gemeente (Leerplichtwet art. 16).</summary>
    Leerplichtambtenaar,

    /// <summary>Consulent of a samenwerkingsverband (WPO art. 18a, WVO 2020 art. 2.47).</summary>
    SwvConsulent,

    /// <summary>Jeugdarts of the JGZ (M@ZL).</summary>
    Jeugdarts,

    /// <summary>Jeugdverpleegkundige of the JGZ.</summary>
    Jeugdverpleegkundige,

    /// <summary>Works at the toegang to youth care, such as a WIJ-team.</summary>
    Toegangsmedewerker,

    /// <summary>Chairs the actietafel, under a mandate.</summary>
    VoorzitterActietafel,

    /// <summary>Works on policy: figures only, never a child.</summary>
    Beleidsmedewerker,

    /// <summary>Member of the regiegroep: figures only, never a child.</summary>
    Regiegroeplid,

    /// <summary>Functionaris gegevensbescherming (AVG art. 37-39).</summary>
    Functionaris,

    /// <summary>Looks after organisations, calendars, rule sets and imports of the region.</summary>
    Regiobeheerder,

    /// <summary>Looks after the people and teams of one organisation.</summary>
    Organisatiebeheerder,
}

/// <summary>Words of roles, as files and texts have them.</summary>
public static class Rolwoorden
{
    private static readonly Dictionary<string, Rol> PerWoord = Enum.GetValues<Rol>().ToDictionary(Woord, StringComparer.Ordinal);

    /// <summary>The word of a role.</summary>
    public static string Woord(this Rol rol) => rol switch
    {
        Rol.Verzuimcoordinator => "verzuimcoordinator",
        Rol.Mentor => "mentor",
        Rol.Zorgcoordinator => "zorgcoordinator",
        Rol.Directeur => "directeur",
        Rol.Leerplichtambtenaar => "leerplichtambtenaar",
        Rol.SwvConsulent => "swv-consulent",
        Rol.Jeugdarts => "jeugdarts",
        Rol.Jeugdverpleegkundige => "jeugdverpleegkundige",
        Rol.Toegangsmedewerker => "toegangsmedewerker",
        Rol.VoorzitterActietafel => "voorzitter-actietafel",
        Rol.Beleidsmedewerker => "beleidsmedewerker",
        Rol.Regiegroeplid => "regiegroeplid",
        Rol.Functionaris => "functionaris-gegevensbescherming",
        Rol.Regiobeheerder => "regiobeheerder",
        Rol.Organisatiebeheerder => "organisatiebeheerder",
    };

    /// <summary>The role with this word; false when there is none.</summary>
    public static bool Kent(string woord, out Rol rol) => PerWoord.TryGetValue(woord, out rol);
}
