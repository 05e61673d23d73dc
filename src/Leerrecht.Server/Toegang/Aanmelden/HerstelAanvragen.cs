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

    /// <summary>The requests that wait for a second administrator.</summary>
    public static IQueryable<HerstelverzoekRij> Open(RegisterDb db, DateTime nu)
    {
        var sinds = nu - Geldigheid;
        return db.Herstelverzoeken.Where(rij => rij.BeslistOp == null && rij.AangevraagdOp > sinds);
    }

    /// <summary>Those whom this administrator looks after and who wait for a second one.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Naam)>> Wachtend(Gebruiker wie, DateTime nu, RegisterDb db, CancellationToken ct)
    {
        var (alle, eigen) = (Functies.MagBeheren(wie.Rol), wie.Organisatie.Id);
        var mensen = await
            (from verzoek in Open(db, nu)
             join mens in db.Medewerkers on verzoek.MedewerkerId equals mens.Id
             where alle || db.Aanstellingen.Any(rij => rij.MedewerkerId == mens.Id && rij.OrganisatieId == eigen)
             orderby verzoek.AangevraagdOp
             select new { mens.Id, mens.Naam }).ToListAsync(ct);
        return [.. mensen.Select(mens => (mens.Id, mens.Naam))];
    }

    public sealed record Invoer(Guid Medewerker, string Reden);

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var bezwaar = await Beheerbaar.Bezwaar(invoer.Medewerker, door, handeling.Vandaag, db, ct);
        var elders = await Gebruikers.AlleenViaAanbieder(db, invoer.Medewerker, handeling.Vandaag, ct);
        var loopt = await Open(db, handeling.Wanneer).AnyAsync(rij => rij.MedewerkerId == invoer.Medewerker, ct);

        // beslissen
        if ((bezwaar, elders, loopt, invoer.Reden.Trim().Length) switch
        {
            ({ } eerst, _, _, _) => eerst,
            (_, true, _, _) => Weigeringen.AlleenAanbieder,
            (_, _, true, _) => Weigeringen.LooptAl,
            (_, _, _, < 10 or > 1000) => Weigeringen.GeenReden,
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
