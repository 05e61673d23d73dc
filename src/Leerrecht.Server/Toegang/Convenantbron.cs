using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>The convenant that holds on a day, kept until another version does. Without any in the register the model convenant holds.</summary>
public sealed class Convenantbron
{
    private volatile Convenant? _bewaard;

    /// <summary>As delivered.</summary>
    public static async Task<string> Inhoud(RegisterDb db, DateOnly vandaag, CancellationToken ct) =>
        await Geldend(db, vandaag).Select(rij => rij.Inhoud).FirstOrDefaultAsync(ct) ?? Convenantbestand.Model();

    public async Task<Convenant> Haal(RegisterDb db, DateOnly vandaag, CancellationToken ct) =>
        await Haal(await Geldend(db, vandaag).Select(rij => rij.Versie).FirstOrDefaultAsync(ct), db, vandaag, ct);

    /// <param name="versie">The one that holds on this day; null when the register has none.</param>
    public async Task<Convenant> Haal(string? versie, RegisterDb db, DateOnly vandaag, CancellationToken ct)
    {
        if (_bewaard is { } bewaard && bewaard.Versie == (versie ?? Convenantbestand.Modelversie))
        {
            return bewaard;
        }

        return _bewaard = Convenantbestand.Lees(await Inhoud(db, vandaag, ct)) switch
        {
            Uitkomst<Convenant>.Gelukt(var convenant) => convenant,
            Uitkomst<Convenant>.Geweigerd(var reden) => throw new InvalidOperationException(reden.Uitleg),
            _ => throw new InvalidOperationException("An outcome is one of two."),
        };
    }

    private static IQueryable<ConvenantRij> Geldend(RegisterDb db, DateOnly vandaag) =>
        db.Convenanten.AsNoTracking().Where(rij => rij.GeldigVan <= vandaag).OrderByDescending(rij => rij.GeldigVan);
}
