using System.CommandLine;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang.Aanmelden;

namespace Leerrecht.Server.Toegang;

/// <summary>
/// The verbs under <c>toegang</c>: <c>matrix</c> writes what the system enforces, from the same code, as JSON; <c>convenant</c> takes in a new
/// version; <c>herstel</c> lets an administrator in again.
/// </summary>
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
        return new("toegang", "Wie mag wat, en een beheerder die er niet meer in kan.") { matrix, neem, Herstel(register, klok, mens) };
    }

    private static Command Herstel(Func<Register> register, TimeProvider klok, TextWriter mens)
    {
        var wie = new Argument<string>("wie") { Description = "e-mailadres of hele naam van de beheerder" };
        var opdracht = new Command("herstel", "Toont een eenmalige link waarmee een beheerder die alles kwijt is weer kan aanmelden. De functionaris ziet dat dit is gedaan.") { wie };
        opdracht.SetAction(async (regel, ct) =>
        {
            await using var db = register().Open();
            await Migreren.VoerUit(db, klok, ct);
            var uitkomst = await HerstelOpServer.VoerUit(regel.GetValue(wie)!, Logboek.Handeling.OpOpdrachtregel(klok, HerstelOpServer.Daad), db, ct);
            await mens.WriteLineAsync(uitkomst switch
            {
                Uitkomst<HerstelOpServer.Verslag>.Gelukt(var verslag) =>
                    $"{verslag.Naam} stelt hiermee wachtwoord en app of een passkey opnieuw in, eenmaal en binnen 24 uur. Zet het adres van Leerrecht ervoor:{Environment.NewLine}{verslag.Pad}",
                Uitkomst<HerstelOpServer.Verslag>.Geweigerd(var reden) => reden.Uitleg,
                _ => throw new InvalidOperationException("An outcome is one of two."),
            });
            return uitkomst is Uitkomst<HerstelOpServer.Verslag>.Gelukt ? 0 : Onleesbaar;
        });
        return opdracht;
    }
}
