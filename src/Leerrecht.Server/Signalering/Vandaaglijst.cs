using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Meldingen.Maandlijst;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>The list of today: what asks for somebody, most urgent first.</summary>
public static class Vandaaglijst
{
    /// <summary>Rows under one heading before "show all".</summary>
    public const int PerKop = 25;

    /// <summary>One thing that asks for attention: a signal, the clock of a thuiszitter, a step in a case or a report (then without a signal).</summary>
    public sealed record Punt(
        Urgentie Urgentie, Guid LeerlingId, string Leerling, string? Vestiging, SignaalRij? Signaal, Klokbeeld? Thuiszitter, DateOnly? Uiterlijk)
    {
        /// <summary>Of a signal; <see cref="Signaal"/> itself is read for the points shown.</summary>
        internal Guid? SignaalId { get; init; }

        /// <summary>Day on which the signal was reached.</summary>
        internal DateOnly? BereiktOp { get; init; }

        /// <summary>The next step in the guidance of a sick pupil; then there is no signal either.</summary>
        public Begeleidingsstap? Begeleiding { get; init; }

        /// <summary>The next step in the inquiry into a child that is enrolled nowhere; then there is no signal.</summary>
        public Absoluutstap? Onderzoek { get; init; }

        /// <summary>A message about a suspension or removal that was drawn up and not sent; then there is no signal.</summary>
        public Kennisgevingsoort? Kennisgeving { get; init; }

        /// <summary>An agreement of the monthly list whose day has come; then there is no signal.</summary>
        public MaandafspraakRij? Afspraak { get; init; }

        /// <summary>A report that asks for somebody; then there is no signal.</summary>
        public VerzuimmeldingRij? Melding { get; init; }

        /// <summary>Of a thuiszitter: who should be told and was not yet.</summary>
        public Informatieplicht? Informeren { get; init; }

        /// <summary>The register of absence refused that report.</summary>
        public bool Geweigerd { get; init; }

        /// <summary>What a case asks of this person; then there is no signal.</summary>
        public Dossierpunt? Dossier { get; init; }
    }

    /// <param name="Wat">Words of an action; empty where the step says it.</param>
    /// <param name="Overleg">The meeting, where that is the step.</param>
    public sealed record Dossierpunt(Dossierstap Stap, DossierRij Rij, string Wat, DossieroverlegRij? Overleg);

    /// <summary>All points under one heading; <paramref name="Punten"/> holds at most as many as are shown.</summary>
    public sealed record Kop(Urgentie Urgentie, int Aantal, IReadOnlyList<Punt> Punten);

    /// <param name="LageAanwezigheid">Pupils with an attendance tier: for inside the school, by tier.</param>
    public sealed record Lijst(IReadOnlyList<Kop> Koppen, IReadOnlyDictionary<int, int> LageAanwezigheid)
    {
        /// <summary>How many points more there are of the school that was chosen, that are not this person's own.</summary>
        public int VanAnderen { get; init; }

        /// <summary>The vestigingen of all in reach, whatever was chosen.</summary>
        public IReadOnlyList<string> Vestigingen { get; init; } = [];

        /// <summary>Of all in reach who sit at home without a place: how many passed which point.</summary>
        public IReadOnlyDictionary<Klokfase, int> Klokfasen { get; init; } = new Dictionary<Klokfase, int>();

        /// <summary>Of the children shown those with a case that runs and that this person may open.</summary>
        public IReadOnlySet<Guid> MetDossier { get; init; } = new HashSet<Guid>();
    }

    /// <summary>Whose points.</summary>
    public enum Keuze
    {
        /// <summary>All in reach.</summary>
        Alles,

        /// <summary>This person's own: see <see cref="Vandaageigen"/>.</summary>
        VanMij,
    }

    /// <param name="Vestiging">Only of this vestiging; null is all in reach.</param>
    /// <param name="Open">Show this heading whole.</param>
    public sealed record Vraag(string? Vestiging = null, Urgentie? Open = null, Keuze Keuze = Keuze.Alles);

