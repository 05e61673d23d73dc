using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Betrokken;

/// <summary>Who is told of a child, and who was: with where each message is.</summary>
/// <param name="Plichten">What the region agreed for where the child lives.</param>
/// <param name="Open">Those that are still to be done because the child sits at home.</param>
/// <param name="Bericht">What would leave, with how this person is reached as the last time.</param>
public sealed record Betrokkenheidbeeld(
    IReadOnlyList<Informatieplicht> Plichten, IReadOnlyList<Informatieplicht> Open, IReadOnlyList<Betrokkenheidbeeld.Regel> Regels, Betrokkenheidsbericht Bericht, bool MagDoen)
{
    /// <param name="Post">Where the message is; null where nothing was sent.</param>
    public sealed record Regel(BetrokkenheidRij Rij, string Organisatie, Zending? Post);

    /// <summary>Where a message is.</summary>
    public sealed record Zending(DateTime? BezorgdOp, DateTime? GeweigerdOp, string? Fout);

    /// <summary>Null when there is no such child in reach, or this is not for this person: the two are not told apart.</summary>
    /// <param name="functie">Of this person, as long as nothing else was said.</param>
    public static async Task<Betrokkenheidbeeld?> Haal(Guid leerling, string functie, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(leerling, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, leerling, kind.Band)
            || !bezoek.Mag(Gegevenscategorie.Dossier, Daad.Zien, leerling, kind.Band))
        {
            return null;
        }

        var plichten = (await InformatieplichtRij.Op(bezoek.Vandaag, db, ct)).Where(plicht => plicht.Geldt(kind.Leerling.Gemeente, bezoek.Vandaag)).ToList();
        var rijen = await
            (from rij in db.Betrokkenheden.AsNoTracking()
             join organisatie in db.Organisaties on rij.OrganisatieId equals organisatie.Id
             where rij.LeerlingId == leerling
             orderby rij.Op descending, rij.Id descending
             select new { Rij = rij, organisatie.Naam }).ToListAsync(ct);
        var ids = rijen.Select(rij => (Guid?)rij.Rij.Id).ToList();
        var post = (await db.Berichten.AsNoTracking().Where(rij => ids.Contains(rij.Verwijzing) && rij.LeerlingId == leerling).ToListAsync(ct))
            .ToLookup(rij => rij.Verwijzing!.Value, rij => new Zending(rij.BezorgdOp, rij.GeweigerdOp, rij.Fout));
        var open = bezoek.Toont(Gegevenscategorie.Ongeoorloofd, leerling, kind.Band) && await db.Klok(leerling, bezoek.ZietAlleVerzuim, grondslag.Regelsets.Op(bezoek.Vandaag), ct) is { } klok
            ? Informatieregels.Open(plichten, rijen.Select(rij => (rij.Rij.PlichtId, rij.Rij.Op)), kind.Leerling.Gemeente, klok.Sinds, bezoek.Vandaag)
            : [];
        var ik = bezoek.Wie.Naam;
        var laatste = await db.Betrokkenheden.AsNoTracking().Where(rij => rij.Wie == ik && rij.OrganisatieId == bezoek.Wie.Organisatie.Id && rij.Functie != "").OrderByDescending(rij => rij.Op).ThenByDescending(rij => rij.Id)
            .Select(rij => new { rij.Functie, rij.Telefoon, rij.Email }).FirstOrDefaultAsync(ct);
        var email = await db.Medewerkers.Where(rij => rij.Id == bezoek.Wie.Aanstelling.Medewerker).Select(rij => rij.Email).FirstOrDefaultAsync(ct) ?? "";
        return new(
            plichten, open, [.. rijen.Select(rij => new Regel(rij.Rij, rij.Naam, post[rij.Rij.Id].FirstOrDefault()))],
            Informeren.Bericht(
                kind, grondslag.Gemeentenaam(kind.Leerling.Gemeente), laatste?.Functie ?? functie, laatste?.Telefoon ?? "", laatste?.Email is { Length: > 0 } eerder ? eerder : email, bezoek),
            Informeren.Mag(bezoek, kind.Band));
    }
}
