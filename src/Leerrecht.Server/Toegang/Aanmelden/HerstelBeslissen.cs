using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>The other two of four eyes: a second administrator approves or rejects. Approval gives a one-time link; until it is used nothing changes.</summary>
public static class HerstelBeslissen
{
    /// <param name="Door">The medewerker who decides.</param>
    public sealed record Invoer(Guid Verzoek, Guid Door, bool Goed);

    /// <returns>The path of the link, to pass on; empty when rejected.</returns>
    public static async Task<Uitkomst<string>> VoerUit(Invoer invoer, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var verzoek = await db.Herstelverzoeken.SingleOrDefaultAsync(rij => rij.Id == invoer.Verzoek, ct);

        // beslissen
        if (verzoek is null || verzoek.BeslistOp is not null || verzoek.AangevraagdOp + HerstelAanvragen.Geldigheid < handeling.Wanneer)
        {
            return Weigeringen.Beslist;
        }

        if (invoer.Door == verzoek.MedewerkerId)
        {
            return Weigeringen.NietZelf;
        }

        if (invoer.Goed && invoer.Door == verzoek.AangevraagdDoor)
        {
            return Weigeringen.VierOgen;
        }

        // vastleggen
        (verzoek.BeslistDoor, verzoek.BeslistOp, verzoek.Goedgekeurd) = (invoer.Door, handeling.Wanneer, invoer.Goed);
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
