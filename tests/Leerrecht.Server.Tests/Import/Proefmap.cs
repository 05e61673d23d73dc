using System.Text;
using System.Text.Json.Nodes;

namespace Leerrecht.Server.Tests.Import;

/// <summary>A small region folder that is good as it stands; a test changes what it is about. Gone when the test ends.</summary>
internal sealed class Proefmap : IDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("regio-");

    public Proefmap()
    {
        Zet("vestigingen.csv", "vestiging;sector;gemeente;vakantieregio\n01AB00;PO;GM0014;Noord\n");
        Zet("leerlingen.csv", "leerling;geboortedatum;gemeente\nL1;2016-05-10;GM0014\n");
        Zet("inschrijvingen.csv", "leerling;vestiging;begin;eind\nL1;01AB00;2025-08-01;\n");
        Zet("verzuim.csv", "id;leerling;vestiging;van;tot;hele_dag;tijd;minuten;lesuren;reden\n");
        Zet("kalender.csv", "gebied;van;tot;soort\nregio:Noord;2025-07-12;2025-08-24;vakantie\n");
        Zet("gemeenten.csv", "gemeente;vakantieregio\nGM0014;Noord\n");
    }

    public string Pad => _map.FullName;

    public Proefmap Zet(string bestand, string inhoud) => Zet(bestand, Encoding.UTF8.GetBytes(inhoud));

    public Proefmap Zet(string bestand, byte[] inhoud)
    {
        File.WriteAllBytes(Path.Combine(Pad, bestand), inhoud);
        return this;
    }

    /// <summary>Adds lines to a file of the folder.</summary>
    public Proefmap Met(string bestand, string regels)
    {
        File.AppendAllText(Path.Combine(Pad, bestand), regels);
        return this;
    }

    public Proefmap Zonder(string bestand)
    {
        File.Delete(Path.Combine(Pad, bestand));
        return this;
    }

    public Task<(int Status, JsonObject? Uitvoer, string Uitleg)> Beoordeel(params string[] opties) =>
        Opdrachtregel.Voer(["beoordeel", Pad, "--peildatum", "2025-10-10", .. opties]);

    /// <summary>The meldingen as "file line column value code".</summary>
    public async Task<string[]> Meldingen()
    {
        var (status, uitvoer, uitleg) = await Beoordeel();
        Assert.True(status == 0, uitleg);
        return [.. uitvoer!["meldingen"]!.AsArray().Select(melding =>
            $"{melding!["bestand"]} {melding["regel"]} {melding["kolom"]} {melding["waarde"]} {melding["code"]}")];
    }

    public void Dispose() => _map.Delete(recursive: true);
}
