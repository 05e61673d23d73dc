using Leerrecht.Core.Signalering;

namespace Leerrecht.Core.Tests.Naslag;

/// <summary>The kernel against the same rules written out day by day, over thousands of pupils near the edges of every clause.</summary>
public class De_kern_oordeelt_als_de_tekst
{
    private const int LeerlingenPerZaad = 100;

    public static TheoryData<int> Zaden => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Zaden))]
    public void Over_alle_soorten_signalen_de_klok_en_de_stand(int zaad)
    {
        var toeval = new Toeval(zaad);
        var omgeving = toeval.Omgeving();
        var kalenders = Naslagbeoordelaar.Kalenders(omgeving);

        // One for all, as the system does: what one pupil leaves behind may not touch the next.
        var beoordelaar = new Beoordelaar(omgeving.Scholen, omgeving.Regels);
        for (var nummer = 0; nummer < LeerlingenPerZaad; nummer++)
        {
            var feiten = toeval.Feiten(omgeving);
            var peildatum = toeval.Peildatum();
            var verwacht = Naslagbeoordelaar.Oordeel(omgeving, kalenders, feiten, peildatum);
            var gegeven = Oordeel.Van(beoordelaar, omgeving, feiten, peildatum);
            if (Verschil(verwacht, gegeven) is { Length: > 0 } verschil)
            {
                Assert.Fail($"Zaad {zaad}, leerling {nummer}, peildatum {peildatum:yyyy-MM-dd}\n{verschil}{Beschrijving(omgeving)}{feiten}");
            }
        }
    }

    [Theory, MemberData(nameof(Zaden))]
    public void Over_elke_dag_van_het_jaarbeeld(int zaad)
    {
        var toeval = new Toeval(zaad);
        var omgeving = toeval.Omgeving();
        var kalenders = Naslagbeoordelaar.Kalenders(omgeving);
        for (var nummer = 0; nummer < LeerlingenPerZaad / 10; nummer++)
        {
            var (feiten, peildatum) = (toeval.Feiten(omgeving), toeval.Peildatum());
            var verwacht = Naslagbeoordelaar.Dagen(omgeving, kalenders, feiten, peildatum);
            var gegeven = Jaarbeeld.Maak(feiten.VoorKern(omgeving.Scholen), omgeving.Scholen, omgeving.Regels, new(verwacht[0].Dag, peildatum), peildatum);
            foreach (var (dag, beeld) in verwacht.Zip(gegeven))
            {
                Assert.True(
                    dag.Dag == beeld.Dag && dag.Vestiging == beeld.Vestiging && dag.Afwezig == beeld.HeleDag
                    && !dag.Ingeschreven == (beeld.Beeld == Dagbeeld.NietIngeschreven)
                    && (dag.Ingeschreven && !dag.Lesdag) == (beeld.Beeld == Dagbeeld.Vrij),
                    $"Zaad {zaad}, leerling {nummer}, peildatum {peildatum:yyyy-MM-dd}: {dag} maar {beeld}\n{feiten}");
            }
        }
    }

    private static string Verschil(Oordeel verwacht, Oordeel gegeven)
    {
        var regels = verwacht.Signalen.Except(gegeven.Signalen).Select(signaal => $"  ontbreekt: {signaal}")
            .Concat(gegeven.Signalen.Except(verwacht.Signalen).Select(signaal => $"  te veel:   {signaal}")).ToList();
        if (regels.Count == 0 && verwacht.Signalen.Count != gegeven.Signalen.Count)
        {
            regels.Add("  een signaal staat er dubbel");
        }

        if (verwacht.Thuiszitter != gegeven.Thuiszitter)
        {
            regels.Add($"  verwacht:  {verwacht.Thuiszitter}\n  gegeven:   {gegeven.Thuiszitter}");
        }

        if (verwacht.Stand != gegeven.Stand)
        {
            regels.Add($"  verwacht:  {verwacht.Stand}\n  gegeven:   {gegeven.Stand}");
        }

        return string.Concat(regels.Select(regel => regel + "\n"));
    }

    private static string Beschrijving(Omgeving omgeving) =>
        string.Concat(omgeving.Scholen.Vestigingen.Cast<object>().Concat(omgeving.Scholen.Kalenderrijen).Concat(omgeving.Regels.Alle).Select(feit => $"  {feit}\n"));
}
