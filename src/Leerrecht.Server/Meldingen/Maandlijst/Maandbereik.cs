using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Maandlijst;

/// <summary>Which lists there are for somebody: of a gemeente with a samenwerkingsverband that has schools of its children.</summary>
public static class Maandbereik
{
    /// <param name="SwvId">The organisation that the samenwerkingsverband is.</param>
    public sealed record Keuze(string Gemeente, string GemeenteNaam, Guid GemeenteId, string Swv, string SwvNaam, Guid SwvId, bool Primair, int Scholen);

    /// <summary>The lists that this person takes part in.</summary>
    public static async Task<IReadOnlyList<Keuze>> Haal(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        string[] gemeenten = [.. bezoek.Wie.Werkgebied.Gemeenten];
        string[] swvs = [.. bezoek.Wie.Werkgebied.Swvs];
        return !Functies.MagMaandlijst(bezoek.Wie.Rol) ? [] : await Kies(db.Vestigingen.Where(rij => gemeenten.Contains(rij.Gemeente) || swvs.Contains(rij.Swv!)), db, ct);
    }

    /// <summary>All of a gemeente, whoever asks: on which list a child stands depends on them.</summary>
    public static Task<IReadOnlyList<Keuze>> Van(string gemeente, RegisterDb db, CancellationToken ct) => Kies(db.Vestigingen.Where(rij => rij.Gemeente == gemeente), db, ct);

    private static async Task<IReadOnlyList<Keuze>> Kies(IQueryable<Organisaties.VestigingRij> scholen, RegisterDb db, CancellationToken ct)
    {
        var paren = await scholen.Where(rij => rij.Swv != null).GroupBy(rij => new { rij.Gemeente, rij.Swv })
            .Select(groep => new { groep.Key.Gemeente, Swv = groep.Key.Swv!, Aantal = groep.Count() }).ToListAsync(ct);
        var organisaties = await db.Organisaties.AsNoTracking()
            .Where(rij => rij.Soort == Organisatiesoort.Gemeente || rij.Soort == Organisatiesoort.SwvPo || rij.Soort == Organisatiesoort.SwvVo).ToListAsync(ct);
        var namen = organisaties.ToLookup(rij => rij.Code);
        return [..
            from paar in paren
            from gemeente in namen[paar.Gemeente].Where(rij => rij.Soort == Organisatiesoort.Gemeente)
            from swv in namen[paar.Swv].Where(rij => rij.Soort != Organisatiesoort.Gemeente).Take(1)
            orderby gemeente.Naam, paar.Aantal descending, swv.Naam
            select new Keuze(paar.Gemeente, gemeente.Naam, gemeente.Id, paar.Swv, swv.Naam, swv.Id, swv.Soort == Organisatiesoort.SwvPo, paar.Aantal)];
    }
}
