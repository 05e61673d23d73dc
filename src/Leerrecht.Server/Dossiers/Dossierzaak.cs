using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Meldingen.Absoluut;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>A case as it is today: what was recorded, what has fallen due since, and all that deciding about it needs.</summary>
/// <param name="Vervallen">What fell due by itself and nobody recorded yet; <paramref name="Dossier"/> is after it.</param>
public sealed record Dossierzaak(
    Kindbereik.Gebonden Kind, Stroom<Dossiergebeurtenis> Stroom, Dossier Dossier, IReadOnlyList<Dossiergebeurtenis> Vervallen, Opschalingsmodel Model, Omstanders Omstanders)
{
    /// <summary>The case that runs, or else the last one that did; without any, an empty one under a new key.</summary>
    public static async Task<Dossierzaak> Haal(Kindbereik.Gebonden kind, DateTime nu, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var leerling = kind.Leerling.Id;
        var id = await db.Dossiers.AsNoTracking().Where(rij => rij.LeerlingId == leerling)
            .OrderBy(rij => rij.GeslotenOp != null).ThenByDescending(rij => rij.Geopend).Select(rij => (Guid?)rij.Id).FirstOrDefaultAsync(ct);
        return await Haal(kind, id, nu, vandaag, db, ct);
    }

    /// <summary>One case by its key; null for a new one.</summary>
    public static async Task<Dossierzaak> Haal(Kindbereik.Gebonden kind, Guid? id, DateTime nu, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var stroom = id is { } bekend ? await db.Stroom<Dossiergebeurtenis>(kind.Leerling.Id, bekend, ct) : Stroom<Dossiergebeurtenis>.Nieuw(kind.Leerling.Id, Guid.CreateVersion7());
        var dossier = Dossierverloop.Verwerk(stroom.Gebeurtenissen);
        var model = dossier is Dossier.Bestaand { Zaak.Model: var sleutel } ? await Opschalingsmodellen.Haal(db, sleutel, ct) : await Geldend(kind, vandaag, db, ct);
        var omstanders = await Omstanders.Haal(kind, vandaag, db, ct);
        var vervallen = Termijnregels.Verval(dossier, model, omstanders.Leiders(model), nu, vandaag);
        return new(kind, stroom, vervallen.Aggregate(dossier, Dossierverloop.Verwerk), vervallen, model, omstanders);
    }

    /// <summary>A case that is not opened by anybody: only to write down what follows from elsewhere or by itself, never to show.</summary>
    public static async Task<Dossierzaak> ZonderBezoek(Guid leerling, Guid id, DateTime nu, DateOnly vandaag, RegisterDb db, CancellationToken ct) =>
        await Haal(
            new(
                await db.Leerlingen.AsNoTracking().SingleAsync(rij => rij.Id == leerling, ct),
                await db.Inschrijvingen.AsNoTracking().Where(rij => rij.LeerlingId == leerling && rij.BekendTot == null)
                    .OrderByDescending(rij => rij.Begin).ThenByDescending(rij => rij.Volgorde).ToListAsync(ct),
                Band.Geen),
            id, nu, vandaag, db, ct);

    /// <summary>What a decision of this person needs.</summary>
    public async Task<Dossierkader> Kader(Bezoek bezoek, DateTime nu, RegisterDb db, CancellationToken ct)
    {
        var (aanstelling, vandaag, leerling) = (bezoek.Wie.Aanstelling.Id, bezoek.Vandaag, Kind.Leerling.Id);
        var register = await Onderzoeken.Feiten(Kind, vandaag, db, ct);
        var regie = (Dossier as Dossier.Bestaand)?.Zaak.Regie.Aanstelling;
        var mandaten = bezoek.Wie.Rol == Rol.VoorzitterActietafel
            ? await db.Mandaten.AsNoTracking()
                .Where(rij => rij.AanstellingId == aanstelling && rij.Soort == Mandaatsoort.Plaatsing && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag))
                .Select(rij => new Tafelmandaat(rij.Id, rij.NamensId)).ToListAsync(ct)
            : [];
        return new(
            Model, Omstanders.Leiders(Model), nu, vandaag, Wie(bezoek)!,
            new(
                await db.Thuiszitters.AnyAsync(rij => rij.LeerlingId == leerling, ct), register.Vestiging is not null, register.VrijgesteldSinds is not null, register.Plichtig,
                await db.Aanstellingen.AnyAsync(rij => rij.Id == regie && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag), ct),
                register.UitgeschrevenOp is not null),
            mandaten);
    }

    /// <summary>Who acts; null for a role that never works on a child.</summary>
    public static Betrokkene? Wie(Bezoek bezoek) => bezoek.Wie.Rol.Partij() is { } partij
        ? new(bezoek.Wie.Aanstelling.Id, bezoek.Wie.Organisatie.Id, bezoek.Wie.Naam, partij)
        : null;

    private static async Task<Opschalingsmodel> Geldend(Kindbereik.Gebonden kind, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var nu = kind.Inschrijvingen.FirstOrDefault(tijd => tijd.Begin <= vandaag && (tijd.Eind is not { } eind || eind >= vandaag));
        var school = nu is null ? null : await db.Vestigingen.AsNoTracking().SingleOrDefaultAsync(rij => rij.Code == nu.Vestiging, ct);
        var soort = school?.Sector.Onderwijssoort() ?? (kind.Leerling.NaarLeerling().Leeftijd(vandaag) < 12 ? Onderwijssoort.PO : Onderwijssoort.VO);
        return await Opschalingsmodellen.Geldend(db, school?.Gemeente ?? kind.Leerling.Gemeente, soort, vandaag, ct);
    }
}
