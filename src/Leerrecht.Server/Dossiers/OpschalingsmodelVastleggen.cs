using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>A new version of a ladder, from a day on. What there is stays as it is: a running case keeps the ladder with which it began.</summary>
public static class OpschalingsmodelVastleggen
{
    /// <param name="model">Its key is given here: where it holds, and from when.</param>
    /// <returns>What was kept; or which field cannot be, by its name as the code.</returns>
    public static async Task<Uitkomst<Opschalingsmodel>> VoerUit(Opschalingsmodel model, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var nieuw = model with { Sleutel = Sleutel(model) };
        var bestaat = await db.Opschalingsmodellen.AnyAsync(rij => rij.Sleutel == nieuw.Sleutel, ct);
        var gemeente = nieuw.Gemeente is null || await db.Organisaties.AnyAsync(rij => rij.Soort == Organisatiesoort.Gemeente && rij.Code == nieuw.Gemeente, ct);

        // beslissen
        if (Opschalingsmodel.Bezwaar(nieuw) is { } bezwaar)
        {
            return bezwaar;
        }

        if (!gemeente)
        {
            return new Weigering("gemeente", "Deze gemeente staat niet in het register. Kies een andere.");
        }

        if (nieuw.GeldigVan < handeling.Vandaag)
        {
            return new Weigering("geldig-van", "Deze dag is geweest. Kies vandaag of later: een lopend dossier houdt de stappen waarmee het begon.");
        }

        if (bestaat)
        {
            return new Weigering("geldig-van", "Er begint hier al een model op deze dag. Kies een andere dag, of trek dat model eerst in.");
        }

        // The same reader as for every ladder after this: what it does not accept may not be kept.
        var inhoud = Opschalingsmodelbestand.Schrijf(nieuw);
        if (Opschalingsmodelbestand.Lees(inhoud) is Uitkomst<Opschalingsmodel>.Geweigerd(var onleesbaar))
        {
            return onleesbaar with { Code = "" };
        }

        // vastleggen
        db.Opschalingsmodellen.Add(new() { Sleutel = nieuw.Sleutel, Naam = nieuw.Naam, Gemeente = nieuw.Gemeente, Soort = nieuw.Soort, GeldigVan = nieuw.GeldigVan, Inhoud = inhoud });
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return nieuw;
    }

    private static string Sleutel(Opschalingsmodel model) => $"{model.Gemeente ?? "regio"}-{model.Soort?.ToString() ?? "alle"}-{model.GeldigVan.Iso()}";
}
