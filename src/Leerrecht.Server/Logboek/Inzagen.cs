using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Logboek;

/// <summary>
/// Who looked at a child, when and why. The functionaris sees all of it and not the file. Whoever may see the child sees what colleagues
/// looked at under rules that are wholly for this person too, and of doctors only who may know of sickness.
/// </summary>
public static class Inzagen
{
    public const int PerKeer = 200;

    /// <param name="Kinderen">How many children the same answer showed.</param>
    /// <param name="Wat">The table that was written; null when something was shown.</param>
    public sealed record Inzage(
        long Nummer, DateTime Wanneer, string Wie, string? Rol, string? Organisatie, string Handeling, Logdaad Daad, Loguitkomst Uitkomst, string? Wat,
        int Kinderen, IReadOnlyList<Gegevenscategorie> Categorieen, string? Doel, string? Grondslag, string? Reden);

    /// <param name="Naam">Null for the functionaris, who knows the child by its number.</param>
    /// <param name="IsAlles">Whether nothing was left out.</param>
    /// <param name="Eerder">From which number on there is more; null when this was the last.</param>
    public sealed record Beeld(Guid Kind, string Sleutel, string? Naam, IReadOnlyList<Inzage> Inzagen, bool IsAlles, long? Eerder);

    /// <summary>Null when there is no such child in reach: the two are not told apart.</summary>
    /// <param name="voor">Only what was recorded before this number.</param>
    public static async Task<Beeld?> Haal(Guid kind, long? voor, Bezoek bezoek, Verantwoording verantwoording, RegisterDb db, CancellationToken ct)
    {
        var isAlles = Functies.MagLogboekLezen(bezoek.Wie.Rol);
        if (await db.Band(kind, bezoek, ct) is not { } band || (!isAlles && !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, kind, band)))
        {
            return null;
        }

        if (isAlles)
        {
            verantwoording.LeestVan(kind);
        }

        var leerling = await db.Leerlingen.Where(rij => rij.Id == kind).Select(rij => new { rij.Sleutel, rij.Naam }).SingleAsync(ct);
        var rijen = await
            (from kinderen in db.LogboekKinderen
             join rij in db.Logboek.AsNoTracking() on kinderen.Nummer equals rij.Nummer
             where kinderen.LeerlingId == kind && (voor == null || kinderen.Nummer < voor)
             orderby kinderen.Nummer descending
             select rij).Take(PerKeer).ToListAsync(ct);
        bool Mag(Gegevenscategorie categorie) => Toegangsregels.Beslis(bezoek.Wie.Rol, categorie, Daad.Zien, band, bezoek.Convenant).Mag;
        return new(
            kind, leerling.Sleutel, isAlles ? null : leerling.Naam,
            [.. rijen.Select(rij => isAlles ? Heel(rij) : Deel(rij, bezoek.Convenant, Mag)).OfType<Inzage>()],
            isAlles, rijen.Count == PerKeer ? rijen[^1].Nummer : null);
    }

    private static Inzage Heel(LogboekRij rij) => Van(rij, Categorieen(rij), rij.Doel, rij.Grondslag);

    /// <summary>What was looked at under rules of which the reader may see everything; null when there was nothing of that.</summary>
    private static Inzage? Deel(LogboekRij rij, Convenant convenant, Func<Gegevenscategorie, bool> mag)
    {
        if (rij.Uitkomst != Loguitkomst.Toegestaan || rij.Regels is not { } genoemd)
        {
            return null;
        }

        // Whatever a doctor looked at: that it was a doctor tells something.
        if (!mag(Gegevenscategorie.Ziekte) && rij.Rol is { } woord && Rolwoorden.Kent(woord, out var rol)
            && Toegangsregels.Ooit(rol, Gegevenscategorie.Medisch, Daad.Zien, convenant))
        {
            return null;
        }

        // First the version, then the rules. A rule that the present convenant no longer has is not shown.
        var ids = genoemd.Split(' ').Skip(1).ToHashSet(StringComparer.Ordinal);
        var regels = convenant.Regels.Where(regel => ids.Contains(regel.Id) && regel.Categorieen.All(mag)).ToList();
        List<Gegevenscategorie> categorieen = [.. Categorieen(rij).Where(categorie => regels.Exists(regel => regel.Categorieen.Contains(categorie)))];
        // Of a list every rule is recorded that may have let a child through; the first is the usual one.
        regels = rij.Aantal > 1 ? [.. categorieen.Select(categorie => regels.First(regel => regel.Categorieen.Contains(categorie))).Distinct()] : regels;
        return categorieen.Count == 0 ? null : Van(
            rij, categorieen,
            string.Join("; ", regels.Select(regel => regel.Doel).Distinct(StringComparer.Ordinal)),
            string.Join("; ", regels.Select(regel => regel.Grondslag).Distinct(StringComparer.Ordinal)));
    }

    private static Inzage Van(LogboekRij rij, IReadOnlyList<Gegevenscategorie> categorieen, string? doel, string? grondslag) => new(
        rij.Nummer, rij.Wanneer, rij.Wie, rij.Rol, rij.Organisatie, rij.Handeling, rij.Daad, rij.Uitkomst, rij.Wat, rij.Kindsleutels().Count,
        categorieen, doel, grondslag, rij.Reden);

    internal static IReadOnlyList<Gegevenscategorie> Categorieen(LogboekRij rij) =>
        [.. (rij.Categorieen ?? "").Split(' ').Select(woord => Toegangswoorden.Kent(woord, out Gegevenscategorie categorie) ? categorie : (Gegevenscategorie?)null).OfType<Gegevenscategorie>()];
}
