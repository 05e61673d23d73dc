namespace Leerrecht.Server.Vorm;

/// <summary>Values as cells of a csv file that goes out: to be read, never to be run.</summary>
public static class Csvcel
{
    /// <summary>
    /// A value as a cell. A spreadsheet takes a cell that begins with = + - @ for a formula, also behind white space: before
    /// those stands an apostrophe, so that what a file contained is read and never run.
    /// </summary>
    public static string Van(string? waarde)
    {
        if (string.IsNullOrEmpty(waarde))
        {
            return "";
        }

        var veilig = waarde.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || waarde[0] is '\t' or '\r' or '\n'
            ? $"'{waarde}"
            : waarde;
        return veilig.AsSpan().IndexOfAny(";\"\r\n\t") < 0 ? veilig : $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
