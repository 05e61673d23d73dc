using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Opslag;

/// <summary>
/// A question that every request asks, put into SQL once per database. Any other question is found again by comparing its whole expression,
/// which costs more than the answer when that is one row. Everything it needs stands in the expression itself.
/// </summary>
internal static class VasteVraag
{
    public static Func<RegisterDb, T1, IAsyncEnumerable<TUit>> Maak<T1, TUit>(Expression<Func<RegisterDb, T1, IQueryable<TUit>>> vraag)
    {
        var (sqlite, postgres) = (EF.CompileAsyncQuery(vraag), EF.CompileAsyncQuery(vraag));
        return (db, een) => db is SqliteRegisterDb ? sqlite(db, een) : postgres(db, een);
    }

    public static Func<RegisterDb, T1, T2, T3, IAsyncEnumerable<TUit>> Maak<T1, T2, T3, TUit>(Expression<Func<RegisterDb, T1, T2, T3, IQueryable<TUit>>> vraag)
    {
        var (sqlite, postgres) = (EF.CompileAsyncQuery(vraag), EF.CompileAsyncQuery(vraag));
        return (db, een, twee, drie) => db is SqliteRegisterDb ? sqlite(db, een, twee, drie) : postgres(db, een, twee, drie);
    }

    public static Func<RegisterDb, T1, T2, T3, T4, IAsyncEnumerable<TUit>> Maak<T1, T2, T3, T4, TUit>(Expression<Func<RegisterDb, T1, T2, T3, T4, IQueryable<TUit>>> vraag)
    {
        var (sqlite, postgres) = (EF.CompileAsyncQuery(vraag), EF.CompileAsyncQuery(vraag));
        return (db, een, twee, drie, vier) => db is SqliteRegisterDb ? sqlite(db, een, twee, drie, vier) : postgres(db, een, twee, drie, vier);
    }
}
