using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Tellingen;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Tellingen;

/// <summary>How figures and places are called on the screen.</summary>
public static class Monitorwoorden
{
    /// <summary>The name of what is counted: "Groningen", "De Horizon", "Hele regio".</summary>
    public static string Naam(this Monitorkeuze keuze, Schoolregister scholen, Teksten teksten) =>
        keuze.School is { } school ? school.Naam ?? school.Code : Naam(keuze.Plaats, scholen, teksten);

    public static string Naam(Selectie? plaats, Schoolregister scholen, Teksten teksten) => plaats is null ? teksten["monitor.regio"] : plaats.Soort switch
    {
        Selectiesoort.Gemeente => scholen.Gemeente(plaats.Waarde)?.Naam ?? plaats.Waarde,
        Selectiesoort.Vestiging or Selectiesoort.Bestuur or Selectiesoort.Swv => plaats.Waarde,
    };

    /// <summary>A figure and its side of the clock: "Langdurig relatief verzuim, voortgezet onderwijs".</summary>
    public static string Naam(this Cijfer cijfer, Teksten teksten) =>
        teksten[cijfer.Rij() is { } rij ? $"monitor.rij.{rij.Woord()}" : $"monitor.cijfer.{cijfer.Woord()}"];

    /// <summary>"12 kinderen", "minder dan vijf kinderen".</summary>
    public static string Kinderen(this Aantal aantal, Teksten teksten) =>
        aantal.Waarde is { } waarde ? teksten.Aantal("monitor.kinderen", waarde)
            : teksten[aantal.TeKlein ? "monitor.kinderen.klein" : "monitor.kinderen.weggelaten"];

    /// <summary>In a cell: with the points of thousands of the language.</summary>
    public static string Tekst(this Aantal aantal, Teksten teksten) =>
        aantal.Ontbreekt ? teksten["monitor.nvt"] : aantal.Waarde is { } waarde ? $"{waarde:N0}" : aantal.ToString();

    /// <summary>"+3", "−8" (with a real minus), "0".</summary>
    public static string Verschil(int verschil) => verschil switch
    {
        > 0 => $"+{verschil:N0}",
        < 0 => $"−{-verschil:N0}",
        0 => "0",
    };
}
