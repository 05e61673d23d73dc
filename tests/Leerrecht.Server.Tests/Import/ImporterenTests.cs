using System.Text;
using Leerrecht.Core.Signalering;
using Leerrecht.Server.Import;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Import;

public class ImporterenTests
{
    private static readonly string Vectoren = Path.Combine(AppContext.BaseDirectory, "vectoren");

    public static TheoryData<string, string> Alles()
    {
        var uit = new TheoryData<string, string>();
        foreach (var register in new Registers())
        {
            foreach (var map in Directory.GetDirectories(Vectoren).Order())
            {
                uit.Add((string)register[0], Path.GetFileName(map));
            }
        }

        return uit;
    }

    [Theory, MemberData(nameof(Alles))]
    public async Task Het_register_geeft_hetzelfde_als_de_map_en_nog_eens_verandert_niets(string soort, string vector)
    {
        var map = Path.Combine(Vectoren, vector);
        var dag = (await File.ReadAllTextAsync(Path.Combine(map, "opdracht.txt"))).Split(' ', StringSplitOptions.TrimEntries)[1];
        var peildatum = DateOnly.ParseExact(dag, "yyyy-MM-dd");
        await using var register = await Opnemen.Register(soort);
        await register.Neem(map, dag);
        var verwacht = Opnemen.Oordeel(Regiomap.Lees(map), peildatum);
        Assert.Equal(verwacht, Opnemen.Oordeel(Registerbeeld.Lees(register.Register), peildatum));
        await ZijnBewaard(register, Beoordelen.VoerUit(Regiomap.Lees(map), peildatum, null));

        var eerst = await Inhoud(register);
        var verslag = await register.Neem(map, dag);
        Assert.Equal((0, 0, 0), (verslag.Signalen.Nieuw, verslag.Signalen.Verplaatst, verslag.Signalen.Ingetrokken));
        Assert.Equal(verwacht, Opnemen.Oordeel(Registerbeeld.Lees(register.Register), peildatum));

        // A file that corrects itself says again what it took back; all others change nothing.
        if (verslag.Bestanden.All(rij => rij.Gewijzigd == 0))
        {
            Assert.All(verslag.Bestanden, rij => Assert.Equal(0, rij.Nieuw));
            Assert.Equal(eerst, await Inhoud(register));
        }
    }

