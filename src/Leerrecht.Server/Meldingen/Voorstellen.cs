using System.Text.Json;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Verzuim;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>What is known of a report before a school makes it: all that the system can fill in.</summary>
public static class Voorstellen
{
    /// <param name="Signaal">Null for what the school reports of its own accord.</param>
    /// <param name="AlGemeld">The report that was made of this signal already.</param>
    /// <param name="Contact">As this person filled it in last time.</param>
    public sealed record Voorstel(
        LeerlingRij Leerling, SignaalRij? Signaal, string Vestiging, Verzuimmeldingsoort Soort, DateOnly Begin, DateOnly? Eind, DateOnly? Uiterlijk,
        bool AlleLessenGemist, string Reden, IReadOnlyList<Verzuimdag> Dagen, Schoolcontact Contact, Guid? AlGemeld);

    /// <summary>Of a signal. Null when there is none of which this person may report.</summary>
    public static async Task<Voorstel?> VanSignaal(Guid id, Bezoek bezoek, Grondslag grondslag, string functie, RegisterDb db, CancellationToken ct)
    {
        if (await Uitleggen.Haal(id, bezoek, grondslag, db, ct) is not { Signaal: { Status: Signaalstatus.Geldig, Vestiging: { } vestiging } signaal } uitleg
            || !Meldingvoorstel.Kan(signaal.Soort, signaal.BestemdVoor) || !await MagMelden(signaal.LeerlingId, vestiging, bezoek, db, ct))
        {
            return null;
        }

        var leerling = uitleg.Leerling.NaarLeerling();
        var eind = signaal.Eind;
        var dagen = Meldingvoorstel.Dagen(uitleg.Bewijs.SelectMany(geteld => Dagen(geteld.Rij, geteld.Soort, signaal.Begin, eind ?? bezoek.Vandaag, grondslag, bezoek.Vandaag)));
        return new(
            uitleg.Leerling, signaal, vestiging, Meldingvoorstel.Soort(signaal.Soort, leerling, signaal.BereiktOp), signaal.Begin, eind, signaal.Uiterlijk,
            signaal.Soort is Signaalsoort.LangdurigRelatiefVerzuim or Signaalsoort.Luxeverzuim, Meldingvoorstel.Reden(signaal.Soort), dagen,
            await Contact(bezoek, functie, db, ct), await Gemeld(signaal, db, ct));
    }

