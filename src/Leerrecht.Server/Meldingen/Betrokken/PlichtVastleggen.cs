using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Betrokken;

/// <summary>Record whom the region tells of every thuiszitter, from a day on.</summary>
public static class PlichtVastleggen
{
    public sealed record Invoer(string? Gemeente, string Aan, Informatieweg Weg, Meldzijde Zijde, DateOnly Van, DateOnly? Tot);

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (!Functies.MagBeheren(door.Rol))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        await using var transactie = await Bulk.Begin(db, ct);
        if (invoer.Gemeente is { } gemeente && !await db.Gemeenten.AnyAsync(rij => rij.Code == gemeente, ct))
        {
            return new Weigering("gemeente", "Kies een gemeente uit de lijst.");
        }

        var eerder = (await db.Informatieplichten.AsNoTracking().ToListAsync(ct)).Select(rij => rij.NaarPlicht());

        // beslissen
        var nieuw = new Informatieplicht(Guid.CreateVersion7(), invoer.Gemeente, invoer.Aan.Trim(), invoer.Weg, invoer.Zijde, invoer.Van, invoer.Tot);
        if (Informatieregels.Bezwaar(nieuw, eerder) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        db.Informatieplichten.Add(new() { Id = nieuw.Id, Gemeente = nieuw.Gemeente, Aan = nieuw.Aan, Weg = nieuw.Weg, Zijde = nieuw.Zijde, Van = nieuw.Van, Tot = nieuw.Tot });
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return nieuw.Id;
    }
}