    public static async Task<Lijst> Haal(Vraag vraag, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        var (vandaag, werkdagen) = (bezoek.Vandaag, grondslag.Scholen.Werkdagen);
        var signalen = await Vandaagsignalen.Haal(bezoek, db, ct);
        var klokken = await Klokken(bezoek, grondslag.Regelsets.Op(vandaag), db, ct);
        var plichten = await Vandaagplichten.Haal([.. klokken.Select(gevonden => gevonden.Thuiszitter)], bezoek, db, ct);
        var begeleid = await Begeleid(bezoek, db, ct);
        var onderzoeken = await Vandaagonderzoeken.Haal(bezoek, werkdagen, db, ct);
        var inOnderzoek = onderzoeken.Select(punt => punt.LeerlingId).ToHashSet();
        var kennisgevingen = await Kennisgevingen(bezoek, db, ct);
        var geschorst = kennisgevingen.Where(rij => rij.Soort == Kennisgevingsoort.Schorsing).ToLookup(rij => rij.LeerlingId, rij => rij.Van);
        var inBegeleiding = begeleid.Select(gevonden => gevonden.LeerlingId).ToHashSet();
        var alle = signalen
            .Where(gevonden => gevonden.Soort.Categorie() != Gegevenscategorie.Ziekte || !inBegeleiding.Contains(gevonden.LeerlingId))
            .Where(gevonden => gevonden.Soort != Signaalsoort.Schorsing || !geschorst[gevonden.LeerlingId].Any(van => van >= gevonden.Begin))
            .Where(gevonden => gevonden.Soort != Signaalsoort.AbsoluutVerzuim || !inOnderzoek.Contains(gevonden.LeerlingId))
            .Select(gevonden => new Punt(
                Urgentieregels.Bepaal(gevonden.Uiterlijk, vandaag, werkdagen), gevonden.LeerlingId, gevonden.Leerling, gevonden.Vestiging, null, null, gevonden.Uiterlijk)
            {
                SignaalId = gevonden.Id,
                BereiktOp = gevonden.BereiktOp,
            })
            .Concat(klokken.Select(gevonden => Klokpunt(gevonden, plichten.GetValueOrDefault(gevonden.Thuiszitter.LeerlingId), vandaag, werkdagen)))
            .Concat(begeleid.Where(gevonden => gevonden.Stap is not null).Select(gevonden => new Punt(
                Urgentieregels.Bepaal(gevonden.Uiterlijk, vandaag, werkdagen), gevonden.LeerlingId, gevonden.Leerling, gevonden.Vestiging, null, null, gevonden.Uiterlijk)
            {
                Begeleiding = gevonden.Stap,
            }))
            .Concat(onderzoeken)
            .Concat(kennisgevingen.Where(rij => rij.Uiterlijk is not null).Select(rij => new Punt(
                Urgentieregels.Bepaal(rij.Uiterlijk, vandaag, werkdagen), rij.LeerlingId, rij.Leerling, rij.Vestiging, null, null, rij.Uiterlijk)
            {
                Kennisgeving = rij.Soort,
            }))
            .Concat(await Vandaagafspraken.Haal(bezoek, werkdagen, db, ct))
            .Concat(await Vandaagmeldingen.Haal(bezoek, werkdagen, db, ct))
            .Concat(await Vandaagdossiers.Haal(bezoek, werkdagen, db, ct))
            .ToList();
        var eigen = vraag.Keuze == Keuze.VanMij ? await Vandaageigen.Haal(bezoek, db, ct) : null;
        var hier = alle.FindAll(punt => vraag.Vestiging is null || punt.Vestiging == vraag.Vestiging);
        var punten = eigen is null ? hier : hier.FindAll(eigen.Is);
        var koppen = punten
            .GroupBy(punt => punt.Urgentie)
            .OrderBy(groep => groep.Key)
            .Select(groep => new Kop(
                groep.Key, groep.Count(),
                [.. groep.OrderBy(punt => punt.Uiterlijk).ThenByDescending(punt => punt.BereiktOp ?? punt.Melding?.GemeldOp)
                    .ThenBy(punt => punt.Leerling, StringComparer.CurrentCulture)
                    .Take(vraag.Open == groep.Key ? int.MaxValue : PerKop)]))
            .ToList();
        koppen = await Vandaagsignalen.Vul(koppen, db, ct);
        Noteer(koppen.SelectMany(kop => kop.Punten).ToList(), bezoek);
        return new(koppen, await LageAanwezigheid(bezoek, db, ct))
        {
            Klokfasen = klokken.Where(gevonden => !gevonden.Thuiszitter.Aanbod)
                .CountBy(gevonden => Urgentieregels.Fase(gevonden.Thuiszitter.Sinds, gevonden.Thuiszitter.Grens, vandaag)).ToDictionary(),
            VanAnderen = hier.Count - punten.Count,
            Vestigingen = [.. alle.Select(punt => punt.Vestiging).OfType<string>().Distinct()],
            MetDossier = await MetDossier([.. koppen.SelectMany(kop => kop.Punten).Where(punt => punt.Signaal is not null || punt.Thuiszitter is not null).Select(punt => punt.LeerlingId).Distinct()], bezoek, db, ct),
        };
    }

    private static Punt Klokpunt(Klok gevonden, Informatieplicht? informeren, DateOnly vandaag, Werkdagen werkdagen)
    {
        var moment = Urgentieregels.VolgendMoment(gevonden.Thuiszitter.Sinds, gevonden.Thuiszitter.Grens, vandaag);

        // An offer with a place stops the clock: the child is not forgotten, but nobody is late.
        var urgentie = gevonden.Thuiszitter.Aanbod ? Urgentie.Later : Urgentieregels.Bepaal(moment, vandaag, werkdagen);
        return new(
            informeren is not null && urgentie > Urgentie.DezeWeek ? Urgentie.DezeWeek : urgentie, gevonden.Thuiszitter.LeerlingId, gevonden.Leerling,
            gevonden.Thuiszitter.Vestiging, null, gevonden.Thuiszitter, gevonden.Thuiszitter.Aanbod ? null : moment)
        {
            Informeren = informeren,
        };
    }

