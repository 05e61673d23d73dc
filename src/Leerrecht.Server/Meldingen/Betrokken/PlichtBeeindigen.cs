using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Betrokken;

/// <summary>Give an agreement about who is told its last day.</summary>
public static class PlichtBeeindigen
{
    public static async Task<Uitkomst<Guid>> VoerUit(Guid id, DateOnly tot, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (!Functies.MagBeheren(door.Rol))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        if (await db.Informatieplichten.SingleOrDefaultAsync(rij => rij.Id == id, ct) is not { } rij)
        {
            return new Weigering("tot", "Deze afspraak is er niet.");
        }

        // beslissen
        if (Informatieregels.BezwaarTegenEinde(rij.NaarPlicht(), tot, handeling.Vandaag) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        rij.Tot = tot;
        await db.Vastleggen(handeling, ct);
        return id;
    }
}
