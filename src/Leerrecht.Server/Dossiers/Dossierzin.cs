using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers;

/// <summary>What happened in a case, in a sentence.</summary>
public static class Dossierzin
{
    public static string Van(Dossiergebeurtenis wat, Opschalingsmodel model, Teksten t) => wat switch
    {
        Dossiergebeurtenis.Geopend g => t["dossier.gebeurd.geopend", t[$"aanleiding.{Woord(g.Aanleiding)}"], g.Regie.Naam, g.Zorg],
        Dossiergebeurtenis.Uitgenodigd g => t["dossier.gebeurd.uitgenodigd", g.Wie.Naam],
        Dossiergebeurtenis.Afgemeld g => t["dossier.gebeurd.afgemeld", g.Reden],
        Dossiergebeurtenis.Vervangen g => t["dossier.gebeurd.vervangen", g.Door.Naam, g.Tot.Gewoon()],
        Dossiergebeurtenis.Opgepakt g => t["dossier.gebeurd.opgepakt", g.Door.Naam, g.Wat],
        Dossiergebeurtenis.EersteActieGemist => t["dossier.gebeurd.gemist", model.EersteActieUren],
        Dossiergebeurtenis.RegieAangeboden g => t["dossier.gebeurd.aangeboden", g.Aan.Naam, g.Reden],
        Dossiergebeurtenis.RegieAanvaard g => t["dossier.gebeurd.aanvaard", g.Door.Naam],
        Dossiergebeurtenis.RegieGeweigerd g => t["dossier.gebeurd.geweigerd", g.Door.Naam, g.Reden],
        Dossiergebeurtenis.RegieIngetrokken => t["dossier.gebeurd.ingetrokken"],
        Dossiergebeurtenis.ContactpersoonAangewezen g => t["dossier.gebeurd.contactpersoon", g.Naam],
        Dossiergebeurtenis.ContactpersoonGekozen { Wie: null, Naam: "" } => t["dossier.gebeurd.contactpersoon-regie"],
        Dossiergebeurtenis.ContactpersoonGekozen g => t["dossier.gebeurd.contactpersoon", g.Wie?.Naam ?? g.Naam],
        Dossiergebeurtenis.GezinVerbonden => t["dossier.gebeurd.gezin-verbonden"],
        Dossiergebeurtenis.GezinLosgemaakt { Reden: "" } => t["dossier.gebeurd.gezin-alleen"],
        Dossiergebeurtenis.GezinLosgemaakt g => t["dossier.gebeurd.gezin-los", g.Reden],
        Dossiergebeurtenis.GezinsdoelenOvergenomen g => t["dossier.gebeurd.gezinsdoelen", g.Doelen.Count],
        Dossiergebeurtenis.KindGesproken g => t["dossier.gebeurd.kind-gesproken", g.Op.Gewoon(), g.Woorden],
        Dossiergebeurtenis.OverlegGepland g => t["dossier.gebeurd.overleg-gepland", t[$"overlegsoort.{Woord(g.Overleg.Soort)}"], Vandaag.InAmsterdam(g.Overleg.Wanneer).ToString("d-M-yyyy H:mm", null)],
        Dossiergebeurtenis.OverlegGehouden g => t["dossier.gebeurd.overleg-gehouden", t[$"overlegsoort.{Woord(g.Soort)}"], string.Join(", ", g.Aanwezig), g.Verslag],
        Dossiergebeurtenis.OverlegAfgezegd g => t["dossier.gebeurd.overleg-afgezegd", g.Reden],
        Dossiergebeurtenis.ActieAfgesproken g => t["dossier.gebeurd.actie", g.Actie.Wat, g.Actie.Eigenaar, g.Actie.Uiterlijk.Gewoon()],
        Dossiergebeurtenis.ActieAfgerond g => t[g.Gelukt ? "dossier.gebeurd.actie-gelukt" : "dossier.gebeurd.actie-niet", g.Toelichting],
        Dossiergebeurtenis.ActieVerzet g => t["dossier.gebeurd.actie-verzet", g.Uiterlijk.Gewoon(), g.Reden],
        Dossiergebeurtenis.PlanVastgesteld { Uit: { } uit } g => t["dossier.gebeurd.plan", g.Versie, Herkomst(uit, t)],
        Dossiergebeurtenis.PlanVastgesteld g => t["dossier.gebeurd.plan", g.Versie, g.Wijziging],
        Dossiergebeurtenis.TermijnVerzet g => t["dossier.gebeurd.verzet", g.Van.Gewoon(), g.Tot.Gewoon(), g.Reden],
        Dossiergebeurtenis.TermijnOpgeschort g => t["dossier.gebeurd.opgeschort", g.Tot.Gewoon(), g.Reden],
        Dossiergebeurtenis.TermijnHervat g => t["dossier.gebeurd.hervat", g.Tot.Gewoon()],
        Dossiergebeurtenis.Gewaarschuwd g => t["dossier.gebeurd.gewaarschuwd", g.Kantelpunt.Gewoon()],
        Dossiergebeurtenis.KantelpuntVerstreken g => g.Aan is { } aan
            ? t["dossier.gebeurd.verstreken", g.Kantelpunt.Gewoon(), aan.Naam, g.VanzelfOp.Gewoon()]
            : t["dossier.gebeurd.verstreken-niemand", g.Kantelpunt.Gewoon(), g.VanzelfOp.Gewoon()],
        Dossiergebeurtenis.Opgeschaald { Vanzelf: true } g => t["dossier.gebeurd.vanzelf", model.Treden[g.Naar - 1].Naam, g.Op.Gewoon()],
        Dossiergebeurtenis.Opgeschaald g => t["dossier.gebeurd.opgeschaald", model.Treden[g.Naar - 1].Naam, g.Reden, t[$"ouderstandpunt.{Woord(g.Ouders)}"]],
        Dossiergebeurtenis.Afgeschaald g => t["dossier.gebeurd.afgeschaald", model.Treden[g.Naar - 1].Naam, g.Reden],
        Dossiergebeurtenis.AanbodGedaan g => t["dossier.gebeurd.aanbod", g.Door, g.Wat],
        Dossiergebeurtenis.PlaatsBevestigd g => t["dossier.gebeurd.plaats", g.Sinds.Gewoon()],
        Dossiergebeurtenis.AanbodGeweigerd g => t["dossier.gebeurd.aanbod-geweigerd", g.Door, g.Reden],
        Dossiergebeurtenis.BesluitGenomen g => t[g.Besluit.Doorgezet ? "dossier.gebeurd.doorgezet" : "dossier.gebeurd.besluit", g.Besluit.PlaatserNaam, g.Besluit.Uiterlijk.Gewoon(), g.Inhoud, g.Voorzitter.Naam],
        Dossiergebeurtenis.Gesloten { Vertrek: { } vertrek } g =>
            $"{t["dossier.gebeurd.gesloten", t[$"dossieruitkomst.{Woord(g.Uitkomst)}"], g.Toelichting]} {t["dossier.gebeurd.vertrek", vertrek.Waarheen, vertrek.BevestigdDoor, vertrek.BevestigdOp.Gewoon()]}",
        Dossiergebeurtenis.Gesloten g => t["dossier.gebeurd.gesloten", t[$"dossieruitkomst.{Woord(g.Uitkomst)}"], g.Toelichting],
        Dossiergebeurtenis.Nagezien g => t[g.NogOpSchool ? "dossier.gebeurd.nagezien" : "dossier.gebeurd.nagezien-niet", g.Toelichting],
        Dossiergebeurtenis.Geevalueerd g => t["dossier.gebeurd.geevalueerd", g.WatWerkte, g.WatAnders],
        Dossiergebeurtenis.Heropend g => t["dossier.gebeurd.heropend", g.Reden],
        _ => throw new InvalidOperationException("What happens in a case is one of the above."),
    };

