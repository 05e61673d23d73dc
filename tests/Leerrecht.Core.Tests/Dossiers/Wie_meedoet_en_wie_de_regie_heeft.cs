using Leerrecht.Core.Dossiers;
using static Leerrecht.Core.Tests.Dossiers.Spel;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>The lead goes from hand to hand and is never on the floor; who takes part is known by name.</summary>
public class Wie_meedoet_en_wie_de_regie_heeft
{
    private static readonly Opdracht.RegieAanbieden Vragen = new(Leerplicht, "Het speelt vooral thuis.");
    private static readonly Opdracht.RegieNemen Nemen = new("Zij werkt hier niet meer.");
    private static readonly Func<Dossierkader, Dossierkader> RegieWeg = kader => kader with { Feiten = Register with { RegieWerkt = false } };

    private static Spel Gevraagd => Opgepakt.Doe(Vragen);

    [Fact]
    public void Wie_de_regie_heeft_houdt_haar_tot_een_ander_haar_aanvaardt()
    {
        Assert.Equal((Begeleider, new Regieverzoek(Leerplicht, Begin, Vragen.Reden)), (Gevraagd.Zaak.Regie, Gevraagd.Zaak.Verzoek!));
        var over = Gevraagd.Doe(new Opdracht.RegieAanvaarden(), Leerplicht).Zaak;
        Assert.Equal((Leerplicht, null), (over.Regie, over.Verzoek));
        Assert.Contains(over.Deelnemers, een => een.Wie == Begeleider);
    }

    [Fact]
    public void Wie_niet_is_gevraagd_aanvaardt_of_weigert_niet()
    {
        Assert.Equal("dossier.regie", Opgepakt.Weigert(new Opdracht.RegieAanvaarden(), Leerplicht));
        Assert.Equal("dossier.regie", Gevraagd.Weigert(new Opdracht.RegieAanvaarden(), Consulent));
        Assert.Equal("dossier.regie", Gevraagd.Weigert(new Opdracht.RegieWeigeren("Daar ga ik niet over."), Consulent));
    }

    [Fact]
    public void Weigeren_en_intrekken_laten_de_regie_waar_zij_is()
    {
        Assert.Equal("dossier.reden", Gevraagd.Weigert(new Opdracht.RegieWeigeren("Nee"), Leerplicht));
        var geweigerd = Gevraagd.Doe(new Opdracht.RegieWeigeren("Hij woont hier niet meer."), Leerplicht).Zaak;
        Assert.Equal((Begeleider, null), (geweigerd.Regie, geweigerd.Verzoek));

        Assert.Equal("dossier.regie", Opgepakt.Weigert(new Opdracht.RegieIntrekken()));
        Assert.Equal("dossier.regie", Gevraagd.Weigert(new Opdracht.RegieIntrekken(), Leerplicht));
        var ingetrokken = Gevraagd.Doe(new Opdracht.RegieIntrekken(), Mentor).Zaak;
        Assert.Equal((Begeleider, null), (ingetrokken.Regie, ingetrokken.Verzoek));
    }

    [Fact]
    public void Overdragen_doet_wie_haar_heeft_of_een_collega_aan_een_ander_die_ervoor_werkt()
    {
        Assert.Equal("dossier.regie", Opgepakt.Weigert(Vragen, Leerplicht));
        Opgepakt.Doe(Vragen, Mentor);
        Assert.Equal("dossier.aan", Opgepakt.Weigert(Vragen with { Aan = Begeleider }));
        Assert.Equal("dossier.aan", Opgepakt.Weigert(Vragen with { Aan = Moeder }));
        Assert.Equal("dossier.reden", Opgepakt.Weigert(Vragen with { Reden = "Druk" }));
    }

    [Fact]
    public void De_laatste_vraag_geldt()
    {
        var zaak = Gevraagd.Doe(Vragen with { Aan = Consulent });
        Assert.Equal(Consulent, zaak.Zaak.Verzoek?.Aan);
        Assert.Equal("dossier.regie", zaak.Weigert(new Opdracht.RegieAanvaarden(), Leerplicht));
    }

    [Fact]
    public void Een_collega_neemt_over_en_een_ander_alleen_van_wie_er_niet_meer_werkt()
    {
        Assert.Equal(Mentor, Opgepakt.Doe(Nemen, Mentor).Zaak.Regie);
        Assert.Equal("dossier.regie", Opgepakt.Weigert(Nemen));
        Assert.Equal("dossier.regie", Opgepakt.Weigert(Nemen, Leerplicht));
        Assert.Equal("dossier.reden", Opgepakt.Weigert(Nemen with { Reden = "Weg" }, Mentor));
        Assert.Equal(Leerplicht, Opgepakt.Doe(Nemen, Leerplicht, RegieWeg).Zaak.Regie);
        Assert.Equal(Consulent, Opgepakt.Doe(Vragen with { Aan = Consulent }, Leerplicht, RegieWeg).Zaak.Verzoek?.Aan);
    }

