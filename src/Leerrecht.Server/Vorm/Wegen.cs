using System.Collections.Frozen;
using System.Reflection;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Toegang;
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

    public static IReadOnlyList<Weg> Voor(Bezoek bezoek) =>
        [.. Alle(bezoek).Where(weg => Bestaat(weg.Pad))];

    private static IEnumerable<Weg> Alle(Bezoek bezoek)
    {
        var rol = bezoek.Wie.Rol;
        if (bezoek.Ooit(Gegevenscategorie.Identiteit))
        {
            yield return new("/vandaag", "weg.vandaag", "lijst");
            yield return new("/leerlingen", "weg.leerlingen", "personen");
        }

        if (bezoek.Ooit(Gegevenscategorie.Ongeoorloofd))
        {
            yield return new("/meldingen", "weg.meldingen", "bericht");
        }

        if (bezoek.Ooit(Gegevenscategorie.Dossier))
        {
            yield return new("/dossiers", "weg.dossiers", "map");
        }

        if (Functies.IsLeerplicht(rol))
        {
            yield return new("/absoluut-verzuim", "weg.absoluut", "huis");
        }

        if (Functies.MagMaandlijst(rol))
        {
            yield return new("/maandlijst", "weg.maandlijst", "kalender");
        }

        if (bezoek.Ooit(Gegevenscategorie.Ziekte))
        {
            yield return new("/ziekteverzuim", "weg.ziekteverzuim", "kruis");
        }

        if (Functies.MagLogboekLezen(rol))
        {
            yield return new("/vandaag", "weg.vandaag", "lijst");
        }

        if (Functies.MagBewaren(rol))
        {
            yield return new("/privacy", "weg.privacy", "slot");
        }

        if (bezoek.Ooit(Gegevenscategorie.Aggregaat))
        {
            yield return new("/monitor", "weg.monitor", "grafiek");
        }

        if (Functies.MagLessenLezen(rol))
        {
            yield return new("/blinde-vlekken", "weg.blinde-vlekken", "let-op");
            yield return new("/lessen", "weg.lessen", "bestand");
        }

        if (Functies.MagImporteren(rol))
        {
            yield return new("/import", "weg.import", "inlezen");
        }

        if (Functies.MagMensenBeheren(rol))
        {
            yield return new("/beheer", "weg.beheer", "regelaars");
        }
    }
}
