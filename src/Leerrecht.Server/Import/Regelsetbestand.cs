using System.Text;
using Leerrecht.Core.Signalering;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>Reads <c>regelset.json</c> as a region delivers it.</summary>
public static class Regelsetbestand
{
    public const string Naam = "regelset.json";

    /// <exception cref="OnleesbaarBestand">No rule sets.</exception>
    public static (Regelsets Sets, IReadOnlyList<Invoermelding> Meldingen) Lees(Stream stroom)
    {
        try
        {
            using var lezer = new StreamReader(stroom, Bestandsvorm.Utf8, detectEncodingFromByteOrderMarks: false);
            var (sets, onbekend) = Regelsettekst.Lees(lezer.ReadToEnd());
            return (sets, [.. onbekend.Select(naam => Meldingteksten.Maak(Meldingcode.OnbekendeParameter, Naam, null, naam, null))]);
        }
        catch (DecoderFallbackException fout)
        {
            throw new OnleesbaarBestand(Naam, $"dit is geen leesbare JSON in UTF-8 ({fout.Message})", fout);
        }
        catch (FormatException fout)
        {
            throw new OnleesbaarBestand(Naam, fout.Message, fout);
        }
    }
}