    [Theory, MemberData(nameof(Alles))]
    public async Task In_twee_delen_is_als_in_een_keer(string soort, string vector)
    {
        var map = Path.Combine(Vectoren, vector);
        using var eerste = new Proefmap();
        using var tweede = new Proefmap();
        foreach (var pad in Directory.GetFiles(map).Where(pad => Bestandssoorten.VanRegiomap.Any(rij => rij.Bestandsnaam() == Path.GetFileName(pad))))
        {
            var regels = await File.ReadAllLinesAsync(pad);
            var grens = Path.GetFileName(pad) is "verzuim.csv" or "inschrijvingen.csv" ? 1 + (regels.Length / 2) : regels.Length;
            eerste.Zet(Path.GetFileName(pad), string.Join('\n', regels[..grens]));
            tweede.Zet(Path.GetFileName(pad), string.Join('\n', [regels[0], .. regels[grens..]]));
        }

        await using var heel = await Opnemen.Register(soort);
        await heel.Neem(map, "2026-03-16");
        await using var delen = await Opnemen.Register(soort);
        await delen.Neem(eerste.Pad, "2026-03-16");
        foreach (var bestand in new[] { "inschrijvingen.csv", "verzuim.csv" })
        {
            await delen.Neem(Path.Combine(tweede.Pad, bestand), "2026-03-16");
        }

        Assert.Equal(Oordeel(heel), Oordeel(delen));

        static string Oordeel(Proefregister register)
        {
            var regio = Registerbeeld.Lees(register.Register);
            return Opnemen.Oordeel(regio with { Meldingen = [] }, new(2026, 3, 16));
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_verhuist_wordt_gevonden_waar_het_kind_nu_woont(string soort)
    {
        using var map = new Proefmap().Met("gemeenten.csv", "GM1699;Noord\n").Zet("leerlingen.csv", "leerling;geboortedatum;gemeente;naam\nL1;2016-05-10;GM0014;Proef van Kind\n");
        await using var register = await Opnemen.Register(soort);
        await register.Neem(map.Pad, "2025-10-10");
        Assert.Equal([("kind", "GM0014"), ("proef", "GM0014"), ("van", "GM0014")], await Woorden());

        map.Zet("leerlingen.csv", "leerling;geboortedatum;gemeente;naam\nL1;2016-05-10;GM1699;Proef van Kind\n");
        await register.Neem(Path.Combine(map.Pad, "leerlingen.csv"), "2025-10-11");
        Assert.Equal([("kind", "GM1699"), ("proef", "GM1699"), ("van", "GM1699")], await Woorden());

        async Task<List<(string, string)>> Woorden()
        {
            await using var db = register.Open();
            return [.. (await db.LeerlingZoekwoorden.OrderBy(rij => rij.Woord).ToListAsync()).Select(rij => (rij.Woord, rij.Gemeente))];
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_gewijzigde_regel_is_een_correctie_en_de_oude_blijft(string soort)
    {
        using var map = new Proefmap().Met("verzuim.csv", "A1;L1;01AB00;2025-09-01;2025-09-04;J;;;;ongeoorloofd\n");
        await using var register = await Opnemen.Register(soort);
        await register.Neem(map.Pad, "2025-10-10");
        await using (var db = register.Open())
        {
            var signaal = await db.Signalen.SingleAsync(rij => rij.Soort == Signaalsoort.WettelijkVerzuim);
            Assert.Equal(("[\"A1\"]", 2000, Signaalstatus.Geldig), (signaal.OpGrondVan, signaal.OmvangHonderdsten, signaal.Status));
        }

        map.Zet("verzuim.csv", "id;leerling;vestiging;van;tot;hele_dag;minuten;reden\nA1;L1;01AB00;2025-09-01;2025-09-01;J;;ongeoorloofd\n");
        var verslag = await register.Neem(Path.Combine(map.Pad, "verzuim.csv"), "2025-10-10");

        Assert.Equal((1, 0, 1, 0, 0), Opnemen.Telling(verslag.Bestanden[0]));

        // The sixteen hours, and the share of absent days that goes with them.
        Assert.Equal((0, 0, 2), (verslag.Signalen.Nieuw, verslag.Signalen.Verplaatst, verslag.Signalen.Ingetrokken));
        Assert.Equal(2, verslag.Bestanden[0].SignalenIngetrokken);
        await using var na = register.Open();
        var versies = await na.Afwezigheden.OrderBy(rij => rij.Versie).ToListAsync();
        Assert.Equal([new DateOnly(2025, 9, 4), new DateOnly(2025, 9, 1)], versies.Select(rij => rij.Tot!.Value));
        Assert.NotNull(versies[0].BekendTot);
        Assert.Equal(verslag.Bestanden[0].Id, versies[0].BeeindigdDoor);
        Assert.Null(versies[1].BekendTot);
        Assert.Equal(Signaalstatus.Ingetrokken, (await na.Signalen.SingleAsync(rij => rij.Soort == Signaalsoort.WettelijkVerzuim)).Status);
        var wijziging = (await na.Signaalwijzigingen.ToListAsync()).Last(rij => rij.Verandering == Verandering.Ingetrokken);
        Assert.Equal(("[\"A1\"]", Oorzaak.Feiten, verslag.Bestanden[0].Id), (wijziging.Door, wijziging.Oorzaak, wijziging.AanleveringId));
        Assert.Empty(await na.TeBeoordelen.ToListAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_verzuim_kan_naar_een_andere_leerling_verhuizen(string soort)
    {
        using var map = new Proefmap()
            .Met("leerlingen.csv", "L2;2016-05-11;GM0014\n").Met("inschrijvingen.csv", "L2;01AB00;2025-08-01;\n")
            .Met("verzuim.csv", "A1;L1;01AB00;2025-09-01;2025-09-04;J;;;;ongeoorloofd\n");
        await using var register = await Opnemen.Register(soort);
        await register.Neem(map.Pad, "2025-10-10");
        map.Zet("verzuim.csv", "id;leerling;vestiging;van;tot;hele_dag;reden\nA1;L2;01AB00;2025-09-01;2025-09-04;J;ongeoorloofd\n");
        var verslag = await register.Neem(Path.Combine(map.Pad, "verzuim.csv"), "2025-10-10");

        Assert.Equal((2, 2, 2), (verslag.Signalen.Leerlingen, verslag.Signalen.Nieuw, verslag.Signalen.Ingetrokken));
        await using var db = register.Open();
        var leerling = await db.Leerlingen.SingleAsync(rij => rij.Sleutel == "L2");
        Assert.All(await db.Signalen.Where(rij => rij.Status == Signaalstatus.Geldig).ToListAsync(), rij => Assert.Equal(leerling.Id, rij.LeerlingId));
    }

    /// <summary>Files are taken in by twenty thousand lines; what lies on both sides of such a border belongs together all the same.</summary>
    [Theory, ClassData(typeof(Registers))]
    public async Task Een_groot_bestand_dat_zichzelf_verbetert_geeft_hetzelfde_als_de_map(string soort)
    {
        const int Aantal = 41_000;
        string[] redenen = ["ziek", "te-laat", "ongeoorloofd", "XX"];
        var verzuim = new StringBuilder();
        for (var i = 0; i < Aantal; i++)
        {
            var nummer = i % 40;
            var dag = new DateOnly(2025, 8, 25).AddDays(i / 40 % 45).ToString("yyyy-MM-dd");
            verzuim.Append($"A{i};L{nummer};01AB00;{dag};;N;;{5 + (i % 7)};;{redenen[i % redenen.Length]}\n");
        }

        // Far behind the line that they repeat: the same, a correction with and without a warning, and back to what it was.
        verzuim
            .Append("A3;L3;01AB00;2025-08-25;;N;;8;;XX\n").Append("A7;L7;01AB00;2025-08-25;;N;;5;;ziek\n").Append("A11;L11;01AB00;2025-08-30;;N;;9;;ziek\n")
            .Append("A15;L15;01AB00;2025-08-25;;N;;60;;ziek\n").Append("A15;L15;01AB00;2025-08-25;;N;;6;;XX\n").Append("A40000;L1;01AB00;2025-08-26;2025-08-29;J;;;;ongeoorloofd\n");
        using var map = new Proefmap().Met("verzuim.csv", verzuim.ToString());
        for (var nummer = 0; nummer < 40; nummer++)
        {
            if (nummer != 1)
            {
                map.Met("leerlingen.csv", $"L{nummer};2014-05-10;GM0014\n").Met("inschrijvingen.csv", $"L{nummer};01AB00;2025-08-01;{(nummer == 5 ? "2025-09-01" : "")}\n");
            }
        }

        await using var register = await Opnemen.Register(soort);
        var verslag = await register.Neem(map.Pad, "2025-10-10");
        Assert.Equal(Aantal, verslag.Bestanden[^1].Nieuw);
        var peildatum = new DateOnly(2025, 10, 10);
        Assert.Equal(Opnemen.Oordeel(Regiomap.Lees(map.Pad), peildatum), Opnemen.Oordeel(Registerbeeld.Lees(register.Register), peildatum));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_school_verbetert_geen_verzuim_van_een_andere(string soort)
    {
        using var map = new Proefmap()
            .Met("vestigingen.csv", "02CD00;PO;GM0014;Noord\n")
            .Met("verzuim.csv", "A1;L1;01AB00;2025-09-01;2025-09-04;J;;;;ongeoorloofd\n");
        await using var register = await Opnemen.Register(soort);
        await register.Neem(map.Pad, "2025-10-10");
        map.Zet("verzuim.csv", "id;leerling;vestiging;van;tot;hele_dag;reden\nA1;L1;02CD00;2025-09-01;2025-09-01;J;ziek\nB1;L1;02CD00;2025-09-02;2025-09-02;J;ziek\n");
        var verslag = await Importeren.VoerUit(
            register.Register, [new Aanbieding(Path.Combine(map.Pad, "verzuim.csv"), "verzuim.csv")], Opnemen.Daad("2025-10-10"), vestiging: "02CD00");

        Assert.Equal((2, 1, 0, 0, 1), Opnemen.Telling(verslag.Bestanden[0]));
        await using var db = register.Open();
        Assert.Null((await db.Afwezigheden.SingleAsync(rij => rij.Sleutel == "A1")).BekendTot);
        Assert.Equal("andere-vestiging", (await db.Aanleveringmeldingen.SingleAsync(rij => rij.Ernst == "fout")).Code);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_nieuwe_betekenis_van_een_code_werkt_meteen(string soort)
    {
        using var map = new Proefmap().Met("verzuim.csv", "A1;L1;01AB00;2025-09-01;2025-09-04;J;;;;XX\n");
        await using var register = await Opnemen.Register(soort);
        var voor = await register.Neem(map.Pad, "2025-10-10");
        Assert.Equal(0, voor.Signalen.Nieuw);
        map.Zet("redenen.csv", "vestiging;code;soort\n*;XX;ongeoorloofd\n");
        var na = await register.Neem(Path.Combine(map.Pad, "redenen.csv"), "2025-10-10");
        Assert.Equal((1, 2), (na.Signalen.Leerlingen, na.Signalen.Nieuw));
        await using var db = register.Open();
        Assert.All(await db.Signaalwijzigingen.ToListAsync(), rij => Assert.Equal(Oorzaak.Regels, rij.Oorzaak));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_andere_volgorde_van_inschrijvingen_telt(string soort)
    {
        using var map = new Proefmap()
            .Met("vestigingen.csv", "01AB01;PO;GM0014;Noord\n")
            .Zet("inschrijvingen.csv", "leerling;vestiging;begin;eind\nL1;01AB00;2025-08-01;\nL1;01AB01;2025-08-01;\n");
        await using var register = await Opnemen.Register(soort);
        await register.Neem(map.Pad, "2025-10-10");
        Assert.Equal("01AB01", await Geldt(register));
        map.Zet("inschrijvingen.csv", "leerling;vestiging;begin;eind\nL1;01AB01;2025-08-01;\nL1;01AB00;2025-08-01;\n");
        await register.Neem(map.Pad, "2025-10-10");
        Assert.Equal("01AB00", await Geldt(register));

        static async Task<string> Geldt(Proefregister register)
        {
            await using var db = register.Open();
            return await db.Inschrijvingen.Where(rij => rij.BekendTot == null).OrderByDescending(rij => rij.Volgorde).Select(rij => rij.Vestiging).FirstAsync();
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Als_een_dag_verstrijkt_loopt_een_open_signaal_door(string soort)
    {
        using var map = new Proefmap().Met("verzuim.csv", "A1;L1;01AB00;2025-08-25;;J;;;;ongeoorloofd\n");
        await using var register = await Opnemen.Register(soort);
        await register.Neem(map.Pad, "2025-10-10");
        var later = await Herbeoordelen.VoerUit(register.Register, Opnemen.Daad("2025-10-13"), new(2025, 10, 13));
        Assert.Equal((0, 0), (later.Verplaatst, later.Ingetrokken));
        await using var db = register.Open();
        var lrv = await db.Signalen.SingleAsync(rij => rij.Soort == Signaalsoort.LangdurigRelatiefVerzuim);
        Assert.Equal((5000, (DateOnly?)null, new DateOnly(2025, 10, 13)), (lrv.OmvangHonderdsten, lrv.Eind, lrv.BeoordeeldOp));
        var thuiszitter = await db.Thuiszitters.SingleAsync();
        Assert.Equal((Thuiszittercategorie.LRV, new DateOnly(2025, 8, 25), 50), (thuiszitter.Categorie, thuiszitter.Sinds, thuiszitter.Dagen));
        Assert.Equal(new DateOnly(2025, 10, 13), (await db.Beoordeeld.SingleAsync()).Tot);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_niet_te_lezen_is_laat_niets_na_dan_de_reden(string soort)
    {
        using var map = new Proefmap();
        await using var register = await Opnemen.Register(soort);
        map.Zet("rooster.csv", [0x50, 0x4B, 3, 4, 20, 0]);
        map.Zet("leeg.csv", "");
        map.Zet("tabs.csv", "leerling\tgeboortedatum\tgemeente\nL9\t2016-05-10\tGM0014\n");
        map.Zet("half.csv", [.. Encoding.UTF8.GetBytes("leerling;geboortedatum;gemeente\nL8;2016-05-10;GM0014\n"), 0xC3, 0x28]);
        string[] namen = ["rooster.csv", "leeg.csv", "tabs.csv", "half.csv"];
        var verslag = await Importeren.VoerUit(
            register.Register, namen.Select(naam => new Aanbieding(Path.Combine(map.Pad, naam), naam)), Opnemen.Daad("2025-10-10"));

        Assert.Equal(2, verslag.Uitgang);
        Assert.All(verslag.Bestanden, rij => Assert.Contains(rij.Bestand, rij.Reden, StringComparison.Ordinal));
        Assert.Contains(verslag.Bestanden, rij => rij.Reden!.Contains("rekenblad", StringComparison.Ordinal));
        Assert.Contains(verslag.Bestanden, rij => rij.Reden!.Contains("leeg", StringComparison.Ordinal));
        Assert.Contains(verslag.Bestanden, rij => rij.Reden!.Contains("tabs", StringComparison.Ordinal));
        Assert.Contains(verslag.Bestanden, rij => rij.Reden!.Contains("UTF-8", StringComparison.Ordinal));
        await using var db = register.Open();
        Assert.Empty(await db.Leerlingen.ToListAsync());
        Assert.Equal(4, await db.Aanleveringen.CountAsync());
    }

    private static async Task ZijnBewaard(Proefregister register, Oordeel verwacht)
    {
        await using var db = register.Open();
        var sleutels = await db.Leerlingen.ToDictionaryAsync(rij => rij.Id, rij => rij.Sleutel);
        Assert.Equal(
            verwacht.Signalen.Select(rij => $"{rij.Leerling.Sleutel} {rij.Signaal.Soort} {rij.Signaal.Begin} {rij.Signaal.Eind} {rij.Signaal.Omvang} [{string.Join(',', rij.OpGrondVan)}]").Order(),
            (await db.Signalen.ToListAsync()).Select(rij => $"{sleutels[rij.LeerlingId]} {rij.Soort} {rij.Begin} {rij.Eind} {rij.Omvang} [{string.Join(',', Signaalbewijs.Lijst(rij.OpGrondVan))}]").Order());
        Assert.Equal(
            verwacht.Thuiszitters.Select(rij => (rij.Leerling.Sleutel, rij.Thuiszitter.Categorie, rij.Thuiszitter.Sinds, rij.Thuiszitter.Dagen)).Order(),
            (await db.Thuiszitters.ToListAsync()).Select(rij => (sleutels[rij.LeerlingId], rij.Categorie, rij.Sinds, rij.Dagen)).Order());
    }

    /// <summary>All facts and signals, so that a second import can be seen to leave them alone.</summary>
    private static async Task<List<string>> Inhoud(Proefregister register)
    {
        await using var db = register.Open();
        return
        [
            .. (await db.Leerlingen.ToListAsync()).Select(rij => $"{rij.Id} {rij.Sleutel} {rij.BekendVan:O}").Order(),
            .. (await db.Inschrijvingen.ToListAsync()).Select(rij => $"{rij.LeerlingId} {rij.Vestiging} {rij.Begin} {rij.Nummer} {rij.Versie} {rij.Volgorde} {rij.BekendTot:O}").Order(),
            .. (await db.Afwezigheden.ToListAsync()).Select(rij => $"{rij.LeerlingId} {rij.Sleutel} {rij.Versie} {rij.BekendTot:O}").Order(),
            .. (await db.Vrijstellingen.ToListAsync()).Select(rij => $"{rij.LeerlingId} {rij.Soort} {rij.Begin} {rij.Nummer} {rij.Versie}").Order(),
            .. (await db.Aanbod.ToListAsync()).Select(rij => $"{rij.LeerlingId} {rij.Begin} {rij.Soort} {rij.Nummer} {rij.Versie}").Order(),
            .. (await db.Signalen.ToListAsync()).Select(rij => $"{rij.Id} {rij.Status}").Order(),
            .. (await db.Signaalwijzigingen.ToListAsync()).Select(rij => $"{rij.Id}").Order(),
        ];
    }
}
