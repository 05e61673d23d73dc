using System.Collections.Immutable;
using System.Text.Json;
using Leerrecht.Core.Dossiers;
using static Leerrecht.Core.Tests.Dossiers.Spel;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>Cases of one household: one plan for what they have in common, one to call, and each child its own.</summary>
public class Een_gezin_met_meer_dossiers
{
    private static readonly Plandoel Rust = new("Er is thuis rust in de ochtend.", "De ouders vertellen het.", new(2027, 1, 15), Doelstand.Loopt, "", VoorGezin: true);
    private static readonly Plandoel School = new("Hij is elke ochtend op school.", "Het register", new(2027, 1, 15), Doelstand.Loopt, "");
    private static readonly Gezinsherkomst Elders = new(3, "Lea Leerplicht");
    private static readonly Guid Huis = Nummer(900);

    [Fact]
    public void Verbinden_kan_wie_in_beide_meedoet_en_een_van_de_twee_leidt()
    {
        var (hier, daar) = (Opgepakt.Zaak, Opgepakt.Zaak with { Regie = Consulent });
        Assert.Null(Gezinsregels.Bezwaar(hier, daar, Begeleider));
        Assert.Null(Gezinsregels.Bezwaar(daar, hier, Mentor));
        Assert.NotNull(Gezinsregels.Bezwaar(hier with { Regie = Consulent }, daar, Begeleider));
        Assert.NotNull(Gezinsregels.Bezwaar(hier, daar with { Deelnemers = [new(Consulent, Begin)] }, Begeleider));
        Assert.NotNull(Gezinsregels.Bezwaar(hier with { Gezin = Huis }, daar with { Gezin = Huis }, Begeleider));
        Assert.Null(Gezinsregels.Bezwaar(hier with { Gezin = Huis }, daar with { Gezin = Nummer(901) }, Begeleider));
    }

    [Fact]
    public void Losmaken_kan_wie_leidt_met_een_reden_en_wie_sluit_hoort_er_niet_meer_bij()
    {
        var verbonden = Opgepakt.Doe(new Opdracht.GezinVerbinden(Huis));
        Assert.Equal(Huis, verbonden.Zaak.Gezin);
        Assert.Equal("dossier.gezin", Opgepakt.Weigert(new Opdracht.GezinLosmaken("Zij wonen niet meer samen.")));
        Assert.Equal("dossier.gezin", verbonden.Weigert(new Opdracht.GezinLosmaken("Zij wonen niet meer samen."), Consulent));
        Assert.Equal("dossier.reden", verbonden.Weigert(new Opdracht.GezinLosmaken("Nee")));
        Assert.Null(verbonden.Doe(new Opdracht.GezinLosmaken("Zij wonen niet meer samen.")).Zaak.Gezin);
        Assert.Null(verbonden.Doe(new Opdracht.Sluiten(Dossieruitkomst.EigenSchool, "Het gaat weer goed.", Gehoord)).Zaak.Gezin);
    }

    [Fact]
    public void De_doelen_van_het_gezin_worden_vervangen_en_die_van_het_kind_blijven_staan()
    {
        var met = Opgepakt.Doe(Vaststellen(0, Plan with { Doelen = [School, Rust] })).Doe(new Opdracht.GezinVerbinden(Huis));
        var nieuw = Rust with { Wat = "Er is ook in de avond rust.", Stand = Doelstand.Gehaald };
        var na = met.Doe(new Opdracht.GezinVolgen(null, [nieuw], false, Elders));
        Assert.Equal([School, nieuw], na.Zaak.Plan!.Doelen);
        Assert.Equal((2, 3, "Lea Leerplicht"), na.Gebeurd[^1] is Gebeurtenis.PlanVastgesteld { Uit: { } uit } g ? (g.Versie, uit.Versie!.Value, uit.Door) : default);
        Assert.Equal("dossier.versie", na.Weigert(Vaststellen(1, wijziging: "Een stap verder.")));
        Assert.Equal(na.Gebeurd, na.Doe(new Opdracht.GezinVolgen(null, [nieuw], false, Elders)).Gebeurd);
        Assert.Equal(na.Gebeurd, na.Doe(new Opdracht.GezinVolgen(na.Zaak.Contact, null, false, Elders)).Gebeurd);
        Assert.Equal([School], met.Doe(new Opdracht.GezinVolgen(null, [], false, Elders)).Zaak.Plan!.Doelen);
        Assert.Equal("plan.doel-1", met.Weigert(new Opdracht.GezinVolgen(null, [.. Enumerable.Repeat(Rust, Planregels.Meeste)], false, Elders)));
    }

