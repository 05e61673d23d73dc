using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>The convenant that holds on a day, kept until another version does. Without any in the register the model convenant holds.</summary>
public sealed class Convenantbron
{
    private volatile Convenant? _bewaard;

    public async Task<Convenant> Haal(RegisterDb db, DateOnly vandaag, CancellationToken ct)
    {
        var geldend = db.Convenanten.AsNoTracking().Where(rij => rij.GeldigVan <= vandaag).OrderByDescending(rij => rij.GeldigVan);
        var versie = await geldend.Select(rij => rij.Versie).FirstOrDefaultAsync(ct);
        if (_bewaard is { } bewaard && (versie is null || bewaard.Versie == versie))
        {
            return bewaard;
        }

        var inhoud = versie is null ? Convenantbestand.Model() : await geldend.Select(rij => rij.Inhoud).FirstAsync(ct);
        return _bewaard = Convenantbestand.Lees(inhoud) switch
        {
            Uitkomst<Convenant>.Gelukt(var convenant) => convenant,
            Uitkomst<Convenant>.Geweigerd(var reden) => throw new InvalidOperationException(reden.Uitleg),
            _ => throw new InvalidOperationException("An outcome is one of two."),
        };
    }
}
