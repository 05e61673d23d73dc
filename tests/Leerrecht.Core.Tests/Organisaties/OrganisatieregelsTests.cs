using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Tests.Organisaties;

/// <summary>What may be recorded by hand of organisations and how they stand to each other.</summary>
public sealed class OrganisatieregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 22);
    private static readonly Organisatie Ggd = Nieuw(Organisatiesoort.Ggd, "ggd");
    private static readonly Organisatie Gemeente = Nieuw(Organisatiesoort.Gemeente, "GM0014");

    [Theory]
    [InlineData(Organisatiesoort.Ggd, "ggd-noord", "GGD Noord", null)]
    [InlineData(Organisatiesoort.Mbo, "25LR", "Noorderpoort", null)]
    [InlineData(Organisatiesoort.Mbo, "25lr", "Noorderpoort", "organisatie.code")]
    [InlineData(Organisatiesoort.Mbo, "25LR00", "Noorderpoort", "organisatie.code")]
    [InlineData(Organisatiesoort.Bestuur, "", "Stichting", "organisatie.code")]
    [InlineData(Organisatiesoort.Ggd, "ggd noord", "GGD Noord", "organisatie.code")]
    [InlineData(Organisatiesoort.Ggd, "ggd", "G", "organisatie.naam")]
    [InlineData(Organisatiesoort.Vestiging, "01AB00", "De Horizon", "organisatie.soort")]
    [InlineData(Organisatiesoort.Instelling, "01AB", "De Horizon", "organisatie.soort")]
    [InlineData(Organisatiesoort.Gemeente, "GM0014", "Groningen", "organisatie.soort")]
    public void Wat_het_register_noemt_komt_er_niet_met_de_hand_bij(Organisatiesoort soort, string code, string naam, string? bezwaar) =>
        Assert.Equal(bezwaar, Organisatieregels.Bezwaar(new(Guid.CreateVersion7(), soort, code, naam, Vandaag, null))?.Code);

    [Theory]
    [InlineData("GGD Noord & omgeving", "ggd-noord-omgeving")]
    [InlineData("WIJ-team  Oost", "wij-team-oost")]
    [InlineData("Een heel lange naam van een organisatie", "een-heel-lange-naam-van")]
    public void Een_kenmerk_volgt_uit_de_naam_en_kan_als_code(string naam, string kenmerk)
    {
        Assert.Equal(kenmerk, Organisatieregels.Kenmerk(naam));
        Assert.Null(Organisatieregels.Bezwaar(new(Guid.CreateVersion7(), Organisatiesoort.Ggd, Organisatieregels.Kenmerk(naam), naam, Vandaag, null)));
    }

    [Fact]
    public void Een_organisatie_stopt_pas_als_er_niemand_meer_werkt()
    {
        Assert.Equal("organisatie.mensen", Organisatieregels.BezwaarTegenEinde(Ggd, Vandaag, 1)?.Code);
        Assert.Null(Organisatieregels.BezwaarTegenEinde(Ggd, Vandaag, 0));
        Assert.Null(Organisatieregels.BezwaarTegenEinde(Ggd, null, 3));
        Assert.Equal("organisatie.einde-voor-begin", Organisatieregels.BezwaarTegenEinde(Ggd, Ggd.Van.AddDays(-1), 0)?.Code);
    }

    [Theory]
    [InlineData(Organisatierelatiesoort.WerktVoor, Organisatiesoort.Ggd, Organisatiesoort.Gemeente, true)]
    [InlineData(Organisatierelatiesoort.WerktVoor, Organisatiesoort.Gemeente, Organisatiesoort.Ggd, false)]
    [InlineData(Organisatierelatiesoort.WerktVoor, Organisatiesoort.SwvVo, Organisatiesoort.Gemeente, false)]
    [InlineData(Organisatierelatiesoort.HoortBij, Organisatiesoort.Toegang, Organisatiesoort.Gemeente, true)]
    [InlineData(Organisatierelatiesoort.HoortBij, Organisatiesoort.Gemeente, Organisatiesoort.Regio, true)]
    [InlineData(Organisatierelatiesoort.HoortBij, Organisatiesoort.Regio, Organisatiesoort.Regio, false)]
    [InlineData(Organisatierelatiesoort.HoortBij, Organisatiesoort.Vestiging, Organisatiesoort.Bestuur, false)]
    public void Een_relatie_past_bij_beide_soorten(Organisatierelatiesoort soort, Organisatiesoort van, Organisatiesoort naar, bool past)
    {
        Assert.Equal(past, Relatieregels.Past(soort, van, naar));
        var (een, ander) = (Nieuw(van, "een"), Nieuw(naar, "ander"));
        Assert.Equal(past ? null : "relatie.past-niet", Relatieregels.Bezwaar(een, ander, new(een.Id, ander.Id, soort, Vandaag, null), [])?.Code);
    }

    [Fact]
    public void Een_relatie_valt_binnen_beide_organisaties_en_staat_er_eenmaal()
    {
        var relatie = new Organisatierelatie(Ggd.Id, Gemeente.Id, Organisatierelatiesoort.WerktVoor, Vandaag, null);
        Assert.Null(Bezwaar(relatie));
        Assert.Equal("relatie.voor-begin", Bezwaar(relatie with { Van = Ggd.Van.AddDays(-1) }));
        Assert.Equal("relatie.einde-voor-begin", Bezwaar(relatie with { Tot = Vandaag.AddDays(-1) }));
        Assert.Equal("relatie.na-einde", Relatieregels.Bezwaar(Ggd, Gemeente with { Tot = Vandaag.AddDays(9) }, relatie, [])?.Code);
        Assert.Equal("relatie.zelf", Relatieregels.Bezwaar(Ggd, Ggd, relatie, [])?.Code);
        Assert.Equal("relatie.overlapt", Bezwaar(relatie, relatie with { Van = Vandaag.AddYears(-1), Tot = Vandaag }));
        Assert.Null(Bezwaar(relatie, relatie with { Van = Vandaag.AddYears(-1), Tot = Vandaag.AddDays(-1) }));
        Assert.Null(Bezwaar(relatie, relatie with { Tot = Vandaag.AddDays(-1) }));
    }

    [Fact]
    public void Een_relatie_eindigt_niet_met_terugwerkende_kracht()
    {
        var relatie = new Organisatierelatie(Ggd.Id, Gemeente.Id, Organisatierelatiesoort.WerktVoor, Vandaag.AddYears(-1), null);
        Assert.Null(Relatieregels.BezwaarTegenEinde(relatie, Vandaag.AddDays(-1), Vandaag));
        Assert.Equal("relatie.te-vroeg", Relatieregels.BezwaarTegenEinde(relatie, Vandaag.AddDays(-2), Vandaag)?.Code);
        Assert.Equal("relatie.niet-langer", Relatieregels.BezwaarTegenEinde(relatie with { Tot = Vandaag }, Vandaag.AddDays(1), Vandaag)?.Code);
        Assert.Equal("relatie.al-voorbij", Relatieregels.BezwaarTegenEinde(relatie with { Tot = Vandaag.AddDays(-1) }, Vandaag, Vandaag)?.Code);
    }

    private static string? Bezwaar(Organisatierelatie relatie, params Organisatierelatie[] eerder) => Relatieregels.Bezwaar(Ggd, Gemeente, relatie, eerder)?.Code;

    private static Organisatie Nieuw(Organisatiesoort soort, string code) => new(Guid.CreateVersion7(), soort, code, code, new(2018, 5, 25), null);
}
