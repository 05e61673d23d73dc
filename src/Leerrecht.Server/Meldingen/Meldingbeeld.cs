using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>A report with all that this person may see of it.</summary>
/// <param name="Stroom">What happened to it.</param>
/// <param name="Behandeling">Leerplicht's own steps; null for whom they are not.</param>
/// <param name="Voorstel">The step that the guideline names first, with why.</param>
/// <param name="Post">What the register has of it and what it refused.</param>
/// <param name="Grond">The signal as it is now; null when the report rests on none.</param>
public sealed record Meldingbeeld(
    VerzuimmeldingRij Rij, LeerlingRij Leerling, Verzuimmelding Melding, Stroom<Meldinggebeurtenis> Stroom,
    (Behandeling Behandeling, int Gebeurd)? Behandeling, (Behandelstap Stap, string Waarom)? Voorstel, SignaalRij? Grond, bool IsSchool, bool MagDoen, Meldingpost.Stand Post)
{
    public Meldinginhoud Inhoud => Melding.Gemeld!.Value.Inhoud;

    /// <summary>A correction took the ground away: the school should take the report back.</summary>
    public bool GrondVervallen => Grond is { Status: Signaalstatus.Ingetrokken } && Rij.Loopt;

    /// <summary>The register refuses it and this person can correct it.</summary>
    public bool Verbeterbaar => IsSchool && MagDoen && Rij.Status != Meldingstatus.Ingetrokken && Post.Nu is { Soort: Berichtsoort.Verzuimmelding };

    /// <summary>Null when there is no such report that this person may read.</summary>
    public static async Task<Meldingbeeld?> Haal(Guid id, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (await db.Verzuimmeldingen.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == id, ct) is not { } rij
            || await db.Kind(rij.LeerlingId, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, rij.LeerlingId, kind.Band))
        {
            return null;
        }

        if (!Meldingbereik.Mag(rij, Daad.Zien, kind.Band, bezoek))
        {
            bezoek.Inkijk.Weigert(Daad.Zien, Gegevenscategorie.Ongeoorloofd, rij.LeerlingId, "toegang.niet-voor-rol");
            return null;
        }

        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, rij.LeerlingId, kind.Band);
        var stroom = await db.Stroom<Meldinggebeurtenis>(rij.LeerlingId, id, ct);
        var melding = Meldingregels.Na(stroom.Gebeurtenissen);
        (Behandeling, int)? behandeling = null;
        (Behandelstap, string)? voorstel = null;
        if (bezoek.Toont(Gegevenscategorie.Straf, rij.LeerlingId, kind.Band))
        {
            var stappen = await db.Behandelingen.Where(rij => rij.MeldingId == id).Select(rij => (Guid?)rij.Id).SingleOrDefaultAsync(ct) is { } behandelingId
                ? await db.Stroom<Behandelgebeurtenis>(rij.LeerlingId, behandelingId, ct)
                : null;
            behandeling = (Behandelregels.Na(stappen?.Gebeurtenissen ?? []), stappen?.Gebeurd.Count ?? 0);
            var eerder = await db.Verzuimmeldingen.AnyAsync(ander => ander.LeerlingId == rij.LeerlingId && ander.Soort == Verzuimmeldingsoort.Luxe && ander.Begin < rij.Begin
                && ander.Status != Meldingstatus.Ingetrokken, ct);
            voorstel = Behandelregels.Voorstel(rij.Soort, melding.Gemeld!.Value.Inhoud.Dagen.Select(dag => dag.Dag).Distinct().Count(), eerder);
        }

        return new(
            rij, kind.Leerling, melding, stroom, behandeling, voorstel, await Grondsignaal(rij, db, ct), Meldingbereik.IsSchool(bezoek),
            Meldingbereik.Mag(rij, Daad.Wijzigen, kind.Band, bezoek), await Meldingpost.Haal(rij, db, ct));
    }

    /// <summary>The signal on which it rests, as it is now: a correction may have put another in its place.</summary>
    internal static async Task<SignaalRij?> Grondsignaal(VerzuimmeldingRij melding, RegisterDb db, CancellationToken ct)
    {
        if (melding.SignaalId is not { } id)
        {
            return null;
        }

        var perId = await db.Signalen.AsNoTracking().Where(rij => rij.LeerlingId == melding.LeerlingId).ToDictionaryAsync(rij => rij.Id, ct);
        var signaal = perId.GetValueOrDefault(id);
        while (signaal is { Status: Signaalstatus.Verplaatst, OpgevolgdDoor: { } opvolger } && perId.TryGetValue(opvolger, out var volgende))
        {
            signaal = volgende;
        }

        return signaal;
    }
}
