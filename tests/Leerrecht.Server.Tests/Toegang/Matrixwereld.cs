using System.Net;
using System.Text.RegularExpressions;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Tests.Dossiers;
using Leerrecht.Server.Tests.Meldingen;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>
/// A running application with one child per relation and one person per role and relation: the person is tied to the child by that
/// relation and no other. Each child carries marks in its data, one per category, that are found back in the bytes of any answer.
/// </summary>
public sealed partial class Matrixwereld : IAsyncDisposable
{
    public static readonly DateOnly Vandaag = new(2026, 11, 22);
    public static readonly DateTime Nu = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
    private const string Eigen = "00MX00";
    private const string Elders = "00MY00";
    private const string Derden = "matrix-derden";

    private Proefregister _register = null!;

    public WebApplication App { get; private set; } = null!;

    public Convenant Convenant { get; private set; } = null!;

    public IReadOnlyList<Kind> Kinderen { get; private set; } = [];

    /// <summary>A child; what is found of it in an answer tells what the answer shows.</summary>
    /// <param name="Merken">Texts that stand in data of that category only.</param>
    public sealed record Kind(Relaties Relatie, Guid Id, string Sleutel, string Naam, IReadOnlyDictionary<Gegevenscategorie, string> Merken, IReadOnlyList<SignaalKenmerk> Signalen)
    {
        /// <summary>Texts in cases of the child, each on the page under the child's that it names.</summary>
        public IReadOnlyList<(string Blad, Gegevenscategorie Categorie, string Merk)> Zaakmerken { get; init; } = [];

        /// <summary>A report of this child, in the hands of leerplicht.</summary>
        public Guid Melding { get; init; }
    }

    public sealed record SignaalKenmerk(Guid Id, Gegevenscategorie Categorie, Core.Signalering.Bestemming BestemdVoor);

    public Register Register => _register.Register;

    public RegisterDb Open() => _register.Open();

    /// <summary>Somebody of this world at work.</summary>
    public async Task<Bezoek> Bezoek(RegisterDb db, Rol rol, Relaties relatie, DateOnly? dag = null)
    {
        var (email, vandaag) = ($"{Persoon(rol, relatie)}@demo.leerrecht.example", dag ?? Vandaag);
        var paar = await (from mens in db.Medewerkers join aanstelling in db.Aanstellingen on mens.Id equals aanstelling.MedewerkerId where mens.Email == email select new { Mens = mens.Id, Aanstelling = aanstelling.Id }).SingleAsync();
        return new((await Gebruikers.Haal(db, paar.Mens, paar.Aanstelling, vandaag, default))!, Convenant, Nu, vandaag, new Inkijk());
    }

    public static string Persoon(Rol rol, Relaties relatie) => $"{rol.Woord()}.{relatie.Woord()}";

    /// <param name="dossiers">Whether every child has a case, with marks in it.</param>
    public static async Task<Matrixwereld> Begin(string soort, bool dossiers = false)
    {
        var wereld = new Matrixwereld { _register = await Registers.Ingericht(soort) };
        var map = Directory.CreateTempSubdirectory("leerrecht-matrix-").FullName;
        try
        {
            await Bestanden(map);
            var verslag = await Importeren.VoerUit(wereld._register.Register, Importeren.VanMap(map), new Handeling("proef", Nu, "proef"));
            Assert.All(verslag.Bestanden, bestand => Assert.Equal(("", 0), (bestand.Reden ?? "", bestand.Geweigerd)));
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }

        await using (var db = wereld._register.Open())
        {
            await Mensen(db);
            await Zaken(db, dossiers);
            wereld.Convenant = await new Convenantbron().Haal(db, Vandaag, default);
            wereld.Kinderen = await Lees(db, dossiers);
        }

        wereld.App = Serveren.Bouw(["--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Register={wereld._register.Verbinding}", $"--Vandaag={Vandaag:yyyy-MM-dd}"]);
        await Serveren.Begin(wereld.App, default);
        return wereld;
    }

