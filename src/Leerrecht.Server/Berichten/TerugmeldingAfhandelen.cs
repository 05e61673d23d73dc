using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Berichten;

/// <summary>A person has dealt with what the register told and nothing could be done with: who and when is kept, what was told no longer.</summary>
public static class TerugmeldingAfhandelen
{
    public static async Task<Uitkomst<bool>> VoerUit(long nummer, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (!Functies.MagBerichtenVolgen(bezoek.Wie.Rol))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        // beslissen
        if (await db.Terugmeldingen.Blijvend().VanEigen(db, bezoek).SingleOrDefaultAsync(rij => rij.Nummer == nummer, ct) is not { } rij)
        {
            return new Weigering("berichten.terug-weg", "Dit antwoord is er niet meer: het is verwerkt, of een collega heeft het afgehandeld.");
        }

        // vastleggen
        (rij.GezienOp, rij.GezienDoor, rij.Inhoud) = (handeling.Wanneer, handeling.Wie, null);
        await db.Vastleggen(handeling, ct);
        return true;
    }
}
