using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>An absence as delivered. Two lines with one id and equal content say the same (<see cref="ZelfdeInhoud"/>).</summary>
/// <param name="Tot">Last day of a period; null is still absent. Of a moment it is null or <paramref name="Van"/>, as delivered.</param>
/// <param name="Minuten">Zero is not given.</param>
/// <param name="LesurenHonderdsten">Lesson hours times 100; zero is not given.</param>
/// <param name="Reden">The school's own code or a soort, as delivered.</param>
public readonly record struct Verzuimlijn(
    int Regel,
    string Id,
    string Leerling,
    string Vestiging,
    DateOnly Van,
    DateOnly? Tot,
    bool HeleDag,
    TimeOnly? Tijd,
    int Minuten,
    int LesurenHonderdsten,
    string Reden)
{
    /// <summary>Whether the other line says the same; on which line it stands does not matter.</summary>
    public bool ZelfdeInhoud(in Verzuimlijn ander) => this == ander with { Regel = Regel };

    /// <summary>The absence as it is judged.</summary>
    public Afwezigheid Afwezigheid(int vestiging, Verzuimsoort soort) =>
        new(Id, vestiging, Van, HeleDag ? Tot : Van, HeleDag, Minuten, LesurenHonderdsten, soort);
}

/// <summary>Reads <c>verzuim.csv</c>. The same id again is not seen here: which line holds is known where the rows are together.</summary>
public sealed class Verzuimregels(Csv csv, Func<string, bool> kentLeerling, Func<string, bool> kentVestiging)
    : Regellezer<Verzuimlijn>(
        csv, "verzuim.csv",
        new("id", true), new("leerling", true), new("vestiging", true), new("van", true), new("tot"), new("hele_dag", true),
        new("tijd"), new("minuten"), new("lesuren"), new("reden", true))
{
    private const int KolomTot = 4;
    private const int KolomMinuten = 7;

    protected override Verzuimlijn Ontleed()
    {
        var lijn = new Verzuimlijn(
            Regel,
            Uniek(0),
            BekendeLeerling(1, kentLeerling),
            BekendeVestiging(2, kentVestiging),
            Datum(3).GetValueOrDefault(),
            Datum(KolomTot),
            JaNee(5),
            Tijd(6),
            Minuten(KolomMinuten),
            Lesuren(8),
            Sleutel(9));
        NietVoor(lijn.Van, lijn.Tot, KolomTot);
        if (!lijn.HeleDag)
        {
            ControleerMoment(lijn);
        }

        return lijn;
    }

    private void ControleerMoment(in Verzuimlijn lijn)
    {
        if (lijn.Tot is { } tot && tot != lijn.Van)
        {
            Fout(Meldingcode.OngeldigeWaarde, KolomTot, "niets, of dezelfde dag als bij van, omdat het geen hele dagen zijn,");
        }

        if (lijn.Minuten == 0)
        {
            Fout(
                Waarde(KolomMinuten).IsEmpty ? Meldingcode.VerplichtLeeg : Meldingcode.OngeldigGetal,
                KolomMinuten,
                "het aantal minuten, meer dan 0,");
        }
    }

    private TimeOnly? Tijd(int kolom)
    {
        var waarde = Waarde(kolom);
        if (waarde.IsEmpty)
        {
            return null;
        }

        if (waarde.Length != 5 || waarde[2] != ':'
            || !Datums.Getal(waarde[..2], out var uur) || !Datums.Getal(waarde[3..], out var minuut) || uur > 23 || minuut > 59)
        {
            Fout(Meldingcode.OngeldigeWaarde, kolom, "een tijd als 08:30");
            return null;
        }

        return new TimeOnly(uur, minuut);
    }

    private int Minuten(int kolom)
    {
        if (Waarde(kolom).IsEmpty)
        {
            return 0;
        }

        if (!Datums.Getal(Waarde(kolom), out var minuten) || minuten > 1440)
        {
            Fout(Meldingcode.OngeldigGetal, kolom, "een heel getal van 0 tot en met 1440");
        }

        return minuten;
    }

    private int Lesuren(int kolom)
    {
        var waarde = Waarde(kolom);
        if (waarde.IsEmpty)
        {
            return 0;
        }

        var punt = waarde.IndexOf('.');
        var deel = punt < 0 ? "0" : waarde[(punt + 1)..];
        if (!Datums.Getal(punt < 0 ? waarde : waarde[..punt], out var heel) || deel.Length > 2 || !Datums.Getal(deel, out var rest)
            || heel > 24 || (heel == 24 && rest > 0))
        {
            Fout(Meldingcode.OngeldigGetal, kolom, "een getal van 0 tot en met 24, met ten hoogste twee cijfers na een punt,");
            return 0;
        }

        return 100 * heel + (deel.Length == 1 ? 10 * rest : rest);
    }
}
