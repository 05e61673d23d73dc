using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;

namespace Leerrecht.Server.Toegang;

/// <summary>Reads <c>convenant.json</c>. A word that is not known is refused with the place where it stands: a convenant is understood whole or not at all.</summary>
public static class Convenantbestand
{
    public const string Naam = "convenant.json";

    private const string Code = "toegang.convenant-onleesbaar";

    /// <summary>The version of <see cref="Model"/>.</summary>
    public const string Modelversie = "leerrecht-2026.1";

    /// <summary>The model convenant that comes with Leerrecht, until a region delivers its own.</summary>
    public static string Model()
    {
        using var lezer = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Toegang/convenant.json")!);
        return lezer.ReadToEnd();
    }

    public static Uitkomst<Convenant> Lees(string inhoud)
    {
        try
        {
            using var document = JsonDocument.Parse(inhoud);
            return Lees(new Plek(document.RootElement, Naam));
        }
        catch (JsonException fout)
        {
            return new Weigering(Code, $"{Naam}: dit is geen leesbare JSON, regel {fout.LineNumber + 1}. Controleer komma's en aanhalingstekens.");
        }
        catch (Onbegrepen fout)
        {
            return new Weigering(Code, fout.Message);
        }
    }

    private static Convenant Lees(Plek plek)
    {
        var regels = plek.Lijst("regels").Select(Regel).ToList();
        if (regels.GroupBy(regel => regel.Id, StringComparer.Ordinal).FirstOrDefault(groep => groep.Count() > 1) is { } dubbel)
        {
            throw new Onbegrepen($"{Naam}: de regel \"{dubbel.Key}\" staat er {dubbel.Count()} keer. Geef elke regel een eigen id.");
        }

        return new(plek.Tekst("versie"), plek.Dag("geldig_van"), plek.Tekst("naam"), regels);
    }

    private static Convenantregel Regel(Plek plek)
    {
        var relaties = plek.Woorden<Relaties>("relaties", Toegangswoorden.Kent);
        var oud = relaties.Contains(Relaties.OudLeerling);
        var regel = new Convenantregel(
            plek.Tekst("id"), plek.Woorden<Rol>("rollen", Rolwoorden.Kent), plek.Woorden<Gegevenscategorie>("categorieen", Toegangswoorden.Kent), relaties,
            plek.Woorden<Daad>("daden", Toegangswoorden.Kent), plek.Tekst("grondslag"), plek.Tekst("doel"), plek.Getal("bewaar_maanden"),
            plek.Getal("dagen_na_vertrek") ?? (oud ? throw plek.Fout("mist \"dagen_na_vertrek\": hoeveel dagen na vertrek geldt dit nog?") : 0));
        var muur = Muur(regel);
        return muur is null ? regel : throw plek.Fout(muur);
    }

    /// <summary>What no agreement can allow, whatever it says (missie, "What the law says today" 3-4; veld §1.6).</summary>
    private static string? Muur(Convenantregel regel)
    {
        var vanKind = regel.Categorieen.Any(Toegangsregels.IsVanKind);
        var geoorloofd = regel.Categorieen.Any(categorie => categorie is Gegevenscategorie.Geoorloofd or Gegevenscategorie.Ziekte);
        return regel switch
        {
            _ when regel.Rollen.Contains(Rol.Leerplichtambtenaar) && geoorloofd =>
                "geeft leerplicht zicht op geoorloofd verzuim. Dat mag niet: het is een datalek (AVG; Leerplichtwet art. 11, 21a).",
            _ when regel.Categorieen.Contains(Gegevenscategorie.Medisch) && regel.Rollen.Any(rol => rol is not (Rol.Jeugdarts or Rol.Jeugdverpleegkundige)) =>
                "geeft anderen dan de jeugdgezondheidszorg medische inhoud. Dat mag niet (WGBO, AVG art. 9).",
            _ when vanKind && regel.Rollen.Any(rol => rol is Rol.Beleidsmedewerker or Rol.Regiegroeplid) =>
                "laat beleid of regiegroep een kind zien. Zij werken met cijfers waarin niemand herkenbaar is.",
            _ when vanKind && regel.Relaties.Contains(Relaties.Geen) =>
                "geldt voor elk kind, ook zonder band met dat kind. Noem een relatie.",
            _ when vanKind && regel.Relaties.Contains(Relaties.LeerlingVanSwv) =>
                "geeft een samenwerkingsverband zicht op alle leerlingen van zijn scholen. Het heeft geen toegang tot het verzuimregister; gebruik \"deelnemer\".",
            _ => null,
        };
    }

    private delegate bool Kent<T>(string woord, out T waarde);

    /// <summary>An element with the name of where it stands, for sentences.</summary>
    private readonly struct Plek(JsonElement element, string waar)
    {
        public Onbegrepen Fout(string wat) => new($"{waar} {wat}");

        public string Tekst(string naam) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(naam, out var waarde) && waarde.ValueKind == JsonValueKind.String && waarde.GetString() is { Length: > 0 } tekst
                ? tekst
                : throw Fout($"mist \"{naam}\": een tekst.");

        public int? Getal(string naam) =>
            !element.TryGetProperty(naam, out var waarde) ? null
            : waarde.ValueKind == JsonValueKind.Number && waarde.TryGetInt32(out var getal) && getal is >= 0 and <= 12_000 ? getal
            : throw Fout($"heeft bij \"{naam}\" {waarde.GetRawText()}; er hoort een heel getal van 0 tot 12000.");

        public DateOnly Dag(string naam) =>
            DateOnly.TryParseExact(Tekst(naam), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
                ? dag
                : throw Fout($"heeft bij \"{naam}\" {Tekst(naam)}; schrijf de datum als 2026-08-01.");

        public IEnumerable<Plek> Lijst(string naam)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(naam, out var lijst) || lijst.ValueKind != JsonValueKind.Array || lijst.GetArrayLength() == 0)
            {
                throw Fout($"mist \"{naam}\": een lijst met ten minste één regel.");
            }

            var hier = waar;
            return lijst.EnumerateArray().Select((regel, i) => new Plek(regel, $"{hier}: regel {i + 1}{Naamvan(regel)}"));
        }

        public IReadOnlyList<T> Woorden<T>(string naam, Kent<T> kent)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(naam, out var lijst) || lijst.ValueKind != JsonValueKind.Array || lijst.GetArrayLength() == 0)
            {
                throw Fout($"mist \"{naam}\": een lijst met ten minste één woord.");
            }

            var plek = this;
            return [.. lijst.EnumerateArray().Select(woord => woord.ValueKind == JsonValueKind.String && kent(woord.GetString()!, out var waarde)
                ? waarde
                : throw plek.Fout($"heeft bij \"{naam}\" {woord.GetRawText()}; dat woord kent Leerrecht niet."))];
        }

        private static string Naamvan(JsonElement regel) =>
            regel.ValueKind == JsonValueKind.Object && regel.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? $" ({id.GetString()})" : "";
    }

    private sealed class Onbegrepen(string message) : Exception(message);
}
