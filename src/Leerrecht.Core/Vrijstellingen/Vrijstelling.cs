namespace Leerrecht.Core.Vrijstellingen;

/// <summary>The ground of an exemption in the Leerplichtwet. 5-a is article 5 under a; 5a is the article of that name.</summary>
public enum Vrijstellingsoort
{
    /// <summary>Article 5 under a: not fit on bodily or mental grounds.</summary>
    Artikel5OnderA,

    /// <summary>Article 5 under b: overriding objection to the direction of all schools nearby.</summary>
    Artikel5OnderB,

    /// <summary>Article 5 under c: attends a school abroad.</summary>
    Artikel5OnderC,

    /// <summary>Article 5a: itinerant life.</summary>
    Artikel5a,

    /// <summary>Article 3a: replaced duty from fourteen; changes the duty, does not end it.</summary>
    Artikel3a,

    /// <summary>Article 3b: replaced duty in the last year; changes the duty, does not end it.</summary>
    Artikel3b,

    /// <summary>Article 15: other sufficient education; changes the duty, does not end it.</summary>
    Artikel15,
}

/// <summary>Where an exemption stands.</summary>
public enum Vrijstellingstatus
{
    /// <summary>Asked for or notified, not established.</summary>
    Aangevraagd,

    /// <summary>In force from begin to end.</summary>
    Geldig,

    /// <summary>Lapsed as if it had never been; never counts.</summary>
    Vervallen,
}

/// <summary>An exemption of a pupil (Leerplichtwet art. 3a, 3b, 5, 5a, 15).</summary>
/// <param name="Eind">Last day, included; null is no end.</param>
/// <param name="Permanent">The statement says that the pupil will never be fit (art. 6 lid 3).</param>
public readonly record struct Vrijstelling(
    Vrijstellingsoort Soort, DateOnly Begin, DateOnly? Eind, bool Permanent, Vrijstellingstatus Status)
{
    /// <summary>Whether the day lies between begin and end.</summary>
    public bool Dekt(DateOnly dag) => Begin <= dag && (Eind is not { } eind || dag <= eind);

    /// <summary>Whether it takes the duty away while it is in force (5-a, 5-b, 5-c and 5a do).</summary>
    public bool HeftPlichtOp => Status == Vrijstellingstatus.Geldig && Soort
        is Vrijstellingsoort.Artikel5OnderA or Vrijstellingsoort.Artikel5OnderB
        or Vrijstellingsoort.Artikel5OnderC or Vrijstellingsoort.Artikel5a;
}

/// <summary>Words of the grounds, as files have them.</summary>
public static class Vrijstellingsoorten
{
    /// <summary>The word of a ground: 5-a, 5-b, 5-c, 5a, 3a, 3b or 15.</summary>
    public static string Woord(this Vrijstellingsoort soort) => soort switch
    {
        Vrijstellingsoort.Artikel5OnderA => "5-a",
        Vrijstellingsoort.Artikel5OnderB => "5-b",
        Vrijstellingsoort.Artikel5OnderC => "5-c",
        Vrijstellingsoort.Artikel5a => "5a",
        Vrijstellingsoort.Artikel3a => "3a",
        Vrijstellingsoort.Artikel3b => "3b",
        Vrijstellingsoort.Artikel15 => "15",
    };

    /// <summary>The ground with this word, or null.</summary>
    public static Vrijstellingsoort? Van(string woord)
    {
        foreach (var soort in Enum.GetValues<Vrijstellingsoort>())
        {
            if (soort.Woord() == woord)
            {
                return soort;
            }
        }

        return null;
    }
}
