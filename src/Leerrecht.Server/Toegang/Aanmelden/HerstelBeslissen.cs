using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>The other two of four eyes: a second administrator approves or rejects. Approval gives a one-time link; until it is used nothing changes.</summary>
public static class HerstelBeslissen
{
    public sealed record Invoer(Guid Verzoek, bool Goed);

    /// <returns>The path of the link, to pass on; empty when rejected.</returns>
    public static async Task<Uitkomst<string>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var verzoek = await db.Herstelverzoeken.SingleOrDefaultAsync(rij => rij.Id == invoer.Verzoek, ct);

        // beslissen
        if (verzoek is null || verzoek.BeslistOp is not null || verzoek.AangevraagdOp + HerstelAanvragen.Geldigheid < handeling.Wanneer)
        {
            return Weigeringen.Beslist;
        }

        if (await Beheerbaar.Bezwaar(verzoek.MedewerkerId, door, handeling.Vandaag, db, ct) is { } bezwaar)
        {
            return bezwaar;
        }

        if (invoer.Goed && door.Aanstelling.Medewerker == verzoek.AangevraagdDoor)
        {
            return Weigeringen.VierOgen;
        }

        // vastleggen
        (verzoek.BeslistDoor, verzoek.BeslistOp, verzoek.Goedgekeurd) = (door.Aanstelling.Medewerker, handeling.Wanneer, invoer.Goed);
        var pad = invoer.Goed ? await Toegangslinks.Maak(db, Linksoort.Herstel, verzoek.MedewerkerId, handeling.Wanneer, ct) : "";
        try
        {
            await db.Vastleggen(handeling, ct);
            return pad;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Weigeringen.Beslist;
        }
    }
}
