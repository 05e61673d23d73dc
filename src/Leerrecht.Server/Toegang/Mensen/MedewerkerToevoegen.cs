using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Mensen;

/// <summary>
/// Put somebody into the register, with a first appointment. Who is known by this address, at whatever organisation, gets the appointment
/// and keeps name and number: one person has one way in.
/// </summary>
public static class MedewerkerToevoegen
{
    public sealed record Invoer(string Naam, string Email, string? Telefoon, Guid Organisatie, Rol Rol, DateOnly Van, DateOnly? Tot);

    /// <param name="Bekend">Whether this person was in the register already.</param>
    public sealed record Toegevoegd(Guid Medewerker, bool Bekend);

    public static async Task<Uitkomst<Toegevoegd>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var email = Persoonsregels.Adres(invoer.Email);
        var bekend = await db.Medewerkers.AsNoTracking().SingleOrDefaultAsync(rij => rij.Email == email, ct);

        // beslissen
        var (naam, telefoon) = (invoer.Naam.Trim(), string.IsNullOrWhiteSpace(invoer.Telefoon) ? null : invoer.Telefoon.Trim());
        if (Persoonsregels.Bezwaar(naam, email, telefoon) is { } bezwaar)
        {
            return bezwaar;
        }

        var id = bekend?.Id ?? Guid.CreateVersion7();
        if (bekend is null)
        {
            db.Medewerkers.Add(new() { Id = id, Naam = naam, Email = email, Telefoon = telefoon });
        }

        if (await Aanstellen.VoegToe(new(id, invoer.Organisatie, invoer.Rol, invoer.Van, invoer.Tot), door, db, ct) is Uitkomst<Guid>.Geweigerd(var reden))
        {
            db.ChangeTracker.Clear();
            return reden;
        }

        // vastleggen
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return new Toegevoegd(id, bekend is not null);
    }
}
