using System.Globalization;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toezicht;

/// <summary>
/// Approving a list: what is on it and still may not be kept is destroyed, in one transaction, and a proof without content stays. Who
/// proposed it does not approve it.
/// </summary>
public static class VernietigenGoedkeuren
{
    /// <param name="Vernietigd">Lines of the list that were carried out.</param>
    /// <param name="Behouden">Lines of which a relation began again, or that must be kept since.</param>
    public sealed record Verslag(int Vernietigd, int Behouden);

    /// <summary>The list that waits for this person: proposed by another and not approved; null when there is none.</summary>
    public static Task<VernietigingslijstRij?> Wachtend(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var zelf = bezoek.Wie.Aanstelling.Medewerker;
        return Functies.MagBewaren(bezoek.Wie.Rol)
            ? db.Vernietigingslijsten.AsNoTracking().FirstOrDefaultAsync(rij => rij.GoedgekeurdOp == null && rij.VoorgesteldDoorId != zelf, ct)
            : Task.FromResult<VernietigingslijstRij?>(null);
    }

    public static async Task<Uitkomst<Verslag>> VoerUit(Guid id, Bezoek bezoek, Redenen redenen, Bsnkluis kluis, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (!Functies.MagBewaren(bezoek.Wie.Rol))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        await using var transactie = await Bulk.Begin(db, ct);
        var lijst = await db.Vernietigingslijsten.SingleOrDefaultAsync(rij => rij.Id == id, ct);

        // beslissen
        switch (lijst)
        {
            case null:
                return new Weigering("bewaren.onbekend", "Dit voorstel is er niet meer.");
            case { GoedgekeurdOp: not null }:
                return new Weigering("bewaren.gedaan", "Dit voorstel is al uitgevoerd.");
            case { VoorgesteldDoorId: var door } when door == bezoek.Wie.Aanstelling.Medewerker:
                return new Weigering("bewaren.vier-ogen", "U hebt dit zelf voorgesteld. Laat een ander het goedkeuren.");
            case not null when !kluis.IsOpen:
                return new Weigering("bewaren.geen-sleutel", "Er is geen sleutel om het bewijs van vernietiging mee te maken. Vraag de beheerder van de server om Sleutels:Bsn in te stellen.");
        }

        var regels = await db.Vernietigingsregels.AsNoTracking().Where(rij => rij.LijstId == id).ToListAsync(ct);
        var nog = new HashSet<(Guid, Gegevenscategorie)>();
        foreach (var partij in regels.Select(rij => rij.LeerlingId).Distinct().Chunk(500))
        {
            nog.UnionWith((await Bewaartermijnen.Van(partij, bezoek.Convenant, redenen, bezoek.Vandaag, db, ct)).Select(voorbij => (voorbij.Kind, voorbij.Wat)));
        }

        // vastleggen
        var teDoen = regels.Where(rij => nog.Contains((rij.LeerlingId, rij.Categorie))).ToList();
        var schakel = await db.Logboek.OrderByDescending(rij => rij.Nummer).Select(rij => new { rij.Nummer, rij.Hash }).FirstOrDefaultAsync(ct);
        foreach (var regel in teDoen)
        {
            var sleutel = await db.Leerlingen.Where(rij => rij.Id == regel.LeerlingId).Select(rij => rij.Sleutel).SingleAsync(ct);
            var weg = await Wissen.VoerUit(regel.LeerlingId, regel.Categorie, redenen, handeling, db, ct);
            var (naam, kind) = kluis.Merk(sleutel);
            db.Vernietigingsbewijzen.Add(new()
            {
                Id = Guid.CreateVersion7(), LijstId = id, Sleutel = naam, Kind = kind, Categorie = regel.Categorie, Regel = regel.Regel,
                Tabellen = string.Join(", ", weg.Select(rij => string.Create(CultureInfo.InvariantCulture, $"{rij.Tabel} {rij.Aantal}"))), VernietigdOp = handeling.Wanneer,
                GoedgekeurdDoor = bezoek.Wie.Naam, Logboek = schakel?.Nummer ?? 0, LogboekHash = Convert.ToHexStringLower(schakel?.Hash ?? []),
            });
        }

        db.Vernietigingsregels.RemoveRange(await db.Vernietigingsregels.Where(rij => rij.LijstId == id).ToListAsync(ct));
        (lijst.GoedgekeurdOp, lijst.GoedgekeurdDoor) = (handeling.Wanneer, bezoek.Wie.Naam);
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return new Verslag(teDoen.Count, regels.Count - teDoen.Count);
    }
}
