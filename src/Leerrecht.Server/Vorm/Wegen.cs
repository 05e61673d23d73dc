using System.Collections.Frozen;
using System.Reflection;
using Leerrecht.Core.Toegang;
using Microsoft.AspNetCore.Components;

namespace Leerrecht.Server.Vorm;

/// <summary>An entry of the navigation.</summary>
/// <param name="Tekst">Key of its name.</param>
public sealed record Weg(string Pad, string Tekst, string Icoon)
{
    public bool IsHier(PathString pad) => pad.StartsWithSegments(Pad);
}

/// <summary>The navigation: what a role comes for, of the pages that there are.</summary>
public static class Wegen
{
    private static readonly FrozenSet<string> Paginas = typeof(Wegen).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>(inherit: false))
        .Select(route => route.Template)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Bestaat(string pad) => Paginas.Contains(pad);

    public static IReadOnlyList<Weg> Voor(Rol rol) =>
        [.. Alle(rol).Where(weg => Bestaat(weg.Pad))];

    private static IEnumerable<Weg> Alle(Rol rol)
    {
        if (Kijkregels.MagKinderenZien(rol))
        {
            yield return new("/vandaag", "weg.vandaag", "lijst");
            yield return new("/leerlingen", "weg.leerlingen", "personen");
        }

        yield return new("/monitor", "weg.monitor", "grafiek");

        if (Kijkregels.MagImporteren(rol))
        {
            yield return new("/import", "weg.import", "inlezen");
        }

        if (Kijkregels.MagBeheren(rol))
        {
            yield return new("/beheer", "weg.beheer", "regelaars");
        }
    }
}
