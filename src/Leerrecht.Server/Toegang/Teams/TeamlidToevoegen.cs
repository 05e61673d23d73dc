using Leerrecht.Core;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Teams;

/// <summary>Put somebody into the fixed team of a school; the side follows from the role.</summary>
public static class TeamlidToevoegen
{
    /// <param name="School">Key of the school as organisation.</param>
    public sealed record Invoer(Guid School, Guid Aanstelling, int MinutenPerWeek, DateOnly Van, DateOnly? Tot, bool Vervanger);

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var school = await
            (from rij in db.Organisaties
             join vestiging in db.Vestigingen.AsNoTracking() on rij.Code equals vestiging.Code
             where rij.Id == invoer.School && rij.Soort == Organisatiesoort.Vestiging
             select vestiging).SingleOrDefaultAsync(ct);
        var gevonden = await
            (from rij in db.Aanstellingen.AsNoTracking()
             join bij in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals bij.Id
             where rij.Id == invoer.Aanstelling
             select new { rij, bij }).SingleOrDefaultAsync(ct);
        if (school is null)
        {
            return new Weigering("team.onbekende-school", "Deze school staat niet in het register.");
        }

        var aanstelling = gevonden?.rij.NaarAanstelling(gevonden.bij.NaarOrganisatie());
        if (aanstelling is null || aanstelling.Rol.Zijde() is not { } zijde)
        {
            return new Weigering("team.onbekende-aanstelling", "Kies iemand van de lijst.");
        }

        var dag = invoer.Van > handeling.Vandaag ? invoer.Van : handeling.Vandaag;
        var gebied = await Gebruikers.Gebied(db, aanstelling.Organisatie, dag, ct);

        // beslissen
        var nieuw = new Teamlid(Guid.CreateVersion7(), aanstelling, zijde, invoer.MinutenPerWeek, invoer.Van, invoer.Tot, invoer.Vervanger);
        if (Vijfhoek.Bezwaar(nieuw, school.NaarVestiging(), invoer.School, gebied, await Teamblad.Leden(invoer.School, db, ct), door) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        db.Teamleden.Add(new()
        {
            Id = nieuw.Id, OrganisatieId = invoer.School, AanstellingId = aanstelling.Id, Zijde = zijde, MinutenPerWeek = nieuw.MinutenPerWeek,
            Van = nieuw.Van, Tot = nieuw.Tot, Vervanger = nieuw.Vervanger,
        });
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return nieuw.Id;
    }
}
