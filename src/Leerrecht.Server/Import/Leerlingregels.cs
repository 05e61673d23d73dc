using Leerrecht.Core.Leerlingen;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>A pupil as delivered: what judging knows, and what it does not look at.</summary>
/// <param name="BsnVerkeerd">Something stood there that is no BSN.</param>
public sealed record Leerlinglijn(int Regel, Leerling Leerling, string? Postcode, string? Naam, Bsn? Bsn, bool BsnVerkeerd)
{
    /// <summary>Without name, postcode and BSN: text of a line ends up in logs.</summary>
    public override string ToString() => $"{Leerling.Sleutel} (regel {Regel})";
}

/// <summary>Reads <c>leerlingen.csv</c>. A gemeente that is not in the table is a warning; the line is used.</summary>
public sealed class Leerlingregels(Csv csv, Func<string, bool> kentGemeente) : Regellezer<Leerlinglijn>(
    csv, "leerlingen.csv",
    new("leerling", true), new("geboortedatum", true), new("gemeente", true), new("postcode"), new("naam"), new("bsn"),
    new("startkwalificatie_op"), new("kwalificatieplicht_vrij"), new("adres_in_onderzoek"), new("wacht_op_mbo"),
    new("ingeschreven_brp_op"), new("uitgeschreven_brp_op"))
{
    private readonly HashSet<string> _gehad = new(StringComparer.Ordinal);

    protected override Leerlinglijn Ontleed()
    {
        var sleutel = Uniek(0);
        var geboortedatum = Datum(1).GetValueOrDefault();
        var gemeente = Gemeentecode(2);
        var (postcode, naam) = (Tekst(3), Naamtekst(4));
        var bsn = Bsn.TryParse(Naamtekst(5), null, out var gelezen) ? gelezen : null;
        var leerling = new Leerling(
            sleutel, geboortedatum, gemeente, Datum(6), JaNee(7), JaNee(8), JaNee(9), Datum(10), Datum(11));
        if (Goed && !_gehad.Add(sleutel))
        {
            Fout(Meldingcode.DubbeleSleutel, 0);
        }

        if (Goed && !kentGemeente(gemeente))
        {
            Fout(Meldingcode.OnbekendeGemeente, 2);
        }

        return new Leerlinglijn(Regel, leerling, postcode, naam, bsn, bsn is null && !Waarde(5).IsEmpty);
    }

    /// <summary>Names and numbers of persons differ on every line; remembering them would only cost memory.</summary>
    private string? Naamtekst(int kolom) => Waarde(kolom).IsEmpty ? null : Waarde(kolom).ToString();
}
