using System.Net;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Toegang.Mensen;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Toegang.Mensenproef;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Organisaties;

/// <summary>Organisations that no register names, how they stand to each other, and their last day.</summary>
public sealed class OrganisatiebeheerTests
{
    private static readonly Handeling Daad = Opnemen.Daad("2025-11-30");

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_wijkteam_komt_erbij_werkt_voor_een_gemeente_en_wie_er_werkt_heeft_dat_gebied(string soort)
    {
        await using var register = await MetMensen(soort);
        await using var db = register.Open();
        var (beheer, school) = (await Als(db, "beheer"), await Als(db, "schoolbeheer"));
        var gemeente = (await Als(db, "leerplicht")).Organisatie;
        var invoer = new OrganisatieToevoegen.Invoer(Organisatiesoort.Toegang, "Wijkteam Oost", null, new(2025, 1, 1), null);

        Assert.Equal("organisatie.niet-van-u", Geweigerd(await OrganisatieToevoegen.VoerUit(invoer, school, Daad, db, default)).Code);
        var team = Gelukt(await OrganisatieToevoegen.VoerUit(invoer, beheer, Daad, db, default));
        Assert.Equal("wijkteam-oost", await db.Organisaties.Where(rij => rij.Id == team).Select(rij => rij.Code).SingleAsync());
        var tweede = Gelukt(await OrganisatieToevoegen.VoerUit(invoer, beheer, Daad, db, default));
        Assert.Equal("wijkteam-oost-2", await db.Organisaties.Where(rij => rij.Id == tweede).Select(rij => rij.Code).SingleAsync());
        Assert.Equal("organisatie.code-bezet", Geweigerd(await OrganisatieToevoegen.VoerUit(invoer with { Code = "wijkteam-oost" }, beheer, Daad, db, default)).Code);

        var mens = Gelukt(await MedewerkerToevoegen.VoerUit(
            new("Lotte Proef", "l.proef@wijkteam.example", null, team, Rol.Toegangsmedewerker, new(2025, 11, 1), null), beheer, Daad, db, default)).Medewerker;
        var aanstelling = await db.Aanstellingen.Where(rij => rij.MedewerkerId == mens).Select(rij => rij.Id).SingleAsync();
        Assert.Empty((await Gebruikers.Haal(db, mens, aanstelling, Daad.Vandaag, default))!.Werkgebied.Gemeenten);

        var werktVoor = new RelatieLeggen.Invoer(team, gemeente.Id, Organisatierelatiesoort.WerktVoor, new(2025, 11, 1), null);
        Assert.Equal("organisatie.niet-van-u", Geweigerd(await RelatieLeggen.VoerUit(werktVoor, school, Daad, db, default)).Code);
        var relatie = Gelukt(await RelatieLeggen.VoerUit(werktVoor, beheer, Daad, db, default));
        Assert.Equal("relatie.overlapt", Geweigerd(await RelatieLeggen.VoerUit(werktVoor, beheer, Daad, db, default)).Code);
        Assert.Equal([gemeente.Code], (await Gebruikers.Haal(db, mens, aanstelling, Daad.Vandaag, default))!.Werkgebied.Gemeenten);

        Gelukt(await RelatieBeeindigen.VoerUit(relatie, Daad.Vandaag.AddDays(-1), beheer, Daad, db, default));
        Assert.Empty((await Gebruikers.Haal(db, mens, aanstelling, Daad.Vandaag, default))!.Werkgebied.Gemeenten);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_organisatie_stopt_als_niemand_er_meer_werkt_en_haar_relaties_stoppen_mee(string soort)
    {
        await using var register = await MetMensen(soort);
        await using var db = register.Open();
        var (beheer, jeugdarts, verpleegkundige) = (await Als(db, "beheer"), await Als(db, "jeugdarts"), await Als(db, "verpleegkundige"));
        var (ggd, einde) = (jeugdarts.Organisatie.Id, Daad.Vandaag.AddDays(10));

        var reden = Geweigerd(await OrganisatieOpheffen.VoerUit(ggd, einde, beheer, Daad, db, default));
        Assert.Equal("organisatie.mensen", reden.Code);
        Assert.Contains("2 mensen", reden.Uitleg, StringComparison.Ordinal);
        Gelukt(await AanstellingBeeindigen.VoerUit(jeugdarts.Aanstelling.Id, einde, beheer, Daad, db, default));
        Gelukt(await AanstellingBeeindigen.VoerUit(verpleegkundige.Aanstelling.Id, Daad.Vandaag, beheer, Daad, db, default));
        Gelukt(await OrganisatieOpheffen.VoerUit(ggd, einde, beheer, Daad, db, default));
        Assert.Equal([einde], await db.Organisatierelaties.Where(rij => rij.VanId == ggd).Select(rij => rij.Tot).Distinct().ToListAsync());
        Assert.Equal("toegang.na-organisatie", Geweigerd(
            await Aanstellen.VoerUit(new(verpleegkundige.Aanstelling.Medewerker, ggd, Rol.Jeugdverpleegkundige, Daad.Vandaag.AddDays(1), null), beheer, Daad, db, default)).Code);

        Gelukt(await OrganisatieOpheffen.VoerUit(ggd, null, beheer, Daad, db, default));
        Assert.Null(await db.Organisaties.Where(rij => rij.Id == ggd).Select(rij => rij.Tot).SingleAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_het_schoolregister_noemt_krijgt_geen_andere_naam_en_een_eigen_naam_blijft_bij_een_inlezing(string soort)
    {
        await using var register = await MetMensen(soort);
        await using var db = register.Open();
        var beheer = await Als(db, "beheer");
        var gemeente = (await Als(db, "leerplicht")).Organisatie;
        var swv = await db.Organisaties.AsNoTracking().FirstAsync(rij => rij.Soort == Organisatiesoort.SwvVo || rij.Soort == Organisatiesoort.SwvPo || rij.Soort == Organisatiesoort.Bestuur);

        Assert.Equal("organisatie.uit-register", Geweigerd(await OrganisatieHernoemen.VoerUit(gemeente.Id, "Elders", beheer, Daad, db, default)).Code);
        Gelukt(await OrganisatieHernoemen.VoerUit(swv.Id, "Passend Onderwijs Proef", beheer, Daad, db, default));
        Gelukt(await OrganisatieHernoemen.VoerUit(beheer.Organisatie.Id, "Regio Proef", beheer, Daad, db, default));
        await using (var later = register.Open())
        await using (var transactie = await Bulk.Begin(later, default))
        {
            await Bijwerken.VoerUit(later, Daad, default);
            await transactie.CommitAsync();
        }

        Assert.Equal("Passend Onderwijs Proef", await db.Organisaties.AsNoTracking().Where(rij => rij.Id == swv.Id).Select(rij => rij.Naam).SingleAsync());
        Assert.Equal("Regio Proef", await db.Organisaties.Where(rij => rij.Id == beheer.Organisatie.Id).Select(rij => rij.Naam).SingleAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task De_lijst_zoekt_op_naam_code_en_soort_en_een_school_ziet_alleen_zichzelf(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        await using var db = proef.Register.Open();
        var (school, leerplicht) = (await Als(db, "schoolbeheer"), await Als(db, "leerplicht"));
        using var regio = await proef.Als("beheer");
        using var beheerder = await proef.Als("schoolbeheer");

        var opCode = await Organisatielijst.Haal(new(leerplicht.Organisatie.Code.ToLowerInvariant(), [Organisatiesoort.Gemeente], null), 1, 50, db, default);
        Assert.Equal(leerplicht.Organisatie.Id, Assert.Single(opCode.Organisaties).Id);
        Assert.Equal(0, (await Organisatielijst.Haal(new(leerplicht.Organisatie.Code, [Organisatiesoort.Ggd], null), 1, 50, db, default)).Aantal);

        Assert.Contains("Uit het schoolregister", await regio.GetStringAsync($"/beheer/organisaties/{leerplicht.Organisatie.Id}"), StringComparison.Ordinal);
        var eigen = await beheerder.GetStringAsync($"/beheer/organisaties/{school.Organisatie.Id}");
        Assert.Contains("Sanne de Wit", eigen, StringComparison.Ordinal);
        Assert.DoesNotContain("_handler", eigen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await beheerder.GetAsync($"/beheer/organisaties/{leerplicht.Organisatie.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await beheerder.GetAsync("/beheer/organisaties")).StatusCode);

        var weer = await Webproef.Doe(regio, $"/beheer/organisaties/{leerplicht.Organisatie.Id}", "einde", ("einde", "2025-12-31"));
        var pagina = await weer.Content.ReadAsStringAsync();
        Assert.Contains("id=\"einde-fout\"", pagina, StringComparison.Ordinal);
        Assert.Contains("value=\"2025-12-31\"", pagina, StringComparison.Ordinal);
    }
}
