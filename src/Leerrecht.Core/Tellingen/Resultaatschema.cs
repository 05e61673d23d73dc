using System.Collections.Immutable;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;

namespace Leerrecht.Core.Tellingen;

/// <summary>The rows of the resultaatschema (G4 2017 annex 1; regels §8).</summary>
public enum Schemarij
{
    /// <summary>Absoluut verzuim, primair onderwijs.</summary>
    AvPo,

    /// <summary>Absoluut verzuim, voortgezet onderwijs.</summary>
    AvVo,

    /// <summary>Of which waiting for the February intake of mbo; not added to the total.</summary>
    AvVoMbo,

    /// <summary>Langdurig relatief verzuim, primair onderwijs.</summary>
    LrvPo,

    /// <summary>Langdurig relatief verzuim, voortgezet onderwijs.</summary>
    LrvVo,

    /// <summary>Langdurig relatief verzuim, middelbaar beroepsonderwijs.</summary>
    LrvMbo,

    /// <summary>All thuiszitters.</summary>
    Totaal,
}

/// <summary>Pupils of one row, by the three-month clock; null where the selection cannot know them.</summary>
public sealed record Schemaregel(Schemarij Rij, int? TotEnMet3Maanden, int? LangerDan3Maanden)
{
    /// <summary>Both together.</summary>
    public int? Totaal => TotEnMet3Maanden + LangerDan3Maanden;
}

/// <summary>Pupils with a valid exemption on the census date; null in a selection by school.</summary>
public sealed record Vrijstellingstelling(int? VijfATijdelijk, int? VijfAPermanent, int? VijfB, int? VijfC);

/// <summary>The census: thuiszitters of a part of the region on one day (regels §8).</summary>
/// <param name="Leerplichtigen">By residence: plichtig, or would be but for a valid exemption. By school: all enrolled.</param>
/// <param name="Per1000">Thuiszitters per 1,000 of them, two decimals, half up; null when there are none.</param>
/// <param name="LangdurigZiek">Pupils with an open signal langdurig-ziek.</param>
public sealed record Resultaatschema(
    DateOnly Ijkmoment,
    Selectie? Selectie,
    ImmutableArray<Schemaregel> Rijen,
    int Leerplichtigen,
    decimal? Per1000,
    Vrijstellingstelling Vrijstellingen,
    int LangdurigZiek);

/// <summary>Words of the rows.</summary>
public static class Schemarijen
{
    /// <summary>The word of a row, as the command line has it.</summary>
    public static string Woord(this Schemarij rij) => rij switch
    {
        Schemarij.AvPo => "AV-PO",
        Schemarij.AvVo => "AV-VO",
        Schemarij.AvVoMbo => "AV-VO-mbo",
        Schemarij.LrvPo => "LRV-PO",
        Schemarij.LrvVo => "LRV-VO",
        Schemarij.LrvMbo => "LRV-MBO",
        Schemarij.Totaal => "totaal",
    };

    /// <summary>The rows under which a thuiszitter is counted.</summary>
    public static ImmutableArray<Schemarij> Van(in Thuiszitter thuiszitter) => (thuiszitter.Categorie, thuiszitter.Sector) switch
    {
        (Thuiszittercategorie.AV, Onderwijssoort.PO) => [Schemarij.AvPo, Schemarij.Totaal],
        (Thuiszittercategorie.AV, Onderwijssoort.VO or Onderwijssoort.MBO) =>
            thuiszitter.WachtOpMbo ? [Schemarij.AvVo, Schemarij.AvVoMbo, Schemarij.Totaal] : [Schemarij.AvVo, Schemarij.Totaal],
        (Thuiszittercategorie.LRV, Onderwijssoort.PO) => [Schemarij.LrvPo, Schemarij.Totaal],
        (Thuiszittercategorie.LRV, Onderwijssoort.VO) => [Schemarij.LrvVo, Schemarij.Totaal],
        (Thuiszittercategorie.LRV, Onderwijssoort.MBO) => [Schemarij.LrvMbo, Schemarij.Totaal],
    };
}
