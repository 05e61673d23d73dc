using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Dossiers;

/// <summary>Who takes part in a case, who steps in, and whom the family calls.</summary>
public static class Deelnemersregels
{
    internal static Uit Beslis(Zaak zaak, Opdracht opdracht, Dossierkader kader) => opdracht switch
    {
        Opdracht.Uitnodigen o => zaak.Deelnemers.Exists(een => een.Wie.Aanstelling == o.Deelnemer.Aanstelling)
            ? Dossierregels.Weiger("deelnemer", $"{o.Deelnemer.Naam} doet al mee.")
            : Dossierregels.Gebeurt(new Gebeurtenis.Uitgenodigd(o.Deelnemer, kader.Vandaag)),
        Opdracht.Afmelden o => o switch
        {
            _ when !Kent(zaak, o.Aanstelling) => Dossierregels.Weiger("deelnemer", "Deze persoon doet niet mee."),
            _ when zaak.Regie.Aanstelling == o.Aanstelling => Dossierregels.Weiger("deelnemer", $"{zaak.Regie.Naam} heeft de regie. Draag die eerst over."),
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.Afgemeld(o.Aanstelling, kader.Vandaag, o.Reden.Trim())),
        },
        Opdracht.Vervangen o => o switch
        {
            _ when !Kent(zaak, o.Aanstelling) => Dossierregels.Weiger("deelnemer", "Deze persoon doet niet mee."),
            _ when o.Door.Aanstelling == o.Aanstelling => Dossierregels.Weiger("vervanger", "Kies een ander dan wie er niet is."),
            _ when o.Tot < kader.Vandaag => Dossierregels.Weiger("tot", "Kies vandaag of een latere dag."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.Vervangen(o.Aanstelling, o.Door, kader.Vandaag, o.Tot)),
        },
        Opdracht.ContactpersoonAanwijzen o => o.Contact switch
        {
            Gezinscontact.Buiten(var naam) when Zin.Ontbreekt(naam) => Dossierregels.Weiger("contactpersoon", "Kies of schrijf wie het gezin kan bellen."),
            Gezinscontact.VanDossier(var wie) when !zaak.Deelnemers.Exists(een => een.Wie == wie) => Dossierregels.Weiger("contactpersoon", "Kies iemand die in dit dossier meedoet."),
            Gezinscontact.VanDossier(var wie) when !Regieregels.KanLeiden(wie) => Dossierregels.Weiger("contactpersoon", "Kies iemand die voor het gezin werkt."),
            _ => Dossierregels.Gebeurt(Gezinsregels.Gekozen(o.Contact, kader.Vandaag, false)),
        },
        _ => throw new InvalidOperationException("An act about who takes part is one of four."),
    };

    /// <summary>That somebody takes part from now on; nothing for who does already.</summary>
    internal static IEnumerable<Gebeurtenis> Erbij(Zaak zaak, Betrokkene wie, DateOnly op)
    {
        if (!Kent(zaak, wie.Aanstelling))
        {
            yield return new Gebeurtenis.Uitgenodigd(wie, op);
        }
    }

    private static bool Kent(Zaak zaak, Guid aanstelling) => zaak.Deelnemers.Exists(een => een.Wie.Aanstelling == aanstelling);
}
