using System.CommandLine;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Toegang;

/// <summary>The verb <c>toegang matrix</c>: what the system enforces, from the same code, as JSON.</summary>
public static class ToegangOpdracht
{
    private const int Onleesbaar = 2;

    public static Command Maak(Func<Register> register, TimeProvider klok, Stream uit, TextWriter mens)
    {
        var bestand = new Option<FileInfo?>("--convenant") { Description = "een convenant.json, in plaats van wat in het register geldt" };
        var matrix = new Command("matrix", "Schrijft wie wat mag zien en doen, van elke rol bij elke band met een kind, als JSON.") { bestand };
        matrix.SetAction(async (regel, ct) =>
        {
            if (regel.GetValue(bestand) is not { } pad)
            {
                var bron = register();
                await using var db = bron.Open();
                await Migreren.VoerUit(db, klok, ct);
                Toegangsmatrix.Schrijf(uit, await new Convenantbron().Haal(db, Logboek.Handeling.DagInAmsterdam(klok.GetUtcNow().UtcDateTime), ct));
                return 0;
            }

            switch (Convenantbestand.Lees(await File.ReadAllTextAsync(pad.FullName, ct)))
            {
                case Uitkomst<Convenant>.Gelukt(var convenant):
                    Toegangsmatrix.Schrijf(uit, convenant);
                    return 0;
                case Uitkomst<Convenant>.Geweigerd(var reden):
                    await mens.WriteLineAsync(reden.Uitleg);
                    return Onleesbaar;
                default:
                    throw new InvalidOperationException("An outcome is one of two.");
            }
        });
        var pad = new Argument<FileInfo>("bestand") { Description = "convenant.json" };
        var neem = new Command("convenant", "Neemt een nieuwe versie van het convenant op in het register.") { pad };
        neem.SetAction(async (regel, ct) =>
        {
            await using var db = register().Open();
            await Migreren.VoerUit(db, klok, ct);
            var handeling = Logboek.Handeling.Nu(klok, "opdrachtregel", "toegang.convenant-vastleggen");
            var uitkomst = await ConvenantVastleggen.VoerUit(await File.ReadAllTextAsync(regel.GetValue(pad)!.FullName, ct), handeling, db, ct);
            await mens.WriteLineAsync(uitkomst switch
            {
                Uitkomst<Convenant>.Gelukt(var convenant) => $"Versie {convenant.Versie} geldt vanaf {convenant.GeldigVan:d-M-yyyy}.",
                Uitkomst<Convenant>.Geweigerd(var reden) => reden.Uitleg,
                _ => throw new InvalidOperationException("An outcome is one of two."),
            });
            return uitkomst is Uitkomst<Convenant>.Gelukt ? 0 : Onleesbaar;
        });
        return new("toegang", "Wie mag wat: het convenant zoals het wordt gehandhaafd.") { matrix, neem };
    }
}
