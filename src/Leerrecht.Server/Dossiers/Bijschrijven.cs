using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>Adds to a case what happened, with all that follows from it: its rows, which organisations see the child, and the offer that stops the clock.</summary>
internal static class Bijschrijven
{
    /// <summary>Own offers are numbered from here, so that no delivered file takes one for its own line.</summary>
    private const int EigenNummer = 1000;

    /// <summary>Who stands for what happened by itself.</summary>
    public const string Vanzelf = "vanzelf";

    /// <summary>Who stands for somebody who works with the family in a case that the one who looks may not know of.</summary>
    public const string UitGezin = "gezin";

    internal const string Reden = "Doet mee in het dossier.";

    /// <param name="aanstelling">Under which appointment; null for what happens by itself.</param>
    public static async Task VoerUit(
        Dossierzaak zaak, IReadOnlyCollection<Dossiergebeurtenis> nieuw, Guid? aanstelling, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var (leerling, id) = (zaak.Kind.Leerling.Id, zaak.Stroom.Id);
        var alle = zaak.Vervallen.Concat(nieuw).ToList();
        if (alle.Count == 0)
        {
            return;
        }

        var vanzelf = handeling with { Wie = Vanzelf, AanstellingId = null };
        db.Vervolg(zaak.Stroom, DossierRij.Stroom, [.. zaak.Vervallen], Categorie, vanzelf);
        db.Vervolg(zaak.Stroom.Met(zaak.Vervallen, vanzelf), DossierRij.Stroom, [.. nieuw], Categorie, aanstelling is null ? vanzelf : handeling);
        var dossier = (Dossier.Bestaand)nieuw.Aggregate(zaak.Dossier, Dossierverloop.Verwerk);
        Dossierrijen.Van(leerling, id, dossier, zaak.Model).Vervang(await Dossierrijen.Lees(leerling, id, db, ct), db);
        await Deel(leerling, dossier, alle, aanstelling ?? dossier.Zaak.Regie.Aanstelling, handeling.Vandaag, db, ct);
        foreach (var gebeurd in alle)
        {
            await BiedAan(zaak, gebeurd, dossier, handeling, db, ct);
        }
    }

    /// <summary>An offer changes the judgement; in the transaction of the change.</summary>
    public static Task LaatBeoordelen(Guid leerling, IEnumerable<Dossiergebeurtenis> nieuw, Handeling handeling, RegisterDb db) =>
        nieuw.Any(wat => wat is Dossiergebeurtenis.AanbodGedaan or Dossiergebeurtenis.PlaatsBevestigd or Dossiergebeurtenis.AanbodGeweigerd or Dossiergebeurtenis.Heropend)
            ? new Markering(db, handeling).Leerlingen([leerling])
            : Task.CompletedTask;

