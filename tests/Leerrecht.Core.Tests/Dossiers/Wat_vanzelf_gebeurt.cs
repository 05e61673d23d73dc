using Leerrecht.Core.Dossiers;
using static Leerrecht.Core.Tests.Dossiers.Spel;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>Days go by: a warning, the kantelpunt, up; and the first action that nobody took.</summary>
public class Wat_vanzelf_gebeurt
{
    private static readonly DateOnly Kantelpunt = Begin.AddDays(21);

    [Fact]
    public void Zeven_dagen_voor_het_kantelpunt_wordt_gewaarschuwd()
    {
        Assert.Empty(Nieuw(Opgepakt.Na(13)));
        Assert.Equal([new Gebeurtenis.Gewaarschuwd(Kantelpunt)], Nieuw(Opgepakt.Na(14)));
        Assert.Equal([new Gebeurtenis.Gewaarschuwd(Kantelpunt)], Nieuw(Opgepakt.Na(14).Na(1).Na(6)));
    }

    [Fact]
    public void De_dag_na_het_kantelpunt_staat_opschalen_open_voor_wie_de_volgende_stap_leidt()
    {
        var spel = Opgepakt.Na(22);
        Assert.Equal([new Gebeurtenis.KantelpuntVerstreken(Kantelpunt, Kantelpunt.AddDays(5), Directeur), new Gebeurtenis.Uitgenodigd(Directeur, Kantelpunt.AddDays(1))], spel.Gebeurd.TakeLast(2));
        Assert.Equal((1, new Termijnstand.Verstreken(Kantelpunt, Kantelpunt.AddDays(5), Directeur)), (spel.Zaak.Trede, spel.Zaak.Termijn));
        Assert.Equal(new Termijnstand.Verstreken(Kantelpunt, Kantelpunt.AddDays(5), null), Opgepakt.Na(22, [Begeleider, null, null, null]).Zaak.Termijn);
    }

    [Fact]
    public void Vijf_dagen_later_gaat_het_vanzelf_omhoog_en_wordt_de_regie_gevraagd()
    {
        Assert.Equal(1, Opgepakt.Na(25).Zaak.Trede);
        var op = Kantelpunt.AddDays(5);
        var spel = Opgepakt.Na(22).Na(4);
        Assert.Equal(
            [
                new Gebeurtenis.Opgeschaald(1, 2, op, op.AddMonths(1), "", Ouderstandpunt.Onbekend, null, true),
                new Gebeurtenis.RegieAangeboden(Directeur, op, "stap 2"),
            ],
            spel.Gebeurd.TakeLast(2));
        Assert.Equal((2, Begeleider, new Termijnstand.Loopt(op.AddMonths(1), false)), (spel.Zaak.Trede, spel.Zaak.Regie, spel.Zaak.Termijn));
    }

    [Fact]
    public void Ook_als_niemand_een_maand_keek_gebeurt_het_op_zijn_eigen_dag() =>
        Assert.Equal(Kantelpunt.AddDays(5), Opgepakt.Na(50).Zaak.TredeSinds);

    [Fact]
    public void Op_de_hoogste_stap_vervalt_niets()
    {
        var hoogste = Opgepakt.Tot(4);
        Assert.Equal(hoogste.Gebeurd.Count, hoogste.Na(700).Gebeurd.Count);
        Assert.Null(VervaltOp(hoogste));
    }

    [Fact]
    public void Na_de_tijd_van_stilstaan_loopt_de_termijn_weer_met_wat_er_over_was()
    {
        var stil = Opgepakt.Doe(new Opdracht.TermijnOpschorten(Begin.AddDays(30), "Hij ligt in het ziekenhuis."));
        Assert.Empty(Nieuw(stil.Na(30)).Skip(1));
        var weer = stil.Na(31);
        Assert.Equal(new Gebeurtenis.TermijnHervat(Begin.AddDays(31), Begin.AddDays(52), true), weer.Gebeurd[^1]);
        Assert.Equal(new Termijnstand.Loopt(Begin.AddDays(52), false), weer.Zaak.Termijn);
        Assert.Equal(new Gebeurtenis.Gewaarschuwd(Begin.AddDays(52)), stil.Na(45).Gebeurd[^1]);
    }

    [Fact]
    public void Zonder_actie_is_na_achtenveertig_uur_de_eerste_actie_gemist()
    {
        Assert.Empty(Gemist(Geopend, 0));
        Assert.Equal([new Gebeurtenis.EersteActieGemist(Nu(Begin.AddDays(2)))], Gemist(Geopend, 1));
        Assert.Empty(Gemist(Opgepakt, 1));
        var gemist = Geopend.Na(3);
        Assert.True(gemist.Zaak.EersteActieGemist);
        Assert.Empty(Gemist(gemist, 9000));
        Assert.IsType<Dossier.InBehandeling>(gemist.Doe(Oppakken).Dossier);
    }

    [Fact]
    public void Het_dossier_zegt_op_welke_dag_er_weer_iets_vervalt()
    {
        Assert.Equal(Begin.AddDays(2), VervaltOp(Geopend));
        Assert.Equal(Begin.AddDays(14), VervaltOp(Geopend.Na(3)));
        Assert.Equal(Begin.AddDays(14), VervaltOp(Opgepakt));
        Assert.Equal(Begin.AddDays(22), VervaltOp(Opgepakt.Na(14)));
        Assert.Equal(Begin.AddDays(26), VervaltOp(Opgepakt.Na(22)));
        Assert.Equal(Begin.AddDays(31), VervaltOp(Opgepakt.Doe(new Opdracht.TermijnOpschorten(Begin.AddDays(30), "Hij ligt in het ziekenhuis."))));
        Assert.Null(VervaltOp(Niets));
        Assert.Null(VervaltOp(Opgepakt.Doe(new Opdracht.Sluiten(Dossieruitkomst.EigenSchool, "Hij is weer op school.", Gehoord))));
    }

    private static IEnumerable<Gebeurtenis> Nieuw(Spel spel) => spel.Gebeurd.Skip(Opgepakt.Gebeurd.Count).Where(wat => wat is not Gebeurtenis.TermijnOpgeschort);

    private static IReadOnlyList<Gebeurtenis> Gemist(Spel spel, int seconden) =>
        Termijnregels.Verval(spel.Dossier, Model, Leiders, Nu(Begin.AddDays(2)).AddSeconds(seconden), Begin.AddDays(2));

    private static DateOnly? VervaltOp(Spel spel) => Termijnregels.VervaltOp(spel.Dossier, Model, Begin.AddDays(2));
}
