namespace Leerrecht.Core.Toegang;

/// <summary>In what capacity somebody works with Leerrecht.</summary>
public enum Rol
{
    /// <summary>Verzuimcoördinator of one or more vestigingen.</summary>
    Verzuimcoordinator,

    /// <summary>Directeur of one or more vestigingen.</summary>
    Directeur,

    /// <summary>Leerplichtambtenaar of a gemeente (Leerplichtwet art. 16).</summary>
    Leerplichtambtenaar,

    /// <summary>Consulent of a samenwerkingsverband (WPO art. 18a, WVO 2020 art. 2.47).</summary>
    SwvConsulent,

    /// <summary>Jeugdarts of the JGZ (M@ZL).</summary>
    Jeugdarts,

    /// <summary>Works on policy: figures only, never a child.</summary>
    Beleidsmedewerker,

    /// <summary>Looks after organisations, calendars, rule sets and imports of the region.</summary>
    Regiobeheerder,
}

/// <summary>Words of roles, as files and texts have them.</summary>
public static class Rolwoorden
{
    /// <summary>The word of a role.</summary>
    public static string Woord(this Rol rol) => rol switch
    {
        Rol.Verzuimcoordinator => "verzuimcoordinator",
        Rol.Directeur => "directeur",
        Rol.Leerplichtambtenaar => "leerplichtambtenaar",
        Rol.SwvConsulent => "swv-consulent",
        Rol.Jeugdarts => "jeugdarts",
        Rol.Beleidsmedewerker => "beleidsmedewerker",
        Rol.Regiobeheerder => "regiobeheerder",
    };
}