    /// <summary>A browser of this person, signed in; it follows no redirects.</summary>
    public async Task<HttpClient> Als(string persoon)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(App.Urls.First()),
            Timeout = TimeSpan.FromMinutes(5),
        };
        var antwoord = await client.PostAsync("/rol", new FormUrlEncodedContent([new("wie", persoon), new("__RequestVerificationToken", await Bewijs(client, "/rol"))]));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return client;
    }

    public static async Task<string> Bewijs(HttpClient client, string pad) => Formulierbewijs().Match(await client.GetStringAsync(pad)).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _register.DisposeAsync();
    }

    private static string Naam(Relaties relatie) => $"Merk{relatie.Woord().Replace("-", "", StringComparison.Ordinal)}naam";

    private static string Merk(Relaties relatie, string soort) => $"merk-{soort}-{(int)relatie}";

    private static Dictionary<Gegevenscategorie, string> Merken(Relaties relatie) => new()
    {
        [Gegevenscategorie.Ongeoorloofd] = Merk(relatie, "ong"),
        [Gegevenscategorie.Ziekte] = Merk(relatie, "zk"),
        [Gegevenscategorie.Geoorloofd] = Merk(relatie, "geo"),
    };

    private static async Task Bestanden(string map)
    {
        var kinderen = Relatiewoorden.Alle;
        await Schrijf("gemeenten.csv", "gemeente;vakantieregio;naam", ["GM9001;Noord;Waterwijk", "GM9002;Noord;Zandveld"]);
        await Schrijf("vestigingen.csv", "vestiging;naam;sector;gemeente;vakantieregio;swv;bestuur",
            [$"{Eigen};Het Eigen College;VO;GM9002;Noord;VOMX;B1", $"{Elders};Het Andere College;VO;GM9002;Noord;;B2"]);
        await Schrijf("kalender.csv", "gebied;van;tot;soort;naam", ["NL;2025-12-25;2025-12-26;feestdag;Kerst"]);
        await Schrijf("leerlingen.csv", "leerling;geboortedatum;gemeente;naam",
            kinderen.Select(relatie => $"{Sleutel(relatie)};2012-03-04;{(relatie == Relaties.Inwoner ? "GM9001" : "GM9002")};{Naam(relatie)}"));
        await Schrijf("inschrijvingen.csv", "leerling;vestiging;begin;eind", kinderen.SelectMany<Relaties, string>(relatie => relatie switch
        {
            Relaties.EigenLeerling or Relaties.LeerlingVanSwv => [$"{Sleutel(relatie)};{Eigen};2024-08-01;"],
            Relaties.OudLeerling => [$"{Sleutel(relatie)};{Eigen};2024-08-01;{Vandaag.AddDays(-1):yyyy-MM-dd}", $"{Sleutel(relatie)};{Elders};{Vandaag:yyyy-MM-dd};"],
            _ => [$"{Sleutel(relatie)};{Elders};2024-08-01;"],
        }));
        await Schrijf("redenen.csv", "vestiging;code;soort", kinderen.SelectMany(relatie => new[]
        {
            $"*;{Merk(relatie, "ong")};ongeoorloofd", $"*;{Merk(relatie, "zk")};ziek", $"*;{Merk(relatie, "geo")};schorsing",
        }));

        // Sick for two school weeks, suspended for three days, then away without a ground for seven weeks and still.
        await Schrijf("verzuim.csv", "id;leerling;vestiging;van;tot;hele_dag;minuten;lesuren;reden", kinderen.SelectMany(relatie =>
        {
            var school = relatie is Relaties.EigenLeerling or Relaties.LeerlingVanSwv or Relaties.OudLeerling ? Eigen : Elders;
            var tot = relatie == Relaties.OudLeerling ? $"{Vandaag.AddDays(-2):yyyy-MM-dd}" : "";
            return new[]
            {
                $"z{(int)relatie};{Sleutel(relatie)};{school};2026-09-07;2026-09-18;J;;;{Merk(relatie, "zk")}",
                $"g{(int)relatie};{Sleutel(relatie)};{school};2026-09-22;2026-09-24;J;;;{Merk(relatie, "geo")}",
                $"o{(int)relatie};{Sleutel(relatie)};{school};2026-10-01;{tot};J;;;{Merk(relatie, "ong")}",
            };
        }));

        Task Schrijf(string naam, string kop, IEnumerable<string> regels) => File.WriteAllLinesAsync(Path.Combine(map, naam), [kop, .. regels]);
    }

    private static Guid Melding(Relaties relatie) => new($"00000000-0000-7000-8000-{(int)relatie:000000000000}");

    private static string Sleutel(Relaties relatie) => $"K{(int)relatie:000}";

    private static async Task Mensen(RegisterDb db)
    {
        var derden = new OrganisatieRij { Id = Guid.CreateVersion7(), Soort = Organisatiesoort.Jeugdhulpaanbieder, Code = Derden, Naam = "Derden", Van = new(2020, 1, 1) };
        db.Organisaties.Add(derden);
        var school = await db.Organisaties.SingleAsync(rij => rij.Soort == Organisatiesoort.Vestiging && rij.Code == Eigen);
        var gemeente = await db.Organisaties.SingleAsync(rij => rij.Soort == Organisatiesoort.Gemeente && rij.Code == "GM9001");
        var swv = await db.Organisaties.SingleAsync(rij => rij.Soort == Organisatiesoort.SwvVo && rij.Code == "VOMX");
        var kinderen = await db.Leerlingen.ToDictionaryAsync(rij => rij.Sleutel, rij => rij.Id);
        foreach (var relatie in Relatiewoorden.Alle)
        {
            var organisatie = relatie switch
            {
                Relaties.EigenLeerling or Relaties.OudLeerling => school,
                Relaties.Inwoner => gemeente,
                Relaties.LeerlingVanSwv => swv,
                _ => derden,
            };
            foreach (var rol in Enum.GetValues<Rol>())
            {
                var (mens, aanstelling) = (Guid.CreateVersion7(), Guid.CreateVersion7());
                db.Medewerkers.Add(new() { Id = mens, Naam = "Proef Persoon", Email = $"{Persoon(rol, relatie)}@demo.leerrecht.example", Demo = true });
                db.Aanstellingen.Add(new() { Id = aanstelling, MedewerkerId = mens, OrganisatieId = organisatie.Id, Rol = rol, Van = new(2025, 1, 1) });
                if (relatie == Relaties.VitaalBelang)
                {
                    db.VitaleBelangen.Add(new()
                    {
                        LeerlingId = kinderen[Sleutel(relatie)], Id = Guid.CreateVersion7(), AanstellingId = aanstelling, Reden = "proef", Begin = Nu.AddHours(-1), Einde = Nu.AddHours(3), BeoordelenVoor = Vandaag,
                    });
                }
            }
        }

        foreach (var (relatie, soort) in new[] { (Relaties.Deelnemer, Deelnamesoort.Dossier), (Relaties.JgzConsult, Deelnamesoort.JgzConsult) })
        {
            db.Deelnames.Add(new()
            {
                LeerlingId = kinderen[Sleutel(relatie)], Id = Guid.CreateVersion7(), OrganisatieId = derden.Id, Soort = soort, Van = Vandaag, Reden = "proef", AanstellingId = Guid.Empty,
            });
        }

        await db.Vastleggen(new Handeling("proef", Nu, "proef"));
    }

    /// <summary>Each child has a case of guidance with a note of the doctor.</summary>
    private static async Task Zaken(RegisterDb db, bool dossiers)
    {
        var (daad, kinderen) = (new Handeling("proef", Nu, "proef"), await db.Leerlingen.ToDictionaryAsync(rij => rij.Sleutel, rij => rij.Id));
        foreach (var relatie in Relatiewoorden.Alle)
        {
            await Proefmelding.Leg(
                db, kinderen[Sleutel(relatie)], Melding(relatie), relatie is Relaties.EigenLeerling or Relaties.LeerlingVanSwv or Relaties.OudLeerling ? Eigen : Elders, Vandaag, daad,
                Merk(relatie, "meld"), Merk(relatie, "straf"));
            Proefbegeleiding.Leg(
                db, kinderen[Sleutel(relatie)], Eigen, Vandaag, daad, $"Zorg {Merk(relatie, "mazl")}", Merk(relatie, "medisch"));
            if (dossiers)
            {
                Proefnotitie.Leg(db, kinderen[Sleutel(relatie)], daad, klasse => Merk(relatie, $"notitie-{klasse.ToString().ToLowerInvariant()}"));
                await Proefdossier.Leg(db, kinderen[Sleutel(relatie)], Nu, Vandaag, daad, $"Zorg {Merk(relatie, "dossier")}", $"Ik wil {Merk(relatie, "plan")}");
            }
        }

        await db.Vastleggen(daad);
    }

    private static async Task<IReadOnlyList<Kind>> Lees(RegisterDb db, bool dossiers)
    {
        var rijen = await db.Leerlingen.AsNoTracking().ToDictionaryAsync(rij => rij.Sleutel);
        var signalen = (await db.Signalen.AsNoTracking().ToListAsync()).ToLookup(rij => rij.LeerlingId);
        return [.. Relatiewoorden.Alle.Select(relatie =>
        {
            var rij = rijen[Sleutel(relatie)];
            return new Kind(relatie, rij.Id, rij.Sleutel, Naam(relatie), Merken(relatie),
                [.. signalen[rij.Id].Select(signaal => new SignaalKenmerk(signaal.Id, signaal.Soort.Categorie(), signaal.BestemdVoor))])
            {
                Zaakmerken = [("ziekteverzuim", Gegevenscategorie.Ziekte, Merk(relatie, "mazl")), ("ziekteverzuim", Gegevenscategorie.Medisch, Merk(relatie, "medisch")),
                    ($"meldingen/{Melding(relatie)}", Gegevenscategorie.Ongeoorloofd, Merk(relatie, "meld")), ($"meldingen/{Melding(relatie)}", Gegevenscategorie.Straf, Merk(relatie, "straf")),
                    .. dossiers ? [("dossier", Gegevenscategorie.Dossier, Merk(relatie, "dossier")), ("dossier", Gegevenscategorie.Plan, Merk(relatie, "plan")),
                        ("plan", Gegevenscategorie.Plan, Merk(relatie, "plan")), ("overleg", Gegevenscategorie.Dossier, Merk(relatie, "dossier")),
                        ("notities", Gegevenscategorie.Medisch, Merk(relatie, "notitie-jgz")), ("notities", Gegevenscategorie.Straf, Merk(relatie, "notitie-handhaving")),

                        // Besides the convenant, these are for who takes part, and for nobody here at all.
                        ("notities-van-het-team", Gegevenscategorie.Notitie, Merk(relatie, "notitie-team"))] : Array.Empty<(string, Gegevenscategorie, string)>()],
                Melding = Melding(relatie),
            };
        })];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Formulierbewijs();
}
