using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Mensen;

/// <summary>The people whom a user looks after: of the region, or of the own organisation.</summary>
public static class Mensenlijst
{
    public const int PerPagina = 50;

    /// <param name="Zoek">Part of a name or address.</param>
    /// <param name="Voorbij">Also those whose appointments are over.</param>
    public sealed record Vraag(string? Zoek, Guid? Organisatie, Rol? Rol, bool Voorbij);

    /// <param name="Aanstellingen">Those that the user looks after, the ones that hold first.</param>
    /// <param name="Elders">How many lasting appointments there are that the user does not look after.</param>
    public sealed record Mens(Guid Id, string Naam, string Email, string? Telefoon, bool Demo, IReadOnlyList<Aanstelling> Aanstellingen, int Elders);

    public sealed record Uitslag(int Aantal, IReadOnlyList<Mens> Mensen);

    public static async Task<Uitslag> Haal(Vraag vraag, int bladzijde, Gebruiker wie, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var gezocht = db.Medewerkers.AsNoTracking();
        var aanstellingen = db.Aanstellingen.AsQueryable();
        var alle = Functies.MagBeheren(wie.Rol);
        var organisatie = alle ? vraag.Organisatie : wie.Organisatie.Id;
        if (organisatie is { } bij)
        {
            aanstellingen = aanstellingen.Where(rij => rij.OrganisatieId == bij);
        }

        if (vraag.Rol is { } rol)
        {
            aanstellingen = aanstellingen.Where(rij => rij.Rol == rol);
        }

        if (!vraag.Voorbij)
        {
            aanstellingen = aanstellingen.Where(rij => rij.Tot == null || rij.Tot >= vandaag);
        }

        if (organisatie is not null || vraag.Rol is not null || !vraag.Voorbij)
        {
            gezocht = gezocht.Where(mens => aanstellingen.Any(rij => rij.MedewerkerId == mens.Id));
        }

        if (vraag.Zoek?.Trim().ToLowerInvariant() is { Length: > 0 } klein)
        {
            gezocht = gezocht.Where(mens => mens.Naam.ToLower().Contains(klein) || mens.Email.Contains(klein));
        }

        var aantal = await gezocht.CountAsync(ct);
        var rijen = await gezocht.OrderBy(mens => mens.Naam).ThenBy(mens => mens.Id).Skip((bladzijde - 1) * PerPagina).Take(PerPagina).ToListAsync(ct);
        return new(aantal, await Vul(rijen, wie, vandaag, db, ct));
    }

    /// <summary>How many people have an appointment that is not over.</summary>
    public static Task<int> Aantal(Gebruiker wie, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var (alle, eigen) = (Functies.MagBeheren(wie.Rol), wie.Organisatie.Id);
        return db.Aanstellingen.Where(rij => (alle || rij.OrganisatieId == eigen) && (rij.Tot == null || rij.Tot >= vandaag))
            .Select(rij => rij.MedewerkerId).Distinct().CountAsync(ct);
    }

    /// <summary>One person; null when there is none, or none whom this user looks after.</summary>
    public static async Task<Mens?> Een(Guid id, Gebruiker wie, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var rijen = await db.Medewerkers.AsNoTracking().Where(mens => mens.Id == id).ToListAsync(ct);
        var mens = (await Vul(rijen, wie, vandaag, db, ct)).SingleOrDefault();
        return mens is null || (mens.Aanstellingen.Count == 0 && !Functies.MagBeheren(wie.Rol)) ? null : mens;
    }

    private static async Task<IReadOnlyList<Mens>> Vul(IReadOnlyList<MedewerkerRij> mensen, Gebruiker wie, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        Guid[] sleutels = [.. mensen.Select(mens => mens.Id)];
        var rijen = await
            (from rij in db.Aanstellingen.AsNoTracking()
             join organisatie in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals organisatie.Id
             where sleutels.Contains(rij.MedewerkerId)
             select new { rij, organisatie }).ToListAsync(ct);
        var perMens = rijen.Select(paar => paar.rij.NaarAanstelling(paar.organisatie.NaarOrganisatie())).ToLookup(aanstelling => aanstelling.Medewerker);
        return [.. mensen.Select(mens => new Mens(
            mens.Id, mens.Naam, mens.Email, mens.Telefoon, mens.Demo,
            [.. perMens[mens.Id].Where(rij => Aanstellingsregels.Beheert(wie, rij.Organisatie.Id)).OrderBy(rij => !rij.GeldtOp(vandaag)).ThenByDescending(rij => rij.Van)],
            perMens[mens.Id].Count(rij => !Aanstellingsregels.Beheert(wie, rij.Organisatie.Id) && (rij.Tot is not { } tot || tot >= vandaag))))];
    }
}
