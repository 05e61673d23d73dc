using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen.Ziekteverzuim;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>M@ZL between school and JGZ: who sees what when, that nobody writes over another, and that leerplicht has no part in it.</summary>
public sealed class BegeleidenTests
{
    private static readonly DateOnly Vandaag = Matrixwereld.Vandaag;
    private static readonly Werkdagen Werkdagen = new([]);
    private static readonly Begeleidingsopdracht Gesprek = new Begeleidingsopdracht.GesprekVastleggen(new(Vandaag, "Leerling en moeder", "Vaak moe, wil wel komen.", "", Vandaag));
    private static readonly Begeleidingsopdracht Advies = new Begeleidingsopdracht.Adviseren(Belastbaarheid.Gedeeltelijk, "Alleen de ochtenden.", Vandaag.AddDays(21), "Een rustige plek geven.", "Aylin");

    [Theory, ClassData(typeof(Registers))]
    public async Task De_school_leest_het_advies_en_niet_de_notitie_en_de_ggd_ziet_het_kind_pas_als_het_gevraagd_is(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, school, arts) = await Begin(wereld, db);
        var zaak = Gelukt(await Begeleiden.Begin(kind, Begeleidingsaanleiding.LangZiek, "", school, Werkdagen, Daad, db, default));
        Gelukt(await Doe(zaak, 1, Gesprek, school));
        Assert.Null(await Begeleidingsbeeld.Haal(kind, arts(), db, default));
        Assert.Equal("toegang.niet-voor-rol", Code(await Doe(zaak, 2, new Begeleidingsopdracht.Uitnodigen(Vandaag), arts())));
        Assert.Equal("begeleiding.organisatie", Code(await Doe(zaak, 2, new Begeleidingsopdracht.ConsultVragen(Guid.NewGuid(), "Kan hij halve dagen komen?"), school)));

        Gelukt(await Doe(zaak, 2, new Begeleidingsopdracht.ConsultVragen(arts().Wie.Organisatie.Id, "Kan hij halve dagen komen?"), school));
        Assert.Contains(await Begeleidingslijst.Haal(arts(), db, default), regel => regel.Rij.Id == zaak && regel.Aan == Begeleidingskant.Jgz);
        Assert.Equal("toegang.niet-voor-rol", Code(await Doe(zaak, 3, Advies, school)));
        Gelukt(await Doe(zaak, 3, new Begeleidingsopdracht.Uitnodigen(Vandaag), arts()));
        Gelukt(await Doe(zaak, 4, new Begeleidingsopdracht.ContactVastleggen(Vandaag, true), arts()));
        Assert.Equal("toegang.niet-voor-rol", Code(await Begeleiden.Noteer(kind, zaak, "Dit schrijft alleen een arts.", school, Daad, db, default)));
        Gelukt(await Begeleiden.Noteer(kind, zaak, "Dit schrijft alleen een arts.", arts(), Daad, db, default));
        Gelukt(await Doe(zaak, 5, Advies, arts()));

        var (vanSchool, vanArts) = ((await Begeleidingsbeeld.Haal(kind, school, db, default))!.Zaken[0], (await Begeleidingsbeeld.Haal(kind, arts(), db, default))!.Zaken[0]);
        Assert.Equal("Alleen de ochtenden.", Assert.IsType<Verzuimbegeleiding.Geadviseerd>(vanSchool.Toestand).Advies.Hoe);
        Assert.Equal((1, false, 0), (vanSchool.Rij.Notities, vanSchool.ZietNotities, vanSchool.Notities.Count));
        Assert.Equal(new Medischegebeurtenis.Genoteerd("Dit schrijft alleen een arts."), Assert.Single(vanArts.Notities).Wat);
        var opgeslagen = await db.Gebeurtenissen.AsNoTracking().Where(rij => rij.LeerlingId == kind).ToListAsync();
        Assert.All(opgeslagen.Where(rij => rij.Inhoud.Contains("alleen een arts", StringComparison.Ordinal)), rij => Assert.Equal(Gegevenscategorie.Medisch, rij.Categorie));
        Assert.Equal(new Jeugdartsvraag(Vandaag, null), await Jeugdartsvragen.Haal(kind, Vandaag, db, default));

        Gelukt(await Doe(zaak, 6, new Begeleidingsopdracht.Afsluiten(Begeleidingseinde.TerugOpSchool, "Weer alle lessen gevolgd."), school));
        Assert.NotNull(await Begeleidingsbeeld.Haal(kind, arts(), db, default));
        Assert.Null(await Begeleidingsbeeld.Haal(kind, arts().Morgen(), db, default));
        Assert.Equal(new Jeugdartsvraag(Vandaag, null), await Jeugdartsvragen.Haal(kind, Vandaag, db, default));
        Assert.Null(await Jeugdartsvragen.Haal(kind, Vandaag.AddDays(1), db, default));

