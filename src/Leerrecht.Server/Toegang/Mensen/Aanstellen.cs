using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Mensen;

/// <summary>Give somebody who is in the register an appointment.</summary>
public static class Aanstellen
{
    /// <param name="Tot">Last day, or null while it lasts.</param>
    public sealed record Invoer(Guid Medewerker, Guid Organisatie, Rol Rol, DateOnly Van, DateOnly? Tot);

    /// <returns>The key of the appointment.</returns>
    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        await using var transactie = await Bulk.Begin(db, ct);
        var uitkomst = await VoegToe(invoer, door, db, ct);
        if (uitkomst is Uitkomst<Guid>.Gelukt)
        {
            await db.Vastleggen(handeling, ct);
            await transactie.CommitAsync(ct);
        }

        return uitkomst;
    }

    /// <summary>In a transaction of the caller, which records it.</summary>
    internal static async Task<Uitkomst<Guid>> VoegToe(Invoer invoer, Gebruiker door, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == invoer.Organisatie, ct) is not { } organisatie)
        {
            return new Weigering("toegang.onbekende-organisatie", "Deze organisatie staat niet in het register.");
        }

        if (!await db.Medewerkers.AnyAsync(rij => rij.Id == invoer.Medewerker, ct) && !db.Medewerkers.Local.Any(rij => rij.Id == invoer.Medewerker))
        {
            return new Weigering("toegang.onbekende-medewerker", "Deze persoon staat niet in het register.");
        }

        var eerder = await Gebruikers.AlleAanstellingen(db, invoer.Medewerker, ct);

        // beslissen
        var nieuw = new Aanstelling(Guid.CreateVersion7(), invoer.Medewerker, organisatie.NaarOrganisatie(), invoer.Rol, invoer.Van, invoer.Tot);
        if (Aanstellingsregels.Bezwaar(nieuw, eerder, door) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        db.Aanstellingen.Add(new()
        {
            Id = nieuw.Id, MedewerkerId = invoer.Medewerker, OrganisatieId = organisatie.Id, Rol = invoer.Rol, Van = invoer.Van, Tot = invoer.Tot,
        });
        return nieuw.Id;
    }
}
