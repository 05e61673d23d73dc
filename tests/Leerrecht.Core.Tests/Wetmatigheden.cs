using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Tests.Naslag;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Tests;

/// <summary>What always holds, over pupils near the edges of every clause.</summary>
public class Wetmatigheden
{
    private const int LeerlingenPerZaad = 40;

    public static TheoryData<int> Zaden => [.. Enumerable.Range(101, 25)];

    [Theory, MemberData(nameof(Zaden))]
    public void Een_strengere_grens_verliest_geen_leerling(int zaad)
    {
        Strenger(zaad, Signaalsoort.WettelijkVerzuim, set => set with { WvUren = 16 }, set => set with { WvUren = 12.5m });
        Strenger(zaad, Signaalsoort.LangdurigRelatiefVerzuim, set => set with { LrvDagen = 14 }, set => set with { LrvDagen = 6 });
        Strenger(zaad, Signaalsoort.ZiekFrequent, set => set with { ZiekMeldingen = 4 }, set => set with { ZiekMeldingen = 3 });
        Strenger(zaad, Signaalsoort.ZiekFrequent, set => set with { ZiekLesweken = 6 }, set => set with { ZiekLesweken = 12 });
        Strenger(zaad, Signaalsoort.ZiekLang, set => set with { ZiekLesdagen = 7 }, set => set with { ZiekLesdagen = 4 });
        Strenger(zaad, Signaalsoort.LangdurigZiek, set => set with { LangdurigZiekDagen = 28 }, set => set with { LangdurigZiekDagen = 12 });
        Strenger(zaad, Signaalsoort.Schorsing, set => set with { SchorsingDagen = 2 }, set => set with { SchorsingDagen = 1 });
        Strenger(zaad, Signaalsoort.AanwezigheidLaag, set => set with { Tier2Procent = 12 }, set => set with { Tier2Procent = 4 });
    }

    private static void Strenger(int zaad, Signaalsoort soort, Func<Regelset, Regelset> ruim, Func<Regelset, Regelset> streng)
    {
        var toeval = new Toeval(zaad);
        var omgeving = toeval.Omgeving();
        var begin = new Regelset { GeldigVan = new(2000, 1, 1) };
        for (var nummer = 0; nummer < LeerlingenPerZaad; nummer++)
        {
            var (feiten, peildatum) = (toeval.Feiten(omgeving), toeval.Peildatum());
            bool Geeft(Func<Regelset, Regelset> grens) =>
                Oordeel.Van(omgeving with { Regels = new([grens(begin)]) }, feiten, peildatum).Van(soort).Count > 0;

            Assert.True(!Geeft(ruim) || Geeft(streng), $"{soort}, zaad {zaad}, leerling {nummer}, peildatum {peildatum}\n{feiten}");
        }
    }

    [Theory, MemberData(nameof(Zaden))]
    public void De_volgorde_van_de_rijen_maakt_niet_uit(int zaad) =>
        Voor(zaad, (beoordelaar, omgeving, feiten, peildatum) =>
        {
            var toeval = new Random(zaad);
            var geschud = feiten with
            {
                Afwezigheden = Geschud(feiten.Afwezigheden, toeval),
                Vrijstellingen = Geschud(feiten.Vrijstellingen, toeval),
                Aanbod = Geschud(feiten.Aanbod, toeval),
            };
            Gelijk(Oordeel.Van(beoordelaar, omgeving, feiten, peildatum), Oordeel.Van(beoordelaar, omgeving, geschud, peildatum));
        });

    [Theory, MemberData(nameof(Zaden))]
    public void Op_een_latere_dag_oordelen_verandert_geen_gesloten_signaal(int zaad) =>
        Voor(zaad, (beoordelaar, omgeving, feiten, peildatum) =>
        {
            var eerder = Oordeel.Van(beoordelaar, omgeving, feiten, peildatum);
            foreach (var later in new[] { 1, 3, 7, 40, 250 })
            {
                var nu = Oordeel.Van(beoordelaar, omgeving, feiten, peildatum.AddDays(later));
                Assert.All(eerder.Signalen.Where(signaal => Gesloten(signaal, feiten, peildatum)), signaal => Assert.Contains(signaal, nu.Signalen));
            }
        });

    /// <summary>
    /// What the future cannot touch. A report, a step and a frequent signal stand on the day they were reached; a run once it
    /// has ended; a luxe period once its last day has passed. The tier is about the peildatum itself and is never closed.
    /// </summary>
    private static bool Gesloten(Bevinding signaal, Feiten feiten, DateOnly peildatum) => signaal.Soort switch
    {
        Signaalsoort.WettelijkVerzuim or Signaalsoort.TeLaat or Signaalsoort.ZiekFrequent => true,
        Signaalsoort.LangdurigRelatiefVerzuim or Signaalsoort.ZiekLang or Signaalsoort.LangdurigZiek
            or Signaalsoort.Schorsing or Signaalsoort.AbsoluutVerzuim => signaal.Eind is not null,
        Signaalsoort.Luxeverzuim => feiten.Afwezigheden.Single(rij => rij.Id == signaal.Bewijs).Tot <= peildatum,
        Signaalsoort.AanwezigheidLaag => false,
    };

    [Theory, MemberData(nameof(Zaden))]
    public void Leerplicht_ontvangt_nooit_geoorloofd_verzuim(int zaad) =>
        Voor(zaad, (beoordelaar, omgeving, feiten, peildatum) =>
        {
            foreach (var signaal in Oordeel.Van(beoordelaar, omgeving, feiten, peildatum).Signalen.Where(signaal => signaal.BestemdVoor.HasFlag(Bestemming.Leerplicht)))
            {
                Assert.False(signaal.Soort is Signaalsoort.ZiekFrequent or Signaalsoort.ZiekLang or Signaalsoort.LangdurigZiek or Signaalsoort.Schorsing or Signaalsoort.AanwezigheidLaag);
                Assert.All(
                    signaal.Bewijs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    id => Assert.Contains(feiten.Afwezigheden.Single(rij => rij.Id == id).Soort.Klasse(), new[] { Verzuimklasse.Ongeoorloofd, Verzuimklasse.TeLaat }));
            }
        });

