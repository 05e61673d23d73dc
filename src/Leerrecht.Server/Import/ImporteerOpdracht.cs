using System.CommandLine;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Import;

/// <summary>The verb <c>importeer</c>: takes a region folder or single files into the register, and says of every line refused why.</summary>
public static class ImporteerOpdracht
{
    /// <summary>More are in the register; a terminal is not the place for ten thousand.</summary>
    private const int MeesteMeldingen = 50;

    public static Command Maak(Func<Register> register, TimeProvider klok, TextWriter mens)
    {
        var pad = new Argument<string[]>("PAD") { Description = "map van een regio, of losse bestanden", Arity = ArgumentArity.OneOrMore };
        var soort = new Option<string?>("--soort") { Description = $"wat het is: {string.Join(", ", Enum.GetValues<Bestandssoort>().Select(waarde => waarde.Woord()))}; zonder dit wordt het aan de kop gezien" };
        soort.Validators.Add(uitslag =>
        {
            if (uitslag.GetValueOrDefault<string?>() is { } woord && Bestandssoorten.Van(woord) is null)
            {
                uitslag.AddError($"'{woord}' is geen soort bestand.");
            }
        });
        var opdracht = new Command("importeer", "Neemt bestanden op in het register en beoordeelt wie zij raken.") { pad, soort };
        opdracht.SetAction(async (regel, ct) =>
        {
            var bron = register();
            await Inrichten.VoerUit(bron, klok, ct);
            var gekozen = regel.GetValue(soort) is { } woord ? Bestandssoorten.Van(woord) : null;
            var bestanden = regel.GetRequiredValue(pad).SelectMany(plaats =>
                Directory.Exists(plaats) ? Importeren.VanMap(plaats) : [new Aanbieding(plaats, Path.GetFileName(plaats), gekozen)]);
            var verslag = await Importeren.VoerUit(
                bron, bestanden, Handeling.OpOpdrachtregel(klok, "import.importeren"), new Terminalvoortgang(mens), ct);
            await Schrijf(verslag, bron, mens, ct);
            return verslag.Uitgang;
        });
        return opdracht;
    }

    private static async Task Schrijf(Importverslag verslag, Register register, TextWriter mens, CancellationToken ct)
    {
        await using var db = register.Open();
        foreach (var bestand in verslag.Bestanden)
        {
            if (bestand.Status == Aanleveringstatus.Mislukt)
            {
                await mens.WriteLineAsync($"Niet gelezen. {bestand.Reden}");
                continue;
            }

            await mens.WriteLineAsync(
                $"{bestand.Bestand} ({bestand.Soort}): {bestand.Gelezen} gelezen, {bestand.Nieuw} nieuw, {bestand.Gewijzigd} gewijzigd, {bestand.Ongewijzigd} ongewijzigd, {bestand.Geweigerd} geweigerd");
            var meldingen = db.Aanleveringmeldingen.Where(rij => rij.AanleveringId == bestand.Id);
            foreach (var melding in meldingen.OrderBy(rij => rij.Ernst).ThenBy(rij => rij.Regel).Take(MeesteMeldingen))
            {
                await mens.WriteLineAsync($"  {melding.Ernst}: {melding.Tekst}");
            }

            if (meldingen.Count() is var aantal && aantal > MeesteMeldingen)
            {
                await mens.WriteLineAsync($"  en nog {aantal - MeesteMeldingen}; alle staan bij deze aanlevering in het register.");
            }
        }

        var signalen = verslag.Signalen;
        await mens.WriteLineAsync(
            $"Beoordeeld: {signalen.Leerlingen} leerlingen. Signalen: {signalen.Nieuw} nieuw, {signalen.Doorgelopen} doorgelopen, {signalen.Verplaatst} verplaatst, {signalen.Ingetrokken} ingetrokken.");
    }
}

/// <summary>Progress on a terminal: one line that is written over; nothing when the output goes to a file.</summary>
internal sealed class Terminalvoortgang(TextWriter mens) : IProgress<Voortgang>
{
    private readonly bool _terminal = !Console.IsErrorRedirected && ReferenceEquals(mens, Console.Error);

    public void Report(Voortgang value)
    {
        if (_terminal)
        {
            mens.Write($"\r{value.Wat}: {value.Gedaan}{(value.Deel is { } deel ? $" ({deel:P0})" : "")}        \r");
        }
    }
}
