using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers.Notities;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>Notes and documents, each for a class of readers: others see that there is one, and nothing of what it says.</summary>
public sealed partial class NotitiesTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 geheim-document");

    [Theory, ClassData(typeof(Registers))]
    public async Task Elke_klasse_is_voor_haar_lezers_en_anderen_zien_alleen_dat_er_een_is(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.Deelnemer).Id;
        var consult = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.JgzConsult).Id;
        var swv = await wereld.Wie(Rol.SwvConsulent, db, relatie: Relaties.Deelnemer);
        var arts = await wereld.Wie(Rol.Jeugdarts, db, relatie: Relaties.JgzConsult);
        var ambtenaar = await wereld.Wie(Rol.Leerplichtambtenaar, db, relatie: Relaties.Inwoner);
        var inwoner = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.Inwoner).Id;
        Assert.Equal(1, Gelukt(await Schrijf(swv, kind, Notitieklasse.Team, "geheim-team", db)));
        Assert.Equal(2, Gelukt(await Schrijf(swv, kind, Notitieklasse.EigenOrganisatie, "geheim-eigen", db)));
        Gelukt(await Schrijf(arts, consult, Notitieklasse.Jgz, "geheim-jgz", db));
        Gelukt(await Schrijf(arts, consult, Notitieklasse.Team, "geheim-consult", db));
        Gelukt(await Schrijf(ambtenaar, inwoner, Notitieklasse.Handhaving, "geheim-handhaving", db));

        // Nobody writes for readers among whom he is not.
        Assert.Equal("toegang.niet-voor-rol", Code(await Schrijf(swv, kind, Notitieklasse.Jgz, "mag niet", db)));
        Assert.Equal("toegang.niet-voor-rol", Code(await Schrijf(arts, consult, Notitieklasse.Handhaving, "mag niet", db)));
        Assert.Equal("toegang.niet-voor-rol", Code(await Schrijf(ambtenaar, inwoner, Notitieklasse.Jgz, "mag niet", db)));
        Assert.Equal("toegang.niet-voor-rol", Code(await Schrijf(ambtenaar, consult, Notitieklasse.Team, "mag niet", db)));

        await Ziet(Rol.Toegangsmedewerker, Relaties.Deelnemer, kind, ["geheim-team", "geheim-eigen"]);
        await Ziet(Rol.Directeur, Relaties.Deelnemer, kind, [], "alleen wie meedoet", "alleen de eigen organisatie");
        await Ziet(Rol.Jeugdverpleegkundige, Relaties.JgzConsult, consult, ["geheim-jgz", "geheim-consult"]);
        await Ziet(Rol.Leerplichtambtenaar, Relaties.Inwoner, inwoner, ["geheim-handhaving"]);
        await Ziet(Rol.Mentor, Relaties.EigenLeerling, kind, null);

        // The same child seen by another side of the chain: who takes part knows of the notes behind the walls, and no more.
        Proef(kind);
        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        await Ziet(Rol.SwvConsulent, Relaties.Deelnemer, kind, ["geheim-team", "geheim-eigen"], "alleen JGZ", "alleen leerplicht");
        await Ziet(Rol.Leerplichtambtenaar, Relaties.Deelnemer, kind, [], "alleen JGZ", "alleen leerplicht", "alleen wie meedoet");

        var regels = await db.Logboek.AsNoTracking().ToListAsync();
        Assert.Contains(regels, regel => regel is { Handeling: "notitie.schrijven", Wat: "notitie" });
        Assert.DoesNotContain(regels, regel => $"{regel.Wat} {regel.Reden} {regel.Doel}".Contains("geheim", StringComparison.Ordinal));

        async Task Ziet(Rol rol, Relaties relatie, Guid van, string[]? wel, params string[] dat)
        {
            using var client = await wereld.Als(Matrixwereld.Persoon(rol, relatie));
            using var antwoord = await client.GetAsync($"/leerlingen/{van}/notities");
            var inhoud = await antwoord.Content.ReadAsStringAsync();
            Assert.Equal(wel is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, antwoord.StatusCode);
            Assert.Equal((wel ?? []).Order(), Geheim().Matches(inhoud).Select(gevonden => gevonden.Value).Distinct().Order());
            Assert.All(dat, zin => Assert.Contains(zin, inhoud, StringComparison.Ordinal));
            Assert.DoesNotContain("Verborgen Schrijver", inhoud, StringComparison.Ordinal);
        }

        void Proef(Guid van)
        {
            foreach (var klasse in new[] { Notitieklasse.Jgz, Notitieklasse.Handhaving })
            {
                db.Notities.Add(new()
                {
                    LeerlingId = van, Id = Guid.CreateVersion7(), Nummer = 10 + (int)klasse, Klasse = klasse, Categorie = klasse.Categorie(), OrganisatieId = Guid.CreateVersion7(), Wie = "Verborgen Schrijver",
                    Wanneer = Dossierproef.Nu, Tekst = $"geheim-verborgen-{klasse.ToString().ToLowerInvariant()}",
                });
            }
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_notitie_verandert_nooit_en_wat_is_ingetrokken_blijft_te_lezen(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, mentor) = (wereld.Kind(), await wereld.Wie(Rol.Mentor, db));
        var id = Guid.CreateVersion7();
        Assert.Equal("notitie.tekst", Code(await Schrijf(mentor, kind, Notitieklasse.Team, "  ", db)));
        Assert.Equal("notitie.tekst", Code(await Schrijf(mentor, kind, Notitieklasse.Team, "Zijn nummer is 111222333.", db)));
        Assert.Equal(1, Gelukt(await NotitieSchrijven.VoerUit(kind, id, Notitieklasse.EigenOrganisatie, "Belde om tien uur.", null, mentor, Daad(mentor), db, default)));
        Assert.Equal(1, Gelukt(await NotitieSchrijven.VoerUit(kind, id, Notitieklasse.EigenOrganisatie, "Belde om tien uur.", null, mentor, Daad(mentor), db, default)));

        // A correction is for the readers of the first, whatever was chosen.
        Assert.Equal(2, Gelukt(await NotitieSchrijven.VoerUit(kind, Guid.CreateVersion7(), Notitieklasse.Team, "Belde om elf uur.", 1, mentor, Daad(mentor), db, default)));
        Assert.Equal("notitie.verbetert", Code(await NotitieSchrijven.VoerUit(kind, Guid.CreateVersion7(), Notitieklasse.Team, "Nog een.", 7, mentor, Daad(mentor), db, default)));
        Assert.Equal("notitie.reden", Code(await NotitieIntrekken.VoerUit(kind, 1, "fout", mentor, Daad(mentor), db, default)));
        var ander = await wereld.Wie(Rol.SwvConsulent, db, relatie: Relaties.LeerlingVanSwv);
        Assert.Equal("notitie.notitie", Code(await NotitieIntrekken.VoerUit(kind, 1, "Dit was een ander kind.", ander, Daad(ander), db, default)));
        Gelukt(await NotitieIntrekken.VoerUit(kind, 1, "Dit was een ander kind.", mentor, Daad(mentor), db, default));

        await using var na = wereld.Open();
        var rijen = await na.Notities.AsNoTracking().OrderBy(rij => rij.Nummer).ToListAsync();
        Assert.Equal(["Belde om tien uur.", "Belde om elf uur."], rijen.Select(rij => rij.Tekst));
        Assert.All(rijen, rij => Assert.Equal((Notitieklasse.EigenOrganisatie, Gegevenscategorie.Notitie), (rij.Klasse, rij.Categorie)));
        Assert.Equal((1, "Dit was een ander kind."), (rijen[1].Verbetert, rijen[0].IngetrokkenReden));
        using var client = await wereld.Als(Matrixwereld.Persoon(Rol.Mentor, Relaties.EigenLeerling));
        var blad = await client.GetStringAsync($"/leerlingen/{kind}/notities");
        Assert.All(new[] { "Ingetrokken", "Dit was een ander kind.", "Belde om tien uur.", "Verbetert notitie 1", "Verbeterd in notitie 2" }, zin => Assert.Contains(zin, blad, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_document_komt_binnen_wordt_gehaald_door_wie_mag_en_gaat_weg_met_bewijs(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kind();
        using var client = await wereld.Als(Matrixwereld.Persoon(Rol.Mentor, Relaties.EigenLeerling));
        foreach (var (inhoud, naam) in new (byte[], string)[] { (Encoding.ASCII.GetBytes("MZ geen pdf"), "verslag.pdf"), ([], "leeg.pdf"), (new byte[Documentsoorten.Grootste + 1], "groot.pdf"), (Pakket("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "macro.docx") })
        {
            var geweigerd = await Stuur(inhoud, naam);
            Assert.Contains("pdf, docx, odt, jpg of png", await geweigerd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.False(await db.Documenten.AnyAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await Stuur(Pdf, "C:\\Users\\mentor\\Verslag 111222333.exe")).StatusCode);
        var rij = await db.Documenten.AsNoTracking().SingleAsync();
        Assert.Equal(("Verslag nummer-verwijderd.exe.pdf", Documentsoort.Pdf, Pdf.Length), (rij.Naam, rij.Soort, rij.Grootte));
        Assert.Equal(Pdf, rij.Inhoud);
        using var antwoord = await client.GetAsync($"/leerlingen/{kind}/documenten/{rij.Id}");
        Assert.Equal(Pdf, await antwoord.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "application/pdf"), (antwoord.Content.Headers.ContentDisposition!.DispositionType, antwoord.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", Assert.Single(antwoord.Headers.GetValues("X-Content-Type-Options")));

        // The directeur sees the case and no notes; somebody of elsewhere sees nothing.
        foreach (var (rol, relatie) in new[] { (Rol.Directeur, Relaties.EigenLeerling), (Rol.Leerplichtambtenaar, Relaties.Inwoner) })
        {
            using var ander = await wereld.Als(Matrixwereld.Persoon(rol, relatie));
            using var niets = await ander.GetAsync($"/leerlingen/{kind}/documenten/{rij.Id}");
            Assert.Equal(HttpStatusCode.NotFound, niets.StatusCode);
            Assert.DoesNotContain("geheim", await niets.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var gehaald = (await db.Logboek.AsNoTracking().ToListAsync()).Where(regel => regel.Handeling.Contains("documenten", StringComparison.Ordinal)).Select(regel => regel.Uitkomst);
        Assert.Equal([Loguitkomst.Geweigerd, Loguitkomst.Toegestaan], gehaald.Distinct().OrderBy(uitkomst => uitkomst != Loguitkomst.Geweigerd));

        var mentor = await wereld.Wie(Rol.Mentor, db);
        Assert.Equal("document.documentreden", Code(await DocumentIntrekken.VoerUit(kind, 1, "weg", mentor, Daad(mentor), db, default)));
        Gelukt(await DocumentIntrekken.VoerUit(kind, 1, "Hoort bij een ander kind.", mentor, Daad(mentor), db, default));
        await using var na = wereld.Open();
        var bewijs = await na.Documenten.AsNoTracking().SingleAsync();
        Assert.Equal((true, rij.Sha256, "Hoort bij een ander kind."), (bewijs.Inhoud is null, bewijs.Sha256, bewijs.IngetrokkenReden));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/leerlingen/{kind}/documenten/{rij.Id}")).StatusCode);
        Assert.Contains("De inhoud is verwijderd.", await client.GetStringAsync($"/leerlingen/{kind}/notities"), StringComparison.Ordinal);

        async Task<HttpResponseMessage> Stuur(byte[] inhoud, string naam)
        {
            var bestand = new ByteArrayContent(inhoud);
            bestand.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            return await client.PostAsync($"/leerlingen/{kind}/notities", new MultipartFormDataContent
            {
                { new StringContent(await Matrixwereld.Bewijs(client, $"/leerlingen/{kind}/notities")), "__RequestVerificationToken" },
                { new StringContent("opnemen"), "_handler" },
                { new StringContent(Guid.CreateVersion7().ToString()), "sleutel" },
                { new StringContent("Team"), "documentklasse" },
                { bestand, "bestand", naam },
            });
        }
    }

    [Fact]
    public void De_bytes_zeggen_wat_het_is()
    {
        Assert.Equal(Documentsoort.Pdf, Documentsoorten.Herken(Pdf));
        Assert.Equal(Documentsoort.Jpg, Documentsoorten.Herken([0xFF, 0xD8, 0xFF, 0xE0, 0]));
        Assert.Equal(Documentsoort.Png, Documentsoorten.Herken([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]));
        Assert.Equal(Documentsoort.Docx, Documentsoorten.Herken(Pakket("[Content_Types].xml", "word/document.xml")));
        Assert.Equal(Documentsoort.Odt, Documentsoorten.Herken(Pakket("mimetype", "content.xml")));
        Assert.Null(Documentsoorten.Herken(Pakket("mimetype", "content.xml", "Basic/Standard/Module1.xml")));
        Assert.Null(Documentsoorten.Herken(Pakket("[Content_Types].xml", "xl/workbook.xml")));
        Assert.Null(Documentsoorten.Herken([0x50, 0x4B, 3, 4, 1, 2, 3]));
        Assert.Null(Documentsoorten.Herken(Encoding.UTF8.GetBytes("<html><script>")));
        Assert.Equal("foto.jpg", Documentnaam.Schoon("/home/x/foto.JPEG", Documentsoort.Jpg));
        Assert.Equal("document.png", Documentnaam.Schoon(null, Documentsoort.Png));
        Assert.Equal("gpj.exe.pdf", Documentnaam.Schoon("\u202Egpj.exe", Documentsoort.Pdf));
        Assert.Equal("nummer-verwijderd telefoon 0612345678.pdf", Documentnaam.Schoon("111.222.333 telefoon 0612345678.pdf", Documentsoort.Pdf));
    }

    private static byte[] Pakket(params string[] delen)
    {
        using var uit = new MemoryStream();
        using (var pakket = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var deel in delen)
            {
                using var stroom = pakket.CreateEntry(deel).Open();
                stroom.Write(Encoding.ASCII.GetBytes(deel == "mimetype" ? "application/vnd.oasis.opendocument.text" : "x"));
            }
        }

        return uit.ToArray();
    }

    private static Task<Uitkomst<int>> Schrijf(Bezoek wie, Guid kind, Notitieklasse klasse, string tekst, RegisterDb db) =>
        NotitieSchrijven.VoerUit(kind, Guid.CreateVersion7(), klasse, tekst, null, wie, Daad(wie), db, default);

    private static Handeling Daad(Bezoek wie) => new(wie.Wie.Naam, wie.Nu, "notitie.schrijven") { AanstellingId = wie.Wie.Aanstelling.Id };

    private static int Gelukt(Uitkomst<int> uitkomst) =>
        uitkomst is Uitkomst<int>.Gelukt(var nummer) ? nummer : throw new Xunit.Sdk.XunitException($"{((Uitkomst<int>.Geweigerd)uitkomst).Reden}");

    private static string Code(Uitkomst<int> uitkomst) => Assert.IsType<Uitkomst<int>.Geweigerd>(uitkomst).Reden.Code;

    [GeneratedRegex("geheim-[a-z-]+")]
    private static partial Regex Geheim();
}