    private sealed record Klok(Klokbeeld Thuiszitter, string Leerling);

    private sealed record Zaak(Guid LeerlingId, string Leerling, string Vestiging, Begeleidingsstap? Stap, DateOnly? Uiterlijk);

    /// <summary>Sick pupils whose guidance runs, with the step of this side; their signals ask for nothing more.</summary>
    private static async Task<List<Zaak>> Begeleid(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (!bezoek.Ooit(Gegevenscategorie.Ziekte))
        {
            return [];
        }

        var jgz = Functies.IsJgz(bezoek.Wie.Rol);
        return await
            (from rij in db.Verzuimbegeleidingen.ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Ziekte, Daad.Zien, Relaties.VitaalBelang)
             where rij.AfgeslotenOp == null
             select new Zaak(rij.LeerlingId, db.Leerlingen.Where(kind => kind.Id == rij.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First(), rij.Vestiging, jgz ? rij.JgzStap : rij.SchoolStap, jgz ? rij.JgzUiterlijk : rij.SchoolUiterlijk)).ToListAsync(ct);
    }

    private sealed record Bericht(Guid LeerlingId, string Leerling, string Vestiging, Kennisgevingsoort Soort, DateOnly Van, DateOnly? Uiterlijk);

    /// <summary>The messages about suspensions and removals of the last year: what has one asks for nothing more.</summary>
    private static async Task<List<Bericht>> Kennisgevingen(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (!bezoek.Ooit(Gegevenscategorie.Geoorloofd))
        {
            return [];
        }

        var sinds = bezoek.Vandaag.AddYears(-1);
        return await
            (from rij in db.Kennisgevingen.ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Geoorloofd, Daad.Zien, Relaties.VitaalBelang)
             where rij.Van >= sinds
             select new Bericht(rij.LeerlingId, db.Leerlingen.Where(kind => kind.Id == rij.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First(), rij.Vestiging, rij.Soort, rij.Van, rij.Uiterlijk)).ToListAsync(ct);
    }

    private static async Task<List<Klok>> Klokken(Bezoek bezoek, Regelset regels, RegisterDb db, CancellationToken ct)
    {
        var klokken = await db.Klokken(bezoek, regels, ct);
        var ids = klokken.Select(klok => klok.LeerlingId).ToList();
        var namen = await db.Leerlingen.Namen(ids, ct);
        return [.. klokken.Where(klok => namen.ContainsKey(klok.LeerlingId)).Select(klok => new Klok(klok, namen[klok.LeerlingId]))];
    }

    private static async Task<IReadOnlyDictionary<int, int>> LageAanwezigheid(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        string[] scholen = [.. bezoek.Wie.Werkgebied.Vestigingen];
        return scholen.Length == 0 ? new Dictionary<int, int>() : await db.Signalen
            .Where(signaal => signaal.Status == Signaalstatus.Geldig && scholen.Contains(signaal.Vestiging!)).ToegankelijkVoor(db, bezoek, Signaalsoort.AanwezigheidLaag)
            .GroupBy(signaal => signaal.Tier!.Value, (tier, rijen) => new { Tier = tier, Aantal = rijen.Count() })
            .ToDictionaryAsync(rij => rij.Tier, rij => rij.Aantal, ct);
    }

    private static async Task<IReadOnlySet<Guid>> MetDossier(List<Guid> getoond, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (getoond.Count == 0 || !bezoek.Ooit(Gegevenscategorie.Dossier))
        {
            return new HashSet<Guid>();
        }

        var gevonden = await db.Dossiers.Where(rij => EF.Parameter(getoond).Contains(rij.LeerlingId) && rij.GeslotenOp == null)
            .ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Dossier, Daad.Zien, Relaties.VitaalBelang).Select(rij => rij.LeerlingId).ToHashSetAsync(ct);
        bezoek.Toont(Gegevenscategorie.Dossier, Daad.Zien, gevonden);
        return gevonden;
    }

    /// <summary>The children shown, each with the kind of data that the row tells.</summary>
    private static void Noteer(List<Punt> punten, Bezoek bezoek)
    {
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, punten.Select(punt => punt.LeerlingId));
        foreach (var groep in punten.GroupBy(punt => punt.Signaal?.Soort.Categorie()
            ?? (punt.Afspraak is not null || punt.Dossier is not null ? Gegevenscategorie.Dossier : punt.Begeleiding is not null ? Gegevenscategorie.Ziekte : punt.Kennisgeving is not null ? Gegevenscategorie.Geoorloofd : Gegevenscategorie.Ongeoorloofd)))
        {
            bezoek.Toont(groep.Key, Daad.Zien, groep.Select(punt => punt.LeerlingId));
        }
    }
}
