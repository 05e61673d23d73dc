using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>The functionaris says whether a file was rightly opened for a vital interest. A judgement stays as it is.</summary>
public static class VitaalBelangBeoordelen
{
    /// <returns>Whether it was justified; or which field cannot be, by its name as the code.</returns>
    public static async Task<Uitkomst<bool>> VoerUit(
        Guid id, bool? terecht, string oordeel, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (!Functies.MagLogboekLezen(bezoek.Wie.Rol))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        await using var transactie = await Bulk.Begin(db, ct);
        if (await db.VitaleBelangen.SingleOrDefaultAsync(rij => rij.Id == id, ct) is not { } rij)
        {
            return new Weigering("vitaal-belang.onbekend", "Dit staat niet in het register.");
        }

        var opener = await db.Aanstellingen.Where(aanstelling => aanstelling.Id == rij.AanstellingId).Select(aanstelling => aanstelling.MedewerkerId).SingleOrDefaultAsync(ct);

        // beslissen
        var uitkomst = VitaalBelangregels.Beoordeel(
            terecht, oordeel, rij.BeoordeeldOp is not null, opener == bezoek.Wie.Aanstelling.Medewerker, rij.Einde, handeling.Wanneer);

        // vastleggen
        switch (uitkomst)
        {
            case Uitkomst<VitaalBelangoordeel>.Geweigerd(var reden):
                return reden;
            case Uitkomst<VitaalBelangoordeel>.Gelukt(var besluit):
                (rij.Terecht, rij.Oordeel, rij.Einde) = (besluit.Terecht, besluit.Oordeel, besluit.Einde);
                (rij.BeoordeeldOp, rij.BeoordeeldDoor) = (handeling.Wanneer, handeling.Wie);
                await db.Vastleggen(handeling, ct);
                await transactie.CommitAsync(ct);
                return besluit.Terecht;
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }
    }
}
