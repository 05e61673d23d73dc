using Leerrecht.Core.Kalender;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Kalender;

/// <summary>Rows of a calendar in words, and where they are shown.</summary>
internal static class Kalenderwoorden
{
    public static string Pad(Schooljaar jaar, string school) => $"/beheer/kalender?jaar={jaar.Beginjaar}&voor={school}";

    /// <summary>Key of the name of a kind of day.</summary>
    public static string Soort(Kalendersoort soort) => $"kalendersoort.{soort.ToString().ToLowerInvariant()}";

    /// <summary>Key of a kind of day as somebody chooses it.</summary>
    public static string Keuze(Kalendersoort soort) => $"kalender.kies.{soort.ToString().ToLowerInvariant()}";

    public static string Dagen(this KalenderrijRij rij, Teksten teksten) =>
        rij.Van == rij.Tot ? $"{rij.Van.Kort()} {rij.Van.Year}" : teksten["kijk.tot-en-met", rij.Van.Gewoon(), rij.Tot.Gewoon()];
}
