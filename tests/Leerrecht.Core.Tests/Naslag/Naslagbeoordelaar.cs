using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Core.Tests.Naslag;

/// <summary>
/// The rules of regels §4-§7 a second time: written from the text, sentence by sentence, walking every calendar day, with no
/// thought of speed and nothing borrowed from the kernel. What the two disagree on is a mistake in one of them.
/// </summary>
internal sealed partial class Naslagbeoordelaar
{
    private readonly Omgeving _omgeving;
    private readonly Feiten _feiten;
    private readonly DateOnly _peildatum;
    private readonly Naslagkalender[] _kalenders;
    private readonly Naslagkalender _woonkalender;
    private readonly DateOnly _leerplichtbegin;
    private readonly DateOnly _eersteFeit;
    private readonly List<Naslagdag> _dagen = [];
    private readonly List<Bevinding> _signalen = [];

    private Naslagbeoordelaar(Omgeving omgeving, Naslagkalender[] kalenders, Naslagkalender woonkalender, Feiten feiten, DateOnly peildatum)
    {
        (_omgeving, _feiten, _peildatum, _kalenders, _woonkalender) = (omgeving, feiten, peildatum, kalenders, woonkalender);
        _leerplichtbegin = Leerplichtbegin();
        _eersteFeit = EersteFeit();

        // Before the first fact nobody is enrolled and no day is judged.
        var eerste = _eersteFeit < peildatum ? _eersteFeit : peildatum;
        for (var dag = eerste; dag <= peildatum; dag = dag.AddDays(1))
        {
            var vestiging = Vestiging(dag);
            var lesdag = vestiging >= 0 && _kalenders[vestiging].Lesdag(dag);
            List<Afwezigheid> rijen = lesdag ? [.. feiten.Afwezigheden.Where(rij => rij.Vestiging == vestiging && Dekt(rij, dag))] : [];
            var zonder = PlichtigZonderVrijstelling(dag);
            _dagen.Add(new(dag, vestiging, lesdag, zonder && !HeeftVrijstelling(dag), zonder, rijen));
        }

        _dagen.ForEach(dag => dag.Klasse = Klasse(dag));
    }

    /// <summary>The calendars of all vestigingen, and of all regions with, last, of the country alone.</summary>
    public static (Naslagkalender[] Vestigingen, Naslagkalender[] Regios) Kalenders(Omgeving omgeving) => (
        [.. omgeving.Scholen.Vestigingen.Select(school => new Naslagkalender(omgeving.Scholen.Kalenderrijen, school.Vakantieregio, school.Code))],
        [.. Enum.GetValues<Vakantieregio>().Select(regio => new Naslagkalender(omgeving.Scholen.Kalenderrijen, regio, null)),
            new Naslagkalender(omgeving.Scholen.Kalenderrijen, null, null)]);

    public static Oordeel Oordeel(Omgeving omgeving, (Naslagkalender[] Vestigingen, Naslagkalender[] Regios) kalenders, Feiten feiten, DateOnly peildatum) =>
        Voor(omgeving, kalenders, feiten, peildatum).Oordeel();

    /// <summary>The days from the first fact up to the peildatum, each with what it was.</summary>
    public static IReadOnlyList<Naslagdag> Dagen(Omgeving omgeving, (Naslagkalender[] Vestigingen, Naslagkalender[] Regios) kalenders, Feiten feiten, DateOnly peildatum) =>
        Voor(omgeving, kalenders, feiten, peildatum)._dagen;

    private static Naslagbeoordelaar Voor(
        Omgeving omgeving, (Naslagkalender[] Vestigingen, Naslagkalender[] Regios) kalenders, Feiten feiten, DateOnly peildatum) =>
        new(
            omgeving,
            kalenders.Vestigingen,
            omgeving.Scholen.Gemeente(feiten.Leerling.Gemeente) is { } gemeente ? kalenders.Regios[(int)gemeente.Vakantieregio] : kalenders.Regios[^1],
            feiten,
            peildatum);

    private Oordeel Oordeel()
    {
        WettelijkVerzuim();
        LangdurigRelatiefVerzuim();
        Luxeverzuim();
        TeLaat();
        ZiekFrequent();
        ZiekLang();
        LangdurigZiek();
        Schorsing();
        AbsoluutVerzuim();
        AanwezigheidLaag();
        return new(Tests.Oordeel.Geordend(_signalen), Thuiszit(), BepaalStand());
    }

