using System.Text.Json;
using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>Reports in the demonstration, in every state, decided by the same rules as real ones; what the school has yet to report stays.</summary>
public static class Demomeldingen
{
    /// <summary>Enough to see every state, cheap to make.</summary>
    private const int Meeste = 40;

    private const string School = "Sanne de Wit";
    internal const string Ambtenaar = "Marieke Jansen";

    private static readonly string[] Redenen = ["Onbekend; de leerling zegt er niets over.", "Zegt geen zin te hebben.", "Ouders weten niet waar hij is.", "Ruzie in de klas."];

    public static async Task Maak(Register register, Handeling handeling, CancellationToken ct)
    {
        await using var db = register.Open();
        var (vandaag, grondslag) = (handeling.Vandaag, await Grondslag.Lees(db, ct));
        var gemeenten = await (from aanstelling in db.Aanstellingen
                               join organisatie in db.Organisaties on aanstelling.OrganisatieId equals organisatie.Id
                               where aanstelling.Rol == Rol.Leerplichtambtenaar && organisatie.Soort == Organisatiesoort.Gemeente
                               select organisatie.Code).ToListAsync(ct);
        var scholen = await (from aanstelling in db.Aanstellingen
                             join organisatie in db.Organisaties on aanstelling.OrganisatieId equals organisatie.Id
                             where aanstelling.Rol == Rol.Verzuimcoordinator && organisatie.Soort == Organisatiesoort.Vestiging
                             select organisatie.Code).ToListAsync(ct);
        var van = vandaag.AddDays(-90);
        var signalen = await
            (from signaal in db.Signalen.AsNoTracking()
             join kind in db.Leerlingen.AsNoTracking() on signaal.LeerlingId equals kind.Id
             where signaal.Status == Signaalstatus.Geldig && scholen.Contains(signaal.Vestiging!) && gemeenten.Contains(kind.Gemeente)
                 && (signaal.BestemdVoor & Bestemming.Leerplicht) != 0 && signaal.Uiterlijk != null && signaal.Eind != null && signaal.BereiktOp >= van && signaal.Uiterlijk < vandaag
             orderby signaal.BereiktOp descending, signaal.Id
             select new { Signaal = signaal, Kind = kind }).Take(2 * Meeste).ToListAsync(ct);

        // Every third has not been reported, so that the school has something to do.
        foreach (var (gevonden, nummer) in signalen.Where(gevonden => Meldingvoorstel.Kan(gevonden.Signaal.Soort, gevonden.Signaal.BestemdVoor))
            .Where((_, plaats) => plaats % 3 != 0).Take(Meeste).Select((gevonden, nummer) => (gevonden, nummer)))
        {
            var ids = JsonSerializer.Deserialize<List<string>>(gevonden.Signaal.OpGrondVan)!;
            var rijen = await db.Afwezigheden.AsNoTracking().Where(rij => rij.LeerlingId == gevonden.Kind.Id && rij.BekendTot == null && ids.Contains(rij.Sleutel)).ToListAsync(ct);
            var dagen = Meldingvoorstel.Dagen(rijen.SelectMany(rij => Voorstellen.Dagen(
                rij, grondslag.Redenen.Soort(rij.Vestiging, rij.Reden), gevonden.Signaal.Begin, gevonden.Signaal.Eind!.Value, grondslag, vandaag)));
            Leg(db, gevonden.Signaal, gevonden.Kind, dagen, grondslag, nummer, handeling);
        }

        await db.Vastleggen(handeling, ct);
    }

    private static void Leg(RegisterDb db, SignaalRij signaal, LeerlingRij kind, IReadOnlyList<Verzuimdag> dagen, Grondslag grondslag, int nummer, Handeling handeling)
    {
        var leerling = kind.NaarLeerling();

        // Most in time, some late.
        var op = nummer % 5 == 4 ? signaal.Uiterlijk!.Value.AddDays(3) : signaal.BereiktOp.AddDays(1);
        op = op > handeling.Vandaag ? handeling.Vandaag : op;
        var inhoud = new Meldinginhoud(
            Meldingvoorstel.Soort(signaal.Soort, leerling, signaal.BereiktOp), signaal.Vestiging!, signaal.Begin, signaal.Eind, false,
            Meldingvoorstel.Reden(signaal.Soort) is { Length: > 0 } bekend ? bekend : Redenen[nummer % Redenen.Length], false, "Gebeld met de ouders; de mentor sprak de leerling.",
            true, nummer % 7 == 0 ? Meldprioriteit.Hoog : Meldprioriteit.Gewoon, "Graag in gesprek met leerling en ouders.", new(School, "Verzuimcoördinator", "", "verzuim@school.example"), null,
            dagen, null);
        Meldingopdracht[] opdrachten =
        [
            new Meldingopdracht.Melden(inhoud, new(signaal.Id, signaal.Uiterlijk, op), leerling),
            .. (nummer % 5) switch
            {
                0 => Array.Empty<Meldingopdracht>(),
                1 or 2 => [new Meldingopdracht.InBehandelingNemen(Ambtenaar)],
                3 => [new Meldingopdracht.InBehandelingNemen(Ambtenaar), new Meldingopdracht.Afsluiten(Ambtenaar, Sluitreden.Afspraken, "Gesproken met leerling en ouders; de mentor belt elke week.")],
                _ => [new Meldingopdracht.TerKennisgevingAannemen(Ambtenaar, "De school en de ouders zijn al in gesprek.")],
            },
        ];
        var rij = new VerzuimmeldingRij
        {
            LeerlingId = signaal.LeerlingId, Id = Guid.CreateVersion7(), SignaalId = signaal.Id, Soort = inhoud.Soort, Status = Meldingstatus.Geregistreerd, Vestiging = inhoud.Vestiging,
            Gemeente = leerling.Gemeente, Begin = inhoud.Begin, GemeldOp = op, Uiterlijk = signaal.Uiterlijk,
        };
        var (melding, stroom) = ((Verzuimmelding)new Verzuimmelding.Geen(), Stroom<Meldinggebeurtenis>.Nieuw(signaal.LeerlingId, rij.Id));
        foreach (var opdracht in opdrachten)
        {
            // A correction of the demonstration may have taken the days away: then nothing was reported.
            if (Meldingregels.Beslis(melding, opdracht, op) is not Uitkomst<Meldinggebeurtenis>.Gelukt(var gebeurd))
            {
                break;
            }

            var toen = handeling with { Wie = opdracht.Zijde == Meldzijde.School ? School : Ambtenaar, Wanneer = Handeling.BeginVan(op).AddHours(10) };
            db.Vervolg(stroom, VerzuimmeldingRij.Stroom, [gebeurd], Gegevenscategorie.Ongeoorloofd, toen);
            (melding, stroom) = (Meldingregels.Verwerk(melding, gebeurd), stroom.Met([gebeurd], toen));
            op = op.AddDays(2) > handeling.Vandaag ? handeling.Vandaag : op.AddDays(2);
        }

        if (melding is Verzuimmelding.Geen)
        {
            return;
        }

        rij.Volg(melding);
        db.Verzuimmeldingen.Add(rij);
        if (nummer % 5 == 2)
        {
            Demobehandelingen.Leg(db, rij, melding, inhoud, kind, grondslag, op, nummer, handeling with { Wie = Ambtenaar });
        }
    }
}
