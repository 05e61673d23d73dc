using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>Reads <c>gemeenten.csv</c>.</summary>
public sealed class Gemeenteregels(Csv csv) : Regellezer<Gemeente>(
    csv, "gemeenten.csv", new("gemeente", true), new("vakantieregio", true), new("naam"))
{
    private readonly HashSet<string> _gehad = new(StringComparer.Ordinal);

    protected override Gemeente Ontleed()
    {
        var lijn = new Gemeente(Gemeentecode(0), Keuze(1, Vestigingregels.Regios), Tekst(2));
        if (Goed && !_gehad.Add(lijn.Code))
        {
            Fout(Meldingcode.DubbeleSleutel, 0);
        }

        return lijn;
    }
}
