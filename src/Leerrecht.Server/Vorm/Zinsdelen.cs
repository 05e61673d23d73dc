using System.Globalization;

namespace Leerrecht.Server.Vorm;

/// <summary>Words as they stand within a sentence.</summary>
public static class Zinsdelen
{
    /// <summary>Without its capital, unless it is an abbreviation.</summary>
    public static string Midden(this string woord) =>
        woord.Length == 0 || (woord.Length > 1 && char.IsUpper(woord[1])) ? woord : char.ToLower(woord[0], CultureInfo.CurrentCulture) + woord[1..];
}
