using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>Reads <c>vestigingen.csv</c>.</summary>
public sealed class Vestigingregels(Csv csv) : Regellezer<Vestiging>(
    csv, "vestigingen.csv",
    new("vestiging", true), new("naam"), new("sector", true), new("gemeente", true), new("vakantieregio", true), new("swv"), new("bestuur"))
{
    internal static readonly Woordenlijst<Vakantieregio> Regios = Woordenlijst.Van<Vakantieregio>(regio => regio.ToString());
    internal static readonly Woordenlijst<Sector> Sectoren = Woordenlijst.Van<Sector>(sector => sector.ToString());

    private readonly HashSet<string> _gehad = new(StringComparer.Ordinal);

    protected override Vestiging Ontleed()
    {
        var lijn = new Vestiging(
            Vestigingscode(0), Tekst(1), Keuze(2, Sectoren), Gemeentecode(3), Keuze(4, Regios), Tekst(5), Tekst(6));
        if (Goed && !_gehad.Add(lijn.Code))
        {
            Fout(Meldingcode.DubbeleSleutel, 0);
        }

        return lijn;
    }
}
