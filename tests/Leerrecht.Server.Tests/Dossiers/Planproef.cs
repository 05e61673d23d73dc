using System.Net;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>A child with a case that just began, and the one of its school who leads it, at a browser.</summary>
internal sealed class Planproef(Matrixwereld wereld, HttpClient browser, Guid kind, Bezoek zorg) : IAsyncDisposable
{
    public Matrixwereld Wereld => wereld;

    public HttpClient Browser => browser;

    public Guid Kind => kind;

    public Bezoek Zorg => zorg;

    public string Pad(string blad) => $"/leerlingen/{kind}/{blad}";

    public static async Task<Planproef> Begin(string soort)
    {
        var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, zorg) = (wereld.Kind(), await wereld.Wie(Rol.Zorgcoordinator, db));
        var proef = new Planproef(wereld, await wereld.Als(Matrixwereld.Persoon(Rol.Zorgcoordinator, Relaties.EigenLeerling)), kind, zorg);
        await zorg.Open(kind, db);
        return proef;
    }

    /// <summary>An act of who leads, beside the browser.</summary>
    public async Task Doe(Dossieropdracht opdracht)
    {
        await using var db = wereld.Open();
        await zorg.Doe(kind, opdracht, db);
    }

    /// <summary>Sends a form of a page and gives the page that comes of it: the same one with what is wrong, or the next.</summary>
    public async Task<string> Stuur(string blad, string formulier, params (string Naam, string Waarde)[] velden)
    {
        using var antwoord = await browser.PostAsync(Pad(blad), new FormUrlEncodedContent([
            new("_handler", formulier), new("__RequestVerificationToken", await Matrixwereld.Bewijs(browser, Pad(blad))), .. velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde))]));
        if (antwoord.StatusCode == HttpStatusCode.Redirect)
        {
            return await browser.GetStringAsync(antwoord.Headers.Location);
        }

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await antwoord.Content.ReadAsStringAsync();
    }

    /// <summary>What happened so far, as stored.</summary>
    public async Task<IReadOnlyList<Dossiergebeurtenis>> Gebeurd()
    {
        await using var db = wereld.Open();
        var id = await db.Dossiers.AsNoTracking().Where(rij => rij.LeerlingId == kind).Select(rij => rij.Id).SingleAsync();
        return [.. (await db.Stroom<Dossiergebeurtenis>(kind, id, default)).Gebeurtenissen];
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await wereld.DisposeAsync();
    }
}
