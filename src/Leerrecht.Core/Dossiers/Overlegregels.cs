using Leerrecht.Core.Kalender;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Dossiers;

/// <summary>Talks with the child and meetings around it (missie DOS-5).</summary>
public static class Overlegregels
{
    /// <summary>Days without anybody who spoke with the child, after which that is a blind spot.</summary>
    public const int KindSprekenBinnenDagen = 21;

    /// <summary>Days without a meeting on a step with more than the school, after which that is a blind spot.</summary>
    public const int OverlegBinnenDagen = 28;

    internal static Uit Beslis(Zaak zaak, Opdracht opdracht, Dossierkader kader) => opdracht switch
    {
        Opdracht.KindSpreken o => o switch
        {
            _ when !Dossierregels.IsGeweest(o.Op, kader) => Dossierregels.Weiger("op", "Kies vandaag of een eerdere dag van het laatste jaar."),
            _ when Zin.Ontbreekt(o.Door) => Dossierregels.Weiger("door", "Schrijf wie met het kind sprak."),
            _ when Zin.TeKort(o.Woorden) => Dossierregels.Weiger("woorden", "Schrijf in de woorden van het kind wat het zei en wil."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.KindGesproken(o.Op, o.Door.Trim(), o.Woorden.Trim())),
        },
        Opdracht.OverlegPlannen o => o.Overleg switch
        {
            { Wanneer: var wanneer } when wanneer <= kader.Nu => Dossierregels.Weiger("wanneer", "Kies een tijdstip dat nog komt. Was het overleg er al, leg dan vast wat er is besproken."),
            { Soort: Overlegsoort.Actietafel } when !kader.Model.Treden[zaak.Trede - 1].Tafel =>
                Dossierregels.Weiger("soort", "De actietafel hoort bij een hogere stap. Schaal eerst op, of kies een ander overleg."),
            { Waar: var waar } when Zin.Ontbreekt(waar) => Dossierregels.Weiger("waar", "Schrijf waar het is."),
            var overleg => Dossierregels.Gebeurt(new Gebeurtenis.OverlegGepland(overleg)),
        },
        Opdracht.OverlegHouden o => Houd(zaak, o, kader),
        Opdracht.OverlegAfzeggen o => o switch
        {
            _ when !zaak.Overleggen.Exists(een => een.Id == o.Id) => Dossierregels.Weiger("overleg", "Dit overleg staat niet meer gepland."),
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom het niet doorgaat."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.OverlegAfgezegd(o.Id, kader.Vandaag, o.Reden.Trim())),
        },
        _ => throw new InvalidOperationException("An act about talking is one of four."),
    };

    private static Uit Houd(Zaak zaak, Opdracht.OverlegHouden o, Dossierkader kader)
    {
        if (!Dossierregels.IsGeweest(o.Op, kader))
        {
            return Dossierregels.Weiger("op", "Kies vandaag of een eerdere dag van het laatste jaar.");
        }

        if (o.Aanwezig.Count == 0)
        {
            return Dossierregels.Weiger("aanwezig", "Kies wie er waren.");
        }

        if (Zin.TeKort(o.Verslag))
        {
            return Dossierregels.Weiger("verslag", "Schrijf in een zin wat er is besproken.");
        }

        if (Zin.TeLang(o.KindZei))
        {
            return Dossierregels.Weiger("kind-zei", $"Schrijf het in hooguit {Zin.Langste} tekens.");
        }

        if (Werkregels.Bezwaar(zaak, o.Acties, kader.Vandaag) is { } bezwaar)
        {
            return bezwaar;
        }

        return Dossierregels.Gebeurt(
        [
            new Gebeurtenis.OverlegGehouden(o.Id, o.Soort, o.Op, o.Aanwezig, o.Afwezig, o.Verslag.Trim()),
            .. string.IsNullOrWhiteSpace(o.KindZei) ? [] : new[] { new Gebeurtenis.KindGesproken(o.Op, "", o.KindZei.Trim()) },
            .. o.Acties.Select(actie => new Gebeurtenis.ActieAfgesproken(actie, kader.Vandaag, o.Id)),
        ]);
    }

    /// <summary>What a meeting could be about, from what is open in the case: the words are those of the screen.</summary>
    public static IEnumerable<Agendapunt> Agenda(Zaak zaak, DateOnly vandaag, Werkdagen werkdagen)
    {
        if (zaak.Termijn is Termijnstand.Loopt { Tot: var tot } && tot <= vandaag.AddDays(14))
        {
            yield return new(Agendasoort.Kantelpunt, "", tot);
        }

        if (zaak.Termijn is Termijnstand.Verstreken voorbij)
        {
            yield return new(Agendasoort.Opschalen, "", voorbij.VanzelfOp);
        }

        if (zaak.Plan is not { } plan)
        {
            yield return new(Agendasoort.PlanMaken, "", null);
        }
        else
        {
            if (plan.EvaluatieOp <= vandaag.AddDays(14))
            {
                yield return new(Agendasoort.PlanEvalueren, "", plan.EvaluatieOp);
            }

            foreach (var doel in plan.Doelen.Where(doel => doel.Stand == Doelstand.Loopt && doel.Uiterlijk <= vandaag.AddDays(14)))
            {
                yield return new(Agendasoort.Doel, doel.Wat, doel.Uiterlijk);
            }
        }

        foreach (var actie in zaak.OpenActies.Where(actie => actie.Uiterlijk <= werkdagen.Na(vandaag, 5)).OrderBy(actie => actie.Uiterlijk))
        {
            yield return new(Agendasoort.Actie, $"{actie.Wat} ({actie.Eigenaar})", actie.Uiterlijk);
        }

        foreach (var aanbod in zaak.Aanbod.Where(aanbod => aanbod is { Geweigerd: false, PlaatsSinds: null }))
        {
            yield return new(Agendasoort.Plaats, aanbod.Wat, null);
        }

        if (zaak.Besluit is { } besluit && !zaak.HeeftPlaats)
        {
            yield return new(Agendasoort.Besluit, besluit.PlaatserNaam, besluit.Uiterlijk);
        }
    }
}

/// <summary>Why something stands on an agenda.</summary>
public enum Agendasoort
{
    /// <summary>The term of the step is nearly over.</summary>
    Kantelpunt,

    /// <summary>The term has passed.</summary>
    Opschalen,

    /// <summary>There is no plan.</summary>
    PlanMaken,

    /// <summary>The plan is due to be looked at.</summary>
    PlanEvalueren,

    /// <summary>A goal is due.</summary>
    Doel,

    /// <summary>An action is due.</summary>
    Actie,

    /// <summary>An offer without a place.</summary>
    Plaats,

    /// <summary>A decision of the table that has not led to a place.</summary>
    Besluit,
}

/// <summary>Something to talk about.</summary>
/// <param name="Wat">Words of the case; empty where the kind says it.</param>
public sealed record Agendapunt(Agendasoort Soort, string Wat, DateOnly? Uiterlijk);
