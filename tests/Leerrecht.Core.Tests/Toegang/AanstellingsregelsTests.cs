using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;

namespace Leerrecht.Core.Tests.Toegang;

/// <summary>Which appointments there can be, and who gives and ends them.</summary>
public sealed class AanstellingsregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 22);
    private static readonly Organisatie School = Organisatie(Organisatiesoort.Vestiging, "01AB00");
    private static readonly Organisatie Buurschool = Organisatie(Organisatiesoort.Vestiging, "02CD00");
    private static readonly Organisatie Regio = Organisatie(Organisatiesoort.Regio, "regio");
    private static readonly Guid Iemand = Guid.CreateVersion7();

    private static readonly Gebruiker Regiobeheer = Wie(Rol.Regiobeheerder, Regio);
    private static readonly Gebruiker Schoolbeheer = Wie(Rol.Organisatiebeheerder, School);

    [Fact]
    public void Elke_rol_bestaat_ergens_en_elke_soort_heeft_een_rol()
    {
        Assert.All(Enum.GetValues<Rol>(), rol => Assert.NotEmpty(rol.Soorten()));
        Assert.All(Enum.GetValues<Organisatiesoort>(), soort => Assert.NotEmpty(Aanstellingsregels.Rollen(soort)));
    }

    [Theory]
    [InlineData(Rol.Leerplichtambtenaar, Organisatiesoort.Gemeente, true)]
    [InlineData(Rol.Leerplichtambtenaar, Organisatiesoort.Vestiging, false)]
    [InlineData(Rol.Jeugdarts, Organisatiesoort.Ggd, true)]
    [InlineData(Rol.Jeugdarts, Organisatiesoort.Gemeente, false)]
    [InlineData(Rol.Mentor, Organisatiesoort.Mbo, true)]
    [InlineData(Rol.Mentor, Organisatiesoort.Bestuur, false)]
    [InlineData(Rol.SwvConsulent, Organisatiesoort.SwvVo, true)]
    [InlineData(Rol.Functionaris, Organisatiesoort.Vestiging, false)]
    [InlineData(Rol.Regiobeheerder, Organisatiesoort.Gemeente, false)]
    public void Een_rol_bestaat_bij_de_soort_organisatie_die_de_taak_heeft(Rol rol, Organisatiesoort soort, bool kan)
    {
        var bezwaar = Aanstellingsregels.Bezwaar(Nieuw(rol, Organisatie(soort, "x")), [], Regiobeheer);
        Assert.Equal(kan ? null : "toegang.rol-past-niet", bezwaar?.Code);
    }

    [Fact]
    public void De_organisatiebeheerder_beheert_alleen_de_eigen_organisatie_en_de_regiobeheerder_alle()
    {
        Assert.Null(Aanstellingsregels.Bezwaar(Nieuw(Rol.Mentor, School), [], Schoolbeheer));
        Assert.Equal("toegang.niet-uw-organisatie", Aanstellingsregels.Bezwaar(Nieuw(Rol.Mentor, Buurschool), [], Schoolbeheer)?.Code);
        Assert.Null(Aanstellingsregels.Bezwaar(Nieuw(Rol.Mentor, Buurschool), [], Regiobeheer));
        foreach (var rol in Enum.GetValues<Rol>().Where(rol => !Functies.MagMensenBeheren(rol)))
        {
            var wie = Wie(rol, School);
            Assert.Equal("toegang.niet-uw-organisatie", Aanstellingsregels.Bezwaar(Nieuw(Rol.Mentor, School), [], wie)?.Code);
            Assert.Equal("toegang.niet-uw-organisatie", Einde(Nieuw(Rol.Mentor, School), Vandaag, door: wie));
        }

        Assert.Equal("toegang.niet-uw-organisatie", Einde(Nieuw(Rol.Mentor, Buurschool), Vandaag, door: Schoolbeheer));
    }

    [Fact]
    public void Niemand_geeft_zichzelf_een_rol()
    {
        Assert.Equal("toegang.eigen-rol", Aanstellingsregels.Bezwaar(Nieuw(Rol.Mentor, School) with { Medewerker = Schoolbeheer.Aanstelling.Medewerker }, [], Schoolbeheer)?.Code);
        Assert.Equal("toegang.eigen-rol", Aanstellingsregels.Bezwaar(Nieuw(Rol.Functionaris, Regio) with { Medewerker = Regiobeheer.Aanstelling.Medewerker }, [], Regiobeheer)?.Code);
    }

    [Fact]
    public void Dezelfde_rol_bij_dezelfde_organisatie_overlapt_niet_een_andere_wel()
    {
        var nieuw = Nieuw(Rol.Mentor, School) with { Van = new(2026, 8, 1), Tot = new(2027, 7, 31) };
        Assert.Equal("toegang.overlapt", Code(Nieuw(Rol.Mentor, School)));
        Assert.Equal("toegang.overlapt", Code(nieuw with { Van = new(2027, 7, 31), Tot = null }));
        Assert.Equal("toegang.overlapt", Code(nieuw with { Van = new(2025, 8, 1), Tot = new(2026, 8, 1) }));
        Assert.Null(Code(nieuw with { Van = new(2025, 8, 1), Tot = new(2026, 7, 31) }));
        Assert.Null(Code(nieuw with { Van = new(2027, 8, 1), Tot = null }));
        Assert.Null(Code(Nieuw(Rol.Zorgcoordinator, School)));
        Assert.Null(Code(Nieuw(Rol.Mentor, Buurschool)));

        // One that was ended before it began does not stand in the way.
        Assert.Null(Code(nieuw with { Tot = nieuw.Van.AddDays(-1) }));

        string? Code(Aanstelling bestaand) => Aanstellingsregels.Bezwaar(nieuw, [bestaand], Regiobeheer)?.Code;
    }

    [Fact]
    public void Een_aanstelling_valt_binnen_de_dagen_van_de_organisatie()
    {
        var tijdelijk = School with { Van = new(2026, 8, 1), Tot = new(2027, 7, 31) };
        Assert.Equal("toegang.voor-organisatie", Aanstellingsregels.Bezwaar(Nieuw(Rol.Mentor, tijdelijk) with { Van = new(2026, 7, 31) }, [], Regiobeheer)?.Code);
        Assert.Equal("toegang.na-organisatie", Aanstellingsregels.Bezwaar(Nieuw(Rol.Mentor, tijdelijk), [], Regiobeheer)?.Code);
        Assert.Equal("toegang.einde-voor-begin", Aanstellingsregels.Bezwaar(Nieuw(Rol.Mentor, School) with { Tot = new(2026, 8, 1), Van = new(2026, 8, 2) }, [], Regiobeheer)?.Code);
        Assert.Null(Aanstellingsregels.Bezwaar(Nieuw(Rol.Mentor, tijdelijk) with { Tot = new(2027, 7, 31) }, [], Regiobeheer));
    }

    [Fact]
    public void Een_einde_verandert_niet_wat_al_gewerkt_is()
    {
        var loopt = Nieuw(Rol.Mentor, School);
        Assert.Null(Einde(loopt, Vandaag));
        Assert.Null(Einde(loopt, Vandaag.AddDays(-1)));
        Assert.Equal("toegang.te-vroeg", Einde(loopt, Vandaag.AddDays(-2)));
        Assert.Null(Einde(loopt with { Tot = Vandaag }, Vandaag.AddDays(-1)));
        Assert.Equal("toegang.niet-langer", Einde(loopt with { Tot = Vandaag }, Vandaag.AddDays(1)));
        Assert.Equal("toegang.al-voorbij", Einde(loopt with { Tot = Vandaag.AddDays(-1) }, Vandaag.AddDays(-1)));
        Assert.Null(Einde(loopt with { Van = Vandaag }, Vandaag.AddDays(-1)));
        Assert.Equal("toegang.voor-begin", Einde(loopt with { Van = Vandaag.AddDays(9) }, Vandaag));
        Assert.Null(Einde(loopt with { Van = Vandaag.AddDays(9) }, Vandaag.AddDays(8)));
    }

    [Fact]
    public void De_laatste_regiobeheerder_blijft()
    {
        var eigen = Regiobeheer.Aanstelling;
        var ander = Nieuw(Rol.Regiobeheerder, Regio);
        Assert.Equal("toegang.laatste-beheerder", Einde(eigen, Vandaag, [eigen]));
        Assert.Equal("toegang.laatste-beheerder", Einde(eigen, Vandaag, [eigen, ander with { Tot = Vandaag.AddDays(30) }]));
        Assert.Equal("toegang.laatste-beheerder", Einde(eigen, Vandaag, [eigen, ander with { Van = Vandaag.AddDays(2) }]));
        Assert.Equal("toegang.laatste-beheerder", Einde(eigen, Vandaag, [eigen, ander with { Organisatie = Regio with { Tot = Vandaag } }]));
        Assert.Null(Einde(eigen, Vandaag, [eigen, ander with { Van = Vandaag.AddDays(1) }]));
        Assert.Null(Einde(eigen, Vandaag, [eigen, ander]));
        Assert.Null(Einde(Nieuw(Rol.Functionaris, Regio), Vandaag, [eigen]));
    }

    [Theory]
    [InlineData("Sanne de Wit", "s.dewit@school.example", "06-12 34 56 78", null)]
    [InlineData("S", "s.dewit@school.example", null, "toegang.naam")]
    [InlineData("Sanne de Wit", "s.dewit", null, "toegang.email")]
    [InlineData("Sanne de Wit", "s de wit@school.example", null, "toegang.email")]
    [InlineData("Sanne de Wit", "s@school@school.example", null, "toegang.email")]
    [InlineData("Sanne de Wit", "s@school.", null, "toegang.email")]
    [InlineData("Sanne de Wit", "s.dewit@school.example", "bel maar", "toegang.telefoon")]
    public void Van_iemand_is_een_naam_en_een_adres_van_het_werk_nodig(string naam, string email, string? telefoon, string? code) =>
        Assert.Equal(code, Persoonsregels.Bezwaar(naam, email, telefoon)?.Code);

    [Fact]
    public void Het_adres_van_wie_ook_elders_werkt_wijzigt_alleen_de_regiobeheerder()
    {
        var (hier, elders) = (Nieuw(Rol.Mentor, School), Nieuw(Rol.Mentor, Buurschool));
        Assert.True(Persoonsregels.MagWijzigen(Schoolbeheer, [hier]));
        Assert.False(Persoonsregels.MagWijzigen(Schoolbeheer, [hier, elders]));
        Assert.False(Persoonsregels.MagWijzigen(Schoolbeheer, []));
        Assert.True(Persoonsregels.MagWijzigen(Regiobeheer, [hier, elders]));
    }

    private static string? Einde(Aanstelling aanstelling, DateOnly tot, Aanstelling[]? beheerders = null, Gebruiker? door = null) =>
        Aanstellingsregels.BezwaarTegenEinde(aanstelling, tot, beheerders ?? [], door ?? Regiobeheer, Vandaag)?.Code;

    private static Aanstelling Nieuw(Rol rol, Organisatie bij) => new(Guid.CreateVersion7(), Iemand, bij, rol, new(2026, 8, 1), null);

    private static Gebruiker Wie(Rol rol, Organisatie bij) => new("Proef", Nieuw(rol, bij) with { Medewerker = Guid.CreateVersion7() }, Werkgebied.Leeg);

    private static Organisatie Organisatie(Organisatiesoort soort, string code) => new(Guid.CreateVersion7(), soort, code, code, new(2018, 5, 25), null);
}
