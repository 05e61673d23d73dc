using Leerrecht.Core.Kalender;

namespace Leerrecht.Core.Dossiers;

/// <summary>In what way a child falls between two stools (missie DOS-11).</summary>
public enum Blindevlek
{
    /// <summary>A signal that nobody did anything with.</summary>
    SignaalZonderActie,

    /// <summary>The term of the step has passed.</summary>
    KantelpuntVoorbij,

    /// <summary>Something that was agreed, or the first action, is past its last day.</summary>
    ActieTeLaat,

    /// <summary>The appointment of who leads has ended.</summary>
    RegieWeg,

    /// <summary>Somebody was asked to lead and did not answer.</summary>
    RegieNietAangenomen,

    /// <summary>Nobody spoke with the child.</summary>
    KindNietGesproken,

    /// <summary>There is an offer and no place.</summary>
    GeenPlaats,

    /// <summary>There is no plan.</summary>
    GeenPlan,

    /// <summary>Those around the child did not meet, and will not.</summary>
    GeenOverleg,

    /// <summary>No action, meeting or term: nothing makes anybody look at it again.</summary>
    GeenVolgendeDag,
}

/// <summary>Of a case that runs what its blind spots follow from.</summary>
/// <param name="Geopend">The day in Amsterdam.</param>
/// <param name="EersteActie">Last day for the first action while nobody acted; else null.</param>
/// <param name="MeerDanSchool">Others than family and school usually take part in the step.</param>
/// <param name="Kantelpunt">Last day of the step; null where there is none or while it stands still.</param>
/// <param name="StaatStil">The term of the step stands still, up to a day.</param>
/// <param name="Actie">The open action that is due first.</param>
/// <param name="Overleg">A meeting is planned that is still to come.</param>
/// <param name="OverlegGehouden">The last one there was.</param>
/// <param name="PlaatsUiterlijk">Before when the table promised a place.</param>
/// <param name="ZonderPlaats">There is an offer, and none with a place.</param>
/// <param name="RegieWerkt">The appointment of who leads still holds.</param>
public sealed record Dossierpeil(
    DateOnly Geopend, DateOnly? EersteActie, bool MetPlan, DateOnly TredeSinds, bool MeerDanSchool, DateOnly? Kantelpunt, bool StaatStil, DateOnly? Actie, bool Overleg,
    DateOnly? OverlegGehouden, DateOnly? PlaatsUiterlijk, bool ZonderPlaats, DateOnly? GevraagdOp, bool RegieWerkt, DateOnly? KindGesproken);

/// <summary>What nobody looks at: found by the dates, not by somebody who remembers.</summary>
public static class Blindevlekregels
{
    /// <summary>Werkdagen after which a signal without a term should have led to something.</summary>
    public const int SignaalWerkdagen = 5;

    /// <summary>The blind spots of a case on a day, the most urgent first.</summary>
    public static IEnumerable<Blindevlek> Van(Dossierpeil dossier, DateOnly vandaag)
    {
        if (dossier.Kantelpunt < vandaag)
        {
            yield return Blindevlek.KantelpuntVoorbij;
        }

        if (dossier.Actie < vandaag || dossier.EersteActie < vandaag)
        {
            yield return Blindevlek.ActieTeLaat;
        }

        if (!dossier.RegieWerkt)
        {
            yield return Blindevlek.RegieWeg;
        }

        if (dossier.GevraagdOp?.AddDays(Regieregels.AanvaardenBinnenDagen) < vandaag)
        {
            yield return Blindevlek.RegieNietAangenomen;
        }

        if (Laatste(dossier.KindGesproken, dossier.Geopend).AddDays(Overlegregels.KindSprekenBinnenDagen) < vandaag)
        {
            yield return Blindevlek.KindNietGesproken;
        }

        if (dossier.ZonderPlaats)
        {
            yield return Blindevlek.GeenPlaats;
        }

        if (!dossier.MetPlan && dossier.Geopend.AddDays(Werkregels.PlanBinnenDagen) < vandaag)
        {
            yield return Blindevlek.GeenPlan;
        }

        if (dossier is { MeerDanSchool: true, Overleg: false } && Laatste(dossier.OverlegGehouden, dossier.TredeSinds).AddDays(Overlegregels.OverlegBinnenDagen) < vandaag)
        {
            yield return Blindevlek.GeenOverleg;
        }

        if (dossier is { EersteActie: null, Actie: null, Overleg: false, Kantelpunt: null, StaatStil: false, PlaatsUiterlijk: null })
        {
            yield return Blindevlek.GeenVolgendeDag;
        }
    }

    /// <summary>Whether on this step usually others than family and school take part.</summary>
    public static bool MeerDanSchool(Trede trede) => trede.Betrokkenen.Any(partij => partij is not (Ketenpartij.Jeugdige or Ketenpartij.Ouders or Ketenpartij.Leerkracht
        or Ketenpartij.Begeleider or Ketenpartij.Directeur or Ketenpartij.Schoolbestuur));

    /// <summary>The last day on which a signal without a term can have been reached that should have led to something before today.</summary>
    public static DateOnly SignaalUiterlijk(DateOnly vandaag, Werkdagen werkdagen)
    {
        var dag = vandaag.AddDays(-1);
        while (werkdagen.Na(dag, SignaalWerkdagen) >= vandaag)
        {
            dag = dag.AddDays(-1);
        }

        return dag;
    }

    private static DateOnly Laatste(DateOnly? een, DateOnly ander) => een > ander ? een.Value : ander;
}
