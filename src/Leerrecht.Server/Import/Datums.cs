using System.Globalization;

namespace Leerrecht.Server.Import;

/// <summary>Dates as files and the command line have them: YYYY-MM-DD, 1900 to 2100.</summary>
public static class Datums
{
    public static bool Lees(ReadOnlySpan<char> tekst, out DateOnly datum)
    {
        datum = default;
        if (tekst.Length != 10 || tekst[4] != '-' || tekst[7] != '-'
            || !Getal(tekst[..4], out var jaar) || !Getal(tekst[5..7], out var maand) || !Getal(tekst[8..], out var dag)
            || jaar is < 1900 or > 2100 || maand is < 1 or > 12 || dag < 1 || dag > DateTime.DaysInMonth(jaar, maand))
        {
            return false;
        }

        datum = new DateOnly(jaar, maand, dag);
        return true;
    }

    /// <summary>The date as text, in the same form.</summary>
    public static string Schrijf(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A whole number of ASCII digits only: no sign, no spaces.</summary>
    internal static bool Getal(ReadOnlySpan<char> cijfers, out int getal)
    {
        getal = 0;
        if (cijfers.IsEmpty)
        {
            return false;
        }

        foreach (var cijfer in cijfers)
        {
            if (!char.IsAsciiDigit(cijfer) || getal > 100_000_000)
            {
                return false;
            }

            getal = 10 * getal + (cijfer - '0');
        }

        return true;
    }
}
