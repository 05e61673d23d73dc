using System.Net;
using System.Text.RegularExpressions;

namespace Leerrecht.Bench;

/// <summary>A form of a page as a browser would send it: what it holds unseen, and what somebody fills in.</summary>
internal sealed partial record Formulier(IReadOnlyDictionary<string, string> Verborgen)
{
    /// <param name="naam">Of the form; null for the first of the page.</param>
    /// <exception cref="InvalidOperationException">The page has no such form.</exception>
    public static Formulier Lees(string pagina, string? naam = null)
    {
        foreach (Match formulier in Formulieren().Matches(pagina))
        {
            var velden = Velden().Matches(formulier.Value).DistinctBy(veld => veld.Groups["naam"].Value)
                .ToDictionary(veld => veld.Groups["naam"].Value, veld => WebUtility.HtmlDecode(veld.Groups["waarde"].Value), StringComparer.Ordinal);
            if (velden.ContainsKey("__RequestVerificationToken") && (naam is null || velden.GetValueOrDefault("_handler") == naam))
            {
                return new(velden);
            }
        }

        throw new InvalidOperationException($"There is no form {naam} on this page.");
    }

    public FormUrlEncodedContent Met(params (string Naam, string Waarde)[] ingevuld) =>
        new(Verborgen.Where(veld => ingevuld.All(vak => vak.Naam != veld.Key)).Concat(ingevuld.Select(vak => KeyValuePair.Create(vak.Naam, vak.Waarde))));

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Formulieren();

    [GeneratedRegex("""<input type="hidden" name="(?<naam>[^"]+)" value="(?<waarde>[^"]*)""")]
    private static partial Regex Velden();
}
