using System.Data.Common;

namespace Leerrecht.Server.Opslag;

/// <summary>What must be known of a register before it is served. Asked in plain SQL: building the model takes longer than all else of a start.</summary>
public static class Registerstand
{
    /// <summary>The number, in the table of applied scripts, of the row that names the build that made the register ready.</summary>
    internal const int Bouwnummer = 0;

    /// <summary>The number of the row that stands there while a demo region is being made.</summary>
    internal const int Demonummer = -1;

    /// <summary>Another build may bring another schema, calendar or list of gemeenten.</summary>
    internal static string Bouw { get; } = typeof(Registerstand).Module.ModuleVersionId.ToString();

    /// <summary>Whether this very build made the register ready (<see cref="Inrichten"/>); false too when it cannot be asked.</summary>
    public static async Task<bool> IsIngericht(Register register, CancellationToken ct)
    {
        try
        {
            return await IsEr(register, $"SELECT 1 FROM schema_versie WHERE nummer = {Bouwnummer} AND naam = '{Bouw}'", ct);
        }
        catch (DbException)
        {
            return false;
        }
    }

    /// <summary>Whether the register, made ready, holds neither a school nor a pupil.</summary>
    public static async Task<bool> IsLeeg(Register register, CancellationToken ct) =>
        !await IsEr(register, "SELECT 1 FROM vestiging UNION ALL SELECT 1 FROM leerling LIMIT 1", ct);

    /// <summary>Whether making a demo region stopped halfway: what is there is no region.</summary>
    public static Task<bool> IsHalfDemo(Register register, CancellationToken ct) =>
        IsEr(register, $"SELECT 1 FROM schema_versie WHERE nummer = {Demonummer}", ct);

    private static async Task<bool> IsEr(Register register, string sql, CancellationToken ct)
    {
        await using var verbinding = register.Verbind();
        await verbinding.OpenAsync(ct);
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        return await opdracht.ExecuteScalarAsync(ct) is not null;
    }
}
