using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>The rows that follow from what happened in a case.</summary>
public sealed record Dossierrijen(
    DossierRij Hoofd, IReadOnlyList<DossieractieRij> Acties, IReadOnlyList<DossierdeelnemerRij> Deelnemers, IReadOnlyList<DossieroverlegRij> Overleggen)
{
    public static Dossierrijen Van(Guid leerling, Guid id, Dossier.Bestaand dossier, Opschalingsmodel model)
    {
        var zaak = dossier.Zaak;
        var gesloten = dossier as Dossier.Gesloten;
        var (soort, tot, vanzelf, aan) = zaak.Termijn switch
        {
            Termijnstand.Loopt loopt => (Termijnsoort.Loopt, loopt.Tot, null, null),
            Termijnstand.Opgeschort stil => (Termijnsoort.Opgeschort, stil.Tot, null, null),
            Termijnstand.Verstreken voorbij => (Termijnsoort.Verstreken, voorbij.Tot, voorbij.VanzelfOp, voorbij.Aan?.Aanstelling),
            _ => (Termijnsoort.Geen, (DateOnly?)null, (DateOnly?)null, (Guid?)null),
        };
        return new(
            new()
            {
                LeerlingId = leerling, Id = id,
                Stand = dossier switch { Dossier.Open => Dossierstand.Open, Dossier.InBehandeling => Dossierstand.InBehandeling, _ => Dossierstand.Gesloten },
                Aanleiding = zaak.Aanleiding, Geopend = zaak.Geopend, EersteActieVoor = zaak.EersteActieVoor, Model = zaak.Model, Trede = zaak.Trede, TredeSinds = zaak.TredeSinds,
                Termijn = soort, TermijnTot = tot, VanzelfOp = vanzelf, OpschalenAanId = aan,
                BewakenOp = Termijnregels.VervaltOp(dossier, model, Handeling.DagInAmsterdam(zaak.EersteActieVoor)),
                RegieAanstellingId = zaak.Regie.Aanstelling, RegieOrganisatieId = zaak.Regie.Organisatie, Regie = zaak.Regie.Naam,
                GevraagdAanstellingId = zaak.Verzoek?.Aan.Aanstelling, Gevraagd = zaak.Verzoek?.Aan.Naam, GevraagdOp = zaak.Verzoek?.Op,
                Contactpersoon = zaak.Contact switch { Gezinscontact.VanDossier(var wie) => wie.Naam, Gezinscontact.Buiten(var naam) => naam, _ => "" },
                ContactAanstellingId = (zaak.Contact as Gezinscontact.VanDossier)?.Wie.Aanstelling, GezinId = zaak.Gezin,
                PlanVersie = zaak.PlanVersie, EvaluatieOp = zaak.Plan?.EvaluatieOp, KindGesproken = zaak.KindGesproken, OverlegGehouden = zaak.OverlegGehouden,
                Aanbod = zaak.HeeftPlaats ? Aanbodstand.MetPlaats : zaak.Aanbod.Any(aanbod => !aanbod.Geweigerd) ? Aanbodstand.ZonderPlaats : Aanbodstand.Geen,
                PlaatsUiterlijk = zaak.Besluit?.Uiterlijk, Uitkomst = gesloten?.Uitkomst, GeslotenOp = gesloten?.Op, NazorgOp = gesloten?.NazorgOp,
                Nagezien = gesloten?.Nagezien == true, Geevalueerd = gesloten?.Geevalueerd == true,
            },
            [.. zaak.Acties.Select(actie => new DossieractieRij
            {
                LeerlingId = leerling, DossierId = id, Id = actie.Id, Wat = actie.Wat, Eigenaar = actie.Eigenaar, AanstellingId = actie.Aanstelling, Uiterlijk = actie.Uiterlijk,
                Klaar = actie.Klaar,
            })],
            [.. zaak.Deelnemers.Select(deelnemer => new DossierdeelnemerRij
            {
                LeerlingId = leerling, DossierId = id, AanstellingId = deelnemer.Wie.Aanstelling, OrganisatieId = deelnemer.Wie.Organisatie, Naam = deelnemer.Wie.Naam,
                Partij = deelnemer.Wie.Partij, Sinds = deelnemer.Sinds, VervangerId = deelnemer.Vervanger?.Aanstelling, VervangenTot = deelnemer.VervangenTot,
            })],
            [.. zaak.Overleggen.Select(overleg => new DossieroverlegRij { LeerlingId = leerling, DossierId = id, Id = overleg.Id, Soort = overleg.Soort, Wanneer = overleg.Wanneer })]);
    }

    /// <summary>As stored; null when there is no such case.</summary>
    public static async Task<Dossierrijen?> Lees(Guid leerling, Guid id, RegisterDb db, CancellationToken ct) =>
        await db.Dossiers.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Id == id, ct) is not { } dossier
            ? null
            : new(
                dossier,
                await db.Dossieracties.Where(rij => rij.LeerlingId == leerling && rij.DossierId == id).ToListAsync(ct),
                await db.Dossierdeelnemers.Where(rij => rij.LeerlingId == leerling && rij.DossierId == id).ToListAsync(ct),
                await db.Dossieroverleggen.Where(rij => rij.LeerlingId == leerling && rij.DossierId == id).ToListAsync(ct));

    /// <summary>Makes what is stored equal to this, with the next <see cref="RegisterDb.Vastleggen"/>.</summary>
    /// <param name="stond">As read by this context; null for a new case.</param>
    public void Vervang(Dossierrijen? stond, RegisterDb db)
    {
        Zet(stond is null ? [] : [stond.Hoofd], [Hoofd], rij => rij.Id, db);
        Zet(stond?.Acties ?? [], Acties, rij => rij.Id, db);
        Zet(stond?.Deelnemers ?? [], Deelnemers, rij => rij.AanstellingId, db);
        Zet(stond?.Overleggen ?? [], Overleggen, rij => rij.Id, db);
    }

    /// <summary>The tables of which a row differs.</summary>
    public IReadOnlyList<string> Verschil(Dossierrijen stond, RegisterDb db) =>
    [
        .. Verschilt([stond.Hoofd], [Hoofd], rij => rij.Id, db) ? ["dossier"] : Array.Empty<string>(),
        .. Verschilt(stond.Acties, Acties, rij => rij.Id, db) ? ["dossieractie"] : Array.Empty<string>(),
        .. Verschilt(stond.Deelnemers, Deelnemers, rij => rij.AanstellingId, db) ? ["dossierdeelnemer"] : Array.Empty<string>(),
        .. Verschilt(stond.Overleggen, Overleggen, rij => rij.Id, db) ? ["dossieroverleg"] : Array.Empty<string>(),
    ];

    private static void Zet<T>(IReadOnlyList<T> stond, IReadOnlyList<T> wordt, Func<T, Guid> sleutel, RegisterDb db)
        where T : class
    {
        var eerder = stond.ToDictionary(sleutel);
        foreach (var rij in wordt)
        {
            if (eerder.Remove(sleutel(rij), out var was))
            {
                db.Entry(was).CurrentValues.SetValues(rij);
            }
            else
            {
                db.Add(rij);
            }
        }

        db.RemoveRange(eerder.Values);
    }

    private static bool Verschilt<T>(IReadOnlyList<T> stond, IReadOnlyList<T> wordt, Func<T, Guid> sleutel, RegisterDb db)
        where T : class
    {
        var kolommen = db.Model.FindEntityType(typeof(T))!.GetProperties().Select(kolom => kolom.PropertyInfo!).ToList();
        var eerder = stond.ToDictionary(sleutel);
        return eerder.Count != wordt.Count
            || wordt.Any(rij => !eerder.TryGetValue(sleutel(rij), out var was) || kolommen.Any(kolom => !Equals(kolom.GetValue(rij), kolom.GetValue(was))));
    }
}
