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
    /// <param name="zonder">Relations left out, such as former pupils from the list of today.</param>
    public static IQueryable<LeerlingRij> ToegankelijkVoor(
        this IQueryable<LeerlingRij> leerlingen, RegisterDb db, Bezoek bezoek, Gegevenscategorie wat, Daad daad, Relaties zonder = Relaties.Geen)
    {
        var regels = bezoek.Convenant.Voor(bezoek.Wie.Rol, wat, daad);
        var relaties = regels.SelectMany(regel => regel.Relaties).Where(relatie => relatie == Relaties.Geen || (zonder & relatie) == 0).ToHashSet();
        if (relaties.Contains(Relaties.Geen))
        {
            return leerlingen;
        }

        var weg = relaties.Contains(Relaties.OudLeerling)
            ? regels.Where(regel => regel.Relaties.Contains(Relaties.OudLeerling)).Max(regel => regel.DagenNaVertrek)
            : (int?)null;
        var voorwaarden = Voorwaarden(db, bezoek, relaties, weg).ToList();
        return voorwaarden.Count == 0 ? leerlingen.Where(rij => false) : leerlingen.Where(voorwaarden.Aggregate(Of));
    }

    private static IEnumerable<Expression<Func<LeerlingRij, bool>>> Voorwaarden(RegisterDb db, Bezoek bezoek, HashSet<Relaties> relaties, int? dagenWeg)
    {
        var (vandaag, gebied, organisatie) = (bezoek.Vandaag, bezoek.Wie.Werkgebied, bezoek.Wie.Organisatie.Id);
        if (gebied.Vestigingen.Count > 0 && (relaties.Contains(Relaties.EigenLeerling) || dagenWeg is not null))
        {
            string[] scholen = [.. gebied.Vestigingen];

            // Who is enrolled now, and who left since: together they are one range.
            var sinds = dagenWeg is { } dagen ? vandaag.AddDays(-dagen) : vandaag;
            var ooknu = relaties.Contains(Relaties.EigenLeerling);
            yield return ooknu
                ? rij => db.Inschrijvingen.Any(i => i.LeerlingId == rij.Id && i.BekendTot == null && scholen.Contains(i.Vestiging)
                    && i.Begin <= vandaag && (i.Eind == null || i.Eind >= sinds))
                : rij => db.Inschrijvingen.Any(i => i.LeerlingId == rij.Id && i.BekendTot == null && scholen.Contains(i.Vestiging)
                        && i.Eind != null && i.Eind < vandaag && i.Eind >= sinds)
                    && !db.Inschrijvingen.Any(i => i.LeerlingId == rij.Id && i.BekendTot == null && scholen.Contains(i.Vestiging)
                        && i.Begin <= vandaag && (i.Eind == null || i.Eind >= vandaag));
        }

        if (gebied.Gemeenten.Count > 0 && relaties.Contains(Relaties.Inwoner))
        {
            string[] gemeenten = [.. gebied.Gemeenten];
            yield return rij => gemeenten.Contains(rij.Gemeente);
        }

        if (gebied.Swvs.Count > 0 && relaties.Contains(Relaties.LeerlingVanSwv))
        {
            string[] swvs = [.. gebied.Swvs];
            yield return rij => db.Inschrijvingen.Any(i => i.LeerlingId == rij.Id && i.BekendTot == null && i.Begin <= vandaag
                && (i.Eind == null || i.Eind >= vandaag) && db.Vestigingen.Any(v => v.Code == i.Vestiging && v.Swv != null && swvs.Contains(v.Swv)));
        }

        if (relaties.Contains(Relaties.Deelnemer))
        {
            yield return rij => db.Deelnames.Any(d => d.LeerlingId == rij.Id && d.OrganisatieId == organisatie && d.Soort != Deelnamesoort.JgzConsult
                && d.Van <= vandaag && (d.Tot == null || d.Tot >= vandaag));
        }

        if (relaties.Contains(Relaties.JgzConsult))
        {
            yield return rij => db.Deelnames.Any(d => d.LeerlingId == rij.Id && d.OrganisatieId == organisatie && d.Soort == Deelnamesoort.JgzConsult
                && d.Van <= vandaag && (d.Tot == null || d.Tot >= vandaag));
        }

        if (relaties.Contains(Relaties.VitaalBelang))
        {
            var (aanstelling, nu) = (bezoek.Wie.Aanstelling.Id, bezoek.Nu);
            yield return rij => db.VitaleBelangen.Any(v => v.LeerlingId == rij.Id && v.AanstellingId == aanstelling && v.Begin <= nu && v.Einde > nu);
        }
    }

    /// <summary>Either of two conditions, as one expression over the same child.</summary>
    private static Expression<Func<LeerlingRij, bool>> Of(Expression<Func<LeerlingRij, bool>> een, Expression<Func<LeerlingRij, bool>> ander) =>
        Expression.Lambda<Func<LeerlingRij, bool>>(
            Expression.OrElse(een.Body, new Vervanger(ander.Parameters[0], een.Parameters[0]).Visit(ander.Body)), een.Parameters);

    private sealed class Vervanger(ParameterExpression oud, ParameterExpression nieuw) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == oud ? nieuw : node;
    }

    /// <summary>What ties of this user to a child follow from; null when there is no such child.</summary>
    public static async Task<Band?> Band(this RegisterDb db, Guid leerling, Bezoek bezoek, CancellationToken ct)
    {
        var gemeente = await db.Leerlingen.Where(rij => rij.Id == leerling).Select(rij => rij.Gemeente).SingleOrDefaultAsync(ct);
        if (gemeente is null)
        {
            return null;
        }

        var schooltijden = await db.Inschrijvingen.Where(rij => rij.LeerlingId == leerling && rij.BekendTot == null)
            .Select(rij => new Schooltijd(
                rij.Vestiging, db.Vestigingen.Where(v => v.Code == rij.Vestiging).Select(v => v.Swv).FirstOrDefault(), rij.Begin, rij.Eind))
            .ToListAsync(ct);
        var deelnames = await db.Deelnames.AsNoTracking().Where(rij => rij.LeerlingId == leerling).ToListAsync(ct);
        var (aanstelling, nu) = (bezoek.Wie.Aanstelling.Id, bezoek.Nu);
        var vitaal = await db.VitaleBelangen.AnyAsync(
            rij => rij.LeerlingId == leerling && rij.AanstellingId == aanstelling && rij.Begin <= nu && rij.Einde > nu, ct);
        return Bandregels.Bepaal(
            bezoek.Wie, new(gemeente, schooltijden, [.. deelnames.Select(rij => rij.NaarDeelname())], vitaal), bezoek.Vandaag);
    }
}
