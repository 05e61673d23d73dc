using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>A new version of the convenant. Versions that have held are never changed: the record of every look refers to them.</summary>
public static class ConvenantVastleggen
{
    /// <summary>What a version would open or close, compared with the one that holds now.</summary>
    public sealed record Verschil(Toegangsmatrix.Cel Cel, bool Opent);

    /// <summary>The version that a file says, if it can be taken in.</summary>
    public static async Task<Uitkomst<Convenant>> Lees(string inhoud, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        if (Convenantbestand.Lees(inhoud) is not Uitkomst<Convenant>.Gelukt(var convenant) gelezen)
        {
            return Convenantbestand.Lees(inhoud);
        }

        var eerste = !await db.Convenanten.AnyAsync(ct);
        return convenant switch
        {
            _ when await db.Convenanten.AnyAsync(rij => rij.Versie == convenant.Versie, ct) =>
                new Weigering("toegang.convenant-bestaat", $"De versie \"{convenant.Versie}\" is er al. Geef deze versie een andere naam: een versie die heeft gegolden verandert niet."),
            { GeldigVan: var van } when !eerste && van < vandaag =>
                new Weigering("toegang.convenant-verleden", $"Deze versie begint op {van:d-M-yyyy}, en dat is geweest. Kies vandaag of later: wat mocht, blijft wat mocht."),
            { GeldigVan: var van } when await db.Convenanten.AnyAsync(rij => rij.GeldigVan == van, ct) =>
                new Weigering("toegang.convenant-dag", $"Er begint al een versie op {convenant.GeldigVan:d-M-yyyy}. Kies een andere dag."),
            _ => gelezen,
        };
    }

    public static async Task<Uitkomst<Convenant>> VoerUit(string inhoud, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var uitkomst = await Lees(inhoud, handeling.Vandaag, db, ct);
        if (uitkomst is Uitkomst<Convenant>.Gelukt(var convenant))
        {
            db.Convenanten.Add(new() { Versie = convenant.Versie, GeldigVan = convenant.GeldigVan, Inhoud = inhoud });
            await db.Vastleggen(handeling, ct);
        }

        return uitkomst;
    }

    public static IReadOnlyList<Verschil> Vergelijk(Convenant nu, Convenant straks) =>
        [.. Toegangsmatrix.Cellen(nu).Zip(Toegangsmatrix.Cellen(straks))
            .Where(paar => paar.First.Besluit.Mag != paar.Second.Besluit.Mag)
            .Select(paar => new Verschil(paar.Second, paar.Second.Besluit.Mag))];
}
