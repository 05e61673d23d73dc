using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Core.Signalering;

/// <summary>Regels §6.8, 6.9 and §7: enrolled nowhere, attendance tiers, who sits at home and since when.</summary>
public sealed partial class Beoordelaar
{
    private const int MinsteLesdagenVoorTier = 20;
    private const int LeeftijdVoortgezet = 12;

    private void AbsoluutVerzuim(in Leerlingfeiten feiten)
    {
        for (var p = 0; p < _plicht.Aantal; p++)
        {
            var (van, tot) = _plicht[p];
            van = Math.Max(van, _plicht.EersteFeit);
            for (var t = 0; t < _verloop.Aantal && van <= tot; t++)
            {
                ref var traject = ref _verloop[t];
                if (traject.Tot < van)
                {
                    continue;
                }

                if (traject.Van > van)
                {
                    Nergens(feiten, van, Math.Min(tot, traject.Van - 1));
                }

                van = traject.Tot + 1;
            }

            Nergens(feiten, van, tot);
        }
    }

    private void Nergens(in Leerlingfeiten feiten, int van, int tot)
    {
        if (van > tot)
        {
            return;
        }

        var set = regelsets.Op(tot);
        var laatste = Dag(tot);
        var dagen = tot - van + 1;
        RedenTeltNiet? reden = AanvraagVijfC(feiten, laatste) ? RedenTeltNiet.VrijstellingAangevraagd
            : feiten.Leerling.AdresInOnderzoek ? RedenTeltNiet.AdresInOnderzoek
            : dagen < set.AvDagen ? RedenTeltNiet.KorterDanVierWeken
            : null;
        var open = tot == _peildatum;
        if (open && reden is null)
        {
            _openAv = van;
        }

        _signalen.Voegtoe(new(
            Signaalsoort.AbsoluutVerzuim, -1, Dag(van), open ? null : laatste, Dag(van), 100L * dagen, Eenheid.Dag, null, null,
            Bestemming.Leerplicht, set.GeldigVan, _bewijs.Aantal, 0, reden is null, reden, feiten.Leerling.WachtOpMbo));
    }

    private static bool AanvraagVijfC(in Leerlingfeiten feiten, DateOnly dag)
    {
        foreach (ref readonly var vrijstelling in feiten.Vrijstellingen)
        {
            if (vrijstelling.Soort == Vrijstellingsoort.Artikel5OnderC && vrijstelling.Status == Vrijstellingstatus.Aangevraagd && vrijstelling.Dekt(dag))
            {
                return true;
            }
        }

        return false;
    }

    private void AanwezigheidLaag()
    {
        // Most pupils miss too few days for a tier whatever the number of teaching days.
        var set = regelsets.Op(_peildatum);
        if (!Haalt(_dagen.AfwezigSinds, MinsteLesdagenVoorTier, Math.Min(set.Tier2Delen, set.Tier3Delen)))
        {
            return;
        }

        var begin = _schooljaarbegin;
        for (var t = 0; t < _verloop.Aantal; t++)
        {
            if (_verloop.EersteVanInstelling(t))
            {
                AanwezigheidLaag(_verloop[t].Instelling, begin, set);
            }
        }
    }

    private void AanwezigheidLaag(int instelling, int begin, Regelset set)
    {
        var (lesdagen, eerste, laatste, vestiging) = (0, -1, -1, -1);
        for (var t = 0; t < _verloop.Aantal; t++)
        {
            ref var traject = ref _verloop[t];
            if (traject.Instelling != instelling || traject.Tot < begin)
            {
                continue;
            }

            var van = Math.Max(begin, traject.Van);
            var aantal = traject.Kalender.Lesdagnummer(traject.Tot) - traject.Kalender.Lesdagnummer(van - 1);
            if (aantal == 0)
            {
                continue;
            }

            eerste = eerste < 0 ? traject.Kalender.LesdagVanaf(van) : eerste;
            laatste = traject.Tot;
            while (!traject.Kalender.IsLesdag(laatste))
            {
                laatste--;
            }

            vestiging = traject.Vestiging;
            lesdagen += aantal;
        }

        if (lesdagen < MinsteLesdagenVoorTier)
        {
            return;
        }

        var afwezig = 0;
        for (var i = 0; i < _dagen.Aantal; i++)
        {
            afwezig += TeltVoorTier(_dagen[i], instelling, begin) ? 1 : 0;
        }

        var tier = Haalt(afwezig, lesdagen, set.Tier3Delen) ? 3 : Haalt(afwezig, lesdagen, set.Tier2Delen) ? 2 : 0;
        if (tier == 0)
        {
            return;
        }

        var bewijs = BeginBewijs();
        for (var i = 0; i < _dagen.Aantal; i++)
        {
            ref var dag = ref _dagen[i];
            for (var j = dag.Eerste; TeltVoorTier(dag, instelling, begin) && j < dag.Eerste + dag.Aantal; j++)
            {
                Bewijs(_dagen.Rij(j));
            }
        }

        var procentHonderdsten = (20_000L * afwezig + lesdagen) / (2L * lesdagen);
        _signalen.Voegtoe(new(
            Signaalsoort.AanwezigheidLaag, vestiging, Dag(eerste), Dag(laatste), Dag(_peildatum), procentHonderdsten, Eenheid.Procent, null, null,
            Bestemming.School, set.GeldigVan, bewijs, SluitBewijs(bewijs), Tier: tier));
    }

