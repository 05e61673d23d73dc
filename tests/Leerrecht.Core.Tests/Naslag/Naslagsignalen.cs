using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Core.Tests.Naslag;

/// <summary>Regels §6.1 to §6.9.</summary>
internal sealed partial class Naslagbeoordelaar
{
    private void WettelijkVerzuim()
    {
        foreach (var instelling in PerInstelling())
        {
            List<Naslagdag> dagen = [.. instelling.Where(dag => dag.Plichtig && dag.Rijen.Any(Telt))];
            DateOnly? herstart = null;
            DateOnly? laatsteEind = null;
            var nummer = 0;
            foreach (var d in dagen)
            {
                var set = Set(d.Dag);
                var kalender = _kalenders[d.Vestiging];
                List<Naslagdag> venster = [.. dagen.Where(dag => !(dag.Dag <= herstart) && dag.Dag <= d.Dag && InVenster(dag.Dag, d.Dag))];
                var som = venster.Aggregate(Breuk.Nul, (tot, dag) => tot + Dagsom(dag, set));
                if (!(som >= Breuk.Van(set.WvUren)) || d.Dag < laatsteEind?.AddDays(set.WvHerhaalNaDagen))
                {
                    continue;
                }

                var begin = venster[0].Dag;
                nummer = laatsteEind is { } eind && kalender.Week(begin) <= kalender.Week(eind) + 1 ? nummer + 1 : 1;
                herstart = laatsteEind = d.Dag;
                if (nummer <= 1 + set.WvMaxHerhalingen)
                {
                    _signalen.Add(new(
                        Signaalsoort.WettelijkVerzuim, Code(d.Vestiging), begin, d.Dag, d.Dag, som.Afgerond(), EenheidVan(d, set),
                        Termijn(d.Dag, set), nummer, Bestemming.School | Bestemming.Leerplicht, set.GeldigVan, Bewijs(venster, Telt)));
                }

                bool InVenster(DateOnly dag, DateOnly tot) => set.WvVenster == Venster.Lesweken
                    ? kalender.Week(dag) > kalender.Week(tot) - set.WvLesweken
                    : dag >= LaatsteLesdagen(kalender, tot, 5 * set.WvLesweken);
            }
        }

        bool Telt(Afwezigheid rij) => rij.Soort == Verzuimsoort.Ongeoorloofd;

        Breuk Dagsom(Naslagdag dag, Regelset set)
        {
            List<Afwezigheid> rijen = [.. dag.Rijen.Where(Telt)];
            var som = rijen.Aggregate(Breuk.Nul, (tot, rij) => tot + Eenheden(rij, set));
            List<Breuk> heleDagen = [.. rijen.Where(rij => rij.HeleDag).Select(rij => Eenheden(rij, set))];
            return heleDagen.Count > 0 && som >= heleDagen.Max() ? heleDagen.Max() : som;
        }
    }

    /// <summary>The first of the last teaching days up to and including a teaching day.</summary>
    private static DateOnly LaatsteLesdagen(Naslagkalender kalender, DateOnly dag, int aantal)
    {
        while (true)
        {
            aantal -= kalender.Lesdag(dag) ? 1 : 0;
            if (aantal <= 0)
            {
                return dag;
            }

            dag = dag.AddDays(-1);
        }
    }

    private Eenheid EenheidVan(Naslagdag dag, Regelset set) => set.Eenheid(_omgeving.Scholen.Vestigingen[dag.Vestiging].Sector);

    private DateOnly Termijn(DateOnly dag, Regelset set) => Naslagkalender.Werkdagen(_omgeving.Scholen.Kalenderrijen, dag, set.MeldWerkdagen);

    private void LangdurigRelatiefVerzuim() =>
        Langdurig(LrvReeksen(), Signaalsoort.LangdurigRelatiefVerzuim, set => set.LrvDagen, Ongeoorloofd);

    private List<Naslagreeks> LrvReeksen() => Reeksen(dag => dag.Klasse == Dagklasse.Ongeoorloofd, dag => !dag.Plichtig);

    private List<Naslagreeks> Ziekreeksen() => Reeksen(dag => dag.Klasse == Dagklasse.Ziek);

    private void LangdurigZiek() =>
        Langdurig(Ziekreeksen(), Signaalsoort.LangdurigZiek, set => set.LangdurigZiekDagen, rij => rij.Soort == Verzuimsoort.Ziek);

