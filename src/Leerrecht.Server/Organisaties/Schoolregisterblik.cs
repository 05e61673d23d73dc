using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Organisaties;

/// <summary>What the register of schools and gemeenten says of an organisation.</summary>
public static class Schoolregisterblik
{
    /// <summary>A relation that follows from the register.</summary>
    /// <param name="Woord">Ending of its text: instelling, bestuur, swv, gemeente.</param>
    public sealed record Verband(string Woord, OrganisatieRij Organisatie);

    /// <summary>Whether the register names it.</summary>
    public static Task<bool> Kent(OrganisatieRij organisatie, RegisterDb db, CancellationToken ct) => organisatie.Soort switch
    {
        Organisatiesoort.Gemeente => db.Gemeenten.AnyAsync(rij => rij.Code == organisatie.Code, ct),
        Organisatiesoort.Ggd or Organisatiesoort.Toegang or Organisatiesoort.Jeugdhulpaanbieder or Organisatiesoort.Doorstroompunt or Organisatiesoort.Regio =>
            Task.FromResult(false),
        _ => Vestigingen(organisatie, db).AnyAsync(ct),
    };

    /// <summary>Whether the register gives its name: of a bestuur and a swv it knows a code only.</summary>
    public static async Task<bool> GeeftNaam(OrganisatieRij organisatie, RegisterDb db, CancellationToken ct) => organisatie.Soort switch
    {
        Organisatiesoort.Gemeente => await db.Gemeenten.AnyAsync(rij => rij.Code == organisatie.Code && rij.Naam != null, ct),
        Organisatiesoort.Vestiging => await Vestigingen(organisatie, db).AnyAsync(rij => rij.Naam != null, ct),
        Organisatiesoort.Instelling or Organisatiesoort.Mbo =>
            await Vestigingen(organisatie, db).OrderBy(rij => rij.Code).Select(rij => rij.Naam).FirstOrDefaultAsync(ct) is not null,
        _ => false,
    };

    /// <summary>The vestigingen that the register counts under it; a gemeente has those that stand there.</summary>
    public static IQueryable<VestigingRij> Vestigingen(OrganisatieRij organisatie, RegisterDb db)
    {
        var code = organisatie.Code;
        return organisatie.Soort switch
        {
            Organisatiesoort.Vestiging => db.Vestigingen.Where(rij => rij.Code == code),
            Organisatiesoort.Instelling or Organisatiesoort.Mbo => db.Vestigingen.Where(rij => rij.Code.StartsWith(code)),
            Organisatiesoort.Bestuur => db.Vestigingen.Where(rij => rij.Bestuur == code),
            Organisatiesoort.SwvPo or Organisatiesoort.SwvVo => db.Vestigingen.Where(rij => rij.Swv == code),
            Organisatiesoort.Gemeente => db.Vestigingen.Where(rij => rij.Gemeente == code),
            _ => db.Vestigingen.Where(rij => false),
        };
    }

    /// <summary>Under what the register puts a vestiging; nothing for other kinds.</summary>
    public static async Task<IReadOnlyList<Verband>> Verbanden(OrganisatieRij organisatie, RegisterDb db, CancellationToken ct)
    {
        if (organisatie.Soort != Organisatiesoort.Vestiging || await Vestigingen(organisatie, db).AsNoTracking().SingleOrDefaultAsync(ct) is not { } vestiging)
        {
            return [];
        }

        var codes = new[] { vestiging.Code[..4], vestiging.Bestuur, vestiging.Swv, vestiging.Gemeente }.OfType<string>().ToArray();
        var gevonden = await db.Organisaties.AsNoTracking().Where(rij => codes.Contains(rij.Code)).ToListAsync(ct);
        return
        [
            .. gevonden.Where(rij => rij.Soort is Organisatiesoort.Instelling or Organisatiesoort.Mbo && rij.Code == vestiging.Code[..4]).Select(rij => new Verband("instelling", rij)),
            .. gevonden.Where(rij => rij.Soort == Organisatiesoort.Bestuur && rij.Code == vestiging.Bestuur).Select(rij => new Verband("bestuur", rij)),
            .. gevonden.Where(rij => rij.Soort is Organisatiesoort.SwvPo or Organisatiesoort.SwvVo && rij.Code == vestiging.Swv).Select(rij => new Verband("swv", rij)),
            .. gevonden.Where(rij => rij.Soort == Organisatiesoort.Gemeente && rij.Code == vestiging.Gemeente).Select(rij => new Verband("gemeente", rij)),
        ];
    }
}