    [Fact]
    public void Zonder_plan_wachten_de_doelen_van_het_gezin_tot_er_een_is_en_wie_ze_niet_zag_wordt_geweigerd()
    {
        var zonder = Opgepakt.Doe(new Opdracht.GezinVerbinden(Huis)).Doe(new Opdracht.GezinVolgen(null, [Rust], false, Elders));
        Assert.Equal((0, 1), (zonder.Zaak.PlanVersie, zonder.Zaak.Gezinsplan!.Versie));
        Assert.Equal([Rust], zonder.Zaak.Gezinsdoelen);
        Assert.Equal("dossier.versie", zonder.Weigert(Vaststellen(0, Plan with { Doelen = [School] })));
        var met = zonder.Doe(Vaststellen(0, Plan with { Doelen = [School] }) with { OpGezin = 1 });
        Assert.Empty(met.Zaak.Gezinsdoelen);
    }

    [Fact]
    public void Wat_van_een_kind_is_gaat_niet_mee_naar_een_ander()
    {
        var was = Opgepakt.Zaak with { Gezin = Huis };
        Gebeurtenis[] gebeurd = [new Gebeurtenis.PlanVastgesteld(4, Plan with { Doelen = [School, Rust] }, Begin, "", Gehoord), new Gebeurtenis.ContactpersoonGekozen(Mentor, "", Begin)];
        var mee = Gezinsregels.Mee(was, gebeurd, "Ilse Begeleider")!;
        Assert.Equal([Rust], mee.Doelen!);
        Assert.Equal((new Gezinscontact.VanDossier(Mentor), false, 4), (mee.Contact, mee.Los, mee.Uit.Versie));
        Assert.Null(Gezinsregels.Mee(was with { Gezin = null }, gebeurd, "Ilse Begeleider"));
        Assert.Null(Gezinsregels.Mee(was, [new Gebeurtenis.KindGesproken(Begin, "Ilse", "Het is te druk.")], "Ilse Begeleider"));
        Assert.True(Gezinsregels.Mee(was, [new Gebeurtenis.GezinLosgemaakt(Begin, "Verhuisd.")], "Ilse Begeleider")!.Los);
    }

    [Fact]
    public void Wie_samengaan_hebben_elk_doel_een_keer_en_wie_een_van_beide_al_belde()
    {
        var anders = Rust with { Wat = "Er is geld voor de bus." };
        var hier = Opgepakt.Doe(Vaststellen(0, Plan with { Doelen = [School, Rust] })).Zaak;
        var daar = Opgepakt.Doe(Vaststellen(0, Plan with { Doelen = [anders, Rust with { Stand = Doelstand.Gehaald }] })).Zaak with { Contact = new Gezinscontact.VanDossier(Mentor) };
        Assert.Equal([Rust, anders], Gezinsregels.Samen(hier, daar, "Ilse Begeleider").Doelen!);
        Assert.Equal(new Gezinscontact.VanDossier(Mentor), Gezinsregels.Samen(hier, daar, "Ilse Begeleider").Contact);
        Assert.Equal(new Gezinscontact.Buiten("Oma"), Gezinsregels.Samen(hier with { Contact = new Gezinscontact.Buiten("Oma") }, daar, "Ilse Begeleider").Contact);
        Assert.Equal(new Gezinscontact.Regie(), Gezinsregels.Samen(hier, hier, "Ilse Begeleider").Contact);
    }