    /// <summary>Whether an organisation takes part today.</summary>
    public static Task<bool> DoetMee(Guid leerling, Guid organisatie, DateOnly vandaag, RegisterDb db, CancellationToken ct) => db.Deelnames.AnyAsync(
        rij => rij.LeerlingId == leerling && rij.OrganisatieId == organisatie && rij.Soort == Deelnamesoort.Dossier && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag), ct);

    /// <summary>What may be seen of what happened: the voice of child and parents, plan and offers belong to the plan.</summary>
    internal static Gegevenscategorie Categorie(Dossiergebeurtenis wat) => wat switch
    {
        Dossiergebeurtenis.PlanVastgesteld or Dossiergebeurtenis.AanbodGedaan or Dossiergebeurtenis.PlaatsBevestigd or Dossiergebeurtenis.AanbodGeweigerd
            or Dossiergebeurtenis.KindGesproken or Dossiergebeurtenis.GezinsdoelenOvergenomen => Gegevenscategorie.Plan,
        _ => Gegevenscategorie.Dossier,
    };

    /// <summary>Organisations of who takes part see the child, until nobody of them does or the case is over and was looked at again.</summary>
    private static async Task Deel(
        Guid leerling, Dossier.Bestaand dossier, IEnumerable<Dossiergebeurtenis> gebeurd, Guid aanstelling, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        if (!gebeurd.Any(wat => wat is Dossiergebeurtenis.Geopend or Dossiergebeurtenis.Uitgenodigd or Dossiergebeurtenis.RegieAanvaard or Dossiergebeurtenis.Vervangen
            or Dossiergebeurtenis.Afgemeld or Dossiergebeurtenis.Gesloten or Dossiergebeurtenis.Nagezien or Dossiergebeurtenis.Heropend))
        {
            return;
        }

        DateOnly? tot = dossier is Dossier.Gesloten gesloten ? gesloten.Nagezien ? vandaag : gesloten.NazorgOp.AddDays(Dossierregels.NazorgVroeger) : null;
        var organisaties = dossier.Zaak.Deelnemers.SelectMany(een => een.Vervanger is { } ander ? [een.Wie.Organisatie, ander.Organisatie] : new[] { een.Wie.Organisatie }).ToHashSet();
        var rijen = await db.Deelnames.Where(rij => rij.LeerlingId == leerling && rij.Soort == Deelnamesoort.Dossier && (rij.Tot == null || rij.Tot >= vandaag)).ToListAsync(ct);
        foreach (var rij in rijen)
        {
            // Who was brought to the child before or beside the case stays until somebody ends that.
            if (rij.Reden == Reden)
            {
                rij.Tot = organisaties.Contains(rij.OrganisatieId) ? tot : vandaag;
            }
        }

        db.Deelnames.AddRange(organisaties.Where(organisatie => rijen.TrueForAll(rij => rij.OrganisatieId != organisatie)).Select(organisatie => new DeelnameRij
        {
            LeerlingId = leerling, Id = Guid.CreateVersion7(), OrganisatieId = organisatie, Soort = Deelnamesoort.Dossier, Van = vandaag, Tot = tot, Reden = Reden, AanstellingId = aanstelling,
        }));
    }

    /// <summary>An offer with a place is a fact about the child, for the clock and the figures.</summary>
    private static Task BiedAan(Dossierzaak zaak, Dossiergebeurtenis gebeurd, Dossier.Bestaand dossier, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var leerling = zaak.Kind.Leerling.Id;
        return gebeurd switch
        {
            Dossiergebeurtenis.AanbodGedaan { PlaatsSinds: { } sinds } g => Begin(g.Id, sinds),
            Dossiergebeurtenis.PlaatsBevestigd g => Begin(g.Id, g.Sinds),
            Dossiergebeurtenis.AanbodGeweigerd g => Eindig(leerling, [g.Id], handeling, db, ct),

            // It sits at home again: what was offered then stops no clock.
            Dossiergebeurtenis.Heropend => Eindig(leerling, [.. ((Dossier.Bestaand)zaak.Dossier).Zaak.Aanbod.Select(een => een.Id)], handeling, db, ct),
            _ => Task.CompletedTask,
        };

        async Task Begin(Guid id, DateOnly begin)
        {
            var nummer = await db.Aanbod.Where(rij => rij.LeerlingId == leerling && rij.Nummer > EigenNummer).MaxAsync(rij => (int?)rij.Nummer, ct) ?? EigenNummer;
            db.Aanbod.Add(new()
            {
                LeerlingId = leerling, Begin = begin, Soort = dossier.Zaak.Aanbod.Single(een => een.Id == id).Soort, Nummer = nummer + 1, Versie = 1, PlaatsBeschikbaar = true,
                BekendVan = handeling.Wanneer, AanleveringId = id,
            });
        }
    }

    private static async Task Eindig(Guid leerling, Guid[] aanbod, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        foreach (var was in await db.Aanbod.Where(rij => rij.LeerlingId == leerling && aanbod.Contains(rij.AanleveringId) && rij.BekendTot == null).ToListAsync(ct))
        {
            was.BekendTot = handeling.Wanneer;
            if (handeling.Vandaag.AddDays(-1) is var laatste && laatste >= was.Begin)
            {
                db.Aanbod.Add(new()
                {
                    LeerlingId = leerling, Begin = was.Begin, Soort = was.Soort, Nummer = was.Nummer, Versie = was.Versie + 1, Eind = laatste, PlaatsBeschikbaar = true,
                    BekendVan = handeling.Wanneer, AanleveringId = was.AanleveringId,
                });
            }
        }
    }
}