    private void Langdurig(List<Naslagreeks> reeksen, Signaalsoort soort, Func<Regelset, int> grens, Func<Afwezigheid, bool> eigen)
    {
        foreach (var reeks in reeksen)
        {
            var (eerste, laatste) = (reeks.Dagen[0], reeks.Dagen[^1]);
            if (reeks.Dagen.FirstOrDefault(dag => Lengte(eerste.Dag, dag.Dag) > grens(Set(dag.Dag))) is not { } bereikt)
            {
                continue;
            }

            var set = Set(bereikt.Dag);
            var lrv = soort == Signaalsoort.LangdurigRelatiefVerzuim;
            _signalen.Add(new(
                soort, Code(laatste.Vestiging), eerste.Dag, reeks.Open ? null : laatste.Dag, bereikt.Dag,
                Lengte(eerste.Dag, reeks.Open ? _peildatum : laatste.Dag), Eenheid.Dag,
                lrv ? Termijn(bereikt.Dag, set) : null, null,
                lrv ? Bestemming.School | Bestemming.Leerplicht : Bestemming.School | Bestemming.Jgz,
                set.GeldigVan, Bewijs(reeks.Dagen, eigen)));
        }
    }

    private void Luxeverzuim()
    {
        foreach (var rij in _feiten.Afwezigheden.Where(rij => rij.Soort == Verzuimsoort.Luxe))
        {
            List<Naslagdag> dagen = [.. _dagen.Where(dag => dag.Plichtig && dag.Rijen.Contains(rij))];
            if (dagen.Count > 0)
            {
                var begin = dagen[0].Dag;
                var set = Set(begin);
                _signalen.Add(new(
                    Signaalsoort.Luxeverzuim, Code(rij.Vestiging), begin, dagen[^1].Dag, begin,
                    rij.HeleDag ? dagen.Count : Eenheden(rij, set).Afgerond(), rij.HeleDag ? Eenheid.Dag : EenheidVan(dagen[0], set),
                    Termijn(begin, set), null, Bestemming.School | Bestemming.Leerplicht, set.GeldigVan, rij.Id));
            }
        }
    }

    private void TeLaat()
    {
        var perJaar = _dagen
            .SelectMany(dag => dag.Rijen.Where(rij => rij.Soort == Verzuimsoort.TeLaat && rij.Van == dag.Dag).Select(rij => (Dag: dag, Rij: rij)))
            .OrderBy(keer => keer.Rij.Van).ThenBy(keer => keer.Rij.Id, StringComparer.Ordinal)
            .GroupBy(keer => (Instelling(keer.Dag.Vestiging), Schooljaar(keer.Dag.Dag)));
        foreach (var keren in perJaar.Select(groep => groep.ToList()))
        {
            for (var stap = 1; stap <= keren.Count; stap++)
            {
                var dag = keren[stap - 1].Dag;
                var set = Set(dag.Dag);
                if (set.TeLaatKeer.Contains(stap))
                {
                    _signalen.Add(new(
                        Signaalsoort.TeLaat, Code(dag.Vestiging), keren[0].Dag.Dag, dag.Dag, dag.Dag, stap, Eenheid.Keer, null, null,
                        stap >= set.TeLaatMeldenVanaf && dag.Plichtig ? Bestemming.School | Bestemming.Leerplicht : Bestemming.School,
                        set.GeldigVan, Bewijs(keren.Take(stap).Select(keer => keer.Rij))));
                }
            }
        }
    }

    private static int Schooljaar(DateOnly dag) => dag.Month >= 8 ? dag.Year : dag.Year - 1;

    private void ZiekFrequent()
    {
        static bool Ziek(Afwezigheid rij) => rij.Soort == Verzuimsoort.Ziek;

        foreach (var lesdagen in PerInstelling().Select(groep => groep.ToList()))
        {
            var meldingen = new List<Naslagdag>();
            for (var i = 0; i < lesdagen.Count; i++)
            {
                var d = lesdagen[i];
                if (!d.Rijen.Any(Ziek) || (i > 0 && lesdagen[i - 1].Rijen.Any(Ziek)))
                {
                    continue;
                }

                var (set, kalender) = (Set(d.Dag), _kalenders[d.Vestiging]);
                meldingen.Add(d);
                List<Naslagdag> venster = [.. meldingen.Where(dag => kalender.Week(dag.Dag) > kalender.Week(d.Dag) - set.ZiekLesweken)];
                if (venster.Count >= set.ZiekMeldingen)
                {
                    _signalen.Add(new(
                        Signaalsoort.ZiekFrequent, Code(d.Vestiging), venster[0].Dag, d.Dag, d.Dag, venster.Count, Eenheid.Melding, null, null,
                        Bestemming.School | Bestemming.Jgz, set.GeldigVan, Bewijs(venster, Ziek)));

                    // The count starts again after this day.
                    meldingen.Clear();
                }
            }
        }
    }

