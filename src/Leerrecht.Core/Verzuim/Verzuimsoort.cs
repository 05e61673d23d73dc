namespace Leerrecht.Core.Verzuim;

/// <summary>The kind of absence (regels §3), with its ground in Leerplichtwet art. 11 where it has one.</summary>
public enum Verzuimsoort
{
    /// <summary>A reason that nobody has mapped: shown, never counted.</summary>
    Onbekend,

    /// <summary>Without a valid reason.</summary>
    Ongeoorloofd,

    /// <summary>On holiday outside the school holidays without leave; judged apart.</summary>
    Luxe,

    /// <summary>Late; has no hours.</summary>
    TeLaat,

    /// <summary>Sick (art. 11 d).</summary>
    Ziek,

    /// <summary>Suspended (art. 11 c).</summary>
    Schorsing,

    /// <summary>Religion or conviction (art. 11 e).</summary>
    Religie,

    /// <summary>Holiday because of a parent's profession (art. 11 f).</summary>
    Beroepsverlof,

    /// <summary>Other weighty circumstances (art. 11 g).</summary>
    Gewichtig,

    /// <summary>School closed for this pupil (art. 11 a): no absence.</summary>
    SchoolDicht,

    /// <summary>Forbidden by regulation, such as an infectious disease (art. 11 b).</summary>
    Verboden,

    /// <summary>Under six, by notice (art. 11a).</summary>
    JongerDanZes,
}

/// <summary>How the law looks at a kind of absence.</summary>
public enum Verzuimklasse
{
    /// <summary>Counts for nothing.</summary>
    Geen,

    /// <summary>Without a ground of art. 11.</summary>
    Ongeoorloofd,

    /// <summary>With a ground of art. 11; may not go to leerplicht.</summary>
    Geoorloofd,

    /// <summary>Late.</summary>
    TeLaat,
}

/// <summary>Words and classes of the kinds of absence.</summary>
public static class Verzuimsoorten
{
    private static readonly Dictionary<string, Verzuimsoort> PerWoord =
        Enum.GetValues<Verzuimsoort>().ToDictionary(soort => soort.Woord(), StringComparer.Ordinal);

    /// <summary>The word as files have it.</summary>
    public static string Woord(this Verzuimsoort soort) => soort switch
    {
        Verzuimsoort.Onbekend => "onbekend",
        Verzuimsoort.Ongeoorloofd => "ongeoorloofd",
        Verzuimsoort.Luxe => "luxe",
        Verzuimsoort.TeLaat => "te-laat",
        Verzuimsoort.Ziek => "ziek",
        Verzuimsoort.Schorsing => "schorsing",
        Verzuimsoort.Religie => "religie",
        Verzuimsoort.Beroepsverlof => "beroepsverlof",
        Verzuimsoort.Gewichtig => "gewichtig",
        Verzuimsoort.SchoolDicht => "school-dicht",
        Verzuimsoort.Verboden => "verboden",
        Verzuimsoort.JongerDanZes => "jonger-dan-zes",
    };

    /// <summary>The kind with this word; false when there is none.</summary>
    public static bool Kent(string woord, out Verzuimsoort soort) => PerWoord.TryGetValue(woord, out soort);

    /// <summary>The class of a kind (regels §3).</summary>
    public static Verzuimklasse Klasse(this Verzuimsoort soort) => soort switch
    {
        Verzuimsoort.Onbekend or Verzuimsoort.SchoolDicht => Verzuimklasse.Geen,
        Verzuimsoort.Ongeoorloofd or Verzuimsoort.Luxe => Verzuimklasse.Ongeoorloofd,
        Verzuimsoort.TeLaat => Verzuimklasse.TeLaat,
        Verzuimsoort.Ziek or Verzuimsoort.Schorsing or Verzuimsoort.Religie or Verzuimsoort.Beroepsverlof
            or Verzuimsoort.Gewichtig or Verzuimsoort.Verboden or Verzuimsoort.JongerDanZes => Verzuimklasse.Geoorloofd,
    };
}
