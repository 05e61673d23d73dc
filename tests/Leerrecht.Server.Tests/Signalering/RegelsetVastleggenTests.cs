using Leerrecht.Core;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Signalering;

/// <summary>Other thresholds from a day on.</summary>
public sealed class RegelsetVastleggenTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Een_set_geldt_met_wat_erin_staat_en_kan_weer_weg(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        await register.Neem(Webproef.Vector("05-redenen"), "2025-11-30");
        await using var db = register.Open();
        var handeling = Opnemen.Daad("2025-11-30");
        var dag = new DateOnly(2025, 8, 1);

        var uitkomst = await RegelsetVastleggen.VoerUit(
            new(dag, new Dictionary<string, string> { ["wv_uren"] = "12,5", ["te_laat_keer"] = "4, 8", ["eenheid.VO"] = "klokuur", ["dag_norm.PO"] = "5.5" }), handeling, db, default);
        Assert.Equal(await db.Leerlingen.CountAsync(), Assert.IsType<Uitkomst<int>.Gelukt>(uitkomst).Waarde);
        var set = (await Grondslag.Lees(db, default)).Regelsets.Op(dag);
        Assert.Equal((12.5m, 5.5m, "4,8"), (set.WvUren, set.DagNorm(Core.Organisaties.Sector.PO), string.Join(',', set.TeLaatKeer)));
        Assert.Equal(Core.Signalering.Eenheid.Klokuur, set.Eenheid(Core.Organisaties.Sector.VO));
        Assert.Equal(28, set.LrvDagen);

        Assert.Equal("geldig_van", Reden(await RegelsetVastleggen.VoerUit(new(dag, new Dictionary<string, string> { ["wv_uren"] = "10" }), handeling, db, default)));
        Assert.Equal("", Reden(await RegelsetVastleggen.VoerUit(new(dag.AddDays(1), new Dictionary<string, string>()), handeling, db, default)));
        await RegelsetVerwijderen.VoerUit(dag, handeling, db, default);
        Assert.Equal(16, (await Grondslag.Lees(db, default)).Regelsets.Op(dag).WvUren);
    }

    [Theory]
    [InlineData("wv_uren", "0")]
    [InlineData("wv_uren", "zestien")]
    [InlineData("wv_lesweken", "4,5")]
    [InlineData("te_laat_keer", "9, 3")]
    [InlineData("wv_venster", "maanden")]
    [InlineData("eenheid.MBO", "dag")]
    [InlineData("tier2_procent", "101")]
    public void Een_waarde_die_niet_kan_wordt_niet_gelezen(string veld, string getypt) =>
        Assert.Null(Regelparameter.Alle.Single(parameter => parameter.Veld == veld).Lees(getypt));

    private static string Reden(Uitkomst<int> uitkomst) => Assert.IsType<Uitkomst<int>.Geweigerd>(uitkomst).Reden.Code;
}
