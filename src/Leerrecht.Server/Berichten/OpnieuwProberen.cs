using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Berichten;

/// <summary>A person has a message sent again now, also one that was refused: the receiver may have been wrong.</summary>
public static class OpnieuwProberen
{
    public static async Task<Uitkomst<bool>> VoerUit(Guid id, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (!Functies.MagBerichtenVolgen(bezoek.Wie.Rol))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        // beslissen
        switch (await db.Berichten.VanEigen(db, bezoek).SingleOrDefaultAsync(rij => rij.Id == id, ct))
        {
            case null:
                return new Weigering("berichten.onbekend", "Dit bericht is er niet.");
            case { BezorgdOp: not null } or { VervallenOp: not null }:
                return new Weigering("berichten.klaar", "Dit bericht hoeft niet meer verstuurd te worden.");
            case { BezigTot: { } tot } when tot > handeling.Wanneer:
                return new Weigering("berichten.bezig", "Dit bericht wordt op dit moment verstuurd.");
            case var rij:

                // vastleggen
                (rij.VolgendePoging, rij.GeweigerdOp) = (handeling.Wanneer, null);
                try
                {
                    await db.Vastleggen(handeling, ct);
                }
                catch (DbUpdateConcurrencyException)
                {
                    return new Weigering("berichten.bezig", "Dit bericht wordt op dit moment verstuurd.");
                }

                return true;
        }
    }
}
