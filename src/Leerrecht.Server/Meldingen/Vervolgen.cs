using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>What happens to a report after it was made, by the side that may: the school ends or takes it back, the gemeente takes it up and closes it.</summary>
public static class Vervolgen
{
    private static readonly Weigering NietVoorU = new("toegang.niet-voor-rol", "Dit is niet voor uw rol.");

    /// <param name="gelezen">How much had happened when the form was shown: whoever acts on an older picture is told.</param>
    public static async Task<Uitkomst<Guid>> VoerUit(Guid id, Meldingopdracht opdracht, int gelezen, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var rij = await db.Verzuimmeldingen.SingleOrDefaultAsync(rij => rij.Id == id, ct);
        if (rij is null || await db.Kind(rij.LeerlingId, bezoek, ct) is not { } kind || !Meldingbereik.Mag(rij, Daad.Wijzigen, kind.Band, bezoek)
            || Meldingbereik.IsSchool(bezoek) != (opdracht.Zijde == Meldzijde.School))
        {
            bezoek.Inkijk.Weigert(Daad.Wijzigen, Gegevenscategorie.Ongeoorloofd, rij?.LeerlingId, NietVoorU.Code);
            return NietVoorU;
        }

        var stroom = await db.Stroom<Meldinggebeurtenis>(rij.LeerlingId, id, ct);
        if (stroom.Gebeurd.Count != gelezen)
        {
            return Gebeurtenissen.Intussen;
        }

        // beslissen
        var melding = Meldingregels.Na(stroom.Gebeurtenissen);
        switch (Meldingregels.Beslis(melding, opdracht, bezoek.Vandaag))
        {
            case Uitkomst<Meldinggebeurtenis>.Geweigerd(var reden):
                return reden;
            case Uitkomst<Meldinggebeurtenis>.Gelukt(var gebeurtenis):

                // vastleggen
                bezoek.Mag(Gegevenscategorie.Ongeoorloofd, Daad.Wijzigen, rij.LeerlingId, kind.Band);
                var erna = Meldingregels.Verwerk(melding, gebeurtenis);
                rij.Volg(erna);
                db.Vervolg(stroom, VerzuimmeldingRij.Stroom, [gebeurtenis], Gegevenscategorie.Ongeoorloofd, handeling);
                await Meldingbericht.Zet(rij, erna, gebeurtenis, kind.Leerling.NaarLeerling(), bezoek.Wie.Organisatie.Id, handeling, db, ct);
                return await db.VastleggenOfIntussen(handeling, ct) is { } intussen ? intussen : id;
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }
    }
}