    [Fact]
    public void Wie_niet_meedoet_of_tot_het_gezin_hoort_neemt_de_regie_niet()
    {
        Assert.Equal("dossier.regie", Opgepakt.Weigert(Nemen, Consulent, RegieWeg));
        Assert.Equal("dossier.regie", Opgepakt.Weigert(Vragen with { Aan = Consulent }, Consulent, RegieWeg));
        Assert.Equal("dossier.aan", Opgepakt.Doe(new Opdracht.Uitnodigen(Moeder)).Weigert(Nemen, Moeder, RegieWeg));
    }

    [Fact]
    public void Wie_meedoet_wordt_eens_uitgenodigd()
    {
        Assert.Equal(new Deelnemer(Moeder, Begin), Opgepakt.Doe(new Opdracht.Uitnodigen(Moeder)).Zaak.Deelnemers[^1]);
        Assert.Equal("dossier.deelnemer", Opgepakt.Weigert(new Opdracht.Uitnodigen(Leerplicht)));
    }

    [Fact]
    public void Afmelden_kan_wie_meedoet_maar_niet_wie_de_regie_heeft()
    {
        Assert.Equal("dossier.deelnemer", Opgepakt.Weigert(new Opdracht.Afmelden(Consulent.Aanstelling, "Zij is niet nodig.")));
        Assert.Equal("dossier.deelnemer", Opgepakt.Weigert(new Opdracht.Afmelden(Begeleider.Aanstelling, "Zij gaat met pensioen.")));
        Assert.Equal("dossier.reden", Opgepakt.Weigert(new Opdracht.Afmelden(Leerplicht.Aanstelling, "Weg")));
        Assert.DoesNotContain(Opgepakt.Doe(new Opdracht.Afmelden(Leerplicht.Aanstelling, "Zij is niet meer nodig.")).Zaak.Deelnemers, een => een.Wie == Leerplicht);
    }

    [Fact]
    public void Wie_wordt_afgemeld_is_niet_langer_gevraagd()
    {
        var weg = Gevraagd.Doe(new Opdracht.Afmelden(Leerplicht.Aanstelling, "Zij werkt nu elders."));
        Assert.Null(weg.Zaak.Verzoek);
        Assert.Equal("dossier.regie", weg.Weigert(new Opdracht.RegieAanvaarden(), Leerplicht));
        Assert.NotNull(Gevraagd.Doe(new Opdracht.Uitnodigen(Mentor)).Doe(new Opdracht.Afmelden(Mentor.Aanstelling, "Hij werkt nu elders.")).Zaak.Verzoek);
    }

    [Fact]
    public void Wie_er_niet_is_heeft_een_vervanger_tot_en_met_een_dag()
    {
        Assert.Equal("dossier.deelnemer", Opgepakt.Weigert(new Opdracht.Vervangen(Consulent.Aanstelling, Mentor, Begin)));
        Assert.Equal("dossier.vervanger", Opgepakt.Weigert(new Opdracht.Vervangen(Leerplicht.Aanstelling, Leerplicht, Begin)));
        Assert.Equal("dossier.tot", Opgepakt.Weigert(new Opdracht.Vervangen(Leerplicht.Aanstelling, Mentor, Begin.AddDays(-1))));
        var lid = Opgepakt.Doe(new Opdracht.Vervangen(Leerplicht.Aanstelling, Mentor, Begin.AddDays(5))).Zaak.Deelnemers.Single(een => een.Wie == Leerplicht);
        Assert.Equal((Mentor, Mentor, Leerplicht), (lid.Op(Begin), lid.Op(Begin.AddDays(5)), lid.Op(Begin.AddDays(6))));
    }

    [Fact]
    public void Het_gezin_weet_wie_het_belt()
    {
        Assert.Equal("dossier.contactpersoon", Opgepakt.Weigert(new Opdracht.ContactpersoonAanwijzen(new Gezinscontact.Buiten(" "))));
        Assert.Equal("dossier.contactpersoon", Opgepakt.Weigert(new Opdracht.ContactpersoonAanwijzen(new Gezinscontact.VanDossier(Mentor))));
        Assert.Equal("dossier.contactpersoon", Opgepakt.Doe(new Opdracht.Uitnodigen(Moeder)).Weigert(new Opdracht.ContactpersoonAanwijzen(new Gezinscontact.VanDossier(Moeder))));
        Assert.Equal(new Gezinscontact.Buiten("Oma"), Opgepakt.Doe(new Opdracht.ContactpersoonAanwijzen(new Gezinscontact.Buiten(" Oma "))).Zaak.Contact);
        Assert.Equal(new Gezinscontact.VanDossier(Mentor), Opgepakt.Doe(new Opdracht.Uitnodigen(Mentor)).Doe(new Opdracht.ContactpersoonAanwijzen(new Gezinscontact.VanDossier(Mentor))).Zaak.Contact);
        Assert.Equal(new Gezinscontact.Buiten("Juf An, 06 12"), Dossierverloop.Verwerk(Opgepakt.Dossier, new Dossiergebeurtenis.ContactpersoonAangewezen("Juf An, 06 12", Begin)) is Dossier.Bestaand { Zaak.Contact: var was } ? was : null);
    }
}
