using System.Globalization;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers.Opschalen;

/// <summary>A ladder as it is typed: what was filled in stays, also when it is none yet. Fields are called as the refusals of <see cref="Opschalingsmodel.Bezwaren"/>.</summary>
public sealed class Modelformulier
{
    public const string Dagveld = "geldig-van";

    /// <summary>For a step that was added.</summary>
    private const int GewoneTermijn = 4;

    public required string Naam { get; init; }

    /// <summary>Empty for the whole region.</summary>
    public required string Gemeente { get; init; }

    /// <summary>Empty for all kinds.</summary>
    public required string Soort { get; init; }

    public required string GeldigVan { get; init; }
    public required string EersteActieUren { get; init; }
    public required string WaarschuwDagen { get; init; }
    public required string OpschalenNaDagen { get; init; }
    public required string Bron { get; init; }
    public required List<Stap> Stappen { get; init; }

    /// <summary>One step as it is typed.</summary>
    public sealed record Stap(
        string Naam, string Doel, IReadOnlyList<string> Betrokkenen, IReadOnlyList<string> ZoNodig, string Regie, string Werkwijze, string Kantelpuntsoort, string Termijn,
        IReadOnlyList<string> Vereist, bool Tafel)
    {
        public static readonly Stap Leeg = new("", "", [], [], Ketenpartij.Begeleider.Woord(), "", "weken", Getal(GewoneTermijn), [], false);
    }

    public static Modelformulier Van(Opschalingsmodel model, DateOnly geldigVan) => new()
    {
        Naam = model.Naam,
        Gemeente = model.Gemeente ?? "",
        Soort = model.Soort?.ToString() ?? "",
        GeldigVan = geldigVan.Iso(),
        EersteActieUren = Getal(model.EersteActieUren),
        WaarschuwDagen = Getal(model.WaarschuwDagen),
        OpschalenNaDagen = Getal(model.OpschalenNaDagen),
        Bron = model.Bron,
        Stappen = [.. model.Treden.Select(Van)],
    };

    public static Modelformulier Lees(IFormCollection velden)
    {
        _ = int.TryParse(velden["stappen"], CultureInfo.InvariantCulture, out var aantal);
        return new()
        {
            Naam = Tekst("naam"),
            Gemeente = Tekst("gemeente"),
            Soort = Tekst("soort"),
            GeldigVan = Tekst(Dagveld),
            EersteActieUren = Tekst("eerste-actie-uren"),
            WaarschuwDagen = Tekst("waarschuw-dagen"),
            OpschalenNaDagen = Tekst("opschalen-na-dagen"),
            Bron = Tekst("bron"),
            Stappen = [.. Enumerable.Range(1, Math.Clamp(aantal, 0, Opschalingsmodel.MeesteTreden)).Select(nummer => new Stap(
                Tekst($"naam-{nummer}"), Tekst($"doel-{nummer}"), Woorden($"betrokkenen-{nummer}"), Woorden($"zo-nodig-{nummer}"), Tekst($"regie-{nummer}"), Tekst($"werkwijze-{nummer}"),
                Tekst($"kantelpuntsoort-{nummer}"), Tekst($"kantelpunt-{nummer}"), Woorden($"vereist-{nummer}"), velden[$"tafel-{nummer}"] == "true"))],
        };

        // A browser sends a line end as two characters; a text that was not touched stays what it was.
        string Tekst(string naam) => velden[naam].ToString().ReplaceLineEndings("\n").Trim();

        IReadOnlyList<string> Woorden(string naam) => [.. velden[naam].OfType<string>()];
    }

