using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Maandlijst;

/// <summary>The list of one month, as somebody may see it: children by name for who may know them, the others as a number.</summary>
/// <param name="Anderen">On the list, and not for this person by name.</param>
/// <param name="IsNu">Whether it is the list of this month: of an earlier one remains what was agreed.</param>
public sealed record Maandbeeld(Maandbereik.Keuze Keuze, DateOnly Maand, bool IsNu, IReadOnlyList<Maandbeeld.Kind> Kinderen, int Anderen)
{
    /// <param name="Soort">Why it is on the list; null when it no longer is.</param>
    /// <param name="Sinds">First day without a ground, or enrolled nowhere.</param>
    /// <param name="Eerder">What was agreed in earlier months and is open, or ended in this one; shown first.</param>
    /// <param name="Nu">What was agreed this month.</param>
    public sealed record Kind(
        Guid Id, string Naam, Signaalsoort? Soort, DateOnly? Sinds, string? School, IReadOnlyList<MaandafspraakRij> Eerder, IReadOnlyList<MaandafspraakRij> Nu, bool MagWijzigen);

    /// <param name="daad">Seeing it, or taking the minutes along.</param>
    public static async Task<Maandbeeld> Haal(Maandbereik.Keuze keuze, DateOnly maand, Daad daad, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var nu = maand == Maandregels.Maand(bezoek.Vandaag);
        var staan = nu ? await OpDeLijst(keuze, bezoek.Vandaag, db, ct) : [];
        var vorige = maand.AddMonths(-1);
        var afspraken = await db.Maandafspraken.AsNoTracking()
            .Where(rij => rij.Gemeente == keuze.Gemeente && rij.Swv == keuze.Swv
                && (rij.Maand == maand || (rij.Maand < maand && (rij.Maand == vorige || rij.AfgerondOp == null || rij.AfgerondOp >= maand))))
            .OrderBy(rij => rij.Uiterlijk).ThenBy(rij => rij.Id).ToListAsync(ct);
        Guid[] ids = [.. staan.Keys.Union(afspraken.Select(rij => rij.LeerlingId))];
        var leesbaar = db.Leerlingen.AsNoTracking()
            .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Dossier, daad, Relaties.VitaalBelang)
            .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien, Relaties.VitaalBelang)
            .Where(rij => EF.Parameter(ids).Contains(rij.Id));
        var namen = await leesbaar.Select(rij => new { rij.Id, rij.Naam, rij.Sleutel }).ToListAsync(ct);
        var wijzigbaar = (await db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Dossier, Daad.Wijzigen, Relaties.VitaalBelang)
            .Where(rij => EF.Parameter(ids).Contains(rij.Id)).Select(rij => rij.Id).ToListAsync(ct)).ToHashSet();
        var perKind = afspraken.ToLookup(rij => rij.LeerlingId);
        List<Kind> kinderen = [.. namen.Select(kind =>
        {
            var signaal = staan.GetValueOrDefault(kind.Id);
            return new Kind(
                kind.Id, kind.Naam ?? kind.Sleutel, signaal?.Soort, signaal?.Begin, signaal?.Vestiging, [.. perKind[kind.Id].Where(rij => rij.Maand < maand)],
                [.. perKind[kind.Id].Where(rij => rij.Maand == maand)], nu && wijzigbaar.Contains(kind.Id));
        }).Where(kind => nu || kind.Nu.Count > 0 || kind.Eerder.Count > 0)
            .OrderBy(kind => kind.Eerder.Count == 0).ThenBy(kind => kind.Sinds).ThenBy(kind => kind.Naam, StringComparer.CurrentCulture)];
        Guid[] getoond = [.. kinderen.Select(kind => kind.Id)];
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, getoond);
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, Daad.Zien, getoond);
        bezoek.Toont(Gegevenscategorie.Dossier, daad, getoond);
        return new(keuze, maand, nu, kinderen, ids.Length - namen.Count);
    }

    /// <summary>The children that are discussed: enrolled nowhere and counted so (regels §6.8), or long absent without a ground. The signal that began first stands for the child.</summary>
    internal static async Task<Dictionary<Guid, SignaalRij>> OpDeLijst(Maandbereik.Keuze keuze, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var gemeente = keuze.Gemeente;
        var signalen = await
            (from signaal in db.Signalen.AsNoTracking()
             join leerling in db.Leerlingen on signaal.LeerlingId equals leerling.Id
             where leerling.Gemeente == gemeente && signaal.Status == Signaalstatus.Geldig && signaal.Eind == null
                 && (signaal.Soort == Signaalsoort.LangdurigRelatiefVerzuim || (signaal.Soort == Signaalsoort.AbsoluutVerzuim && signaal.RedenTeltNiet == null))
             select new { signaal, leerling }).ToListAsync(ct);
        Guid[] ids = [.. signalen.Select(rij => rij.leerling.Id).Distinct()];
        var laatste = (await
                (from inschrijving in db.Inschrijvingen
                 join school in db.Vestigingen on inschrijving.Vestiging equals school.Code
                 where inschrijving.BekendTot == null && inschrijving.Begin <= vandaag && EF.Parameter(ids).Contains(inschrijving.LeerlingId)
                 select new { inschrijving.LeerlingId, inschrijving.Begin, inschrijving.Volgorde, school.Swv }).ToListAsync(ct))
            .GroupBy(rij => rij.LeerlingId).ToDictionary(groep => groep.Key, groep => groep.OrderBy(rij => rij.Begin).ThenBy(rij => rij.Volgorde).Last().Swv);
        var swvs = (await Maandbereik.Van(gemeente, db, ct)).Select(ander => (ander.Swv, ander.Primair)).ToList();
        return signalen
            .Where(rij => Maandregels.Samenwerkingsverband(laatste.GetValueOrDefault(rij.leerling.Id), rij.leerling.NaarLeerling().Leeftijd(vandaag), swvs) == keuze.Swv)
            .GroupBy(rij => rij.leerling.Id).ToDictionary(groep => groep.Key, groep => groep.MinBy(rij => rij.signaal.Begin)!.signaal);
    }
}
