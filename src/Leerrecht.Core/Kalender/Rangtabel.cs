using System.Numerics;

namespace Leerrecht.Core.Kalender;

/// <summary>A set of positions that answers "how many of them up to here" in constant time: bits with a running count per 64.</summary>
internal sealed class Rangtabel
{
    private readonly ulong[] _bits;
    private readonly int[] _voor;

    public Rangtabel(int lengte, Func<int, bool> bevat)
    {
        _bits = new ulong[lengte / 64 + 1];
        _voor = new int[_bits.Length];
        for (var plaats = 0; plaats < lengte; plaats++)
        {
            if (bevat(plaats))
            {
                _bits[plaats >> 6] |= 1UL << (plaats & 63);
            }
        }

        for (var woord = 1; woord < _bits.Length; woord++)
        {
            _voor[woord] = _voor[woord - 1] + BitOperations.PopCount(_bits[woord - 1]);
        }
    }

    public bool Bevat(int plaats) => (_bits[plaats >> 6] >> (plaats & 63) & 1) != 0;

    /// <summary>How many positions up to and including this one are in the set.</summary>
    public int TotEnMet(int plaats) =>
        _voor[plaats >> 6] + BitOperations.PopCount(_bits[plaats >> 6] << (63 - (plaats & 63)));

    /// <summary>The first position in the set at or after this one, or -1.</summary>
    public int Vanaf(int plaats)
    {
        var woord = plaats >> 6;
        var rest = _bits[woord] & (ulong.MaxValue << (plaats & 63));
        while (rest == 0)
        {
            if (++woord == _bits.Length)
            {
                return -1;
            }

            rest = _bits[woord];
        }

        return (woord << 6) + BitOperations.TrailingZeroCount(rest);
    }
}
