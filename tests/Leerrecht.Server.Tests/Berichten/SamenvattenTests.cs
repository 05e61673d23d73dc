using System.Text.Json;
using Leerrecht.Core.Signalering;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Taken;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang.Aanmelden;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Berichten;

/// <summary>Mail says how much waits, once a day and when something becomes urgent; never about whom.</summary>
public sealed class SamenvattenTests
{
    private const string Wie = "school-vo@demo.leerrecht.example";

    /// <summary>A Monday, one minute to eight in the Netherlands.</summary>
    private static readonly DateTimeOffset Vroeg = new(2025, 12, 1, 6, 59, 0, TimeSpan.Zero);

    [Theory, ClassData(typeof(Registers))]
    public async Task Op_een_werkdag_om_acht_uur_een_mail_met_aantallen_en_na_een_week_slapen_weer_een(string soort)
    {
        await using var register = await Wereld(soort);
        var klok = new Proefklok(Vroeg);
        var taak = Taak(register);
        Assert.Equal(0, await taak.VoerUit(spoed: true, klok));
        klok.Verder(TimeSpan.FromMinutes(1));
        var samen = await Task.WhenAll(Task.Run(() => taak.VoerUit(false, klok)), Task.Run(() => Taak(register).VoerUit(false, klok)));
        await taak.VoerUit(spoed: true, klok);

        var mails = await Mails(register);
        Assert.Equal(samen.Sum(), mails.Count);
        Assert.Equal(mails.Count, mails.Select(mail => mail.Aan).Distinct().Count());
        var mail = Assert.Single(mails, mail => mail.Aan == Wie);
        Assert.StartsWith("Vandaag in Leerrecht: ", mail.Onderwerp, StringComparison.Ordinal);
        Assert.Contains("https://leerrecht.example/vandaag", mail.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(mails, een => een.Tekst.Contains("Naamlooskind", StringComparison.Ordinal) || een.Tekst.Contains("L1", StringComparison.Ordinal));
        Assert.DoesNotContain(mails, een => een.Aan.StartsWith("beleid@", StringComparison.Ordinal));

        // Nothing happened for a week; then there is one summary, of that day, and in the weekend there is none.
        klok.Verder(TimeSpan.FromDays(5));
        await taak.VoerUit(spoed: false, klok);
        Assert.Single(await Mails(register), een => een.Aan == Wie);
        klok.Verder(TimeSpan.FromDays(9));
        await taak.VoerUit(spoed: false, klok);
        await taak.VoerUit(spoed: false, klok);
        Assert.Equal(2, (await Mails(register)).Count(een => een.Aan == Wie && een.Onderwerp.StartsWith("Vandaag", StringComparison.Ordinal)));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_in_de_loop_van_de_dag_dringend_wordt_komt_er_een_keer_achteraan(string soort)
    {
        await using var register = await Wereld(soort);
        var klok = new Proefklok(Vroeg.AddMinutes(5));
        var taak = Taak(register);
        await taak.VoerUit(spoed: true, klok);
        var eerst = (await Mails(register)).Count(een => een.Aan == Wie);
        await Maak(register, klok, Signaalsoort.WettelijkVerzuim);

        klok.Verder(TimeSpan.FromHours(3));
        await taak.VoerUit(spoed: true, klok);
        await taak.VoerUit(spoed: true, klok);
        var erbij = (await Mails(register)).Where(een => een.Aan == Wie).Skip(eerst).ToList();
        var mail = Assert.Single(erbij);
        Assert.Equal("Leerrecht: dit kan niet wachten", mail.Onderwerp);
        Assert.Contains("1 punt moet vandaag gebeuren of is te laat geworden.", mail.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Naamlooskind", mail.Tekst, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_antwoord_waarmee_niets_kan_telt_mee_in_de_mail(string soort)
    {
        await using var register = await Wereld(soort);
        await using (var db = register.Open())
        {
            db.Terugmeldingen.Add(new() { Nummer = 1, Kenmerk = Guid.CreateVersion7(), OntvangenOp = Vroeg.UtcDateTime, Inhoud = "{}", Fout = "onbekend" });
            await db.Vastleggen(Handeling.Nu(new Proefklok(Vroeg), "proef", "proef"), default);
        }

        await Taak(register).VoerUit(spoed: false, new Proefklok(Vroeg.AddMinutes(5)));
        var mail = Assert.Single(await Mails(register), een => een.Tekst.Contains("Antwoorden die op een mens wachten: 1", StringComparison.Ordinal));
        Assert.Equal("Vandaag in Leerrecht: 1", mail.Onderwerp);
        Assert.StartsWith("beheer@", mail.Aan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_geen_mail_wil_krijgt_er_geen_en_kiest_dat_op_een_bladzijde()
    {
        await using var proef = await Webproef.Begin();
        using var school = await proef.Als("school-vo");
        Assert.Contains("Er is nog geen mailserver aangesloten", await school.GetStringAsync("/berichten/voorkeur"), StringComparison.Ordinal);
        Assert.Contains("/berichten/voorkeur", await school.GetStringAsync("/account"), StringComparison.Ordinal);
        var fout = await (await Webproef.Doe(school, "/berichten/voorkeur", "voorkeur", ("om", "7"), ("spoed", "true"))).Content.ReadAsStringAsync();
        Assert.Contains("Kies een tijdstip uit de lijst.", fout, StringComparison.Ordinal);
        await Webproef.Doe(school, "/berichten/voorkeur", "voorkeur", ("om", ""));

        await using var db = proef.Register.Open();
        var rij = await db.Mailvoorkeuren.SingleAsync();
        Assert.Equal((null, false), (rij.Om, rij.Spoed));
        await Taak(proef.Register).VoerUit(spoed: true, new Proefklok(Vroeg.AddHours(4)));
        Assert.DoesNotContain(await Mails(proef.Register), een => een.Aan == Wie);
    }

    private static Samenvatten Taak(Proefregister register) => new(register.Register, new Grondslagbron(register.Register), new Convenantbron(), new Teksten(), "https://leerrecht.example/");

    private static async Task<Proefregister> Wereld(string soort)
    {
        var register = await Tests.Import.Opnemen.Register(soort);
        await register.Neem(Webproef.Vector("05-redenen"), "2025-11-30");
        await Demomensen.Maak(register.Register, new Handeling("proef", new DateTime(2025, 11, 30, 12, 0, 0, DateTimeKind.Utc), "proef"));
        await Maak(register, new Proefklok(Vroeg), Signaalsoort.Luxeverzuim);
        return register;
    }

    /// <summary>A signal whose term ended yesterday.</summary>
    private static async Task Maak(Proefregister register, TimeProvider klok, Signaalsoort soort)
    {
        await using var db = register.Open();
        var kind = await db.Leerlingen.SingleAsync(rij => rij.Sleutel == "L1");
        kind.Naam = "Naamlooskind";
        var dag = Handeling.Nu(klok, "", "").Vandaag;
        db.Signalen.Add(new SignaalRij
        {
            LeerlingId = kind.Id, Id = Guid.CreateVersion7(), Soort = soort, Vestiging = "01AB00", Begin = dag.AddDays(-20), Eind = dag.AddDays(-8), BereiktOp = dag.AddDays(-8), Uiterlijk = dag.AddDays(-1),
            OmvangHonderdsten = 1600, Eenheid = Eenheid.Klokuur, BestemdVoor = Bestemming.School | Bestemming.Leerplicht, Regelset = new(2025, 8, 1), OpGrondVan = "[]", Regelwaarden = "{}",
            Kalender = "[]", Status = Signaalstatus.Geldig, OntstaanOp = klok.GetUtcNow().UtcDateTime, BeoordeeldOp = dag,
        });
        await db.Vastleggen(Berichtproef.Daad(klok));
    }

    private static async Task<IReadOnlyList<Mailinhoud>> Mails(Proefregister register)
    {
        await using var db = register.Open();
        return [.. (await db.Berichten.AsNoTracking().Where(rij => rij.Soort == Berichtsoort.Mail).OrderBy(rij => rij.Aangemaakt).ThenBy(rij => rij.Id).ToListAsync())
            .Select(rij => JsonSerializer.Deserialize<Mailinhoud>(rij.Inhoud!)!)];
    }
}
