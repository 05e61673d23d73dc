using System.Globalization;

namespace Leerrecht.Server.Import;

/// <summary>Sizes as people write them: "312 kB", "1,4 MB".</summary>
public static class Bestandsgrootte
{
    private static readonly string[] Eenheden = ["bytes", "kB", "MB", "GB"];

    public static string Woorden(long bytes)
    {
        var (getal, eenheid) = ((double)bytes, 0);
        while (getal >= 1000 && eenheid < Eenheden.Length - 1)
        {
            (getal, eenheid) = (getal / 1024, eenheid + 1);
        }

        return $"{getal.ToString(getal < 10 && eenheid > 1 ? "0.#" : "0", CultureInfo.CurrentCulture)} {Eenheden[eenheid]}";
    }
}
