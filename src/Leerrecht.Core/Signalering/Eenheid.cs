namespace Leerrecht.Core.Signalering;

/// <summary>In what the size of a signal is told.</summary>
public enum Eenheid
{
    /// <summary>Sixty minutes.</summary>
    Klokuur,

    /// <summary>A lesson, of whatever length the school has.</summary>
    Lesuur,

    /// <summary>Calendar days (6.3, 6.6, 6.8) or teaching days (6.4).</summary>
    Dag,

    /// <summary>Teaching days.</summary>
    Lesdag,

    /// <summary>Times.</summary>
    Keer,

    /// <summary>Sick reports.</summary>
    Melding,

    /// <summary>Share of teaching days.</summary>
    Procent,
}

/// <summary>
/// Exact sums of hours. A minute is 1/60 and lesson hours have hundredths, norms up to six decimals: all are whole numbers of
/// <see cref="PerEenheid"/> parts, so that 48 times 20 minutes is 16 hours and not nearly.
/// </summary>
internal static class Delen
{
    public const long PerEenheid = 3_000_000;

    public static long VanMinuten(int minuten) => minuten * (PerEenheid / 60);

    public static long VanHonderdsten(int honderdsten) => honderdsten * (PerEenheid / 100);

    public static long Van(decimal eenheden) => (long)decimal.Round(eenheden * PerEenheid);

    /// <summary>Hundredths, rounded half up: only for printing.</summary>
    public static long Honderdsten(long delen) => (delen * 200 + PerEenheid) / (2 * PerEenheid);
}
