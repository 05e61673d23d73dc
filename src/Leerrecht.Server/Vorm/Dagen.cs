namespace Leerrecht.Server.Vorm;

/// <summary>A first and a last day in a form, in the fields <c>van</c> and <c>tot</c>; the last may be left empty.</summary>
public static class Dagen
{
    /// <summary>The days, with what is wrong added at its field.</summary>
    public static (DateOnly? Van, DateOnly? Tot) Lees(string? van, string? tot, Teksten teksten, List<Veldfout> fouten)
    {
        var (eerste, laatste) = (Datums.Lees(van), Datums.Lees(tot));
        if (eerste is null)
        {
            fouten.Add(new("van", teksten["dagen.fout"]));
        }

        if (laatste is null && !string.IsNullOrWhiteSpace(tot))
        {
            fouten.Add(new("tot", teksten["dagen.fout"]));
        }

        return (eerste, laatste);
    }
}
