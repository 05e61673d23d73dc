using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Demo;

internal static partial class Gevallen
{
    private static IEnumerable<Geval> Ziekte() =>
    [
        new("ziek-frequent", "Vier ziekmeldingen in twaalf lesweken.", w =>
        {
            w.Op(Sector.VO, 14);
            foreach (var terug in new[] { 36, 27, 16, 4 })
            {
                w.Dagen(terug, terug, Verzuimsoort.Ziek);
            }
        }),
        new("ziek-lang", "Zeven lesdagen achter elkaar ziek.", w => w.Op(Sector.PO, 8).Dagen(10, 4, Verzuimsoort.Ziek)),
        new("langdurig-ziek", "Zeven lesweken ziek en nog steeds.", w => w.Op(Sector.VO, 16).Open(35, Verzuimsoort.Ziek)),
    ];

    private static IEnumerable<Geval> Rest() =>
    [
        new("te-laat-9", "Negen keer te laat in een schooljaar: ook voor leerplicht.", w => w.Op(Sector.VO, 15).TeLaat(9)),
        new("te-laat-12", "Twaalf keer te laat in een schooljaar.", w => w.Op(Sector.VO, 14).TeLaat(12)),
        new("luxe-voor-vakantie", "De laatste drie lesdagen voor de vakantie zonder verlof weg.", w =>
        {
            w.Op(Sector.PO, 7);
            var laatste = w.VoorVakantie();
            w.Leerling.Dagen(w.Vestiging, w.Rooster[laatste - 2], w.Rooster[laatste], Verzuimsoort.Luxe);
        }),
        new("schorsing-twee-dagen", "Twee lesdagen geschorst: melding aan de Inspectie.", w => w.Op(Sector.VO, 15).Dagen(5, 4, Verzuimsoort.Schorsing)),
        new("aanwezigheid-trede-3", "Ruim een vijfde van de lesdagen ziek of met verlof, steeds kort.", w =>
        {
            w.Op(Sector.VO, 12);
            for (var i = w.Rooster.Aantal - 1; i >= 0; i--)
            {
                if (i % 4 == 0)
                {
                    w.Dagen(i, i, i % 8 == 0 ? Verzuimsoort.Ziek : Verzuimsoort.Gewichtig);
                }
            }
        }),
        new("zusje-van-drie-1", "Oudste van drie: te vaak weg.", w => Zusje(w.Op(Sector.VO, 14)).Dagen(6, 4)),
        new("zusje-van-drie-2", "Middelste van drie op een andere school, ook te vaak weg.", w => Zusje(w.Op(Sector.PO, 10)).Dagen(7, 4)),
        new("zusje-van-drie-3", "Jongste van drie: nergens ingeschreven.", w => Zusje(w.Op(Sector.PO, 6)).Thuis(40)),
        new("vrijstelling-5-a-permanent", "Blijvend vrijgesteld op lichamelijke of psychische gronden.", w =>
            w.Op(Sector.PO, 11).Thuis(300).Vrij(Vrijstellingsoort.Artikel5OnderA, w.Vandaag.AddDays(-299), null, permanent: true)),
        new("vrijstelling-5-a-tijdelijk", "Voor een schooljaar vrijgesteld.", w =>
            w.Op(Sector.VO, 14).Thuis(100).Vrij(Vrijstellingsoort.Artikel5OnderA, w.Vandaag.AddDays(-99), w.Vandaag.AddDays(200))),
        new("vrijstelling-loopt-af", "De tijdelijke vrijstelling loopt volgende week af.", w =>
            w.Op(Sector.VO, 13).Thuis(200).Vrij(Vrijstellingsoort.Artikel5OnderA, w.Vandaag.AddDays(-199), w.Vandaag.AddDays(7))),
        new("vrijstelling-5-b", "Vrijgesteld wegens overwegende bedenkingen tegen de richting.", w =>
            w.Op(Sector.PO, 8).Thuis(150).Vrij(Vrijstellingsoort.Artikel5OnderB, w.Vandaag.AddDays(-149), w.Vandaag.AddDays(180))),
        new("vrijstelling-5-c", "Gaat in het buitenland naar school.", w =>
            w.Op(Sector.VO, 16).Thuis(150).Vrij(Vrijstellingsoort.Artikel5OnderC, w.Vandaag.AddDays(-149), w.Vandaag.AddDays(180))),
        new("vrijstelling-5a-trekkend", "Reist mee met de kermis van de ouders.", w =>
            w.Op(Sector.PO, 9).Thuis(120).Vrij(Vrijstellingsoort.Artikel5a, w.Vandaag.AddDays(-119), w.Vandaag.AddDays(100))),
        new("vervangende-leerplicht", "Vervangende leerplicht (3a): de plicht blijft, verzuim telt.", w =>
        {
            w.Op(Sector.VO, 15).Dagen(6, 4);
            w.Vrij(Vrijstellingsoort.Artikel3a, w.Vandaag.AddDays(-150), w.Vandaag.AddDays(150));
        }),
    ];

    private static Gevalwereld Zusje(Gevalwereld w)
    {
        w.Leerling.Gezin = w.Leerling.Gezin with { Achternaam = "van 't Hof-Öztürk", Postcode = "9950SD" };
        return w;
    }
}
