using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Dossiers.Overleggen;

/// <summary>One meeting around a child, from planning to minutes.</summary>
/// <param name="Gepland">As it was planned last; null when nobody planned it here.</param>
/// <param name="GeplandOp">UTC: when that was.</param>
/// <param name="Keren">How often it was planned or moved.</param>
/// <param name="Gehouden">Null while it was not held.</param>
/// <param name="Verslaglegger">Who recorded it.</param>
/// <param name="KindZei">What the child said there, for who may see that; else empty.</param>
/// <param name="Afspraken">The actions that were agreed there.</param>
public sealed record Overlegzaak(
    Guid Id, Overleg? Gepland, DateTime GeplandOp, int Keren, Dossiergebeurtenis.OverlegGehouden? Gehouden, string Verslaglegger, Dossiergebeurtenis.OverlegAfgezegd? Afgezegd,
    string KindZei, IReadOnlyList<Actie> Afspraken)
{
    public Overlegsoort Soort => Gehouden?.Soort ?? Gepland!.Soort;

    public DateOnly Dag => Gehouden?.Op ?? Tijdstip.Dag(Gepland!.Wanneer);

    /// <summary>It still has to come, or to be recorded.</summary>
    public bool Open => Gehouden is null && Afgezegd is null;

    /// <summary>All of a case, the first planned first.</summary>
    public static IReadOnlyList<Overlegzaak> Van(IReadOnlyList<Gebeurd<Dossiergebeurtenis>> gebeurd)
    {
        Dictionary<Guid, Overlegzaak> zaken = [];
        for (var plaats = 0; plaats < gebeurd.Count; plaats++)
        {
            var (wat, wanneer, wie) = gebeurd[plaats];
            switch (wat)
            {
                case Dossiergebeurtenis.OverlegGepland g:
                    var was = Bekend(g.Overleg.Id);
                    zaken[g.Overleg.Id] = was with { Gepland = g.Overleg, GeplandOp = wanneer, Keren = was.Keren + 1, Afgezegd = null };
                    break;
                case Dossiergebeurtenis.OverlegGehouden g:

                    // What the child said there was recorded in the same act, right behind it.
                    var zei = plaats + 1 < gebeurd.Count && gebeurd[plaats + 1].Wat is Dossiergebeurtenis.KindGesproken { Door: "" } woorden ? woorden.Woorden : "";
                    zaken[g.Id] = Bekend(g.Id) with { Gehouden = g, Verslaglegger = wie, KindZei = zei };
                    break;
                case Dossiergebeurtenis.OverlegAfgezegd g:
                    zaken[g.Id] = Bekend(g.Id) with { Afgezegd = g };
                    break;
                case Dossiergebeurtenis.ActieAfgesproken { Overleg: { } overleg } g when zaken.TryGetValue(overleg, out var zaak):
                    zaken[overleg] = zaak with { Afspraken = [.. zaak.Afspraken, g.Actie] };
                    break;
            }
        }

        return [.. zaken.Values];

        Overlegzaak Bekend(Guid id) => zaken.GetValueOrDefault(id) ?? new(id, null, default, 0, null, "", null, "", []);
    }

    /// <summary>One that was planned, for a calendar: decided and recorded as seeing the case. Null when there is none in reach.</summary>
    public static async Task<Overlegzaak?> Haal(Guid leerling, Guid overleg, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(leerling, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, leerling, kind.Band)
            || !bezoek.Mag(Gegevenscategorie.Dossier, Daad.Zien, leerling, kind.Band))
        {
            return null;
        }

        var zaak = await Dossierzaak.Haal(kind, bezoek.Nu, bezoek.Vandaag, db, ct);
        return Van(zaak.Stroom.Gebeurd).FirstOrDefault(een => een.Id == overleg && een.Gepland is not null);
    }
}