    [Fact]
    public void Het_gezin_belt_er_precies_een_ook_als_die_weggaat()
    {
        Gezinsdossier[] gezin = [new(Nu(Begin.AddDays(4)), "Cas Consulent", [Consulent.Aanstelling]), new(Nu(Begin), "Ilse Begeleider", [Begeleider.Aanstelling, Mentor.Aanstelling])];
        var gekozen = new Gezinscontact.VanDossier(Mentor);
        Assert.Equal(new("Mo Mentor", false, null), Gezinsregels.Belt(gekozen, true, gezin));
        Assert.Equal(new("Ilse Begeleider", true, "Mo Mentor"), Gezinsregels.Belt(gekozen, false, gezin));
        Assert.Equal(new("Cas Consulent", true, "Mo Mentor"), Gezinsregels.Belt(gekozen, true, gezin[..1]));
        Assert.Equal(new("Ilse Begeleider", true, null), Gezinsregels.Belt(new Gezinscontact.Regie(), false, gezin));
        Assert.Equal(new("Oma", false, null), Gezinsregels.Belt(new Gezinscontact.Buiten("Oma"), false, gezin));
    }

    [Fact]
    public void Wat_voor_deze_velden_is_vastgelegd_blijft_leesbaar()
    {
        var doel = JsonSerializer.Deserialize<Plandoel>("""{"Wat":"Elke dag op school.","Gemeten":"Het register","Uiterlijk":"2027-01-15","Stand":0,"Voortgang":""}""")!;
        var plan = JsonSerializer.Deserialize<Gebeurtenis.PlanVastgesteld>("""{"Versie":2,"Op":"2026-11-02","Wijziging":"Een doel erbij."}""")!;
        var naam = JsonSerializer.Deserialize<Gebeurtenis.ContactpersoonAangewezen>("""{"Naam":"Juf An","Op":"2026-11-02"}""")!;
        Assert.Equal((false, null, "Juf An"), (doel.VoorGezin, plan.Uit, naam.Naam));
    }

    /// <summary>Three cases of which now and then two are linked, and in which anybody does anything: linked ones have one plan for the household and one to call.</summary>
    [Fact]
    public void Verbonden_dossiers_hebben_altijd_dezelfde_doelen_voor_het_gezin_en_dezelfde_contactpersoon()
    {
        var (verbonden, doelen, los) = (0, 0, 0);
        for (var zaad = 1; zaad <= 400; zaad++)
        {
            var willekeur = new Willekeur(zaad);
            var zaken = Enumerable.Range(0, 3).Select(_ => Opgepakt.Dossier).ToImmutableList();
            for (var daad = 0; daad < 60; daad++)
            {
                var (nummer, vandaag) = (willekeur.Tot(3), Begin.AddDays(daad));
                var voor = zaken;
                zaken = willekeur.Tot(6) == 0 ? Verbind(zaken, nummer, willekeur.Tot(3), daad, vandaag) : Doe(zaken, nummer, willekeur, vandaag);
                foreach (var gezin in zaken.OfType<Dossier.Lopend>().Where(een => een.Zaak.Gezin is not null).GroupBy(een => een.Zaak.Gezin))
                {
                    var eerste = gezin.First().Zaak;
                    Assert.All(gezin, een => Assert.Equal(eerste.Gezinsdoelen, een.Zaak.Gezinsdoelen));
                    Assert.All(gezin, een => Assert.Equal(eerste.Contact, een.Zaak.Contact));
                    Assert.True(gezin.Count() > 1, $"zaad {zaad}: one case is no household of linked cases");
                    (verbonden, doelen) = (verbonden + 1, doelen + (eerste.Gezinsdoelen.Count > 0 ? 1 : 0));
                }

                los += voor.Zip(zaken).Count(paar => Gezin(paar.First) is not null && Gezin(paar.Second) is null);
                foreach (var (was, wordt) in voor.Zip(zaken).Where((_, plaats) => plaats != nummer))
                {
                    Assert.Equal(VanKind(was), VanKind(wordt));
                }
            }
        }

        Assert.True(verbonden > 1000 && doelen > 500 && los > 100, $"{verbonden} {doelen} {los}");
    }