    /// <summary>From which version and by whom the goals of the household came, as far as the one who looks may know.</summary>
    public static string Herkomst(Gezinsherkomst uit, Teksten t) => uit switch
    {
        { Door: "" } => t["dossier.gezin.bijgewerkt"],
        { Versie: { } versie } => t["dossier.gezin.bijgewerkt-uit", versie, uit.Door],
        _ => t["dossier.gezin.samengevoegd", uit.Door],
    };

    /// <summary>Who did it: a name, or in words who may not be named here.</summary>
    public static string Wie(string wie, Teksten t) => wie switch
    {
        Bijschrijven.Vanzelf => t["dossier.vanzelf"],
        Bijschrijven.UitGezin => t["dossier.gezin.iemand"],
        _ => wie,
    };

    /// <summary>The voice that goes with it; null where none does.</summary>
    public static Stemmen? Stemmen(Dossiergebeurtenis wat) => wat switch
    {
        Dossiergebeurtenis.PlanVastgesteld { Uit: not null } => null,
        Dossiergebeurtenis.PlanVastgesteld g => g.Stemmen,
        Dossiergebeurtenis.Opgeschaald g => g.Stemmen,
        Dossiergebeurtenis.Afgeschaald g => g.Stemmen,
        Dossiergebeurtenis.AanbodGedaan g => g.Stemmen,
        Dossiergebeurtenis.BesluitGenomen g => g.Stemmen,
        Dossiergebeurtenis.Gesloten g => g.Stemmen,
        _ => null,
    };

    private static string Woord<T>(T waarde)
        where T : struct, Enum => waarde.ToString().ToLowerInvariant();
}
