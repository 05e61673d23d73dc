using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Dossiers;

/// <summary>The steps of the ladder and their terms: up, down, longer, or standing still for a reason (missie DOS-1, DOS-10).</summary>
public static class Opschaalregels
{
    internal static Uit Beslis(Zaak zaak, Opdracht opdracht, Dossierkader kader) => opdracht switch
    {
        Opdracht.TermijnVerzetten o => Verzet(zaak, o, kader),
        Opdracht.TermijnOpschorten o => zaak.Termijn switch
        {
            not Termijnstand.Loopt => Dossierregels.Weiger("termijn", "Er loopt nu geen termijn die stil kan staan."),
            _ when o.Tot <= kader.Vandaag || o.Tot > Uitstel(kader) => Dossierregels.Weiger("tot", $"Kies een dag na vandaag, uiterlijk {Uitstel(kader):d-M-yyyy}."),
            _ when TeVaak(zaak, kader) => Genoeg(zaak, kader),
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom de termijn stilstaat. De klok van drie maanden loopt door."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.TermijnOpgeschort(kader.Vandaag, o.Tot, o.Reden.Trim())),
        },
        Opdracht.TermijnHervatten => zaak.Termijn is Termijnstand.Opgeschort stil
            ? Dossierregels.Gebeurt(new Gebeurtenis.TermijnHervat(kader.Vandaag, stil.Hervat(kader.Vandaag), false))
            : Dossierregels.Weiger("termijn", "De termijn staat niet stil."),
        Opdracht.Opschalen o => Omhoog(zaak, o, kader),
        Opdracht.Afschalen o => o switch
        {
            _ when zaak.Trede == 1 => Dossierregels.Weiger("trede", "Dit is de eerste stap."),
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom een lagere stap nu past."),
            _ when Zin.Bezwaar(o.Stemmen) is { } stil => stil,
            _ => Dossierregels.Gebeurt(new Gebeurtenis.Afgeschaald(
                zaak.Trede, zaak.Trede - 1, kader.Vandaag, Dossierregels.Kantelpunt(kader, zaak.Trede - 1, kader.Vandaag), o.Reden.Trim(), o.Stemmen)),
        },
        _ => throw new InvalidOperationException("An act about the ladder is one of five."),
    };

    /// <summary>What is still missing before this case can go up because somebody wants it to; empty when nothing is.</summary>
    public static IEnumerable<Tredevereiste> Ontbreekt(Zaak zaak, Trede trede) => trede.Vereist.Where(vereiste => vereiste switch
    {
        Tredevereiste.KindGesproken => zaak.KindGesproken is null || zaak.KindGesproken < zaak.TredeSinds,
        Tredevereiste.Overleg => zaak.OverlegGehouden is null || zaak.OverlegGehouden < zaak.TredeSinds,
        Tredevereiste.Plan => zaak.PlanVersie == 0,
    });

    /// <summary>A child that nobody could speak with goes up all the same: why stands with the decision.</summary>
    private static bool Verklaard(Tredevereiste vereiste, Opdracht.Opschalen o) => vereiste == Tredevereiste.KindGesproken && !Zin.TeKort(o.Stemmen.Kind.NietGevraagd);

    private static Uit Omhoog(Zaak zaak, Opdracht.Opschalen o, Dossierkader kader)
    {
        if (zaak.Trede == kader.Model.Treden.Count)
        {
            return Dossierregels.Weiger("trede", "Dit is de hoogste stap: wie hier aan tafel zit, lost het nu op.");
        }

        // A child whose term has passed does not wait for what its helpers did not do.
        if (zaak.Termijn is not Termijnstand.Verstreken && Ontbreekt(zaak, kader.Model.Treden[zaak.Trede - 1]).Where(vereiste => !Verklaard(vereiste, o)).ToList() is { Count: > 0 } ontbreekt)
        {
            return Dossierregels.Weiger("vereist", ontbreekt[0] switch
            {
                Tredevereiste.KindGesproken => "In deze stap heeft nog niemand met het kind gesproken. Leg eerst vast wat het zegt en wil, of schrijf in een zin waarom dat niet kon.",
                Tredevereiste.Overleg => "In deze stap is er nog geen overleg geweest. Leg eerst vast wat daar is besproken.",
                Tredevereiste.Plan => "Er is nog geen plan. Stel dat eerst vast.",
            });
        }

        return o switch
        {
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom een volgende stap nodig is."),
            _ when Zin.Bezwaar(o.Stemmen) is { } stil => stil,
            _ => Dossierregels.Gebeurt([.. Termijnregels.Omhoog(
                zaak, kader.Model, kader.Leiders,
                new(zaak.Trede, zaak.Trede + 1, kader.Vandaag, Dossierregels.Kantelpunt(kader, zaak.Trede + 1, kader.Vandaag), o.Reden.Trim(), o.Ouders, o.Stemmen, false))]),
        };
    }

    private static Uit Verzet(Zaak zaak, Opdracht.TermijnVerzetten o, Dossierkader kader)
    {
        var huidig = zaak.Termijn switch
        {
            Termijnstand.Loopt loopt => loopt.Tot,
            Termijnstand.Verstreken voorbij => voorbij.Tot,
            _ => (DateOnly?)null,
        };
        return o switch
        {
            _ when huidig is null => Dossierregels.Weiger("termijn", "Er loopt nu geen termijn."),
            _ when o.Tot <= kader.Vandaag || o.Tot > Uitstel(kader) => Dossierregels.Weiger("tot", $"Kies een dag na vandaag, uiterlijk {Uitstel(kader):d-M-yyyy}."),
            _ when o.Tot == huidig => Dossierregels.Weiger("tot", "Dat is de laatste dag al. Kies een andere."),
            _ when o.Tot > huidig && TeVaak(zaak, kader) => Genoeg(zaak, kader),
            _ when o.Tot > huidig && Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", $"De laatste dag is {huidig:d-M-yyyy}. Schrijf in een zin waarom het langer wordt."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.TermijnVerzet(huidig.Value, o.Tot, kader.Vandaag, o.Reden.Trim())),
        };
    }

    /// <summary>Whether this person may extend the term of the step once more.</summary>
    public static bool MagUitstellen(Zaak zaak, Betrokkene wie, IReadOnlyList<Betrokkene?> leiders) =>
        zaak.Uitgesteld < Termijnregels.HoogsteUitstel || wie.Partij == Ketenpartij.Voorzitter || leiders.ElementAtOrDefault(zaak.Trede)?.Aanstelling == wie.Aanstelling;

    private static bool TeVaak(Zaak zaak, Dossierkader kader) => !MagUitstellen(zaak, kader.Wie, kader.Leiders);

    private static Uit Genoeg(Zaak zaak, Dossierkader kader) => Dossierregels.Weiger(
        "uitstel",
        $"De termijn van deze stap is al {zaak.Uitgesteld} keer verlengd of stilgezet. Nog een keer kan alleen "
        + $"{(kader.Leiders.ElementAtOrDefault(zaak.Trede) is { } leider ? $"{leider.Naam}, die de volgende stap leidt, of " : "")}de voorzitter van de actietafel. Of schaal op.");

    private static DateOnly Uitstel(Dossierkader kader) => kader.Vandaag.AddDays(Termijnregels.LangsteUitstel);
}
