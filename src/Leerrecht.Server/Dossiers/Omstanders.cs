using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>Who works today at the organisations around one child, and who of them is in the fixed team of its school.</summary>
public sealed class Omstanders
{
    /// <summary>Somebody around the child.</summary>
    /// <param name="InTeam">In the fixed team of the school, not as who steps in.</param>
    /// <param name="Vervanger">In the team as who steps in.</param>
    public sealed record Omstander(Betrokkene Wie, Rol Rol, string OrganisatieNaam, bool InTeam, bool Vervanger);

    /// <summary>The team first, then by name.</summary>
    public required IReadOnlyList<Omstander> Mensen { get; init; }

    /// <summary>The fixed team of the school: of each side those who are in it, or else who steps in.</summary>
    public IReadOnlyList<Betrokkene> Team =>
    [
        .. Mensen.Where(mens => mens.InTeam || mens.Vervanger).GroupBy(mens => mens.Rol.Zijde())
            .SelectMany(zijde => zijde.Any(mens => mens.InTeam) ? zijde.Where(mens => mens.InTeam) : zijde).Select(mens => mens.Wie),
    ];

    /// <summary>Who would lead each step, the first step first; null where nobody stands there.</summary>
    public IReadOnlyList<Betrokkene?> Leiders(Opschalingsmodel model) =>
        [.. model.Treden.Select(trede => Mensen.FirstOrDefault(mens => mens.Wie.Partij == trede.Regie || (trede.Regie == Ketenpartij.Gemeente && mens.Wie.Partij == Ketenpartij.Leerplicht))?.Wie)];

    public static async Task<Omstanders> Haal(Kindbereik.Gebonden kind, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var school = kind.Inschrijvingen.FirstOrDefault(tijd => tijd.Begin <= vandaag && (tijd.Eind is not { } eind || eind >= vandaag))?.Vestiging;
        var vestiging = school is null ? null : await db.Vestigingen.AsNoTracking().SingleOrDefaultAsync(rij => rij.Code == school, ct);
        var instelling = vestiging?.NaarVestiging().Instelling;
        string[] plaatsen = [kind.Leerling.Gemeente, .. vestiging is null ? Array.Empty<string>() : [vestiging.Gemeente]];
        var gemeenten = db.Organisaties.Where(rij => rij.Soort == Organisatiesoort.Gemeente && plaatsen.Contains(rij.Code)).Select(rij => rij.Id);
        var bediend = db.Organisatierelaties
            .Where(rij => gemeenten.Contains(rij.NaarId) && rij.Soort == Organisatierelatiesoort.WerktVoor && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag))
            .Select(rij => rij.VanId);
        var swv = vestiging?.Swv;
        var omheen = db.Organisaties.AsNoTracking().Where(rij => rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag) && (
            (rij.Soort == Organisatiesoort.Vestiging && rij.Code == school)
            || ((rij.Soort == Organisatiesoort.Instelling || rij.Soort == Organisatiesoort.Mbo) && rij.Code == instelling)
            || ((rij.Soort == Organisatiesoort.SwvPo || rij.Soort == Organisatiesoort.SwvVo) && rij.Code == swv)
            || rij.Soort == Organisatiesoort.Regio || gemeenten.Contains(rij.Id) || bediend.Contains(rij.Id)));
        var rijen = await
            (from rij in db.Aanstellingen.AsNoTracking()
             join bij in omheen on rij.OrganisatieId equals bij.Id
             join mens in db.Medewerkers.AsNoTracking() on rij.MedewerkerId equals mens.Id
             where rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag)
             select new { rij.Id, rij.OrganisatieId, rij.Rol, rij.Van, mens.Naam, Organisatie = bij.Naam, bij.Soort, bij.Code }).ToListAsync(ct);
        var schoolId = await db.Organisaties.Where(rij => rij.Soort == Organisatiesoort.Vestiging && rij.Code == school).Select(rij => (Guid?)rij.Id).SingleOrDefaultAsync(ct);
        var team = schoolId is null
            ? []
            : await db.Teamleden.AsNoTracking().Where(rij => rij.OrganisatieId == schoolId && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag))
                .ToDictionaryAsync(rij => rij.AanstellingId, rij => rij.Vervanger, ct);
        return new()
        {
            Mensen =
            [
                .. rijen.Where(rij => rij.Rol.Partij() is not null)
                    .Select(rij => (Mens: new Omstander(
                        new(rij.Id, rij.OrganisatieId, rij.Naam, rij.Rol.Partij()!.Value), rij.Rol, rij.Organisatie, team.TryGetValue(rij.Id, out var vervanger) && !vervanger,
                        team.GetValueOrDefault(rij.Id)), rij.Van, Hier: rij.Soort != Organisatiesoort.Gemeente || rij.Code == kind.Leerling.Gemeente))

                    // The leerplichtambtenaar of where the child lives goes before that of where the school stands.
                    .OrderBy(paar => paar.Mens switch { { InTeam: true } => 0, { Vervanger: true } => 1, _ => 2 }).ThenByDescending(paar => paar.Hier)
                    .ThenBy(paar => paar.Van).ThenBy(paar => paar.Mens.Wie.Naam, StringComparer.Ordinal).Select(paar => paar.Mens),
            ],
        };
    }
}
