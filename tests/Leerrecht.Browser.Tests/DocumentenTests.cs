using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>A document that is too large is refused with a sentence, also where the server would not read it at all.</summary>
[Collection(nameof(Draaiend))]
public sealed class DocumentenTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(11, "Dit bestand is te groot. Kies een pdf")]
    [InlineData(40, "Een document bij een leerling is hooguit 10 MB")]
    public async Task Een_te_groot_document_krijgt_een_zin(int megabytes, string zin)
    {
        var bestand = Path.Combine(draaiend.Map, $"groot-{megabytes}.pdf");
        await using (var groot = File.Create(bestand))
        {
            await groot.WriteAsync("%PDF-1.4"u8.ToArray());
            groot.SetLength(megabytes << 20);
        }

        await using var blad = await Blad.Open(draaiend);
        await blad.Als("zorg");
        await blad.Naar("/dossiers?keuze=organisatie");
        var dossier = await blad.Pagina.Locator("#dossiers th a").First.GetAttributeAsync("href");
        await blad.Naar(dossier!.Replace("/dossier", "/notities", StringComparison.Ordinal));
        await blad.Pagina.Locator("section[aria-labelledby=kop-document-toevoegen] summary").ClickAsync();
        await blad.Pagina.Locator("#bestand").SetInputFilesAsync(bestand);
        await blad.Pagina.Locator("form:has(#bestand) button[type=submit]").ClickAsync();
        await Expect(blad.Pagina.Locator("main")).ToContainTextAsync(zin, new() { Timeout = 60_000 });
        await blad.IsToegankelijk();
    }
}