    /// <summary>Of the school's own accord, about a period. Null when this person may not report of this child.</summary>
    public static async Task<Voorstel?> VanSchool(
        Guid kind, DateOnly begin, DateOnly? eind, bool metZiekte, Bezoek bezoek, Grondslag grondslag, string functie, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(kind, bezoek, ct) is not { } gebonden || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, kind, gebonden.Band)
            || gebonden.Inschrijvingen.FirstOrDefault(rij => rij.Begin <= bezoek.Vandaag && (rij.Eind is not { } weg || weg >= bezoek.Vandaag) && bezoek.Wie.Werkgebied.Vestigingen.Contains(rij.Vestiging)) is not { Vestiging: var vestiging }
            || !Meldingbereik.IsSchool(bezoek) || !bezoek.Mag(Gegevenscategorie.Ongeoorloofd, Daad.Wijzigen, kind, gebonden.Band))
        {
            return null;
        }

        var tot = eind ?? bezoek.Vandaag;
        var afwezigheden = await db.Afwezigheden.AsNoTracking()
            .Where(rij => rij.LeerlingId == kind && rij.BekendTot == null && rij.Van <= tot && (rij.HeleDag ? rij.Tot == null || rij.Tot >= begin : rij.Van >= begin))
            .ToListAsync(ct);
        var alles = afwezigheden.SelectMany(rij => Dagen(rij, grondslag.Redenen.Soort(rij.Vestiging, rij.Reden), begin, tot, grondslag, bezoek.Vandaag)).ToList();
        var dagen = Meldingvoorstel.Dagen(alles);
        var ziek = alles.Where(dag => dag.Soort == Verzuimsoort.Ziek).DistinctBy(dag => dag.Dag).ToList();
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, kind, gebonden.Band);
        var leerling = gebonden.Leerling.NaarLeerling();
        return new(
            gebonden.Leerling, null, vestiging, Verzuimmeldingsoort.Overig, begin, eind, null, false, "",

            // Only sickness in this period: the report is refused with how it may be done, not with "there is nothing".
            metZiekte || dagen.Count == 0 ? [.. dagen.Concat(ziek).OrderBy(dag => dag.Dag).ThenBy(dag => dag.Soort)] : dagen,
            await Contact(bezoek, functie, db, ct), null);
    }

    /// <summary>The days of one absence between two days: whole days are the teaching days that it covers.</summary>
    internal static IEnumerable<Verzuimdag> Dagen(AfwezigheidRij rij, Verzuimsoort soort, DateOnly begin, DateOnly eind, Grondslag grondslag, DateOnly vandaag)
    {
        if (grondslag.Scholen.Plaats(rij.Vestiging) is not (>= 0 and var plaats))
        {
            yield break;
        }

        var eenheid = grondslag.Regelsets.Op(rij.Van).Eenheid(grondslag.Scholen.Vestigingen[plaats].Sector);
        if (!rij.HeleDag)
        {
            var honderdsten = eenheid == Eenheid.Lesuur && rij.LesurenHonderdsten > 0 ? rij.LesurenHonderdsten : (rij.Minuten * 100L + 30) / 60;
            if (rij.Van >= begin && rij.Van <= eind)
            {
                yield return new(rij.Van, soort, honderdsten, eenheid);
            }

            yield break;
        }

        var kalender = grondslag.Scholen.Kalender(plaats);
        var laatste = new[] { rij.Tot ?? vandaag, eind }.Min();
        for (var dag = rij.Van > begin ? rij.Van : begin; dag <= laatste; dag = dag.AddDays(1))
        {
            if (kalender.IsLesdag(dag))
            {
                yield return new(dag, soort, null, eenheid);
            }
        }
    }

    private static async Task<bool> MagMelden(Guid kind, string vestiging, Bezoek bezoek, RegisterDb db, CancellationToken ct) =>
        Meldingbereik.IsSchool(bezoek) && bezoek.Wie.Werkgebied.Vestigingen.Contains(vestiging)
        && await db.Band(kind, bezoek, ct) is { } band && bezoek.Mag(Gegevenscategorie.Ongeoorloofd, Daad.Wijzigen, kind, band);

    /// <summary>The report of a signal or of one that it came in the place of.</summary>
    private static async Task<Guid?> Gemeld(SignaalRij signaal, RegisterDb db, CancellationToken ct)
    {
        var voorgangers = await db.Signalen.Where(rij => rij.LeerlingId == signaal.LeerlingId && rij.OpgevolgdDoor != null).Select(rij => new { rij.Id, rij.OpgevolgdDoor }).ToListAsync(ct);
        var reeks = new HashSet<Guid> { signaal.Id };
        while (voorgangers.Find(rij => reeks.Contains(rij.OpgevolgdDoor!.Value) && !reeks.Contains(rij.Id)) is { } eerder)
        {
            reeks.Add(eerder.Id);
        }

        return await db.Verzuimmeldingen.Where(rij => rij.LeerlingId == signaal.LeerlingId && reeks.Contains(rij.SignaalId!.Value) && rij.Status != Meldingstatus.Ingetrokken)
            .Select(rij => (Guid?)rij.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>Whom the gemeente may call: as this person said the last time.</summary>
    private static async Task<Schoolcontact> Contact(Bezoek bezoek, string functie, RegisterDb db, CancellationToken ct)
    {
        var aanstelling = bezoek.Wie.Aanstelling.Id;
        var laatste = await db.Gebeurtenissen.AsNoTracking()
            .Where(rij => rij.AanstellingId == aanstelling && rij.Soort == VerzuimmeldingRij.Stroom && (rij.Wat == "gemeld" || rij.Wat == "verbeterd"))
            .OrderByDescending(rij => rij.Wanneer).Select(rij => rij.Inhoud).FirstOrDefaultAsync(ct);
        return laatste is null
            ? new(bezoek.Wie.Naam, functie, "", "")
            : JsonSerializer.Deserialize<JsonElement>(laatste).GetProperty(nameof(Meldinggebeurtenis.Gemeld.Inhoud)).GetProperty(nameof(Meldinginhoud.Contact)).Deserialize<Schoolcontact>()!
                with
            { Naam = bezoek.Wie.Naam };
    }
}
