using Leerrecht.Core.Kalender;

namespace Leerrecht.Server.Vorm;

/// <summary>How near a term is.</summary>
public enum Toon
{
    /// <summary>There is time.</summary>
    Rustig,

    /// <summary>Today, or within two werkdagen.</summary>
    Nabij,

    /// <summary>The last day has passed.</summary>
    TeLaat,

    /// <summary>Back at school.</summary>
    Terug,
}

/// <summary>What is left of a term, in words: "nog 2 werkdagen", "3 dagen te laat".</summary>
public sealed record Termijnstand(Toon Toon, string Woorden)
{
    public static Termijnstand Van(DateOnly uiterlijk, DateOnly vandaag, Werkdagen? werkdagen, Teksten teksten)
    {
        var dagen = uiterlijk.DayNumber - vandaag.DayNumber;
        if (dagen < 0)
        {
            return new(Toon.TeLaat, teksten.Aantal("termijn.te-laat", -dagen));
        }

        if (dagen <= 1)
        {
            return new(Toon.Nabij, teksten[dagen == 0 ? "termijn.vandaag" : "termijn.morgen"]);
        }

        if (werkdagen is null)
        {
            return new(dagen <= 2 ? Toon.Nabij : Toon.Rustig, teksten.Aantal("termijn.nog-dagen", dagen));
        }

        var rest = werkdagen.Tussen(vandaag, uiterlijk);
        return new(rest <= 2 ? Toon.Nabij : Toon.Rustig, teksten.Aantal("termijn.nog-werkdagen", rest));
    }
}

public static class Toonwoorden
{
    /// <summary>Ending of the class in the style sheet.</summary>
    public static string Klasse(this Toon toon) => toon switch
    {
        Toon.Rustig => "rustig",
        Toon.Nabij => "nabij",
        Toon.TeLaat => "te-laat",
        Toon.Terug => "terug",
    };

    /// <summary>Never colour alone: every tone has a sign of its own.</summary>
    public static string Icoon(this Toon toon) => toon switch
    {
        Toon.Rustig => "kalender",
        Toon.Nabij => "klok",
        Toon.TeLaat => "te-laat",
        Toon.Terug => "vink-rond",
    };
}
