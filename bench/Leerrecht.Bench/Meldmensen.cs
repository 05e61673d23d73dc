using System.Collections.Concurrent;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Bench;

/// <summary>The people who report and handle at the same time, and what there is for them to do.</summary>
internal static class Meldmensen
{
    public const int Scholen = 40;
    public const int Ambtenaren = 20;

    private const string School = "bench-school-";
    private const string Ambtenaar = "bench-leerplicht-";

    /// <param name="Sleutel">As this person signs in.</param>
    /// <param name="Werk">For a school the signals that nobody reported yet; for leerplicht the reports that come in, shared by those of one gemeente.</param>
    public sealed record Mens(string Sleutel, bool VanSchool, ConcurrentQueue<Guid> Werk);

    /// <summary>One verzuimcoördinator at each of the schools with most to report, and officers of the gemeenten where most of those pupils live.</summary>
    public static async Task Maak(Register register)
    {
        await using var db = register.Open();
        if ((await Demomensen.Lijst(db, default)).Any(mens => mens.Sleutel.StartsWith(School, StringComparison.Ordinal)))
        {
            return;
        }

        var scholen = await TeMelden(db).GroupBy(rij => rij.School).OrderByDescending(groep => groep.Count()).ThenBy(groep => groep.Key).Select(groep => groep.Key).Take(Scholen).ToListAsync();
        var gemeenten = await TeMelden(db).Where(rij => scholen.Contains(rij.School))
            .GroupBy(rij => rij.Gemeente).OrderByDescending(groep => groep.Count()).ThenBy(groep => groep.Key).Select(groep => groep.Key).Take(Ambtenaren).ToListAsync();
        foreach (var (plaats, code) in scholen.Index())
        {
            await Voegtoe($"{School}{plaats:00}", Rol.Verzuimcoordinator, Organisatiesoort.Vestiging, code);
        }

        for (var plaats = 0; plaats < Ambtenaren; plaats++)
        {
            await Voegtoe($"{Ambtenaar}{plaats:00}", Rol.Leerplichtambtenaar, Organisatiesoort.Gemeente, gemeenten[plaats % gemeenten.Count]);
        }

        await db.Vastleggen(Handeling.Nu(Opstelling.Klok, "bench", "bench.mensen"));

        async Task Voegtoe(string sleutel, Rol rol, Organisatiesoort soort, string code)
        {
            var organisatie = await db.Organisaties.SingleAsync(rij => rij.Soort == soort && rij.Code == code);
            var mens = Guid.CreateVersion7();
            db.Medewerkers.Add(new() { Id = mens, Naam = $"Proef {sleutel}", Email = $"{sleutel}@demo.leerrecht.example", Demo = true });
            db.Aanstellingen.Add(new() { Id = Guid.CreateVersion7(), MedewerkerId = mens, OrganisatieId = organisatie.Id, Rol = rol, Van = Opstelling.Vandaag.AddYears(-2) });
        }
    }

    /// <summary>Them, each with what there is to do now.</summary>
    /// <returns>Also where the reports of a gemeente go.</returns>
    public static async Task<(IReadOnlyList<Mens> Mensen, Func<Guid, ConcurrentQueue<Guid>?> NaarGemeente)> Lees(RegisterDb db)
    {
        var lijst = (await Demomensen.Lijst(db, default)).ToDictionary(mens => mens.Sleutel, mens => mens.Aanstelling.Organisatie.Code, StringComparer.Ordinal);
        var perSchool = (await TeMelden(db).ToListAsync()).ToLookup(rij => rij.School);
        var perGemeente = new Dictionary<string, ConcurrentQueue<Guid>>(StringComparer.Ordinal);
        var mensen = new List<Mens>();
        var gemeenten = new Dictionary<Guid, string>();
        foreach (var (sleutel, code) in lijst.Where(mens => mens.Key.StartsWith(School, StringComparison.Ordinal)).OrderBy(mens => mens.Key, StringComparer.Ordinal))
        {
            mensen.Add(new(sleutel, true, new(perSchool[code].Select(rij => rij.Signaal))));
            foreach (var rij in perSchool[code])
            {
                gemeenten[rij.Signaal] = rij.Gemeente;
            }
        }

        foreach (var (sleutel, code) in lijst.Where(mens => mens.Key.StartsWith(Ambtenaar, StringComparison.Ordinal)).OrderBy(mens => mens.Key, StringComparer.Ordinal))
        {
            if (!perGemeente.TryGetValue(code, out var rij))
            {
                perGemeente[code] = rij = new(await db.Verzuimmeldingen.Where(melding => melding.Gemeente == code && melding.Status == Meldingstatus.Geregistreerd).Select(melding => melding.Id).ToListAsync());
            }

            mensen.Add(new(sleutel, false, rij));
        }

        return (mensen, signaal => perGemeente.GetValueOrDefault(gemeenten[signaal]));
    }

    private sealed class Melding
    {
        public required Guid Signaal { get; init; }
        public required string School { get; init; }
        public required string Gemeente { get; init; }
    }

    /// <summary>Signals of this school year that a school can report as they are, of pupils who are still there.</summary>
    private static IQueryable<Melding> TeMelden(RegisterDb db)
    {
        var (vandaag, van) = (Opstelling.Vandaag, new DateOnly(2026, 8, 1));
        Signaalsoort[] soorten = [Signaalsoort.WettelijkVerzuim, Signaalsoort.Luxeverzuim, Signaalsoort.TeLaat];
        return from signaal in db.Signalen.AsNoTracking()
               join kind in db.Leerlingen.AsNoTracking() on signaal.LeerlingId equals kind.Id
               where signaal.Status == Signaalstatus.Geldig && soorten.Contains(signaal.Soort) && (signaal.BestemdVoor & Bestemming.Leerplicht) != 0
                   && signaal.Vestiging != null && signaal.Eind != null && signaal.Eind <= vandaag && signaal.BereiktOp >= van
                   && !db.Verzuimmeldingen.Any(rij => rij.SignaalId == signaal.Id)
                   && db.Inschrijvingen.Any(rij => rij.LeerlingId == kind.Id && rij.BekendTot == null && rij.Vestiging == signaal.Vestiging && rij.Begin <= vandaag && (rij.Eind == null || rij.Eind >= vandaag))
               select new Melding { Signaal = signaal.Id, School = signaal.Vestiging!, Gemeente = kind.Gemeente };
    }
}
