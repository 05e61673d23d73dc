namespace Leerrecht.Core.Dossiers;

/// <summary>Words of a ladder, as files and forms have them.</summary>
public static class Opschaalwoorden
{
    /// <summary>The word of a party.</summary>
    public static string Woord(this Ketenpartij partij) => partij switch
    {
        Ketenpartij.Jeugdige => "jeugdige",
        Ketenpartij.Ouders => "ouders",
        Ketenpartij.Leerkracht => "leerkracht",
        Ketenpartij.Begeleider => "begeleider",
        Ketenpartij.Directeur => "directeur",
        Ketenpartij.Schoolbestuur => "schoolbestuur",
        Ketenpartij.Leerplicht => "leerplicht",
        Ketenpartij.Samenwerkingsverband => "samenwerkingsverband",
        Ketenpartij.Toegang => "toegang",
        Ketenpartij.Jeugdgezondheidszorg => "jeugdgezondheidszorg",
        Ketenpartij.Jeugdhulp => "jeugdhulp",
        Ketenpartij.Gemeente => "gemeente",
        Ketenpartij.Voorzitter => "voorzitter",
    };

    /// <summary>The word of what must be there.</summary>
    public static string Woord(this Tredevereiste vereiste) => vereiste switch
    {
        Tredevereiste.KindGesproken => "kind-gesproken",
        Tredevereiste.Overleg => "overleg",
        Tredevereiste.Plan => "plan",
    };

    /// <summary>The party of a word.</summary>
    public static bool Kent(string woord, out Ketenpartij partij) => Zoek(woord, Woord, out partij);

    /// <summary>What must be there, of a word.</summary>
    public static bool Kent(string woord, out Tredevereiste vereiste) => Zoek(woord, Woord, out vereiste);

    private static bool Zoek<T>(string woord, Func<T, string> van, out T waarde)
        where T : struct, Enum
    {
        foreach (var kandidaat in Enum.GetValues<T>())
        {
            if (van(kandidaat) == woord)
            {
                waarde = kandidaat;
                return true;
            }
        }

        waarde = default;
        return false;
    }
}
