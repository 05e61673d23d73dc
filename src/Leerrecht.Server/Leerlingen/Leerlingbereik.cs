using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Leerlingen;

/// <summary>Shared parts of queries about pupils.</summary>
public static class Leerlingbereik
{
    /// <summary>What these children are called in a list, by their ids; who has no name by its number at school. One that is gone by now is not in it.</summary>
    public static Task<Dictionary<Guid, string>> Namen(this IQueryable<LeerlingRij> leerlingen, IReadOnlyCollection<Guid> kinderen, CancellationToken ct) =>
        leerlingen.Where(rij => EF.Parameter(kinderen).Contains(rij.Id)).Select(rij => new { rij.Id, Naam = rij.Naam ?? rij.Sleutel }).ToDictionaryAsync(rij => rij.Id, rij => rij.Naam, ct);

    /// <summary>The enrolments that are known now and cover the day. Of several the one with the latest begin holds, of those the highest volgorde.</summary>
    public static IQueryable<InschrijvingRij> Op(this IQueryable<InschrijvingRij> inschrijvingen, DateOnly dag) =>
        inschrijvingen.Where(rij => rij.BekendTot == null && rij.Begin <= dag && (rij.Eind == null || rij.Eind >= dag));
}
