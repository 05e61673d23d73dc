using System.Text.RegularExpressions;
using Leerrecht.Server.Berichten.Ontvangers;

namespace Leerrecht.Server.Berichten;

/// <summary>
/// What is kept of a refusal: fields and codes, written as <c>veld:code</c>. A receiver could put anything in its answer, also what was
/// sent; what does not look like a code is left out.
/// </summary>
public static partial class Foutcodes
{
    private const int Meeste = 20;

    public static string Van(IReadOnlyList<Veldafwijzing>? fouten)
    {
        var codes = (fouten ?? []).Where(fout => Code().IsMatch(fout.Veld ?? "") && Code().IsMatch(fout.Code ?? "")).Select(fout => $"{fout.Veld}:{fout.Code}").Distinct().Take(Meeste).ToList();
        return codes.Count == 0 ? "geweigerd" : string.Join(' ', codes);
    }

    [GeneratedRegex(@"^[a-z][a-z-]{0,23}\z")]
    private static partial Regex Code();
}
