using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>What a code of a school, or of all schools (<c>*</c>), stands for.</summary>
public readonly record struct Redenlijn(int Regel, string Vestiging, string Code, Verzuimsoort Soort);

/// <summary>Reads <c>redenen.csv</c>.</summary>
public sealed class Redenregels(Csv csv, Func<string, bool> kentVestiging) : Regellezer<Redenlijn>(
    csv, "redenen.csv", new("vestiging", true), new("code", true), new("soort", true))
{
    private static readonly Woordenlijst<Verzuimsoort> Soorten = Woordenlijst.Van<Verzuimsoort>(soort => soort.Woord());

    private readonly HashSet<(string Vestiging, string Code)> _gehad = [];

    protected override Redenlijn Ontleed()
    {
        var vestiging = Waarde(0) is Redenen.Overal ? Redenen.Overal : BekendeVestiging(0, kentVestiging);
        AlleenEigen(vestiging, 0);
        var lijn = new Redenlijn(Regel, vestiging, Sleutel(1), Keuze(2, Soorten));
        if (Goed && !_gehad.Add((lijn.Vestiging, lijn.Code)))
        {
            Fout(Meldingcode.DubbeleSleutel, 1);
        }

        return lijn;
    }
}
