using System.Globalization;
using System.Text;

namespace Leerrecht.Server.Leerlingen;

/// <summary>How names are compared when searching: lower case, without diacritics, words of letters and digits.</summary>
public static class Zoektekst
{
    public static string Van(string tekst)
    {
        var uit = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(teken))
            {
                uit.Append(char.ToLowerInvariant(teken));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark
                && teken is not ('\'' or '’' or '.') && uit.Length > 0 && uit[^1] != ' ')
            {
                uit.Append(' ');
            }
        }

        return uit.ToString().TrimEnd();
    }

    public static IEnumerable<string> Woorden(string tekst) =>
        Van(tekst).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
