using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Kennisgevingen;

/// <summary>The messages about suspension and removal of one child, as its school sees them.</summary>
public static class Kennisgevingbeeld
{
    /// <param name="Bezorgd">When the outbox delivered it (UTC); null where it waits, or went another way.</param>
    public sealed record Regel(KennisgevingRij Rij, Kennisgeving Toestand, IReadOnlyList<Gebeurd<Kennisgevinggebeurtenis>> Gebeurd, DateTime? Bezorgd);

    /// <param name="Vestiging">The own school of the child today; null for a former pupil.</param>
    /// <param name="Signaal">The newest suspension of more than a day about which no message was drawn up.</param>
    public sealed record Beeld(IReadOnlyList<Regel> Regels, string? Vestiging, SignaalRij? Signaal, bool MagWijzigen);

    /// <summary>Null when there is no such child in reach, or this is not for this person: the two are not told apart.</summary>
    public static async Task<Beeld?> Haal(Guid leerling, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(leerling, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, leerling, kind.Band)
            || !bezoek.Mag(Gegevenscategorie.Geoorloofd, Daad.Zien, leerling, kind.Band))
        {
            return null;
        }

        var rijen = await db.Kennisgevingen.AsNoTracking().Where(rij => rij.LeerlingId == leerling).OrderByDescending(rij => rij.Van).ThenByDescending(rij => rij.Id).ToListAsync(ct);
        var regels = new List<Regel>();
        foreach (var rij in rijen)
        {
            var (id, stroom) = (rij.Id, await db.Stroom<Kennisgevinggebeurtenis>(leerling, rij.Id, ct));
            regels.Add(new(rij, Kennisgeven.Stand(stroom), stroom.Gebeurd, await db.Berichten.Where(bericht => bericht.Verwijzing == id).Select(bericht => bericht.BezorgdOp).FirstOrDefaultAsync(ct)));
        }

        var signalen = await db.Signalen.AsNoTracking()
            .Where(rij => rij.LeerlingId == leerling && rij.Soort == Signaalsoort.Schorsing && rij.Status == Signaalstatus.Geldig).OrderByDescending(rij => rij.Begin).ToListAsync(ct);
        var school = kind.Inschrijvingen.FirstOrDefault(tijd => tijd.Begin <= bezoek.Vandaag && (tijd.Eind is not { } eind || eind >= bezoek.Vandaag) && bezoek.Wie.Werkgebied.Vestigingen.Contains(tijd.Vestiging))?.Vestiging;
        return new(
            regels, school, signalen.Find(signaal => !rijen.Exists(rij => rij.Soort == Kennisgevingsoort.Schorsing && rij.Van >= signaal.Begin && rij.Van <= (signaal.Eind ?? bezoek.Vandaag))),
            school is not null && Toegangsregels.Beslis(bezoek.Wie.Rol, Gegevenscategorie.Geoorloofd, Daad.Wijzigen, kind.Band, bezoek.Convenant).Mag);
    }
}