    // §1

    /// <summary>Of several on one day the one with the latest begin holds, of those the last line.</summary>
    private int Vestiging(DateOnly dag)
    {
        Inschrijving? geldt = null;
        foreach (var inschrijving in _feiten.Inschrijvingen)
        {
            var dekt = inschrijving.Begin <= dag && (inschrijving.Eind is null || dag <= inschrijving.Eind);
            if (dekt && (geldt is null || inschrijving.Begin >= geldt.Value.Begin))
            {
                geldt = inschrijving;
            }
        }

        return geldt?.Vestiging ?? -1;
    }

    private static bool Dekt(Afwezigheid rij, DateOnly dag) =>
        rij.HeleDag ? rij.Van <= dag && (rij.Tot is null || dag <= rij.Tot) : rij.Van == dag;

    // §2

    private Regelset Set(DateOnly dag)
    {
        var geldt = _omgeving.Regels.Alle[0];
        foreach (var set in _omgeving.Regels.Alle)
        {
            geldt = set.GeldigVan <= dag ? set : geldt;
        }

        return geldt;
    }

    // §5

    private DateOnly Verjaardag(int leeftijd)
    {
        var geboren = _feiten.Leerling.Geboortedatum;
        var jaar = geboren.Year + leeftijd;
        return (geboren.Month, geboren.Day) == (2, 29) && !DateTime.IsLeapYear(jaar) ? new(jaar, 3, 1) : new(jaar, geboren.Month, geboren.Day);
    }

    private DateOnly Leerplichtbegin()
    {
        var dag = Verjaardag(5);
        var maand = dag.Month;
        while (dag.Month == maand || !_woonkalender.Lesdag(dag))
        {
            dag = dag.AddDays(1);
            maand = dag.Month == maand ? maand : 0;
        }

        return dag;
    }

    private bool Leerplichtig(DateOnly dag)
    {
        var zestien = Verjaardag(16);
        var eind = new DateOnly(zestien.Month >= 8 ? zestien.Year + 1 : zestien.Year, 7, 31);
        return _leerplichtbegin <= dag && dag <= eind;
    }

    private bool Kwalificatieplichtig(DateOnly dag) =>
        dag >= _leerplichtbegin && !Leerplichtig(dag) && dag < Verjaardag(18)
        && !_feiten.Leerling.KwalificatieplichtVrij
        && !(_feiten.Leerling.StartkwalificatieOp <= dag);

    private bool PlichtigZonderVrijstelling(DateOnly dag) =>
        (Leerplichtig(dag) || Kwalificatieplichtig(dag))
        && !(dag < _feiten.Leerling.IngeschrevenBrpOp)
        && !(dag >= _feiten.Leerling.UitgeschrevenBrpOp);

    private static bool Dekt(Vrijstelling vrijstelling, DateOnly dag) =>
        vrijstelling.Begin <= dag && (vrijstelling.Eind is null || dag <= vrijstelling.Eind);

    private bool HeeftVrijstelling(DateOnly dag) => _feiten.Vrijstellingen.Any(vrijstelling =>
        vrijstelling.Status == Vrijstellingstatus.Geldig && Dekt(vrijstelling, dag) && vrijstelling.Soort
            is Vrijstellingsoort.Artikel5OnderA or Vrijstellingsoort.Artikel5OnderB or Vrijstellingsoort.Artikel5OnderC or Vrijstellingsoort.Artikel5a);

    /// <summary>6.8: the earliest of coming to live here and the begin of an enrolment or a valid exemption; else the start of leerplicht.</summary>
    private DateOnly EersteFeit()
    {
        List<DateOnly> feiten =
        [
            .. _feiten.Inschrijvingen.Select(inschrijving => inschrijving.Begin),
            .. _feiten.Vrijstellingen.Where(vrijstelling => vrijstelling.Status == Vrijstellingstatus.Geldig).Select(vrijstelling => vrijstelling.Begin),
        ];
        if (_feiten.Leerling.IngeschrevenBrpOp is { } brp)
        {
            feiten.Add(brp);
        }

        return feiten.Count > 0 ? feiten.Min() : _leerplichtbegin;
    }

    // §6.1 and 6.2: units