    /// <summary>Adds, removes or moves a step: "erbij-2" puts one after the second.</summary>
    /// <returns>The step to look at after it, from 1; null when it is none of these.</returns>
    public int? Doe(string wat)
    {
        var streep = wat.LastIndexOf('-');
        if (streep < 0 || !int.TryParse(wat.AsSpan(streep + 1), CultureInfo.InvariantCulture, out var nummer) || nummer < 1 || nummer > Stappen.Count)
        {
            return null;
        }

        switch (wat[..streep])
        {
            case "erbij" when Stappen.Count < Opschalingsmodel.MeesteTreden:
                Stappen.Insert(nummer, Stap.Leeg);
                return nummer + 1;
            case "weg" when Stappen.Count > 1:
                Stappen.RemoveAt(nummer - 1);
                return Math.Min(nummer, Stappen.Count);
            case "omhoog" when nummer > 1:
                (Stappen[nummer - 2], Stappen[nummer - 1]) = (Stappen[nummer - 1], Stappen[nummer - 2]);
                return nummer - 1;
            case "omlaag" when nummer < Stappen.Count:
                (Stappen[nummer - 1], Stappen[nummer]) = (Stappen[nummer], Stappen[nummer - 1]);
                return nummer + 1;
            default:
                return null;
        }
    }

    /// <summary>The ladder that was typed, also when there are objections to it: a drawing shows what there is.</summary>
    public Opschalingsmodel Model(DateOnly anders) => new(
        "", Naam, Gemeente.Length > 0 ? Gemeente : null, Optie.Lees<Onderwijssoort>(Soort), Datums.Lees(GeldigVan) ?? anders,
        [.. Stappen.Select((stap, plaats) => Trede(stap, plaats == Stappen.Count - 1))], Getal(EersteActieUren), Getal(WaarschuwDagen), Getal(OpschalenNaDagen), Bron);

    /// <summary>The last step has no kantelpunt; what was typed there stays for when it is not the last any more.</summary>
    private static Trede Trede(Stap stap, bool laatste) => new(
        stap.Naam, stap.Doel, Partijen(stap.Betrokkenen), Partijen(stap.ZoNodig), Opschaalwoorden.Kent(stap.Regie, out Ketenpartij regie) ? regie : Ketenpartij.Begeleider, stap.Werkwijze,
        (laatste, stap.Kantelpuntsoort) switch
        {
            (true, _) => new Kantelpunt.Geen(),
            (_, "maanden") => new Kantelpunt.Termijn(Getal(stap.Termijn), Termijneenheid.Maanden),
            (_, "afgesproken") => new Kantelpunt.Afgesproken(Getal(stap.Termijn)),
            _ => new Kantelpunt.Termijn(Getal(stap.Termijn), Termijneenheid.Weken),
        },
        [.. stap.Vereist.Select(woord => Opschaalwoorden.Kent(woord, out Tredevereiste vereiste) ? vereiste : (Tredevereiste?)null).OfType<Tredevereiste>()], stap.Tafel);

    private static Stap Van(Trede trede)
    {
        var (soort, termijn) = trede.Kantelpunt switch
        {
            Kantelpunt.Termijn { Eenheid: Termijneenheid.Weken } t => ("weken", t.Aantal),
            Kantelpunt.Termijn t => ("maanden", t.Aantal),
            Kantelpunt.Afgesproken t => ("afgesproken", t.HooguitWeken),
            _ => ("weken", GewoneTermijn),
        };
        return new(
            trede.Naam, trede.Doel, [.. trede.Betrokkenen.Select(partij => partij.Woord())], [.. trede.ZoNodig.Select(partij => partij.Woord())], trede.Regie.Woord(), trede.Werkwijze,
            soort, Getal(termijn), [.. trede.Vereist.Select(vereiste => vereiste.Woord())], trede.Tafel);
    }

    private static IReadOnlyList<Ketenpartij> Partijen(IEnumerable<string> woorden) =>
        [.. woorden.Select(woord => Opschaalwoorden.Kent(woord, out Ketenpartij partij) ? partij : (Ketenpartij?)null).OfType<Ketenpartij>()];

    /// <summary>What is no number is one that no field allows.</summary>
    private static int Getal(string getypt) => int.TryParse(getypt, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : -1;

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
