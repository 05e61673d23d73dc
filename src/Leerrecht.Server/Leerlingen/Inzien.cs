using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Verzuim;
using Leerrecht.Server.Vrijstellingen;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Leerlingen;

/// <summary>Opening a child's file: what is known now, as far as this person may see it.</summary>
public static class Inzien
{
    /// <param name="Inschrijvingen">Those known now, latest begin first.</param>
    /// <param name="Afwezigheden">Those known now that this person may see, latest first.</param>
    /// <param name="VerborgenAfwezigheden">How many others there are is not told to leerplicht either: only whether the role hides kinds at all.</param>
    /// <param name="Signalen">Also withdrawn and moved ones.</param>
    public sealed record Beeld(
        LeerlingRij Leerling,
        IReadOnlyList<InschrijvingRij> Inschrijvingen,
        IReadOnlyList<Afwezig> Afwezigheden,
        bool VerborgenAfwezigheden,
        IReadOnlyList<VrijstellingRij> Vrijstellingen,
        IReadOnlyList<AanbodRij> Aanbod,
        IReadOnlyList<SignaalRij> Signalen,
        IReadOnlyList<SignaalwijzigingRij> Wijzigingen,
        ThuiszitterRij? Thuiszitter);

    /// <summary>An absence with the kind that its code stands for now.</summary>
    public sealed record Afwezig(AfwezigheidRij Rij, Verzuimsoort Soort);

    /// <summary>Null when there is no such child in reach: the two are not told apart.</summary>
    public static async Task<Beeld?> Haal(Guid id, Gebruiker wie, DateOnly vandaag, Redenen redenen, RegisterDb db, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.AsNoTracking().InBereikVan(db, wie, vandaag).SingleOrDefaultAsync(rij => rij.Id == id, ct);
        if (leerling is null)
        {
            return null;
        }

        var inschrijvingen = await db.Inschrijvingen.AsNoTracking()
            .Where(rij => rij.LeerlingId == id && rij.BekendTot == null)
            .OrderByDescending(rij => rij.Begin).ThenByDescending(rij => rij.Volgorde).ToListAsync(ct);
        var afwezigheden = await db.Afwezigheden.AsNoTracking()
            .Where(rij => rij.LeerlingId == id && rij.BekendTot == null)
            .OrderByDescending(rij => rij.Van).ThenBy(rij => rij.Sleutel).ToListAsync(ct);
        var signalen = await db.Signalen.AsNoTracking().LeesbaarVoor(wie)
            .Where(rij => rij.LeerlingId == id)
            .OrderByDescending(rij => rij.BereiktOp).ThenBy(rij => rij.Soort).ToListAsync(ct);
        var leesbaar = signalen.Select(rij => rij.Id).ToHashSet();
        var wijzigingen = await db.Signaalwijzigingen.AsNoTracking()
            .Where(rij => rij.LeerlingId == id)
            .OrderByDescending(rij => rij.Wanneer).ToListAsync(ct);
        return new(
            leerling,
            inschrijvingen,
            [.. afwezigheden
                .Select(rij => new Afwezig(rij, redenen.Soort(rij.Vestiging, rij.Reden)))
                .Where(afwezig => Kijkregels.MagAfwezigheidZien(wie.Rol, afwezig.Soort))],
            Enum.GetValues<Verzuimsoort>().Any(soort => !Kijkregels.MagAfwezigheidZien(wie.Rol, soort)),
            await db.Vrijstellingen.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null)
                .OrderByDescending(rij => rij.Begin).ToListAsync(ct),
            await db.Aanbod.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null)
                .OrderByDescending(rij => rij.Begin).ToListAsync(ct),
            signalen,
            [.. wijzigingen.Where(rij => leesbaar.Contains(rij.SignaalId))],
            await db.Thuiszitters.AsNoTracking().SingleOrDefaultAsync(rij => rij.LeerlingId == id, ct));
    }
}
