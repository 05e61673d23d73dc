using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Ziekteverzuim;

/// <summary>The guidance of one sick pupil as school and JGZ see it; nobody else sees that there is any.</summary>
public static class Begeleidingsbeeld
{
    /// <param name="Zaken">All cases of the child, the one that runs or was last first.</param>
    /// <param name="Kant">What this person may do; null for who may only read.</param>
    /// <param name="MagVragen">Whether this person may ask the jeugdarts.</param>
    /// <param name="TeVragen">The GGDs of where the child lives, for who may ask.</param>
    /// <param name="Signaal">The newest that asks for guidance while none runs.</param>
    public sealed record Beeld(IReadOnlyList<Zaak> Zaken, Begeleidingskant? Kant, bool MagVragen, IReadOnlyList<Organisatie> TeVragen, SignaalRij? Signaal);

    /// <param name="Ggd">Name of the GGD that was asked last.</param>
    /// <param name="Notities">What the JGZ wrote, latest first; empty for others, who have <see cref="VerzuimbegeleidingRij.Notities"/>.</param>
    public sealed record Zaak(
        VerzuimbegeleidingRij Rij, Verzuimbegeleiding Toestand, IReadOnlyList<Gebeurd<Begeleidingsgebeurtenis>> Gebeurd, string? Ggd,
        IReadOnlyList<Gebeurd<Medischegebeurtenis>> Notities, bool ZietNotities, bool MagNoteren);

    /// <summary>Null when there is no such child in reach, or sickness is not for this person: the two are not told apart.</summary>
    public static async Task<Beeld?> Haal(Guid leerling, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (await db.Band(leerling, bezoek, ct) is not { } band || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, leerling, band)
            || !bezoek.Mag(Gegevenscategorie.Ziekte, Daad.Zien, leerling, band))
        {
            return null;
        }

        var rijen = (await db.Verzuimbegeleidingen.AsNoTracking().Where(rij => rij.LeerlingId == leerling).ToListAsync(ct))
            .OrderBy(rij => rij.Stand == Begeleidingsstand.Afgesloten).ThenByDescending(rij => rij.BegonnenOp).ThenByDescending(rij => rij.Id).ToList();
        var ggds = await db.Organisaties.AsNoTracking().Where(rij => rij.Soort == Organisatiesoort.Ggd).ToDictionaryAsync(rij => rij.Id, rij => rij.Naam, ct);
        var (zietNotities, magNoteren) = (rijen.Count > 0 && bezoek.Toont(Gegevenscategorie.Medisch, leerling, band), Mag(Gegevenscategorie.Medisch, Daad.Wijzigen));
        var zaken = new List<Zaak>();
        foreach (var rij in rijen)
        {
            var stroom = await db.Stroom<Begeleidingsgebeurtenis>(leerling, rij.Id, ct);
            var notities = zietNotities && rij.Notities > 0 ? (await db.Stroom<Medischegebeurtenis>(leerling, rij.MedischId, ct)).Gebeurd : [];
            zaken.Add(new(rij, Begeleiden.Stand(stroom), stroom.Gebeurd, rij.JgzId is { } ggd ? ggds.GetValueOrDefault(ggd) : null, [.. notities.Reverse()], zietNotities, magNoteren));
        }

        var loopt = zaken is [{ Rij.Stand: not Begeleidingsstand.Afgesloten }, ..];
        return new(
            zaken,
            Mag(Gegevenscategorie.Ziekte, Daad.Wijzigen) ? Begeleiden.Kant(bezoek.Wie.Rol) : null,
            Mag(Gegevenscategorie.Ziekte, Daad.Delen),
            loopt && Mag(Gegevenscategorie.Ziekte, Daad.Delen) ? await Deelnemen.TeVragen(leerling, Deelnamesoort.JgzConsult, bezoek, db, ct) : [],
            loopt ? null : (await db.Signalen.AsNoTracking()
                .Where(rij => rij.LeerlingId == leerling && rij.Status == Signaalstatus.Geldig
                    && (rij.Soort == Signaalsoort.ZiekFrequent || rij.Soort == Signaalsoort.ZiekLang || rij.Soort == Signaalsoort.LangdurigZiek))
                .ToListAsync(ct)).MaxBy(rij => rij.BereiktOp));

        bool Mag(Gegevenscategorie wat, Daad daad) => Toegangsregels.Beslis(bezoek.Wie.Rol, wat, daad, band, bezoek.Convenant).Mag;
    }

    /// <summary>Why guidance would begin at this signal; null for a signal that asks for something else.</summary>
    public static Begeleidingsaanleiding? Aanleiding(Signaalsoort soort) => soort switch
    {
        Signaalsoort.ZiekFrequent => Begeleidingsaanleiding.VaakZiek,
        Signaalsoort.ZiekLang => Begeleidingsaanleiding.LangZiek,
        Signaalsoort.LangdurigZiek => Begeleidingsaanleiding.LangdurigZiek,
        Signaalsoort.WettelijkVerzuim or Signaalsoort.LangdurigRelatiefVerzuim or Signaalsoort.Luxeverzuim or Signaalsoort.TeLaat
            or Signaalsoort.Schorsing or Signaalsoort.AbsoluutVerzuim or Signaalsoort.AanwezigheidLaag => null,
    };
}
