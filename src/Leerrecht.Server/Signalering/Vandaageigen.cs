using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>
/// What of the list of today is this person's own: what a case asks, all of a child in whose case somebody takes part or whose report somebody handles, and
/// for who comes to schools from outside, all of the schools in whose fixed team somebody is. Who works at one school has that school anyway.
/// </summary>
internal sealed record Vandaageigen(IReadOnlySet<Guid> Kinderen, IReadOnlySet<string> Scholen)
{
    public static async Task<Vandaageigen> Haal(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var (ik, naam, vandaag) = (bezoek.Wie.Aanstelling.Id, bezoek.Wie.Naam, bezoek.Vandaag);
        var inDossier =
            from mee in db.Dossierdeelnemers
            join dossier in db.Dossiers on new { mee.LeerlingId, mee.DossierId } equals new { dossier.LeerlingId, DossierId = dossier.Id }
            where dossier.GeslotenOp == null && (mee.AanstellingId == ik || (mee.VervangerId == ik && mee.VervangenTot >= vandaag))
            select mee.LeerlingId;
        var inBehandeling = db.Verzuimmeldingen.Where(rij => rij.Status == Meldingstatus.InBehandeling && rij.Behandelaar == naam).Select(rij => rij.LeerlingId);
        var kinderen = await inDossier.Concat(inBehandeling).ToHashSetAsync(ct);
        var scholen = bezoek.Wie.Werkgebied.Vestigingen.Count > 0 ? [] : await
            (from lid in db.Teamleden
             join school in db.Organisaties on lid.OrganisatieId equals school.Id
             where lid.AanstellingId == ik && !lid.Vervanger && lid.Van <= vandaag && (lid.Tot == null || lid.Tot >= vandaag)
             select school.Code).ToHashSetAsync(ct);
        return new(kinderen, scholen);
    }

    public bool Is(Vandaaglijst.Punt punt) =>
        punt.Dossier is not null || Kinderen.Contains(punt.LeerlingId) || (punt.Vestiging is { } school && Scholen.Contains(school));
}
