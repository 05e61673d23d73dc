using System.Text;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Import;

/// <summary>Files as their publishers make them.</summary>
public class BronnenTests
{
    private static readonly string Gegevens = Path.Combine(AppContext.BaseDirectory, "gegevens");
    private static readonly string Duo = Path.Combine(Gegevens, "duo_po_schoolvestigingen_2026-08.csv");
    private static readonly string Rooster = Path.Combine(Gegevens, "EDEXML.Voorbeeld.2.1.xml");

    [Theory, ClassData(typeof(Registers))]
    public async Task Het_schoolregister_van_DUO(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        var eerste = await register.Neem(Duo, "2026-11-22");
        Assert.Equal((6122, 6122, 0, 0, 0), Opnemen.Telling(eerste.Bestanden[0]));
        Assert.Equal(0, eerste.Uitgang);
        await using (var db = register.Open())
        {
            var school = await db.Vestigingen.SingleAsync(rij => rij.Code == "32JK00");
            Assert.Equal(("BBS de Verwondering", Sector.PO, "GM1699", "20091"), (school.Naam, school.Sector, school.Gemeente, school.Bestuur));
            Assert.Empty(await db.Aanleveringmeldingen.ToListAsync());
        }

        // As DUO offers it for download: cp1252.
        var cp1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        using var map = new Proefmap();
        map.Zet("vestigingen-bo.csv", cp1252.GetBytes(await File.ReadAllTextAsync(Duo)));
        var tweede = await register.Neem(Path.Combine(map.Pad, "vestigingen-bo.csv"), "2026-11-22");
        Assert.Equal((6122, 0, 0, 6122, 0), Opnemen.Telling(tweede.Bestanden[0]));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_rooster_in_EDEXML(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        var zonderSchool = await register.Neem(Rooster, "2026-11-22");
        Assert.Contains("99ZZ00", zonderSchool.Bestanden[0].Reden, StringComparison.Ordinal);

        using var map = new Proefmap();
        map.Zet("vestigingen.csv", "vestiging;sector;gemeente;vakantieregio\n99ZZ00;PO;GM0014;Noord\n");
        await register.Neem(Path.Combine(map.Pad, "vestigingen.csv"), "2026-11-22");
        var verslag = await register.Neem(Rooster, "2026-11-22");
        Assert.Equal((3, 2, 0, 0, 1), Opnemen.Telling(verslag.Bestanden[0]));

        await using var db = register.Open();
        var leerling = await db.Leerlingen.SingleAsync(rij => rij.Sleutel == "99ZZ-12345");
        Assert.Equal(("Gradje van 't Hof", "H", "GM0014", new DateOnly(2006, 6, 21)), (leerling.Naam, leerling.Groep, leerling.Gemeente, leerling.Geboortedatum));
        var inschrijving = await db.Inschrijvingen.SingleAsync(rij => rij.LeerlingId == leerling.Id);
        Assert.Equal((new DateOnly(2010, 8, 19), new DateOnly(2014, 7, 18)), (inschrijving.Begin, inschrijving.Eind));
        Assert.Equal("4B", (await db.Leerlingen.SingleAsync(rij => rij.Sleutel == "99ZZ-00001")).Groep);
        var meldingen = await db.Aanleveringmeldingen.Where(rij => rij.AanleveringId == verslag.Bestanden[0].Id).OrderBy(rij => rij.Code).ToListAsync();
        Assert.Equal(["verplicht-leeg", "woonplaats-aangenomen"], meldingen.Select(rij => rij.Code));
        Assert.Equal("geboortedatum", meldingen[0].Kolom);

        var nogEens = await register.Neem(Rooster, "2026-11-22");
        Assert.Equal((3, 0, 0, 2, 1), Opnemen.Telling(nogEens.Bestanden[0]));
    }

    [Fact]
    public async Task Een_rooster_haalt_niets_van_buiten_en_groeit_niet()
    {
        await using var register = await Opnemen.Register(Registers.Sqlite);
        using var map = new Proefmap();
        map.Zet("bom.xml", "<?xml version=\"1.0\"?><!DOCTYPE EDEX [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><EDEX><school>&b;</school></EDEX>");
        var verslag = await Importeren.VoerUit(
            register.Register, [new Aanbieding(Path.Combine(map.Pad, "bom.xml"), "bom.xml", Bestandssoort.Edexml)], Opnemen.Daad("2026-11-22"));
        Assert.Contains("geen leesbare EDEXML", verslag.Bestanden[0].Reden, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leerling;vestiging;begin;eind", Bestandssoort.Inschrijvingen)]
    [InlineData("id,leerling,vestiging,van,tot,hele_dag,minuten,reden", Bestandssoort.Verzuim)]
    [InlineData("leerling;soort;begin;eind;permanent;status", Bestandssoort.Vrijstellingen)]
    [InlineData("leerling;begin;eind;soort;plaats_beschikbaar", Bestandssoort.Aanbod)]
    [InlineData("gemeente;vakantieregio;naam", Bestandssoort.Gemeenten)]
    [InlineData("vestiging;code;soort", Bestandssoort.Redenen)]
    [InlineData("gebied;van;tot;soort;naam", Bestandssoort.Kalender)]
    [InlineData("[{\"geldig_van\":\"2026-08-01\"}]", Bestandssoort.Regelset)]
    [InlineData("naam;adres", null)]
    public void Een_bestand_is_aan_zijn_kop_te_kennen(string kop, Bestandssoort? verwacht)
    {
        using var map = new Proefmap().Zet("iets.txt", kop + "\n");
        Assert.Equal(verwacht, Herkennen.Soort(Path.Combine(map.Pad, "iets.txt")));
    }
}
