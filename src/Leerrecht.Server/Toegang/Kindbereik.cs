using System.Linq.Expressions;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>
/// <see cref="Toegangsregels.Beslis"/> as a query: the children of whom somebody may do this with these data. A test holds the two equal
/// for every role on both databases.
/// </summary>
public static class Kindbereik
{
    /// <summary>Part of the children in reach.</summary>
    /// <param name="OpNaam">An index has these in the order of their names, so that the first of them cost no more than they are.</param>
    /// <param name="Gemeenten">Where all of these live; null when that says nothing.</param>
    public sealed record Deel(IQueryable<LeerlingRij> Kinderen, bool OpNaam, IReadOnlyList<string>? Gemeenten = null);

    /// <summary>
    /// All children in reach, for lists that want about all: one question per relation, of which none finds a child of another. Each can then walk an
    /// index of its own; as one question, both databases first gather every child before the first 25 are known.
    /// </summary>
    /// <param name="zonder">Relations left out, such as former pupils from the list of today.</param>
    public static IReadOnlyList<Deel> PerRelatie(
        this IQueryable<LeerlingRij> leerlingen, RegisterDb db, Bezoek bezoek, Gegevenscategorie wat, Daad daad, Relaties zonder = Relaties.Geen)
    {
        if (Bronnen(db, bezoek, wat, daad, zonder) is not { } bronnen)
        {
            return [new(leerlingen, OpNaam: true)];
        }

        var delen = new List<Deel>();
        foreach (var bron in bronnen)
        {
            delen.Add(new(leerlingen.Where(bron.Kind), OpNaam: bron.Gemeenten is not null, bron.Gemeenten));
            leerlingen = leerlingen.Where(bron.Ander);
        }

        return delen;
    }

    /// <summary>All rows about a child in reach: the question begins at the children.</summary>
    /// <param name="kind">The child of a row.</param>
    public static IQueryable<T> InBereik<T>(
        this IQueryable<T> rijen, Expression<Func<T, Guid>> kind, RegisterDb db, Bezoek bezoek, Gegevenscategorie wat, Daad daad, Relaties zonder = Relaties.Geen)
    {
        if (Bronnen(db, bezoek, wat, daad, zonder) is not { } bronnen)
        {
            return rijen;
        }

        if (bronnen.Count == 0)
        {
            return rijen.Where(rij => false);
        }

        // The keys of all relations as one subquery, not EXISTS per child nor one condition or another: both databases then begin at the indexes of
        // school and organisation, not at all children.
        var samen = bronnen.Select(bron => bron.Sleutels).Aggregate((een, ander) => een.Concat(ander));
        return rijen.Where(Expression.Lambda<Func<T, bool>>(Over(kind, gezocht => samen.Contains(gezocht)), kind.Parameters));
    }

    /// <summary>Those of children found by something else that are open: each is looked up by itself.</summary>
    /// <param name="zonder">Relations left out, such as former pupils from the list of today.</param>
    public static IQueryable<LeerlingRij> ToegankelijkVoor(
        this IQueryable<LeerlingRij> leerlingen, RegisterDb db, Bezoek bezoek, Gegevenscategorie wat, Daad daad, Relaties zonder = Relaties.Geen) =>
        leerlingen.ToegankelijkVoor(rij => rij.Id, db, bezoek, wat, daad, zonder);

    /// <summary>The same, of rows about a child.</summary>
    /// <param name="kind">The child of a row.</param>
    public static IQueryable<T> ToegankelijkVoor<T>(
        this IQueryable<T> rijen, Expression<Func<T, Guid>> kind, RegisterDb db, Bezoek bezoek, Gegevenscategorie wat, Daad daad, Relaties zonder = Relaties.Geen) =>
        Bronnen(db, bezoek, wat, daad, zonder) is not { } bronnen ? rijen
        : bronnen.Count == 0 ? rijen.Where(rij => false)
        : rijen.Where(InEenVan(kind, bronnen));

    /// <summary>
    /// EXISTS of the one or of the other. As Contains it would be IN, for which SQLite first reads all keys; as a join SQLite, of a table of which it knows
    /// no size yet, may begin at all children.
    /// </summary>
    private static Expression<Func<T, bool>> InEenVan<T>(Expression<Func<T, Guid>> kind, List<Bron> bronnen)
    {
        var delen = bronnen.Select(bron => bron.Sleutels).Select(sleutels => Over(kind, gezocht => sleutels.Where(sleutel => sleutel == gezocht).Any()));
        return Expression.Lambda<Func<T, bool>>(delen.Aggregate(Expression.OrElse), kind.Parameters);
    }

