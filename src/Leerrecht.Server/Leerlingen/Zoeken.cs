using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Leerlingen;

/// <summary>Finding a child among those in reach, by name, number or birth date.</summary>
public static class Zoeken
{
    public const int PerPagina = 25;

    /// <param name="Vestiging">Of the enrolment that holds today.</param>
    /// <param name="Thuis">Sits at home now, for who may know.</param>
    public sealed record Treffer(Guid Id, string Sleutel, string? Naam, DateOnly Geboortedatum, string? Groep, string? Vestiging, bool Thuis);

    public sealed record Uitslag(int Aantal, IReadOnlyList<Treffer> Treffers);

    /// <summary>Without words the list of those in reach today; who left a school is found by a search only, as long as the convenant says.</summary>
    public static async Task<Uitslag> Haal(string? tekst, int pagina, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            const Relaties NietOpDeLijst = Relaties.OudLeerling | Relaties.VitaalBelang;
            var alle = db.Leerlingen.PerRelatie(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zien, NietOpDeLijst);
            return await Toon(alle, Daad.Zien, NietOpDeLijst, zoekt: false, pagina, bezoek, db, ct);
        }

        var vraag = await Zoekvraag.Lees(tekst, db, ct);
        var gevonden = db.Leerlingen.PerRelatie(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zoeken)
            .Select(deel => new Kindbereik.Deel(vraag.Onder(deel.Kinderen, deel.Gemeenten, db), OpNaam: false));
        return await Toon([.. gevonden], Daad.Zoeken, Relaties.Geen, zoekt: true, pagina, bezoek, db, ct);
    }

    /// <summary>The children in reach with exactly this BSN. Two are possible, when a school made a mistake.</summary>
    public static async Task<Uitslag> OpBsn(Bsn bsn, Bezoek bezoek, Bsnkluis kluis, RegisterDb db, CancellationToken ct)
    {
        var gezocht = kluis.Zoek(bsn);
        var leerlingen = db.Leerlingen
            .Where(rij => db.LeerlingBsns.Where(nummer => gezocht.Contains(nummer.Zoek)).Select(nummer => nummer.LeerlingId).Contains(rij.Id))
            .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Bsn, Daad.Zoeken)
            .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zien);
        var uitslag = await Toon([new(leerlingen, OpNaam: false)], Daad.Zien, Relaties.Geen, zoekt: true, 1, bezoek, db, ct);
        bezoek.Toont(Gegevenscategorie.Bsn, Daad.Zoeken, uitslag.Treffers.Select(treffer => treffer.Id), Relaties.Geen);
        return uitslag;
    }

    /// <param name="delen">Questions of which none finds a child of another.</param>
    /// <param name="zoekt">They find few and cost more than what they find: then they are not asked a second time to count.</param>
    private static async Task<Uitslag> Toon(
        IReadOnlyList<Kindbereik.Deel> delen, Daad daad, Relaties zonder, bool zoekt, int pagina, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (delen.Count == 0)
        {
            return new(0, []);
        }

        var vandaag = bezoek.Vandaag;
        var (aantal, hier) = await Blader(delen, zoekt, pagina, db, ct);
        if (PerPagina * (pagina - 1) >= aantal)
        {
            return new(aantal, []);
        }

        var treffers = await hier.AsNoTracking()
            .Select(rij => new Treffer(
                rij.Id, rij.Sleutel, rij.Naam, rij.Geboortedatum, rij.Groep,
                db.Inschrijvingen.Op(vandaag).Where(inschrijving => inschrijving.LeerlingId == rij.Id)
                    .OrderByDescending(inschrijving => inschrijving.Begin).ThenByDescending(inschrijving => inschrijving.Volgorde)
                    .Select(inschrijving => inschrijving.Vestiging).FirstOrDefault(),
                db.Thuiszitters.Any(zit => zit.LeerlingId == rij.Id)))
            .ToListAsync(ct);
        var ids = treffers.Select(treffer => treffer.Id).ToList();
        var thuis = treffers.Where(treffer => treffer.Thuis).Select(treffer => treffer.Id).ToList();
        if (thuis.Count > 0 && !Toegangsregels.GaatSamen(bezoek.Wie.Rol, (Gegevenscategorie.Identiteit, daad), zonder, (Gegevenscategorie.Ongeoorloofd, Daad.Zien), bezoek.Convenant))
        {
            thuis = await db.Leerlingen.Where(rij => EF.Parameter(thuis).Contains(rij.Id))
                .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien).Select(rij => rij.Id).ToListAsync(ct);
        }

        bezoek.Toont(Gegevenscategorie.Identiteit, daad, ids, zonder);
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, Daad.Zien, thuis, Relaties.Geen);
        return new(aantal, [.. treffers.Select(treffer => treffer with { Thuis = thuis.Contains(treffer.Id) })]);
    }

    /// <summary>How many there are, and those of this page in the order of the list.</summary>
    private static async Task<(int Aantal, IQueryable<LeerlingRij> Hier)> Blader(IReadOnlyList<Kindbereik.Deel> delen, bool zoekt, int pagina, RegisterDb db, CancellationToken ct)
    {
        const int Weinig = 1000;
        var (voor, tot) = (PerPagina * (pagina - 1), PerPagina * pagina);
        if (zoekt && await Samen(delen, Weinig).Select(rij => rij.Id).Take(Weinig).ToListAsync(ct) is { Count: < Weinig } gevonden)
        {
            var ids = gevonden.Skip(voor).Take(PerPagina).ToList();
            return (gevonden.Count, Geordend(new(db.Leerlingen.Where(rij => EF.Parameter(ids).Contains(rij.Id)), OpNaam: false)));
        }

        var aantal = await delen.Select(deel => deel.Kinderen.Select(rij => rij.Id)).Aggregate((een, ander) => een.Concat(ander)).CountAsync(ct);
        return (aantal, Samen(delen, tot).Skip(voor).Take(PerPagina));
    }

    /// <summary>In the order of the list, at least the first <paramref name="tot"/> of all.</summary>
    private static IQueryable<LeerlingRij> Samen(IReadOnlyList<Kindbereik.Deel> delen, int tot) =>
        delen is [var enige] ? Geordend(enige)
        : Geordend(new(delen.Select(deel => Geordend(deel).Take(tot)).Aggregate((een, ander) => een.Concat(ander)), OpNaam: false));

    // What no index has in order is put in order: by the name itself PostgreSQL walks all names in order instead, until it met enough that belong to it.
    // Both orders have who has no name in the same place (on PostgreSQL last), else putting the parts together would lose children between two pages.
    private static IQueryable<LeerlingRij> Geordend(Kindbereik.Deel deel) =>
        (deel.OpNaam ? deel.Kinderen.OrderBy(rij => rij.Zoeknaam) : deel.Kinderen.OrderBy(rij => rij.Zoeknaam!.Substring(0))).ThenBy(rij => rij.Sleutel);
}
