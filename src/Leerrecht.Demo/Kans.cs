namespace Leerrecht.Demo;

/// <summary>
/// Chance from a seed: SplitMix64 (Steele, Lea, Flood 2014), the same on every machine and version. Every pupil, household and
/// school draws from a stream of its own, so that one can be made without the others.
/// </summary>
internal struct Kans
{
    private ulong _toestand;

    private Kans(ulong toestand) => _toestand = toestand;

    /// <summary>The stream of one thing: what sort of thing, and which.</summary>
    public static Kans Voor(ulong zaad, Stroom stroom, int nummer) =>
        new(Meng(Meng(zaad + (ulong)stroom * 0xD1B54A32D192ED03UL) + (uint)nummer * 0x9E3779B97F4A7C15UL));

    public ulong Volgende() => Meng(_toestand += 0x9E3779B97F4A7C15UL);

    /// <summary>0 up to and excluding 1.</summary>
    public double Breuk() => (Volgende() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 up to and excluding the number.</summary>
    public int Onder(int aantal) => (int)Math.BigMul(Volgende(), (ulong)aantal, out _);

    /// <summary>Both ends included.</summary>
    public int Tussen(int laagste, int hoogste) => laagste + Onder(hoogste - laagste + 1);

    /// <summary>True so many times in a thousand.</summary>
    public bool Promille(int aantal) => Onder(1000) < aantal;

    public T Uit<T>(IReadOnlyList<T> lijst) => lijst[Onder(lijst.Count)];

    /// <summary>A place in a list of running totals, by weight.</summary>
    public int Gewogen(int[] oplopend)
    {
        var trekking = Onder(oplopend[^1]);
        var plaats = Array.BinarySearch(oplopend, trekking + 1);
        return plaats < 0 ? ~plaats : plaats;
    }

    private static ulong Meng(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>What draws from a stream of its own.</summary>
internal enum Stroom
{
    School = 1,
    Buurt,
    Gezin,
    Leerling,
    Verzuim,
}
