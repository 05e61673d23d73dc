using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Leerrecht.Bench;

/// <summary>
/// What rights and record cost of a page or list as it is served: asked over HTTP of the running application, with everything in it. Beside it,
/// turn by turn so that all meet the same machine, the same rows read without either, and read with both: who asks and under which appointment
/// looked up, the convenant asked, the look recorded and committed. What the last two differ is what rights and record cost of the page.
/// </summary>
public static class Toegang
{
    private const int Keren = 60;
    private static readonly DateTime Nu = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    public static async Task<int> Meet(string[] argumenten)
    {
        var aantal = argumenten.Length > 0 ? int.Parse(argumenten[0], CultureInfo.InvariantCulture) : 500_000;
        var map = Directory.CreateTempSubdirectory("leerrecht-bench-").FullName;
        var verbinding = argumenten.Length > 1 ? argumenten[1] : $"Data Source={Path.Combine(map, "register.db")}";
        try
        {
            var register = new Register(verbinding);
            var klok = new Klok();
            await Inrichten.VoerUit(register, klok);
            if (await Registerstand.IsLeeg(register, default))
            {
                Console.Error.WriteLine($"making a region of {aantal:N0} pupils");
                await DemoVullen.VoerUit(register, klok, zaad: 1, aantal, null, default);
            }

            await using var app = Serveren.Bouw(["--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Register={verbinding}"], Environments.Development, klok);
            await app.StartAsync();
            await Rustig();
            var uit = new List<object>();
            foreach (var geval in Gevallen())
            {
                uit.Add(await Vergelijk(geval, register, app.Urls.First()));
            }

            await app.StopAsync();

            await using var db = register.Open();
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                register = register.Plaats.StartsWith("PostgreSQL", StringComparison.Ordinal) ? "postgresql" : "sqlite",
                leerlingen = await db.Leerlingen.CountAsync(),
                metingen = uit,
            }));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(map, recursive: true);
        }
    }

    private delegate Task<int> Lezing(RegisterDb db, Bezoek bezoek, Grondslag grondslag, Guid kind);

    /// <param name="Mens">Key of the demo person who asks.</param>
    /// <param name="Pad">What is asked; <c>{kind}</c> is a child of this person.</param>
    private sealed record Geval(string Naam, string Mens, string Pad, Lezing Gewoon, Lezing Echt);

    private static IEnumerable<Geval> Gevallen()
    {
        Lezing vandaag = async (db, bezoek, grondslag, _) => (await Vandaaglijst.Haal(new(), bezoek, grondslag, db, default)).Koppen.Sum(kop => kop.Aantal);
        Lezing leerlingen = async (db, bezoek, _, _) => (await Zoeken.Haal(null, 1, bezoek, db, default)).Treffers.Count;
        Lezing zoeken = async (db, bezoek, _, _) => (await Zoeken.Haal("ma", 1, bezoek, db, default)).Treffers.Count;
        yield return new("vandaag, school", "school-vo", "/vandaag", VandaagGewoon, vandaag);
        yield return new("vandaag, leerplicht", "leerplicht", "/vandaag", VandaagGewoon, vandaag);
        yield return new("leerlingen, school", "school-vo", "/leerlingen", (db, bezoek, _, _) => LeerlingenGewoon(db.Leerlingen, db, bezoek), leerlingen);
        yield return new("leerlingen, leerplicht", "leerplicht", "/leerlingen", (db, bezoek, _, _) => LeerlingenGewoon(db.Leerlingen, db, bezoek), leerlingen);
        yield return new("zoeken, school", "school-vo", "/leerlingen?zoek=ma", (db, bezoek, _, _) => LeerlingenGewoon(db.Zoek("ma"), db, bezoek), zoeken);
        yield return new("leerling, school", "school-vo", "/leerlingen/{kind}", LeerlingGewoon, async (db, bezoek, grondslag, kind) =>
            (await Inzien.Haal(kind, bezoek, grondslag, db, default))!.Afwezigheden.Count);
    }

    private static async Task<object> Vergelijk(Geval geval, Register register, string adres)
    {
        var schrijver = new Logboekschrijver(register);
        var (mens, convenant, grondslag) = await Aangemeld(register, geval.Mens);
        using var browser = await Browser(adres, geval.Mens);
        await using var vooraf = register.Open();
        var kind = await EenKind(vooraf, new(mens, convenant, Nu, new(2026, 11, 20), new Inkijk()));
        var pad = geval.Pad.Replace("{kind}", $"{kind}", StringComparison.Ordinal);
        var (zonder, met, heel) = (new Reeks(), new Reeks(), new Reeks());
        var rijen = 0;
        for (var keer = -5; keer < Keren; keer++)
        {
            var tijdZonder = await Tijd(register, db => geval.Gewoon(db, new(mens, convenant, Nu, new(2026, 11, 20), new Inkijk()), grondslag, kind));
            var tijdMet = await Tijd(register, async db =>
            {
                // As each request does.
                var dienst = (await Gebruikers.Diensten(db, mens.Aanstelling.Medewerker, new(2026, 11, 20), default)).Single(rij => rij.Aanstelling.Id == mens.Aanstelling.Id);
                var wie = await Gebruikers.Van(dienst, db, new(2026, 11, 20), default);
                var bezoek = new Bezoek(wie, convenant, Nu, new(2026, 11, 20), new Inkijk()) { VitaalBelang = await VitaalBelangRij.Open(db, wie, convenant, Nu, default) };
                rijen = await geval.Echt(db, bezoek, grondslag, kind);
                await schrijver.Schrijf([Vermeld(bezoek)]);
                return rijen;
            });
            var tijdHeel = await Tijd(async () =>
            {
                using var antwoord = await browser.GetAsync(pad);
                await antwoord.Content.ReadAsByteArrayAsync();
                antwoord.EnsureSuccessStatusCode();
            });
            if (keer >= 0)
            {
                zonder.Add(tijdZonder);
                met.Add(tijdMet);
                heel.Add(tijdHeel);
            }
        }

        var (a, b, c) = (zonder.Mediaan, met.Mediaan, heel.Mediaan);
        var (rechten, kosten) = (b - a, c / (c - (b - a)));
        var rekenkosten = heel.Rekentijd / (heel.Rekentijd - (met.Rekentijd - zonder.Rekentijd));
        Console.Error.WriteLine(
            $"{geval.Naam,-24} {rijen,6} rows   read without {a,8:0.00} ms   with rights and record {b,8:0.00} ms (× {b / a:0.00})   as served {c,8:0.00} ms   × {kosten:0.00}   "
            + $"(processor {zonder.Rekentijd:0.00}, {met.Rekentijd:0.00}, {heel.Rekentijd:0.00} ms   × {rekenkosten:0.00})");
        return new
        {
            naam = geval.Naam, rijen, zonder_ms = Math.Round(a, 2), met_ms = Math.Round(b, 2), rechten_ms = Math.Round(rechten, 2), pagina_ms = Math.Round(c, 2),
            verhouding_vraag = Math.Round(b / a, 2), verhouding = Math.Round(kosten, 2),
            verhouding_rekentijd = Math.Round(rekenkosten, 2),
        };
    }

    /// <summary>Somebody at a browser who looks with the eyes of a demo person.</summary>
    private static async Task<HttpClient> Browser(string adres, string mens)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(adres) };
        const string Merk = "name=\"__RequestVerificationToken\" value=\"";
        var pagina = await browser.GetStringAsync("/rol");
        var begin = pagina.IndexOf(Merk, StringComparison.Ordinal) + Merk.Length;
        var bewijs = pagina[begin..pagina.IndexOf('"', begin)];
        using var antwoord = await browser.PostAsync("/rol", new FormUrlEncodedContent([new("__RequestVerificationToken", bewijs), new("wie", mens)]));
        return browser;
    }

    private static Vermelding Vermeld(Bezoek bezoek) => new(Handeling.Nu(new Klok(), bezoek.Wie, "bench"), Logdaad.Zien)
    {
        Kinderen = bezoek.Inkijk.Kinderen,
        Aantal = bezoek.Inkijk.Kinderen.Count,
        Categorieen = string.Join(' ', bezoek.Inkijk.Categorieen),
        Grondslag = string.Join("; ", bezoek.Inkijk.Regels.Select(regel => regel.Grondslag)),
        Doel = string.Join("; ", bezoek.Inkijk.Regels.Select(regel => regel.Doel)),
        Regels = string.Join(' ', bezoek.Inkijk.Regels.Select(regel => regel.Id)),
    };

    private static async Task<(Gebruiker, Convenant, Grondslag)> Aangemeld(Register register, string sleutel)
    {
        await using var db = register.Open();
        var mens = (await Demomensen.Lijst(db, default)).Single(mens => mens.Sleutel == sleutel);
        var wie = (await Gebruikers.Haal(db, mens.Aanstelling.Medewerker, mens.Aanstelling.Id, new(2026, 11, 20), default))!;
        return (wie, await new Convenantbron().Haal(db, new(2026, 11, 20), default), await Grondslag.Lees(db, default));
    }

    /// <summary>The keys of the own pupils or residents, and nothing of a convenant.</summary>
    private static IQueryable<Guid> Eigen(RegisterDb db, Bezoek bezoek)
    {
        var (vandaag, code) = (bezoek.Vandaag, bezoek.Wie.Organisatie.Code);
        return bezoek.Wie.Rol == Rol.Leerplichtambtenaar
            ? db.Leerlingen.Where(rij => rij.Gemeente == code).Select(rij => rij.Id)
            : db.Inschrijvingen.Where(rij => rij.BekendTot == null && rij.Vestiging == code && rij.Begin <= vandaag && (rij.Eind == null || rij.Eind >= vandaag)).Select(rij => rij.LeerlingId);
    }

    private static async Task<int> VandaagGewoon(RegisterDb db, Bezoek bezoek, Grondslag grondslag, Guid kind)
    {
        var horizon = bezoek.Vandaag.AddDays(-Urgentieregels.DagenOpDeLijst);
        var eigen = Eigen(db, bezoek);
        var signalen = await
            (from signaal in db.Signalen.AsNoTracking()
             join leerling in db.Leerlingen on signaal.LeerlingId equals leerling.Id
             where eigen.Contains(signaal.LeerlingId) && signaal.Status == Signaalstatus.Geldig && signaal.Soort != Signaalsoort.AanwezigheidLaag
                 && (signaal.Eind == null || signaal.BereiktOp >= horizon || signaal.Uiterlijk >= horizon)
                 && !db.Verzuimmeldingen.Any(rij => rij.LeerlingId == signaal.LeerlingId && rij.SignaalId == signaal.Id && rij.Status != Meldingstatus.Ingetrokken)
             select new { signaal, leerling.Naam, leerling.Sleutel }).ToListAsync();
        var klokken = await
            (from zit in db.Thuiszitters.AsNoTracking()
             join leerling in db.Leerlingen on zit.LeerlingId equals leerling.Id
             where eigen.Contains(zit.LeerlingId)
             select new { zit, leerling.Naam, leerling.Sleutel }).ToListAsync();
        var begeleid = bezoek.Wie.Rol == Rol.Leerplichtambtenaar ? 0 : await
            (from rij in db.Verzuimbegeleidingen.AsNoTracking()
             join leerling in db.Leerlingen on rij.LeerlingId equals leerling.Id
             where eigen.Contains(rij.LeerlingId) && rij.AfgeslotenOp == null
             select new { rij, leerling.Naam }).CountAsync();
        var meldingen = await
            (from melding in db.Verzuimmeldingen.AsNoTracking()
             join leerling in db.Leerlingen on melding.LeerlingId equals leerling.Id
             where eigen.Contains(melding.LeerlingId) && (melding.Status == Meldingstatus.Geregistreerd || melding.Status == Meldingstatus.InBehandeling)
             select new { melding, leerling.Naam, Weg = db.Signalen.Any(signaal => signaal.LeerlingId == melding.LeerlingId && signaal.Id == melding.SignaalId && signaal.Status == Signaalstatus.Ingetrokken) }).ToListAsync();
        var laag = bezoek.Wie.Rol == Rol.Leerplichtambtenaar ? 0 : await db.Signalen
            .Where(rij => eigen.Contains(rij.LeerlingId) && rij.Status == Signaalstatus.Geldig && rij.Soort == Signaalsoort.AanwezigheidLaag).CountAsync();
        return signalen.Count + klokken.Count + begeleid + meldingen.Count + laag;
    }

    private static async Task<int> LeerlingenGewoon(IQueryable<LeerlingRij> leerlingen, RegisterDb db, Bezoek bezoek)
    {
        var (vandaag, eigen) = (bezoek.Vandaag, Eigen(db, bezoek));
        leerlingen = leerlingen.Where(rij => eigen.Contains(rij.Id));
        var aantal = await leerlingen.CountAsync();
        var treffers = await leerlingen.AsNoTracking().OrderBy(rij => rij.Zoeknaam).ThenBy(rij => rij.Sleutel).Take(Zoeken.PerPagina)
            .Select(rij => new
            {
                rij.Id, rij.Sleutel, rij.Naam, rij.Geboortedatum, rij.Groep,
                School = db.Inschrijvingen.Op(vandaag).Where(i => i.LeerlingId == rij.Id).OrderByDescending(i => i.Begin).ThenByDescending(i => i.Volgorde).Select(i => i.Vestiging).FirstOrDefault(),
                Thuis = db.Thuiszitters.Any(zit => zit.LeerlingId == rij.Id),
            }).ToListAsync();
        return aantal + treffers.Count;
    }

    private static async Task<int> LeerlingGewoon(RegisterDb db, Bezoek bezoek, Grondslag grondslag, Guid id)
    {
        var leerling = await db.Leerlingen.AsNoTracking().SingleAsync(rij => rij.Id == id);
        var inschrijvingen = await db.Inschrijvingen.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null).ToListAsync();
        var afwezigheden = await db.Afwezigheden.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null).OrderByDescending(rij => rij.Van).ToListAsync();
        var signalen = await db.Signalen.AsNoTracking().Where(rij => rij.LeerlingId == id).ToListAsync();
        var wijzigingen = await db.Signaalwijzigingen.AsNoTracking().Where(rij => rij.LeerlingId == id).ToListAsync();
        var vrijstellingen = await db.Vrijstellingen.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null).ToListAsync();
        var aanbod = await db.Aanbod.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null).ToListAsync();
        var zit = await db.Thuiszitters.AsNoTracking().SingleOrDefaultAsync(rij => rij.LeerlingId == id);
        var bsn = await db.LeerlingBsns.AnyAsync(rij => rij.LeerlingId == id);
        return (bsn ? 1 : 0) + inschrijvingen.Count + afwezigheden.Count + signalen.Count + wijzigingen.Count + vrijstellingen.Count + aanbod.Count + (zit is null ? 0 : 1) + leerling.Sleutel.Length;
    }

    private static Task<Guid> EenKind(RegisterDb db, Bezoek bezoek) =>
        Eigen(db, bezoek).Where(id => db.Signalen.Any(signaal => signaal.LeerlingId == id) && db.Afwezigheden.Any(rij => rij.LeerlingId == id)).OrderBy(id => id).FirstAsync();

    private static async Task<(double Tijd, double Rekentijd)> Tijd(Register register, Func<RegisterDb, Task<int>> werk)
    {
        await using var db = register.Open();
        return await Tijd(() => werk(db));
    }

    private static async Task<(double Tijd, double Rekentijd)> Tijd(Func<Task> werk)
    {
        var (klok, rekentijd) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await werk();
        return (klok.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - rekentijd).TotalMilliseconds);
    }

    /// <summary>Until the application has done what it does at a start, such as counting ahead.</summary>
    private static async Task Rustig()
    {
        var wacht = Stopwatch.StartNew();
        TimeSpan gebruikt;
        do
        {
            var ervoor = Environment.CpuUsage.TotalTime;
            await Task.Delay(1000);
            gebruikt = Environment.CpuUsage.TotalTime - ervoor;
        }
        while (gebruikt > TimeSpan.FromMilliseconds(50) && wacht.Elapsed < TimeSpan.FromMinutes(3));
    }

    /// <summary>Of one thing measured again and again: how long it took, and how much of the processor of this process (what a server of its own does is not in that).</summary>
    private sealed class Reeks
    {
        private readonly List<(double Tijd, double Rekentijd)> _keren = [];

        public double Mediaan => _keren.Select(keer => keer.Tijd).Order().ElementAt(_keren.Count / 2);

        public double Rekentijd => _keren.Select(keer => keer.Rekentijd).Order().ElementAt(_keren.Count / 2);

        public void Add((double Tijd, double Rekentijd) keer) => _keren.Add(keer);
    }

    private sealed class Klok : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Nu);
    }
}
