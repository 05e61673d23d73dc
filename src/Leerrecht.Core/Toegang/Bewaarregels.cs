namespace Leerrecht.Core.Toegang;

/// <summary>What decides how long data of a child may be kept.</summary>
/// <param name="UitBrp">Died or left the country; lives here no longer from this day on.</param>
/// <param name="Bekend">The day on which the register came to know the child.</param>
public sealed record Bewaarkind(DateOnly Geboren, DateOnly? UitBrp, IReadOnlyList<Schooltijd> Schooltijden, IReadOnlyList<Deelname> Deelnames, DateOnly Bekend);

/// <summary>Until when one category of data of a child may be kept, and why.</summary>
/// <param name="Regel">The rule of the convenant that lasts longest; null when none ever gave a ground.</param>
/// <param name="Einde">Last day of the relation on which that rule rests; null while it lasts, or when there never was one.</param>
/// <param name="Tot">Last day on which it may be kept; null while a relation lasts.</param>
public sealed record Bewaartermijn(Convenantregel? Regel, DateOnly? Einde, DateOnly? Tot)
{
    /// <summary>Whether it may no longer be kept on this day.</summary>
    public bool IsVoorbij(DateOnly vandaag) => Tot is { } tot && tot < vandaag;
}

/// <summary>
/// How long data are kept (AVG art. 5 lid 1 onder e): as long as a relation of the convenant gives a ground, and after its end the months
/// that its rule says. A rule without months gives no ground to keep anything; a vital interest neither.
/// </summary>
public static class Bewaarregels
{
    /// <summary>Leerplicht, kwalificatieplicht and youth health care end at eighteen: from then on living here is no ground (Leerplichtwet art. 4b; Wpg art. 5).</summary>
    private const int Volwassen = 18;

    /// <summary>Until when a category of data of this child may be kept.</summary>
    public static Bewaartermijn Bepaal(Gegevenscategorie wat, Bewaarkind kind, Convenant convenant, DateOnly vandaag)
    {
        Bewaartermijn? langst = null;
        foreach (var regel in convenant.Regels.Where(regel => regel.BewaarMaanden is not null && regel.Categorieen.Contains(wat)))
        {
            foreach (var relatie in regel.Relaties)
            {
                if (Einde(relatie, regel, kind) is not { } einde)
                {
                    continue;
                }

                if (einde >= vandaag)
                {
                    return new(regel, null, null);
                }

                var tot = einde.AddMonths(regel.BewaarMaanden!.Value);
                langst = langst is { Tot: { } eerder } && eerder >= tot ? langst : new(regel, einde, tot);
            }
        }

        return langst ?? new(null, null, kind.Bekend);
    }

    /// <summary>Last day on which the relation held or will hold; the last day there is while it lasts; null when it never held.</summary>
    private static DateOnly? Einde(Relaties relatie, Convenantregel regel, Bewaarkind kind) => relatie switch
    {
        Relaties.EigenLeerling => Schooleinde(kind.Schooltijden),
        Relaties.OudLeerling => Schooleinde(kind.Schooltijden) is { } dag && dag < DateOnly.MaxValue ? dag.AddDays(regel.DagenNaVertrek) : null,
        Relaties.LeerlingVanSwv => Schooleinde(kind.Schooltijden.Where(tijd => tijd.Swv is not null)),
        Relaties.Inwoner => Eerste(kind.Geboren.AddYears(Volwassen).AddDays(-1), kind.UitBrp?.AddDays(-1)),
        Relaties.Deelnemer => Deeleinde(kind.Deelnames.Where(deel => deel.Soort != Deelnamesoort.JgzConsult)),
        Relaties.JgzConsult => Deeleinde(kind.Deelnames.Where(deel => deel.Soort == Deelnamesoort.JgzConsult)),
        _ => null,
    };

    private static DateOnly? Schooleinde(IEnumerable<Schooltijd> tijden) => tijden.Max(tijd => (DateOnly?)(tijd.Eind ?? DateOnly.MaxValue));

    private static DateOnly? Deeleinde(IEnumerable<Deelname> deelnames) => deelnames.Max(deel => (DateOnly?)(deel.Tot ?? DateOnly.MaxValue));

    private static DateOnly Eerste(DateOnly een, DateOnly? ander) => ander is { } dag && dag < een ? dag : een;
}
