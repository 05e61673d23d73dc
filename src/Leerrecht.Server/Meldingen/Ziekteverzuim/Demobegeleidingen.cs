using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Ziekteverzuim;

/// <summary>Guidance of sick pupils in the demonstration, in every state, decided by the same rules as real ones.</summary>
public static class Demobegeleidingen
{
    /// <summary>Fewest and most cases of one kind: enough to see, cheap to make.</summary>
    private const int Meeste = 12;

    public static async Task Maak(Register register, Handeling handeling, CancellationToken ct)
    {
        await using var db = register.Open();
        var (vandaag, werkdagen) = (handeling.Vandaag, (await Grondslag.Lees(db, ct)).Scholen.Werkdagen);
        var consulten = (await db.Deelnames.AsNoTracking().Where(rij => rij.Soort == Deelnamesoort.JgzConsult && rij.Tot == null).ToListAsync(ct))
            .GroupBy(rij => rij.LeerlingId).ToDictionary(groep => groep.Key, groep => groep.First());
        var recent = vandaag.AddDays(-120);
        var signalen = (await db.Signalen.AsNoTracking()
            .Where(rij => rij.Status == Signaalstatus.Geldig && rij.BereiktOp >= recent && rij.Vestiging != null
                && (rij.Soort == Signaalsoort.ZiekFrequent || rij.Soort == Signaalsoort.ZiekLang || rij.Soort == Signaalsoort.LangdurigZiek))
            .Select(rij => new { rij.LeerlingId, rij.Soort, rij.Vestiging, rij.BereiktOp }).ToListAsync(ct))
            .GroupBy(rij => rij.LeerlingId).Select(groep => groep.MaxBy(rij => rij.BereiktOp)!).OrderBy(rij => rij.LeerlingId).ToList();
        var scholen = db.Teamleden.Join(db.Organisaties, lid => lid.OrganisatieId, school => school.Id, (_, school) => school.Code);
        var demoscholen = (await scholen.Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var gemeenten = (await (from ggd in db.Organisaties
                                join relatie in db.Organisatierelaties on ggd.Id equals relatie.VanId
                                join gemeente in db.Organisaties on relatie.NaarId equals gemeente.Id
                                where ggd.Soort == Organisatiesoort.Ggd
                                select gemeente.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var kandidaten = signalen.Where(rij => !consulten.ContainsKey(rij.LeerlingId) && demoscholen.Contains(rij.Vestiging!)).Select(rij => rij.LeerlingId).ToList();
        var inwoners = (await db.Leerlingen.Where(kind => kandidaten.Contains(kind.Id)).Select(kind => new { kind.Id, kind.Gemeente }).ToListAsync(ct))
            .Where(kind => gemeenten.Contains(kind.Gemeente)).Select(kind => kind.Id).ToHashSet();
        var gevraagd = signalen.Where(rij => consulten.ContainsKey(rij.LeerlingId)).OrderByDescending(rij => demoscholen.Contains(rij.Vestiging!)).Take(Meeste);
        var alleen = signalen.Where(rij => inwoners.Contains(rij.LeerlingId)).Take(Meeste / 2);
        foreach (var (rij, nummer) in gevraagd.Concat(alleen).Select((rij, nummer) => (rij, nummer)))
        {
            var stappen = consulten.TryGetValue(rij.LeerlingId, out var consult) ? MetConsult(consult.OrganisatieId, nummer, vandaag) : ZonderConsult(nummer, vandaag);
            Leg(db, rij.LeerlingId, [(stappen[0].Op, new Begeleidingsopdracht.Beginnen(Begeleidingsbeeld.Aanleiding(rij.Soort)!.Value, rij.Vestiging!, "")), .. stappen[1..]], werkdagen, handeling);
        }

        await db.Vastleggen(handeling, ct);
    }

    private static void Leg(RegisterDb db, Guid kind, IEnumerable<(DateOnly Op, Begeleidingsopdracht Wat)> stappen, Werkdagen werkdagen, Handeling handeling)
    {
        var rij = new VerzuimbegeleidingRij
        {
            LeerlingId = kind, Id = Guid.CreateVersion7(), Vestiging = "", Aanleiding = default, BegonnenOp = default, Stand = default, MedischId = Guid.CreateVersion7(),
        };
        var (toestand, stroom) = ((Verzuimbegeleiding)new Verzuimbegeleiding.Geen(), Stroom<Begeleidingsgebeurtenis>.Nieuw(kind, rij.Id));
        foreach (var (op, wat) in stappen)
        {
            var gebeurd = ((Uitkomst<Begeleidingsgebeurtenis>.Gelukt)Begeleidingsregels.Beslis(toestand, wat, op, werkdagen)).Waarde;
            var toen = handeling with { Wie = wat.Kant == Begeleidingskant.Jgz ? "Aylin Demir" : "Sanne de Wit", Wanneer = Handeling.BeginVan(op).AddHours(10) };
            db.Vervolg(stroom, Begeleiden.Soort, [gebeurd], Gegevenscategorie.Ziekte, toen);
            (toestand, stroom) = (Begeleidingsregels.Verwerk(toestand, gebeurd), stroom.Met([gebeurd], toen));
            if (wat is Begeleidingsopdracht.Adviseren)
            {
                rij.Notities = 1;
                db.Vervolg(
                    Stroom<Medischegebeurtenis>.Nieuw(kind, rij.MedischId), "medisch-dossier",
                    [new Medischegebeurtenis.Genoteerd("Gesproken met leerling en ouders. Verwezen naar de huisarts. (verzonnen)")], Gegevenscategorie.Medisch, toen);
            }
        }

        rij.Volgt(toestand);
        db.Verzuimbegeleidingen.Add(rij);
    }

    private static (DateOnly Op, Begeleidingsopdracht Wat)[] ZonderConsult(int nummer, DateOnly vandaag)
    {
        var begin = vandaag.AddDays(-9 - nummer);
        return (nummer % 3) switch
        {
            0 => [(begin, Niets)],
            1 => [(begin, Niets), (begin.AddDays(4), Gesprek(begin.AddDays(4)))],
            _ =>
            [
                (begin, Niets), (begin.AddDays(4), Gesprek(begin.AddDays(4))),
                (begin.AddDays(4), new Begeleidingsopdracht.ActieAfspreken("De mentor belt elke maandag met thuis.", "Mentor", vandaag.AddDays(1))),
                (begin.AddDays(4), new Begeleidingsopdracht.EvaluatiePlannen(vandaag.AddDays(12))),
            ],
        };
    }

    private static (DateOnly Op, Begeleidingsopdracht Wat)[] MetConsult(Guid ggd, int nummer, DateOnly vandaag)
    {
        var begin = vandaag.AddDays(-18);
        (DateOnly Op, Begeleidingsopdracht Wat)[] gevraagd =
        [
            (begin, Niets), (begin.AddDays(3), Gesprek(begin.AddDays(3))),
            (vandaag.AddDays(-14), new Begeleidingsopdracht.ConsultVragen(ggd, "Kan de leerling een deel van de lessen volgen, en wat kunnen wij doen?")),
        ];
        var (uitnodiging, spreekuur) = ((vandaag.AddDays(-9), new Begeleidingsopdracht.Uitnodigen(vandaag.AddDays(-4))), (vandaag.AddDays(-4), new Begeleidingsopdracht.ContactVastleggen(vandaag.AddDays(-4), true)));
        var advies = (vandaag.AddDays(-3), new Begeleidingsopdracht.Adviseren(
            nummer % 2 == 0 ? Belastbaarheid.Gedeeltelijk : Belastbaarheid.Nee, nummer % 2 == 0 ? "De eerste twee weken alleen de ochtenden." : "Twee uur onderwijs thuis per dag.",
            vandaag.AddDays(14), "Een rustige plek geven en elke week samen kijken.", "Aylin Demir, Jeugdarts"));
        return (nummer % 5) switch
        {
            0 => gevraagd,
            1 => [.. gevraagd, (vandaag.AddDays(-2), new Begeleidingsopdracht.Uitnodigen(vandaag.AddDays(3)))],
            2 => [.. gevraagd, uitnodiging, spreekuur],
            3 => [.. gevraagd, uitnodiging, spreekuur, advies],
            _ =>
            [
                .. gevraagd, uitnodiging, spreekuur, advies,
                (vandaag.AddDays(-1), new Begeleidingsopdracht.ActieAfspreken("Het rooster aanpassen en doorgeven aan alle docenten.", "Zorgcoördinator", vandaag.AddDays(2))),
            ],
        };
    }

    /// <summary>Stands for the beginning, of which the reason follows from the signal.</summary>
    private static readonly Begeleidingsopdracht Niets = new Begeleidingsopdracht.ActieAfronden(0);

    private static Begeleidingsopdracht.GesprekVastleggen Gesprek(DateOnly op) => new(new(
        op, "Leerling, moeder en mentor", "Vaak moe en veel zorgen over het missen van lessen. Wil graag naar school.", "Toetsen schuiven op, de mentor houdt contact.", op));
}
