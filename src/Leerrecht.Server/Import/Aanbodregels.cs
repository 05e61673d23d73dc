using Leerrecht.Core.Leerlingen;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Import;

/// <summary>An offer as delivered.</summary>
public readonly record struct Aanbodlijn(int Regel, string Leerling, Aanbod Aanbod);

/// <summary>Reads <c>aanbod.csv</c>.</summary>
public sealed class Aanbodregels(Csv csv, Func<string, bool> kentLeerling) : Regellezer<Aanbodlijn>(
    csv, "aanbod.csv",
    new("leerling", true), new("begin", true), new("eind"), new("soort", true), new("plaats_beschikbaar", true))
{
    private static readonly Woordenlijst<Aanbodsoort> Soorten = Woordenlijst.Van<Aanbodsoort>(soort => soort.ToString().ToLowerInvariant());

    protected override Aanbodlijn Ontleed()
    {
        var leerling = BekendeLeerling(0, kentLeerling);
        var begin = Datum(1).GetValueOrDefault();
        var eind = Datum(2);
        var lijn = new Aanbodlijn(Regel, leerling, new Aanbod(begin, eind, Keuze(3, Soorten), JaNee(4)));
        NietVoor(begin, eind, 2);
        return lijn;
    }
}
