using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen.Maandlijst;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Tests.Vorm;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;
using Leerrecht.Server.Vorm.Papier;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>The monthly list: one list, two sides, each with what it may see.</summary>
public sealed class MaandlijstTests
{
    private static readonly DateOnly Vandaag = Matrixwereld.Vandaag;
    private static readonly Handeling Handeling = new("proef", Matrixwereld.Nu, "maandlijst.proef");

    [Theory, ClassData(typeof(Registers))]
    public async Task Leerplicht_ziet_namen_en_het_verband_pas_als_het_meedoet(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var swv = await wereld.Bezoek(db, Rol.SwvConsulent, Relaties.LeerlingVanSwv, Vandaag);
        var ambtenaar = await Leerplicht(swv, db);
        var kind = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.LeerlingVanSwv);
        var keuze = Assert.Single(await Maandbereik.Haal(swv, db, default));
        Assert.Equal(("GM9002", "VOMX"), (keuze.Gemeente, keuze.Swv));
        Assert.Empty(await Maandbereik.Haal(ambtenaar.Met(Rol.Beleidsmedewerker, ambtenaar.Wie.Organisatie, "GM9002"), db, default));

        var maand = new DateOnly(2026, 11, 1);
        var vol = await Maandbeeld.Haal(keuze, maand, Daad.Zien, ambtenaar, db, default);
        Assert.Equal((Signaalsoort.LangdurigRelatiefVerzuim, new DateOnly(2026, 10, 1)), (vol.Kinderen.Single(rij => rij.Id == kind.Id).Soort!.Value, vol.Kinderen.Single(rij => rij.Id == kind.Id).Sinds!.Value));
        Assert.Equal(0, vol.Anderen);
        var leeg = await Maandbeeld.Haal(keuze, maand, Daad.Zien, swv, db, default);
        Assert.Empty(leeg.Kinderen);
        Assert.Equal(vol.Kinderen.Count, leeg.Anderen);
        var verslag = await Verslag(leeg, swv, db);
        Assert.All(vol.Kinderen, rij => Assert.DoesNotContain(rij.Naam, verslag, StringComparison.Ordinal));
        Assert.Equal("toegang.niet-voor-rol", Code(await Bespreken.VoerUit(keuze, kind.Id, Guid.CreateVersion7(), Bellen(keuze.SwvId), swv, Handeling, db, default)));

        db.Deelnames.Add(new() { LeerlingId = kind.Id, Id = Guid.CreateVersion7(), OrganisatieId = keuze.SwvId, Soort = Deelnamesoort.Dossier, Van = Vandaag, Reden = "proef", AanstellingId = Guid.Empty });
        await db.Vastleggen(Handeling);
        var na = await Maandbeeld.Haal(keuze, maand, Daad.Zien, swv, db, default);
        Assert.Equal(kind.Id, Assert.Single(na.Kinderen).Id);
        Assert.Equal(vol.Kinderen.Count - 1, na.Anderen);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_is_afgesproken_staat_volgende_maand_voorop_en_op_vandaag_van_wie_het_doet(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var swv = await wereld.Bezoek(db, Rol.SwvConsulent, Relaties.LeerlingVanSwv, Vandaag);
        var ambtenaar = await Leerplicht(swv, db);
        var kind = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.LeerlingVanSwv);
        var keuze = Assert.Single(await Maandbereik.Haal(swv, db, default));
        var id = Guid.CreateVersion7();
        Assert.Equal("eigenaar", Code(await Bespreken.VoerUit(keuze, kind.Id, id, Bellen(Guid.NewGuid()), ambtenaar, Handeling, db, default)));
        for (var keer = 0; keer < 2; keer++)
        {
            Assert.Equal(id, Gelukt(await Bespreken.VoerUit(keuze, kind.Id, id, Bellen(keuze.GemeenteId), ambtenaar, Handeling, db, default)));
            db.ChangeTracker.Clear();
        }

        var gebeurd = await db.Gebeurtenissen.AsNoTracking().SingleAsync(rij => rij.StroomId == id);
        Assert.Equal((Gegevenscategorie.Dossier, "afgesproken"), (gebeurd.Categorie, gebeurd.Wat));
        var grondslag = await Grondslag.Lees(db, default);
        var punt = (await Vandaaglijst.Haal(new(), ambtenaar, grondslag, db, default)).Koppen.SelectMany(kop => kop.Punten).Single(punt => punt.Afspraak is not null);
        Assert.Equal((kind.Id, Vandaag), (punt.LeerlingId, punt.Uiterlijk!.Value));
        Assert.DoesNotContain((await Vandaaglijst.Haal(new(), swv, grondslag, db, default)).Koppen.SelectMany(kop => kop.Punten), ander => ander.Afspraak is not null);

        var straks = new Bezoek(ambtenaar.Wie, ambtenaar.Convenant, Matrixwereld.Nu, new(2026, 12, 3), new Inkijk());
        var eerst = (await Maandbeeld.Haal(keuze, new(2026, 12, 1), Daad.Zien, straks, db, default)).Kinderen[0];
        Assert.Equal((kind.Id, id, 0), (eerst.Id, Assert.Single(eerst.Eerder).Id, eerst.Nu.Count));
        Gelukt(await Bespreken.VoerUit(keuze, kind.Id, id, new Maandopdracht.Afronden(true, "Zoë komt weer op één dagdeel."), straks, Handeling, db, default));
        Assert.DoesNotContain((await Vandaaglijst.Haal(new(), straks, grondslag, db, default)).Koppen.SelectMany(kop => kop.Punten), punt => punt.Afspraak is not null);

        var tekst = await Verslag(await Maandbeeld.Haal(keuze, new(2026, 12, 1), Daad.Exporteren, straks, db, default), straks, db);
        Assert.Contains(kind.Naam, tekst, StringComparison.Ordinal);
        Assert.Contains("Zoë komt weer op één dagdeel.", tekst, StringComparison.Ordinal);
        Assert.Contains("Gedaan op 3 december 2026", tekst, StringComparison.Ordinal);
        foreach (var verboden in new[] { kind.Merken[Gegevenscategorie.Ziekte], kind.Merken[Gegevenscategorie.Geoorloofd], "ziek", "schors", "september" })
        {
            Assert.DoesNotContain(verboden, tekst, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Maandopdracht.Afspreken Bellen(Guid eigenaar) => new("Ouders bellen over een proefdag.", eigenaar, "", Vandaag);

    private static async Task<string> Verslag(Maandbeeld beeld, Bezoek bezoek, RegisterDb db) =>
        Pdftekst.Van(Pdf.Maak(Maandverslag.Stuk(beeld, await Maandverslag.Organisaties(beeld, db, default), await Grondslag.Lees(db, default), bezoek, new Teksten())));

    private static async Task<Bezoek> Leerplicht(Bezoek bezoek, RegisterDb db) => bezoek.Met(
        Rol.Leerplichtambtenaar, (await db.Organisaties.AsNoTracking().SingleAsync(rij => rij.Soort == Core.Organisaties.Organisatiesoort.Gemeente && rij.Code == "GM9002")).NaarOrganisatie(), "GM9002");
}
