using System.Globalization;

namespace Leerrecht.Demo;

/// <summary>
/// Burgerservicenummers of nobody: they begin with 999, the range that is kept for tests and never given to a person, and pass the
/// elfproef. Of some pupils there is none, as in a real register.
/// </summary>
public static class Proefnummers
{
    private const int Begin = 999;
    private const int Aantal = 100_000;

    /// <summary>The number of the pupil at this place, or null when it has none.</summary>
    public static string? Bsn(int plaats)
    {
        if (plaats is < 0 or >= Aantal)
        {
            return null;
        }

        var acht = (Begin * Aantal + plaats).ToString(CultureInfo.InvariantCulture);
        var laatste = acht.Select((cijfer, i) => (9 - i) * (cijfer - '0')).Sum() % 11;
        return laatste == 10 ? null : acht + laatste.ToString(CultureInfo.InvariantCulture);
    }
}
