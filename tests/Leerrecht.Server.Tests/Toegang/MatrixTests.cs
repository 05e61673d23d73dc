using System.Net;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>
/// Every endpoint of the running application, taken from its own route table, asked by every role in every relation: no answer shows more
/// of a child than the matrix allows, and the pages that are there to show a child show as much as it allows.
/// </summary>
public sealed class MatrixTests(ITestOutputHelper uitvoer)
{
    /// <summary>Addresses whose parameter is no child and no signal: filled with an id that does not exist.</summary>
    private static readonly string[] AndereDingen = ["/import/", "/beheer/", "/eerste/", "/uitnodiging/", "/herstel/", "/aanmelden/", "/privacy/", "/account/"];

    /// <summary>Questions that are asked of lists besides the bare address.</summary>
    private static readonly string[] Lijstvragen = ["/leerlingen?zoek={naam}", "/leerlingen?zoek={sleutel}", "/monitor/kinderen?plaats=regio&op=2026-11-22&cijfer=LRV-VO", "/monitor/kinderen?op=2026-11-22&cijfer=totaal", "/signalen?soort=ziek-lang", "/vandaag?open=Later", "/vandaag?keuze=vanmij&open=Later", "/dossiers?keuze=organisatie", "/blinde-vlekken?kring=alles"];

    [Theory, ClassData(typeof(Registers))]
    public async Task Geen_enkel_antwoord_wijkt_af_van_de_matrix(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort, dossiers: true);
        var wegen = Wegen(wereld).ToList();
        var (combinaties, afwijkingen) = (0, new List<string>());
        var paren = from rol in Enum.GetValues<Rol>() from kind in wereld.Kinderen select (rol, kind);

        await Parallel.ForEachAsync(paren, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (paar, _) =>
        {
            var (rol, kind) = paar;
            using var client = await wereld.Als(Matrixwereld.Persoon(rol, kind.Relatie));
            var bewijs = await Matrixwereld.Bewijs(client, "/rol");
            foreach (var (methode, patroon, pad) in wegen.SelectMany(weg => Vul(weg, kind)))
            {
                using var vraag = new HttpRequestMessage(methode, pad);
                if (methode == HttpMethod.Post)
                {
                    vraag.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", bewijs)]);
                }

                using var antwoord = await client.SendAsync(vraag);
                var inhoud = await antwoord.Content.ReadAsStringAsync();
                Interlocked.Increment(ref combinaties);
                var mis = Afwijkingen(wereld.Convenant, rol, kind, methode, pad, antwoord.StatusCode, inhoud).ToList();
                if (mis.Count > 0)
                {
                    lock (afwijkingen)
                    {
                        afwijkingen.AddRange(mis.Select(wat => $"{rol} {kind.Relatie} {methode} {patroon} {pad}: {wat}"));
                    }
                }
            }
        });

