using Leerrecht.Core.Kalender;

namespace Leerrecht.Core.Toegang;

/// <summary>One child's file, opened for a vital interest (AVG art. 6 lid 1 onder d).</summary>
/// <param name="Begin">UTC.</param>
/// <param name="Einde">UTC; from this instant it is closed.</param>
/// <param name="BeoordelenVoor">Last day for the functionaris to review it.</param>
public sealed record VitaalBelang(string Reden, DateTime Begin, DateTime Einde, DateOnly BeoordelenVoor);

/// <summary>What the functionaris said of it afterwards.</summary>
/// <param name="Einde">UTC; what was not justified and still open ends with the judgement.</param>
public sealed record VitaalBelangoordeel(bool Terecht, string Oordeel, DateTime Einde);

/// <summary>Opening a file that the convenant keeps closed: short, with a reason, reviewed afterwards (missie PRV-4).</summary>
public static class VitaalBelangregels
{
    /// <summary>Longest and shortest duration, and those to choose from.</summary>
    public static readonly IReadOnlyList<int> Uren = [1, 2, 4];

    /// <summary>Werkdagen after the opening within which the functionaris reviews.</summary>
    public const int Beoordelingstermijn = 5;

    /// <summary>Attempts within a day that found no child, after which no further one is made: numbers are not to be tried out.</summary>
    public const int MeestePogingen = 5;

    /// <summary>Longest reason and judgement.</summary>
    public const int LangsteTekst = 1000;

    private const int MinsteTekens = 20;
    private const int MinsteWoorden = 4;

    /// <summary>Whether somebody in this role may open a file for a vital interest at all.</summary>
    public static bool Mag(Rol rol, Convenant convenant) =>
        convenant.Voor(rol, Gegevenscategorie.Identiteit, Daad.Zien).Any(regel => regel.Relaties.Contains(Relaties.VitaalBelang));

    /// <summary>Asked before any child is looked up, so that a refusal tells nothing of whether there is one.</summary>
    /// <param name="looptAl">This person has a file open already.</param>
    /// <param name="pogingen">Attempts of this person in the last day that found no child.</param>
    public static Uitkomst<VitaalBelang> Open(string reden, int uren, bool looptAl, int pogingen, DateTime nu, DateOnly vandaag, Werkdagen werkdagen) =>
        (Zin(reden), uren) switch
        {
            (null, _) => new Weigering("reden", "Schrijf in een hele zin waarom dit nu nodig is, en voor wie er gevaar is."),
            (_, var duur) when !Uren.Contains(duur) => new Weigering("uren", "Kies 1, 2 of 4 uur."),
            _ when looptAl => new Weigering("vitaal-belang.loopt", "Er is al een dossier voor u open. Sluit dat eerst: er kan er één tegelijk open zijn."),
            _ when pogingen >= MeestePogingen => new Weigering(
                "vitaal-belang.te-vaak", "U hebt te vaak gegevens ingevuld waar geen kind bij hoort. Bel de functionaris gegevensbescherming, of bel 112 als er direct gevaar is."),
            ({ } zin, var duur) => new VitaalBelang(zin, nu, nu.AddHours(duur), werkdagen.Na(vandaag, Beoordelingstermijn)),
        };

    /// <summary>The review of one that was opened.</summary>
    /// <param name="beoordeeld">It was reviewed before.</param>
    /// <param name="eigen">The reviewer opened it.</param>
    public static Uitkomst<VitaalBelangoordeel> Beoordeel(bool? terecht, string oordeel, bool beoordeeld, bool eigen, DateTime einde, DateTime nu) =>
        (terecht, Zin(oordeel)) switch
        {
            _ when beoordeeld => new Weigering("vitaal-belang.beoordeeld", "Dit is al beoordeeld. Een oordeel wordt niet gewijzigd."),
            _ when eigen => new Weigering("vitaal-belang.eigen", "U hebt dit dossier zelf geopend. Laat een ander het beoordelen."),
            (null, _) => new Weigering("terecht", "Kies of het openen terecht was."),
            (_, null) => new Weigering("oordeel", "Schrijf in een hele zin waarop uw oordeel rust."),
            ({ } waar, { } zin) => new VitaalBelangoordeel(waar, zin, !waar && einde > nu ? nu : einde),
        };

    /// <summary>The text without spaces around it, or null when it is no sentence.</summary>
    private static string? Zin(string tekst)
    {
        var zin = tekst.Trim();
        return zin.Length is >= MinsteTekens and <= LangsteTekst && zin.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= MinsteWoorden ? zin : null;
    }
}
