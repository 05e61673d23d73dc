using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Dossiers;

/// <summary>
/// One household, one plan, one contact person (missie DOS-3): running cases that are linked have the same goals of the household and the same
/// one to call. What is about one child stays in its own case.
/// </summary>
public static class Gezinsregels
{
    internal static Uit Beslis(Zaak zaak, Opdracht opdracht, Dossierkader kader) => opdracht switch
    {
        Opdracht.GezinVerbinden o => Dossierregels.Gebeurt(new Gebeurtenis.GezinVerbonden(o.Gezin, kader.Vandaag)),
        Opdracht.GezinLosmaken o => o switch
        {
            _ when zaak.Gezin is null => Dossierregels.Weiger("gezin", "Dit dossier is niet verbonden met een ander."),
            _ when !Regieregels.LeidtOfCollega(zaak, kader.Wie) => Dossierregels.Weiger("gezin", $"{zaak.Regie.Naam} heeft de regie en maakt het dossier los, of een collega daar."),
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom de dossiers niet meer bij elkaar horen."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.GezinLosgemaakt(kader.Vandaag, o.Reden.Trim())),
        },
        Opdracht.GezinVolgen o => Volg(zaak, o, kader),
        _ => throw new InvalidOperationException("An act about the household is one of three."),
    };

    /// <summary>What has to follow in the other cases of the household; null when nothing has to.</summary>
    /// <param name="was">The case before it happened.</param>
    /// <param name="door">Who did it.</param>
    public static Opdracht.GezinVolgen? Mee(Zaak was, IReadOnlyCollection<Gebeurtenis> gebeurd, string door)
    {
        if (was.Gezin is null)
        {
            return null;
        }

        var contact = gebeurd.OfType<Gebeurtenis.ContactpersoonGekozen>().LastOrDefault();
        var plan = gebeurd.OfType<Gebeurtenis.PlanVastgesteld>().LastOrDefault();
        var los = gebeurd.Any(wat => wat is Gebeurtenis.GezinLosgemaakt or Gebeurtenis.Gesloten);
        return contact is null && plan is null && !los
            ? null
            : new(contact is null ? null : Contact(contact), plan is null ? null : VanGezin(plan.Plan), los, new(plan?.Versie, door));
    }

    /// <summary>Why this person cannot link these two cases; null when nothing stands in the way.</summary>
    public static Weigering? Bezwaar(Zaak hier, Zaak daar, Betrokkene wie) => (hier, daar) switch
    {
        _ when hier.Gezin is { } gezin && gezin == daar.Gezin => new("dossier.gezin", "Deze dossiers zijn al verbonden."),
        _ when !Regieregels.DoetMee(hier, wie) || !Regieregels.DoetMee(daar, wie) => new("dossier.gezin", "Verbinden kan wie in beide dossiers meedoet."),
        _ when !Regieregels.LeidtOfCollega(hier, wie) && !Regieregels.LeidtOfCollega(daar, wie) =>
            new("dossier.gezin", "Verbinden kan wie in een van de twee dossiers de regie heeft, of een collega daar."),
        _ => null,
    };

    /// <summary>What two households become together: who is called of the first unless nobody was chosen there, and the goals of both.</summary>
    public static Opdracht.GezinVolgen Samen(Zaak hier, Zaak daar, string door) => new(
        hier.Contact is Gezinscontact.Regie ? daar.Contact : hier.Contact,
        [.. hier.Gezinsdoelen, .. daar.Gezinsdoelen.Where(doel => hier.Gezinsdoelen.All(eerder => eerder.Wat != doel.Wat))], false, new(null, door));

    /// <summary>Whom the family calls today. There is always exactly one: where nobody else is it, who leads the case that began first.</summary>
    /// <param name="werkt">The appointment of who was chosen still holds.</param>
    /// <param name="gezin">The running cases of the household, at least one.</param>
    public static Gezinsbereik Belt(Gezinscontact contact, bool werkt, IReadOnlyCollection<Gezinsdossier> gezin) => contact switch
    {
        Gezinscontact.Buiten(var naam) => new(naam, false, null),
        Gezinscontact.VanDossier(var wie) when werkt && gezin.Any(een => een.Deelnemers.Contains(wie.Aanstelling)) => new(wie.Naam, false, null),
        _ => new(gezin.MinBy(een => een.Geopend)!.Regie, true, (contact as Gezinscontact.VanDossier)?.Wie.Naam),
    };

    internal static Gezinscontact Contact(Gebeurtenis.ContactpersoonGekozen g) => g switch
    {
        { Wie: { } wie } => new Gezinscontact.VanDossier(wie),
        { Naam.Length: > 0 } => new Gezinscontact.Buiten(g.Naam),
        _ => new Gezinscontact.Regie(),
    };

    internal static IReadOnlyList<Plandoel> VanGezin(Planinhoud plan) => [.. plan.Doelen.Where(doel => doel.VoorGezin)];

    private static Uit Volg(Zaak zaak, Opdracht.GezinVolgen o, Dossierkader kader)
    {
        List<Gebeurtenis> gebeurd = [];
        if (o.Contact is { } contact && contact != zaak.Contact)
        {
            gebeurd.Add(Gekozen(contact, kader.Vandaag, true));
        }

        if (o.Doelen is { } doelen && !doelen.SequenceEqual(zaak.Gezinsdoelen))
        {
            IReadOnlyList<Plandoel> samen = [.. (zaak.Plan?.Doelen ?? []).Where(doel => !doel.VoorGezin), .. doelen];
            if (samen.Count > Planregels.Meeste)
            {
                return new Weigering("plan.doel-1", $"Dan heeft een plan in dit gezin meer dan {Planregels.Meeste} doelen. Haal eerst een doel voor het hele gezin weg.");
            }

            gebeurd.Add(zaak.Plan is { } plan
                ? new Gebeurtenis.PlanVastgesteld(zaak.PlanVersie + 1, plan with { Doelen = samen }, kader.Vandaag, "", NietGevraagd, o.Uit)
                : new Gebeurtenis.GezinsdoelenOvergenomen((zaak.Gezinsplan?.Versie ?? 0) + 1, doelen, kader.Vandaag, o.Uit));
        }

        if (o.Los)
        {
            gebeurd.Add(new Gebeurtenis.GezinLosgemaakt(kader.Vandaag, ""));
        }

        return Dossierregels.Gebeurt([.. gebeurd]);
    }

    internal static Gebeurtenis.ContactpersoonGekozen Gekozen(Gezinscontact contact, DateOnly op, bool uitGezin) => new(
        (contact as Gezinscontact.VanDossier)?.Wie, (contact as Gezinscontact.Buiten)?.Naam.Trim() ?? "", op, uitGezin);

    /// <summary>Nobody of this case was asked: what they said last still stands.</summary>
    private static readonly Stemmen NietGevraagd = new(new("", "Alleen de doelen voor het hele gezin zijn bijgewerkt."), new("", "Alleen de doelen voor het hele gezin zijn bijgewerkt."));
}
