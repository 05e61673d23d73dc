using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Leerlingen;
using static Leerrecht.Core.Tests.Dossiers.Spel;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>An offer counts when there is a place; the table names who gives one.</summary>
public class Aanbod_en_besluit
{
    private static readonly Opdracht.AanbodDoen Doen = new(Nummer(9), Aanbodsoort.Beide, "De school", "Les en dagbesteding", Begin.AddDays(14), null, Ouderstandpunt.Oneens, Gehoord);
    private static readonly Opdracht.Besluiten Besluiten = new(School, "De school", Begin.AddDays(14), true, "De school plaatst hem.", Gehoord);
    private static readonly Guid Mandaat = Nummer(300);

    private static Spel Aangeboden => Opgepakt.Doe(Doen);

    private static Spel Tafel => Opgepakt.Tot(4);

    [Fact]
    public void Een_aanbod_zegt_van_wie_wat_en_wat_kind_en_ouders_ervan_vinden()
    {
        Assert.Equal("dossier.aanbieder", Opgepakt.Weigert(Doen with { Door = "" }));
        Assert.Equal("dossier.aanbod", Opgepakt.Weigert(Doen with { Wat = "Les" }));
        Assert.Equal("stem.kind", Opgepakt.Weigert(Doen with { Stemmen = Zwijgt }));
        Assert.Equal("dossier.aanbod", Aangeboden.Weigert(Doen));
        Assert.Equal([new(Nummer(9), Aanbodsoort.Beide, "De school", "Les en dagbesteding", Begin.AddDays(14), null, false)], Aangeboden.Zaak.Aanbod);
    }

    [Fact]
    public void Een_plaats_telt_vanaf_de_dag_dat_zij_er_is()
    {
        Assert.Equal("dossier.plaats", Opgepakt.Weigert(Doen with { PlaatsSinds = Begin.AddDays(1) }));
        Assert.Equal("dossier.plaats", Aangeboden.Weigert(new Opdracht.PlaatsBevestigen(Nummer(9), Begin.AddDays(1))));
        Assert.Equal("dossier.aanbod", Aangeboden.Weigert(new Opdracht.PlaatsBevestigen(Nummer(8), Begin)));
        Assert.Equal("dossier.plaats", Aangeboden.Weigert(new Opdracht.PlaatsBevestigen(Nummer(9), DateOnly.MinValue)));
        Assert.Equal("dossier.begin", Opgepakt.Weigert(Doen with { Begin = DateOnly.MinValue }));
        Assert.Equal("stem.kind", Opgepakt.Weigert(Doen with { Stemmen = Gehoord with { Kind = new(new('a', 4001), "") } }));
        Assert.False(Aangeboden.Zaak.HeeftPlaats);
        var plaats = Aangeboden.Doe(new Opdracht.PlaatsBevestigen(Nummer(9), Begin));
        Assert.True(plaats.Zaak.HeeftPlaats);
        Assert.Equal("dossier.aanbod", plaats.Weigert(new Opdracht.PlaatsBevestigen(Nummer(9), Begin)));
    }

    [Fact]
    public void Een_geweigerd_aanbod_is_er_niet_meer_en_zegt_door_wie_en_waarom()
    {
        Assert.Equal("dossier.geweigerd-door", Aangeboden.Weigert(new Opdracht.AanbodWeigeren(Nummer(9), "", "Het is te ver weg.")));
        Assert.Equal("dossier.reden", Aangeboden.Weigert(new Opdracht.AanbodWeigeren(Nummer(9), "Moeder", "Ver")));
        Assert.Equal("dossier.aanbod", Aangeboden.Weigert(new Opdracht.AanbodWeigeren(Nummer(8), "Moeder", "Het is te ver weg.")));
        var geweigerd = Aangeboden.Doe(new Opdracht.PlaatsBevestigen(Nummer(9), Begin)).Doe(new Opdracht.AanbodWeigeren(Nummer(9), "Moeder", "Het is te ver weg."));
        Assert.False(geweigerd.Zaak.HeeftPlaats);
        Assert.Equal("dossier.aanbod", geweigerd.Weigert(new Opdracht.AanbodWeigeren(Nummer(9), "Moeder", "Het is te ver weg.")));
        Assert.Equal("dossier.aanbod", geweigerd.Weigert(new Opdracht.PlaatsBevestigen(Nummer(9), Begin)));
    }

    [Fact]
    public void Alleen_de_voorzitter_besluit_en_alleen_aan_de_tafel()
    {
        Assert.Equal("dossier.trede", Opgepakt.Weigert(Besluiten, Voorzitter));
        Assert.Equal("dossier.voorzitter", Tafel.Weigert(Besluiten));
    }

    [Fact]
    public void Een_besluit_noemt_wie_plaatst_voor_wanneer_en_wat_het_gezin_wil()
    {
        Assert.Equal("dossier.plaatser", Tafel.Weigert(Besluiten with { Plaatser = Guid.Empty }, Voorzitter));
        Assert.Equal("dossier.plaatser", Tafel.Weigert(Besluiten with { PlaatserNaam = "" }, Voorzitter));
        Assert.Equal("dossier.uiterlijk", Tafel.Weigert(Besluiten with { Uiterlijk = Begin }, Voorzitter));
        Assert.Equal("dossier.uiterlijk", Tafel.Weigert(Besluiten with { Uiterlijk = Begin.AddDays(93) }, Voorzitter));
        Assert.Equal("dossier.inhoud", Tafel.Weigert(Besluiten with { Inhoud = "Ja" }, Voorzitter));
        Assert.Equal("stem.kind", Tafel.Weigert(Besluiten with { Stemmen = Zwijgt }, Voorzitter));
        Assert.Equal(new Tafelbesluit(School, "De school", Begin.AddDays(14), false), Tafel.Doe(Besluiten, Voorzitter).Zaak.Besluit);
    }

    [Fact]
    public void Zonder_overeenstemming_besluit_de_voorzitter_alleen_onder_een_mandaat_van_wie_plaatst()
    {
        Assert.Equal("dossier.mandaat", Tafel.Weigert(Besluiten with { Eens = false }, Voorzitter));
        Assert.Equal("dossier.mandaat", Tafel.Weigert(Besluiten with { Eens = false }, Voorzitter, kader => kader with { Mandaten = [new(Mandaat, Verband)] }));
        var doorgezet = Tafel.Doe(Besluiten with { Eens = false }, Voorzitter, MetMandaat);
        Assert.Equal((true, Mandaat), doorgezet.Gebeurd[^1] is Gebeurtenis.BesluitGenomen g ? (g.Besluit.Doorgezet, g.Mandaat) : default);
        Assert.Null(Assert.IsType<Gebeurtenis.BesluitGenomen>(Tafel.Doe(Besluiten, Voorzitter, MetMandaat).Gebeurd[^1]).Mandaat);

        static Dossierkader MetMandaat(Dossierkader kader) => kader with { Mandaten = [new(Mandaat, School)] };
    }
}
