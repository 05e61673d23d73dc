using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Dossiers;

/// <summary>The case of one child as this person may see it; recorded as shown.</summary>
/// <param name="Gebeurd">What happened that this person may see, in order; what fell due since the last write stands at its end.</param>
/// <param name="ZietPlan">Whether plan, offers and the voice of child and parents are among it.</param>
/// <param name="Wie">Who looks, as a party in the case; null for a role that never is.</param>
/// <param name="Gezin">Its household; null without a case.</param>
public sealed record Dossierbeeld(
    Dossierzaak Zaak, IReadOnlyList<Gebeurd<Dossiergebeurtenis>> Gebeurd, bool ZietPlan, bool MagWijzigen, bool MagPlanWijzigen, Betrokkene? Wie, Gezinsbeeld? Gezin)
{
    public Dossier Dossier => Zaak.Dossier;

    public Opschalingsmodel Model => Zaak.Model;

    /// <summary>How much was recorded: goes with every form, so that who decides on an older picture is told.</summary>
    public int Gezien => Zaak.Stroom.Gebeurd.Count;

    public bool Leidt => Dossier is Dossier.Bestaand { Zaak: var zaak } && Wie is { } wie && Regieregels.LeidtOfCollega(zaak, wie);

    /// <summary>Null when there is no such child in reach, or its case is not for this person: the two are not told apart.</summary>
    public static async Task<Dossierbeeld?> Haal(Guid leerling, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(leerling, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, leerling, kind.Band)
            || !bezoek.Mag(Gegevenscategorie.Dossier, Daad.Zien, leerling, kind.Band))
        {
            return null;
        }

        var zaak = await Dossierzaak.Haal(kind, bezoek.Nu, bezoek.Vandaag, db, ct);
        var plan = bezoek.Toont(Gegevenscategorie.Plan, leerling, kind.Band);
        var gebeurd = zaak.Stroom.Gebeurd.Concat(zaak.Vervallen.Select(wat => new Gebeurd<Dossiergebeurtenis>(wat, bezoek.Nu, Bijschrijven.Vanzelf)));
        var gezin = zaak.Dossier is Dossier.Bestaand bestaand ? await Gezinsbeeld.Haal(zaak, bestaand.Zaak, bezoek, db, ct) : null;
        gebeurd = gezin?.Voor(gebeurd, ((Dossier.Bestaand)zaak.Dossier).Zaak.Regie.Aanstelling == bezoek.Wie.Aanstelling.Id) ?? gebeurd;
        return new(
            zaak, [.. gebeurd.Where(iets => plan || Bijschrijven.Categorie(iets.Wat) != Gegevenscategorie.Plan)], plan,
            Mag(Gegevenscategorie.Dossier), plan && Mag(Gegevenscategorie.Plan), Dossierzaak.Wie(bezoek), gezin);

        bool Mag(Gegevenscategorie wat) => Dossierzaak.Wie(bezoek) is not null && Toegangsregels.Beslis(bezoek.Wie.Rol, wat, Daad.Wijzigen, kind.Band, bezoek.Convenant).Mag;
    }
}
