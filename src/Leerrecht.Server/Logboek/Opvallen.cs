using System.Globalization;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang.Aanmelden;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Logboek;

/// <summary>Looks that deserve a question. None of them is wrong by itself: a person asks, no machine judges.</summary>
public static class Opvallen
{
    /// <summary>Files of so many different children by one person on one day (of UTC: the night counts with the evening before).</summary>
    public const int VeelKinderen = 40;

    /// <summary>So many refusals of one person.</summary>
    public const int VeelWeigeringen = 5;

    /// <summary>Working hours, Monday to Friday.</summary>
    public static readonly (TimeOnly Van, TimeOnly Tot) Werktijd = (new(7, 0), new(20, 0));

    public sealed record Veel(string Wie, DateOnly Dag, int Kinderen);

    public sealed record Naamgenoot(string Wie, Guid Kind, string Sleutel, int Keren);

    public sealed record Geteld(string Wie, int Keren);

    /// <param name="Reden">As it was given.</param>
    /// <param name="IsBeoordeeld">Reviewed by the functionaris.</param>
    public sealed record Opening(Guid Id, string Wie, Guid Kind, string Sleutel, DateTime Begin, string Reden, bool IsBeoordeeld);

    /// <summary>Somebody at the server gave an administrator access anew, without a second pair of eyes.</summary>
    /// <param name="Doel">For whom.</param>
    public sealed record Serverdaad(string Wie, DateTime Wanneer, string Doel);

    public sealed record Beeld(
        IReadOnlyList<Veel> Veel, IReadOnlyList<Naamgenoot> Naamgenoten, IReadOnlyList<Geteld> BuitenWerktijd, IReadOnlyList<Opening> Openingen,
        IReadOnlyList<Geteld> Weigeringen, IReadOnlyList<Serverdaad> OpServer);

    /// <param name="dagen">Today and so many days before it, less one.</param>
    public static async Task<Beeld> Haal(DateOnly vandaag, int dagen, Verantwoording verantwoording, RegisterDb db, CancellationToken ct)
    {
        var van = Handeling.BeginVan(vandaag.AddDays(1 - dagen));
        var rijen = db.Logboek.AsNoTracking().Where(rij => rij.Wanneer >= van && rij.MedewerkerId != null);
        var beeld = new Beeld(
            await Velen(rijen, ct), await Naamgenoten(rijen, db, ct), await Buiten(rijen, ct), await Openingen(van, db, ct),
            await Tel(rijen.Where(rij => rij.Uitkomst == Loguitkomst.Geweigerd), VeelWeigeringen, ct), await OpServer(van, db, ct));
        verantwoording.LeestVan([.. beeld.Naamgenoten.Select(rij => rij.Kind).Concat(beeld.Openingen.Select(rij => rij.Kind)).Distinct()]);
        return beeld;
    }

    /// <summary>Rows that show one child are files that were opened; a list shows more.</summary>
    private static IQueryable<LogboekRij> Dossiers(IQueryable<LogboekRij> rijen) =>
        rijen.Where(rij => rij.Uitkomst == Loguitkomst.Toegestaan && rij.Wat == null && rij.Aantal == 1);

    private static async Task<IReadOnlyList<Veel>> Velen(IQueryable<LogboekRij> rijen, CancellationToken ct) =>
        [.. (await Dossiers(rijen)
            .GroupBy(rij => new { rij.Wie, rij.Wanneer.Date })
            .Select(groep => new { groep.Key.Wie, groep.Key.Date, Kinderen = groep.Select(rij => rij.Kinderen).Distinct().Count() })
            .Where(rij => rij.Kinderen >= VeelKinderen)
            .ToListAsync(ct))
            .OrderByDescending(rij => rij.Kinderen).Select(rij => new Veel(rij.Wie, DateOnly.FromDateTime(rij.Date), rij.Kinderen))];

