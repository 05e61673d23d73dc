using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>A message that does not arrive: seen on Vandaag, on its page, and sent again; without script and on a phone too.</summary>
[Collection(nameof(Draaiend))]
public sealed class BerichtenTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Wat_niet_aankomt_is_te_zien_en_opnieuw_te_proberen(int breedte, bool script)
    {
        var fout = await Zet();
        await using var blad = await Blad.Open(draaiend, breedte, script);
        await blad.Als("school-vo");
        await blad.Naar("/vandaag");
        await Expect(blad.Pagina.Locator(".utrecht-alert a[href='/berichten']")).ToBeVisibleAsync();
        if (script)
        {
            await blad.IsToegankelijk();
        }

        await blad.Pagina.Locator(".utrecht-alert a[href='/berichten']").ClickAsync();
        await Expect(blad.Pagina.Locator("#berichten")).ToContainTextAsync("Er is geen verzuimregister aangesloten.");
        await blad.PastInDeBreedte();
        await blad.Scherm($"berichten-{breedte}", helePagina: true);
        if (script)
        {
            await blad.IsToegankelijk();
        }

        await blad.Naar("/berichten/voorkeur");
        await blad.PastInDeBreedte();
        await blad.Scherm($"berichten-voorkeur-{breedte}", helePagina: true);
        await blad.Pagina.SelectOptionAsync("#om", "990");
        await blad.Pagina.Locator("form:has(#om) button[type=submit]").ClickAsync();
        await Expect(blad.Pagina.Locator("#om")).ToHaveValueAsync("990");
        if (script)
        {
            await blad.IsToegankelijk();
        }

        await Wis(fout);
    }

    /// <summary>A report of the school that waits for a register, and a mail that its server did not take.</summary>
    private async Task<IReadOnlyList<Guid>> Zet()
    {
        await using var db = Open();
        var aanstelling = await (from mens in db.Medewerkers join rij in db.Aanstellingen on mens.Id equals rij.MedewerkerId where mens.Email.StartsWith("school-vo@") select rij).SingleAsync();
        var code = await db.Organisaties.Where(rij => rij.Id == aanstelling.OrganisatieId).Select(rij => rij.Code).SingleAsync();
        var kind = await db.Inschrijvingen.Where(rij => rij.Vestiging == code && rij.BekendTot == null && rij.Eind == null).Select(rij => rij.LeerlingId).FirstAsync();
        var daad = new Handeling("proef", new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc), "proef");
        var melding = await Klaarzetten.VoerUit(new(Berichtsoort.Verzuimmelding, aanstelling.OrganisatieId, "{}") { LeerlingId = kind }, daad, db, default);
        var geweigerd = await Klaarzetten.VoerUit(new(Berichtsoort.Inspectie, aanstelling.OrganisatieId, "{}") { LeerlingId = kind }, daad, db, default);
        var mail = await Klaarzetten.VoerUit(new(Berichtsoort.Mail, aanstelling.OrganisatieId, "{}"), daad, db, default);
        (mail.Fout, mail.Pogingen) = ("status-401", 3);
        (geweigerd.Fout, geweigerd.GeweigerdOp, geweigerd.VolgendePoging) = ("i:onbekend", daad.Wanneer, null);
        await db.Vastleggen(daad);
        return [melding.Id, geweigerd.Id, mail.Id];
    }

    private async Task Wis(IReadOnlyList<Guid> ids)
    {
        await using var db = Open();
        db.Berichten.RemoveRange(await db.Berichten.Where(rij => ids.Contains(rij.Id)).ToListAsync());
        await db.Vastleggen(new Handeling("proef", new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc), "proef"));
    }

    private RegisterDb Open() => new Register($"Data Source={Path.Combine(draaiend.Map, "leerrecht.db")}").Open();
}
