using Leerrecht.Server.Berichten;
using Leerrecht.Server.Berichten.Ontvangers;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang.Aanmelden;
using static Leerrecht.Server.Tests.Berichten.Berichtproef;

namespace Leerrecht.Server.Tests.Berichten;

/// <summary>A register by files: laid out once, taken away and answered by the other side.</summary>
public sealed class MapontvangerTests
{
    [Fact]
    public async Task Een_bericht_wordt_een_keer_gelegd_en_is_er_als_het_antwoord_er_is()
    {
        await using var register = await Registers.Nieuw(Registers.Sqlite);
        var map = Directory.CreateTempSubdirectory("leerrecht-uitwisseling-");
        var (klok, kind, kenmerk) = (new Proefklok(), Guid.CreateVersion7(), Guid.CreateVersion7());
        try
        {
            var id = await register.Zet(kind, klok, kenmerk: kenmerk);
            var uit = Path.Combine(map.FullName, "uit", $"{id}.json");
            Assert.Equal(0, await Bezorgen.VoerUit(register.Register, Naar(new Mapontvanger(map.FullName)), klok));
            Assert.Contains("2026-11-02", await File.ReadAllTextAsync(uit), StringComparison.Ordinal);
            Assert.Equal([uit], Directory.GetFiles(Path.Combine(map.FullName, "uit")));
            Assert.Equal("wacht-op-antwoord", (await register.Bericht(id)).Fout);

            // The other side took it away and has not answered yet.
            File.Delete(uit);
            klok.Verder(TimeSpan.FromHours(1));
            Assert.Equal(0, await Bezorgen.VoerUit(register.Register, Naar(new Mapontvanger(map.FullName)), klok));
            Assert.False(File.Exists(uit));

            await File.WriteAllTextAsync(Path.Combine(map.FullName, "in", $"{id}.antwoord.json"), """{"meldingsnummer":"D123"}""");
            klok.Verder(TimeSpan.FromHours(1));
            Assert.Equal(1, await Bezorgen.VoerUit(register.Register, Naar(new Mapontvanger(map.FullName)), klok));
            Assert.Equal("D123", (await register.Bericht(id)).Ontvangstnummer);

            await File.WriteAllTextAsync(
                Path.Combine(map.FullName, "in", "7.terugmelding.json"), $$"""{"nummer":7,"kenmerk":"{{kenmerk}}","status":"in-behandeling"}""");
            await File.WriteAllTextAsync(Path.Combine(map.FullName, "in", "kapot.terugmelding.json"), "{");
            var gehoord = new List<string>();
            Assert.Equal(1, await Ophalen.VoerUit(register.Register, new Mapontvanger(map.FullName), (wat, _, _, _, _) =>
            {
                gehoord.Add($"{wat.Kenmerk} {wat.Status}");
                return Task.FromResult<Core.Uitkomst<bool>>(true);
            }, klok));
            Assert.Equal([$"{kenmerk} in-behandeling"], gehoord);
            Assert.Equal(["kapot.terugmelding.json.onleesbaar"], Directory.GetFiles(Path.Combine(map.FullName, "in"), "*terugmelding*").Select(Path.GetFileName));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Wat_de_andere_kant_weigert_wacht_op_een_mens_en_een_map_die_er_niet_kan_zijn_op_later()
    {
        await using var register = await Registers.Nieuw(Registers.Sqlite);
        var map = Directory.CreateTempSubdirectory("leerrecht-uitwisseling-");
        var klok = new Proefklok();
        try
        {
            var id = await register.Zet(Guid.CreateVersion7(), klok);
            var bestand = Path.Combine(map.FullName, "geen-map");
            await File.WriteAllTextAsync(bestand, "");
            await Bezorgen.VoerUit(register.Register, Naar(new Mapontvanger(bestand)), klok);
            Assert.Equal("map-onbereikbaar", (await register.Bericht(id)).Fout);

            Directory.CreateDirectory(Path.Combine(map.FullName, "in"));
            await File.WriteAllTextAsync(Path.Combine(map.FullName, "in", $"{id}.antwoord.json"), """{"fouten":[{"veld":"c","code":"verplicht","zin":"De einddatum ontbreekt."}]}""");
            klok.Verder(TimeSpan.FromMinutes(1));
            await Bezorgen.VoerUit(register.Register, Naar(new Mapontvanger(map.FullName)), klok);
            var rij = await register.Bericht(id);
            Assert.Equal(("c:verplicht", true), (rij.Fout, rij.GeweigerdOp is not null));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }
}
