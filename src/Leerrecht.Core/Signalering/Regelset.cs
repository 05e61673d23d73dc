using System.Collections.Immutable;
using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Signalering;

/// <summary>Over what the window of the sixteen hours is laid.</summary>
public enum Venster
{
    /// <summary>Lesson weeks (ISO weeks with a teaching day).</summary>
    Lesweken,

    /// <summary>Five teaching days per lesson week.</summary>
    Lesdagen,
}

/// <summary>The thresholds and definitions that hold from a day on (regels §2). The defaults are those of the law as of 2026.</summary>
public sealed record Regelset
{
    private readonly long[] _dagNorm = [.. Enum.GetValues<Sector>().Select(sector => Delen.Van(StandaardDagNorm(sector)))];
    private readonly Eenheid[] _eenheid = [.. Enum.GetValues<Sector>().Select(StandaardEenheid)];

    /// <summary>First day on which this set holds; the next set ends it.</summary>
    public DateOnly GeldigVan { get; init; } = new(1900, 1, 1);

    /// <summary>wv_uren: units that make wettelijk verzuim, reached or exceeded (Leerplichtwet art. 21a).</summary>
    public decimal WvUren
    {
        get => (decimal)WvDelen / Delen.PerEenheid;
        init => WvDelen = Delen.Van(value);
    }

    /// <summary>wv_lesweken: lesson weeks in the window (art. 21a).</summary>
    public int WvLesweken { get; init; } = 4;

    /// <summary>wv_venster: whether the window counts lesson weeks or teaching days.</summary>
    public Venster WvVenster { get; init; } = Venster.Lesweken;

    /// <summary>wv_herhaal_na_dagen: least calendar days between the ends of two reports (DUO).</summary>
    public int WvHerhaalNaDagen { get; init; } = 7;

    /// <summary>wv_max_herhalingen: repeats after the first report in one unbroken chain (DUO).</summary>
    public int WvMaxHerhalingen { get; init; } = 4;

    /// <summary>meld_werkdagen: term for reporting, in werkdagen (Inspectie).</summary>
    public int MeldWerkdagen { get; init; } = 5;

    /// <summary>lrv_dagen: langdurig relatief verzuim is more calendar days than this (DUO).</summary>
    public int LrvDagen { get; init; } = 28;

    /// <summary>ziek_meldingen: sick reports that make frequent (M@ZL).</summary>
    public int ZiekMeldingen { get; init; } = 4;

    /// <summary>ziek_lesweken: lesson weeks in which they lie (M@ZL).</summary>
    public int ZiekLesweken { get; init; } = 12;

    /// <summary>ziek_lesdagen: teaching days sick in a row (M@ZL).</summary>
    public int ZiekLesdagen { get; init; } = 7;

    /// <summary>langdurig_ziek_dagen: long-term sick is more calendar days than this (G4 annex 1).</summary>
    public int LangdurigZiekDagen { get; init; } = 28;

    /// <summary>te_laat_keer: times late in a school year at which a signal comes.</summary>
    public ImmutableArray<int> TeLaatKeer { get; init; } = [3, 6, 9, 12];

    /// <summary>te_laat_melden_vanaf: step from which the signal is also for leerplicht.</summary>
    public int TeLaatMeldenVanaf { get; init; } = 9;

    /// <summary>schorsing_dagen: more teaching days than this go to the Inspectie.</summary>
    public int SchorsingDagen { get; init; } = 1;

    /// <summary>av_dagen: absoluut verzuim counts from this many calendar days on (G4 §2.1).</summary>
    public int AvDagen { get; init; } = 28;

    /// <summary>klok_maanden: calendar months of the clock (Thuiszitterspact).</summary>
    public int KlokMaanden { get; init; } = 3;

    /// <summary>tier2_procent: absence of any kind, percent of the teaching days (MD-MTSS).</summary>
    public decimal Tier2Procent
    {
        get => (decimal)Tier2Delen / Delen.PerEenheid;
        init => Tier2Delen = Delen.Van(value);
    }

