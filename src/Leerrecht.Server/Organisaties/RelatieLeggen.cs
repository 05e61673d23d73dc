using Leerrecht.Core;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Organisaties;

/// <summary>Record how one organisation stands to another. Who works for a gemeente reaches its residents, as far as the convenant goes.</summary>
public static class RelatieLeggen
{
    public sealed record Invoer(Guid Van, Guid Naar, Organisatierelatiesoort Soort, DateOnly Begin, DateOnly? Tot);

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var van = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == invoer.Van, ct);
        var naar = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == invoer.Naar, ct);
        var eerder = await db.Organisatierelaties.AsNoTracking().Where(rij => rij.VanId == invoer.Van).ToListAsync(ct);

        // beslissen
        if (!Functies.MagBeheren(door.Rol))
        {
            return OrganisatieToevoegen.NietVanU;
        }

        if (van is null || naar is null)
        {
            return new Weigering("organisatie.onbekend", "Deze organisatie staat niet in het register.");
        }

        var nieuw = new Organisatierelatie(van.Id, naar.Id, invoer.Soort, invoer.Begin, invoer.Tot);
        if (Relatieregels.Bezwaar(van.NaarOrganisatie(), naar.NaarOrganisatie(), nieuw, eerder.Select(rij => rij.NaarRelatie())) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        var rij = new OrganisatierelatieRij { Id = Guid.CreateVersion7(), VanId = van.Id, NaarId = naar.Id, Soort = nieuw.Soort, Van = nieuw.Van, Tot = nieuw.Tot };
        db.Organisatierelaties.Add(rij);
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return rij.Id;
    }
}
