using Leerrecht.Core;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Organisaties;

/// <summary>Put an organisation that no register of schools names into the register.</summary>
public static class OrganisatieToevoegen
{
    /// <param name="Code">May be empty for kinds that have none of their own.</param>
    public sealed record Invoer(Organisatiesoort Soort, string Naam, string? Code, DateOnly Van, DateOnly? Tot);

    public static readonly Weigering NietVanU = new("organisatie.niet-van-u", "Alleen de regiobeheerder wijzigt organisaties.");

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var naam = invoer.Naam.Trim();
        var getypt = invoer.Code?.Trim() ?? "";
        var code = getypt.Length > 0 ? getypt : invoer.Soort.HeeftEigenCode() ? "" : await Vrij(invoer.Soort, Organisatieregels.Kenmerk(naam), db, ct);

        // beslissen
        if (!Functies.MagBeheren(door.Rol))
        {
            return NietVanU;
        }

        var nieuw = new Organisatie(Guid.CreateVersion7(), invoer.Soort, code, naam, invoer.Van, invoer.Tot);
        if (Organisatieregels.Bezwaar(nieuw) is { } bezwaar)
        {
            return bezwaar;
        }

        if (await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(rij => rij.Soort == nieuw.Soort && rij.Code == code, ct) is { } bestaand)
        {
            return new Weigering("organisatie.code-bezet", $"Deze code is van {bestaand.Naam}. Zoek die op, of kies een andere code.");
        }

        // vastleggen
        db.Organisaties.Add(OrganisatieRij.VanOrganisatie(nieuw));
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return nieuw.Id;
    }

    private static async Task<string> Vrij(Organisatiesoort soort, string kenmerk, RegisterDb db, CancellationToken ct)
    {
        var bezet = (await db.Organisaties.Where(rij => rij.Soort == soort && rij.Code.StartsWith(kenmerk)).Select(rij => rij.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var basis = kenmerk.Length > Organisatieregels.LangsteCode - 4 ? kenmerk[..(Organisatieregels.LangsteCode - 4)].TrimEnd('-') : kenmerk;
        return bezet.Contains(kenmerk) ? Enumerable.Range(2, bezet.Count + 1).Select(nummer => $"{basis}-{nummer}").First(code => !bezet.Contains(code)) : kenmerk;
    }
}
