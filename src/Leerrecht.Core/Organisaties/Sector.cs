namespace Leerrecht.Core.Organisaties;

/// <summary>The kind of education of a vestiging.</summary>
public enum Sector
{
    /// <summary>Primair onderwijs (basisschool).</summary>
    PO,

    /// <summary>Speciaal basisonderwijs.</summary>
    SBO,

    /// <summary>Speciaal onderwijs.</summary>
    SO,

    /// <summary>Voortgezet onderwijs.</summary>
    VO,

    /// <summary>Praktijkonderwijs.</summary>
    PRO,

    /// <summary>Voortgezet speciaal onderwijs.</summary>
    VSO,

    /// <summary>Middelbaar beroepsonderwijs.</summary>
    MBO,
}

/// <summary>The three kinds over which thuiszitters are counted (G4 2017, annex 1).</summary>
public enum Onderwijssoort
{
    /// <summary>PO, SBO and SO.</summary>
    PO,

    /// <summary>VO, PRO and VSO.</summary>
    VO,

    /// <summary>MBO.</summary>
    MBO,
}

/// <summary>From sector to the kind it is counted under.</summary>
public static class Sectoren
{
    /// <summary>The kind under which a sector is counted (regels §7).</summary>
    public static Onderwijssoort Onderwijssoort(this Sector sector) => sector switch
    {
        Sector.PO or Sector.SBO or Sector.SO => Organisaties.Onderwijssoort.PO,
        Sector.VO or Sector.PRO or Sector.VSO => Organisaties.Onderwijssoort.VO,
        Sector.MBO => Organisaties.Onderwijssoort.MBO,
    };
}
