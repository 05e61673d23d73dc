using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Leerrecht.Server.Opslag;

/// <summary>What happened in one matter of one child, in order.</summary>
/// <typeparam name="T">The closed hierarchy of what can happen.</typeparam>
public sealed record Stroom<T>(Guid Leerling, Guid Id, IReadOnlyList<Gebeurd<T>> Gebeurd)
    where T : notnull
{
    // Only Met makes it longer, so that the number of the last one goes along.
    public IReadOnlyList<Gebeurd<T>> Gebeurd { get; } = Gebeurd;

    public IEnumerable<T> Gebeurtenissen => Gebeurd.Select(rij => rij.Wat);

    /// <summary>Number of the last one. More than there are when a kind of data of it was destroyed: a number is never used twice.</summary>
    public int Laatste { get; init; } = Gebeurd.Count;

    /// <summary>A matter of which nothing is known yet.</summary>
    public static Stroom<T> Nieuw(Guid leerling, Guid id) => new(leerling, id, []);

    /// <summary>The same matter after more happened.</summary>
    public Stroom<T> Met(IReadOnlyCollection<T> meer, Handeling handeling) =>
        new(Leerling, Id, [.. Gebeurd, .. meer.Select(wat => new Gebeurd<T>(wat, handeling.Wanneer, handeling.Wie))]) { Laatste = Laatste + meer.Count };
}

/// <summary>One of them, with when (UTC) and by whom.</summary>
public sealed record Gebeurd<T>(T Wat, DateTime Wanneer, string Wie);

/// <summary>Reading and appending what happened. A matter is read whole, decided about, and continued where it was read.</summary>
public static class Gebeurtenissen
{
    private static readonly JsonSerializerOptions Vorm = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static async Task<Stroom<T>> Stroom<T>(this RegisterDb db, Guid leerling, Guid id, CancellationToken ct)
        where T : notnull
    {
        var rijen = await db.Gebeurtenissen.AsNoTracking().Where(rij => rij.LeerlingId == leerling && rij.StroomId == id).OrderBy(rij => rij.Nummer).ToListAsync(ct);
        return new(leerling, id, [.. rijen.Select(rij => new Gebeurd<T>(Woordenboek<T>.Lees(rij.Wat, rij.Inhoud), rij.Wanneer, rij.Wie))])
        {
            Laatste = rijen.Count == 0 ? 0 : rijen[^1].Nummer,
        };
    }

    /// <summary>Adds what happened after what was read; written with the next <see cref="RegisterDb.Vastleggen"/>, together with the row that follows from it.</summary>
    /// <param name="soort">The kind of matter.</param>
    public static void Vervolg<T>(this RegisterDb db, Stroom<T> stroom, string soort, IReadOnlyList<T> nieuw, Gegevenscategorie categorie, Handeling handeling)
        where T : notnull =>
        db.Vervolg(stroom, soort, nieuw, _ => categorie, handeling);

    /// <summary>The same, in a matter of which not all that happens is of one kind.</summary>
    public static void Vervolg<T>(this RegisterDb db, Stroom<T> stroom, string soort, IReadOnlyList<T> nieuw, Func<T, Gegevenscategorie> categorie, Handeling handeling)
        where T : notnull =>
        db.Gebeurtenissen.AddRange(nieuw.Select((wat, plaats) => new GebeurtenisRij
        {
            LeerlingId = stroom.Leerling, StroomId = stroom.Id, Nummer = stroom.Laatste + plaats + 1, Soort = soort, Categorie = categorie(wat),
            Wat = Woordenboek<T>.Woord(wat), Inhoud = JsonSerializer.Serialize(wat, wat.GetType(), Vorm), Wanneer = handeling.Wanneer, Wie = handeling.Wie,
            AanstellingId = handeling.AanstellingId,
        }));

    /// <summary>The word under which one thing that can happen is stored, to ask for all of it.</summary>
    public static string Woord<T, TWat>()
        where T : notnull
        where TWat : T => Woordenboek<T>.Woord(typeof(TWat));

    /// <summary>One of those, as stored.</summary>
    public static TWat Lees<T, TWat>(string inhoud)
        where T : notnull
        where TWat : T => (TWat)Woordenboek<T>.Lees(Woord<T, TWat>(), inhoud);

    /// <summary>What somebody hears who decided on less than has happened by now.</summary>
    public static readonly Weigering Intussen = new(
        "gebeurtenis.intussen", "Iemand anders heeft intussen iets vastgelegd. Wat u typte staat er nog: kijk wat er nu staat, en leg het dan opnieuw vast.");

    /// <summary>Writes what was added, unless another went on from the same place first: then nothing is written and the context is empty.</summary>
    /// <returns>Null when it was written.</returns>
    public static async Task<Weigering?> VastleggenOfIntussen(this RegisterDb db, Handeling handeling, CancellationToken ct)
    {
        try
        {
            await db.Vastleggen(handeling, ct);
            return null;
        }
        catch (DbUpdateException fout) when (WasEenAnderEerder(fout))
        {
            db.ChangeTracker.Clear();
            return Intussen;
        }
    }

    /// <summary>Whether a write failed because another wrote the same first: the matter has gone on since it was read.</summary>
    public static bool WasEenAnderEerder(DbUpdateException fout) => fout.InnerException switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT, SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY or SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE } => true,
        _ => false,
    };

    /// <summary>The words under which the cases of a hierarchy are stored: their names in lower case.</summary>
    private static class Woordenboek<T>
        where T : notnull
    {
        private static readonly FrozenDictionary<string, Type> PerWoord = typeof(T).GetNestedTypes()
            .Where(soort => soort.IsSubclassOf(typeof(T))).ToFrozenDictionary(soort => JsonNamingPolicy.KebabCaseLower.ConvertName(soort.Name), StringComparer.Ordinal);

        private static readonly FrozenDictionary<Type, string> PerSoort = PerWoord.ToFrozenDictionary(paar => paar.Value, paar => paar.Key);

        public static string Woord(T wat) => Woord(wat.GetType());

        public static string Woord(Type soort) => PerSoort[soort];

        public static T Lees(string woord, string inhoud) => (T)JsonSerializer.Deserialize(inhoud, PerWoord[woord], Vorm)!;
    }
}
