using Leerrecht.Core.Dossiers;

namespace Leerrecht.Server.Dossiers.Plannen;

/// <summary>Rows of a form that grow and shrink by buttons of the form itself, so without script: what was typed comes along each time.</summary>
public static class Rijen
{
    /// <summary>As sent: numbered from 1, as long as this field is there.</summary>
    public static IReadOnlyList<T> Lees<T>(IFormCollection formulier, string veld, Func<int, T> rij)
    {
        List<T> rijen = [];
        while (rijen.Count < Planregels.Meeste && formulier.ContainsKey($"{veld}-{rijen.Count + 1}"))
        {
            rijen.Add(rij(rijen.Count + 1));
        }

        return rijen;
    }

    /// <summary>With a row more or less, when the button is one of these rows: <c>doel-erbij</c>, <c>doel-weg-2</c>.</summary>
    public static IReadOnlyList<T> Na<T>(IReadOnlyList<T> rijen, string veld, string knop, T leeg) => knop switch
    {
        _ when knop == $"{veld}-erbij" && rijen.Count < Planregels.Meeste => [.. rijen, leeg],
        _ when knop.StartsWith($"{veld}-weg-", StringComparison.Ordinal) => [.. rijen.Where((_, plaats) => knop != $"{veld}-weg-{plaats + 1}")],
        _ => rijen,
    };
}
