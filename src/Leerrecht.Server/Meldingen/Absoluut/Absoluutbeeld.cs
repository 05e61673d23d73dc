using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Absoluut;

/// <summary>The inquiry into one child, as leerplicht sees it.</summary>
public static class Absoluutbeeld
{
    /// <param name="Signaal">That the child is enrolled nowhere now; null when it is.</param>
    /// <param name="Loopt">The inquiry that runs; null when none does.</param>
    /// <param name="Voorstel">The end that the register shows.</param>
    public sealed record Beeld(
        SignaalRij? Signaal, AbsoluutonderzoekRij? Loopt, Absoluutonderzoek Toestand, IReadOnlyList<Gebeurd<Absoluutgebeurtenis>> Gebeurd, Absoluutfeiten Feiten,
        Absoluuteinde? Voorstel, IReadOnlyList<(AbsoluutonderzoekRij Rij, IReadOnlyList<Gebeurd<Absoluutgebeurtenis>> Gebeurd)> Eerder, bool MagWijzigen)
    {
        /// <summary>The letters that were made here, also in earlier inquiries.</summary>
        public IReadOnlyList<Brief> Brieven => [.. Eerder.SelectMany(eerder => eerder.Gebeurd).Concat(Gebeurd)
            .Select(gebeurd => (gebeurd.Wat as Absoluutgebeurtenis.Aangeschreven)?.Geschreven).OfType<Brief>().OrderBy(brief => brief.Nummer)];
    }

    /// <summary>Null when there is no such child in reach, or inquiring is not for this person: the two are not told apart.</summary>
    public static async Task<Beeld?> Haal(Guid leerling, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(leerling, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, leerling, kind.Band))
        {
            return null;
        }

        if (!Onderzoeken.Mag(bezoek, kind.Band, Daad.Zien) || !bezoek.Toont(Gegevenscategorie.Ongeoorloofd, leerling, kind.Band))
        {
            bezoek.Inkijk.Weigert(Daad.Zien, Gegevenscategorie.Ongeoorloofd, leerling, "toegang.niet-voor-rol");
            return null;
        }

        var rijen = await db.Absoluutonderzoeken.AsNoTracking().Where(rij => rij.LeerlingId == leerling).OrderByDescending(rij => rij.Sinds).ToListAsync(ct);
        var loopt = rijen.Find(rij => rij.AfgeslotenOp is null);
        var stroom = loopt is null ? Stroom<Absoluutgebeurtenis>.Nieuw(leerling, Guid.Empty) : await db.Stroom<Absoluutgebeurtenis>(leerling, loopt.Id, ct);
        var eerder = new List<(AbsoluutonderzoekRij, IReadOnlyList<Gebeurd<Absoluutgebeurtenis>>)>();
        foreach (var rij in rijen.Where(rij => rij.AfgeslotenOp is not null))
        {
            eerder.Add((rij, (await db.Stroom<Absoluutgebeurtenis>(leerling, rij.Id, ct)).Gebeurd));
        }

        var feiten = await Onderzoeken.Feiten(kind, bezoek.Vandaag, db, ct);
        return new(
            await Onderzoeken.Signaal(leerling, db, ct), loopt, Onderzoeken.Stand(stroom), stroom.Gebeurd, feiten, Absoluutregels.Voorstel(feiten), eerder,
            Onderzoeken.Mag(bezoek, kind.Band, Daad.Wijzigen));
    }
}
