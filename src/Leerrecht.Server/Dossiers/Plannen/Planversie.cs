using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Dossiers.Plannen;

/// <summary>One version of the plan, as somebody reads it.</summary>
/// <param name="Wie">Who recorded it.</param>
/// <param name="Uit">Where the goals of the household came from, when only those changed; else null.</param>
/// <param name="Wijziging">What changed since the last one; empty for the first.</param>
/// <param name="Sinds">Per goal the day since which it stands in the plan in these words.</param>
/// <param name="Nieuw">Per goal whether the version before did not have it.</param>
public sealed record Planversie(
    int Nummer, Planinhoud Plan, DateOnly Op, string Wie, string Wijziging, Stemmen Stemmen, IReadOnlyList<DateOnly> Sinds, IReadOnlyList<bool> Nieuw, Gezinsherkomst? Uit)
{
    /// <summary>All versions, the first one first.</summary>
    public static IReadOnlyList<Planversie> Van(IEnumerable<Gebeurd<Dossiergebeurtenis>> gebeurd)
    {
        List<Planversie> versies = [];
        foreach (var (wat, _, wie) in gebeurd)
        {
            if (wat is Dossiergebeurtenis.PlanVastgesteld g)
            {
                var vorige = versies.LastOrDefault();

                // When only the goals of the household changed nobody was asked: what was said with the version before still stands.
                var sinds = g.Plan.Doelen.Select(doel => vorige?.Plan.Doelen.ToList().FindIndex(eerder => eerder.Wat == doel.Wat) is >= 0 and var plaats ? vorige.Sinds[plaats] : g.Op);
                var nieuw = g.Plan.Doelen.Select(doel => vorige is not null && vorige.Plan.Doelen.All(eerder => eerder.Wat != doel.Wat));
                versies.Add(new(g.Versie, g.Plan, g.Op, wie, g.Wijziging, g.Uit is null ? g.Stemmen : vorige?.Stemmen ?? g.Stemmen, [.. sinds], [.. nieuw], g.Uit));
            }
        }

        return versies;
    }
}
