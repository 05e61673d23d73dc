using Leerrecht.Core.Kalender;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>Reads <c>kalender.csv</c>.</summary>
public sealed class Kalenderregels(Csv csv, Func<string, bool> kentVestiging) : Regellezer<Kalenderrij>(
    csv, "kalender.csv", new("gebied", true), new("van", true), new("tot", true), new("soort", true), new("naam"))
{
    private const string VoorVestiging = "vestiging:";

    private static readonly Woordenlijst<Kalendersoort> Soorten =
        Woordenlijst.Van<Kalendersoort>(soort => soort.ToString().ToLowerInvariant());

    private static readonly Woordenlijst<Gebied> Gebieden = new(
        [(Gebied.Nederland.ToString(), Gebied.Nederland),
         .. Enum.GetValues<Vakantieregio>().Select(regio => (Gebied.Van(regio).ToString(), Gebied.Van(regio)))]);

    protected override Kalenderrij Ontleed()
    {
        var gebied = LeesGebied(0);
        var van = Datum(1).GetValueOrDefault();
        var tot = Datum(2);
        var soort = Keuze(3, Soorten);
        var naam = Tekst(4);
        NietVoor(van, tot, 2);
        return new Kalenderrij(gebied, van, tot.GetValueOrDefault(), soort, naam);
    }

    private Gebied LeesGebied(int kolom)
    {
        var code = Sleutel(kolom);
        if (Gebieden.Kent(code, out var gebied))
        {
            return gebied;
        }

        if (!code.StartsWith(VoorVestiging, StringComparison.Ordinal) || !IsVestigingscode(code.AsSpan(VoorVestiging.Length)))
        {
            Fout(Meldingcode.OngeldigeWaarde, kolom, $"{Gebieden.Opsomming}, of vestiging: met de code erachter,");
            return default;
        }

        var vestiging = code[VoorVestiging.Length..];
        if (!kentVestiging(vestiging))
        {
            Fout(Meldingcode.OnbekendeVestiging, kolom);
        }

        return Gebied.Van(vestiging);
    }
}
