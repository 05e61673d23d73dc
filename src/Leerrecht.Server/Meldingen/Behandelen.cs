using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>A step of leerplicht in the handling of a report: taken, put on another day, or ended.</summary>
public static class Behandelen
{
    private static readonly Weigering NietVoorU = new("toegang.niet-voor-rol", "Dit is niet voor uw rol.");

    /// <param name="gelezen">How much had happened when the form was shown.</param>
    public static async Task<Uitkomst<Guid>> VoerUit(Guid meldingId, Behandelopdracht opdracht, int gelezen, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var rij = await db.Verzuimmeldingen.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == meldingId, ct);
        if (rij is null || await db.Kind(rij.LeerlingId, bezoek, ct) is not { } kind || !Meldingbereik.Mag(rij, Daad.Zien, kind.Band, bezoek)
            || !bezoek.Mag(Gegevenscategorie.Straf, Daad.Wijzigen, rij.LeerlingId, kind.Band))
        {
            bezoek.Inkijk.Weigert(Daad.Wijzigen, Gegevenscategorie.Straf, rij?.LeerlingId, NietVoorU.Code);
            return NietVoorU;
        }

        var behandelingRij = await db.Behandelingen.SingleOrDefaultAsync(behandeling => behandeling.MeldingId == meldingId, ct);
        var stroom = behandelingRij is null
            ? Stroom<Behandelgebeurtenis>.Nieuw(rij.LeerlingId, Guid.CreateVersion7())
            : await db.Stroom<Behandelgebeurtenis>(rij.LeerlingId, behandelingRij.Id, ct);
        if (stroom.Gebeurd.Count != gelezen)
        {
            return Gebeurtenissen.Intussen;
        }

        var melding = Meldingregels.Na((await db.Stroom<Meldinggebeurtenis>(rij.LeerlingId, meldingId, ct)).Gebeurtenissen);
        var behandeling = Behandelregels.Na(stroom.Gebeurtenissen);

        // beslissen
        switch (Behandelregels.Beslis(behandeling, melding, opdracht, kind.Leerling.NaarLeerling(), bezoek.Vandaag))
        {
            case Uitkomst<Behandelgebeurtenis>.Geweigerd(var reden):
                return reden;
            case Uitkomst<Behandelgebeurtenis>.Gelukt(var gebeurtenis):

                // vastleggen
                var erna = Behandelregels.Verwerk(behandeling, gebeurtenis);
                if (behandelingRij is null)
                {
                    db.Behandelingen.Add(behandelingRij = new() { LeerlingId = rij.LeerlingId, Id = stroom.Id, MeldingId = meldingId, Behandelaar = bezoek.Wie.Naam });
                }

                (behandelingRij.Laatste, behandelingRij.Volgende, behandelingRij.Behandelaar) = (erna.Stappen[^1].Soort, erna.Volgende, bezoek.Wie.Naam);
                db.Vervolg(stroom, BehandelingRij.Stroom, [gebeurtenis], Gegevenscategorie.Straf, handeling);
                return await db.VastleggenOfIntussen(handeling, ct) is { } intussen ? intussen : meldingId;
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }
    }
}