    private bool TeltVoorTier(in Verzuimdag dag, int instelling, int begin) =>
        dag.Klasse != Dagklasse.Aanwezig && dag.Dag >= begin && _verloop[dag.Traject].Instelling == instelling;

    private static bool Haalt(int afwezig, int lesdagen, long procent) => 100L * afwezig * Delen.PerEenheid >= procent * lesdagen;

    private Stand BepaalStand(in Leerlingfeiten feiten)
    {
        var peildatum = Dag(_peildatum);
        var vrijgesteld = Vrijgesteld.Niet;
        foreach (ref readonly var vrijstelling in feiten.Vrijstellingen)
        {
            if (vrijstelling.Status == Vrijstellingstatus.Geldig && vrijstelling.Dekt(peildatum))
            {
                vrijgesteld |= vrijstelling.Soort switch
                {
                    Vrijstellingsoort.Artikel5OnderA => vrijstelling.Permanent ? Vrijgesteld.VijfAPermanent : Vrijgesteld.VijfATijdelijk,
                    Vrijstellingsoort.Artikel5OnderB => Vrijgesteld.VijfB,
                    Vrijstellingsoort.Artikel5OnderC => Vrijgesteld.VijfC,
                    Vrijstellingsoort.Artikel5a or Vrijstellingsoort.Artikel3a
                        or Vrijstellingsoort.Artikel3b or Vrijstellingsoort.Artikel15 => Vrijgesteld.Niet,
                };
            }
        }

        var laatste = _verloop.Aantal - 1;
        return new(
            _plicht.Plaats(_peildatum) >= 0,
            _plicht.ZonderVrijstelling,
            laatste >= 0 && _verloop[laatste].Tot == _peildatum ? _verloop[laatste].Vestiging : -1,
            _langdurigZiek,
            vrijgesteld);
    }

    private Thuiszitter? Thuiszit(in Leerlingfeiten feiten)
    {
        if ((_openLrv?.Begin ?? _openAv) is not { } begin)
        {
            return null;
        }

        var vestiging = _openLrv?.Vestiging ?? -1;
        var peildatum = Dag(_peildatum);
        var sinds = EersteDagAfwezig(begin);
        var grens = Dag(sinds).AddMonths(regelsets.Op(_peildatum).KlokMaanden);
        var aanbod = false;
        foreach (ref readonly var kans in feiten.Aanbod)
        {
            aanbod |= kans.Dekt(peildatum);
        }

        return new(
            vestiging >= 0 ? Thuiszittercategorie.LRV : Thuiszittercategorie.AV,
            vestiging >= 0 ? scholen.Vestigingen[vestiging].Sector.Onderwijssoort()
                : feiten.Leerling.Leeftijd(peildatum) < LeeftijdVoortgezet ? Onderwijssoort.PO : Onderwijssoort.VO,
            Dag(sinds), _peildatum - sinds + 1, grens, peildatum > grens, aanbod, feiten.Leerling.WachtOpMbo, vestiging);
    }

    /// <summary>Goes back from the start of the run to the first day actually absent or not enrolled (regels §7).</summary>
    private int EersteDagAfwezig(int begin)
    {
        var sinds = begin;
        var i = _dagen.Aantal - 1;
        for (var dag = begin - 1; dag >= _plicht.EersteFeit && _plicht.Plaats(dag) >= 0; dag--)
        {
            var traject = _verloop.Plaats(dag);
            if (traject < 0)
            {
                sinds = dag;
                continue;
            }

            if (!_verloop[traject].Kalender.IsLesdag(dag))
            {
                continue;
            }

            while (i >= 0 && _dagen[i].Dag > dag)
            {
                i--;
            }

            if (i < 0 || _dagen[i].Dag != dag || _dagen[i].Klasse == Dagklasse.Aanwezig)
            {
                break;
            }

            sinds = dag;
        }

        return sinds;
    }
}
