namespace Leerrecht.Server.Import;

/// <summary>An enrolment as delivered.</summary>
public readonly record struct Inschrijvinglijn(int Regel, string Leerling, string Vestiging, DateOnly Begin, DateOnly? Eind);

/// <summary>Reads <c>inschrijvingen.csv</c>. Overlaps are seen where the lines of a pupil are together.</summary>
public sealed class Inschrijvingregels(Csv csv, Func<string, bool> kentLeerling, Func<string, bool> kentVestiging)
    : Regellezer<Inschrijvinglijn>(
        csv, "inschrijvingen.csv", new("leerling", true), new("vestiging", true), new("begin", true), new("eind"))
{
    protected override Inschrijvinglijn Ontleed()
    {
        var leerling = BekendeLeerling(0, kentLeerling);
        var vestiging = BekendeVestiging(1, kentVestiging);
        var begin = Datum(2).GetValueOrDefault();
        var eind = Datum(3);
        NietVoor(begin, eind, 3);
        return new Inschrijvinglijn(Regel, leerling, vestiging, begin, eind);
    }
}
