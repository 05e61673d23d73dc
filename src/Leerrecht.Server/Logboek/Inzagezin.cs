using System.Globalization;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Logboek;

/// <summary>The record in sentences that a parent can read.</summary>
public static class Inzagezin
{
    /// <summary>"Marieke Jansen, leerplichtambtenaar van Waterwijk".</summary>
    public static string Wie(string wie, string? rol, string? organisatie, Teksten teksten) =>
        rol is { } woord && organisatie is not null && teksten.Kent($"rol.{woord}")
            ? teksten["inzage.wie", wie, teksten[$"rol.{woord}"].Midden(), organisatie]
            : wie;

    /// <summary>"bekeek op dinsdag 17 november 2026 om 14:03: naam en geboortedatum, verzuim zonder geldige reden".</summary>
    public static string Wat(Inzagen.Inzage inzage, Teksten teksten)
    {
        var moment = Moment(inzage.Wanneer, teksten);
        var daad = inzage.Uitkomst switch
        {
            Loguitkomst.Geweigerd => "inzage.geweigerd",
            Loguitkomst.Mislukt => "inzage.mislukt",
            Loguitkomst.Toegestaan => $"inzage.{inzage.Daad.ToString().ToLowerInvariant()}",
        };
        var wat = inzage.Categorieen.Count > 0
            ? string.Join(", ", inzage.Categorieen.Select(categorie => teksten[$"inzage.categorie.{categorie.Woord()}"]))
            : teksten["inzage.categorie.geen"];
        return teksten[daad, moment, wat] + (inzage.Kinderen > 1 ? " " + teksten["inzage.lijst", inzage.Kinderen] : "");
    }

    /// <summary>"dinsdag 17 november 2026 om 14:03", as the clock in Amsterdam showed.</summary>
    public static string Moment(DateTime utc, Teksten teksten)
    {
        var lokaal = Vandaag.InAmsterdam(utc);
        return teksten["inzage.moment", DateOnly.FromDateTime(lokaal).Voluit(), lokaal.ToString("HH:mm", CultureInfo.InvariantCulture)];
    }
}
