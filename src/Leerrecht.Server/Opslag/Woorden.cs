using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Berichten;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leerrecht.Server.Opslag;

/// <summary>The words under which values of an enum are stored: those of the files, so that the tables can be read.</summary>
public static class Woorden<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> PerWaarde = Enum.GetValues<T>().ToDictionary(waarde => waarde, Kies);
    private static readonly Dictionary<string, T> PerWoord = PerWaarde.ToDictionary(paar => paar.Value, paar => paar.Key, StringComparer.Ordinal);

    public static string Woord(T waarde) => PerWaarde[waarde];

    public static T Waarde(string woord) => PerWoord[woord];

    private static string Kies(T waarde) => waarde switch
    {
        Signaalsoort soort => soort.Woord(),
        Eenheid eenheid => eenheid.Woord(),
        RedenTeltNiet reden => reden.Woord(),
        Verzuimsoort soort => soort.Woord(),
        Vrijstellingsoort soort => soort.Woord(),
        Rol rol => rol.Woord(),
        Berichtsoort soort => soort.Woord(),
        Verzuimmeldingsoort soort => soort.Woord(),
        Meldingstatus status => status.Woord(),
        Briefsoort soort => soort.Woord(),
        Sector or Onderwijssoort or Vakantieregio or Thuiszittercategorie => waarde.ToString(),
        _ => waarde.ToString().ToLowerInvariant(),
    };
}

public sealed class Woordomzetting<T>()
    : ValueConverter<T, string>(waarde => Woorden<T>.Woord(waarde), woord => Woorden<T>.Waarde(woord))
    where T : struct, Enum;
