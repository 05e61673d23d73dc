using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Meldingen;

/// <summary>What the system fills in of a report because it knows it; the school adds the rest.</summary>
public static class Meldingvoorstel
{
    private const int Meerderjarig = 18;

    /// <summary>The signals of which a report may follow.</summary>
    public static bool Kan(Signaalsoort soort, Bestemming bestemdVoor) => (bestemdVoor & Bestemming.Leerplicht) != 0 && soort
        is Signaalsoort.WettelijkVerzuim or Signaalsoort.LangdurigRelatiefVerzuim or Signaalsoort.Luxeverzuim or Signaalsoort.TeLaat;

    /// <summary>The kind that a signal asks for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No report follows from this kind of signal.</exception>
    public static Verzuimmeldingsoort Soort(Signaalsoort signaal, Leerling leerling, DateOnly bereiktOp) => signaal switch
    {
        Signaalsoort.WettelijkVerzuim => bereiktOp >= leerling.Verjaardag(Meerderjarig) ? Verzuimmeldingsoort.ZestienUurMeerderjarig : Verzuimmeldingsoort.ZestienUur,
        Signaalsoort.LangdurigRelatiefVerzuim => Verzuimmeldingsoort.LangdurigRelatief,
        Signaalsoort.Luxeverzuim => Verzuimmeldingsoort.Luxe,
        Signaalsoort.TeLaat => Verzuimmeldingsoort.Overig,
        _ => throw new ArgumentOutOfRangeException(nameof(signaal), signaal, "No report follows from this kind of signal."),
    };

    /// <summary>The presumed reason, where the kind of absence says it already; else empty.</summary>
    public static string Reden(Signaalsoort signaal) => signaal switch
    {
        Signaalsoort.Luxeverzuim => "Op vakantie buiten de schoolvakanties, zonder toestemming.",
        Signaalsoort.TeLaat => "Herhaaldelijk te laat.",
        _ => "",
    };

    /// <summary>The days of the specification: of what is unauthorised or late, one line a day and kind, in order.</summary>
    /// <param name="regels">Day, kind, hours times 100 or null for a whole day, and the unit.</param>
    public static IReadOnlyList<Verzuimdag> Dagen(IEnumerable<Verzuimdag> regels) =>
        [.. regels
            .Where(regel => regel.Soort.Klasse() is Verzuimklasse.Ongeoorloofd or Verzuimklasse.TeLaat)
            .GroupBy(regel => (regel.Dag, regel.Soort))
            .Select(dag => dag.Any(regel => regel.OmvangHonderdsten is null)
                ? new Verzuimdag(dag.Key.Dag, dag.Key.Soort, null, dag.First().Eenheid)
                : new Verzuimdag(dag.Key.Dag, dag.Key.Soort, dag.Sum(regel => regel.OmvangHonderdsten), dag.First().Eenheid))
            .OrderBy(dag => dag.Dag).ThenBy(dag => dag.Soort)];
}
