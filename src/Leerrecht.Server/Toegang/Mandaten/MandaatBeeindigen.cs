using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Mandaten;

/// <summary>Give a mandate its last day.</summary>
public static class MandaatBeeindigen
{
    public static async Task<Uitkomst<Guid>> VoerUit(Guid id, DateOnly tot, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        if (await db.Mandaten.SingleOrDefaultAsync(rij => rij.Id == id, ct) is not { } rij)
        {
            return new Weigering("mandaat.onbekend", "Dit mandaat staat niet in het register.");
        }

        var mandaat = (await Mandatenlijst.Haal(rij.AanstellingId, db, ct)).Single(houder => houder.Mandaat.Id == id).Mandaat;

        // beslissen
        if (Mandaatregels.BezwaarTegenEinde(mandaat, tot, door, handeling.Vandaag) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        rij.Tot = tot;
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return id;
    }
}