    /// <summary>Children with the surname of whoever looked: family, perhaps.</summary>
    private static async Task<IReadOnlyList<Naamgenoot>> Naamgenoten(IQueryable<LogboekRij> rijen, RegisterDb db, CancellationToken ct)
    {
        var paren = await Dossiers(rijen)
            .GroupBy(rij => new { rij.Wie, rij.Kinderen })
            .Select(groep => new { groep.Key.Wie, groep.Key.Kinderen, Keren = groep.Count() })
            .ToListAsync(ct);
        var perKind = paren.ToLookup(paar => new Guid(paar.Kinderen!, bigEndian: true));
        var ids = perKind.Select(groep => groep.Key).ToList();
        var kinderen = await db.Leerlingen.Where(rij => EF.Parameter(ids).Contains(rij.Id) && rij.Naam != null)
            .Select(rij => new { rij.Id, rij.Sleutel, rij.Naam }).ToListAsync(ct);
        return [.. from kind in kinderen
                   from paar in perKind[kind.Id]
                   where IsGelijk(Achternaam(paar.Wie), Achternaam(kind.Naam!))
                   orderby paar.Wie, kind.Sleutel
                   select new Naamgenoot(paar.Wie, kind.Id, kind.Sleutel, paar.Keren)];
    }

    private static string Achternaam(string naam) => naam[(naam.TrimEnd().LastIndexOf(' ') + 1)..].Trim();

    private static bool IsGelijk(string een, string ander) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(een, ander, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    private static async Task<IReadOnlyList<Geteld>> Buiten(IQueryable<LogboekRij> rijen, CancellationToken ct)
    {
        // Whole hours in UTC are whole hours here.
        var uren = await rijen.Where(rij => rij.Aantal > 0)
            .GroupBy(rij => new { rij.Wie, rij.Wanneer.Date, rij.Wanneer.Hour })
            .Select(groep => new { groep.Key.Wie, groep.Key.Date, groep.Key.Hour, Keren = groep.Count() })
            .ToListAsync(ct);
        return [.. uren
            .Where(rij => IsBuiten(Vorm.Vandaag.InAmsterdam(rij.Date.AddHours(rij.Hour))))
            .GroupBy(rij => rij.Wie, rij => rij.Keren)
            .Select(groep => new Geteld(groep.Key, groep.Sum()))
            .OrderByDescending(rij => rij.Keren)];
    }

    private static bool IsBuiten(DateTime moment) =>
        moment.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || TimeOnly.FromDateTime(moment) < Werktijd.Van || TimeOnly.FromDateTime(moment) >= Werktijd.Tot;

    private static async Task<IReadOnlyList<Geteld>> Tel(IQueryable<LogboekRij> rijen, int vanaf, CancellationToken ct) =>
        [.. (await rijen.GroupBy(rij => rij.Wie).Select(groep => new { Wie = groep.Key, Keren = groep.Count() }).Where(rij => rij.Keren >= vanaf).ToListAsync(ct))
            .OrderByDescending(rij => rij.Keren).Select(rij => new Geteld(rij.Wie, rij.Keren))];

    private static async Task<IReadOnlyList<Serverdaad>> OpServer(DateTime van, RegisterDb db, CancellationToken ct) =>
        [.. (await db.Logboek.AsNoTracking()
            .Where(rij => rij.Wanneer >= van && rij.Handeling == HerstelOpServer.Daad && rij.Doel != null)
            .OrderByDescending(rij => rij.Nummer).Select(rij => new { rij.Wie, rij.Wanneer, rij.Doel }).ToListAsync(ct))
            .Select(rij => new Serverdaad(rij.Wie, rij.Wanneer, rij.Doel!))];

    private static async Task<IReadOnlyList<Opening>> Openingen(DateTime van, RegisterDb db, CancellationToken ct) =>
        [.. (await
            (from opening in db.VitaleBelangen.AsNoTracking()
             join aanstelling in db.Aanstellingen on opening.AanstellingId equals aanstelling.Id
             join mens in db.Medewerkers on aanstelling.MedewerkerId equals mens.Id
             join kind in db.Leerlingen on opening.LeerlingId equals kind.Id
             where opening.Begin >= van || opening.BeoordeeldOp == null
             select new { Opening = opening.Id, mens.Naam, kind.Id, kind.Sleutel, opening.Begin, opening.Reden, opening.BeoordeeldOp }).ToListAsync(ct))
            .OrderByDescending(rij => rij.Begin)
            .Select(rij => new Opening(rij.Opening, rij.Naam, rij.Id, rij.Sleutel, rij.Begin, rij.Reden, rij.BeoordeeldOp is not null))];
}
