using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Mandaten;

/// <summary>Record that somebody may decide in the name of an organisation, by the document that says so.</summary>
public static class MandaatVerlenen
{
    public sealed record Invoer(Guid Aanstelling, Guid Namens, Mandaatsoort Soort, string Omschrijving, DateOnly Van, DateOnly? Tot, string Bron);

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var gevonden = await
            (from rij in db.Aanstellingen.AsNoTracking()
             join bij in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals bij.Id
             where rij.Id == invoer.Aanstelling
             select new { rij, bij }).SingleOrDefaultAsync(ct);
        var namens = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == invoer.Namens, ct);
        if (gevonden is null || namens is null)
        {
            return new Weigering("mandaat.onbekend", "Deze aanstelling of organisatie staat niet in het register.");
        }

        var eerder = await Mandatenlijst.Haal(invoer.Aanstelling, db, ct);

        // beslissen
        var nieuw = new Mandaat(
            Guid.CreateVersion7(), gevonden.rij.NaarAanstelling(gevonden.bij.NaarOrganisatie()), namens.NaarOrganisatie(),
            invoer.Soort, invoer.Omschrijving.Trim(), invoer.Van, invoer.Tot, invoer.Bron.Trim());
        if (Mandaatregels.Bezwaar(nieuw, eerder.Select(houder => houder.Mandaat), door) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        db.Mandaten.Add(new()
        {
            Id = nieuw.Id, AanstellingId = invoer.Aanstelling, NamensId = namens.Id, Soort = nieuw.Soort, Omschrijving = nieuw.Omschrijving,
            Van = nieuw.Van, Tot = nieuw.Tot, Bron = nieuw.Bron,
        });
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return nieuw.Id;
    }
}
