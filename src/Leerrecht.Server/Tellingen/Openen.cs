using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Tellingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tellingen;

/// <summary>Opening a figure of the monitor: the children behind it, as far as this person may see them.</summary>
public static class Openen
{
    public const int PerPagina = 50;

    /// <param name="Thuiszitter">The clock as it stood on the day that was counted; null for a figure about something else.</param>
    public sealed record Kind(Guid Id, string Naam, int Leeftijd, Vestiging? School, string Gemeente, Klokstand? Thuiszitter);

    /// <summary>The clock on the day that was counted, as this person may see it.</summary>
    public sealed record Klokstand(DateOnly Sinds, int Dagen, DateOnly GrensOp, bool LangerDanDrieMaanden, bool Aanbod)
    {
        internal static Klokstand Vanaf(DateOnly sinds, Thuiszitter zit, DateOnly peildatum)
        {
            var grens = sinds.AddMonths((zit.GrensOp.Year - zit.Sinds.Year) * 12 + zit.GrensOp.Month - zit.Sinds.Month);
            return new(sinds, peildatum.DayNumber - sinds.DayNumber + 1, grens, peildatum > grens, zit.Aanbod);
        }
    }

    /// <param name="Mag">Whether this person may open this figure at all.</param>
    /// <param name="Aantal">The figure itself.</param>
    /// <param name="Buiten">Those counted who are not shown: out of reach, or not for this role.</param>
    /// <param name="Getoond">How many children there are to see; <paramref name="Kinderen"/> are those of this page.</param>
    public sealed record Uitslag(Monitorkeuze Keuze, bool Mag, Aantal Aantal, Aantal Buiten, int Getoond, IReadOnlyList<Kind> Kinderen, Schoolregister Scholen);

    /// <param name="pagina">From 1.</param>
    public static async Task<Uitslag> Haal(
        Monitorvraag vraag, Cijfer cijfer, Klok klok, int pagina, Bezoek bezoek, Peilingen peilingen, Teksten teksten, RegisterDb db,
        CancellationToken ct)
    {
        var (wie, vandaag) = (bezoek.Wie, bezoek.Vandaag);
        List<Veldfout> fouten = [];
        var (op, isVandaag) = Monitoren.Dag(vraag, vandaag, teksten, fouten);
        var peiling = (await peilingen.Op([op], ct))[0];
        var (plaats, school) = Monitoren.Plaats(vraag, wie, peiling.Scholen, teksten, fouten);
        var keuze = new Monitorkeuze(plaats, school, op, isVandaag, Monitoren.Datum(vraag.Met));
        var precies = Telregels.MagKleineAantallen(wie, keuze.Selectie, peiling.Scholen, bezoek.Convenant);
        var aantal = peiling.Beeld(keuze.Selectie, precies)[cijfer, klok];
        if (!Telregels.MagOpenen(wie.Rol, cijfer, bezoek.Convenant))
        {
            return new(keuze, false, aantal, aantal, 0, [], peiling.Scholen);
        }

        var achter = peiling.Achter(keuze.Selectie, cijfer, klok);
        var categorie = Telregels.Categorie(cijfer);
        var voorRol = achter.ToDictionary(leerling => leerling.Leerling);
        var ids = voorRol.Keys.ToList();
        var rijen = ids.Count == 0
            ? []
            : await db.Leerlingen.AsNoTracking().ToegankelijkVoor(db, bezoek, categorie, Daad.Zien)
                .Where(rij => EF.Parameter(ids).Contains(rij.Id))
                .ToListAsync(ct);
        var eerste = bezoek.ZietAlleVerzuim ? null : await Thuiszitterbereik.EersteZonderGrond(db, ids, ct);
        var kinderen = rijen
            .Select(rij => Maak(rij, voorRol[rij.Id], eerste, peiling))
            .OrderByDescending(kind => kind.Thuiszitter?.Dagen ?? 0)
            .ThenBy(kind => kind.Naam, StringComparer.CurrentCulture)
            .ToList();
        var buiten = achter.Count - kinderen.Count;
        var getoond = kinderen.Skip(PerPagina * (pagina - 1)).Take(PerPagina).ToList();
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, getoond.Select(kind => kind.Id), Relaties.Geen);
        bezoek.Toont(categorie, Daad.Zien, getoond.Select(kind => kind.Id), Relaties.Geen);
        return new(
            keuze, true, aantal, precies ? Aantal.Precies(buiten) : Aantal.Afgeschermd(buiten), kinderen.Count,
            getoond, peiling.Scholen);
    }

    /// <param name="eerste">First days without a ground, for who may not know of those with one; null for who may.</param>
    private static Kind Maak(LeerlingRij rij, Gepeild gepeild, Dictionary<Guid, DateOnly>? eerste, Peiling peiling) => new(
        rij.Id,
        rij.Naam ?? rij.Sleutel,
        rij.NaarLeerling().Leeftijd(peiling.Peildatum),
        gepeild.Stand.Vestiging < 0 ? null : peiling.Scholen.Vestigingen[gepeild.Stand.Vestiging],
        gepeild.Gemeente,
        gepeild.Thuiszitter is not { } zit ? null : eerste is null ? new(zit.Sinds, zit.Dagen, zit.GrensOp, zit.LangerDanDrieMaanden, zit.Aanbod)
            : eerste.TryGetValue(rij.Id, out var sinds) && sinds <= peiling.Peildatum ? Klokstand.Vanaf(sinds, zit, peiling.Peildatum)
            : null);
}
