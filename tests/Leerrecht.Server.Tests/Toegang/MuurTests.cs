using System.Net;
using System.Text.RegularExpressions;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Tests.Meldingen;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>
/// The wall (missie, "What the law says today" 3): two children who differ in one thing, that one of them was sick and suspended, must look
/// the same to leerplicht, byte for byte. What the school sees of the two does differ: else this test would prove nothing.
/// </summary>
public sealed partial class MuurTests
{
    private static readonly DateTime Nu = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Theory, ClassData(typeof(Registers))]
    public async Task Leerplicht_ziet_aan_niets_dat_een_kind_ziek_of_geschorst_was(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        await Vul(register);
        await using var app = Serveren.Bouw(["--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Register={register.Verbinding}", "--Vandaag=2026-11-22"]);
        await Serveren.Begin(app, default);
        var kinderen = await Kinderen(register);

        foreach (var (wie, gelijk) in new[] { ("leerplicht", true), ("school", false) })
        {
            using var client = await Aangemeld(app, wie);
            var (ziek, gezond) = (kinderen["ZIEKKIND"], kinderen["GEZONDKIND"]);
            var verschillen = new List<string>();
            foreach (var (pad, ander) in ziek.Paden.Zip(gezond.Paden))
            {
                var (een, twee) = (await Gelijkgemaakt(client, pad, kinderen), await Gelijkgemaakt(client, ander, kinderen));
                if (een != twee)
                {
                    verschillen.Add(Verschil(pad, een, twee));
                }
            }

            Assert.True(gelijk == (verschillen.Count == 0), $"{wie}: {string.Join(Environment.NewLine, verschillen)}");
        }
    }

    private sealed record Kind(string Sleutel, Guid Id, string Naam, IReadOnlyList<Guid> Signalen)
    {
        public IEnumerable<string> Paden =>
        [
            $"/leerlingen/{Id}", $"/leerlingen/{Id}?jaar=2026", $"/leerlingen/{Id}/deelnemers", $"/leerlingen/{Id}/signalen", $"/leerlingen?zoek={Sleutel}",
            .. Signalen.Select(signaal => $"/signalen/{signaal}"),
        ];
    }

    /// <summary>The answer with everything that belongs to which child it is made equal.</summary>
    private static async Task<string> Gelijkgemaakt(HttpClient client, string pad, IReadOnlyDictionary<string, Kind> kinderen)
    {
        var antwoord = await client.GetAsync(pad);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        foreach (var kind in kinderen.Values)
        {
            tekst = tekst.Replace(kind.Id.ToString(), "ID", StringComparison.OrdinalIgnoreCase)
                .Replace(kind.Naam, "NAAM", StringComparison.Ordinal).Replace(kind.Sleutel, "SLEUTEL", StringComparison.Ordinal);
            tekst = kind.Signalen.Aggregate(tekst, (al, signaal) => al.Replace(signaal.ToString(), "SIGNAAL", StringComparison.OrdinalIgnoreCase));
        }

        return Bewijs().Replace(tekst, "");
    }

    private static string Verschil(string pad, string een, string twee)
    {
        var plek = een.Zip(twee).TakeWhile(paar => paar.First == paar.Second).Count();
        return $"{pad}: …{een[Math.Max(0, plek - 80)..Math.Min(een.Length, plek + 160)]}… tegenover …{twee[Math.Max(0, plek - 80)..Math.Min(twee.Length, plek + 160)]}…";
    }

    private static async Task Vul(Proefregister register)
    {
        var map = Directory.CreateTempSubdirectory("leerrecht-muur-").FullName;
        try
        {
            await Schrijf("gemeenten.csv", "gemeente;vakantieregio;naam", "GM9001;Noord;Waterwijk");
            await Schrijf("vestigingen.csv", "vestiging;naam;sector;gemeente;vakantieregio;swv;bestuur", "00MX00;Het College;VO;GM9001;Noord;VOMX;B1");
            await Schrijf("kalender.csv", "gebied;van;tot;soort;naam", "NL;2026-12-25;2026-12-26;feestdag;Kerst");
            await Schrijf("leerlingen.csv", "leerling;geboortedatum;gemeente;naam", "ZIEKKIND;2012-03-04;GM9001;Naam Ziekkind", "GEZONDKIND;2012-03-04;GM9001;Naam Gezondkind");
            await Schrijf("inschrijvingen.csv", "leerling;vestiging;begin;eind", "ZIEKKIND;00MX00;2024-08-01;", "GEZONDKIND;00MX00;2024-08-01;");
            await Schrijf("redenen.csv", "vestiging;code;soort", "*;ong;ongeoorloofd", "*;zk;ziek", "*;gs;schorsing", "*;vreemd;onbekend");

            // Sick right up to the first day without a ground: the clock of regels §7 runs from the sick days.
            await Schrijf("verzuim.csv", "id;leerling;vestiging;van;tot;hele_dag;minuten;lesuren;reden",
                "z1;ZIEKKIND;00MX00;2026-08-31;2026-09-30;J;;;zk", "z2;ZIEKKIND;00MX00;2026-06-01;2026-06-03;J;;;gs", "z3;ZIEKKIND;00MX00;2026-05-11;2026-05-11;N;50;1;vreemd",
                "o-ZIEKKIND;ZIEKKIND;00MX00;2026-10-01;;J;;;ong", "o-GEZONDKIND;GEZONDKIND;00MX00;2026-10-01;;J;;;ong");
            await Importeren.VoerUit(register.Register, Importeren.VanMap(map), new Handeling("proef", Nu, "proef"));
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }

        await using var db = register.Open();
        await Mens(db, "leerplicht", Rol.Leerplichtambtenaar, Organisatiesoort.Gemeente, "GM9001");
        await Mens(db, "school", Rol.Verzuimcoordinator, Organisatiesoort.Vestiging, "00MX00");

        // The school guides the one (M@ZL): the jeugdarts is asked, and wrote a note.
        var ziek = await db.Leerlingen.Where(rij => rij.Sleutel == "ZIEKKIND").Select(rij => rij.Id).SingleAsync();
        Proefbegeleiding.Leg(db, ziek, "00MX00", new(2026, 11, 16), new Handeling("proef", Nu, "proef"), "Vaak moe en weinig op school.", "Alleen voor de arts.");
        var ggd = new OrganisatieRij { Id = Proefbegeleiding.Ggd, Soort = Organisatiesoort.Ggd, Code = "ggd-proef", Naam = "GGD Proef", Van = new(2020, 1, 1) };
        db.Organisaties.Add(ggd);
        db.Deelnames.Add(new() { LeerlingId = ziek, Id = Guid.CreateVersion7(), OrganisatieId = ggd.Id, Soort = Deelnamesoort.JgzConsult, Van = new(2026, 11, 16), Reden = "Kan de leerling komen?", AanstellingId = Guid.Empty });
        await db.Vastleggen(new Handeling("proef", Nu, "proef"));

        Task Schrijf(string naam, params string[] regels) => File.WriteAllLinesAsync(Path.Combine(map, naam), regels);
    }

    private static async Task Mens(RegisterDb db, string sleutel, Rol rol, Organisatiesoort soort, string code)
    {
        var organisatie = await db.Organisaties.SingleAsync(rij => rij.Soort == soort && rij.Code == code);
        var mens = Guid.CreateVersion7();
        db.Medewerkers.Add(new() { Id = mens, Naam = "Proef Persoon", Email = $"{sleutel}@demo.leerrecht.example", Demo = true });
        db.Aanstellingen.Add(new() { Id = Guid.CreateVersion7(), MedewerkerId = mens, OrganisatieId = organisatie.Id, Rol = rol, Van = new(2025, 1, 1) });
    }

    /// <summary>The signals that leerplicht reads, in an order that is the same for both.</summary>
    private static async Task<IReadOnlyDictionary<string, Kind>> Kinderen(Proefregister register)
    {
        await using var db = register.Open();
        var signalen = (await db.Signalen.AsNoTracking().ToListAsync())
            .Where(rij => rij.Soort.Categorie() == Gegevenscategorie.Ongeoorloofd && rij.BestemdVoor.HasFlag(Core.Signalering.Bestemming.Leerplicht))
            .OrderBy(rij => rij.Soort).ThenBy(rij => rij.BereiktOp).ToLookup(rij => rij.LeerlingId, rij => rij.Id);
        return await db.Leerlingen.AsNoTracking().Where(rij => rij.Sleutel.EndsWith("KIND")).ToDictionaryAsync(
            rij => rij.Sleutel, rij => new Kind(rij.Sleutel, rij.Id, rij.Naam!, [.. signalen[rij.Id]]));
    }

    private static async Task<HttpClient> Aangemeld(WebApplication app, string wie)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };
        await client.PostAsync("/rol", new FormUrlEncodedContent([new("wie", wie), new("__RequestVerificationToken", await Matrixwereld.Bewijs(client, "/rol"))]));
        return client;
    }

    [GeneratedRegex("<input[^>]*__RequestVerificationToken[^>]*>")]
    private static partial Regex Bewijs();
}