    private void ZiekLang() =>
        InLesdagen(Ziekreeksen(), Signaalsoort.ZiekLang, (aantal, set) => aantal >= set.ZiekLesdagen, Bestemming.Jgz, rij => rij.Soort == Verzuimsoort.Ziek);

    private void Schorsing()
    {
        static bool Geschorst(Afwezigheid rij) => rij.HeleDag && rij.Soort == Verzuimsoort.Schorsing;

        InLesdagen(
            Reeksen(dag => dag.Rijen.Any(Geschorst)),
            Signaalsoort.Schorsing, (aantal, set) => aantal > set.SchorsingDagen, Bestemming.Inspectie, Geschorst);
    }

    private void InLesdagen(
        List<Naslagreeks> reeksen, Signaalsoort soort, Func<int, Regelset, bool> genoeg, Bestemming naast, Func<Afwezigheid, bool> eigen)
    {
        foreach (var reeks in reeksen)
        {
            var plaats = Enumerable.Range(0, reeks.Dagen.Count).FirstOrDefault(i => genoeg(i + 1, Set(reeks.Dagen[i].Dag)), -1);
            if (plaats >= 0)
            {
                var bereikt = reeks.Dagen[plaats].Dag;
                _signalen.Add(new(
                    soort, Code(reeks.Dagen[^1].Vestiging), reeks.Dagen[0].Dag, reeks.Open ? null : reeks.Dagen[^1].Dag, bereikt,
                    reeks.Dagen.Count, Eenheid.Lesdag, null, null, Bestemming.School | naast, Set(bereikt).GeldigVan, Bewijs(reeks.Dagen, eigen)));
            }
        }
    }

    private void AbsoluutVerzuim()
    {
        foreach (var (van, tot) in Nergens())
        {
            var set = Set(tot);
            var aantal = tot.DayNumber - van.DayNumber + 1;
            RedenTeltNiet? reden =
                _feiten.Vrijstellingen.Any(vrijstelling => vrijstelling is { Soort: Vrijstellingsoort.Artikel5OnderC, Status: Vrijstellingstatus.Aangevraagd } && Dekt(vrijstelling, tot)) ? RedenTeltNiet.VrijstellingAangevraagd
                : _feiten.Leerling.AdresInOnderzoek ? RedenTeltNiet.AdresInOnderzoek
                : aantal < set.AvDagen ? RedenTeltNiet.KorterDanVierWeken
                : null;
            _signalen.Add(new(
                Signaalsoort.AbsoluutVerzuim, null, van, tot == _peildatum ? null : tot, van, aantal, Eenheid.Dag, null, null,
                Bestemming.Leerplicht, set.GeldigVan, "", reden is null, reden, _feiten.Leerling.WachtOpMbo));
        }
    }

    /// <summary>Consecutive calendar days, plichtig, enrolled nowhere, not before the first fact.</summary>
    private List<(DateOnly Van, DateOnly Tot)> Nergens()
    {
        var reeksen = new List<(DateOnly Van, DateOnly Tot)>();
        foreach (var dag in _dagen.Where(dag => dag.Plichtig && !dag.Ingeschreven && dag.Dag >= _eersteFeit))
        {
            if (reeksen.Count > 0 && reeksen[^1].Tot.AddDays(1) == dag.Dag)
            {
                reeksen[^1] = (reeksen[^1].Van, dag.Dag);
            }
            else
            {
                reeksen.Add((dag.Dag, dag.Dag));
            }
        }

        return reeksen;
    }

    private void AanwezigheidLaag()
    {
        var set = Set(_peildatum);
        foreach (var instelling in PerInstelling())
        {
            List<Naslagdag> lesdagen = [.. instelling.Where(dag => Schooljaar(dag.Dag) == Schooljaar(_peildatum))];
            if (lesdagen.Count < 20)
            {
                continue;
            }

            List<Naslagdag> afwezig = [.. lesdagen.Where(dag => dag.Afwezig)];
            var procent = new Breuk(100L * afwezig.Count, lesdagen.Count);
            int? tier = procent >= Breuk.Van(set.Tier3Procent) ? 3 : procent >= Breuk.Van(set.Tier2Procent) ? 2 : null;
            if (tier is not null)
            {
                _signalen.Add(new(
                    Signaalsoort.AanwezigheidLaag, Code(lesdagen[^1].Vestiging), lesdagen[0].Dag, lesdagen[^1].Dag, _peildatum,
                    procent.Afgerond(), Eenheid.Procent, null, null, Bestemming.School, set.GeldigVan, Bewijs(afwezig, Afwezigheidsrij), Tier: tier));
            }
        }
    }
}
