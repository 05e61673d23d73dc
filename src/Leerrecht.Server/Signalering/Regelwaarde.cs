using Leerrecht.Core.Signalering;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Signalering;

/// <summary>Values of a rule set in words.</summary>
public static class Regelwaarde
{
    /// <summary>The parameters as rows of a table: those that differ per sector are one row.</summary>
    public static IEnumerable<IGrouping<string, Regelparameter>> Rijen => Regelparameter.Alle.GroupBy(parameter => parameter.Naam);

    /// <summary>One value, or "PO SBO SO: klokuren, VO PRO VSO: lesuren".</summary>
    public static string Woorden(IGrouping<string, Regelparameter> rij, Regelset set, Teksten teksten)
    {
        var waarden = rij.GroupBy(parameter => parameter.Waarde(set)).ToList();
        return rij.First().Sector is null
            ? Woord(rij.First(), waarden[0].Key, teksten)
            : string.Join(", ", waarden.Select(groep => $"{string.Join(' ', groep.Select(parameter => parameter.Sector))}: {Woord(groep.First(), groep.Key, teksten)}"));
    }

    public static string Woord(Regelparameter parameter, string waarde, Teksten teksten) =>
        parameter.Soort is Waardesoort.Venster or Waardesoort.Eenheid ? teksten[$"regelset.waarde.{waarde}"] : waarde;

    public static bool Anders(IEnumerable<Regelparameter> rij, Regelset set, Regelset ander) => rij.Any(parameter => parameter.Waarde(set) != parameter.Waarde(ander));

    /// <summary>What may be filled in, to finish a sentence.</summary>
    public static string Verwacht(Regelparameter parameter, Teksten teksten) =>
        teksten[$"regelset.verwacht.{parameter.Soort.ToString().ToLowerInvariant()}", parameter.Minst, parameter.Meest];
}
