using System.Globalization;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Import;

/// <summary>What was refused or doubtful in a delivery, as a file for whoever must put it right.</summary>
public static class Meldingenbestand
{
    public static string Naam(AanleveringRij aanlevering) =>
        $"meldingen-{aanlevering.Soort}-{aanlevering.Wanneer.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv";

    public static async Task Schrijf(Guid aanlevering, Stream stroom, RegisterDb db, CancellationToken ct)
    {
        await using var schrijver = new StreamWriter(stroom, Bestandsvorm.Utf8, leaveOpen: true) { NewLine = "\r\n" };
        await schrijver.WriteLineAsync("bestand;regel;kolom;waarde;ernst;code;uitleg".AsMemory(), ct);
        var meldingen = db.Aanleveringmeldingen.AsNoTracking().Where(rij => rij.AanleveringId == aanlevering).OrderBy(rij => rij.Volgnummer).AsAsyncEnumerable();
        await foreach (var rij in meldingen.WithCancellation(ct))
        {
            string?[] cellen = [rij.Bestand, rij.Regel?.ToString(CultureInfo.InvariantCulture), rij.Kolom, rij.Waarde, rij.Ernst, rij.Code, rij.Tekst];
            await schrijver.WriteLineAsync(string.Join(';', cellen.Select(Cel)).AsMemory(), ct);
        }
    }

    /// <summary>
    /// A value as a cell. A spreadsheet takes a cell that begins with = + - @ for a formula, also behind white space: before
    /// those stands an apostrophe, so that what a file contained is read and never run.
    /// </summary>
    public static string Cel(string? waarde)
    {
        if (string.IsNullOrEmpty(waarde))
        {
            return "";
        }

        var veilig = waarde.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || waarde[0] is '\t' or '\r' or '\n'
            ? $"'{waarde}"
            : waarde;
        return veilig.AsSpan().IndexOfAny(";\"\r\n,\t") < 0 ? veilig : $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
