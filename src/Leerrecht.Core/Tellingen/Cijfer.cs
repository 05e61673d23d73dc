using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;

namespace Leerrecht.Core.Tellingen;

/// <summary>A figure of the monitor behind which children stand.</summary>
public enum Cijfer
{
    /// <summary>Row AV-PO.</summary>
    AvPo,

    /// <summary>Row AV-VO.</summary>
    AvVo,

    /// <summary>Row AV-VO-mbo.</summary>
    AvVoMbo,

    /// <summary>Row LRV-PO.</summary>
    LrvPo,

    /// <summary>Row LRV-VO.</summary>
    LrvVo,

    /// <summary>Row LRV-MBO.</summary>
    LrvMbo,

    /// <summary>All thuiszitters.</summary>
    Totaal,

    /// <summary>Temporary exemption 5-a.</summary>
    VijfATijdelijk,

    /// <summary>Permanent exemption 5-a.</summary>
    VijfAPermanent,

    /// <summary>Exemption 5-b.</summary>
    VijfB,

    /// <summary>Exemption 5-c.</summary>
    VijfC,

    /// <summary>Langdurig zieken.</summary>
    LangdurigZiek,
}

/// <summary>Which side of the three-month clock.</summary>
public enum Klok
{
    /// <summary>Both sides.</summary>
    Alles,

    /// <summary>Up to and including three months.</summary>
    TotEnMet3Maanden,

    /// <summary>Longer than three months.</summary>
    LangerDan3Maanden,
}

/// <summary>Which children make up a figure, by the same rules by which <see cref="Resultaattelling"/> counts them.</summary>
public static class Cijfers
{
    /// <summary>The figure of a row of the table.</summary>
    public static Cijfer Cijfer(this Schemarij rij) => rij switch
    {
        Schemarij.AvPo => Tellingen.Cijfer.AvPo,
        Schemarij.AvVo => Tellingen.Cijfer.AvVo,
        Schemarij.AvVoMbo => Tellingen.Cijfer.AvVoMbo,
        Schemarij.LrvPo => Tellingen.Cijfer.LrvPo,
        Schemarij.LrvVo => Tellingen.Cijfer.LrvVo,
        Schemarij.LrvMbo => Tellingen.Cijfer.LrvMbo,
        Schemarij.Totaal => Tellingen.Cijfer.Totaal,
    };

    /// <summary>The row of a figure about thuiszitters; null for the other figures.</summary>
    public static Schemarij? Rij(this Cijfer cijfer) => cijfer switch
    {
        Tellingen.Cijfer.AvPo => Schemarij.AvPo,
        Tellingen.Cijfer.AvVo => Schemarij.AvVo,
        Tellingen.Cijfer.AvVoMbo => Schemarij.AvVoMbo,
        Tellingen.Cijfer.LrvPo => Schemarij.LrvPo,
        Tellingen.Cijfer.LrvVo => Schemarij.LrvVo,
        Tellingen.Cijfer.LrvMbo => Schemarij.LrvMbo,
        Tellingen.Cijfer.Totaal => Schemarij.Totaal,
        Tellingen.Cijfer.VijfATijdelijk or Tellingen.Cijfer.VijfAPermanent or Tellingen.Cijfer.VijfB or Tellingen.Cijfer.VijfC
            or Tellingen.Cijfer.LangdurigZiek => null,
    };

    /// <summary>The word of a figure, as the command line has it.</summary>
    public static string Woord(this Cijfer cijfer) => cijfer switch
    {
        Tellingen.Cijfer.VijfATijdelijk => "5-a-tijdelijk",
        Tellingen.Cijfer.VijfAPermanent => "5-a-permanent",
        Tellingen.Cijfer.VijfB => "5-b",
        Tellingen.Cijfer.VijfC => "5-c",
        Tellingen.Cijfer.LangdurigZiek => "langdurig-ziek",
        Tellingen.Cijfer.AvPo or Tellingen.Cijfer.AvVo or Tellingen.Cijfer.AvVoMbo or Tellingen.Cijfer.LrvPo or Tellingen.Cijfer.LrvVo
            or Tellingen.Cijfer.LrvMbo or Tellingen.Cijfer.Totaal => cijfer.Rij()!.Value.Woord(),
    };

    /// <summary>The word of a side of the clock.</summary>
    public static string Woord(this Klok klok) => klok switch
    {
        Klok.Alles => "alles",
        Klok.TotEnMet3Maanden => "tot-en-met-3-maanden",
        Klok.LangerDan3Maanden => "langer-dan-3-maanden",
    };

    /// <summary>Whether a pupil of the selection is one of those counted in a figure.</summary>
    /// <param name="selectie">The part of the region that was counted; by school there are no exemptions.</param>
    public static bool Telt(this Cijfer cijfer, Klok klok, Selectie? selectie, in Stand stand, in Thuiszitter? thuiszitter)
    {
        if (cijfer.Rij() is { } rij)
        {
            return thuiszitter is { } zit
                && Schemarijen.Van(zit).Contains(rij)
                && (klok == Klok.Alles || zit.LangerDanDrieMaanden == (klok == Klok.LangerDan3Maanden));
        }

        if (cijfer == Tellingen.Cijfer.LangdurigZiek)
        {
            return stand.LangdurigZiek;
        }

        return selectie is not { NaarWoonplaats: false } && stand.PlichtigZonderVrijstelling && (cijfer switch
        {
            Tellingen.Cijfer.VijfAPermanent => stand.Vrijgesteld.HasFlag(Vrijgesteld.VijfAPermanent),
            Tellingen.Cijfer.VijfATijdelijk => stand.Vrijgesteld.HasFlag(Vrijgesteld.VijfATijdelijk) && !stand.Vrijgesteld.HasFlag(Vrijgesteld.VijfAPermanent),
            Tellingen.Cijfer.VijfB => stand.Vrijgesteld.HasFlag(Vrijgesteld.VijfB),
            Tellingen.Cijfer.VijfC => stand.Vrijgesteld.HasFlag(Vrijgesteld.VijfC),
            Tellingen.Cijfer.AvPo or Tellingen.Cijfer.AvVo or Tellingen.Cijfer.AvVoMbo or Tellingen.Cijfer.LrvPo or Tellingen.Cijfer.LrvVo
                or Tellingen.Cijfer.LrvMbo or Tellingen.Cijfer.Totaal or Tellingen.Cijfer.LangdurigZiek => false,
        });
    }
}
