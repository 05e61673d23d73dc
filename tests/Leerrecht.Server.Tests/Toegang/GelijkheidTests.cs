using System.Globalization;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>One access rule, two tongues, one proof: what the pure rule says of each child equals what the query finds, for every role.</summary>
public sealed class GelijkheidTests
{
    private static readonly DateTime Nu = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Vandaag = new(2026, 11, 22);

    [Theory, ClassData(typeof(Registers))]
    public async Task De_regel_en_de_query_zijn_het_eens_over_elk_kind_elke_rol_elke_categorie_en_elke_daad(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        await DemoVullen.VoerUit(register.Register, new Klok(Nu), zaad: 3, leerlingen: 120, null, default);
        await using var db = register.Open();
        var convenant = Model();
        var mensen = await Mensen(db);
        Assert.True(mensen.Count >= Enum.GetValues<Rol>().Length);
        await Losmaken(db, mensen);
        var kinderen = await db.Leerlingen.Select(rij => rij.Id).ToListAsync();
        var (vergeleken, toegestaan) = (0, 0);

        // Also roles that a person does not have: a rule must not lean on which organisation usually has which role.
        foreach (var mens in mensen)
        {
            var banden = new Dictionary<Guid, Band>();
            foreach (var kind in kinderen)
            {
                banden[kind] = (await db.Band(kind, new(mens, convenant, Nu, Vandaag, new Inkijk()), default))!.Value;
            }

            foreach (var rol in Enum.GetValues<Rol>())
            {
                var wie = mens with { Aanstelling = mens.Aanstelling with { Rol = rol } };
                var bezoek = new Bezoek(wie, convenant, Nu, Vandaag, new Inkijk());
                foreach (var (wat, daad) in Vragen(bezoek))
                {
                    var volgensQuery = (await db.Leerlingen.ToegankelijkVoor(db, bezoek, wat, daad).Select(rij => rij.Id).ToListAsync()).Order().ToList();
                    var volgensRegel = kinderen.Where(kind => Toegangsregels.Beslis(rol, wat, daad, banden[kind], convenant).Mag).Order().ToList();
                    Assert.Equal(volgensRegel, volgensQuery);
                    var vanHeelBereik = (await db.Leerlingen.InBereik(rij => rij.Id, db, bezoek, wat, daad).Select(rij => rij.Id).ToListAsync()).Order().ToList();
                    Assert.Equal(volgensRegel, vanHeelBereik);
                    var perRelatie = new List<Guid>();
                    foreach (var deel in db.Leerlingen.PerRelatie(db, bezoek, wat, daad))
                    {
                        perRelatie.AddRange(await deel.Kinderen.Select(rij => rij.Id).ToListAsync());
                    }

                    Assert.Equal(volgensRegel, perRelatie.Order());
                    vergeleken += kinderen.Count;
                    toegestaan += volgensQuery.Count;
                }
            }
        }

        Assert.InRange(toegestaan, vergeleken / 1000, vergeleken * 9 / 10);
    }

    /// <summary>The list of those in reach comes in parts that are put together page by page; a child without a name has its own place in the order of either database.</summary>
    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_door_alle_bladzijden_gaat_ziet_elk_kind_in_bereik_een_keer_en_wie_thuis_zit_als_dat_mag(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        await DemoVullen.VoerUit(register.Register, new Klok(Nu), zaad: 3, leerlingen: 600, null, default);
        await using var db = register.Open();
        var mensen = await Mensen(db);
        var leerplicht = mensen.First(mens => mens.Rol == Rol.Leerplichtambtenaar);
        var gemeente = leerplicht.Organisatie.Code;
        foreach (var hier in new[] { true, false })
        {
            foreach (var (kind, i) in (await db.Leerlingen.Where(rij => (rij.Gemeente == gemeente) == hier).OrderBy(rij => rij.Id).Take(40).ToListAsync()).Select((kind, i) => (kind, i)))
            {
                (kind.Naam, kind.Zoeknaam) = i % 2 == 0 ? (null, null) : (kind.Naam, kind.Zoeknaam);
                if (!hier)
                {
                    db.Deelnames.Add(Deelname(kind.Id, leerplicht, Deelnamesoort.Dossier, null));
                }
            }
        }

        await db.Vastleggen(new Handeling("proef", Nu, "proef"));
        db.ChangeTracker.Clear();
        var thuiszitters = (await db.Thuiszitters.Select(rij => rij.LeerlingId).ToListAsync()).ToHashSet();
        var (getoond, verzwegen) = (0, 0);
        foreach (var mens in mensen)
        {
            var bezoek = new Bezoek(mens, Model(), Nu, Vandaag, new Inkijk());
            var eerste = await Zoeken.Haal(null, 1, bezoek, db, default);
            var gezien = new List<Zoeken.Treffer>();
            for (var bladzijde = 1; bladzijde <= (eerste.Aantal / Zoeken.PerPagina) + 2; bladzijde++)
            {
                gezien.AddRange((await Zoeken.Haal(null, bladzijde, bezoek, db, default)).Treffers);
            }

            Assert.Equal(eerste.Aantal, gezien.Count);
            Assert.Equal(eerste.Aantal, gezien.Select(treffer => treffer.Id).Distinct().Count());
            foreach (var treffer in gezien.Where(treffer => thuiszitters.Contains(treffer.Id)))
            {
                var band = (await db.Band(treffer.Id, bezoek, default))!.Value;
                Assert.Equal(Toegangsregels.Beslis(mens.Rol, Gegevenscategorie.Ongeoorloofd, Daad.Zien, band, bezoek.Convenant).Mag, treffer.Thuis);
                (getoond, verzwegen) = treffer.Thuis ? (getoond + 1, verzwegen) : (getoond, verzwegen + 1);
            }

            Assert.DoesNotContain(gezien, treffer => treffer.Thuis && !thuiszitters.Contains(treffer.Id));
        }

        Assert.True(getoond > 0 && verzwegen > 0, $"Of those at home {getoond} were shown as such and {verzwegen} were not.");
    }

