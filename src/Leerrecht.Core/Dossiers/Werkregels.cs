using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Dossiers;

/// <summary>The plan and its actions (missie DOS-4).</summary>
public static class Werkregels
{
    /// <summary>Days after taking a case up without a plan, after which that is a blind spot.</summary>
    public const int PlanBinnenDagen = 28;

    internal static Uit Beslis(Zaak zaak, Opdracht opdracht, Dossierkader kader) => opdracht switch
    {
        Opdracht.ActieAfspreken o => Bezwaar(zaak, [o.Actie], kader.Vandaag) is { } reden ? reden : Dossierregels.Gebeurt(new Gebeurtenis.ActieAfgesproken(o.Actie, kader.Vandaag, null)),
        Opdracht.ActieAfronden o => o switch
        {
            _ when !Open(zaak, o.Id) => Dossierregels.Weiger("actie", "Deze actie staat niet meer open."),
            _ when Zin.TeLang(o.Toelichting) => Dossierregels.Weiger("toelichting", $"Schrijf het in hooguit {Zin.Langste} tekens."),
            { Gelukt: false } when Zin.TeKort(o.Toelichting) => Dossierregels.Weiger("toelichting", "Schrijf in een zin waarom het niet is gelukt."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.ActieAfgerond(o.Id, kader.Vandaag, o.Gelukt, o.Toelichting.Trim())),
        },
        Opdracht.ActieVerzetten o => o switch
        {
            _ when !Open(zaak, o.Id) => Dossierregels.Weiger("actie", "Deze actie staat niet meer open."),
            _ when o.Uiterlijk < kader.Vandaag => Dossierregels.Weiger("uiterlijk", "Kies vandaag of een latere dag."),
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom het later wordt."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.ActieVerzet(o.Id, kader.Vandaag, o.Uiterlijk, o.Reden.Trim())),
        },
        Opdracht.PlanVaststellen o => Stel(zaak, o, kader),
        _ => throw new InvalidOperationException("An act about the plan is one of four."),
    };

    /// <summary>Why one of these is no action that can be agreed; null when all are.</summary>
    internal static Weigering? Bezwaar(Zaak zaak, IReadOnlyList<Actie> acties, DateOnly vandaag) =>
        acties.Select(actie => Bezwaar(actie, vandaag)).FirstOrDefault(reden => reden is not null)
        ?? (acties.Concat(zaak.Acties).CountBy(actie => actie.Id).Any(paar => paar.Value > 1) ? new("dossier.actie", "Deze actie is al afgesproken.") : null);

    private static Weigering? Bezwaar(Actie actie, DateOnly vandaag) => actie switch
    {
        _ when Zin.Ontbreekt(actie.Wat) => new("dossier.wat", "Schrijf wat er gebeurt."),
        _ when Zin.Ontbreekt(actie.Eigenaar) => new("dossier.eigenaar", "Kies wie het doet."),
        _ when actie.Uiterlijk < vandaag => new("dossier.uiterlijk", "Kies vandaag of een latere dag."),
        _ => null,
    };

    private static Uit Stel(Zaak zaak, Opdracht.PlanVaststellen o, Dossierkader kader) => o switch
    {
        _ when o.Op != zaak.PlanVersie || (o.Op == 0 && o.OpGezin != (zaak.Gezinsplan?.Versie ?? 0)) => Dossierregels.Weiger("versie", "Iemand anders heeft intussen een nieuwe versie vastgesteld. Wat u typte staat er nog: kijk wat er nu staat, en stel het dan opnieuw vast."),
        _ when Planregels.Bezwaren(o, kader.Vandaag).FirstOrDefault() is { } reden => reden,
        _ => Dossierregels.Gebeurt(new Gebeurtenis.PlanVastgesteld(o.Op + 1, o.Plan, kader.Vandaag, o.Wijziging.Trim(), o.Stemmen)),
    };

    private static bool Open(Zaak zaak, Guid actie) => zaak.OpenActies.Any(een => een.Id == actie);
}
