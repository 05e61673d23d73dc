using System.Globalization;
using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers.Plannen;

/// <summary>Who can be named as the one who does something: those who take part, the child, its parents, or anybody in words.</summary>
public static class Eigenaar
{
    private const string Kind = "kind";
    private const string Ouders = "ouders";

    /// <summary>The choices: what the form sends, and what people read.</summary>
    public static IEnumerable<(string Waarde, string Naam)> Keuzes(Zaak zaak, DateOnly vandaag, Teksten teksten) =>
    [
        .. zaak.Deelnemers.Select(een => een.Op(vandaag)).DistinctBy(wie => wie.Aanstelling)
            .Select(wie => (wie.Aanstelling.ToString(), $"{wie.Naam} ({teksten[$"partij.{wie.Partij.ToString().ToLowerInvariant()}"].ToLower(CultureInfo.CurrentCulture)})")),
        (Kind, teksten["plan.eigenaar.kind"]),
        (Ouders, teksten["plan.eigenaar.ouders"]),
    ];

    /// <summary>Who was chosen, or typed: what was typed goes first. An empty name is nobody.</summary>
    public static (string Naam, Guid? Aanstelling) Lees(string gekozen, string getypt, Zaak zaak, DateOnly vandaag, Teksten teksten)
    {
        if (!string.IsNullOrWhiteSpace(getypt))
        {
            return (getypt.Trim(), null);
        }

        return gekozen switch
        {
            Kind or Ouders => (teksten.Alle[$"plan.eigenaar.{gekozen}"].Nl, null),
            _ when zaak.Deelnemers.Select(een => een.Op(vandaag)).FirstOrDefault(wie => wie.Aanstelling.ToString() == gekozen) is { } wie => (wie.Naam, wie.Aanstelling),
            _ => ("", null),
        };
    }
}