    /// <summary>However it is looked up (by name per child, or per gemeente; by key; by birth date): found is who is meant and may be searched for, each once, in the order of the list.</summary>
    [Theory, ClassData(typeof(Registers))]
    public async Task Zoeken_vindt_wie_bedoeld_is_en_gezocht_mag_worden_en_niemand_anders(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        await DemoVullen.VoerUit(register.Register, new Klok(Nu), zaad: 3, leerlingen: 400, null, default);
        await using var db = register.Open();
        var mensen = await Mensen(db);
        await Losmaken(db, mensen);
        var kinderen = await db.Leerlingen.AsNoTracking().ToListAsync();
        var (een, ander) = (kinderen[0], kinderen.First(kind => kind.Naam?.Split(' ').Length > 2));
        string[] getypt =
        [
            "a", "van", "DE", "zz", "*%_", "ja el", $"{ander.Naam![..2]} {ander.Naam.Split(' ')[^1]}", een.Sleutel, een.Geboortedatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            $" {een.Geboortedatum.ToString("d-M-yyyy", CultureInfo.InvariantCulture)} ",
        ];
        var (gevonden, gemist) = (0, 0);
        foreach (var mens in mensen)
        {
            var bezoek = new Bezoek(mens, Model(), Nu, Vandaag, new Inkijk());
            var zoekbaar = new List<LeerlingRij>();
            foreach (var kind in kinderen)
            {
                var band = (await db.Band(kind.Id, bezoek, default))!.Value;
                if (Toegangsregels.Beslis(mens.Rol, Gegevenscategorie.Identiteit, Daad.Zoeken, band, bezoek.Convenant).Mag)
                {
                    zoekbaar.Add(kind);
                }
            }

            foreach (var tekst in getypt)
            {
                var bedoeld = kinderen.Where(kind => Bedoeld(kind, tekst)).ToList();
                var verwacht = zoekbaar.Intersect(bedoeld).ToList();
                var uitslagen = new List<Zoeken.Uitslag>();
                for (var bladzijde = 1; bladzijde <= (verwacht.Count / Zoeken.PerPagina) + 1; bladzijde++)
                {
                    uitslagen.Add(await Zoeken.Haal(tekst, bladzijde, bezoek, db, default));
                }

                Assert.All(uitslagen, uitslag => Assert.Equal(verwacht.Count, uitslag.Aantal));
                var treffers = uitslagen.SelectMany(uitslag => uitslag.Treffers).ToList();
                Assert.Equal(verwacht.Select(kind => kind.Id).Order(), treffers.Select(treffer => treffer.Id).Order());
                Assert.Equal(verwacht.OrderBy(kind => kind.Zoeknaam, StringComparer.Ordinal).ThenBy(kind => kind.Sleutel, StringComparer.Ordinal).Select(kind => kind.Id), treffers.Select(treffer => treffer.Id));
                (gevonden, gemist) = (gevonden + verwacht.Count, gemist + bedoeld.Count - verwacht.Count);
            }
        }

        Assert.True(gevonden > 100 && gemist > 100, $"Found {gevonden}, out of reach {gemist}.");

        static bool Bedoeld(LeerlingRij kind, string tekst)
        {
            var woorden = Zoektekst.Woorden(tekst).ToList();
            return DateOnly.TryParse(tekst, CultureInfo.GetCultureInfo("nl-NL"), out var geboren) ? kind.Geboortedatum == geboren
                : kind.Sleutel == tekst || (woorden.Count > 0 && woorden.All(woord => Zoektekst.Woorden(kind.Naam ?? "").Any(naam => naam.StartsWith(woord, StringComparison.Ordinal))));
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Ook_wie_meer_vindt_dan_in_een_keer_geteld_wordt_ziet_elk_kind_een_keer(string soort)
    {
        const int Kinderen = 1_210;
        await using var register = await Registers.Ingericht(soort);
        await DemoVullen.VoerUit(register.Register, new Klok(Nu), zaad: 3, leerlingen: Kinderen, null, default);
        await using var db = register.Open();
        var leerplicht = (await Mensen(db)).First(mens => mens.Rol == Rol.Leerplichtambtenaar);
        var gemeente = leerplicht.Organisatie.Code;
        await db.Database.ExecuteSqlAsync($"UPDATE leerling SET gemeente = {gemeente}");
        await db.Database.ExecuteSqlAsync($"INSERT INTO leerling_zoekwoord (leerling_id, woord, gemeente) SELECT id, 'xaver', {gemeente} FROM leerling");
        var bezoek = new Bezoek(leerplicht, Model(), Nu, Vandaag, new Inkijk());
        var gezien = new HashSet<Guid>();
        for (var bladzijde = 1; bladzijde <= (Kinderen / Zoeken.PerPagina) + 1; bladzijde++)
        {
            var uitslag = await Zoeken.Haal("xav", bladzijde, bezoek, db, default);
            Assert.Equal(Kinderen, uitslag.Aantal);
            Assert.All(uitslag.Treffers, treffer => Assert.True(gezien.Add(treffer.Id)));
        }

        Assert.Equal(Kinderen, gezien.Count);
    }

    /// <summary>Questions of different rules; those that the same relations answer are asked once.</summary>
    private static IEnumerable<(Gegevenscategorie Wat, Daad Daad)> Vragen(Bezoek bezoek) =>
        from wat in Enum.GetValues<Gegevenscategorie>()
        from daad in Enum.GetValues<Daad>()
        let regels = bezoek.Convenant.Voor(bezoek.Wie.Rol, wat, daad)
        where regels.Count > 0 && wat.IsVanKind()
        group (wat, daad) by string.Join('|', regels.Select(regel => regel.Id)) into gelijk
        select gelijk.First();

    /// <summary>Every kind of tie: left yesterday, left long ago, a consult, an opened file, one that has run out.</summary>
    private static async Task Losmaken(RegisterDb db, IReadOnlyList<Gebruiker> mensen)
    {
        var handeling = new Handeling("proef", Nu, "proef");
        var school = mensen.First(mens => mens.Rol == Rol.Verzuimcoordinator);
        var vestiging = school.Organisatie.Code;
        var ingeschreven = await db.Inschrijvingen.Where(rij => rij.Vestiging == vestiging && rij.BekendTot == null && rij.Eind == null).OrderBy(rij => rij.LeerlingId).Take(4).ToListAsync();
        int[] dagen = [1, 56, 57, 400];
        for (var i = 0; i < ingeschreven.Count; i++)
        {
            await db.Database.ExecuteSqlAsync(
                $"UPDATE inschrijving SET eind = {Vandaag.AddDays(-dagen[i])} WHERE leerling_id = {ingeschreven[i].LeerlingId} AND vestiging = {vestiging}");
        }

        var kinderen = await db.Leerlingen.OrderBy(rij => rij.Id).Select(rij => rij.Id).ToListAsync();
        foreach (var (mens, i) in mensen.Select((mens, i) => (mens, i)))
        {
            db.VitaleBelangen.Add(Vitaal(kinderen[i], mens, Nu.AddHours(-1)));
            db.VitaleBelangen.Add(Vitaal(kinderen[i + 1], mens, Nu.AddHours(-5)));
            db.Deelnames.Add(Deelname(kinderen[i + 2], mens, Deelnamesoort.Dossier, null));
            db.Deelnames.Add(Deelname(kinderen[i + 3], mens, Deelnamesoort.JgzConsult, Vandaag));
            db.Deelnames.Add(Deelname(kinderen[i + 4], mens, Deelnamesoort.EigenTaak, Vandaag.AddDays(-1)));
        }

        await db.Vastleggen(handeling);
        db.ChangeTracker.Clear();
    }

    private static VitaalBelangRij Vitaal(Guid kind, Gebruiker mens, DateTime begin) => new()
    {
        LeerlingId = kind, Id = Guid.CreateVersion7(), AanstellingId = mens.Aanstelling.Id, Reden = "proef", Begin = begin, Einde = begin.AddHours(4), BeoordelenVoor = Vandaag,
    };

    private static DeelnameRij Deelname(Guid kind, Gebruiker mens, Deelnamesoort soort, DateOnly? tot) => new()
    {
        LeerlingId = kind, Id = Guid.CreateVersion7(), OrganisatieId = mens.Organisatie.Id, Soort = soort, Van = Vandaag.AddDays(-9), Tot = tot, Reden = "proef", AanstellingId = mens.Aanstelling.Id,
    };

    private static async Task<IReadOnlyList<Gebruiker>> Mensen(RegisterDb db)
    {
        var mensen = new List<Gebruiker>();
        foreach (var mens in await Demomensen.Lijst(db, default))
        {
            mensen.Add((await Gebruikers.Haal(db, mens.Aanstelling.Medewerker, mens.Aanstelling.Id, Vandaag, default))!);
        }

        return mensen;
    }

    private static Convenant Model() => ((Uitkomst<Convenant>.Gelukt)Convenantbestand.Lees(Convenantbestand.Model())).Waarde;

    private sealed class Klok(DateTime nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(nu);
    }
}
