using System.Net;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Dossiers.BlindeVlekken;
using Leerrecht.Server.Dossiers.Lessen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>What nobody looks at is found by who may see the child, and counted for who may not.</summary>
public sealed class BlindeVlekkenTests
{
    private static readonly Werkdagen Werkdagen = new([]);
    private static readonly Handeling Proef = new("proef", Dossierproef.Nu, "proef");

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_dossier_dat_stil_blijft_staat_bij_wie_het_mag_zien_en_bij_niemand_anders(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kind();
        var zorg = await wereld.Wie(Rol.Zorgcoordinator, db);
        await zorg.Open(kind, db, (await wereld.Wie(Rol.Mentor, db)).Als());
        Assert.Empty(await Soorten(zorg, Vlekken.Kring.Organisatie));

        Blindevlek[] stil = [Blindevlek.KantelpuntVoorbij, Blindevlek.ActieTeLaat, Blindevlek.KindNietGesproken, Blindevlek.GeenPlan];
        var later = await wereld.Wie(Rol.Zorgcoordinator, db, 60);
        Assert.Equal(stil, await Soorten(later, Vlekken.Kring.Mij));
        Assert.Contains(kind, later.Inkijk.Kinderen);
        Assert.Contains(Gegevenscategorie.Plan, later.Inkijk.Categorieen);
        var directeur = await wereld.Wie(Rol.Directeur, db, 60);
        Assert.Empty(await Soorten(directeur, Vlekken.Kring.Mij));
        Assert.Equal(stil, await Soorten(directeur, Vlekken.Kring.Organisatie));
        Assert.Equal(stil, await Soorten(directeur, Vlekken.Kring.Alles));
        Assert.Empty(await Soorten(await wereld.Wie(Rol.Leerplichtambtenaar, db, 60, Relaties.Inwoner), Vlekken.Kring.Alles));

        // Numbers tell nothing of a child, and are not recorded as seen.
        var teller = await wereld.Wie(Rol.Directeur, db, 60);
        Assert.Equal(4, (await Vlekken.Tel(Vlekken.Kring.Organisatie, teller, Werkdagen, db, default)).Count);
        Assert.Empty(teller.Inkijk.Kinderen);

        async Task<Blindevlek[]> Soorten(Bezoek wie, Vlekken.Kring kring) => await BlindeVlekkenTests.Soorten(wie, kring, db);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_eraan_te_doen_is_maakt_er_een_eind_aan(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kind();
        var zorg = await wereld.Wie(Rol.Zorgcoordinator, db);
        await zorg.Open(kind, db);
        await zorg.Doe(kind, new Dossieropdracht.RegieAanbieden((await wereld.Wie(Rol.Directeur, db)).Als(), "De directeur kent het gezin."), db);
        await zorg.Doe(kind, new Dossieropdracht.AanbodDoen(
            Guid.CreateVersion7(), Core.Leerlingen.Aanbodsoort.Onderwijs, "Het Andere College", "Halve dagen in een kleine klas.", Matrixwereld.Vandaag.AddDays(7), null, Ouderstandpunt.Eens, Dossierproef.Stemmen), db);
        var morgen = await wereld.Wie(Rol.Zorgcoordinator, db, 6);
        Assert.Equal([Blindevlek.RegieNietAangenomen, Blindevlek.GeenPlaats], await Soorten(morgen, Vlekken.Kring.Organisatie));
        await morgen.Doe(kind, new Dossieropdracht.RegieIntrekken(), db);
        Assert.Equal([Blindevlek.GeenPlaats], await Soorten(morgen, Vlekken.Kring.Organisatie));

        // Who leads leaves: the lead stays there, and everybody of the school sees that.
        var rij = await db.Aanstellingen.SingleAsync(een => een.Id == zorg.Wie.Aanstelling.Id);
        db.Entry(rij).Property(een => een.Tot).CurrentValue = Matrixwereld.Vandaag.AddDays(5);
        await db.Vastleggen(Proef);
        var directeur = await wereld.Wie(Rol.Directeur, db, 6);
        Assert.Equal([Blindevlek.RegieWeg, Blindevlek.GeenPlaats], await Soorten(directeur, Vlekken.Kring.Organisatie));
        await directeur.Doe(kind, new Dossieropdracht.RegieNemen("De zorgcoördinator werkt hier niet meer."), db);
        Assert.Equal([Blindevlek.GeenPlaats], await Soorten(directeur, Vlekken.Kring.Organisatie));

        async Task<Blindevlek[]> Soorten(Bezoek wie, Vlekken.Kring kring) => await BlindeVlekkenTests.Soorten(wie, kring, db);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_signaal_waar_niemand_iets_mee_deed_staat_er_tot_er_een_dossier_is(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kind();
        var zorg = await wereld.Wie(Rol.Zorgcoordinator, db);
        Assert.DoesNotContain(Blindevlek.SignaalZonderActie, await Soorten(zorg, Vlekken.Kring.Alles, db));

        // Without a report and without guidance nobody has done anything.
        db.RemoveRange(await db.Verzuimmeldingen.Where(rij => rij.LeerlingId == kind).ToListAsync());
        db.RemoveRange(await db.Verzuimbegeleidingen.Where(rij => rij.LeerlingId == kind).ToListAsync());
        await db.Vastleggen(Proef);
        var lijst = await Vlekken.Haal(Vlekken.Kring.Organisatie, null, zorg, Werkdagen, db, default);
        Assert.All(Assert.Single(lijst.Vlekken), vlek => Assert.Equal((Blindevlek.SignaalZonderActie, kind, true), (vlek.Soort, vlek.LeerlingId, vlek.Signaal is not null)));
        await zorg.Open(kind, db);
        Assert.Empty(await Soorten(zorg, Vlekken.Kring.Organisatie, db));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task De_regio_ziet_blinde_vlekken_per_gemeente_zonder_kleine_aantallen(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var zorg = await wereld.Wie(Rol.Zorgcoordinator, db);
        var wie = zorg.Als();
        var model = (await Opschalingsmodellen.Alle(db, default)).Values.First();
        Assert.Equal(8, wereld.Kinderen.Count);
        foreach (var kind in wereld.Kinderen)
        {
            Dossiergebeurtenis[] gebeurd =
                [new Dossiergebeurtenis.Geopend(Dossierproef.Nu, Matrixwereld.Vandaag, Dossierproef.Nu, Aanleiding.Zorg, null, "Zit al weken thuis.", model.Sleutel, null, wie)];
            var stroom = Stroom<Dossiergebeurtenis>.Nieuw(kind.Id, Guid.CreateVersion7());
            db.Vervolg(stroom, DossierRij.Stroom, gebeurd, Gegevenscategorie.Dossier, Proef);
            Dossierrijen.Van(kind.Id, stroom.Id, (Dossier.Bestaand)Dossierverloop.Verwerk(gebeurd), model).Vervang(null, db);
        }

        await db.Vastleggen(Proef);
        var (vandaag, later) = (Matrixwereld.Vandaag, Matrixwereld.Vandaag.AddDays(60));
        const string Thuis = "GM9998";
        foreach (var rij in await db.Leerlingen.ToListAsync())
        {
            rij.Gemeente = Thuis;
        }

        await db.Vastleggen(Proef);
        var nu = await Vlekken.Regio(vandaag, Dossierproef.Nu, Werkdagen, db, default);
        Assert.Equal(("8", "0"), Regel(nu, Thuis));
        Assert.Equal(("8", "8"), Regel(await Vlekken.Regio(later, Dossierproef.Nu.AddDays(60), Werkdagen, db, default), Thuis));

        // Two live elsewhere: their number is not told, and does not follow from the whole either.
        foreach (var rij in await db.Leerlingen.OrderBy(rij => rij.Id).Take(2).ToListAsync())
        {
            rij.Gemeente = "GM9999";
        }

        await db.Vastleggen(Proef);
        var verdeeld = await Vlekken.Regio(later, Dossierproef.Nu.AddDays(60), Werkdagen, db, default);
        Assert.Equal(("<5", "×"), Regel(verdeeld, "GM9999"));
        Assert.Equal(("×", "×"), Regel(verdeeld, Thuis));

        static (string Dossiers, string MetVlek) Regel(Vlekken.Cijfers cijfers, string gemeente) =>
            cijfers.PerGemeente.Single(regel => regel.Gemeente == gemeente) is var regel ? ($"{regel.Dossiers}", $"{regel.MetVlek}") : default;
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Lessen_en_aantallen_van_de_regio_noemen_geen_kind_en_geen_klein_aantal(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using (var db = wereld.Open())
        {
            var wie = (await wereld.Wie(Rol.Zorgcoordinator, db)).Als();
            var model = (await Opschalingsmodellen.Alle(db, default)).Values.First();
            foreach (var (kind, nummer) in wereld.Kinderen.Select((kind, nummer) => (kind, nummer)))
            {
                Dossiergebeurtenis[] gebeurd =
                [
                    new Dossiergebeurtenis.Geopend(Dossierproef.Nu, Matrixwereld.Vandaag, Dossierproef.Nu, Aanleiding.Zorg, null, "Zit al weken thuis.", model.Sleutel, null, wie),
                    new Dossiergebeurtenis.Gesloten(Dossieruitkomst.EigenSchool, Matrixwereld.Vandaag, Matrixwereld.Vandaag, "Gaat weer elke dag.", Dossierproef.Stemmen),
                    new Dossiergebeurtenis.Geevalueerd(Matrixwereld.Vandaag, "Geheime woorden", "Geheime woorden",
                        [Systeemles.WachtlijstZorg, .. nummer < 2 ? [Systeemles.Vervoer] : Array.Empty<Systeemles>(), .. nummer < 5 ? [Systeemles.LaatGemeld] : Array.Empty<Systeemles>()]),
                ];
                var stroom = Stroom<Dossiergebeurtenis>.Nieuw(kind.Id, Guid.CreateVersion7());
                db.Vervolg(stroom, DossierRij.Stroom, gebeurd, Gegevenscategorie.Dossier, Proef);
                Dossierrijen.Van(kind.Id, stroom.Id, (Dossier.Bestaand)Dossierverloop.Verwerk(gebeurd), model).Vervang(null, db);
            }

            await db.Vastleggen(Proef);
            var jaar = (await Lessentelling.Haal(Matrixwereld.Vandaag, db, default))[0];
            Assert.Equal(("8", "8", "<5", "×", "0"), (
                $"{jaar.Dossiers}", $"{jaar.PerLes[Systeemles.WachtlijstZorg]}", $"{jaar.PerLes[Systeemles.Vervoer]}", $"{jaar.PerLes[Systeemles.LaatGemeld]}", $"{jaar.PerLes[Systeemles.Overgang]}"));

            // Of fewer than five also what was never a lesson is not told.
            db.Dossiers.RemoveRange(await db.Dossiers.OrderBy(rij => rij.Id).Take(5).ToListAsync());
            await db.Vastleggen(Proef);
            var weinig = (await Lessentelling.Haal(Matrixwereld.Vandaag, db, default))[0];
            Assert.Equal(("<5", "×", "×"), ($"{weinig.Dossiers}", $"{weinig.PerLes[Systeemles.WachtlijstZorg]}", $"{weinig.PerLes[Systeemles.Overgang]}"));
        }

        using var regiegroep = await wereld.Als(Matrixwereld.Persoon(Rol.Regiegroeplid, Relaties.Geen));
        foreach (var pad in new[] { "/lessen", "/blinde-vlekken" })
        {
            var inhoud = await regiegroep.GetStringAsync(pad);
            Assert.DoesNotContain("Geheime woorden", inhoud, StringComparison.Ordinal);
            Assert.All(wereld.Kinderen, kind => Assert.DoesNotContain(kind.Naam, inhoud, StringComparison.Ordinal));
        }

        using var functionaris = await wereld.Als(Matrixwereld.Persoon(Rol.Functionaris, Relaties.Geen));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), ((await functionaris.GetAsync("/lessen")).StatusCode, (await functionaris.GetAsync("/blinde-vlekken")).StatusCode));
    }

    private static async Task<Blindevlek[]> Soorten(Bezoek wie, Vlekken.Kring kring, RegisterDb db) =>
        [.. (await Vlekken.Haal(kring, null, wie, Werkdagen, db, default)).Vlekken.Select(groep => groep.Key)];
}
