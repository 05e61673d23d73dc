using Leerrecht.Core.Toegang;

namespace Leerrecht.Core.Tests.Toegang;

/// <summary>AVG art. 5 lid 1 onder e: no longer than the convenant gives a ground.</summary>
public sealed class Hoe_lang_iets_bewaard_mag_blijven
{
    private static readonly DateOnly Vandaag = new(2026, 11, 22);
    private static readonly Guid Team = Guid.NewGuid();

    private static readonly Convenant Convenant = new("proef", new(2018, 5, 25), "Proef",
    [
        Regel("school", Relaties.EigenLeerling, 24, Gegevenscategorie.Geoorloofd, Gegevenscategorie.Identiteit),
        Regel("overdracht", Relaties.OudLeerling, 24, Gegevenscategorie.Plan) with { DagenNaVertrek = 56 },
        Regel("leerplicht", Relaties.Inwoner, 60, Gegevenscategorie.Identiteit),
        Regel("consult", Relaties.JgzConsult, 180, Gegevenscategorie.Medisch),
        Regel("team", Relaties.Deelnemer, 36, Gegevenscategorie.Dossier),
        Regel("delen", Relaties.EigenLeerling, null, Gegevenscategorie.Dossier),
        Regel("vitaal", Relaties.VitaalBelang, 12, Gegevenscategorie.Dossier),
    ]);

    [Fact]
    public void Zolang_een_band_duurt_is_er_geen_einde()
    {
        var termijn = Bepaal(Gegevenscategorie.Geoorloofd, Kind(schooltijden: [new("00AA00", null, new(2020, 8, 1), new(2024, 7, 31)), new("00AA01", null, new(2024, 8, 1), null)]));

        Assert.Equal(("school", null, null), (termijn.Regel?.Id, termijn.Einde, termijn.Tot));
        Assert.False(termijn.IsVoorbij(Vandaag));
    }

    [Fact]
    public void De_laatste_band_telt_met_de_maanden_van_zijn_regel()
    {
        var termijn = Bepaal(Gegevenscategorie.Geoorloofd, Kind(schooltijden: [new("00AA00", null, new(2020, 8, 1), new(2024, 11, 21)), new("00AA01", null, new(2019, 8, 1), new(2020, 7, 31))]));

        Assert.Equal((new DateOnly(2024, 11, 21), new DateOnly(2026, 11, 21)), (termijn.Einde, termijn.Tot));
        Assert.True(termijn.IsVoorbij(Vandaag));
        Assert.False(termijn.IsVoorbij(new(2026, 11, 21)));
    }

    [Fact]
    public void Van_meer_regels_telt_die_het_langst_duurt()
    {
        // Eighteen on 4 March 2019: leerplicht until the day before and sixty months more; school until 2021 and twenty-four more.
        var termijn = Bepaal(Gegevenscategorie.Identiteit, Kind("2001-03-04", [new("00AA00", null, new(2013, 8, 1), new(2021, 7, 31))]));

        Assert.Equal(("leerplicht", new DateOnly(2019, 3, 3), new DateOnly(2024, 3, 3)), (termijn.Regel?.Id, termijn.Einde, termijn.Tot));
    }

    [Fact]
    public void Wie_verhuist_naar_een_ander_land_is_geen_inwoner_meer()
    {
        var termijn = Bepaal(Gegevenscategorie.Identiteit, Kind("2014-01-01") with { UitBrp = new(2021, 6, 1) });

        Assert.Equal((new DateOnly(2021, 5, 31), new DateOnly(2026, 5, 31)), (termijn.Einde, termijn.Tot));
    }

    [Fact]
    public void Na_het_vertrek_telt_een_oud_leerling_nog_zo_lang_als_de_regel_zegt()
    {
        var termijn = Bepaal(Gegevenscategorie.Plan, Kind(schooltijden: [new("00AA00", null, new(2020, 8, 1), new(2024, 7, 31))]));

        Assert.Equal((new DateOnly(2024, 9, 25), new DateOnly(2026, 9, 25)), (termijn.Einde, termijn.Tot));
    }

    [Fact]
    public void Een_consult_is_geen_deelname_en_een_deelname_geen_consult()
    {
        var kind = Kind() with { Deelnames = [new(Team, Deelnamesoort.EigenTaak, new(2022, 1, 1), new(2022, 6, 30)), new(Team, Deelnamesoort.JgzConsult, new(2023, 1, 1), null)] };

        Assert.Equal(new DateOnly(2025, 6, 30), Bepaal(Gegevenscategorie.Dossier, kind).Tot);
        Assert.Null(Bepaal(Gegevenscategorie.Medisch, kind).Tot);
    }

    [Fact]
    public void Waar_nooit_een_grond_voor_was_mag_niet_bewaard_blijven()
    {
        var termijn = Bepaal(Gegevenscategorie.Dossier, Kind(schooltijden: [new("00AA00", null, new(2020, 8, 1), null)]));

        Assert.Equal((null, new DateOnly(2025, 9, 1)), (termijn.Regel, termijn.Tot));
        Assert.True(termijn.IsVoorbij(Vandaag));
    }

    private static Bewaartermijn Bepaal(Gegevenscategorie wat, Bewaarkind kind) => Bewaarregels.Bepaal(wat, kind, Convenant, Vandaag);

    private static Bewaarkind Kind(string geboren = "2012-02-03", IReadOnlyList<Schooltijd>? schooltijden = null) =>
        new(Gegeven.D(geboren), null, schooltijden ?? [], [], new(2025, 9, 1));

    private static Convenantregel Regel(string id, Relaties relatie, int? maanden, params Gegevenscategorie[] categorieen) =>
        new(id, [Rol.Mentor], categorieen, [relatie], [Daad.Zien], "wet", "doel", maanden, 0);
}
