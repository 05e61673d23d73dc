using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Dossiers;

/// <summary>
/// Links the running cases of two children of one household. Each case of it is written, also those that belonged to it before: who decides
/// about the household at the same moment is told.
/// </summary>
public static class GezinVerbinden
{
    /// <param name="leerling">The child on whose page it is done: the one to call of its household stays.</param>
    /// <returns>The key of the household.</returns>
    public static async Task<Uitkomst<Guid>> VoerUit(Guid leerling, Guid ander, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (Dossierzaak.Wie(bezoek) is not { } wie || await Bereik(leerling) is not { } kind || await Bereik(ander) is not { } verwant)
        {
            return Werken.NietVoorU;
        }

        if (leerling == ander)
        {
            return new Weigering("dossier.ander", "Kies een ander kind.");
        }

        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var hier = await Dossierzaak.Haal(kind, handeling.Wanneer, bezoek.Vandaag, db, ct);
        var daar = await Dossierzaak.Haal(verwant, handeling.Wanneer, bezoek.Vandaag, db, ct);
        if (hier.Dossier is not Dossier.Lopend { Zaak: var een } || daar.Dossier is not Dossier.Lopend { Zaak: var twee })
        {
            return new Weigering("dossier.ander", "Kies een kind met een dossier dat loopt.");
        }

        if (een.Gezin is { } zelfde && zelfde == twee.Gezin)
        {
            return zelfde;
        }

        // beslissen
        if (Gezinsregels.Bezwaar(een, twee, wie) is { } bezwaar)
        {
            return bezwaar;
        }

        var gezin = een.Gezin ?? twee.Gezin ?? Guid.CreateVersion7();
        List<Dossierzaak> zaken = [hier, daar];
        foreach (var eerder in new[] { een.Gezin, twee.Gezin }.OfType<Guid>())
        {
            zaken.AddRange(await Gezinsleden.Anderen(eerder, [.. zaken.Select(zaak => zaak.Stroom.Id)], handeling, db, ct));
        }

        switch (await Gezinsleden.Beslis(zaken, [new Dossieropdracht.GezinVerbinden(gezin), Gezinsregels.Samen(een, twee, handeling.Wie)], bezoek, handeling, db, ct))
        {
            case Uitkomst<IReadOnlyList<Gezinsleden.Gevolg>>.Geweigerd(var reden):
                return reden;
            case Uitkomst<IReadOnlyList<Gezinsleden.Gevolg>>.Gelukt(var gevolgen):

                // vastleggen
                await Gezinsleden.SchrijfBij(gevolgen, bezoek, handeling, db, ct);
                if (await db.VastleggenOfIntussen(handeling, ct) is { } intussen)
                {
                    return intussen;
                }

                await transactie.CommitAsync(ct);
                return gezin;
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }

        async Task<Kindbereik.Gebonden?> Bereik(Guid id) =>
            await db.Kind(id, bezoek, ct) is { } gevonden && bezoek.Mag(Gegevenscategorie.Dossier, Daad.Wijzigen, id, gevonden.Band) ? gevonden : null;
    }
}
