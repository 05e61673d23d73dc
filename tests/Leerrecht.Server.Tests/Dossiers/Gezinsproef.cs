using System.Net;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>
/// Two children with a case: one of the school, led by its zorgcoordinator, in which somebody of the Toegang takes part; and one that lives where
/// leerplicht leads, in whose case that zorgcoordinator takes part. Leerplicht and Toegang know of one of the two only.
/// </summary>
internal sealed class Gezinsproef(Matrixwereld wereld, Guid kind, Guid zus, Bezoek zorg, Bezoek leerplicht) : IAsyncDisposable
{
    public Matrixwereld Wereld => wereld;

    public Guid Kind => kind;

    public Guid Zus => zus;

    public Bezoek Zorg => zorg;

    public Bezoek Leerplicht => leerplicht;

    public static readonly Plandoel Gezinsdoel = new("Er is thuis rust in de ochtend.", "De ouders vertellen het.", new(2027, 1, 15), Doelstand.Loopt, "", VoorGezin: true);

    public static async Task<Gezinsproef> Begin(string soort)
    {
        var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (zorg, leerplicht, toegang) = (
            await wereld.Wie(Rol.Zorgcoordinator, db), await wereld.Wie(Rol.Leerplichtambtenaar, db, relatie: Relaties.Inwoner), await wereld.Wie(Rol.Toegangsmedewerker, db, relatie: Relaties.Geen));
        var proef = new Gezinsproef(wereld, wereld.Kind(), wereld.Kinderen.Single(een => een.Relatie == Relaties.Inwoner).Id, zorg, leerplicht);
        await zorg.Open(proef.Kind, db);
        await leerplicht.Open(proef.Zus, db);
        await proef.Voeg(proef.Kind, toegang);
        await proef.Voeg(proef.Zus, zorg);
        return proef;
    }

    /// <summary>Brings somebody from outside the circle of a child to its case, as a handover would.</summary>
    /// <param name="leidt">To lead it.</param>
    public async Task Voeg(Guid leerling, Bezoek wie, bool leidt = false)
    {
        await using var db = wereld.Open();
        var rij = await db.Dossiers.AsNoTracking().SingleAsync(een => een.LeerlingId == leerling);
        var zaak = await Dossierzaak.ZonderBezoek(leerling, rij.Id, wie.Nu, wie.Vandaag, db, default);
        var handeling = new Server.Logboek.Handeling("proef", wie.Nu, "proef");
        await Bijschrijven.VoerUit(zaak, [leidt ? new Dossiergebeurtenis.RegieAanvaard(wie.Als(), wie.Vandaag) : new Dossiergebeurtenis.Uitgenodigd(wie.Als(), wie.Vandaag)], null, handeling, db, default);
        await db.Vastleggen(handeling);
    }

    public async Task<Core.Uitkomst<Guid>> Verbind(Bezoek wie, Guid een, Guid ander)
    {
        await using var db = wereld.Open();
        return await GezinVerbinden.VoerUit(een, ander, wie, new(wie.Wie.Naam, wie.Nu, "proef") { AanstellingId = wie.Wie.Aanstelling.Id }, db, default);
    }

    public async Task<Core.Uitkomst<Guid>> Werk(Bezoek wie, Guid leerling, Dossieropdracht opdracht)
    {
        await using var db = wereld.Open();
        return await Werken.VoerUit(leerling, opdracht, null, wie, new(wie.Wie.Naam, wie.Nu, "proef") { AanstellingId = wie.Wie.Aanstelling.Id }, db, default);
    }

    /// <summary>A version of the plan, with a goal of this child and those of the household.</summary>
    public static Dossieropdracht.PlanVaststellen Plan(int op, string vanKind, int opGezin, params Plandoel[] gezin) => new(
        op, new("Een rustige start.", [new(vanKind, "Het register", new(2027, 1, 15), Doelstand.Loopt, ""), .. gezin], [], [], null, [], new(2027, 1, 10)), "Een stap verder.", Dossierproef.Stemmen, opGezin);

    public async Task<(Zaak Zaak, IReadOnlyList<Gebeurd<Dossiergebeurtenis>> Gebeurd)> Zaak(Guid leerling)
    {
        await using var db = wereld.Open();
        var id = await db.Dossiers.AsNoTracking().Where(rij => rij.LeerlingId == leerling).Select(rij => rij.Id).SingleAsync();
        var stroom = await db.Stroom<Dossiergebeurtenis>(leerling, id, default);
        return (((Dossier.Bestaand)Dossierverloop.Verwerk(stroom.Gebeurtenissen)).Zaak, stroom.Gebeurd);
    }

    /// <summary>A page of a child as this person gets it; empty when it is not for this person.</summary>
    public async Task<string> Blad(Rol rol, Relaties relatie, Guid leerling, string blad)
    {
        using var browser = await wereld.Als(Matrixwereld.Persoon(rol, relatie));
        using var antwoord = await browser.GetAsync($"/leerlingen/{leerling}/{blad}");
        return antwoord.StatusCode == HttpStatusCode.OK ? WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()) : "";
    }

    public ValueTask DisposeAsync() => wereld.DisposeAsync();
}
