namespace Leerrecht.Server.Vorm;

/// <summary>What somebody chose from a list.</summary>
public static class Optie
{
    /// <summary>The value with this name; null for what is none, such as a number, two names, or one that was made up.</summary>
    public static T? Lees<T>(string? getypt)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(naam => naam.Equals(getypt, StringComparison.OrdinalIgnoreCase)) is { } gekozen ? Enum.Parse<T>(gekozen) : null;
}
