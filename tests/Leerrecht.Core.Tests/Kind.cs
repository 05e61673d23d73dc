using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests;

/// <summary>
/// A child of an example, told in the order in which things happened. Rows get the ids a1, a2, … and belong to the school
/// where the child is enrolled; who is not said to be enrolled anywhere is at the first school since 1 August 2025.
/// </summary>
internal sealed class Kind(Wereld wereld, string geboren)
{
    private readonly List<Inschrijving> _inschrijvingen = [];
    private readonly List<Afwezigheid> _afwezigheden = [];
    private readonly List<Vrijstelling> _vrijstellingen = [];
    private readonly List<Aanbod> _aanbod = [];
    private Leerling _leerling = new("L1", D(geboren), Gegeven.Thuisgemeente);
    private bool _nergens;

    public Wereld Wereld => wereld;

    public Feiten Feiten => new(_leerling, Inschrijvingen, _afwezigheden, _vrijstellingen, _aanbod);

    private IReadOnlyList<Inschrijving> Inschrijvingen =>
        _inschrijvingen.Count > 0 || _nergens ? _inschrijvingen : [new(0, D("2025-08-01"), null)];

    private Schoolregister Scholen => wereld.Omgeving.Scholen;

    public Kind Zoals(Func<Leerling, Leerling> anders)
    {
        _leerling = anders(_leerling);
        return this;
    }

    public Kind Nergens()
    {
        _nergens = true;
        return this;
    }

    public Kind Op(string school, string begin = "2025-08-01", string? eind = null)
    {
        _inschrijvingen.Add(new(Scholen.Plaats(school), D(begin), Dag(eind)));
        return this;
    }

    /// <summary>Whole days, both ends included.</summary>
    public Kind Weg(string van, string? tot = null, Verzuimsoort soort = Verzuimsoort.Ongeoorloofd, int minuten = 0, decimal lesuren = 0, string? school = null) =>
        Rij(van, D(tot ?? van), true, minuten, lesuren, soort, school);

    /// <summary>Whole days, still absent.</summary>
    public Kind WegSinds(string van, Verzuimsoort soort = Verzuimsoort.Ongeoorloofd) => Rij(van, null, true, 0, 0, soort, null);

    /// <summary>One moment.</summary>
    public Kind Even(string dag, int minuten, Verzuimsoort soort = Verzuimsoort.Ongeoorloofd, decimal lesuren = 0, string? school = null) =>
        Rij(dag, D(dag), false, minuten, lesuren, soort, school);

    public Kind TeLaat(params string[] dagen) => dagen.Aggregate(this, (kind, dag) => kind.Even(dag, 10, Verzuimsoort.TeLaat));

    public Kind Vrijgesteld(
        Vrijstellingsoort soort, string begin, string? eind = null, Vrijstellingstatus status = Vrijstellingstatus.Geldig, bool permanent = false)
    {
        _vrijstellingen.Add(new(soort, D(begin), Dag(eind), permanent, status));
        return this;
    }

    public Kind Aanbod(string begin, string? eind = null, bool plaats = true)
    {
        _aanbod.Add(new(D(begin), Dag(eind), Aanbodsoort.Onderwijs, plaats));
        return this;
    }

    public Oordeel OpPeildatum(string peildatum) => Oordeel.Van(wereld.Omgeving, Feiten, D(peildatum));

    private Kind Rij(string van, DateOnly? tot, bool heleDag, int minuten, decimal lesuren, Verzuimsoort soort, string? school)
    {
        var dag = D(van);
        var ingeschreven = Inschrijvingen.LastOrDefault(inschrijving => inschrijving.Begin <= dag && !(inschrijving.Eind < dag));
        var vestiging = school is null ? ingeschreven.Vestiging : Scholen.Plaats(school);
        _afwezigheden.Add(new($"a{_afwezigheden.Count + 1}", vestiging, dag, tot, heleDag, minuten, (int)(lesuren * 100), soort));
        return this;
    }

    private static DateOnly? Dag(string? dag) => dag is null ? null : D(dag);
}
