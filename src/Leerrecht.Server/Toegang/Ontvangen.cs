using System.Security.Claims;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Toegang.Aanmelden;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>
/// Letting somebody in who comes with the keys of a cookie: whether the session goes on, whether the appointment holds, which convenant holds,
/// what is open for a vital interest. Each request asks anew, in one question, so that what ended counts at once.
/// </summary>
public static class Ontvangen
{
    /// <summary>One appointment of this person, and what else holds now.</summary>
    private sealed class Gelezen
    {
        public required AanstellingRij Rij { get; init; }
        public required OrganisatieRij Organisatie { get; init; }
        public required string Naam { get; init; }
        public required bool Demo { get; init; }

        /// <summary>The stamp of the account; null for who has none.</summary>
        public string? Stempel { get; init; }
        public required bool AlleenViaAanbieder { get; init; }

        /// <summary>Of the convenant; null when the register has none.</summary>
        public string? Versie { get; init; }

        /// <summary>The child whose file is open for a vital interest, and until when.</summary>
        public Guid? Kind { get; init; }
        public DateTime? Einde { get; init; }
    }

    private static readonly Func<RegisterDb, Guid, DateTime, DateOnly, IAsyncEnumerable<Gelezen>> Vraag = VasteVraag.Maak((RegisterDb db, Guid medewerker, DateTime nu, DateOnly vandaag) =>
        from mens in db.Medewerkers.AsNoTracking()
        join rij in db.Aanstellingen.AsNoTracking() on mens.Id equals rij.MedewerkerId
        join organisatie in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals organisatie.Id
        where mens.Id == medewerker
        orderby rij.Van, rij.Id
        select new Gelezen
        {
            Rij = rij, Organisatie = organisatie, Naam = mens.Naam, Demo = mens.Demo,
            Stempel = db.Inloggen.Where(inlog => inlog.Id == mens.Id).Select(inlog => inlog.SecurityStamp).FirstOrDefault(),
            AlleenViaAanbieder = rij.Rol != Rol.Regiobeheerder && db.OidcAanbieders.Any(aanbieder => aanbieder.OrganisatieId == rij.OrganisatieId && aanbieder.Actief && aanbieder.AlleenHier),
            Versie = db.Convenanten.Where(convenant => convenant.GeldigVan <= vandaag).OrderByDescending(convenant => convenant.GeldigVan).Select(convenant => convenant.Versie).FirstOrDefault(),
            Kind = db.VitaleBelangen.Where(open => open.AanstellingId == rij.Id && open.Begin <= nu && open.Einde > nu)
                .OrderBy(open => open.Einde).ThenBy(open => open.LeerlingId).Select(open => (Guid?)open.LeerlingId).FirstOrDefault(),
            Einde = db.VitaleBelangen.Where(open => open.AanstellingId == rij.Id && open.Begin <= nu && open.Einde > nu)
                .OrderBy(open => open.Einde).ThenBy(open => open.LeerlingId).Select(open => (DateTime?)open.Einde).FirstOrDefault(),
        });

    /// <returns>Null for who may not go on: the session is over, or the appointment.</returns>
    public static async Task<Bezoek?> VoerUit(
        ClaimsPrincipal wie, DateTime nu, DateOnly vandaag, bool demonstratie, Convenantbron convenanten, Inkijk inkijk, RegisterDb db, CancellationToken ct)
    {
        if (!Guid.TryParse(wie.FindFirstValue(Aanmelding.Medewerkerclaim), out var medewerker)
            || !Guid.TryParse(wie.FindFirstValue(Aanmelding.Aanstellingclaim), out var aanstelling))
        {
            return null;
        }

        var rijen = await Vraag(db, medewerker, nu, vandaag).ToListAsync(ct);
        if (rijen is not [var eerste, ..] || !Sessie.Geldt(wie, eerste.Stempel, eerste.Demo, nu, demonstratie))
        {
            return null;
        }

        var keuzes = Sessie.Keuzes(wie,
        [
            .. from rij in rijen
               let gevonden = rij.Rij.NaarAanstelling(rij.Organisatie.NaarOrganisatie())
               where gevonden.GeldtOp(vandaag)
               select new Gebruikers.Dienst(rij.Naam, gevonden, rij.AlleenViaAanbieder),
        ]);
        if (keuzes.FirstOrDefault(keuze => keuze.Aanstelling.Id == aanstelling) is not { } dienst)
        {
            return null;
        }

        var open = rijen.Single(rij => rij.Rij.Id == aanstelling);
        var convenant = await convenanten.Haal(eerste.Versie, db, vandaag, ct);
        return new(await Gebruikers.Van(dienst, db, vandaag, ct), convenant, nu, vandaag, inkijk)
        {
            Keuzes = [.. keuzes.Select(keuze => keuze.Aanstelling)],
            VitaalBelang = open is { Kind: { } kind, Einde: { } einde } && VitaalBelangregels.Mag(dienst.Aanstelling.Rol, convenant) ? (kind, einde) : null,
        };
    }
}
