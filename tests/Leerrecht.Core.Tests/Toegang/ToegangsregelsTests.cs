using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Tests.Toegang;

/// <summary>The only decision on who may see what: fail closed, and each tie to a child counted on its days.</summary>
public sealed class ToegangsregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 22);

    private static readonly Convenant Convenant = new("proef", new(2018, 5, 25), "Proef",
    [
        Regel("eigen", [Relaties.EigenLeerling]),
        Regel("oud", [Relaties.OudLeerling], dagen: 56),
        Regel("inwoner", [Relaties.Inwoner], rol: Rol.Leerplichtambtenaar),
        Regel("cijfers", [Relaties.Geen], rol: Rol.Beleidsmedewerker, categorie: Gegevenscategorie.Aggregaat),
    ]);

    [Fact]
    public void Wat_niet_genoemd_is_wordt_geweigerd()
    {
        foreach (var rol in Enum.GetValues<Rol>())
        {
            foreach (var wat in Enum.GetValues<Gegevenscategorie>())
            {
                foreach (var daad in Enum.GetValues<Daad>())
                {
                    var genoemd = Convenant.Regels.Any(regel => regel.Rollen.Contains(rol) && regel.Categorieen.Contains(wat) && regel.Daden.Contains(daad));
                    Assert.Equal(genoemd, Toegangsregels.Ooit(rol, wat, daad, Convenant));
                    Assert.Equal(genoemd, Toegangsregels.Beslis(rol, wat, daad, new((Relaties)127, 0), Convenant).Mag);
                }
            }
        }
    }

    [Fact]
    public void Zonder_band_mag_niets_van_een_kind()
    {
        var besluit = Assert.IsType<Besluit.Geweigerd>(Beslis(Rol.Verzuimcoordinator, Band.Geen));

        Assert.Equal("toegang.geen-relatie", besluit.Reden.Code);
        Assert.True(Toegangsregels.Beslis(Rol.Beleidsmedewerker, Gegevenscategorie.Aggregaat, Daad.Zien, Band.Geen, Convenant).Mag);
    }

    [Fact]
    public void Een_besluit_noemt_de_regel_en_de_band_die_telde()
    {
        var besluit = Assert.IsType<Besluit.Toegestaan>(Beslis(Rol.Verzuimcoordinator, new(Relaties.EigenLeerling | Relaties.Inwoner, null)));

        Assert.Equal(("eigen", Relaties.EigenLeerling), (besluit.Regel.Id, besluit.Via));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(56, true)]
    [InlineData(57, false)]
    public void Een_oud_leerling_mag_zo_lang_als_de_regel_zegt(int dagen, bool mag) =>
        Assert.Equal(mag, Beslis(Rol.Verzuimcoordinator, new(Relaties.OudLeerling, dagen)).Mag);

    /// <summary>Over all rules of up to two relations each: what is said without asking about a child is so for every tie there is.</summary>
    [Fact]
    public void Wat_samengaat_mag_van_elk_kind_en_wat_niet_samengaat_van_een_kind_niet()
    {
        (Gegevenscategorie, Daad) een = (Gegevenscategorie.Identiteit, Daad.Zien), ander = (Gegevenscategorie.Ongeoorloofd, Daad.Zien);
        Relaties[] soorten = [Relaties.Geen, Relaties.EigenLeerling, Relaties.OudLeerling, Relaties.Inwoner, Relaties.Deelnemer];
        var banden = (from relaties in Enumerable.Range(0, 128)
                      from dagen in (int[])[10, 40, 70]
                      let oud = ((Relaties)relaties).HasFlag(Relaties.OudLeerling)
                      select new Band((Relaties)relaties, oud ? dagen : null)).Distinct().ToList();
        var regels = (from a in soorten from b in soorten from dagen in (int[])[30, 60] select ((Relaties[])[a, b], dagen)).ToList();
        var samen = 0;
        foreach (var (links, dagenLinks) in regels)
        {
            foreach (var (rechts, dagenRechts) in regels)
            {
                foreach (var zonder in (Relaties[])[Relaties.Geen, Relaties.OudLeerling])
                {
                    var convenant = new Convenant("proef", new(2018, 5, 25), "Proef",
                    [
                        Regel("een", links, dagen: dagenLinks, categorie: een.Item1), Regel("ander", rechts, dagen: dagenRechts, categorie: ander.Item1),
                    ]);
                    var gevonden = banden.Where(band => Toegangsregels.Beslis(Rol.Verzuimcoordinator, een.Item1, een.Item2, Zonder(band, zonder), convenant).Mag);

                    var verwacht = gevonden.All(band => Toegangsregels.Beslis(Rol.Verzuimcoordinator, ander.Item1, ander.Item2, band, convenant).Mag);
                    Assert.Equal(verwacht, Toegangsregels.GaatSamen(Rol.Verzuimcoordinator, een, zonder, ander, convenant));
                    samen += verwacht ? 1 : 0;
                }
            }
        }

        Assert.InRange(samen, 100, regels.Count * regels.Count);

        static Band Zonder(Band band, Relaties zonder) => new(band.Relaties & ~zonder, zonder.HasFlag(Relaties.OudLeerling) ? null : band.DagenWeg);
    }

    [Fact]
    public void De_dag_na_het_vertrek_is_een_leerling_oud_leerling()
    {
        var school = Wie(Organisatiesoort.Vestiging, "00AA00", Werkgebied.Leeg with { Vestigingen = ["00AA00"] });

        Assert.Equal(Relaties.EigenLeerling, Bepaal(school, Kind(eind: Vandaag)).Relaties);
        Assert.Equal(new Band(Relaties.OudLeerling, 1), Bepaal(school, Kind(eind: Vandaag.AddDays(-1))));
        Assert.Equal(Relaties.Geen, Bepaal(school, Kind(begin: Vandaag.AddDays(1))).Relaties);
    }

    [Fact]
    public void Wie_terugkwam_is_geen_oud_leerling()
    {
        var school = Wie(Organisatiesoort.Vestiging, "00AA00", Werkgebied.Leeg with { Vestigingen = ["00AA00"] });
        var kind = new Kindplaats("GM0001", [new("00AA00", null, new(2024, 8, 1), new(2025, 7, 31)), new("00AA00", null, new(2026, 8, 1), null)], [], false);

        Assert.Equal(new Band(Relaties.EigenLeerling, null), Bepaal(school, kind));
    }

    [Fact]
    public void Deelnemen_geldt_voor_de_eigen_organisatie_en_op_zijn_dagen()
    {
        var swv = Wie(Organisatiesoort.SwvVo, "VO1", Werkgebied.Leeg with { Swvs = ["VO1"] });
        Kindplaats Met(params Deelname[] deelnames) => Kind() with { Deelnames = deelnames };

        Assert.Equal(Relaties.Deelnemer, Bepaal(swv, Met(new Deelname(swv.Organisatie.Id, Deelnamesoort.EigenTaak, Vandaag, null))).Relaties);
        Assert.Equal(Relaties.JgzConsult, Bepaal(swv, Met(new Deelname(swv.Organisatie.Id, Deelnamesoort.JgzConsult, Vandaag, Vandaag))).Relaties);
        Assert.Equal(Relaties.Geen, Bepaal(swv, Met(new Deelname(Guid.NewGuid(), Deelnamesoort.EigenTaak, Vandaag, null))).Relaties);
        Assert.Equal(Relaties.Geen, Bepaal(swv, Met(new Deelname(swv.Organisatie.Id, Deelnamesoort.EigenTaak, Vandaag.AddDays(-9), Vandaag.AddDays(-1)))).Relaties);
    }

    [Fact]
    public void Inwoner_leerling_van_het_swv_en_vitaal_belang()
    {
        Assert.Equal(Relaties.Inwoner, Bepaal(Wie(Organisatiesoort.Gemeente, "GM0001", Werkgebied.Leeg with { Gemeenten = ["GM0001"] }), Kind()).Relaties);
        Assert.Equal(Relaties.LeerlingVanSwv, Bepaal(Wie(Organisatiesoort.SwvVo, "VO1", Werkgebied.Leeg with { Swvs = ["VO1"] }), Kind(swv: "VO1")).Relaties);
        Assert.Equal(Relaties.VitaalBelang, Bepaal(Wie(Organisatiesoort.Toegang, "wij", Werkgebied.Leeg), Kind() with { VitaalBelang = true }).Relaties);
    }

    [Fact]
    public void Een_werkgebied_volgt_uit_de_organisatie()
    {
        Vestiging[] scholen =
        [
            new("00AA00", null, Sector.PO, "GM0001", default, "PO1", "B1"), new("00AA01", null, Sector.PO, "GM0002", default, "PO1", "B1"),
            new("00BB00", null, Sector.VO, "GM0001", default, "VO1", "B2"),
        ];
        Werkgebied Van(Organisatiesoort soort, string code, params Organisatie[] bedient) => Werkgebied.Van(Organisatie(soort, code), scholen, bedient);

        Assert.Equal(["00AA00", "00AA01"], Van(Organisatiesoort.Bestuur, "B1").Vestigingen.Order());
        Assert.Equal(["00AA00", "00AA01"], Van(Organisatiesoort.Instelling, "00AA").Vestigingen.Order());
        Assert.Equal(["GM0001"], Van(Organisatiesoort.Ggd, "ggd", Organisatie(Organisatiesoort.Gemeente, "GM0001"), Organisatie(Organisatiesoort.Vestiging, "00AA00")).Gemeenten);
        Assert.Equal(["VO1"], Van(Organisatiesoort.SwvVo, "VO1").Swvs);
        Assert.Equal(Werkgebied.Leeg, Van(Organisatiesoort.Jeugdhulpaanbieder, "J1"));
        Assert.Equal(Werkgebied.Leeg, Van(Organisatiesoort.Regio, "regio"));
    }

    [Fact]
    public void Een_aanstelling_geldt_op_haar_dagen_en_zolang_de_organisatie_bestaat()
    {
        var aanstelling = new Aanstelling(Guid.NewGuid(), Guid.NewGuid(), Organisatie(Organisatiesoort.Gemeente, "GM0001"), Rol.Leerplichtambtenaar, Vandaag, Vandaag);

        Assert.True(aanstelling.GeldtOp(Vandaag));
        Assert.False(aanstelling.GeldtOp(Vandaag.AddDays(1)));
        Assert.False(aanstelling.GeldtOp(Vandaag.AddDays(-1)));
        Assert.False((aanstelling with { Organisatie = aanstelling.Organisatie with { Tot = Vandaag.AddDays(-1) } }).GeldtOp(Vandaag));
    }

    [Fact]
    public void De_muur_elk_geoorloofd_verzuim_en_elk_signaal_daarvan_ligt_aan_de_andere_kant()
    {
        Assert.All(
            Enum.GetValues<Verzuimsoort>().Where(soort => soort.Klasse() is Verzuimklasse.Geoorloofd or Verzuimklasse.Geen),
            soort => Assert.Contains(soort.Categorie(), new[] { Gegevenscategorie.Geoorloofd, Gegevenscategorie.Ziekte }));
        Assert.All(
            [Signaalsoort.ZiekFrequent, Signaalsoort.ZiekLang, Signaalsoort.LangdurigZiek, Signaalsoort.Schorsing, Signaalsoort.AanwezigheidLaag],
            soort => Assert.NotEqual(Gegevenscategorie.Ongeoorloofd, soort.Categorie()));
        Assert.Equal(Bestemming.Leerplicht, Verzuimtoegang.Bestemmingen(Rol.Leerplichtambtenaar));
        Assert.Equal(Bestemming.Jgz, Verzuimtoegang.Bestemmingen(Rol.Jeugdarts));
    }

    private static Besluit Beslis(Rol rol, Band band) => Toegangsregels.Beslis(rol, Gegevenscategorie.Identiteit, Daad.Zien, band, Convenant);

    private static Band Bepaal(Gebruiker wie, Kindplaats kind) => Bandregels.Bepaal(wie, kind, Vandaag);

    private static Kindplaats Kind(DateOnly? begin = null, DateOnly? eind = null, string? swv = null) =>
        new("GM0001", [new("00AA00", swv, begin ?? new(2024, 8, 1), eind)], [], false);

    private static Organisatie Organisatie(Organisatiesoort soort, string code) => new(Guid.NewGuid(), soort, code, code, new(2018, 5, 25), null);

    private static Gebruiker Wie(Organisatiesoort soort, string code, Werkgebied gebied) =>
        new("Iemand", new(Guid.NewGuid(), Guid.NewGuid(), Organisatie(soort, code), Rol.Verzuimcoordinator, new(2020, 1, 1), null), gebied);

    private static Convenantregel Regel(
        string id, IReadOnlyList<Relaties> relaties, Rol rol = Rol.Verzuimcoordinator, Gegevenscategorie categorie = Gegevenscategorie.Identiteit, int dagen = 0) =>
        new(id, [rol], [categorie], relaties, [Daad.Zien], "wet", "doel", null, dagen);
}
