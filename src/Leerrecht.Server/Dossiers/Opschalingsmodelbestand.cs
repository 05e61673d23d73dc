using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers;

/// <summary>Ladders as JSON (docs/opschalingsmodel.md). A ladder is understood whole or not at all: what is refused is said with the place where it stands.</summary>
public static class Opschalingsmodelbestand
{
    public const string Naam = "opschalingsmodellen.json";

    private const string Code = "opschalen.onleesbaar";

    private static readonly JsonSerializerOptions Opmaak = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The ladders that come with Leerrecht. They never change: another text is another key.</summary>
    public static IReadOnlyList<Opschalingsmodel> Meegeleverd { get; } = LeesMeegeleverd();

    /// <param name="inhoud">One ladder.</param>
    public static Uitkomst<Opschalingsmodel> Lees(string inhoud)
    {
        try
        {
            using var document = JsonDocument.Parse(inhoud);
            var plek = new Jsonplek(document.RootElement, Naam);
            var model = Model(plek);
            return Opschalingsmodel.Bezwaar(model) is { } bezwaar ? new Weigering(Code, $"{Naam} heeft een bezwaar bij \"{bezwaar.Code}\": {bezwaar.Uitleg}") : model;
        }
        catch (JsonException fout)
        {
            return new Weigering(Code, $"{Naam}: dit is geen leesbare JSON, regel {fout.LineNumber + 1}. Controleer komma's en aanhalingstekens.");
        }
        catch (Jsonplek.Onbegrepen fout)
        {
            return new Weigering(Code, fout.Message);
        }
    }

    public static string Schrijf(Opschalingsmodel model)
    {
        var json = new JsonObject
        {
            ["sleutel"] = model.Sleutel,
            ["naam"] = model.Naam,
            ["gemeente"] = model.Gemeente,
            ["soort"] = model.Soort?.ToString(),
            ["geldig_van"] = model.GeldigVan.Iso(),
            ["eerste_actie_uren"] = model.EersteActieUren,
            ["waarschuw_dagen"] = model.WaarschuwDagen,
            ["opschalen_na_dagen"] = model.OpschalenNaDagen,
            ["bron"] = model.Bron,
            ["treden"] = new JsonArray([.. model.Treden.Select(Schrijf)]),
        };
        return json.ToJsonString(Opmaak);
    }

    private static JsonObject Schrijf(Trede trede) => new()
    {
        ["naam"] = trede.Naam,
        ["doel"] = trede.Doel,
        ["betrokkenen"] = Woorden(trede.Betrokkenen.Select(partij => partij.Woord())),
        ["zo_nodig"] = Woorden(trede.ZoNodig.Select(partij => partij.Woord())),
        ["regie"] = trede.Regie.Woord(),
        ["werkwijze"] = trede.Werkwijze.Length > 0 ? trede.Werkwijze : null,
        ["kantelpunt"] = trede.Kantelpunt switch
        {
            Kantelpunt.Termijn { Eenheid: Termijneenheid.Weken } termijn => new JsonObject { ["weken"] = termijn.Aantal },
            Kantelpunt.Termijn termijn => new JsonObject { ["maanden"] = termijn.Aantal },
            Kantelpunt.Afgesproken afgesproken => new JsonObject { ["afgesproken_hooguit_weken"] = afgesproken.HooguitWeken },
            _ => JsonValue.Create("geen"),
        },
        ["vereist"] = Woorden(trede.Vereist.Select(vereiste => vereiste.Woord())),
        ["tafel"] = trede.Tafel,
    };

    private static JsonArray Woorden(IEnumerable<string> woorden) => [.. woorden.Select(woord => JsonValue.Create(woord))];

    private static Opschalingsmodel Model(Jsonplek plek) => new(
        plek.Tekst("sleutel"), plek.Tekst("naam"), plek.Heeft("gemeente") ? plek.Tekst("gemeente") : null, plek.Heeft("soort") ? plek.Woord<Onderwijssoort>("soort", Soort) : null,
        plek.Dag("geldig_van"), [.. plek.Lijst("treden", "naam").Select(Stap)], Getal(plek, "eerste_actie_uren", Opschalingsmodel.MeesteUren),
        Getal(plek, "waarschuw_dagen", Opschalingsmodel.MeesteDagen), Getal(plek, "opschalen_na_dagen", Opschalingsmodel.MeesteDagen), plek.Tekst("bron"));

    private static Trede Stap(Jsonplek plek) => new(
        plek.Tekst("naam"), plek.Tekst("doel"), plek.Woorden<Ketenpartij>("betrokkenen", Opschaalwoorden.Kent), plek.Woorden<Ketenpartij>("zo_nodig", Opschaalwoorden.Kent, leeg: true),
        plek.Woord<Ketenpartij>("regie", Opschaalwoorden.Kent), plek.Heeft("werkwijze") ? plek.Tekst("werkwijze") : "", Kantelpunt(plek),
        plek.Woorden<Tredevereiste>("vereist", Opschaalwoorden.Kent, leeg: true), plek.JaNee("tafel"));

    private static Kantelpunt Kantelpunt(Jsonplek plek)
    {
        const string Veld = "kantelpunt";
        if (plek.Waarde(Veld) is { ValueKind: JsonValueKind.Object } waarde)
        {
            var termijn = new Jsonplek(waarde, plek.Fout($"heeft bij \"{Veld}\" een termijn en die").Message);
            if (termijn.Getal("weken", 1, Opschalingsmodel.LangsteTermijn) is { } weken)
            {
                return new Kantelpunt.Termijn(weken, Termijneenheid.Weken);
            }

            if (termijn.Getal("maanden", 1, Opschalingsmodel.LangsteTermijn) is { } maanden)
            {
                return new Kantelpunt.Termijn(maanden, Termijneenheid.Maanden);
            }

            if (termijn.Getal("afgesproken_hooguit_weken", 1, Opschalingsmodel.LangsteTermijn) is { } hooguit)
            {
                return new Kantelpunt.Afgesproken(hooguit);
            }
        }
        else if (plek.Waarde(Veld) is { ValueKind: JsonValueKind.String } woord && woord.GetString() == "geen")
        {
            return new Kantelpunt.Geen();
        }

        throw plek.Fout($"mist \"{Veld}\": {{\"weken\": 3}}, {{\"maanden\": 1}}, {{\"afgesproken_hooguit_weken\": 4}} of \"geen\".");
    }

    private static int Getal(Jsonplek plek, string naam, int meest) => plek.Getal(naam, 0, meest) ?? throw plek.Fout($"mist \"{naam}\": een heel getal.");

    private static bool Soort(string woord, out Onderwijssoort soort) => Enum.TryParse(woord, out soort) && soort.ToString() == woord;

    private static IReadOnlyList<Opschalingsmodel> LeesMeegeleverd()
    {
        using var bron = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Dossiers/{Naam}")!;
        using var json = JsonDocument.Parse(bron);
        return [.. json.RootElement.EnumerateArray().Select(model => Lees(model.GetRawText()) switch
        {
            Uitkomst<Opschalingsmodel>.Gelukt(var gelezen) => gelezen,
            Uitkomst<Opschalingsmodel>.Geweigerd(var reden) => throw new InvalidOperationException(reden.Uitleg),
            _ => throw new InvalidOperationException("An outcome is one of two."),
        })];
    }
}
