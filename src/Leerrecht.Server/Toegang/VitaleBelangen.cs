using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>The files that were opened for a vital interest, for who reviews them. A child is its number here, never a name.</summary>
public static class VitaleBelangen
{
    public const int PerPagina = 50;

    /// <summary>Days for which attempts that found no child are shown.</summary>
    public const int DagenPogingen = 30;

    /// <param name="Kind">Number of the pupil.</param>
    /// <param name="Open">Whether it is open at this instant.</param>
    public sealed record Regel(VitaalBelangRij Rij, string Kind, Wie Wie, bool Open);

    /// <summary>Who opened or tried.</summary>
    public sealed record Wie(string Naam, Core.Toegang.Rol Rol, string Organisatie);

    public sealed record Poging(VitaalBelangPogingRij Rij, Wie Wie);

    /// <param name="TeBeoordelen">All that wait for a judgement, the first term first.</param>
    /// <param name="Beoordeeld">The latest of those that were judged.</param>
    public sealed record Lijst(IReadOnlyList<Regel> TeBeoordelen, IReadOnlyList<Regel> Beoordeeld, int AantalBeoordeeld, IReadOnlyList<Poging> Pogingen);

    public static async Task<Lijst> Haal(int pagina, DateTime nu, RegisterDb db, CancellationToken ct)
    {
        var alle = Regels(db);
        var open = await alle.Where(regel => regel.Rij.BeoordeeldOp == null).OrderBy(regel => regel.Rij.BeoordelenVoor).ThenBy(regel => regel.Rij.Begin).ToListAsync(ct);
        var gedaan = await alle.Where(regel => regel.Rij.BeoordeeldOp != null).OrderByDescending(regel => regel.Rij.BeoordeeldOp)
            .Skip(PerPagina * (pagina - 1)).Take(PerPagina).ToListAsync(ct);
        var sinds = nu.AddDays(-DagenPogingen);
        var pogingen = await
            (from rij in db.VitaalBelangPogingen.AsNoTracking()
             join aanstelling in db.Aanstellingen on rij.AanstellingId equals aanstelling.Id
             join mens in db.Medewerkers on aanstelling.MedewerkerId equals mens.Id
             join organisatie in db.Organisaties on aanstelling.OrganisatieId equals organisatie.Id
             where rij.Wanneer > sinds
             orderby rij.Wanneer descending
             select new Poging(rij, new(mens.Naam, aanstelling.Rol, organisatie.Naam))).ToListAsync(ct);
        return new(
            [.. open.Select(regel => Van(regel, nu))], [.. gedaan.Select(regel => Van(regel, nu))], await db.VitaleBelangen.CountAsync(rij => rij.BeoordeeldOp != null, ct), pogingen);
    }

    /// <summary>One of them, or null.</summary>
    public static async Task<Regel?> Vind(Guid id, DateTime nu, RegisterDb db, CancellationToken ct) =>
        await Regels(db).SingleOrDefaultAsync(regel => regel.Rij.Id == id, ct) is { } regel ? Van(regel, nu) : null;

    private sealed class Gelezen
    {
        public required VitaalBelangRij Rij { get; init; }
        public required string Kind { get; init; }
        public required Wie Wie { get; init; }
    }

    private static Regel Van(Gelezen gelezen, DateTime nu) => new(gelezen.Rij, gelezen.Kind, gelezen.Wie, gelezen.Rij.Einde > nu);

    // Who opened may be gone since, with the appointment ended: the rows stay.
    private static IQueryable<Gelezen> Regels(RegisterDb db) =>
        from rij in db.VitaleBelangen.AsNoTracking()
        join kind in db.Leerlingen on rij.LeerlingId equals kind.Id
        join aanstelling in db.Aanstellingen on rij.AanstellingId equals aanstelling.Id
        join mens in db.Medewerkers on aanstelling.MedewerkerId equals mens.Id
        join organisatie in db.Organisaties on aanstelling.OrganisatieId equals organisatie.Id
        select new Gelezen { Rij = rij, Kind = kind.Sleutel, Wie = new(mens.Naam, aanstelling.Rol, organisatie.Naam) };
}
