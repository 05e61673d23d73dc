using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Absoluut;

/// <summary>Inquiries into absoluut verzuim in the demonstration, in several states, decided by the same rules as real ones.</summary>
public static class Demoonderzoeken
{
    private const int Meeste = 12;
    private const string Wie = "Marieke Jansen";

    public static async Task Maak(Register register, Handeling handeling, CancellationToken ct)
    {
        await using var db = register.Open();
        var (vandaag, gemeenten) = (handeling.Vandaag, db.Aanstellingen.Where(rij => rij.Rol == Rol.Leerplichtambtenaar).Join(db.Organisaties, rij => rij.OrganisatieId, rij => rij.Id, (_, rij) => rij.Code));
        var voor = vandaag.AddDays(-28);
        var signalen = await db.Signalen.AsNoTracking()
            .Where(rij => rij.Soort == Signaalsoort.AbsoluutVerzuim && rij.Status == Signaalstatus.Geldig && rij.Eind == null && rij.Begin < voor
                && db.Leerlingen.Any(kind => kind.Id == rij.LeerlingId && gemeenten.Contains(kind.Gemeente)))
            .OrderBy(rij => rij.LeerlingId).Select(rij => new { rij.LeerlingId, rij.Begin }).ToListAsync(ct);

        // Of three children two have been written to; with the third somebody must begin.
        foreach (var (signaal, nummer) in signalen.DistinctBy(rij => rij.LeerlingId).Select((rij, nummer) => (rij, nummer)).Where(paar => paar.nummer % 3 < 2).Take(Meeste))
        {
            var (rij, stroom, toestand) = (
                new AbsoluutonderzoekRij { LeerlingId = signaal.LeerlingId, Id = Guid.CreateVersion7() }, Stroom<Absoluutgebeurtenis>.Nieuw(signaal.LeerlingId, Guid.Empty), (Absoluutonderzoek)new Absoluutonderzoek.Geen());
            stroom = stroom with { Id = rij.Id };
            foreach (var (op, wat) in Stappen(nummer, vandaag))
            {
                var gebeurd = ((Uitkomst<Absoluutgebeurtenis>.Gelukt)Absoluutregels.Beslis(toestand, wat, signaal.Begin, new(null, null, null, null, true), op)).Waarde;
                var toen = handeling with { Wie = Wie, Wanneer = Handeling.BeginVan(op).AddHours(11) };
                db.Vervolg(stroom, Onderzoeken.Soort, [gebeurd], Gegevenscategorie.Ongeoorloofd, toen);
                (toestand, stroom) = (Absoluutregels.Verwerk(toestand, gebeurd), stroom.Met([gebeurd], toen));
                rij.Volgt(toestand);
            }

            db.Absoluutonderzoeken.Add(rij);
        }

        await db.Vastleggen(handeling, ct);
    }

    private static IEnumerable<(DateOnly Op, Absoluutopdracht Wat)> Stappen(int nummer, DateOnly vandaag)
    {
        var brief = vandaag.AddDays(-15 + nummer % 9);
        yield return (brief, new Absoluutopdracht.Aanschrijven(Absoluutbrief.Eerste, brief, brief.AddDays(Absoluutregels.ReactieDagen)));
        if (nummer % 3 == 1)
        {
            yield return (vandaag.AddDays(-2), new Absoluutopdracht.ContactVastleggen(
                vandaag.AddDays(-2), "Moeder", "Het gezin is net verhuisd en zoekt een school. Wij bellen samen met de school in de buurt.", vandaag.AddDays(1 + nummer % 5)));
        }
    }
}
