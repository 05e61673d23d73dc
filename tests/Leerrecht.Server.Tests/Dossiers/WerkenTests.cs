using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Tests.Toegang.Aanmelden;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>A case in the register: who sees it, who leads, what falls due, and that the rows are what follows from what happened.</summary>
public sealed class WerkenTests
{
    private static readonly DateTime Nu = Dossierproef.Nu;
    private static readonly DateOnly Vandaag = Matrixwereld.Vandaag;
    private static readonly Stemmen Stemmen = Dossierproef.Stemmen;

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_aanbod_met_een_plaats_zet_de_klok_stil_en_een_geweigerd_aanbod_niet_meer(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, zorg) = await Begin(wereld, db);
        await Doe(new Dossieropdracht.Openen(Aanleiding.Zorg, null, "Zit al weken thuis.", zorg.Als(), []));
        var aanbod = Guid.CreateVersion7();
        await Doe(new Dossieropdracht.AanbodDoen(aanbod, Aanbodsoort.Onderwijs, "Het Andere College", "Halve dagen in een kleine klas.", Vandaag.AddDays(7), null, Ouderstandpunt.Eens, Stemmen));
        Assert.Empty(await Feiten());

        await Doe(new Dossieropdracht.PlaatsBevestigen(aanbod, Vandaag));
        var feit = Assert.Single(await Feiten());
        Assert.Equal((Vandaag, true, (DateOnly?)null), (feit.Begin, feit.PlaatsBeschikbaar, feit.Eind));
        Assert.True(await db.TeBeoordelen.AnyAsync(rij => rij.LeerlingId == kind));
        Assert.Equal(Aanbodstand.MetPlaats, (await db.Dossiers.AsNoTracking().SingleAsync()).Aanbod);

        await Doe(new Dossieropdracht.AanbodWeigeren(aanbod, "De ouders", "Te ver van huis voor hem."), Nu.AddDays(3));
        Assert.Equal(Vandaag.AddDays(2), Assert.Single(await Feiten()).Eind);

        Task<Guid> Doe(Dossieropdracht opdracht, DateTime? wanneer = null) => Op(zorg, wanneer ?? Nu).Doe(kind, opdracht, db);
        Task<List<Server.Leerlingen.AanbodRij>> Feiten() => db.Aanbod.AsNoTracking().Where(rij => rij.LeerlingId == kind && rij.BekendTot == null && rij.Nummer > 1000).ToListAsync();
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_verloopt_staat_er_een_keer_ook_als_de_server_een_maand_stilstond_en_herbouwen_geeft_dezelfde_rijen(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, zorg) = await Begin(wereld, db);
        var id = await zorg.Doe(kind, new Dossieropdracht.Openen(Aanleiding.Zorg, null, "Zit al weken thuis.", zorg.Als(), []), db);
        await zorg.Doe(kind, new Dossieropdracht.ActieAfspreken(new(Guid.CreateVersion7(), "Belt de ouders", "Zorgcoördinator", zorg.Wie.Aanstelling.Id, Vandaag.AddDays(2))), db);
        Assert.Equal(0, await Bewaken.VoerUit(wereld.Register, new Proefklok(Nu), default));