        uitvoer.WriteLine($"Toegang ({soort}): {combinaties} combinaties van weg, rol en relatie; {wegen.Count} wegen, {afwijkingen.Count} afwijkingen.");
        Assert.True(afwijkingen.Count == 0, string.Join(Environment.NewLine, afwijkingen.Take(40)));
        Assert.True(combinaties > wegen.Count * Enum.GetValues<Rol>().Length * wereld.Kinderen.Count / 2);
    }

    /// <summary>The route table of the running application. What ends the visit of the person who asks, or the tie by which the child is seen, is left out.</summary>
    private static IEnumerable<(HttpMethod Methode, string Patroon)> Wegen(Matrixwereld wereld)
    {
        var bron = wereld.App.Services.GetRequiredService<EndpointDataSource>();
        foreach (var weg in bron.Endpoints.OfType<RouteEndpoint>().Where(weg => weg.Metadata.GetMetadata<VoorIedereen>() is null))
        {
            var patroon = "/" + weg.RoutePattern.RawText!.TrimStart('/');
            var methoden = weg.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [HttpMethods.Get, HttpMethods.Post];
            foreach (var methode in methoden.Where(methode => HttpMethods.IsGet(methode) || HttpMethods.IsPost(methode)).Distinct())
            {
                if (patroon is not ("/rol" or "/rol/af" or "/afmelden" or "/vitaal-belang/sluiten"))
                {
                    yield return (new HttpMethod(methode), patroon);
                }
            }
        }
    }

    /// <summary>The addresses to ask: of this child, of each of its signals, of lists in the ways that lists are asked.</summary>
    private static IEnumerable<(HttpMethod Methode, string Patroon, string Pad)> Vul((HttpMethod Methode, string Patroon) weg, Matrixwereld.Kind kind)
    {
        var (methode, patroon) = weg;
        var plek = patroon.IndexOf('{', StringComparison.Ordinal);
        if (plek < 0)
        {
            yield return (methode, patroon, patroon);
            foreach (var vraag in Lijstvragen.Where(vraag => methode == HttpMethod.Get && vraag.StartsWith(patroon + "?", StringComparison.Ordinal)))
            {
                // Half a word in small letters: a page repeats in its box what was typed, and that is no child shown.
                yield return (methode, patroon, vraag.Replace("{naam}", kind.Naam[..^1].ToLowerInvariant(), StringComparison.Ordinal).Replace("{sleutel}", kind.Sleutel, StringComparison.Ordinal));
            }
        }
        else if (patroon.StartsWith("/leerlingen/{", StringComparison.Ordinal))
        {
            yield return (methode, patroon, Ingevuld(patroon.Replace("{Nummer:int}", "1", StringComparison.OrdinalIgnoreCase), kind.Id.ToString()));
        }
        else if (patroon.StartsWith("/signalen/{", StringComparison.Ordinal))
        {
            foreach (var signaal in kind.Signalen)
            {
                yield return (methode, patroon, Ingevuld(patroon, signaal.Id.ToString()));
            }
        }
        else if (patroon.Contains("{Nummer:int}", StringComparison.OrdinalIgnoreCase))
        {
            // Letters of a report are numbered from 1.
            yield return (methode, patroon, Ingevuld(patroon.Replace("{Nummer:int}", "1", StringComparison.OrdinalIgnoreCase), kind.Melding.ToString()));
        }
        else if (patroon.StartsWith("/meldingen/{", StringComparison.Ordinal))
        {
            yield return (methode, patroon, Ingevuld(patroon, kind.Melding.ToString()));
        }
        else if (patroon == "/{**path:file}")
        {
            yield return (methode, patroon, "/nergens.css");
        }
        else if (patroon.StartsWith("/fout/", StringComparison.Ordinal))
        {
            yield return (methode, patroon, "/fout/404");
        }
        else
        {
            Assert.True(
                AndereDingen.Any(begin => patroon.StartsWith(begin, StringComparison.Ordinal)),
                $"{patroon} is new and has a parameter. Say in this test what it is filled with, and what it may show of whom.");
            yield return (methode, patroon, Ingevuld(patroon, Guid.CreateVersion7().ToString()));
        }
    }

    private static string Ingevuld(string patroon, string waarde)
    {
        while (patroon.IndexOf('{', StringComparison.Ordinal) is >= 0 and var plek)
        {
            patroon = patroon[..plek] + waarde + patroon[(patroon.IndexOf('}', plek) + 1)..];
        }

        return patroon;
    }

    private static IEnumerable<string> Afwijkingen(
        Convenant convenant, Rol rol, Matrixwereld.Kind kind, HttpMethod methode, string pad, HttpStatusCode status, string inhoud)
    {
        if ((int)status >= 500)
        {
            yield return $"status {(int)status}";
        }

        // Never more than the matrix, whatever the address.
        var genoemd = inhoud.Contains(kind.Naam, StringComparison.Ordinal);
        if (genoemd && !Mag(Gegevenscategorie.Identiteit, Daad.Zien) && !Mag(Gegevenscategorie.Identiteit, Daad.Zoeken))
        {
            yield return "noemt een kind dat deze rol niet mag zien";
        }

        foreach (var (categorie, merk) in kind.Merken)
        {
            if (inhoud.Contains(merk, StringComparison.Ordinal) && !Mag(categorie, Daad.Zien) && !Mag(categorie, Daad.Wijzigen) && !OverCodes(pad))
            {
                yield return $"toont {categorie.Woord()} dat deze rol niet mag zien";
            }
        }

        if (methode == HttpMethod.Get && pad.EndsWith("/agenda.ics", StringComparison.Ordinal)
            && (status == HttpStatusCode.OK) != (Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Dossier, Daad.Zien)))
        {
            yield return $"geeft een overleg voor in de agenda met status {(int)status}";
        }

        foreach (var (blad, categorie, merk) in kind.Zaakmerken)
        {
            if (inhoud.Contains(merk, StringComparison.Ordinal) && !Mag(categorie, Daad.Zien))
            {
                yield return $"toont {categorie.Woord()} van een zaak dat deze rol niet mag zien";
            }

            // A letter says what the page of the report says; a PDF cannot be read here, and who gets none gets no file at all.
            if (methode == HttpMethod.Get && pad == $"/{blad}/brieven/1/pdf" && (status == HttpStatusCode.OK) != (Verwacht($"/{blad}/brieven/1") == true && Mag(categorie, Daad.Exporteren)) && categorie == Gegevenscategorie.Straf)
            {
                yield return $"geeft de PDF van een brief met status {(int)status}";
            }

            if (methode == HttpMethod.Get && (pad == $"/leerlingen/{kind.Id}/{blad}" || (blad.Contains('/') && pad == $"/{blad}")) && Verwacht(pad) == true && Mag(categorie, Daad.Zien) && !inhoud.Contains(merk, StringComparison.Ordinal))
            {
                yield return $"toont {categorie.Woord()} van een zaak niet ({merk})";
            }
        }

        if (methode == HttpMethod.Get && pad == $"/leerlingen/{kind.Id}/documenten/{kind.Id}" && (status == HttpStatusCode.OK) != (Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Medisch, Daad.Zien)))
        {
            yield return $"geeft een document van de JGZ met status {(int)status}";
        }

        // Nothing less than the matrix, where a page is there to show it.
        if (methode == HttpMethod.Get && Verwacht(pad) is { } verwacht && verwacht != genoemd)
        {
            yield return verwacht ? "noemt het kind niet, terwijl deze rol het mag zien" : "noemt het kind, terwijl het hier niet hoort";
        }

        if (methode == HttpMethod.Get && pad == $"/leerlingen/{kind.Id}" && Mag(Gegevenscategorie.Identiteit, Daad.Zien))
        {
            foreach (var (categorie, merk) in kind.Merken.Where(merk => Mag(merk.Key, Daad.Zien) && !inhoud.Contains(merk.Value, StringComparison.Ordinal)))
            {
                yield return $"toont {categorie.Woord()} niet ({merk})";
            }
        }

        bool Mag(Gegevenscategorie wat, Daad daad) => Toegangsregels.Beslis(rol, wat, daad, Toegangsmatrix.Bij(kind.Relatie), convenant).Mag;

        bool MagMelding() => Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Ongeoorloofd, Daad.Zien);

        bool? Verwacht(string pad) => pad switch
        {
            "/leerlingen" => Mag(Gegevenscategorie.Identiteit, Daad.Zien) && kind.Relatie is not (Relaties.OudLeerling or Relaties.VitaalBelang),
            _ when pad.StartsWith("/leerlingen?zoek=", StringComparison.Ordinal) => Mag(Gegevenscategorie.Identiteit, Daad.Zoeken),
            _ when pad.EndsWith("/melden", StringComparison.Ordinal) => null,
            "/meldingen" => kind.Relatie != Relaties.VitaalBelang && MagMelding(),
            _ when pad == $"/meldingen/{kind.Melding}" => MagMelding(),
            _ when pad == $"/meldingen/{kind.Melding}/brieven/1" => MagMelding() && Mag(Gegevenscategorie.Straf, Daad.Zien),
            _ when pad == $"/leerlingen/{kind.Id}/ziekteverzuim" => Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Ziekte, Daad.Zien),
            // Of none of these children a letter was made.
            _ when pad.StartsWith($"/leerlingen/{kind.Id}/absoluut-verzuim/brie", StringComparison.Ordinal) => pad.EndsWith("/brief", StringComparison.Ordinal) ? null : false,
            _ when pad == $"/leerlingen/{kind.Id}/absoluut-verzuim" => rol == Rol.Leerplichtambtenaar && Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Ongeoorloofd, Daad.Zien),
            _ when pad == $"/leerlingen/{kind.Id}/kennisgevingen" => Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Geoorloofd, Daad.Zien),
            _ when pad == $"/leerlingen/{kind.Id}/betrokkenheid" => Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Dossier, Daad.Zien),
            _ when pad.EndsWith("/agenda.ics", StringComparison.Ordinal) => false,
            _ when new[] { "dossier", "plan", "overleg" }.Any(blad => pad.StartsWith($"/leerlingen/{kind.Id}/{blad}", StringComparison.Ordinal)) => Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Dossier, Daad.Zien),
            "/blinde-vlekken?kring=alles" => kind.Relatie != Relaties.VitaalBelang && Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Dossier, Daad.Zien),
            // A file, not a page: what it shows is held to the marks.
            _ when pad.StartsWith($"/leerlingen/{kind.Id}/documenten/", StringComparison.Ordinal) => null,
            _ when pad == $"/leerlingen/{kind.Id}/notities" => Mag(Gegevenscategorie.Identiteit, Daad.Zien)
                && (Mag(Gegevenscategorie.Dossier, Daad.Zien) || Mag(Gegevenscategorie.Notitie, Daad.Zien) || Mag(Gegevenscategorie.Medisch, Daad.Zien) || Mag(Gegevenscategorie.Straf, Daad.Zien)),
            "/ziekteverzuim" => kind.Relatie != Relaties.VitaalBelang && Mag(Gegevenscategorie.Identiteit, Daad.Zien) && Mag(Gegevenscategorie.Ziekte, Daad.Zien),
            _ when pad.StartsWith($"/leerlingen/{kind.Id}", StringComparison.Ordinal) && !pad.EndsWith("/inzage", StringComparison.Ordinal) => Mag(Gegevenscategorie.Identiteit, Daad.Zien),
            "/signalen" => kind.Relatie != Relaties.VitaalBelang && kind.Signalen.Any(MagSignaal),
            _ when pad.StartsWith("/signalen/", StringComparison.Ordinal) => kind.Signalen.Any(signaal => pad == $"/signalen/{signaal.Id}" && MagSignaal(signaal)) && Mag(Gegevenscategorie.Identiteit, Daad.Zien),
            _ => null,
        };

        bool MagSignaal(Matrixwereld.SignaalKenmerk signaal) =>
            (signaal.BestemdVoor & Verzuimtoegang.Bestemmingen(rol)) != 0 && Mag(signaal.Categorie, Daad.Zien);
    }

    /// <summary>The table of absence codes of a school says what a code means, of nobody.</summary>
    private static bool OverCodes(string pad) => pad.StartsWith("/beheer/redenen", StringComparison.Ordinal);
}
