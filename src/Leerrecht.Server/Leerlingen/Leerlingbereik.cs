using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Leerlingen;

/// <summary>Shared parts of queries about pupils.</summary>
public static class Leerlingbereik
{
    /// <summary>Pupils in whose name every word typed begins a word; also by external key or birth date (31-12-2010 or 2010-12-31).</summary>
    public static IQueryable<LeerlingRij> Zoek(this RegisterDb db, string tekst)
    {
        var getypt = tekst.Trim();
        if (DateOnly.TryParseExact(getypt, ["yyyy-MM-dd", "d-M-yyyy", "dd-MM-yyyy"], out var geboren))
        {
            return db.Leerlingen.Where(rij => rij.Geboortedatum == geboren);
        }

        var gevonden = db.Leerlingen.AsQueryable();
        foreach (var woord in Zoektekst.Woorden(getypt))
        {
            // A range instead of LIKE: both databases answer it from the index.
            var daarna = woord + '\uffff';
            gevonden = gevonden.Where(rij => db.LeerlingZoekwoorden.Any(zoek =>
                zoek.LeerlingId == rij.Id && string.Compare(zoek.Woord, woord) >= 0 && string.Compare(zoek.Woord, daarna) < 0));
        }

        return Zoektekst.Woorden(getypt).Any()
            ? gevonden.Union(db.Leerlingen.Where(rij => rij.Sleutel == getypt))
            : db.Leerlingen.Where(rij => rij.Sleutel == getypt);
    }

    /// <summary>The enrolments that are known now and cover the day. Of several the one with the latest begin holds, of those the highest volgorde.</summary>
    public static IQueryable<InschrijvingRij> Op(this IQueryable<InschrijvingRij> inschrijvingen, DateOnly dag) =>
        inschrijvingen.Where(rij => rij.BekendTot == null && rij.Begin <= dag && (rij.Eind == null || rij.Eind >= dag));
}
