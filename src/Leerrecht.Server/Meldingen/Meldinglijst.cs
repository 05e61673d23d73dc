using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>The worklist: for leerplicht what came in and what waits, for a school what it reported.</summary>
public static class Meldinglijst
{
    public const int PerPagina = 50;

    /// <summary>Which reports.</summary>
    public enum Keuze
    {
        /// <summary>Those that somebody still has to do something with.</summary>
        Open,

        /// <summary>Those that this person works on.</summary>
        VanMij,

        /// <summary>Also what is done.</summary>
        Alles,
    }

    /// <param name="Volgende">First day on which a step waits; null for whom the steps are not, and when none waits.</param>
    public sealed record Regel(VerzuimmeldingRij Melding, string Leerling, DateOnly? Volgende);

    public sealed record Lijst(int Aantal, IReadOnlyList<Regel> Regels);

    /// <param name="Kind">Only of this child.</param>
    public sealed record Vraag(Keuze Keuze = Keuze.Open, Verzuimmeldingsoort? Soort = null, int Bladzijde = 1, Guid? Kind = null);

    public static async Task<Lijst> Haal(Vraag vraag, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var (ik, soort, kind) = (bezoek.Wie.Naam, vraag.Soort, vraag.Kind);
        var meldingen = db.Verzuimmeldingen.AsNoTracking().ToegankelijkVoor(db, bezoek, kind is null ? Relaties.VitaalBelang : Relaties.Geen);
        meldingen = kind is null ? meldingen : meldingen.Where(rij => rij.LeerlingId == kind);
        meldingen = soort is null ? meldingen : meldingen.Where(rij => rij.Soort == soort);
        meldingen = vraag.Keuze switch
        {
            Keuze.Open => meldingen.Where(rij => rij.Status == Meldingstatus.Geregistreerd || rij.Status == Meldingstatus.InBehandeling),
            Keuze.VanMij => meldingen.Where(rij => rij.Status == Meldingstatus.InBehandeling && rij.Behandelaar == ik),
            Keuze.Alles => meldingen,
        };
        var metStappen = bezoek.Ooit(Gegevenscategorie.Straf);
        var rijen = await
            (from melding in meldingen
             let volgende = metStappen ? db.Behandelingen.Where(rij => rij.MeldingId == melding.Id).Select(rij => rij.Volgende).FirstOrDefault() : null
             let rang = melding.Status == Meldingstatus.Geregistreerd ? 0 : melding.Status == Meldingstatus.InBehandeling ? 1 : 2
             orderby rang, volgende == null, volgende, melding.GemeldOp descending, melding.Id
             select new { melding, Naam = db.Leerlingen.Where(kind => kind.Id == melding.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First(), volgende })
            .Skip(PerPagina * (vraag.Bladzijde - 1)).Take(PerPagina).ToListAsync(ct);
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, rijen.Select(rij => rij.melding.LeerlingId));
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, Daad.Zien, rijen.Select(rij => rij.melding.LeerlingId));
        if (metStappen)
        {
            bezoek.Toont(Gegevenscategorie.Straf, Daad.Zien, rijen.Where(rij => rij.volgende is not null).Select(rij => rij.melding.LeerlingId));
        }

        return new(await meldingen.CountAsync(ct), [.. rijen.Select(rij => new Regel(rij.melding, rij.Naam, rij.volgende))]);
    }
}
