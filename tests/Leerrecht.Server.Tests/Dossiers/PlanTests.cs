using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>The plan through its pages: rows come and go without losing a word, what is wrong stands at its field, and who comes second is told.</summary>
public sealed class PlanTests
{
    private static readonly DateOnly Vandaag = Matrixwereld.Vandaag;

    private static readonly (string, string)[] Goed =
    [
        ("gezien-versie", "0"), ("kind", "Ik wil weer bij mijn klas horen."), ("kind-niet", ""), ("ouders", ""), ("ouders-niet", "Zij waren ziek en bellen maandag terug."),
        ("vraag", "Een rustige start van de dag."), ("doel-1", "Drie ochtenden naar school."), ("gemeten-1", "De aanwezigheid in het rooster."), ("uiterlijk-1", "2026-12-18"),
        ("stand-1", "Loopt"), ("voortgang-1", ""), ("doel-2", "Alle dagen naar school."), ("gemeten-2", "Geen dag gemist in twee weken."), ("uiterlijk-2", "2027-02-12"),
        ("stand-2", "Loopt"), ("voortgang-2", ""), ("maatwerk-soort-1", "AfwijkendeTijd"), ("maatwerk-1", "Begint om tien uur."), ("maatwerk-van-1", "2026-11-23"),
        ("maatwerk-tot-1", "2026-12-18"), ("maatwerk-grond-1", "Beleidsregel afwijking onderwijstijd"), ("maatwerk-akkoord-1", "De Inspectie"),
        ("ander-plan-1", "OPP"), ("ander-plan-datum-1", "2026-09-01"), ("ander-plan-waar-1", "Leerlingvolgsysteem, tab OPP"), ("mentor", "Oom Ali"), ("mentor-op", "2026-11-20"),
        ("akkoord-1", "Het kind"), ("akkoord-op-1", "2026-11-22"), ("evaluatie", "2027-01-15"), ("wijziging", ""),
    ];

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_plan_wordt_gemaakt_zonder_dat_iets_verloren_gaat_en_staat_er_zoals_getypt(string soort)
    {
        await using var proef = await Planproef.Begin(soort);
        Assert.Contains("Er is nog geen plan", await proef.Browser.GetStringAsync(proef.Pad("plan")), StringComparison.Ordinal);

        var meer = await proef.Stuur("plan/maken", "plan", [.. Goed, ("rijen", "doel-erbij")]);
        Assert.Contains("id=\"doel-3\"", meer, StringComparison.Ordinal);
        Assert.Contains("Alle dagen naar school.", meer, StringComparison.Ordinal);
        var minder = await proef.Stuur("plan/maken", "plan", [.. Goed, ("rijen", "doel-weg-1")]);
        Assert.DoesNotContain("Drie ochtenden naar school.", minder, StringComparison.Ordinal);
        Assert.Contains("value=\"Alle dagen naar school.\"", minder, StringComparison.Ordinal);
        Assert.Contains("Oom Ali", minder, StringComparison.Ordinal);

        var fout = await proef.Stuur("plan/maken", "plan", Zonder("gemeten-2", "uiterlijk-1", "maatwerk-grond-1", "kind", "evaluatie"));
        foreach (var veld in new[] { "gemeten-2", "uiterlijk-1", "maatwerk-grond-1", "kind", "evaluatie" })
        {
            Assert.Contains($"id=\"{veld}-fout\"", fout, StringComparison.Ordinal);
        }

        Assert.Contains("Drie ochtenden naar school.", fout, StringComparison.Ordinal);
        Assert.DoesNotContain(await proef.Gebeurd(), wat => wat is Dossiergebeurtenis.PlanVastgesteld);

        var plan = await proef.Stuur("plan/maken", "plan", Goed);
        Assert.Contains("Het plan is vastgesteld", plan, StringComparison.Ordinal);
        Assert.Contains("Ik wil weer bij mijn klas horen.", plan, StringComparison.Ordinal);
        Assert.Contains("Niet gevraagd: Zij waren ziek", plan, StringComparison.Ordinal);
        var versie = Assert.Single((await proef.Gebeurd()).OfType<Dossiergebeurtenis.PlanVastgesteld>());
        Assert.Equal((1, Vandaag, 2, new DateOnly(2027, 1, 15)), (versie.Versie, versie.Op, versie.Plan.Doelen.Count, versie.Plan.EvaluatieOp));
        Assert.Equal(new Plandoel("Alle dagen naar school.", "Geen dag gemist in twee weken.", new(2027, 2, 12), Doelstand.Loopt, ""), versie.Plan.Doelen[1]);
        Assert.Equal(new Maatwerk(Maatwerksoort.AfwijkendeTijd, "Begint om tien uur.", new(2026, 11, 23), new(2026, 12, 18), "Beleidsregel afwijking onderwijstijd", "De Inspectie"), Assert.Single(versie.Plan.Maatwerk));
        Assert.Equal(new GekozenMentor("Oom Ali", new(2026, 11, 20)), versie.Plan.Mentor);
        Assert.Equal("Leerlingvolgsysteem, tab OPP", Assert.Single(versie.Plan.AnderePlannen).Waar);
        Assert.Equal("Het kind", Assert.Single(versie.Plan.Instemmingen).Wie);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_als_tweede_vaststelt_hoort_het_en_houdt_zijn_tekst_en_elke_versie_blijft_te_lezen(string soort)
    {
        await using var proef = await Planproef.Begin(soort);
        await proef.Stuur("plan/maken", "plan", Goed);
        var nieuw = await proef.Browser.GetStringAsync(proef.Pad("plan/maken"));
        Assert.Contains("value=\"Drie ochtenden naar school.\"", nieuw, StringComparison.Ordinal);
        Assert.Contains("Ik wil weer bij mijn klas horen.", nieuw, StringComparison.Ordinal);

        // Neither the words of the child nor who agreed go along by themselves: they were about the old version.
        Assert.DoesNotContain("value=\"Het kind\"", nieuw, StringComparison.Ordinal);

        var oud = await proef.Stuur("plan/maken", "plan", [.. Goed.Where(veld => veld.Item1 != "doel-2"), ("doel-2", "Een doel van de tweede schrijver.")]);
        Assert.Contains("Iemand anders heeft intussen een nieuwe versie vastgesteld", oud, StringComparison.Ordinal);
        Assert.Contains("Een doel van de tweede schrijver.", oud, StringComparison.Ordinal);
        Assert.Contains("name=\"gezien-versie\" value=\"1\"", oud, StringComparison.Ordinal);
        Assert.Single((await proef.Gebeurd()).OfType<Dossiergebeurtenis.PlanVastgesteld>());

        (string, string)[] tweede = [.. Goed.Where(veld => veld.Item1 is not ("gezien-versie" or "doel-2" or "stand-1")), ("gezien-versie", "1"), ("doel-2", "Een doel van de tweede schrijver."), ("stand-1", "Gehaald")];
        Assert.Contains("id=\"wijziging-fout\"", await proef.Stuur("plan/maken", "plan", tweede), StringComparison.Ordinal);
        var plan = await proef.Stuur("plan/maken", "plan", [.. tweede.Where(veld => veld.Item1 != "wijziging"), ("wijziging", "Het eerste doel is gehaald.")]);
        Assert.Contains("Versie 2: dit plan geldt", plan, StringComparison.Ordinal);
        Assert.Contains("1 van 2 gehaald", plan, StringComparison.Ordinal);
        Assert.Contains("Nieuw in deze versie", plan, StringComparison.Ordinal);
        var eerste = await proef.Browser.GetStringAsync(proef.Pad("plan?versie=1"));
        Assert.Contains("Alle dagen naar school.", eerste, StringComparison.Ordinal);
        Assert.Contains("0 van 2 gehaald", eerste, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await proef.Browser.GetAsync(proef.Pad("plan?versie=3"))).StatusCode);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_actie_wordt_afgesproken_verzet_en_klaar_gemeld_en_wat_het_kind_zei_staat_erbij(string soort)
    {
        await using var proef = await Planproef.Begin(soort);
        var id = Guid.CreateVersion7();
        (string, string)[] actie = [("id", $"{id}"), ("wat", "Belt elke maandag naar huis."), ("eigenaar", $"{proef.Zorg.Wie.Aanstelling.Id}"), ("eigenaar-anders", ""), ("uiterlijk", "2026-11-30")];
        Assert.Contains("id=\"uiterlijk-fout\"", await proef.Stuur("plan", "actie", [.. actie.Where(veld => veld.Item1 != "uiterlijk"), ("uiterlijk", "morgen")]), StringComparison.Ordinal);
        Assert.Contains("id=\"eigenaar-fout\"", await proef.Stuur("plan", "actie", [.. actie.Where(veld => veld.Item1 != "eigenaar"), ("eigenaar", "")]), StringComparison.Ordinal);
        Assert.Contains("De actie is afgesproken", await proef.Stuur("plan", "actie", actie), StringComparison.Ordinal);
        await proef.Stuur("plan", "actie", actie);
        var afgesproken = Assert.Single((await proef.Gebeurd()).OfType<Dossiergebeurtenis.ActieAfgesproken>()).Actie;
        Assert.Equal((id, proef.Zorg.Wie.Naam, (Guid?)proef.Zorg.Wie.Aanstelling.Id, new DateOnly(2026, 11, 30)), (afgesproken.Id, afgesproken.Eigenaar, afgesproken.Aanstelling, afgesproken.Uiterlijk));

        Assert.Contains($"id=\"reden-{id:N}-fout\"", await proef.Stuur("plan", $"verzetten-{id:N}", ($"uiterlijk-{id:N}", "2026-12-07"), ($"reden-{id:N}", "kort")), StringComparison.Ordinal);
        await proef.Stuur("plan", $"verzetten-{id:N}", ($"uiterlijk-{id:N}", "2026-12-07"), ($"reden-{id:N}", "Een week vakantie thuis."));
        Assert.Contains($"id=\"toelichting-{id:N}-fout\"", await proef.Stuur("plan", $"afronden-{id:N}", ($"gelukt-{id:N}", "nee"), ($"toelichting-{id:N}", "")), StringComparison.Ordinal);
        await proef.Stuur("plan", $"afronden-{id:N}", ($"gelukt-{id:N}", "ja"), ($"toelichting-{id:N}", ""));
        var gebeurd = await proef.Gebeurd();
        Assert.Equal(new DateOnly(2026, 12, 7), Assert.Single(gebeurd.OfType<Dossiergebeurtenis.ActieVerzet>()).Uiterlijk);
        Assert.True(Assert.Single(gebeurd.OfType<Dossiergebeurtenis.ActieAfgerond>()).Gelukt);

        Assert.Contains("id=\"woorden-fout\"", await proef.Stuur("plan", "kind", ("op", "2026-11-21"), ("door", "De mentor"), ("woorden", "niks")), StringComparison.Ordinal);
        Assert.Contains("Ik mis mijn vrienden.", await proef.Stuur("plan", "kind", ("op", "2026-11-21"), ("door", "De mentor"), ("woorden", "Ik mis mijn vrienden.")), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 21), Assert.Single((await proef.Gebeurd()).OfType<Dossiergebeurtenis.KindGesproken>()).Op);
    }

    private static (string, string)[] Zonder(params string[] velden) => [.. Goed.Select(veld => velden.Contains(veld.Item1) ? (veld.Item1, "") : veld)];
}
