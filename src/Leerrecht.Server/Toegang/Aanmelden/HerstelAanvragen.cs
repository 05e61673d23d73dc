using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>The first two of four eyes: an administrator asks to give somebody access anew, and says how it is certain who it is.</summary>
public static class HerstelAanvragen
{
    /// <summary>How long a request stays open.</summary>
    public static readonly TimeSpan Geldigheid = TimeSpan.FromDays(7);

    public sealed record Invoer(Guid Medewerker, string Reden);

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var bezwaar = await Beheerbaar.Bezwaar(invoer.Medewerker, door, handeling.Vandaag, db, ct);
        var sinds = handeling.Wanneer - Geldigheid;
        var loopt = await db.Herstelverzoeken.AnyAsync(rij => rij.MedewerkerId == invoer.Medewerker && rij.BeslistOp == null && rij.AangevraagdOp > sinds, ct);

        // beslissen
        if ((bezwaar, loopt, invoer.Reden.Trim().Length) switch
        {
            ({ } eerst, _, _) => eerst,
            (_, true, _) => Weigeringen.LooptAl,
            (_, _, < 10 or > 1000) => Weigeringen.GeenReden,
            _ => null,
        } is { } weigering)
        {
            return weigering;
        }

        // vastleggen
        var verzoek = new HerstelverzoekRij
        {
            Id = Guid.CreateVersion7(), MedewerkerId = invoer.Medewerker, AangevraagdDoor = door.Aanstelling.Medewerker, AangevraagdOp = handeling.Wanneer, Reden = invoer.Reden.Trim(),
        };
        db.Herstelverzoeken.Add(verzoek);
        await db.Vastleggen(handeling, ct);
        return verzoek.Id;
    }
}
