using Leerrecht.Demo;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Meldingen.Absoluut;
using Leerrecht.Server.Meldingen.Betrokken;
using Leerrecht.Server.Meldingen.Maandlijst;
using Leerrecht.Server.Meldingen.Ziekteverzuim;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Opslag;

/// <summary>
/// Fills an empty register with a demo region: its files are made and taken in as those of a real region would be. Each file is a transaction
/// of its own, so a mark stands while it lasts: who stops it halfway finds an empty register the next time (<see cref="DemoOpruimen"/>).
/// </summary>
public static class DemoVullen
{
    public const ulong StandaardZaad = 1;
    public const int StandaardLeerlingen = 20_000;

    public static async Task VoerUit(
        Register register, TimeProvider klok, ulong zaad, int leerlingen, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        var handeling = Handeling.Nu(klok, "demo", "opslag.demo");
        var wereld = Demowereld.Maak(zaad, leerlingen, handeling.Vandaag, IngebouwdeGegevens.Kalender());
        var map = Directory.CreateTempSubdirectory("leerrecht-demo-").FullName;
        await DemoOpruimen.Markeer(register, klok, ct);
        try
        {
            var eerst = Demo.Regiomap.EersteVerzuim(wereld);
            foreach (var bestand in Demo.Regiomap.Bestanden(wereld).Select(bestand => bestand.Naam == eerst.Naam ? eerst : bestand))
            {
                voortgang?.Report(new($"Maken van {bestand.Naam}", 0, null));
                await File.WriteAllLinesAsync(Path.Combine(map, bestand.Naam), bestand.Regels, ct);
            }

            await Importeren.VoerUit(register, Importeren.VanMap(map), handeling, voortgang, ct);

            // Then the schools correct what they delivered, as real ones do: signals are withdrawn and moved.
            var correcties = Demo.Regiomap.Correcties(wereld);
            var pad = Path.Combine(map, correcties.Naam);
            await File.WriteAllLinesAsync(pad, correcties.Regels, ct);
            await Importeren.VoerUit(
                register, [new(pad, correcties.Naam, Bestandssoort.Verzuim)], Handeling.Nu(klok, "demo", "opslag.demo"), voortgang, ct);
            await ZetGroepen(register, wereld, handeling, ct);
            await Demomensen.Maak(register, handeling, ct);
            await Demobegeleidingen.Maak(register, handeling, ct);
            await Demomeldingen.Maak(register, handeling, ct);
            await Demoonderzoeken.Maak(register, handeling, ct);
            await Demoplichten.Maak(register, handeling, ct);
            await Demomaandlijst.Maak(register, handeling, ct);
            await Demodossiers.Maak(register, handeling, ct);
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    /// <summary>The files of a region folder know no group; schools deliver it with their roster.</summary>
    private static async Task ZetGroepen(Register register, Demowereld wereld, Handeling handeling, CancellationToken ct)
    {
        await using var db = register.Open();
        await using var transactie = await Bulk.Begin(db, ct);
        var bulk = new Bulk(db);
        var aantal = 0;
        foreach (var groep in wereld.ZonderVerzuim.Where(rij => rij.Groep.Length > 0).GroupBy(rij => rij.Groep, rij => rij.Leerling.Sleutel))
        {
            string[] sleutels = [.. groep];
            aantal += await bulk.Doe($"UPDATE leerling SET groep = @groep WHERE {bulk.In("sleutel", "@sleutels")}", ("@groep", groep.Key), ("@sleutels", sleutels));
        }

        db.Noteer(handeling, "leerling", aantal);
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
    }
}
