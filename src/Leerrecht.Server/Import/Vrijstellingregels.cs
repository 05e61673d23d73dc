using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Import;

/// <summary>An exemption as delivered.</summary>
public readonly record struct Vrijstellinglijn(int Regel, string Leerling, Vrijstelling Vrijstelling);

/// <summary>Reads <c>vrijstellingen.csv</c>.</summary>
public sealed class Vrijstellingregels(Csv csv, Func<string, bool> kentLeerling) : Regellezer<Vrijstellinglijn>(
    csv, "vrijstellingen.csv",
    new("leerling", true), new("soort", true), new("begin", true), new("eind"), new("permanent"), new("status", true))
{
    private static readonly Woordenlijst<Vrijstellingsoort> Soorten = Woordenlijst.Van<Vrijstellingsoort>(soort => soort.Woord());

    private static readonly Woordenlijst<Vrijstellingstatus> Statussen =
        Woordenlijst.Van<Vrijstellingstatus>(status => status.ToString().ToLowerInvariant());

    protected override Vrijstellinglijn Ontleed()
    {
        var leerling = BekendeLeerling(0, kentLeerling);
        var soort = Keuze(1, Soorten);
        var begin = Datum(2).GetValueOrDefault();
        var eind = Datum(3);
        var lijn = new Vrijstellinglijn(Regel, leerling, new Vrijstelling(soort, begin, eind, JaNee(4), Keuze(5, Statussen)));
        NietVoor(begin, eind, 3);
        return lijn;
    }
}
