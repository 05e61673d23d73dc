namespace Leerrecht.Browser.Tests;

/// <summary>The Chromium of the machine; tests never download one.</summary>
public static class Browser
{
    private static readonly string[] Plaatsen = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    public static readonly string? Pad =
        Environment.GetEnvironmentVariable("LEERRECHT_CHROMIUM") is { Length: > 0 } gekozen ? gekozen : Plaatsen.FirstOrDefault(File.Exists);

    /// <summary>No sandbox in a container as root; nothing that looks for Google.</summary>
    public static readonly string[] Argumenten =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--force-color-profile=srgb", "--lang=nl-NL",
    ];

    internal static readonly string? Ontbreekt =
        Pad is null ? "Chromium is not on this machine: install Debian's package chromium, or set LEERRECHT_CHROMIUM." : null;
}

/// <summary>A test in a real browser; says that it is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Ontbreekt;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Ontbreekt;
}