    [Theory, MemberData(nameof(Zaden))]
    public void Elk_signaal_bewijst_zich_met_rijen_van_zijn_eigen_dagen(int zaad) =>
        Voor(zaad, (beoordelaar, omgeving, feiten, peildatum) =>
        {
            foreach (var signaal in Oordeel.Van(beoordelaar, omgeving, feiten, peildatum).Signalen)
            {
                var ids = signaal.Bewijs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(ids.Distinct(), ids);
                Assert.All(ids.Select(id => feiten.Afwezigheden.Single(rij => rij.Id == id)), rij => Assert.True(rij.Van <= (signaal.Eind ?? peildatum) && !(rij.Tot < signaal.Begin)));
                Assert.True(signaal.Begin <= signaal.BereiktOp && signaal.BereiktOp <= peildatum && !(signaal.Eind > peildatum));
            }
        });

    [Theory, MemberData(nameof(Zaden))]
    public void Een_thuiszitter_heeft_altijd_precies_een_open_signaal_waar_hij_op_rust(int zaad) =>
        Voor(zaad, (beoordelaar, omgeving, feiten, peildatum) =>
        {
            var oordeel = Oordeel.Van(beoordelaar, omgeving, feiten, peildatum);
            var grond = oordeel.Signalen.Where(signaal => signaal.Eind is null
                && (signaal.Soort == Signaalsoort.LangdurigRelatiefVerzuim || signaal is { Soort: Signaalsoort.AbsoluutVerzuim, TeltMee: true })).ToList();
            Assert.Equal(oordeel.Thuiszitter is null ? 0 : 1, grond.Count);
            if (oordeel.Thuiszitter is { } thuis)
            {
                Assert.True(oordeel.Stand.Plichtig);
                Assert.True(thuis.Sinds <= grond[0].Begin);
            }
        });

    [Fact]
    public void Oordelen_legt_per_leerling_geen_geheugen_vast()
    {
        var toeval = new Toeval(7);
        var omgeving = toeval.Omgeving();
        var leerlingen = Enumerable.Range(0, 200).Select(_ => (Feiten: new Feitenblok(toeval.Feiten(omgeving)), Peildatum: toeval.Peildatum())).ToArray();
        var beoordelaar = new Beoordelaar(omgeving.Scholen, omgeving.Regels);
        Assert.True(Alle() > 0);

        var voor = GC.GetAllocatedBytesForCurrentThread();
        Alle();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - voor);

        int Alle()
        {
            var signalen = 0;
            foreach (var (feiten, peildatum) in leerlingen)
            {
                signalen += beoordelaar.Beoordeel(feiten.VoorKern(omgeving.Scholen), peildatum).Signalen.Length;
            }

            return signalen;
        }
    }

    /// <summary>Facts laid out once as arrays, so that handing them over allocates nothing.</summary>
    private sealed class Feitenblok(Feiten feiten)
    {
        private readonly Feiten _feiten = feiten with
        {
            Inschrijvingen = feiten.Inschrijvingen.ToArray(),
            Afwezigheden = feiten.Afwezigheden.ToArray(),
            Vrijstellingen = feiten.Vrijstellingen.ToArray(),
            Aanbod = feiten.Aanbod.ToArray(),
        };

        public Leerlingfeiten VoorKern(Schoolregister scholen) => new()
        {
            Leerling = _feiten.Leerling,
            Woonkalender = scholen.Woonkalender(_feiten.Leerling.Gemeente),
            Inschrijvingen = (Core.Leerlingen.Inschrijving[])_feiten.Inschrijvingen,
            Afwezigheden = (Afwezigheid[])_feiten.Afwezigheden,
            Vrijstellingen = (Core.Vrijstellingen.Vrijstelling[])_feiten.Vrijstellingen,
            Aanbod = (Core.Leerlingen.Aanbod[])_feiten.Aanbod,
        };
    }

    private static void Voor(int zaad, Action<Beoordelaar, Omgeving, Feiten, DateOnly> houdt)
    {
        var toeval = new Toeval(zaad);
        var omgeving = toeval.Omgeving();
        var beoordelaar = new Beoordelaar(omgeving.Scholen, omgeving.Regels);
        for (var nummer = 0; nummer < LeerlingenPerZaad; nummer++)
        {
            var (feiten, peildatum) = (toeval.Feiten(omgeving), toeval.Peildatum());
            var fout = Record.Exception(() => houdt(beoordelaar, omgeving, feiten, peildatum));
            if (fout is not null)
            {
                Assert.Fail($"Zaad {zaad}, leerling {nummer}, peildatum {peildatum:yyyy-MM-dd}\n{fout.Message}\n{feiten}");
            }
        }
    }

    private static T[] Geschud<T>(IEnumerable<T> rijen, Random toeval)
    {
        var geschud = rijen.ToArray();
        toeval.Shuffle(geschud);
        return geschud;
    }

    private static void Gelijk(Oordeel verwacht, Oordeel gegeven)
    {
        Assert.Equal(verwacht.Signalen, gegeven.Signalen);
        Assert.Equal(verwacht.Thuiszitter, gegeven.Thuiszitter);
        Assert.Equal(verwacht.Stand, gegeven.Stand);
    }
}
