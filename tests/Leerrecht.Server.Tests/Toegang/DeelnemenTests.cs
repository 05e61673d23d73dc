using Leerrecht.Core;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>Bringing an organisation to a child and letting it go: who may, what opens, and that it closes again.</summary>
public sealed class DeelnemenTests
{
    private static readonly DateTime Nu = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_consult_opent_ziekte_voor_de_jgz_tot_de_dag_na_het_einde(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.EigenLeerling);
        var ggd = await Ggd(db);
        var school = await wereld.Bezoek(db, Rol.Zorgcoordinator, Relaties.EigenLeerling);
        var arts = school.Met(Rol.Jeugdarts, ggd);
        Assert.False(await ZietZiekte(db, arts, kind.Id));

        var beeld = await Deelnemen.Haal(kind.Id, school, db, default);
        Assert.Contains(beeld!.TeVragen[Deelnamesoort.JgzConsult], organisatie => organisatie.Id == ggd.Id);
        Assert.IsType<Uitkomst<Guid>.Geweigerd>(await Deelnemen.Vraag(kind.Id, Deelnamesoort.JgzConsult, ggd.Id, "kort", school, Proefdaad, db, default));
        var deelname = Assert.IsType<Uitkomst<Guid>.Gelukt>(
            await Deelnemen.Vraag(kind.Id, Deelnamesoort.JgzConsult, ggd.Id, "Lang ziek, ouders weten ervan.", school, Proefdaad, db, default)).Waarde;
        Assert.True(await ZietZiekte(db, arts, kind.Id));
        Assert.IsType<Uitkomst<Guid>.Geweigerd>(await Deelnemen.Vraag(kind.Id, Deelnamesoort.JgzConsult, ggd.Id, "Nog een keer gevraagd.", school, Proefdaad, db, default));

        // Leerplicht is not told that the JGZ is consulted: it would tell of sickness.
        var gemeente = (await db.Organisaties.SingleAsync(rij => rij.Soort == Organisatiesoort.Gemeente && rij.Code == "GM9002")).NaarOrganisatie();
        Assert.Empty((await Deelnemen.Haal(kind.Id, school.Met(Rol.Leerplichtambtenaar, gemeente, "GM9002"), db, default))!.Deelnemers);

        Assert.IsType<Uitkomst<Guid>.Gelukt>(await Deelnemen.Beeindig(kind.Id, deelname, school, Proefdaad, db, default));
        Assert.True(await ZietZiekte(db, arts, kind.Id));
        Assert.False(await ZietZiekte(db, arts.Morgen(), kind.Id));
    }

    [Theory]
    [InlineData(Rol.Mentor)]
    [InlineData(Rol.Directeur)]
    public async Task Wie_geen_consult_mag_vragen_krijgt_er_geen(Rol rol)
    {
        await using var wereld = await Matrixwereld.Begin(Registers.Sqlite);
        await using var db = wereld.Open();
        var kind = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.EigenLeerling);
        var bezoek = await wereld.Bezoek(db, rol, Relaties.EigenLeerling);

        var weigering = Assert.IsType<Uitkomst<Guid>.Geweigerd>(
            await Deelnemen.Vraag(kind.Id, Deelnamesoort.JgzConsult, (await Ggd(db)).Id, "Lang ziek, ouders weten ervan.", bezoek, Proefdaad, db, default));
        Assert.Equal("toegang.niet-voor-rol", weigering.Reden.Code);
        Assert.NotEmpty(bezoek.Inkijk.Geweigerd);
        Assert.False((await Deelnemen.Haal(kind.Id, bezoek, db, default))!.TeVragen.ContainsKey(Deelnamesoort.JgzConsult));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_swv_neemt_een_eigen_taak_op_voor_een_leerling_van_zijn_scholen_en_voor_niemand_anders(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var swv = await wereld.Bezoek(db, Rol.SwvConsulent, Relaties.LeerlingVanSwv);
        var eigen = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.LeerlingVanSwv);
        var ander = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.Geen);
        var geboren = new DateOnly(2012, 3, 4);

        var zinnen = new[]
        {
            await Neem(ander.Sleutel, geboren), await Neem(eigen.Sleutel, geboren.AddDays(1)), await Neem("bestaat-niet", geboren),
        };
        Assert.Single(zinnen.Select(uitkomst => Assert.IsType<Uitkomst<Guid>.Geweigerd>(uitkomst).Reden.Uitleg).Distinct());
        Assert.Equal(3, swv.Inkijk.Geweigerd.Count);

        Assert.False(await db.Leerlingen.ToegankelijkVoor(db, swv, Gegevenscategorie.Identiteit, Daad.Zien).AnyAsync(rij => rij.Id == eigen.Id));
        Assert.Equal(eigen.Id, Assert.IsType<Uitkomst<Guid>.Gelukt>(await Neem(eigen.Sleutel, geboren)).Waarde);
        Assert.True(await db.Leerlingen.ToegankelijkVoor(db, swv, Gegevenscategorie.Identiteit, Daad.Zien).AnyAsync(rij => rij.Id == eigen.Id));

        Task<Uitkomst<Guid>> Neem(string sleutel, DateOnly dag) =>
            Deelnemen.NeemOp(sleutel, dag, "Advies over een arrangement, gevraagd door de school.", swv, Proefdaad, db, default);
    }

    private static Handeling Proefdaad => new("proef", Nu, "proef");

    private static async Task<bool> ZietZiekte(RegisterDb db, Bezoek bezoek, Guid kind) =>
        Toegangsregels.Beslis(bezoek.Wie.Rol, Gegevenscategorie.Ziekte, Daad.Zien, (await db.Band(kind, bezoek, default))!.Value, bezoek.Convenant).Mag;

    private static async Task<Organisatie> Ggd(RegisterDb db)
    {
        if (await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(rij => rij.Soort == Organisatiesoort.Ggd) is { } bestaat)
        {
            return bestaat.NaarOrganisatie();
        }

        var ggd = new OrganisatieRij { Id = Guid.CreateVersion7(), Soort = Organisatiesoort.Ggd, Code = "ggd-proef", Naam = "GGD Proef", Van = new(2020, 1, 1) };
        db.Organisaties.Add(ggd);
        db.Organisatierelaties.Add(new()
        {
            Id = Guid.CreateVersion7(), VanId = ggd.Id, NaarId = (await db.Organisaties.SingleAsync(rij => rij.Soort == Organisatiesoort.Gemeente && rij.Code == "GM9002")).Id,
            Soort = Organisatierelatiesoort.WerktVoor, Van = new(2020, 1, 1),
        });
        await db.Vastleggen(Proefdaad);
        return ggd.NaarOrganisatie();
    }

}

internal static class Proefbezoek
{
    /// <summary>The same moment, of somebody else.</summary>
    public static Bezoek Met(this Bezoek bezoek, Rol rol, Organisatie organisatie, params string[] gemeenten) => new(
        new("Iemand anders", new(Guid.NewGuid(), Guid.NewGuid(), organisatie, rol, new(2020, 1, 1), null), Werkgebied.Leeg with { Gemeenten = [.. gemeenten] }),
        bezoek.Convenant, bezoek.Nu, bezoek.Vandaag, new Inkijk());

    /// <summary>The same person, a day later.</summary>
    public static Bezoek Morgen(this Bezoek bezoek) => new(bezoek.Wie, bezoek.Convenant, bezoek.Nu.AddDays(1), bezoek.Vandaag.AddDays(1), new Inkijk());
}
