using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Core.Tests.Naslag;

/// <summary>Regels §7, and what §8 counts of one pupil.</summary>
internal sealed partial class Naslagbeoordelaar
{
    private Thuiszitter? Thuiszit()
    {
        var lrv = _signalen.SingleOrDefault(signaal => signaal is { Soort: Signaalsoort.LangdurigRelatiefVerzuim, Eind: null });
        var av = _signalen.SingleOrDefault(signaal => signaal is { Soort: Signaalsoort.AbsoluutVerzuim, Eind: null, TeltMee: true });
        if ((lrv ?? av) is not { } signaal)
        {
            return null;
        }

        var sinds = Sinds(signaal.Begin);
        var grens = sinds.AddMonths(Set(_peildatum).KlokMaanden);
        var vandaag = _dagen[^1];
        return new(
            lrv is not null ? Thuiszittercategorie.LRV : Thuiszittercategorie.AV,
            lrv is null ? _peildatum < Verjaardag(12) ? Onderwijssoort.PO : Onderwijssoort.VO
                : _omgeving.Scholen.Vestigingen[vandaag.Vestiging].Sector switch
                {
                    Sector.MBO => Onderwijssoort.MBO,
                    Sector.VO or Sector.PRO or Sector.VSO => Onderwijssoort.VO,
                    _ => Onderwijssoort.PO,
                },
            sinds,
            _peildatum.DayNumber - sinds.DayNumber + 1,
            grens,
            _peildatum > grens,
            _feiten.Aanbod.Any(aanbod => aanbod.PlaatsBeschikbaar && aanbod.Begin <= _peildatum && (aanbod.Eind is null || _peildatum <= aanbod.Eind)),
            _feiten.Leerling.WachtOpMbo,
            lrv is null ? -1 : vandaag.Vestiging);
    }

    private DateOnly Sinds(DateOnly begin)
    {
        var sinds = begin;
        foreach (var dag in _dagen.Where(dag => dag.Dag < begin).Reverse())
        {
            if (!dag.Plichtig || dag.Dag < _eersteFeit || (dag.Lesdag && !dag.Afwezig))
            {
                break;
            }

            sinds = dag.Afwezig || !dag.Ingeschreven ? dag.Dag : sinds;
        }

        return sinds;
    }

    private Stand BepaalStand()
    {
        var vandaag = _dagen[^1];
        var vrijgesteld = Vrijgesteld.Niet;
        foreach (var vrijstelling in _feiten.Vrijstellingen.Where(feit => feit.Status == Vrijstellingstatus.Geldig && Dekt(feit, _peildatum)))
        {
            vrijgesteld |= vrijstelling.Soort switch
            {
                Vrijstellingsoort.Artikel5OnderA when vrijstelling.Permanent => Vrijgesteld.VijfAPermanent,
                Vrijstellingsoort.Artikel5OnderA => Vrijgesteld.VijfATijdelijk,
                Vrijstellingsoort.Artikel5OnderB => Vrijgesteld.VijfB,
                Vrijstellingsoort.Artikel5OnderC => Vrijgesteld.VijfC,
                _ => Vrijgesteld.Niet,
            };
        }

        return new(
            vandaag.Plichtig,
            vandaag.PlichtigZonderVrijstelling,
            vandaag.Vestiging,
            _signalen.Any(signaal => signaal is { Soort: Signaalsoort.LangdurigZiek, Eind: null }),
            vrijgesteld);
    }
}
