using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Import;

/// <summary>Reads the first lines of offered files, each time anew: nothing of their content is kept beside the file.</summary>
public sealed class Voorbeeldlezer(Grondslag grondslag, Redenen redenen, Teksten teksten, bool magNamen, DateOnly vandaag)
{
    private const int Lijnen = 8;

    /// <summary>Null when there is nothing to show in lines.</summary>
    public Voorbeeld? Lees(Stream stroom, Zendingbestand bestand)
    {
        if (bestand.Soort is not { } woord || Bestandssoorten.Van(woord) is not { } soort)
        {
            return null;
        }

        try
        {
            if (soort == Bestandssoort.Regelset)
            {
                return new(["geldig-van", "anders"], [.. Regelsetbestand.Lees(stroom).Sets.Alle.Skip(1)
                    .Select((set, plaats) => new Voorbeeldlijn(plaats + 1, [set.GeldigVan.Gewoon(), Anders(set)], null))]);
            }

            using var blik = Bestandsblik.Open(stroom, soort, bestand.Naam);
            return blik?.Voorbeeld(Lijnen, new Kijkwoorden(grondslag, redenen, teksten, magNamen, vandaag));
        }
        catch (OnleesbaarBestand)
        {
            return null;
        }
    }

    private static string Anders(Core.Signalering.Regelset set)
    {
        var standaard = new Core.Signalering.Regelset();
        var anders = Regelparameter.Alle.Where(parameter => parameter.Waarde(set) != parameter.Waarde(standaard))
            .Select(parameter => $"{parameter.Veld} = {parameter.Waarde(set)}").ToList();
        return anders.Count == 0 ? "–" : string.Join(", ", anders);
    }
}
