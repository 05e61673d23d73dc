using System.Collections.Frozen;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;

namespace Leerrecht.Core.Tests.Toegang;

/// <summary>The fixed team of a school, and who may decide in the name of an organisation.</summary>
public sealed class VijfhoekTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 22);
    private static readonly Vestiging Horizon = new("01AB00", "De Horizon", Sector.VO, "GM0014", Vakantieregio.Noord, "VO2001", "B1");
    private static readonly Organisatie School = Organisatie(Organisatiesoort.Vestiging, "01AB00");
    private static readonly Organisatie Gemeente = Organisatie(Organisatiesoort.Gemeente, "GM0014");
    private static readonly Organisatie Swv = Organisatie(Organisatiesoort.SwvVo, "VO2001");
    private static readonly Gebruiker Schoolbeheer = Wie(Rol.Organisatiebeheerder, School);
    private static readonly Gebruiker Regiobeheer = Wie(Rol.Regiobeheerder, Organisatie(Organisatiesoort.Regio, "regio"));

    [Fact]
    public void Alle_vijf_de_zijden_staan_er_ook_als_er_niemand_is()
    {
        var zijden = Vijfhoek.Op([], Vandaag);
        Assert.Equal(Enum.GetValues<Vijfhoekzijde>(), zijden.Select(zijde => zijde.Zijde));
        Assert.All(zijden, zijde => Assert.True(zijde.Onbezet));
        Assert.Equal(Enum.GetValues<Vijfhoekzijde>().ToHashSet(), Enum.GetValues<Rol>().Select(rol => rol.Zijde()).OfType<Vijfhoekzijde>().ToHashSet());
    }

    [Fact]
    public void Wie_alleen_invalt_bezet_een_zijde_niet_en_telt_geen_uren()
    {
        var arts = Lid(Rol.Jeugdarts, Organisatie(Organisatiesoort.Ggd, "ggd")) with { Vervanger = true, MinutenPerWeek = 60 };
        var verpleegkundige = Lid(Rol.Jeugdverpleegkundige, Organisatie(Organisatiesoort.Ggd, "ggd")) with { MinutenPerWeek = 90 };
        Assert.True(Zijde([arts]).Onbezet);
        Assert.False(Zijde([arts, verpleegkundige]).Onbezet);
        Assert.Equal(90, Zijde([arts, verpleegkundige]).MinutenPerWeek);
        Assert.Equal(verpleegkundige, Zijde([arts, verpleegkundige]).Leden[0]);

        static Teamzijde Zijde(Teamlid[] leden) => Vijfhoek.Op(leden, Vandaag).Single(zijde => zijde.Zijde == Vijfhoekzijde.Jgz);
    }

    [Fact]
    public void Wie_geen_aanstelling_meer_heeft_staat_niet_meer_in_het_team()
    {
        var lid = Lid(Rol.Mentor, School);
        Assert.True(lid.GeldtOp(Vandaag));
        Assert.False((lid with { Aanstelling = lid.Aanstelling with { Tot = Vandaag.AddDays(-1) } }).GeldtOp(Vandaag));
        Assert.False((lid with { Tot = Vandaag.AddDays(-1) }).GeldtOp(Vandaag));
        Assert.False((lid with { Van = Vandaag.AddDays(1) }).GeldtOp(Vandaag));
        Assert.False((lid with { Aanstelling = lid.Aanstelling with { Organisatie = School with { Tot = Vandaag.AddDays(-1) } } }).GeldtOp(Vandaag));
    }

    [Fact]
    public void In_het_team_komt_wie_bij_een_organisatie_om_de_school_werkt()
    {
        Assert.Null(Bezwaar(Lid(Rol.Mentor, School), Gebied(vestigingen: "01AB00")));
        Assert.Null(Bezwaar(Lid(Rol.Leerplichtambtenaar, Gemeente), Gebied(gemeenten: "GM0014")));
        Assert.Null(Bezwaar(Lid(Rol.SwvConsulent, Swv), Gebied(swvs: "VO2001")));
        Assert.Equal("team.staat-er-niet-om", Bezwaar(Lid(Rol.Mentor, School), Gebied(vestigingen: "02CD00")));
        Assert.Equal("team.staat-er-niet-om", Bezwaar(Lid(Rol.Leerplichtambtenaar, Gemeente), Gebied(gemeenten: "GM0037")));
        Assert.Equal("team.staat-er-niet-om", Bezwaar(Lid(Rol.SwvConsulent, Swv), Gebied(swvs: "VO2002")));
        Assert.Equal("team.staat-er-niet-om", Bezwaar(Lid(Rol.Beleidsmedewerker, Gemeente), Gebied(gemeenten: "GM0014")));
        Assert.False(Vijfhoek.StaatOm(Horizon with { Swv = null }, Vijfhoekzijde.Swv, Gebied(swvs: "VO2001")));
    }

    [Fact]
    public void Een_school_vult_alleen_het_eigen_team()
    {
        var elders = Wie(Rol.Organisatiebeheerder, Organisatie(Organisatiesoort.Vestiging, "02CD00"));
        Assert.Equal("toegang.niet-uw-organisatie", Bezwaar(Lid(Rol.Mentor, School), Gebied(vestigingen: "01AB00"), door: elders));
        Assert.Null(Bezwaar(Lid(Rol.Mentor, School), Gebied(vestigingen: "01AB00"), door: Regiobeheer));
        Assert.Equal("toegang.niet-uw-organisatie", Vijfhoek.BezwaarTegenEinde(Lid(Rol.Mentor, School), Vandaag, School.Id, elders, Vandaag)?.Code);
    }

    [Fact]
    public void Wat_niet_kan_in_een_team_wordt_geweigerd()
    {
        var (lid, gebied) = (Lid(Rol.Mentor, School), Gebied(vestigingen: "01AB00"));
        Assert.Equal("team.al-lid", Bezwaar(lid with { Id = Guid.CreateVersion7() }, gebied, [lid]));
        Assert.Null(Bezwaar(lid with { Id = Guid.CreateVersion7(), Van = Vandaag }, gebied, [lid with { Tot = Vandaag.AddDays(-1) }]));
        Assert.Equal("team.uren", Bezwaar(lid with { MinutenPerWeek = Vijfhoek.MeesteMinuten + 1 }, gebied));
        Assert.Equal("team.einde-voor-begin", Bezwaar(lid with { Tot = lid.Van.AddDays(-1) }, gebied));
        Assert.Equal("team.buiten-aanstelling", Bezwaar(lid with { Van = lid.Aanstelling.Van.AddDays(-1) }, gebied));
        Assert.Null(Vijfhoek.BezwaarTegenEinde(lid, Vandaag.AddDays(-1), School.Id, Schoolbeheer, Vandaag));
        Assert.Equal("team.te-vroeg", Vijfhoek.BezwaarTegenEinde(lid, Vandaag.AddDays(-2), School.Id, Schoolbeheer, Vandaag)?.Code);
        Assert.Equal("team.niet-langer", Vijfhoek.BezwaarTegenEinde(lid with { Tot = Vandaag }, Vandaag.AddDays(1), School.Id, Schoolbeheer, Vandaag)?.Code);
        Assert.Equal("team.al-weg", Vijfhoek.BezwaarTegenEinde(lid with { Tot = Vandaag.AddDays(-1) }, Vandaag, School.Id, Schoolbeheer, Vandaag)?.Code);
    }

    [Theory]
    [InlineData("4", 240)]
    [InlineData("1,5", 90)]
    [InlineData("1.25", 75)]
    [InlineData(" 2:30 ", 150)]
    [InlineData("0", 0)]
    [InlineData("", null)]
    [InlineData("-1", null)]
    [InlineData("vier", null)]
    [InlineData("2:75", null)]
    [InlineData("1.000", 60)]
    [InlineData("900", null)]
    public void Uren_worden_gelezen_zoals_mensen_ze_schrijven(string getypt, int? minuten) => Assert.Equal(minuten, Vijfhoek.Minuten(getypt));

    [Fact]
    public void Een_mandaat_geldt_zolang_de_aanstelling_en_de_organisatie_er_zijn()
    {
        var mandaat = Mandaat(Mandaatsoort.Plaatsing, Swv);
        Mandaat[] alle = [mandaat, Mandaat(Mandaatsoort.Jeugdhulp, Gemeente), mandaat with { Id = Guid.CreateVersion7(), Tot = Vandaag.AddDays(-1) }];
        Assert.Equal([mandaat], Mandaatregels.Houders(alle, Mandaatsoort.Plaatsing, Vandaag));
        Assert.Equal(2, Mandaatregels.Houders(alle, Mandaatsoort.Plaatsing, Vandaag.AddDays(-1)).Count());
        Assert.Equal([mandaat], Mandaatregels.Houders(alle, Mandaatsoort.Plaatsing, Vandaag, Swv.Id));
        Assert.Empty(Mandaatregels.Houders(alle, Mandaatsoort.Plaatsing, Vandaag, Gemeente.Id));
        Assert.Empty(Mandaatregels.Houders([mandaat with { Aanstelling = mandaat.Aanstelling with { Tot = Vandaag.AddDays(-1) } }], Mandaatsoort.Plaatsing, Vandaag));
        Assert.Empty(Mandaatregels.Houders([mandaat with { Namens = Swv with { Tot = Vandaag.AddDays(-1) } }], Mandaatsoort.Plaatsing, Vandaag));
        Assert.Empty(Mandaatregels.Houders([mandaat with { Van = Vandaag.AddDays(1) }], Mandaatsoort.Plaatsing, Vandaag));
    }

    [Fact]
    public void Wat_geen_mandaat_kan_zijn_wordt_geweigerd()
    {
        var mandaat = Mandaat(Mandaatsoort.Plaatsing, Swv);
        Assert.Null(Code(mandaat));
        Assert.Equal("mandaat.niet-van-u", Mandaatregels.Bezwaar(mandaat, [], Schoolbeheer)?.Code);
        Assert.Equal("mandaat.eigen", Code(mandaat with { Aanstelling = mandaat.Aanstelling with { Medewerker = Regiobeheer.Aanstelling.Medewerker } }));
        Assert.Equal("mandaat.rol", Code(mandaat with { Aanstelling = mandaat.Aanstelling with { Rol = Rol.Beleidsmedewerker } }));
        Assert.Equal("mandaat.gever", Code(mandaat with { Namens = Gemeente }));
        Assert.Equal("mandaat.gever", Code(mandaat with { Soort = Mandaatsoort.Jeugdhulp }));
        Assert.Equal("mandaat.omschrijving", Code(mandaat with { Omschrijving = "" }));
        Assert.Equal("mandaat.bron", Code(mandaat with { Bron = "ja" }));
        Assert.Equal("mandaat.einde-voor-begin", Code(mandaat with { Tot = mandaat.Van.AddDays(-1) }));
        Assert.Equal("mandaat.buiten-aanstelling", Code(mandaat with { Van = mandaat.Aanstelling.Van.AddDays(-1) }));
        Assert.Equal("mandaat.overlapt", Code(mandaat with { Id = Guid.CreateVersion7() }, mandaat));
        Assert.Null(Code(mandaat with { Id = Guid.CreateVersion7(), Soort = Mandaatsoort.Arrangement }, mandaat));
        Assert.Null(Code(mandaat with { Id = Guid.CreateVersion7(), Van = Vandaag }, mandaat with { Tot = Vandaag.AddDays(-1) }));

        Assert.Null(Mandaatregels.BezwaarTegenEinde(mandaat, Vandaag.AddDays(-1), Regiobeheer, Vandaag));
        Assert.Equal("mandaat.te-vroeg", Mandaatregels.BezwaarTegenEinde(mandaat, Vandaag.AddDays(-2), Regiobeheer, Vandaag)?.Code);
        Assert.Equal("mandaat.niet-van-u", Mandaatregels.BezwaarTegenEinde(mandaat, Vandaag, Schoolbeheer, Vandaag)?.Code);
        Assert.Equal("mandaat.al-voorbij", Mandaatregels.BezwaarTegenEinde(mandaat with { Tot = Vandaag.AddDays(-1) }, Vandaag, Regiobeheer, Vandaag)?.Code);

        static string? Code(Mandaat nieuw, params Mandaat[] eerder) => Mandaatregels.Bezwaar(nieuw, eerder, Regiobeheer)?.Code;
    }

    private static string? Bezwaar(Teamlid lid, Werkgebied gebied, Teamlid[]? eerder = null, Gebruiker? door = null) =>
        Vijfhoek.Bezwaar(lid, Horizon, School.Id, gebied, eerder ?? [], door ?? Schoolbeheer)?.Code;

    private static Teamlid Lid(Rol rol, Organisatie bij) =>
        new(Guid.CreateVersion7(), Aanstelling(rol, bij), rol.Zijde() ?? Vijfhoekzijde.School, 60, new(2026, 8, 1), null, false);

    private static Mandaat Mandaat(Mandaatsoort soort, Organisatie namens) =>
        new(Guid.CreateVersion7(), Aanstelling(Rol.VoorzitterActietafel, Gemeente), namens, soort, "Een school aanwijzen.", new(2026, 8, 1), null, "Besluit van 1 juli 2026");

    private static Werkgebied Gebied(string? vestigingen = null, string? gemeenten = null, string? swvs = null) => new(Set(vestigingen), Set(gemeenten), Set(swvs));

    private static FrozenSet<string> Set(string? code) => (code is null ? Array.Empty<string>() : [code]).ToFrozenSet();

    private static Gebruiker Wie(Rol rol, Organisatie bij) => new("Proef", Aanstelling(rol, bij), Werkgebied.Leeg);

    private static Aanstelling Aanstelling(Rol rol, Organisatie bij) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), bij, rol, new(2026, 8, 1), null);

    private static Organisatie Organisatie(Organisatiesoort soort, string code) => new(Guid.CreateVersion7(), soort, code, code, new(2018, 5, 25), null);
}
