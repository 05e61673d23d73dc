namespace Leerrecht.Core.Tests.Naslag;

/// <summary>An exact fraction: three times twenty minutes is one hour, whatever the kernel counts in.</summary>
internal readonly record struct Breuk : IComparable<Breuk>
{
    private readonly long _teller;
    private readonly long _noemer;

    public Breuk(long teller, long noemer = 1)
    {
        var deler = Deler(Math.Abs(teller), noemer);
        _teller = teller / deler;
        _noemer = noemer / deler;
    }

    public static Breuk Nul => new(0);

    public static Breuk Van(decimal getal) => new((long)(getal * 1_000_000), 1_000_000);

    public static Breuk operator +(Breuk a, Breuk b) =>
        new(checked(a._teller * b.Noemer + b._teller * a.Noemer), checked(a.Noemer * b.Noemer));

    public static bool operator >=(Breuk a, Breuk b) => a.CompareTo(b) >= 0;

    public static bool operator <=(Breuk a, Breuk b) => a.CompareTo(b) <= 0;

    public int CompareTo(Breuk ander) => checked(_teller * ander.Noemer).CompareTo(checked(ander._teller * Noemer));

    /// <summary>To two decimals, half up.</summary>
    public decimal Afgerond() => (decimal)((200 * _teller + Noemer) / (2 * Noemer)) / 100;

    private long Noemer => _noemer == 0 ? 1 : _noemer;

    private static long Deler(long a, long b) => b == 0 ? a : Deler(b, a % b);
}
