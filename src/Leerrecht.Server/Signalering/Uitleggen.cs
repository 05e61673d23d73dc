using System.Text.Json;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Verzuim;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>A signal with its proof, as it stood when it was made.</summary>
public static class Uitleggen
{
    /// <param name="Soort">What the school's code stands for now.</param>
    public sealed record Geteld(AfwezigheidRij Rij, Verzuimsoort Soort);

    /// <param name="Maandag">First day of the ISO week.</param>
    /// <param name="Vrij">Names of the free periods that touch it.</param>
    /// <param name="Lesdagen">Teaching days in it with an absence that counts.</param>
    public sealed record Week(DateOnly Maandag, bool Lesweek, IReadOnlyList<string> Vrij, int Lesdagen);

    public sealed record Uitleg(
        SignaalRij Signaal, LeerlingRij Leerling, IReadOnlyList<Geteld> Bewijs, IReadOnlyList<Week> Weken, IReadOnlyList<SignaalwijzigingRij> Wijzigingen);

    /// <summary>Null when there is no such signal that this person may read.</summary>
    public static async Task<Uitleg?> Haal(Guid id, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        var gevonden = await
            (from signaal in db.Signalen.AsNoTracking()
             join leerling in db.Leerlingen.AsNoTracking() on signaal.LeerlingId equals leerling.Id
             where signaal.Id == id
             select new { Signaal = signaal, Leerling = leerling }).SingleOrDefaultAsync(ct);
        if (gevonden is null || await db.Band(gevonden.Leerling.Id, bezoek, ct) is not { } band
            || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, gevonden.Leerling.Id, band))
        {
            return null;
        }

        if (!Signaalbereik.Mag(gevonden.Signaal, band, bezoek))
        {
            bezoek.Inkijk.Weigert(Daad.Zien, gevonden.Signaal.Soort.Categorie(), gevonden.Leerling.Id, "toegang.niet-voor-rol");
            return null;
        }

        bezoek.Toont(gevonden.Signaal.Soort.Categorie(), gevonden.Leerling.Id, band);
        var wijzigingen = await db.Signaalwijzigingen.AsNoTracking()
            .Where(rij => rij.LeerlingId == gevonden.Leerling.Id && rij.SignaalId == id)
            .OrderByDescending(rij => rij.Wanneer).ToListAsync(ct);
        var bewijs = await Bewijs(gevonden.Signaal, wijzigingen, grondslag.Redenen, db, ct);
        bewijs = [.. bewijs.Where(geteld => bezoek.Toont(geteld.Soort.Categorie(), gevonden.Leerling.Id, band))];
        return new(gevonden.Signaal, gevonden.Leerling, bewijs, Weken(gevonden.Signaal, bewijs, grondslag), wijzigingen);
    }

    /// <summary>Of each absence the version that was known when the signal got its present values.</summary>
    private static async Task<IReadOnlyList<Geteld>> Bewijs(
        SignaalRij signaal, List<SignaalwijzigingRij> wijzigingen, Redenen redenen, RegisterDb db, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<List<string>>(signaal.OpGrondVan)!;
        var rijen = await db.Afwezigheden.AsNoTracking()
            .Where(rij => rij.LeerlingId == signaal.LeerlingId && ids.Contains(rij.Sleutel)).ToListAsync(ct);
        var moment = signaal.Status == Signaalstatus.Geldig
            ? DateTime.MaxValue
            : wijzigingen.Where(wijziging => wijziging.Verandering is Verandering.Nieuw or Verandering.Doorgelopen)
                .Select(wijziging => wijziging.Wanneer).DefaultIfEmpty(signaal.OntstaanOp).Max();
        return [.. rijen
            .Where(rij => rij.BekendVan <= moment)
            .GroupBy(rij => rij.Sleutel)
            .Select(versies => versies.MaxBy(rij => rij.Versie)!)
            .OrderBy(rij => rij.Van).ThenBy(rij => rij.Sleutel, StringComparer.Ordinal)
            .Select(rij => new Geteld(rij, redenen.Soort(rij.Vestiging, rij.Reden)))];
    }

    private static IReadOnlyList<Week> Weken(SignaalRij signaal, IReadOnlyList<Geteld> bewijs, Grondslag grondslag)
    {
        if (signaal.Vestiging is null || grondslag.Scholen.Plaats(signaal.Vestiging) is var plaats && plaats < 0)
        {
            return [];
        }

        var kalender = grondslag.Scholen.Kalender(plaats);
        var vrij = Vrij(signaal);
        var laatste = signaal.Eind ?? signaal.BeoordeeldOp;
        var weken = new List<Week>();
        for (var maandag = Maandag(signaal.Begin); maandag <= laatste; maandag = maandag.AddDays(7))
        {
            var week = new Periode(maandag, maandag.AddDays(6));
            weken.Add(new(
                maandag,
                kalender.InLesweek(maandag),
                [.. vrij.Where(rij => rij.Van <= week.Tot.AddDays(-2) && rij.Tot >= week.Van).Select(rij => rij.Naam).OfType<string>().Distinct()],
                Enumerable.Range(0, 7).Select(maandag.AddDays).Count(dag => dag >= signaal.Begin && dag <= laatste && kalender.IsLesdag(dag)
                    && bewijs.Any(geteld => geteld.Rij.Van <= dag && (geteld.Rij.HeleDag ? geteld.Rij.Tot ?? laatste : geteld.Rij.Van) >= dag))));
        }

        return weken;
    }

    private static DateOnly Maandag(DateOnly dag) => dag.AddDays(-(((int)dag.DayOfWeek + 6) % 7));

    /// <summary>The free periods as frozen with the signal.</summary>
    private static IReadOnlyList<VrijePeriode> Vrij(SignaalRij signaal) =>
        JsonSerializer.Deserialize<List<VrijePeriode>>(signaal.Kalender, JsonSerializerOptions.Web)!;

    private sealed record VrijePeriode(string Gebied, DateOnly Van, DateOnly Tot, string Soort, string? Naam);
}
