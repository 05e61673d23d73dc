using System.Globalization;

namespace Leerrecht.Core.Tellingen;

/// <summary>
/// A number of children as it leaves the house: exact, or too small to be told. What is too small is not in it, so that no page,
/// file or chart can show it by mistake.
/// </summary>
public readonly record struct Aantal
{
    /// <summary>The smallest number of children, other than none, that is told to who may not see them.</summary>
    public const int KleinsteGetoonde = 5;

    private readonly Vorm _vorm;

    private Aantal(Vorm vorm, int? waarde) => (_vorm, Waarde) = (vorm, waarde);

    private enum Vorm
    {
        NietVanToepassing,
        Bekend,
        Klein,
        Weggelaten,
    }

    /// <summary>Nobody can be counted here, such as "enrolled nowhere" at a school; something else than none.</summary>
    public static Aantal NietVanToepassing => default;

    /// <summary>One to four children.</summary>
    public static Aantal Klein => new(Vorm.Klein, null);

    /// <summary>Left out because a small number could be worked out from it.</summary>
    public static Aantal Weggelaten => new(Vorm.Weggelaten, null);

    /// <summary>The number, where it may be told.</summary>
    public int? Waarde { get; }

    /// <summary>Whether there is a number that may not be told.</summary>
    public bool Verborgen => _vorm is Vorm.Klein or Vorm.Weggelaten;

    /// <summary>Whether it is a number below <see cref="KleinsteGetoonde"/>, not told.</summary>
    public bool TeKlein => _vorm is Vorm.Klein;

    /// <summary>Whether there is nothing to count.</summary>
    public bool Ontbreekt => _vorm is Vorm.NietVanToepassing;

    /// <summary>The number as it is; null is not applicable.</summary>
    public static Aantal Precies(int? waarde)
    {
        if (waarde < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(waarde));
        }

        return waarde is null ? NietVanToepassing : new(Vorm.Bekend, waarde);
    }

    /// <summary>The number when it is none or large enough.</summary>
    public static Aantal Afgeschermd(int? waarde) => IsKlein(waarde) ? Klein : Precies(waarde);

    /// <summary>A part of a whole that is told beside it: left out also where those outside it are few, for they follow by subtracting.</summary>
    public static Aantal Deel(int deel, int geheel) => IsKlein(deel) ? Klein : IsKlein(geheel - deel) ? Weggelaten : Precies(deel);

    /// <summary>
    /// A whole and its parts, told side by side. Small parts are left out, and where one of them would follow from the rest the smallest part
    /// that is large enough with them; where there is none, the whole.
    /// </summary>
    public static (Aantal Geheel, IReadOnlyList<Aantal> Delen) Verdeeld(IReadOnlyList<int> delen)
    {
        Aantal[] verdeeld = [.. delen.Select(deel => Afgeschermd(deel))];
        int[] klein = [.. delen.Where(deel => IsKlein(deel))];
        var geheel = Afgeschermd(delen.Sum());

        // One small part is what is left of the whole; several that are all one, or all four, are so too.
        if (klein.Length == 0 || geheel.Verborgen || (klein.Sum() > klein.Length && klein.Sum() < klein.Length * (KleinsteGetoonde - 1) && klein.Length > 1))
        {
            return (geheel, verdeeld);
        }

        // What is left out is known to be large enough: a five beside ones leaves nothing to guess.
        var laagst = klein.Sum() == klein.Length ? KleinsteGetoonde + 1 : KleinsteGetoonde;
        if (Enumerable.Range(0, delen.Count).Where(plaats => delen[plaats] >= laagst).OrderBy(plaats => delen[plaats]).Cast<int?>().FirstOrDefault() is { } erbij)
        {
            verdeeld[erbij] = Weggelaten;
            return (geheel, verdeeld);
        }

        return (Weggelaten, verdeeld);
    }

    /// <summary>How many more there are than at another moment; null when one of the two may not be told.</summary>
    public static int? Verschil(Aantal nu, Aantal toen) => nu.Waarde - toen.Waarde;

    /// <summary>"12", "&lt;5", "×" where left out, empty where nothing can be counted; digits only.</summary>
    public override string ToString() => _vorm switch
    {
        Vorm.NietVanToepassing => "",
        Vorm.Bekend => Waarde!.Value.ToString(CultureInfo.InvariantCulture),
        Vorm.Klein => $"<{KleinsteGetoonde}",
        Vorm.Weggelaten => "×",
    };

    internal static bool IsKlein(int? waarde) => waarde is > 0 and < KleinsteGetoonde;
}
