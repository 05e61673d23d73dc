using System.Globalization;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;
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
            await schrijver.WriteLineAsync(string.Join(';', cellen.Select(Csvcel.Van)).AsMemory(), ct);
        }
    }
}
