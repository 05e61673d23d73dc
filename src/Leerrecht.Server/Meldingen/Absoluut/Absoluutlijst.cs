using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Absoluut;

/// <summary>The children of the own gemeente that are enrolled nowhere, and the inquiries that run: what is due first.</summary>
public static class Absoluutlijst
{
    /// <summary>Rows under one heading.</summary>
    public const int PerKop = 100;

    /// <summary>Under which heading a child stands.</summary>
    public enum Plaats
    {
        /// <summary>The register shows an end: it can be closed.</summary>
        Sluiten,

        /// <summary>No letter went out yet.</summary>
        Aanschrijven,

        /// <summary>An answer or a next step is waited for.</summary>
        Loopt,

        /// <summary>Enrolled nowhere, and not counted, for a reason of G4 §2.1.</summary>
        TeltNietMee,
    }

    /// <param name="Uiterlijk">Before when somebody acts; null where nothing is due.</param>
    public sealed record Regel(
        Guid LeerlingId, string Leerling, DateOnly Geboren, Plaats Plaats, DateOnly Sinds, Absoluutstap? Stap, DateOnly? Uiterlijk, RedenTeltNiet? Reden, bool WachtOpMbo);

    /// <param name="Regels">At most <see cref="PerKop"/>.</param>
    public sealed record Kop(Plaats Plaats, int Aantal, IReadOnlyList<Regel> Regels);

    public static async Task<IReadOnlyList<Kop>> Haal(Bezoek bezoek, Werkdagen werkdagen, RegisterDb db, CancellationToken ct)
    {
        if (!Functies.IsLeerplicht(bezoek.Wie.Rol))
        {
            return [];
        }

        var vandaag = bezoek.Vandaag;
        var signalen = await db.Signalen.AsNoTracking().InBereik(db, bezoek, Signaalsoort.AbsoluutVerzuim)
            .Where(rij => rij.Status == Signaalstatus.Geldig && rij.Eind == null)
            .Select(rij => new { rij.LeerlingId, rij.Begin, rij.OntstaanOp, rij.RedenTeltNiet, rij.WachtOpMbo }).ToListAsync(ct);
        var zaken = await db.Absoluutonderzoeken.AsNoTracking().Where(rij => rij.AfgeslotenOp == null)
            .ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien, Relaties.VitaalBelang)
            .ToDictionaryAsync(rij => rij.LeerlingId, ct);
        var perKind = signalen.GroupBy(rij => rij.LeerlingId).ToDictionary(groep => groep.Key, groep => groep.MaxBy(rij => rij.Begin)!);
        Guid[] ids = [.. perKind.Keys.Union(zaken.Keys)];
        var namen = await db.Leerlingen.AsNoTracking().Where(rij => EF.Parameter(ids).Contains(rij.Id)).ToDictionaryAsync(rij => rij.Id, ct);
        Guid[] lopend = [.. zaken.Keys];
        var teSluiten = (await db.Inschrijvingen.Op(vandaag).Where(rij => EF.Parameter(lopend).Contains(rij.LeerlingId)).Select(rij => rij.LeerlingId).ToListAsync(ct)).ToHashSet();
        teSluiten.UnionWith(lopend.Where(kind => !perKind.ContainsKey(kind)));

        var regels = ids.Select(id =>
        {
            var (kind, signaal, zaak) = (namen[id], perKind.GetValueOrDefault(id), zaken.GetValueOrDefault(id));
            var plaats = teSluiten.Contains(id) ? Plaats.Sluiten : zaak is not null ? Plaats.Loopt : signaal!.RedenTeltNiet is not null ? Plaats.TeltNietMee : Plaats.Aanschrijven;
            var uiterlijk = zaak?.Uiterlijk
                ?? (plaats == Plaats.Aanschrijven ? Absoluutregels.BriefUiterlijk(Handeling.DagInAmsterdam(signaal!.OntstaanOp), werkdagen) : (DateOnly?)null);
            return new Regel(
                id, kind.Naam ?? kind.Sleutel, kind.Geboortedatum, plaats, zaak?.Sinds ?? signaal!.Begin, zaak is null ? Absoluutstap.Aanschrijven : zaak.Stap, uiterlijk,
                signaal?.RedenTeltNiet, signaal?.WachtOpMbo == true);
        });
        List<Kop> koppen =
        [
            .. regels.GroupBy(regel => regel.Plaats).OrderBy(groep => groep.Key).Select(groep => new Kop(
                groep.Key, groep.Count(), [.. groep.OrderBy(regel => regel.Uiterlijk).ThenBy(regel => regel.Sinds).ThenBy(regel => regel.Leerling, StringComparer.CurrentCulture).Take(PerKop)])),
        ];
        var getoond = koppen.SelectMany(kop => kop.Regels).Select(regel => regel.LeerlingId).ToList();
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, getoond);
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, Daad.Zien, getoond);
        return koppen;
    }
}
