using System.Globalization;
using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers.Opschalen;

/// <summary>A ladder in words.</summary>
public static class Ladderzin
{
    public static string Kantelpunt(Kantelpunt kantelpunt, Teksten teksten) => kantelpunt switch
    {
        Kantelpunt.Termijn { Eenheid: Termijneenheid.Weken } termijn => teksten["opschalen.hooguit", teksten.Aantal("opschalen.weken", termijn.Aantal)],
        Kantelpunt.Termijn termijn => teksten["opschalen.hooguit", teksten.Aantal("opschalen.maanden", termijn.Aantal)],
        Kantelpunt.Afgesproken afgesproken => teksten["opschalen.afgesproken", teksten.Aantal("opschalen.weken", afgesproken.HooguitWeken)],
        _ => teksten["opschalen.geen-kantelpunt"],
    };

    /// <summary>"Jeugdige, ouders, leerkracht".</summary>
    public static string Partijen(IEnumerable<Ketenpartij> partijen, Teksten teksten) => Rij(partijen.Select(partij => teksten[$"partij.{partij.Woord()}"]));

    public static string Vereisten(IEnumerable<Tredevereiste> vereisten, Teksten teksten) => Rij(vereisten.Select(vereiste => teksten[$"vereiste.{vereiste.Woord()}"]));

    /// <summary>"Waterwijk, voortgezet onderwijs".</summary>
    public static string Waar(Opschalingsmodel model, Func<string, string> naam, Teksten teksten) =>
        $"{(model.Gemeente is { } gemeente ? naam(gemeente) : Klein(teksten["opschalen.hele-regio"]))}, {Klein(teksten[model.Soort is { } soort ? $"opschalen.soort.{soort}" : "opschalen.alle-soorten"])}";

    /// <summary>As it stands within a sentence.</summary>
    public static string Klein(string tekst) => char.ToLower(tekst[0], CultureInfo.CurrentCulture) + tekst[1..];

    private static string Rij(IEnumerable<string> woorden) => string.Join(", ", woorden.Select((woord, i) => i == 0 ? woord : Klein(woord)));
}