    private static Expression Over<T>(Expression<Func<T, Guid>> kind, Expression<Func<Guid, bool>> vraag) => new Ingevuld(vraag.Parameters[0], kind.Body).Visit(vraag.Body);

    private sealed class Ingevuld(ParameterExpression oud, Expression nieuw) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == oud ? nieuw : node;
    }

    /// <summary>The children of one relation.</summary>
    /// <param name="Kind">Whether a child is one of them.</param>
    /// <param name="Ander">Whether it is not.</param>
    /// <param name="Gemeenten"><see cref="Deel.Gemeenten"/></param>
    private sealed record Bron(IQueryable<Guid> Sleutels, Expression<Func<LeerlingRij, bool>> Kind, Expression<Func<LeerlingRij, bool>> Ander, IReadOnlyList<string>? Gemeenten = null)
    {
        public static Bron Van(IQueryable<Guid> sleutels) => new(sleutels, rij => sleutels.Contains(rij.Id), rij => !sleutels.Where(sleutel => sleutel == rij.Id).Any());
    }

    /// <summary>The children of each relation that the convenant names; null when it asks for none.</summary>
    private static List<Bron>? Bronnen(RegisterDb db, Bezoek bezoek, Gegevenscategorie wat, Daad daad, Relaties zonder)
    {
        var regels = bezoek.Convenant.Voor(bezoek.Wie.Rol, wat, daad);
        var relaties = regels.SelectMany(regel => regel.Relaties).Where(relatie => relatie == Relaties.Geen || (zonder & relatie) == 0).ToHashSet();
        if (relaties.Contains(Relaties.Geen))
        {
            return null;
        }

        var weg = relaties.Contains(Relaties.OudLeerling)
            ? regels.Where(regel => regel.Relaties.Contains(Relaties.OudLeerling)).Max(regel => regel.DagenNaVertrek)
            : (int?)null;
        return [.. Bronnen(db, bezoek, relaties, weg)];
    }

    private static IEnumerable<Bron> Bronnen(RegisterDb db, Bezoek bezoek, HashSet<Relaties> relaties, int? dagenWeg)
    {
        var (vandaag, gebied, organisatie) = (bezoek.Vandaag, bezoek.Wie.Werkgebied, bezoek.Wie.Organisatie.Id);
        if (gebied.Vestigingen.Count > 0 && (relaties.Contains(Relaties.EigenLeerling) || dagenWeg is not null))
        {
            string[] scholen = [.. gebied.Vestigingen];
            var daar = db.Inschrijvingen.Where(rij => rij.BekendTot == null && scholen.Contains(rij.Vestiging) && rij.Begin <= vandaag);

            // Who is enrolled now, and who left since: together they are one range.
            var sinds = dagenWeg is { } dagen ? vandaag.AddDays(-dagen) : vandaag;
            var gezocht = daar.Where(rij => rij.Eind == null || rij.Eind >= sinds).Select(rij => rij.LeerlingId);
            var nu = daar.Where(rij => rij.Eind == null || rij.Eind >= vandaag).Select(rij => rij.LeerlingId);
            yield return Bron.Van(relaties.Contains(Relaties.EigenLeerling) ? gezocht : gezocht.Where(kind => !nu.Contains(kind)));
        }

        if (gebied.Gemeenten.Count > 0 && relaties.Contains(Relaties.Inwoner))
        {
            string[] gemeenten = [.. gebied.Gemeenten];
            Expression<Func<LeerlingRij, bool>> inwoner = rij => gemeenten.Contains(rij.Gemeente);
            yield return new(db.Leerlingen.Where(inwoner).Select(rij => rij.Id), inwoner, rij => !gemeenten.Contains(rij.Gemeente), gemeenten);
        }

        if (gebied.Swvs.Count > 0 && relaties.Contains(Relaties.LeerlingVanSwv))
        {
            string[] swvs = [.. gebied.Swvs];
            yield return Bron.Van(db.Inschrijvingen
                .Where(rij => rij.BekendTot == null && rij.Begin <= vandaag && (rij.Eind == null || rij.Eind >= vandaag)
                    && db.Vestigingen.Where(school => school.Swv != null && swvs.Contains(school.Swv)).Select(school => school.Code).Contains(rij.Vestiging))
                .Select(rij => rij.LeerlingId));
        }

        var deelnames = db.Deelnames.Where(rij => rij.OrganisatieId == organisatie && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag));
        if (relaties.Contains(Relaties.Deelnemer))
        {
            yield return Bron.Van(deelnames.Where(rij => rij.Soort != Deelnamesoort.JgzConsult).Select(rij => rij.LeerlingId));
        }

        if (relaties.Contains(Relaties.JgzConsult))
        {
            yield return Bron.Van(deelnames.Where(rij => rij.Soort == Deelnamesoort.JgzConsult).Select(rij => rij.LeerlingId));
        }

        if (relaties.Contains(Relaties.VitaalBelang))
        {
            var (aanstelling, nu) = (bezoek.Wie.Aanstelling.Id, bezoek.Nu);
            yield return Bron.Van(db.VitaleBelangen.Where(rij => rij.AanstellingId == aanstelling && rij.Begin <= nu && rij.Einde > nu).Select(rij => rij.LeerlingId));
        }
    }

    /// <summary>A child with what ties follow from, read once for the decision and for the page.</summary>
    /// <param name="Inschrijvingen">Those known now, latest begin first.</param>
    public sealed record Gebonden(LeerlingRij Leerling, IReadOnlyList<InschrijvingRij> Inschrijvingen, Band Band);

    private sealed class Gelezen
    {
        public required LeerlingRij Rij { get; init; }
        public required List<DeelnameRij> Deelnames { get; init; }
        public required bool Vitaal { get; init; }
    }

    private static readonly Func<RegisterDb, Guid, Guid, Guid, DateTime, IAsyncEnumerable<Gelezen>> Rij = VasteVraag.Maak(
        (RegisterDb db, Guid leerling, Guid organisatie, Guid aanstelling, DateTime nu) => db.Leerlingen.AsNoTracking().Where(rij => rij.Id == leerling).Select(rij => new Gelezen
        {
            Rij = rij,
            Deelnames = db.Deelnames.Where(deel => deel.LeerlingId == rij.Id && deel.OrganisatieId == organisatie).ToList(),
            Vitaal = db.VitaleBelangen.Any(open => open.LeerlingId == rij.Id && open.AanstellingId == aanstelling && open.Begin <= nu && open.Einde > nu),
        }));

    private static readonly Func<RegisterDb, Guid, IAsyncEnumerable<InschrijvingRij>> Schooltijden = VasteVraag.Maak(
        (RegisterDb db, Guid leerling) => db.Inschrijvingen.AsNoTracking().Where(tijd => tijd.LeerlingId == leerling && tijd.BekendTot == null)
            .OrderByDescending(tijd => tijd.Begin).ThenByDescending(tijd => tijd.Volgorde).AsQueryable());

    /// <summary>The tie of this user to a child; null when there is no such child.</summary>
    public static async Task<Band?> Band(this RegisterDb db, Guid leerling, Bezoek bezoek, CancellationToken ct) => (await db.Kind(leerling, bezoek, ct))?.Band;

    /// <summary>Null when there is no such child. Nothing of it may be shown before the tie has been asked what it allows.</summary>
    public static async Task<Gebonden?> Kind(this RegisterDb db, Guid leerling, Bezoek bezoek, CancellationToken ct)
    {
        if (await Rij(db, leerling, bezoek.Wie.Organisatie.Id, bezoek.Wie.Aanstelling.Id, bezoek.Nu).SingleOrDefaultAsync(ct) is not { } gevonden)
        {
            return null;
        }

        var rij = gevonden.Rij;
        var inschrijvingen = await Schooltijden(db, leerling).ToListAsync(ct);
        var codes = inschrijvingen.Select(tijd => tijd.Vestiging).ToList();

        // Only a samenwerkingsverband is tied by that of the school.
        var swvs = bezoek.Wie.Werkgebied.Swvs.Count == 0
            ? []
            : await db.Vestigingen.Where(school => codes.Contains(school.Code)).ToDictionaryAsync(school => school.Code, school => school.Swv, ct);
        return new(rij, inschrijvingen, Bandregels.Bepaal(
            bezoek.Wie,
            new(
                rij.Gemeente,
                [.. inschrijvingen.Select(tijd => new Schooltijd(tijd.Vestiging, swvs.GetValueOrDefault(tijd.Vestiging), tijd.Begin, tijd.Eind))],
                [.. gevonden.Deelnames.Select(deel => deel.NaarDeelname())], gevonden.Vitaal),
            bezoek.Vandaag));
    }
}
