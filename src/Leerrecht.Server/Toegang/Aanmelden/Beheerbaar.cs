using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>
/// Whose access a user looks after: of the region, or of who works for the own organisation and nowhere else. Else an organisation could let
/// itself in where somebody also works. Never the own access.
/// </summary>
public static class Beheerbaar
{
    /// <summary>Why not; null when it is.</summary>
    public static async Task<Weigering?> Bezwaar(Guid medewerker, Gebruiker door, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        if (!Functies.MagMensenBeheren(door.Rol) || !await db.Medewerkers.AnyAsync(rij => rij.Id == medewerker && !rij.Demo, ct))
        {
            return Weigeringen.Onbekend;
        }

        if (door.Aanstelling.Medewerker == medewerker)
        {
            return Weigeringen.NietZelf;
        }

        var lopend = (await Gebruikers.AlleAanstellingen(db, medewerker, ct)).Where(rij => rij.Tot is not { } tot || tot >= vandaag).ToList();
        return Persoonsregels.MagWijzigen(door, lopend) ? null : Weigeringen.WerktElders;
    }
}
