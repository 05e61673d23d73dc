using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>The first two of four eyes: an administrator asks to give somebody access anew, and says how it is certain who it is.</summary>
public static class HerstelAanvragen
{
    /// <summary>How long a request stays open.</summary>
    public static readonly TimeSpan Geldigheid = TimeSpan.FromDays(7);

    /// <param name="Door">The medewerker who asks.</param>
    public sealed record Invoer(Guid Medewerker, Guid Door, string Reden);

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var bestaat = await db.Medewerkers.AnyAsync(rij => rij.Id == invoer.Medewerker && !rij.Demo, ct);
        var sinds = handeling.Wanneer - Geldigheid;
        var loopt = await db.Herstelverzoeken.AnyAsync(rij => rij.MedewerkerId == invoer.Medewerker && rij.BeslistOp == null && rij.AangevraagdOp > sinds, ct);

        // beslissen
        if ((bestaat, loopt, invoer) switch
        {
            (false, _, _) => Weigeringen.Onbekend,
            (_, true, _) => Weigeringen.LooptAl,
            (_, _, { Medewerker: var wie, Door: var door }) when wie == door => Weigeringen.NietZelf,
            (_, _, { Reden: var reden }) when reden.Trim() is { Length: < 10 or > 1000 } => Weigeringen.GeenReden,
            _ => null,
        } is { } weigering)
        {
            return weigering;
        }

        // vastleggen
        var verzoek = new HerstelverzoekRij
        {
            Id = Guid.CreateVersion7(), MedewerkerId = invoer.Medewerker, AangevraagdDoor = invoer.Door, AangevraagdOp = handeling.Wanneer, Reden = invoer.Reden.Trim(),
        };
        db.Herstelverzoeken.Add(verzoek);
        await db.Vastleggen(handeling, ct);
        return verzoek.Id;
    }
}