        var later = Nu.AddDays(60);
        Assert.Equal(1, (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Bewaken.VoerUit(wereld.Register, new Proefklok(later), default)))).Sum());
        Assert.Equal(0, await Bewaken.VoerUit(wereld.Register, new Proefklok(later), default));
        var gebeurd = (await db.Stroom<Dossiergebeurtenis>(kind, id, default)).Gebeurd;
        Assert.Single(gebeurd, iets => iets.Wat is Dossiergebeurtenis.EersteActieGemist);
        var model = await Opschalingsmodellen.Haal(db, (await db.Dossiers.AsNoTracking().SingleAsync()).Model, default);
        var eerste = model.Treden[0].Kantelpunt.Uiterlijk(Vandaag)!.Value;
        Assert.Single(gebeurd, iets => iets.Wat is Dossiergebeurtenis.Gewaarschuwd g && g.Kantelpunt == eerste);
        Assert.Single(gebeurd, iets => iets.Wat is Dossiergebeurtenis.KantelpuntVerstreken g && g.Kantelpunt == eerste && g.VanzelfOp == eerste.AddDays(model.OpschalenNaDagen));
        Assert.Single(gebeurd, iets => iets.Wat is Dossiergebeurtenis.Opgeschaald { Vanzelf: true, Van: 1 } g && g.Op == eerste.AddDays(model.OpschalenNaDagen));
        Assert.All(gebeurd.Where(iets => iets.Wat is Dossiergebeurtenis.Gewaarschuwd or Dossiergebeurtenis.Opgeschaald), iets => Assert.Equal("vanzelf", iets.Wie));

        Assert.Equal((1, 0), await Herbouw(herstel: false));
        db.ChangeTracker.Clear();
        var rij = await db.Dossiers.SingleAsync();
        db.Entry(rij).Property(gevonden => gevonden.Trede).CurrentValue = 1;
        await db.Vastleggen(new("proef", Nu, "proef"));
        Assert.Equal((1, 1), await Herbouw(herstel: true));
        Assert.Equal((1, 0), await Herbouw(herstel: false));

        async Task<(int, int)> Herbouw(bool herstel) =>
            await Herbouwen.VoerUit(wereld.Register, herstel, new("proef", Nu, "proef"), default) is var verslag ? (verslag.Dossiers, verslag.Afwijkend.Count) : default;
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Twee_die_tegelijk_openen_maken_een_dossier_en_het_register_weigert_een_tweede(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, zorg) = await Begin(wereld, db);
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var eigen = wereld.Open();
            return await Werken.VoerUit(kind, new Dossieropdracht.Openen(Aanleiding.Zorg, null, "Zit al weken thuis.", zorg.Als(), []), null, zorg, new(zorg.Wie.Naam, Nu, "proef"), eigen, default);
        }));
        Assert.Single(uitkomsten.OfType<Uitkomst<Guid>.Gelukt>());
        Assert.All(uitkomsten.OfType<Uitkomst<Guid>.Geweigerd>(), weigering => Assert.Contains(weigering.Reden.Code, new[] { "dossier.loopt", Gebeurtenissen.Intussen.Code }));
        var rij = await db.Dossiers.AsNoTracking().SingleAsync();
        Assert.Equal((zorg.Wie.Aanstelling.Id, zorg.Wie.Organisatie.Id), (rij.RegieAanstellingId, rij.RegieOrganisatieId));
        Assert.True(await db.Deelnames.AnyAsync(deel => deel.LeerlingId == kind && deel.OrganisatieId == zorg.Wie.Organisatie.Id && deel.Soort == Deelnamesoort.Dossier && deel.Tot == null));

        var model = await Opschalingsmodellen.Haal(db, rij.Model, default);
        var dossier = (Dossier.Bestaand)Dossierverloop.Verwerk((await db.Stroom<Dossiergebeurtenis>(kind, rij.Id, default)).Gebeurtenissen);
        await using var ander = wereld.Open();
        ander.Dossiers.Add(Dossierrijen.Van(kind, Guid.CreateVersion7(), dossier, model).Hoofd);
        var fout = await Assert.ThrowsAsync<DbUpdateException>(() => ander.Vastleggen(new("proef", Nu, "proef")));
        Assert.True(Gebeurtenissen.WasEenAnderEerder(fout));
    }

    private static async Task<(Guid Kind, Bezoek Zorg)> Begin(Matrixwereld wereld, RegisterDb db) => (wereld.Kind(), await wereld.Wie(Rol.Zorgcoordinator, db));

    private static Bezoek Op(Bezoek wie, DateTime wanneer) => new(wie.Wie, wie.Convenant, wanneer, Handeling.DagInAmsterdam(wanneer), new Inkijk());
}