    /// <summary>What the row says in hours, in the unit of the sector; null when it says nothing.</summary>
    private Breuk? Opgave(Afwezigheid rij, Regelset set)
    {
        var lesuren = set.Eenheid(_omgeving.Scholen.Vestigingen[rij.Vestiging].Sector) == Eenheid.Lesuur;
        return lesuren && rij.LesurenHonderdsten > 0 ? new Breuk(rij.LesurenHonderdsten, 100)
            : rij.Minuten > 0 ? new Breuk(rij.Minuten, 60)
            : null;
    }

    private Breuk Norm(int vestiging, Regelset set) => Breuk.Van(set.DagNorm(_omgeving.Scholen.Vestigingen[vestiging].Sector));

    private Breuk Eenheden(Afwezigheid rij, Regelset set) =>
        Opgave(rij, set) ?? (rij.HeleDag ? Norm(rij.Vestiging, set) : Breuk.Nul);

    // §6.2

    private Dagklasse Klasse(Naslagdag dag)
    {
        List<Afwezigheid> rijen = [.. dag.Rijen.Where(Afwezigheidsrij)];
        return !Afwezig(rijen) ? Dagklasse.Aanwezig
            : Afwezig([.. rijen.Where(Ongeoorloofd)]) ? Dagklasse.Ongeoorloofd
            : Afwezig([.. rijen.Where(rij => rij.Soort == Verzuimsoort.Ziek)]) ? Dagklasse.Ziek
            : Dagklasse.Overig;

        bool Afwezig(List<Afwezigheid> deel) => deel.Count > 0
            && (deel.Any(rij => rij.HeleDag)
                || deel.Aggregate(Breuk.Nul, (som, rij) => som + Eenheden(rij, Set(dag.Dag))) >= Norm(dag.Vestiging, Set(dag.Dag)));
    }

    /// <summary>All classes except te laat, school-dicht and onbekend.</summary>
    private static bool Afwezigheidsrij(Afwezigheid rij) => rij.Soort is not (Verzuimsoort.TeLaat or Verzuimsoort.SchoolDicht or Verzuimsoort.Onbekend);

    private static bool Ongeoorloofd(Afwezigheid rij) => rij.Soort is Verzuimsoort.Ongeoorloofd or Verzuimsoort.Luxe;

    private List<Naslagreeks> Reeksen(Func<Naslagdag, bool> telt, Func<Naslagdag, bool>? breekt = null)
    {
        var reeksen = new List<Naslagreeks>();
        var lopend = new List<Naslagdag>();
        foreach (var dag in _dagen)
        {
            if (!dag.Ingeschreven || breekt?.Invoke(dag) == true || (dag.Lesdag && !telt(dag)))
            {
                Sluit(open: false);
            }
            else if (dag.Lesdag)
            {
                lopend.Add(dag);
            }
        }

        Sluit(open: true);
        return reeksen;

        void Sluit(bool open)
        {
            if (lopend.Count > 0)
            {
                reeksen.Add(new([.. lopend], open));
                lopend.Clear();
            }
        }
    }

    /// <summary>Calendar days in lesson weeks of the vestiging of enrolment.</summary>
    private int Lengte(DateOnly van, DateOnly tot) =>
        _dagen.Count(dag => van <= dag.Dag && dag.Dag <= tot && dag.Ingeschreven && _kalenders[dag.Vestiging].InLesweek(dag.Dag));

    /// <summary>Each id once, by van, then id.</summary>
    private static string Bewijs(IEnumerable<Naslagdag> dagen, Func<Afwezigheid, bool> telt) =>
        Bewijs(dagen.SelectMany(dag => dag.Rijen).Where(telt));

    private static string Bewijs(IEnumerable<Afwezigheid> rijen) =>
        string.Join(' ', rijen.Distinct().OrderBy(rij => rij.Van).ThenBy(rij => rij.Id, StringComparer.Ordinal).Select(rij => rij.Id));

    private string Code(int vestiging) => _omgeving.Scholen.Vestigingen[vestiging].Code;

    private string Instelling(int vestiging) => Code(vestiging)[..4];

    private IEnumerable<IGrouping<string, Naslagdag>> PerInstelling() =>
        _dagen.Where(dag => dag.Lesdag).GroupBy(dag => Instelling(dag.Vestiging));
}