    private static ImmutableList<Dossier> Verbind(ImmutableList<Dossier> zaken, int een, int ander, int nummer, DateOnly vandaag)
    {
        if (een == ander || zaken[een] is not Dossier.Lopend { Zaak: var hier } || zaken[ander] is not Dossier.Lopend { Zaak: var daar } || Gezinsregels.Bezwaar(hier, daar, hier.Regie) is not null)
        {
            return zaken;
        }

        var leden = zaken.Select((_, plaats) => plaats).Where(plaats => plaats == een || plaats == ander || Gezin(zaken[plaats]) is { } gezin && (gezin == hier.Gezin || gezin == daar.Gezin)).ToList();
        var samen = Gezinsregels.Samen(hier, daar, hier.Regie.Naam);
        return Ieder(Ieder(zaken, leden, new Opdracht.GezinVerbinden(hier.Gezin ?? daar.Gezin ?? Nummer(1000 + nummer)), vandaag) ?? zaken, leden, samen, vandaag) ?? zaken;
    }

    private static ImmutableList<Dossier> Doe(ImmutableList<Dossier> zaken, int nummer, Willekeur willekeur, DateOnly vandaag)
    {
        var was = zaken[nummer] is Dossier.Bestaand { Zaak: var zaak } ? zaak : null;
        var (opdracht, wie) = willekeur.Daad(was, vandaag);
        if (opdracht is Opdracht.GezinVerbinden or Opdracht.GezinVolgen || Gebeurt(zaken[nummer], opdracht, wie, willekeur.Feiten, vandaag) is not { } gebeurd)
        {
            return zaken;
        }

        var na = zaken.SetItem(nummer, gebeurd.Aggregate(zaken[nummer], Dossierverloop.Verwerk));
        var leden = na.Select((_, plaats) => plaats).Where(plaats => plaats != nummer && was!.Gezin is { } gezin && Gezin(na[plaats]) == gezin).ToList();
        return Gezinsregels.Mee(was!, gebeurd, wie.Naam) is not { } mee ? na : Ieder(na, leden, mee with { Los = mee.Los && leden.Count == 1 }, vandaag) ?? zaken;
    }

    /// <summary>Null when one of them is refused: then nothing happens at all.</summary>
    private static ImmutableList<Dossier>? Ieder(ImmutableList<Dossier> zaken, IEnumerable<int> leden, Opdracht opdracht, DateOnly vandaag)
    {
        foreach (var plaats in leden)
        {
            if (Gebeurt(zaken[plaats], opdracht, Begeleider, Register, vandaag) is not { } gebeurd)
            {
                return null;
            }

            zaken = zaken.SetItem(plaats, gebeurd.Aggregate(zaken[plaats], Dossierverloop.Verwerk));
        }

        return zaken;
    }

    private static ImmutableArray<Gebeurtenis>? Gebeurt(Dossier dossier, Opdracht opdracht, Betrokkene wie, Dossierfeiten feiten, DateOnly vandaag) =>
        Dossierregels.Beslis(dossier, opdracht, new(Model, Leiders, Nu(vandaag), vandaag, wie, feiten, [])) is Uitkomst<ImmutableArray<Gebeurtenis>>.Gelukt(var gebeurd) ? gebeurd : null;

    private static Guid? Gezin(Dossier dossier) => ((Dossier.Bestaand)dossier).Zaak.Gezin;

    private static IEnumerable<Plandoel> VanKind(Dossier dossier) => (((Dossier.Bestaand)dossier).Zaak.Plan?.Doelen ?? []).Where(doel => !doel.VoorGezin);
}
