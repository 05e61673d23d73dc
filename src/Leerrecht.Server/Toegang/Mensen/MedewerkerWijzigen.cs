using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Mensen;

/// <summary>Give somebody another name, address or number.</summary>
public static class MedewerkerWijzigen
{
    public sealed record Invoer(Guid Medewerker, string Naam, string Email, string? Telefoon);

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var (naam, email) = (invoer.Naam.Trim(), Persoonsregels.Adres(invoer.Email));
        var telefoon = string.IsNullOrWhiteSpace(invoer.Telefoon) ? null : invoer.Telefoon.Trim();
        var lopend = (await Gebruikers.AlleAanstellingen(db, invoer.Medewerker, ct)).Where(rij => rij.Tot is not { } tot || tot >= handeling.Vandaag).ToList();
        if (await db.Medewerkers.SingleOrDefaultAsync(rij => rij.Id == invoer.Medewerker, ct) is not { } mens)
        {
            return new Weigering("toegang.onbekende-medewerker", "Deze persoon staat niet in het register.");
        }

        // beslissen
        if (!Persoonsregels.MagWijzigen(door, lopend))
        {
            return new Weigering("toegang.werkt-elders", "Deze persoon werkt ook elders, of niet meer bij u. Vraag de regiobeheerder om de gegevens te wijzigen.");
        }

        if (Persoonsregels.Bezwaar(naam, email, telefoon) is { } bezwaar)
        {
            return bezwaar;
        }

        if (await db.Medewerkers.AnyAsync(rij => rij.Email == email && rij.Id != mens.Id, ct))
        {
            return new Weigering("toegang.email-bezet", "Dit e-mailadres is van iemand anders in het register.");
        }

        // vastleggen
        (mens.Naam, mens.Email, mens.Telefoon) = (naam, email, telefoon);
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return mens.Id;
    }
}
