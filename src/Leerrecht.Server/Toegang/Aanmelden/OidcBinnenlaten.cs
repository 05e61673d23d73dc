using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>
/// From who somebody is at the provider of an organisation to who it is here. A provider speaks for its own organisation: only who already has
/// an appointment there gets in, and under no appointment elsewhere.
/// </summary>
public static class OidcBinnenlaten
{
    /// <returns>The account, made when this person comes for the first time.</returns>
    public static async Task<Uitkomst<InlogRij>> VoerUit(OidcAanbiederRij aanbieder, Oidcaanbieders.Persoon persoon, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var koppeling = await db.OidcKoppelingen.SingleOrDefaultAsync(rij => rij.AanbiederId == aanbieder.Id && rij.Subject == persoon.Subject, ct);
        var email = persoon.Waarde?.Trim().ToLowerInvariant();
        var mens = koppeling is not null ? await db.Medewerkers.SingleOrDefaultAsync(rij => rij.Id == koppeling.MedewerkerId, ct)
            : await db.Medewerkers.SingleOrDefaultAsync(rij => rij.Email == email && !rij.Demo, ct);
        var diensten = mens is null ? [] : await Gebruikers.Diensten(db, mens.Id, handeling.Vandaag, ct);

        // beslissen
        if (koppeling is null && aanbieder.Herkenning is Oidcherkenning.Email && !persoon.Bevestigd)
        {
            return Weigeringen.NietBevestigd;
        }

        if (mens is null || (koppeling is null && await db.OidcKoppelingen.AnyAsync(rij => rij.AanbiederId == aanbieder.Id && rij.MedewerkerId == mens.Id, ct)))
        {
            return Weigeringen.OidcOnbekend;
        }

        if (!diensten.Any(dienst => dienst.Aanstelling.Organisatie.Id == aanbieder.OrganisatieId))
        {
            return Weigeringen.OidcGeenAanstelling;
        }

        // vastleggen
        if (koppeling is null)
        {
            db.OidcKoppelingen.Add(new() { AanbiederId = aanbieder.Id, Subject = persoon.Subject, MedewerkerId = mens.Id });
        }

        var inlog = await db.Inloggen.SingleOrDefaultAsync(rij => rij.Id == mens.Id, ct);
        if (inlog is null)
        {
            inlog = new() { Id = mens.Id };
            db.Inloggen.Add(inlog);
        }

        await db.Vastleggen(handeling with { Wie = mens.Naam, MedewerkerId = mens.Id }, ct);
        return inlog;
    }
}
