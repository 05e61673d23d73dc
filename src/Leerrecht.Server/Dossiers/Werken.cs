using System.Collections.Immutable;
using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Dossiers;

/// <summary>One act in the case of a child: what fell due by itself is recorded first, then what this person wants is decided about.</summary>
public static class Werken
{
    internal static readonly Weigering NietVoorU = new("toegang.niet-voor-rol", "Dit is niet voor uw rol.");

    /// <param name="gezien">How much had happened when the form was shown: who decides on an older picture is told. Null where that does not matter, because it only adds.</param>
    /// <returns>The case.</returns>
    public static async Task<Uitkomst<Guid>> VoerUit(
        Guid leerling, Dossieropdracht opdracht, int? gezien, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (await db.Kind(leerling, bezoek, ct) is not { } kind || Dossierzaak.Wie(bezoek) is null || !bezoek.Mag(Soort(opdracht), Daad.Wijzigen, leerling, kind.Band)
            || (opdracht is Dossieropdracht.OverlegHouden { KindZei.Length: > 0 } && !bezoek.Mag(Gegevenscategorie.Plan, Daad.Wijzigen, leerling, kind.Band)))
        {
            return NietVoorU;
        }

        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var zaak = await Dossierzaak.Haal(kind, handeling.Wanneer, bezoek.Vandaag, db, ct);
        if (opdracht is Dossieropdracht.Openen && zaak.Dossier is Dossier.Gesloten)
        {
            zaak = await Dossierzaak.Haal(kind, null, handeling.Wanneer, bezoek.Vandaag, db, ct);
        }

        if (AndersGehouden(zaak.Stroom, opdracht))
        {
            return Gebeurtenissen.Intussen;
        }

        if (AlGedaan(zaak.Stroom, opdracht))
        {
            return zaak.Stroom.Id;
        }

        if (gezien is { } toen && toen != zaak.Stroom.Gebeurd.Count)
        {
            return Gebeurtenissen.Intussen;
        }

        if (Deelt(opdracht) is { } erbij && !await MagErbij(erbij, zaak, bezoek, db, ct))
        {
            return new Weigering("dossier.deelnemer", "Kies iemand die om dit kind heen werkt. Een andere organisatie laten meedoen kan wie het kind mag delen.");
        }

        // beslissen
        switch (Dossierregels.Beslis(zaak.Dossier, opdracht, await zaak.Kader(bezoek, handeling.Wanneer, db, ct)))
        {
            case Uitkomst<ImmutableArray<Dossiergebeurtenis>>.Geweigerd(var reden):
                return reden;
            case Uitkomst<ImmutableArray<Dossiergebeurtenis>>.Gelukt(var gebeurd):

                var gevolgen = await Gezinsleden.Volgen(zaak, gebeurd, bezoek, handeling, db, ct);
                if (gevolgen is Uitkomst<IReadOnlyList<Gezinsleden.Gevolg>>.Geweigerd(var bezwaar))
                {
                    return bezwaar;
                }

                // vastleggen
                await Bijschrijven.VoerUit(zaak, gebeurd, bezoek.Wie.Aanstelling.Id, handeling, db, ct);
                await Gezinsleden.SchrijfBij(((Uitkomst<IReadOnlyList<Gezinsleden.Gevolg>>.Gelukt)gevolgen).Waarde, bezoek, handeling, db, ct);
                if (await db.VastleggenOfIntussen(handeling, ct) is { } intussen)
                {
                    return intussen;
                }

                await Bijschrijven.LaatBeoordelen(leerling, gebeurd, handeling, db);
                await transactie.CommitAsync(ct);
                return zaak.Stroom.Id;
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }
    }

    /// <summary>To which kind of data an act belongs.</summary>
    private static Gegevenscategorie Soort(Dossieropdracht opdracht) => opdracht is Dossieropdracht.PlanVaststellen or Dossieropdracht.AanbodDoen or Dossieropdracht.PlaatsBevestigen
        or Dossieropdracht.AanbodWeigeren or Dossieropdracht.KindSpreken
        ? Gegevenscategorie.Plan
        : Gegevenscategorie.Dossier;

    /// <summary>The same form sent twice.</summary>
    private static bool AlGedaan(Stroom<Dossiergebeurtenis> stroom, Dossieropdracht opdracht) => opdracht switch
    {
        Dossieropdracht.ActieAfspreken o => stroom.Gebeurtenissen.Any(wat => wat is Dossiergebeurtenis.ActieAfgesproken g && g.Actie.Id == o.Actie.Id),
        Dossieropdracht.AanbodDoen o => stroom.Gebeurtenissen.Any(wat => wat is Dossiergebeurtenis.AanbodGedaan g && g.Id == o.Id),
        Dossieropdracht.OverlegPlannen o => stroom.Gebeurtenissen.Any(wat => wat is Dossiergebeurtenis.OverlegGepland g && Zelfde(g.Overleg, o.Overleg)),
        Dossieropdracht.OverlegHouden o => stroom.Gebeurtenissen.Any(wat => wat is Dossiergebeurtenis.OverlegGehouden g && g.Id == o.Id),
        _ => false,
    };

    private static bool Zelfde(Overleg een, Overleg ander) =>
        (een.Id, een.Soort, een.Wanneer, een.Waar) == (ander.Id, ander.Soort, ander.Wanneer, ander.Waar) && een.Agenda.SequenceEqual(ander.Agenda);

    /// <summary>Another recorded the same meeting first, in other words: who comes second is told, and nothing of it is lost.</summary>
    private static bool AndersGehouden(Stroom<Dossiergebeurtenis> stroom, Dossieropdracht opdracht) => opdracht is Dossieropdracht.OverlegHouden o
        && stroom.Gebeurtenissen.OfType<Dossiergebeurtenis.OverlegGehouden>().Any(g => g.Id == o.Id && g.Verslag != o.Verslag.Trim());

    /// <summary>Whom an act brings to the child.</summary>
    private static Betrokkene? Deelt(Dossieropdracht opdracht) => opdracht switch
    {
        Dossieropdracht.Uitnodigen o => o.Deelnemer,
        Dossieropdracht.RegieAanbieden o => o.Aan,
        Dossieropdracht.Vervangen o => o.Door,
        _ => null,
    };

    /// <summary>Somebody around the child, and of an organisation that takes part or that this person may let take part.</summary>
    private static async Task<bool> MagErbij(Betrokkene wie, Dossierzaak zaak, Bezoek bezoek, RegisterDb db, CancellationToken ct) =>
        zaak.Omstanders.Mensen.Any(mens => mens.Wie == wie)
        && (wie.Organisatie == bezoek.Wie.Organisatie.Id || await Bijschrijven.DoetMee(zaak.Kind.Leerling.Id, wie.Organisatie, bezoek.Vandaag, db, ct)
            || bezoek.Mag(Gegevenscategorie.Dossier, Daad.Delen, zaak.Kind.Leerling.Id, zaak.Kind.Band));
}
