using System.Reflection;
using System.Text.Json;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Toegang;

/// <summary>Reads <c>convenant.json</c>. A word that is not known is refused with the place where it stands: a convenant is understood whole or not at all.</summary>
public static class Convenantbestand
{
    public const string Naam = "convenant.json";

    private const string Code = "toegang.convenant-onleesbaar";

    /// <summary>Beyond this a number is a mistake, and dates would run out of the calendar.</summary>
    private const int MeesteMaanden = 12_000;

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
            return Lees(new Jsonplek(document.RootElement, Naam));
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

    private static Convenant Lees(Jsonplek plek)
    {
        var regels = plek.Lijst("regels", "id").Select(Regel).ToList();
        if (regels.GroupBy(regel => regel.Id, StringComparer.Ordinal).FirstOrDefault(groep => groep.Count() > 1) is { } dubbel)
        {
            throw new Jsonplek.Onbegrepen($"{Naam}: de regel \"{dubbel.Key}\" staat er {dubbel.Count()} keer. Geef elke regel een eigen id.");
        }

        return new(plek.Tekst("versie"), plek.Dag("geldig_van"), plek.Tekst("naam"), regels);
    }

    private static Convenantregel Regel(Jsonplek plek)
    {
        var relaties = plek.Woorden<Relaties>("relaties", Toegangswoorden.Kent);
        var oud = relaties.Contains(Relaties.OudLeerling);
        var regel = new Convenantregel(
            plek.Tekst("id"), plek.Woorden<Rol>("rollen", Rolwoorden.Kent), plek.Woorden<Gegevenscategorie>("categorieen", Toegangswoorden.Kent), relaties,
            plek.Woorden<Daad>("daden", Toegangswoorden.Kent), plek.Tekst("grondslag"), plek.Tekst("doel"), plek.Getal("bewaar_maanden", 0, MeesteMaanden),
            plek.Getal("dagen_na_vertrek", 0, MeesteMaanden) ?? (oud ? throw plek.Fout("mist \"dagen_na_vertrek\": hoeveel dagen na vertrek geldt dit nog?") : 0));
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
}
