using System.Security.Cryptography;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Ten codes for who does not have the app at hand: shown once, each good for one sign-in.</summary>
public static class Herstelcodes
{
    private const int Aantal = 10;

    /// <summary>No letters or digits that people read as another.</summary>
    private const string Tekens = "BCDFGHJKLMNPQRSTVWXZ23456789";

    /// <summary>New ones in the place of the old, as people read them; the caller records.</summary>
    public static async Task<IReadOnlyList<string>> Vervang(RegisterDb db, Guid medewerker, CancellationToken ct)
    {
        db.Herstelcodes.RemoveRange(await db.Herstelcodes.Where(rij => rij.MedewerkerId == medewerker).ToListAsync(ct));
        string[] codes = [.. Enumerable.Range(0, Aantal).Select(_ => RandomNumberGenerator.GetString(Tekens, 12))];
        db.Herstelcodes.AddRange(codes.Select(code => new HerstelcodeRij { Id = Guid.CreateVersion7(), MedewerkerId = medewerker, Afdruk = Afdruk(medewerker, code) }));
        return [.. codes.Select(code => $"{code[..4]}-{code[4..8]}-{code[8..]}")];
    }

    /// <summary>The row of a code that was typed, without spaces and dashes.</summary>
    public static Task<HerstelcodeRij?> Vind(RegisterDb db, Guid medewerker, string code, CancellationToken ct)
    {
        var afdruk = Afdruk(medewerker, code);
        return db.Herstelcodes.SingleOrDefaultAsync(rij => rij.MedewerkerId == medewerker && rij.Afdruk == afdruk, ct);
    }

    private static string Afdruk(Guid medewerker, string code) => Geheim.Afdruk($"{medewerker:N}:{code}");
}