        Task<Uitkomst<Guid>> Doe(Guid id, int gezien, Begeleidingsopdracht opdracht, Bezoek wie) => Begeleiden.Doe(kind, id, gezien, opdracht, wie, Werkdagen, Daad, db, default);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_later_opslaat_hoort_dat_een_ander_eerder_was_en_tweemaal_beginnen_geeft_een_zaak(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, school, _) = await Begin(wereld, db);
        var begonnen = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var eigen = wereld.Open();
            return await Begeleiden.Begin(kind, Begeleidingsaanleiding.VaakZiek, "", school, Werkdagen, Daad, eigen, default);
        }));
        var zaak = Assert.Single(begonnen.OfType<Uitkomst<Guid>.Gelukt>()).Waarde;

        var gedaan = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var eigen = wereld.Open();
            return await Begeleiden.Doe(kind, zaak, 1, Gesprek, school, Werkdagen, Daad, eigen, default);
        }));
        Assert.Single(gedaan.OfType<Uitkomst<Guid>.Gelukt>());
        Assert.All(gedaan.OfType<Uitkomst<Guid>.Geweigerd>(), weigering => Assert.Equal(Gebeurtenissen.Intussen.Code, weigering.Reden.Code));
        await using var na = wereld.Open();
        Assert.Equal(["begonnen", "gesprek-gevoerd"], await na.Gebeurtenissen.Where(rij => rij.StroomId == zaak).OrderBy(rij => rij.Nummer).Select(rij => rij.Wat).ToListAsync());
        Assert.Equal(Begeleidingsstand.Besproken, (await na.Verzuimbegeleidingen.SingleAsync(rij => rij.Id == zaak)).Stand);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Vandaag_toont_de_stap_in_plaats_van_het_signaal(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, school, _) = await Begin(wereld, db);
        await db.Signalen.Where(rij => rij.LeerlingId == kind && rij.Soort == Core.Signalering.Signaalsoort.ZiekLang).ForEachAsync(rij => rij.Eind = null);
        await db.Vastleggen(Daad);
        var grondslag = await Grondslag.Lees(db, default);
        Assert.Contains(await Ziek(), punt => punt.Signaal is not null);

        Gelukt(await Begeleiden.Begin(kind, Begeleidingsaanleiding.LangZiek, "", school, Werkdagen, Daad, db, default));
        var punt = Assert.Single(await Ziek());
        Assert.Equal((Begeleidingsstap.Gesprek, Werkdagen.Na(Vandaag, 5)), (punt.Begeleiding, punt.Uiterlijk!.Value));

        async Task<List<Vandaaglijst.Punt>> Ziek() => [.. (await Vandaaglijst.Haal(new(), school, grondslag, db, default)).Koppen.SelectMany(kop => kop.Punten)
            .Where(punt => punt.LeerlingId == kind && (punt.Begeleiding is not null || punt.Signaal?.Soort.Categorie() == Gegevenscategorie.Ziekte))];
    }

    [Fact]
    public async Task Leerplicht_begint_en_ziet_niets()
    {
        await using var wereld = await Matrixwereld.Begin(Registers.Sqlite);
        await using var db = wereld.Open();
        var inwoner = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.Inwoner).Id;
        var leerplicht = await wereld.Bezoek(db, Rol.Leerplichtambtenaar, Relaties.Inwoner);

        Assert.Null(await Begeleidingsbeeld.Haal(inwoner, leerplicht, db, default));
        Assert.Empty(await Begeleidingslijst.Haal(leerplicht, db, default));
        Assert.Equal("toegang.niet-voor-rol", Code(await Begeleiden.Begin(inwoner, Begeleidingsaanleiding.LangZiek, "", leerplicht, Werkdagen, Daad, db, default)));
    }

    private static Handeling Daad => new("proef", Matrixwereld.Nu, "proef");

    /// <summary>The pupil of the own school without a case, the school's coordinator, and a doctor of the GGD of its gemeente.</summary>
    private static async Task<(Guid Kind, Bezoek School, Func<Bezoek> Arts)> Begin(Matrixwereld wereld, RegisterDb db)
    {
        var kind = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.EigenLeerling).Id;
        await db.Verzuimbegeleidingen.Where(rij => rij.LeerlingId == kind).ForEachAsync(rij => db.Remove(rij));
        await db.Gebeurtenissen.Where(rij => rij.LeerlingId == kind).ForEachAsync(rij => db.Remove(rij));
        var ggd = new Server.Organisaties.OrganisatieRij { Id = Proefbegeleiding.Ggd, Soort = Organisatiesoort.Ggd, Code = "ggd-proef", Naam = "GGD Proef", Van = new(2020, 1, 1) };
        db.Organisaties.Add(ggd);
        db.Organisatierelaties.Add(new()
        {
            Id = Guid.CreateVersion7(), VanId = ggd.Id, NaarId = (await db.Organisaties.SingleAsync(rij => rij.Soort == Organisatiesoort.Gemeente && rij.Code == "GM9002")).Id,
            Soort = Organisatierelatiesoort.WerktVoor, Van = new(2020, 1, 1),
        });
        await db.Vastleggen(Daad);
        var school = await wereld.Bezoek(db, Rol.Verzuimcoordinator, Relaties.EigenLeerling);
        return (kind, school, () => school.Met(Rol.Jeugdarts, ggd.NaarOrganisatie(), "GM9002"));
    }
}
