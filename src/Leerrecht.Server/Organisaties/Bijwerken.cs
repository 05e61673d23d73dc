using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Organisaties;

/// <summary>
/// Keeps the organisations up with the register of schools and gemeenten: what it names exists, under its present name. Nothing is removed,
/// since people may work there; an organisation that has gone gets a last day by hand.
/// </summary>
public static class Bijwerken
{
    private static readonly DateOnly AltijdAl = new(2018, 5, 25);

    /// <summary>In the transaction of whoever changed the register; returns how many are new or renamed.</summary>
    public static async Task<int> VoerUit(RegisterDb db, Handeling handeling, CancellationToken ct)
    {
        var bestaand = await db.Organisaties.ToDictionaryAsync(rij => (rij.Soort, rij.Code), ct);
        var nieuw = new List<OrganisatieRij>();
        var hernoemd = 0;
        foreach (var (soort, code, naam) in await Genoemd(db, ct))
        {
            if (!bestaand.TryGetValue((soort, code), out var rij))
            {
                rij = new() { Id = Guid.CreateVersion7(), Soort = soort, Code = code, Naam = naam, Van = AltijdAl };
                bestaand.Add((soort, code), rij);
                nieuw.Add(rij);
            }
            else if (naam != code && soort != Organisatiesoort.Regio && rij.Naam != naam)
            {
                rij.Naam = naam;
                hernoemd++;
            }
        }

        using (var schrijver = new Bulk(db).Schrijf("organisatie", "id", "soort", "code", "naam", "van", "tot"))
        {
            foreach (var rij in nieuw)
            {
                schrijver.Sleutel(rij.Id);
                schrijver.Tekst(Woorden<Organisatiesoort>.Woord(rij.Soort));
                schrijver.Tekst(rij.Code);
                schrijver.Tekst(rij.Naam);
                schrijver.Dag(rij.Van);
                schrijver.Dag(rij.Tot);
                schrijver.Rij();
            }

            schrijver.Klaar();
        }

        if (nieuw.Count > 0)
        {
            db.Noteer(handeling, "organisatie", nieuw.Count);
        }

        await db.Vastleggen(handeling, ct);
        return nieuw.Count + hernoemd;
    }

    private static async Task<IEnumerable<(Organisatiesoort Soort, string Code, string Naam)>> Genoemd(RegisterDb db, CancellationToken ct)
    {
        var vestigingen = await db.Vestigingen.AsNoTracking().OrderBy(rij => rij.Code).ToListAsync(ct);
        var gemeenten = await db.Gemeenten.AsNoTracking().ToListAsync(ct);
        return [
            (Organisatiesoort.Regio, "regio", "Regio"),
            .. gemeenten.Select(rij => (Organisatiesoort.Gemeente, rij.Code, rij.Naam ?? rij.Code)),
            .. vestigingen.Select(rij => (Organisatiesoort.Vestiging, rij.Code, rij.Naam ?? rij.Code)),
            .. vestigingen.GroupBy(rij => rij.Code[..4]).Select(groep => (
                groep.Any(rij => rij.Sector == Sector.MBO) ? Organisatiesoort.Mbo : Organisatiesoort.Instelling, groep.Key, groep.First().Naam ?? groep.Key)),
            .. vestigingen.Select(rij => rij.Bestuur).OfType<string>().Distinct().Select(code => (Organisatiesoort.Bestuur, code, code)),
            .. vestigingen.Where(rij => rij.Swv is not null).GroupBy(rij => rij.Swv!).Select(groep => (
                groep.First().Sector is Sector.PO or Sector.SBO or Sector.SO ? Organisatiesoort.SwvPo : Organisatiesoort.SwvVo, groep.Key, groep.Key)),
        ];
    }
}
