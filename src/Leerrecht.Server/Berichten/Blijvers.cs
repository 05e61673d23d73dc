namespace Leerrecht.Server.Berichten;

/// <summary>Messages of which a person must know: refused, or not there after a day.</summary>
public static class Blijvers
{
    public static readonly TimeSpan NaHoeLang = TimeSpan.FromHours(24);

    /// <summary>What still has to arrive.</summary>
    public static IQueryable<BerichtRij> Wachtend(this IQueryable<BerichtRij> berichten) => berichten.Where(rij => rij.BezorgdOp == null && rij.VervallenOp == null);

    public static IQueryable<BerichtRij> Van(IQueryable<BerichtRij> berichten, DateTime nu)
    {
        var grens = nu - NaHoeLang;
        return berichten.Wachtend().Where(rij => rij.GeweigerdOp != null || rij.Aangemaakt <= grens);
    }
}
