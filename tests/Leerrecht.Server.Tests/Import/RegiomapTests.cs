namespace Leerrecht.Server.Tests.Import;

/// <summary>Every code of regels §1.1, and what a folder must have.</summary>
public sealed class RegiomapTests : IDisposable
{
    private readonly Proefmap _map = new();

    [Theory]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;N;;60;ongeoorloofd\n", "2   aantal-velden")]
    [InlineData("verzuim.csv", ";L1;01AB00;2025-09-09;;N;;60;;ziek\n", "2 id  verplicht-leeg")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;N;;;;ziek\n", "2 minuten  verplicht-leeg")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;N;;60;;\n", "2 reden  verplicht-leeg")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-02-29;;N;;60;;ziek\n", "2 van 2025-02-29 ongeldige-datum")]
    [InlineData("verzuim.csv", "x;L1;01AB00;1899-12-31;;N;;60;;ziek\n", "2 van 1899-12-31 ongeldige-datum")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-9-09;;N;;60;;ziek\n", "2 van 2025-9-09 ongeldige-datum")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;N;;-5;;ziek\n", "2 minuten -5 ongeldig-getal")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;N;;1441;;ziek\n", "2 minuten 1441 ongeldig-getal")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;N;;0;;ziek\n", "2 minuten 0 ongeldig-getal")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;J;;;24.01;ziek\n", "2 lesuren 24.01 ongeldig-getal")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;J;;;1.234;ziek\n", "2 lesuren 1.234 ongeldig-getal")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;J;;;1,5;ziek\n", "2 lesuren 1,5 ongeldig-getal")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;j;;;;ziek\n", "2 hele_dag j ongeldige-waarde")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;J;24:00;;;ziek\n", "2 tijd 24:00 ongeldige-waarde")]
    [InlineData("verzuim.csv", "x;L1;01ab00;2025-09-09;;J;;;;ziek\n", "2 vestiging 01ab00 ongeldige-waarde")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;2025-09-10;N;;60;;ziek\n", "2 tot 2025-09-10 ongeldige-waarde")]
    [InlineData("verzuim.csv", "x;L9;01AB00;2025-09-09;;J;;;;ziek\n", "2 leerling L9 onbekende-leerling")]
    [InlineData("verzuim.csv", "x;L1;09ZZ00;2025-09-09;;J;;;;ziek\n", "2 vestiging 09ZZ00 onbekende-vestiging")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;2025-09-08;J;;;;ziek\n", "2 tot 2025-09-08 einde-voor-begin")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;2025-09-08;N;;60;;ziek\n", "2 tot 2025-09-08 einde-voor-begin")]
    [InlineData("verzuim.csv", "x;L9;09ZZ00;2025-99-09;;Q;;60;;\n", "2 leerling L9 onbekende-leerling")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-09-09;;J;;;;griep\n", "2 reden griep reden-onbekend")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-07-31;;N;;60;;onbekend\n", "2 reden onbekend reden-onbekend")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-07-31;;N;;60;;ziek\n", "2 van 2025-07-31 niet-ingeschreven")]
    [InlineData("verzuim.csv", "x;L1;01AB00;2025-08-20;;N;;60;;ziek\n", "2 van 2025-08-20 geen-lesdag")]
    [InlineData("vestigingen.csv", "01AB00;PO;GM0014;Noord\n", "3 vestiging 01AB00 dubbele-sleutel")]
    [InlineData("vestigingen.csv", "02CD00;PO;0014;Noord\n", "3 gemeente 0014 ongeldige-waarde")]
    [InlineData("vestigingen.csv", "02CD00;PO;GM0014;noord\n", "3 vakantieregio noord ongeldige-waarde")]
    [InlineData("gemeenten.csv", "GM0014;Zuid\n", "3 gemeente GM0014 dubbele-sleutel")]
    [InlineData("leerlingen.csv", "L1;2010-01-01;GM0014\n", "3 leerling L1 dubbele-sleutel")]
    [InlineData("leerlingen.csv", "L2;2010-01-01;GM0999\n", "3 gemeente GM0999 onbekende-gemeente")]
    [InlineData("inschrijvingen.csv", "L1;01AB00;2025-09-01;2025-09-02\n", "3 begin 2025-09-01 overlap-inschrijving")]
    [InlineData("kalender.csv", "regio:Oost;2025-09-01;2025-09-01;vrij\n", "3 gebied regio:Oost ongeldige-waarde")]
    [InlineData("kalender.csv", "vestiging:09ZZ00;2025-09-01;2025-09-01;vrij\n", "3 gebied vestiging:09ZZ00 onbekende-vestiging")]
    public async Task Een_regel_wordt_genoemd_met_zijn_eerste_fout(string bestand, string regel, string melding) =>
        Assert.Equal([$"{bestand} {melding}"], await _map.Met(bestand, regel).Meldingen());

    [Fact]
    public async Task Een_reden_staat_per_vestiging_een_keer()
    {
        _map.Zet("redenen.csv", "vestiging;code;soort\n*;A;ziek\n01AB00;A;luxe\n*;A;ziek\n09ZZ00;A;ziek\n*;B;vakantie\n");
        Assert.Equal(
            ["redenen.csv 4 code A dubbele-sleutel", "redenen.csv 5 vestiging 09ZZ00 onbekende-vestiging", "redenen.csv 6 soort vakantie ongeldige-waarde"],
            await _map.Meldingen());
    }

    [Fact]
    public async Task Een_kolom_die_ontbreekt_maakt_het_bestand_leeg_en_de_rest_gaat_door()
    {
        _map.Zet("inschrijvingen.csv", "klas;leerling;vestiging\n6a;L1;01AB00\n");
        Assert.Equal(
            ["inschrijvingen.csv 1  klas onbekende-kolom", "inschrijvingen.csv 1 begin  kolom-ontbreekt"],
            await _map.Meldingen());
    }

    [Fact]
    public async Task De_laatste_geldige_regel_met_een_id_geldt_en_dezelfde_inhoud_verandert_niets()
    {
        const string Onbekend = "x;L1;01AB00;2025-09-09;;N;;60;;griep\n";
        Assert.Equal(
            ["verzuim.csv 3 reden griep reden-onbekend", "verzuim.csv 5 minuten -1 ongeldig-getal"],
            await _map.Met("verzuim.csv", "x;L1;01AB00;2025-09-09;;N;;45;;griep\n" + Onbekend + Onbekend + "x;L1;01AB00;2025-09-09;;N;;-1;;ziek\n").Meldingen());
    }

    [Fact]
    public async Task Kolommen_mogen_in_elke_volgorde_met_komma_crlf_en_spaties()
    {
        _map.Zet("leerlingen.csv", "\uFEFFgemeente , leerling,geboortedatum\r\n\r\n GM0014 ,\"L1\", 2016-05-10 \r\n");
        Assert.Empty(await _map.Meldingen());
    }

    [Fact]
    public async Task Een_einde_dat_een_latere_inschrijving_open_laat_geldt_van_de_laatst_begonnen()
    {
        _map.Met("vestigingen.csv", "02CD00;PO;GM0014;Noord\n")
            .Met("inschrijvingen.csv", "L1;02CD00;2025-09-01;2025-09-30\n")
            .Met("verzuim.csv", "a;L1;01AB00;2025-09-09;;N;;60;;ziek\nb;L1;02CD00;2025-09-09;;N;;60;;ziek\nc;L1;01AB00;2025-10-01;;N;;60;;ziek\n");
        Assert.Equal(
            ["inschrijvingen.csv 3 begin 2025-09-01 overlap-inschrijving", "verzuim.csv 2 van 2025-09-09 niet-ingeschreven"],
            await _map.Meldingen());
    }

    [Theory]
    [InlineData("verzuim.csv", "")]
    [InlineData("redenen.csv", "")]
    [InlineData("redenen.csv", "vestiging;code;soort\n*;\"A;ziek\n")]
    [InlineData("regelset.json", "{}")]
    [InlineData("regelset.json", "[1]")]
    [InlineData("regelset.json", "[{\"wv_uren\": 16}]")]
    [InlineData("regelset.json", "[{\"geldig_van\": \"2025-13-01\"}]")]
    [InlineData("regelset.json", "[{\"geldig_van\": \"2025-08-01\", \"wv_uren\": \"16\"}]")]
    [InlineData("regelset.json", "[{\"geldig_van\": \"2025-08-01\", \"wv_lesweken\": 4.5}]")]
    [InlineData("regelset.json", "[{\"geldig_van\": \"2025-08-01\", \"wv_venster\": \"maanden\"}]")]
    [InlineData("regelset.json", "[{\"geldig_van\": \"2025-08-01\", \"eenheid\": \"lesuur\"}]")]
    [InlineData("regelset.json", "[{\"geldig_van\": \"2025-08-01\", \"dag_norm\": {\"HAVO\": 6}}]")]
    [InlineData("regelset.json", "[{\"geldig_van\": \"2025-08-01\", \"te_laat_keer\": 3}]")]
    [InlineData("regelset.json", "[{\"geldig_van\": \"2025-08-01\",}]")]
    public async Task Wat_helemaal_niet_te_lezen_is_eindigt_met_status_2(string bestand, string inhoud)
    {
        var (status, uitvoer, uitleg) = await _map.Zet(bestand, inhoud).Beoordeel();
        Assert.Equal(2, status);
        Assert.Null(uitvoer);
        Assert.Contains(bestand, uitleg);
    }

    [Theory]
    [InlineData("vestigingen.csv")]
    [InlineData("leerlingen.csv")]
    [InlineData("inschrijvingen.csv")]
    [InlineData("verzuim.csv")]
    public async Task Een_bestand_dat_er_moet_zijn_en_ontbreekt_eindigt_met_status_2(string bestand)
    {
        var (status, _, uitleg) = await _map.Zonder(bestand).Beoordeel();
        Assert.Equal(2, status);
        Assert.Contains(bestand, uitleg);
    }

    [Fact]
    public async Task Zonder_eigen_kalender_en_gemeenten_gelden_de_ingebouwde()
    {
        _map.Zonder("kalender.csv").Zonder("gemeenten.csv")
            .Met("verzuim.csv", "a;L1;01AB00;2025-10-21;;N;;60;;ziek\nb;L1;01AB00;2025-10-14;;N;;60;;ziek\n");
        Assert.Equal(["verzuim.csv 2 van 2025-10-21 geen-lesdag"], await _map.Meldingen());
    }

    [Fact]
    public async Task Een_regelset_verandert_de_drempel_en_een_onbekende_instelling_is_een_waarschuwing()
    {
        _map.Met("verzuim.csv", "a;L1;01AB00;2025-09-09;2025-09-09;J;;;;ongeoorloofd\n")
            .Zet("regelset.json", "[{\"geldig_van\": \"2025-08-01\", \"wv_uren\": 5.5, \"wv_hours\": 5, \"dag_norm\": {\"PO\": 5.5}, \"eenheid\": {\"PO\": \"lesuur\"}}]");
        Assert.Equal(["regelset.json  wv_hours  onbekende-parameter"], await _map.Meldingen());

        var signaal = Assert.Single((await _map.Beoordeel()).Uitvoer!["signalen"]!.AsArray())!;
        Assert.Equal(5.5m, signaal["omvang"]!.GetValue<decimal>());
        Assert.Equal("lesuur", signaal["eenheid"]!.GetValue<string>());
        Assert.Equal("2025-08-01", signaal["regelset"]!.GetValue<string>());
    }

    public void Dispose() => _map.Dispose();
}
