using Leerrecht.Core.Signalering;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>What asks for somebody today, seen from Friday 12 September 2025.</summary>
public class De_lijst_van_vandaag
{
    [Theory]
    [InlineData("2025-09-11", Urgentie.TeLaat)]
    [InlineData("2025-09-12", Urgentie.VandaagEnMorgen)]
    [InlineData("2025-09-15", Urgentie.VandaagEnMorgen)]
    [InlineData("2025-09-16", Urgentie.DezeWeek)]
    [InlineData("2025-09-19", Urgentie.DezeWeek)]
    [InlineData("2025-09-20", Urgentie.Later)]
    [InlineData(null, Urgentie.Nieuw)]
    public void Een_termijn_staat_onder_zijn_urgentie_en_morgen_is_de_volgende_werkdag(string? uiterlijk, Urgentie urgentie) =>
        Assert.Equal(urgentie, Urgentieregels.Bepaal(uiterlijk is null ? null : D(uiterlijk), D("2025-09-12"), Wereld().Omgeving.Scholen.Werkdagen));

    [Theory]
    [InlineData("2025-09-01", "2025-10-13")]
    [InlineData("2025-10-13", "2025-10-13")]
    [InlineData("2025-10-14", "2025-11-03")]
    [InlineData("2025-11-03", "2025-11-03")]
    [InlineData("2025-11-04", "2025-12-01")]
    [InlineData("2025-12-02", "2025-12-01")]
    public void De_klok_waarschuwt_na_zes_en_negen_weken_en_op_de_grens(string vandaag, string moment) =>
        Assert.Equal(D(moment), Urgentieregels.VolgendMoment(D("2025-09-01"), D("2025-12-01"), D(vandaag)));

    [Theory]
    [InlineData("2025-10-12", Klokfase.Korter)]
    [InlineData("2025-10-13", Klokfase.ZesWeken)]
    [InlineData("2025-11-02", Klokfase.ZesWeken)]
    [InlineData("2025-11-03", Klokfase.NegenWeken)]
    [InlineData("2025-11-30", Klokfase.NegenWeken)]
    [InlineData("2025-12-01", Klokfase.DrieMaanden)]
    public void Een_kind_staat_vanaf_de_dag_zelf_onder_wat_de_klok_voorbij_is(string vandaag, Klokfase fase) =>
        Assert.Equal(fase, Urgentieregels.Fase(D("2025-09-01"), D("2025-12-01"), D(vandaag)));

    [Theory]
    [InlineData("2025-09-01", "2025-10-01", "2025-10-01")]
    [InlineData("2025-09-01", "2025-10-13", "2025-10-13")]
    public void Een_waarschuwing_op_of_na_de_grens_is_de_grens(string vandaag, string grens, string moment) =>
        Assert.Equal(D(moment), Urgentieregels.VolgendMoment(D("2025-09-01"), D(grens), D(vandaag)));
}
