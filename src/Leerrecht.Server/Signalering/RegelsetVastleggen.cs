using System.Text.Json.Nodes;
using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>Let other values hold from a day on. Everybody is judged again: a set also speaks of days that have been.</summary>
public static class RegelsetVastleggen
{
    /// <param name="Waarden">What differs from the defaults, by the field of the parameter.</param>
    public sealed record Invoer(DateOnly GeldigVan, IReadOnlyDictionary<string, string> Waarden);

    /// <returns>How many pupils are judged again; or which field cannot be, by its name as the code.</returns>
    public static async Task<Uitkomst<int>> VoerUit(Invoer invoer, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var bestaat = await db.Regelsets.AnyAsync(rij => rij.GeldigVan == invoer.GeldigVan, ct);

        // beslissen
        if (bestaat)
        {
            return new Weigering("geldig_van", "Er is al een regelset die op deze dag begint. Kies een andere dag, of verwijder die eerst.");
        }

        if (invoer.Waarden.Count == 0)
        {
            return new Weigering("", "Er is niets gewijzigd. Vul ten minste één andere waarde in.");
        }

        var set = new JsonObject { ["geldig_van"] = invoer.GeldigVan.Iso() };
        foreach (var (veld, getypt) in invoer.Waarden)
        {
            var parameter = Regelparameter.Alle.Single(parameter => parameter.Veld == veld);
            if (parameter.Lees(getypt) is not { } waarde)
            {
                return new Weigering(veld, "Deze waarde kan hier niet.");
            }

            if (parameter.Sector is { } sector)
            {
                var perSector = set[parameter.Naam] as JsonObject ?? [];
                set[parameter.Naam] ??= perSector;
                perSector[sector.ToString()] = waarde;
            }
            else
            {
                set[parameter.Naam] = waarde;
            }
        }

        // The same reader as for a file: what it does not accept may not be kept.
        Regelsettekst.Lees($"[{set.ToJsonString()}]");

        // vastleggen
        db.Regelsets.Add(new RegelsetRij { GeldigVan = invoer.GeldigVan, Inhoud = set.ToJsonString() });
        await db.Vastleggen(handeling, ct);
        await new Markering(db, handeling).Iedereen();
        await transactie.CommitAsync(ct);
        return await db.Leerlingen.CountAsync(ct);
    }
}
