using System.CommandLine;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Dossiers;

/// <summary>The verb <c>dossier</c>: whether the rows of cases are what follows from what happened, and recording what fell due.</summary>
public static class DossierOpdracht
{
    /// <summary>Rows differed.</summary>
    private const int WeekAf = 1;

    public static Command Maak(Func<Register> register, TimeProvider klok, TextWriter mens)
    {
        var herstel = new Option<bool>("--herstel") { Description = "schrijft wat afwijkt opnieuw; zonder dit wordt het alleen genoemd" };
        var herbouw = new Command("herbouw", "Maakt van elk dossier opnieuw wat uit de gebeurtenissen volgt en noemt waar het register afwijkt.") { herstel };
        herbouw.SetAction(async (regel, ct) =>
        {
            var bron = register();
            await mens.WriteLineAsync(bron.Plaats);
            var verslag = await Herbouwen.VoerUit(bron, regel.GetValue(herstel), Handeling.OpOpdrachtregel(klok, "dossier.herbouwen"), ct);
            foreach (var (dossier, tabellen) in verslag.Afwijkend)
            {
                await mens.WriteLineAsync($"Dossier {dossier} week af in {string.Join(", ", tabellen)}.");
            }

            await mens.WriteLineAsync(verslag.Afwijkend.Count == 0
                ? $"Alle {verslag.Dossiers} dossiers zijn wat uit hun gebeurtenissen volgt."
                : $"{verslag.Afwijkend.Count} van {verslag.Dossiers} dossiers weken af{(regel.GetValue(herstel) ? " en zijn hersteld" : "; herstel ze met --herstel")}.");
            return verslag.Afwijkend.Count == 0 ? 0 : WeekAf;
        });
        return new Command("dossier", "De dossiers van kinderen.") { herbouw };
    }
}
