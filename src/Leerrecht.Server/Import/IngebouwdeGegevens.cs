using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;

namespace Leerrecht.Server.Import;

/// <summary>The calendar and the table of gemeenten that come with Leerrecht; sources and licence stand beside the files.</summary>
public static class IngebouwdeGegevens
{
    /// <summary>School holidays per region and the public holidays, 2016 to 2030.</summary>
    public static IReadOnlyList<Kalenderrij> Kalender() => Lees(new Kalenderregels(Open("kalender.csv"), _ => false));

    /// <summary>The gemeenten of 2026 with their holiday region.</summary>
    public static IReadOnlyList<Gemeente> Gemeenten() => Lees(new Gemeenteregels(Open("gemeenten.csv")));

    private static Csv Open(string bestand) =>
        new(typeof(IngebouwdeGegevens).Assembly.GetManifestResourceStream($"Leerrecht.Server.Kalender.gegevens.{bestand}")!, bestand);

    private static List<T> Lees<T>(Regellezer<T> regels)
    {
        using (regels)
        {
            var lijnen = new List<T>();
            while (regels.Lees())
            {
                lijnen.Add(regels.Goed ? regels.Lijn : throw new InvalidOperationException(regels.Melding?.Tekst));
            }

            return lijnen;
        }
    }
}
