namespace Leerrecht.Server.Signalering;

/// <summary>Whether what was found keeps a line out.</summary>
public enum Ernst
{
    /// <summary>The line, or the file, is skipped.</summary>
    Fout,

    /// <summary>The line is used.</summary>
    Waarschuwing,
}

/// <summary>What can be found in the facts that were delivered (regels §1.1).</summary>
public enum Meldingcode
{
    KolomOntbreekt,
    AantalVelden,
    VerplichtLeeg,
    OngeldigeDatum,
    OngeldigGetal,
    OngeldigeWaarde,
    OnbekendeLeerling,
    OnbekendeVestiging,

    /// <summary>About another vestiging than the one that delivers; only where somebody delivers for one vestiging.</summary>
    AndereVestiging,
    EindeVoorBegin,
    DubbeleSleutel,
    OnbekendeKolom,
    OnbekendeGemeente,
    OverlapInschrijving,
    RedenOnbekend,
    NietIngeschreven,
    GeenLesdag,
    OnbekendeParameter,

    /// <summary>Of new pupils in a roster the gemeente of the school was taken; not in regels §1.1, which does not know rosters.</summary>
    WoonplaatsAangenomen,

    /// <summary>What stood there is no burgerservicenummer; the line is used without it. Not in regels §1.1, which keeps none.</summary>
    OngeldigBsn,

    /// <summary>There are numbers, and no key to keep them with; the file is used without them.</summary>
    BsnZonderSleutel,
}

/// <summary>What was found in a line that was delivered, for who delivered it.</summary>
/// <param name="Regel">The physical line on which the record starts, counted from 1; null for a file without lines.</param>
/// <param name="Kolom">The column at fault, if one is.</param>
/// <param name="Waarde">What stood there.</param>
/// <param name="Tekst">What, where, why and what now, in Dutch.</param>
public sealed record Invoermelding(string Bestand, int? Regel, string? Kolom, string? Waarde, Meldingcode Code, string Tekst)
{
    /// <summary>Whether the line was skipped.</summary>
    public Ernst Ernst => Code.Ernst();
}

/// <summary>Words and weight of the codes.</summary>
public static class Meldingcodes
{
    private static readonly Dictionary<string, Meldingcode> PerWoord = Enum.GetValues<Meldingcode>().ToDictionary(code => code.Woord(), StringComparer.Ordinal);

    /// <summary>A fout keeps the line out, a waarschuwing does not.</summary>
    public static Ernst Ernst(this Meldingcode code) =>
        code >= Meldingcode.OnbekendeKolom ? Signalering.Ernst.Waarschuwing : Signalering.Ernst.Fout;

    /// <summary>The code with this word.</summary>
    public static Meldingcode Van(string woord) => PerWoord[woord];

    /// <summary>The word as regels §1.1 has it.</summary>
    public static string Woord(this Meldingcode code) => code switch
    {
        Meldingcode.KolomOntbreekt => "kolom-ontbreekt",
        Meldingcode.AantalVelden => "aantal-velden",
        Meldingcode.VerplichtLeeg => "verplicht-leeg",
        Meldingcode.OngeldigeDatum => "ongeldige-datum",
        Meldingcode.OngeldigGetal => "ongeldig-getal",
        Meldingcode.OngeldigeWaarde => "ongeldige-waarde",
        Meldingcode.OnbekendeLeerling => "onbekende-leerling",
        Meldingcode.OnbekendeVestiging => "onbekende-vestiging",
        Meldingcode.AndereVestiging => "andere-vestiging",
        Meldingcode.EindeVoorBegin => "einde-voor-begin",
        Meldingcode.DubbeleSleutel => "dubbele-sleutel",
        Meldingcode.OnbekendeKolom => "onbekende-kolom",
        Meldingcode.OnbekendeGemeente => "onbekende-gemeente",
        Meldingcode.OverlapInschrijving => "overlap-inschrijving",
        Meldingcode.RedenOnbekend => "reden-onbekend",
        Meldingcode.NietIngeschreven => "niet-ingeschreven",
        Meldingcode.GeenLesdag => "geen-lesdag",
        Meldingcode.OnbekendeParameter => "onbekende-parameter",
        Meldingcode.WoonplaatsAangenomen => "woonplaats-aangenomen",
        Meldingcode.OngeldigBsn => "ongeldig-bsn",
        Meldingcode.BsnZonderSleutel => "bsn-zonder-sleutel",
    };
}
