using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Leerlingen;

/// <summary>Shared parts of queries about pupils.</summary>
public static class Leerlingbereik
{
    /// <summary>Pupils in whose name every word typed begins a word; also by external key or birth date (31-12-2010 or 2010-12-31).</summary>
    public static async Task<IQueryable<LeerlingRij>> Zoek(this RegisterDb db, string tekst, CancellationToken ct)
    {
        var getypt = tekst.Trim();
        if (DateOnly.TryParseExact(getypt, ["yyyy-MM-dd", "d-M-yyyy", "dd-MM-yyyy"], out var geboren))
        {
            return db.Leerlingen.Where(rij => rij.Geboortedatum == geboren);
        }

        var opSleutel = db.Leerlingen.Where(rij => rij.Sleutel == getypt);
        var opNaam = db.Leerlingen.AsQueryable();
        foreach (var woord in Zoektekst.Woorden(getypt))
        {
            // A range instead of LIKE: both databases answer it from the index alone.
            var daarna = woord + '\uffff';
            opNaam = opNaam.Where(rij => db.LeerlingZoekwoorden.Any(zoek =>
                zoek.LeerlingId == rij.Id && string.Compare(zoek.Woord, woord) >= 0 && string.Compare(zoek.Woord, daarna) < 0));
        }

        if (!Zoektekst.Woorden(getypt).Any())
        {
            return opSleutel;
        }

        // A key is seldom typed, and asking for a name or else a key costs PostgreSQL the index of the names.
        if (!await opSleutel.AnyAsync(ct))
        {
            return opNaam;
        }

        var beide = opNaam.Select(rij => rij.Id).Concat(opSleutel.Select(rij => rij.Id));
        return db.Leerlingen.Where(rij => beide.Contains(rij.Id));
    }

    /// <summary>What these children are called in a list, by their ids; who has no name by its number at school. One that is gone by now is not in it.</summary>
    public static Task<Dictionary<Guid, string>> Namen(this IQueryable<LeerlingRij> leerlingen, IReadOnlyCollection<Guid> kinderen, CancellationToken ct) =>
        leerlingen.Where(rij => EF.Parameter(kinderen).Contains(rij.Id)).Select(rij => new { rij.Id, Naam = rij.Naam ?? rij.Sleutel }).ToDictionaryAsync(rij => rij.Id, rij => rij.Naam, ct);

    /// <summary>The enrolments that are known now and cover the day. Of several the one with the latest begin holds, of those the highest volgorde.</summary>
    public static IQueryable<InschrijvingRij> Op(this IQueryable<InschrijvingRij> inschrijvingen, DateOnly dag) =>
        inschrijvingen.Where(rij => rij.BekendTot == null && rij.Begin <= dag && (rij.Eind == null || rij.Eind >= dag));
}