    /// <summary>tier3_procent: as tier2_procent, for tier 3.</summary>
    public decimal Tier3Procent
    {
        get => (decimal)Tier3Delen / Delen.PerEenheid;
        init => Tier3Delen = Delen.Van(value);
    }

    /// <summary>eenheid: whether a sector counts in klokuren or lesuren.</summary>
    public Eenheid Eenheid(Sector sector) => _eenheid[(int)sector];

    /// <summary>dag_norm: units that a whole day stands for.</summary>
    public decimal DagNorm(Sector sector) => (decimal)_dagNorm[(int)sector] / Delen.PerEenheid;

    /// <summary>The same set with another unit for a sector.</summary>
    public Regelset MetEenheid(Sector sector, Eenheid eenheid) => new(this, sector, eenheid, null);

    /// <summary>The same set with another day norm for a sector, in units, up to six decimals.</summary>
    public Regelset MetDagNorm(Sector sector, decimal norm) => new(this, sector, null, norm);

    private Regelset(Regelset basis, Sector sector, Eenheid? eenheid, decimal? norm)
        : this(basis)
    {
        _eenheid = [.. basis._eenheid];
        _dagNorm = [.. basis._dagNorm];
        _eenheid[(int)sector] = eenheid ?? _eenheid[(int)sector];
        _dagNorm[(int)sector] = norm is { } eenheden ? Delen.Van(eenheden) : _dagNorm[(int)sector];
    }

    /// <summary>The defaults.</summary>
    public Regelset() { }

    internal long WvDelen { get; private init; } = Delen.Van(16);

    internal long Tier2Delen { get; private init; } = Delen.Van(10);

    internal long Tier3Delen { get; private init; } = Delen.Van(20);

    internal long DagNormDelen(Sector sector) => _dagNorm[(int)sector];

    private static decimal StandaardDagNorm(Sector sector) => sector switch
    {
        Sector.PO or Sector.SBO or Sector.SO => 5,
        Sector.VO or Sector.PRO or Sector.VSO or Sector.MBO => 6,
    };

    private static Eenheid StandaardEenheid(Sector sector) => sector switch
    {
        Sector.PO or Sector.SBO or Sector.SO or Sector.MBO => Signalering.Eenheid.Klokuur,
        Sector.VO or Sector.PRO or Sector.VSO => Signalering.Eenheid.Lesuur,
    };
}

/// <summary>The sets of a region in time. Before the first of its own sets the defaults hold, as the set of 1 January 1900.</summary>
public sealed class Regelsets
{
    private readonly Regelset[] _sets;
    private readonly int[] _vanaf;

    /// <param name="sets">Own sets; of two with one date the last holds.</param>
    public Regelsets(IEnumerable<Regelset> sets)
    {
        var perDag = new SortedDictionary<DateOnly, Regelset> { [new Regelset().GeldigVan] = new() };
        foreach (var set in sets)
        {
            perDag[set.GeldigVan] = set;
        }

        _sets = [.. perDag.Values];
        KortsteLrv = _sets.Min(set => set.LrvDagen);
        KortsteLangdurigZiek = _sets.Min(set => set.LangdurigZiekDagen);
        KortsteZiek = _sets.Min(set => set.ZiekLesdagen);
        KortsteSchorsing = _sets.Min(set => set.SchorsingDagen);
        _vanaf = [.. perDag.Keys.Select(dag => dag.DayNumber)];
    }

    /// <summary>Only the defaults.</summary>
    public static Regelsets Standaard { get; } = new([]);

    /// <summary>The sets, earliest first.</summary>
    public IReadOnlyList<Regelset> Alle => _sets;

    /// <summary>The lowest limits of all sets: what does not pass these passes none.</summary>
    internal int KortsteLrv { get; }

    internal int KortsteLangdurigZiek { get; }

    internal int KortsteZiek { get; }

    internal int KortsteSchorsing { get; }

    /// <summary>The set that holds on a day.</summary>
    public Regelset Op(DateOnly dag) => Op(dag.DayNumber);

    internal Regelset Op(int dag)
    {
        var plaats = _vanaf.Length - 1;
        while (plaats > 0 && _vanaf[plaats] > dag)
        {
            plaats--;
        }

        return _sets[plaats];
    }
}
