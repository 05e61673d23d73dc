using Leerrecht.Core;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Leerlingen;

/// <summary>Showing the burgerservicenummer of one child, for one answer, on record.</summary>
public static class BsnTonen
{
    public static async Task<Uitkomst<Bsn>> VoerUit(Guid kind, Bezoek bezoek, Bsnkluis kluis, RegisterDb db, CancellationToken ct)
    {
        if (await db.Band(kind, bezoek, ct) is not { } band || !bezoek.Mag(Gegevenscategorie.Bsn, Daad.Zien, kind, band))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        return await db.LeerlingBsns.AsNoTracking().SingleOrDefaultAsync(rij => rij.LeerlingId == kind, ct) switch
        {
            null => new Weigering("bsn.onbekend", "Van dit kind is geen BSN bekend."),
            { } rij when kluis.Open(rij.NaarBewaard(), kind) is { } bsn => bsn,
            _ => new Weigering("bsn.geen-sleutel", "Dit BSN kan nu niet worden gelezen: de sleutel ontbreekt. Vraag de beheerder van Leerrecht om de sleutels na te kijken."),
        };
    }
}
