using System.CommandLine;
using System.Data.Common;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Logboek;

/// <summary>The verb <c>logboek controleer</c>: whether the record is still what was written, and if not, where it was bent first.</summary>
public static class LogboekOpdracht
{
    /// <summary>The record was changed.</summary>
    private const int Gebroken = 1;

    private const int NietBegonnen = 2;

    public static Command Maak(Func<Register> register, TextWriter mens)
    {
        var slot = new Option<string?>("--slot") { Description = "een dagslot dat eerder in het gewone logboek is afgedrukt: het moet er nog zijn" };
        var controleer = new Command("controleer", "Loopt de ketting van het logboek na en noemt de eerste rij die niet klopt.") { slot };
        controleer.SetAction(async (regel, ct) =>
        {
            var bron = register();
            await mens.WriteLineAsync(bron.Plaats);
            await using var db = bron.Open();
            try
            {
                var verslag = await Controleren.VoerUit(db, ct);
                if (verslag.Breuk is { } breuk)
                {
                    await mens.WriteLineAsync($"Het logboek is NIET heel. {breuk} De {verslag.Aantal} rijen ervoor kloppen.");
                    return Gebroken;
                }

                var anker = verslag.Slot is null ? "nog geen dagslot" : $"laatste dagslot {verslag.LaatsteDag:yyyy-MM-dd} {Convert.ToHexStringLower(verslag.Slot)}";
                await mens.WriteLineAsync($"Het logboek is heel: {verslag.Aantal} rijen, {verslag.Dagen} gesloten dagen, {anker}.");
                if (regel.GetValue(slot) is { } bekend && !await Controleren.Kent(db, bekend, ct))
                {
                    await mens.WriteLineAsync($"Maar het slot {bekend} komt er niet in voor: dit is niet de ketting waarbij het is afgedrukt.");
                    return Gebroken;
                }

                return 0;
            }
            catch (DbException fout)
            {
                await mens.WriteLineAsync($"Het logboek kan niet worden gelezen: {fout.Message}");
                return NietBegonnen;
            }
        });
        return new Command("logboek", "Wie wat deed en zag.") { controleer };
    }
}
