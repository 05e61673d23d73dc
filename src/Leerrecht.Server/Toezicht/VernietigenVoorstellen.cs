using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toezicht;

/// <summary>Making a list of what may no longer be kept, for another person to approve. Nothing is destroyed by it.</summary>
public static class VernietigenVoorstellen
{
    /// <summary>A list that a person can still look through.</summary>
    public const int MeesteKinderen = 500;

    /// <returns>The list.</returns>
    public static async Task<Uitkomst<Guid>> VoerUit(Bezoek bezoek, Redenen redenen, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (!Functies.MagBewaren(bezoek.Wie.Rol))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        await using var transactie = await Bulk.Begin(db, ct);
        if (await db.Vernietigingslijsten.AnyAsync(rij => rij.GoedgekeurdOp == null, ct))
        {
            return new Weigering("bewaren.ligt-er-al", "Er ligt al een voorstel. Laat een ander dat goedkeuren, of trek het in.");
        }

        // beslissen
        var voorbij = await Bewaartermijnen.Haal(bezoek.Convenant, redenen, bezoek.Vandaag, MeesteKinderen, db, ct);
        if (voorbij.Count == 0)
        {
            return new Weigering("bewaren.niets", "Van niemand is een bewaartermijn voorbij.");
        }

        // vastleggen
        var lijst = new VernietigingslijstRij
        {
            Id = Guid.CreateVersion7(), VoorgesteldOp = handeling.Wanneer, VoorgesteldDoor = bezoek.Wie.Naam, VoorgesteldDoorId = bezoek.Wie.Aanstelling.Medewerker,
            Convenant = bezoek.Convenant.Versie,
        };
        db.Vernietigingslijsten.Add(lijst);
        db.Vernietigingsregels.AddRange(voorbij.Select(regel => new VernietigingsregelRij
        {
            LeerlingId = regel.Kind, LijstId = lijst.Id, Categorie = regel.Wat, Regel = regel.Regel?.Id, Sinds = regel.Sinds,
        }));
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return lijst.Id;
    }

    /// <summary>Takes a list back before it is approved. How many lines it had; null when there is none.</summary>
    public static async Task<int?> TrekIn(Guid id, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (!Functies.MagBewaren(bezoek.Wie.Rol) || await db.Vernietigingslijsten.SingleOrDefaultAsync(rij => rij.Id == id && rij.GoedgekeurdOp == null, ct) is not { } lijst)
        {
            return null;
        }

        var regels = await db.Vernietigingsregels.Where(rij => rij.LijstId == id).ToListAsync(ct);
        db.Vernietigingsregels.RemoveRange(regels);
        db.Vernietigingslijsten.Remove(lijst);
        await db.Vastleggen(handeling, ct);
        return regels.Count;
    }
}
