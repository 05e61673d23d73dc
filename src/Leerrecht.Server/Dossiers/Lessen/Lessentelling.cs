using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Tellingen;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Lessen;

/// <summary>What in the system kept children at home, counted over the cases that were evaluated (missie DOS-9): never a name, never a word that somebody wrote.</summary>
public static class Lessentelling
{
    /// <summary>School years shown, the present one among them.</summary>
    private const int Jaren = 4;

    /// <param name="Dossiers">Cases evaluated in the year.</param>
    /// <param name="PerLes">Of those, in how many it kept the child at home. A case can have several, so these do not add up.</param>
    public sealed record Jaar(Schooljaar Schooljaar, Aantal Dossiers, IReadOnlyDictionary<Systeemles, Aantal> PerLes);

    /// <returns>The latest year first.</returns>
    public static async Task<IReadOnlyList<Jaar>> Haal(DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var woord = Gebeurtenissen.Woord<Dossiergebeurtenis, Dossiergebeurtenis.Geevalueerd>();
        var rijen = await
            (from rij in db.Dossiers
             where rij.Geevalueerd
             join gebeurd in db.Gebeurtenissen on new { rij.LeerlingId, StroomId = rij.Id } equals new { gebeurd.LeerlingId, gebeurd.StroomId }
             where gebeurd.Wat == woord
             select new { gebeurd.StroomId, gebeurd.Nummer, gebeurd.Inhoud }).ToListAsync(ct);
        var dit = Schooljaar.Van(vandaag).Beginjaar;

        // A case that began again was evaluated again: the last word counts.
        var perJaar = rijen.GroupBy(rij => rij.StroomId)
            .Select(groep => Gebeurtenissen.Lees<Dossiergebeurtenis, Dossiergebeurtenis.Geevalueerd>(groep.MaxBy(rij => rij.Nummer)!.Inhoud))
            .ToLookup(gebeurd => Schooljaar.Van(gebeurd.Op));
        return [.. Enumerable.Range(0, Jaren).Select(terug => Tel(new(dit - terug), [.. perJaar[new(dit - terug)]]))];
    }

    private static Jaar Tel(Schooljaar jaar, IReadOnlyList<Dossiergebeurtenis.Geevalueerd> gebeurd) => new(
        jaar, Aantal.Afgeschermd(gebeurd.Count),
        Enum.GetValues<Systeemles>().ToDictionary(les => les, les => TelLes(les, gebeurd)));

    /// <summary>Of so few cases no lesson is told: also not which were never drawn.</summary>
    private static Aantal TelLes(Systeemles les, IReadOnlyList<Dossiergebeurtenis.Geevalueerd> gebeurd) => Aantal.Afgeschermd(gebeurd.Count).Verborgen
        ? Aantal.Weggelaten
        : Aantal.Deel(gebeurd.Count(een => een.Lessen.Contains(les)), gebeurd.Count);
}
