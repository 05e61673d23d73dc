using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>A school corrects a report that the register refused; what goes out takes the place of what was refused. The term stays that of the day of reporting.</summary>
public static class Verbeteren
{
    private static readonly Weigering NietVoorU = new("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
    private static readonly Weigering NietGeweigerd = new("melding.niet-geweigerd", "Het verzuimregister weigert deze melding niet of niet meer. Er hoeft niets te worden verbeterd.");

    /// <param name="gelezen">How much had happened when the form was shown.</param>
    public static async Task<Uitkomst<Guid>> VoerUit(Guid id, Meldingverbetering met, int gelezen, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var rij = await db.Verzuimmeldingen.SingleOrDefaultAsync(rij => rij.Id == id, ct);
        if (rij is null || await db.Kind(rij.LeerlingId, bezoek, ct) is not { } kind || !Meldingbereik.Mag(rij, Daad.Wijzigen, kind.Band, bezoek) || !Meldingbereik.IsSchool(bezoek))
        {
            bezoek.Inkijk.Weigert(Daad.Wijzigen, Gegevenscategorie.Ongeoorloofd, rij?.LeerlingId, NietVoorU.Code);
            return NietVoorU;
        }

        var stroom = await db.Stroom<Meldinggebeurtenis>(rij.LeerlingId, id, ct);
        if (stroom.Gebeurd.Count != gelezen)
        {
            return Gebeurtenissen.Intussen;
        }

        if (await Meldingpost.Geweigerd(rij, db, ct) is not { } geweigerd)
        {
            return NietGeweigerd;
        }

        // beslissen
        var (melding, leerling) = (Meldingregels.Na(stroom.Gebeurtenissen), kind.Leerling.NaarLeerling());
        switch (Meldingregels.Beslis(melding, new Meldingopdracht.Verbeteren(met, leerling), bezoek.Vandaag))
        {
            case Uitkomst<Meldinggebeurtenis>.Geweigerd(var reden):
                return reden;
            case Uitkomst<Meldinggebeurtenis>.Gelukt(var gebeurtenis):

                // vastleggen
                bezoek.Mag(Gegevenscategorie.Ongeoorloofd, Daad.Wijzigen, rij.LeerlingId, kind.Band);
                var erna = Meldingregels.Verwerk(melding, gebeurtenis);
                rij.Volg(erna);
                db.Vervolg(stroom, VerzuimmeldingRij.Stroom, [gebeurtenis], Gegevenscategorie.Ongeoorloofd, handeling);
                await Meldingbericht.Vervang(geweigerd, rij, erna, leerling, handeling, db, ct);
                try
                {
                    return await db.VastleggenOfIntussen(handeling, ct) is { } intussen ? intussen : id;
                }
                catch (DbUpdateConcurrencyException)
                {
                    // Somebody had the same message sent again, as it was: it is on its way.
                    db.ChangeTracker.Clear();
                    return Gebeurtenissen.Intussen;
                }

            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }
    }
}
