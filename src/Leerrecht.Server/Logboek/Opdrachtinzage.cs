using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Logboek;

/// <summary>Records what the command line is about to show of the register: before it is shown, or it is not.</summary>
public static class Opdrachtinzage
{
    /// <param name="sleutels">Keys of the children in what is shown.</param>
    /// <param name="categorieen">Words of the categories of data in it.</param>
    public static async Task Leg(
        Register register, Handeling handeling, Logdaad daad, IReadOnlyCollection<string> sleutels, string? categorieen, CancellationToken ct = default)
    {
        await using var db = register.Open();
        var kinderen = sleutels.Count == 0 ? [] : await db.Leerlingen.Where(rij => EF.Parameter(sleutels).Contains(rij.Sleutel)).Select(rij => rij.Id).ToListAsync(ct);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        db.Noteer(new Vermelding(handeling, daad) { Kinderen = kinderen, Aantal = kinderen.Count, Categorieen = categorieen });
        await transactie.CommitAsync(ct);
    }
}
