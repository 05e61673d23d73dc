using System.Reflection;
using System.Text.RegularExpressions;
using Leerrecht.Server.Dossiers.Werklijst;
using Microsoft.AspNetCore.Components;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>Every page of a case and of who is told of a thuiszitter, as the executable itself lists them: accessible, and within the width of a telephone.</summary>
[Collection(nameof(Draaiend))]
public sealed partial class DossierpaginasTests(Draaiend draaiend)
{
    private const string Dossiers = "Leerrecht.Server.Dossiers";
    private const string Betrokken = "Leerrecht.Server.Meldingen.Betrokken";

    /// <summary>Who may see a page; an address that begins like none of these is of a child.</summary>
    private static readonly (string Begin, string[] Wie)[] Kijkers =
    [
        ("/beheer", ["beheer"]),
        ("/lessen", ["regiegroep"]),
        ("/blinde-vlekken", ["zorg", "regiegroep"]),
        ("/dossiers?keuze=klok", ["leerplicht"]),
        ("/dossiers", ["zorg"]),
        ("/opschalen", ["zorg"]),
        ("/leerlingen/{Id:guid}/betrokkenheid", ["leerplicht"]),
        ("/leerlingen", ["zorg"]),
    ];

    /// <summary>The addresses of the pages, from the executable: a page that is added is looked at without anybody thinking of it.</summary>
    private static readonly string[] Adressen =
    [
        .. typeof(DossiersPage).Assembly.GetTypes()
            .Where(pagina => pagina.Namespace is { } kamer && (kamer.StartsWith(Dossiers, StringComparison.Ordinal) || kamer == Betrokken))
            .SelectMany(pagina => pagina.GetCustomAttributes<RouteAttribute>()).Select(adres => adres.Template).Append("/dossiers?keuze=klok").Order(StringComparer.Ordinal),
    ];

    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Elke_pagina_is_toegankelijk_en_past(int breedte)
    {
        Assert.True(Adressen.Length >= 15, $"Of the pages only {string.Join(", ", Adressen)} were found.");
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("zorg");
        var (kind, overleg) = await MetOverleg(blad);
        var zonder = await ZonderDossier(blad);
        var bezoeken =
            from adres in Adressen
            from wie in Kijkers.First(een => adres.StartsWith(een.Begin, StringComparison.Ordinal)).Wie.Take(breedte == Blad.Smal ? 1 : int.MaxValue)
            from pad in adres.EndsWith("/openen", StringComparison.Ordinal) ? new[] { Vul(adres, kind, overleg), zonder } : [Vul(adres, kind, overleg)]
            group (adres, pad) by wie;
        foreach (var bezoek in bezoeken)
        {
            await blad.Als(bezoek.Key);
            foreach (var (adres, pad) in bezoek)
            {
                Assert.True((await blad.Naar(pad)).Status == 200, $"{bezoek.Key} may not see {adres}");
                await Expect(blad.Pagina.Locator("main h1")).ToHaveCountAsync(1);
                await blad.Keur();
                await blad.Scherm($"oog-{bezoek.Key}{Teken().Replace(adres, "-")}-{breedte}{(pad == zonder ? "-zonder" : "")}", helePagina: true);
            }
        }
    }

    /// <summary>A child of the school whose case has a meeting, and that meeting.</summary>
    private static async Task<(string Kind, string Overleg)> MetOverleg(Blad blad)
    {
        await blad.Naar("/dossiers?keuze=organisatie");
        foreach (var dossier in await Links(blad, "#dossiers th a"))
        {
            var kind = dossier[..dossier.LastIndexOf('/')];
            await blad.Naar($"{kind}/overleg");
            if ((await Links(blad, "main a[href*='/overleg/']")).Select(link => link.Split('/', '?')[^1]).FirstOrDefault(deel => Guid.TryParse(deel, out _)) is { } overleg)
            {
                return (kind.Split('/')[^1], overleg);
            }
        }

        throw new InvalidOperationException("No case of this school has a meeting.");
    }

    /// <summary>Where a case is opened of a child that has none.</summary>
    private static async Task<string> ZonderDossier(Blad blad)
    {
        await blad.Naar("/signalen?soort=wettelijk-verzuim");
        foreach (var signaal in (await Links(blad, "main a[href^='/signalen/']")).Distinct())
        {
            await blad.Naar(signaal);
            if ((await Links(blad, "main a[href*='/dossier/openen']")).FirstOrDefault() is { } openen)
            {
                await blad.Naar(openen);
                if (await blad.Pagina.Locator("#zorg").CountAsync() > 0)
                {
                    return openen;
                }
            }
        }

        throw new InvalidOperationException("Every child with a signal has a case already.");
    }

    private static async Task<string[]> Links(Blad blad, string welke) =>
        await blad.Pagina.Locator(welke).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

    private static string Vul(string adres, string kind, string overleg) =>
        adres.Replace("{Id:guid}", kind, StringComparison.Ordinal).Replace("{Overleg:guid}", overleg, StringComparison.Ordinal);

    [GeneratedRegex("[^a-z]+", RegexOptions.IgnoreCase)]
    private static partial Regex Teken();
}
