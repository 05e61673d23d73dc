using Leerrecht.Core.Kalender;
using Leerrecht.Core.Toegang;

namespace Leerrecht.Core.Tests.Toegang;

/// <summary>AVG art. 6 lid 1 onder d: short, with a reason, reviewed within five werkdagen.</summary>
public sealed class Een_dossier_openen_bij_vitaal_belang
{
    private const string Reden = "Het kind is vermist en de moeder vreest voor zijn leven.";
    private static readonly DateTime Nu = new(2026, 12, 22, 13, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Vandaag = new(2026, 12, 22);
    private static readonly Werkdagen Werkdagen = new([new(Gebied.Nederland, new(2026, 12, 25), new(2026, 12, 26), Kalendersoort.Feestdag, "Kerst"), new(Gebied.Nederland, new(2027, 1, 1), new(2027, 1, 1), Kalendersoort.Feestdag, "Nieuwjaar")]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Hoogstens_vier_uur_en_vijf_werkdagen_om_het_te_beoordelen(int uren)
    {
        var open = Assert.IsType<Uitkomst<VitaalBelang>.Gelukt>(Open(uren: uren)).Waarde;

        Assert.Equal((Nu, Nu.AddHours(uren)), (open.Begin, open.Einde));
        Assert.Equal(new DateOnly(2026, 12, 30), open.BeoordelenVoor);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(24)]
    public void Een_andere_duur_wordt_geweigerd(int uren) => Assert.Equal("uren", Code(Open(uren: uren)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("spoed")]
    [InlineData("gevaargevaargevaargevaargevaar")]
    [InlineData("in groot gevaar")]
    public void Zonder_een_hele_zin_gaat_er_niets_open(string reden) => Assert.Equal("reden", Code(Open(reden)));

    [Fact]
    public void Een_te_lange_reden_wordt_geweigerd() => Assert.Equal("reden", Code(Open(string.Join(' ', Enumerable.Repeat("gevaar", 200)))));

    [Fact]
    public void Er_is_er_een_tegelijk_open() => Assert.Equal("vitaal-belang.loopt", Code(Open(looptAl: true)));

    [Fact]
    public void Nummers_proberen_houdt_op()
    {
        Assert.IsType<Uitkomst<VitaalBelang>.Gelukt>(Open(pogingen: VitaalBelangregels.MeestePogingen - 1));
        Assert.Equal("vitaal-belang.te-vaak", Code(Open(pogingen: VitaalBelangregels.MeestePogingen)));
    }

    [Fact]
    public void Alleen_wie_het_convenant_noemt_mag_het()
    {
        var convenant = new Convenant("proef", new(2018, 5, 25), "Proef",
        [
            new("vitaal", [Rol.Jeugdarts], [Gegevenscategorie.Identiteit], [Relaties.VitaalBelang], [Daad.Zien], "AVG", "gevaar", null, 0),
            new("eigen", [Rol.Mentor], [Gegevenscategorie.Identiteit], [Relaties.EigenLeerling], [Daad.Zien], "AVG", "werk", null, 0),
        ]);

        Assert.Equal([Rol.Jeugdarts], Enum.GetValues<Rol>().Where(rol => VitaalBelangregels.Mag(rol, convenant)));
    }

    [Fact]
    public void Een_oordeel_is_een_keer_van_een_ander_en_met_een_zin()
    {
        Assert.Equal("terecht", Code(Beoordeel(null)));
        Assert.Equal("oordeel", Code(Beoordeel(true, "ja")));
        Assert.Equal("vitaal-belang.beoordeeld", Code(Beoordeel(true, beoordeeld: true)));
        Assert.Equal("vitaal-belang.eigen", Code(Beoordeel(true, eigen: true)));
    }

    [Fact]
    public void Wat_niet_terecht_was_en_nog_open_is_gaat_dicht()
    {
        Assert.Equal(Nu, Oordeel(Beoordeel(false, einde: Nu.AddHours(1))).Einde);
        Assert.Equal(Nu.AddHours(1), Oordeel(Beoordeel(true, einde: Nu.AddHours(1))).Einde);
        Assert.Equal(Nu.AddHours(-1), Oordeel(Beoordeel(false, einde: Nu.AddHours(-1))).Einde);
    }

    private static Uitkomst<VitaalBelang> Open(string reden = Reden, int uren = 1, bool looptAl = false, int pogingen = 0) =>
        VitaalBelangregels.Open(reden, uren, looptAl, pogingen, Nu, Vandaag, Werkdagen);

    private static Uitkomst<VitaalBelangoordeel> Beoordeel(
        bool? terecht, string oordeel = "Er was gevaar en niemand anders was bereikbaar.", bool beoordeeld = false, bool eigen = false, DateTime? einde = null) =>
        VitaalBelangregels.Beoordeel(terecht, oordeel, beoordeeld, eigen, einde ?? Nu, Nu);

    private static VitaalBelangoordeel Oordeel(Uitkomst<VitaalBelangoordeel> uitkomst) => Assert.IsType<Uitkomst<VitaalBelangoordeel>.Gelukt>(uitkomst).Waarde;

    private static string Code<T>(Uitkomst<T> uitkomst) => Assert.IsType<Uitkomst<T>.Geweigerd>(uitkomst).Reden.Code;
}
