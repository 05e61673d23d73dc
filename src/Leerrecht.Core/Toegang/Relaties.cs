namespace Leerrecht.Core.Toegang;

/// <summary>How somebody's organisation stands to a child today; several at once are possible.</summary>
[Flags]
public enum Relaties
{
    /// <summary>No relation: what the convenant allows here, it allows about every child (in practice figures only).</summary>
    Geen = 0,

    /// <summary>Enrolled today at a vestiging of the own organisation.</summary>
    EigenLeerling = 1,

    /// <summary>Was enrolled there and has left; a rule says for how many days after.</summary>
    OudLeerling = 2,

    /// <summary>Lives in a gemeente for which the own organisation works.</summary>
    Inwoner = 4,

    /// <summary>Enrolled today at a vestiging of the own samenwerkingsverband.</summary>
    LeerlingVanSwv = 8,

    /// <summary>The own organisation takes part in the child's case, or does its own statutory task for this child, recorded.</summary>
    Deelnemer = 16,

    /// <summary>The JGZ was consulted about this child (M@ZL).</summary>
    JgzConsult = 32,

    /// <summary>Opened for a vital interest (AVG art. 6 lid 1 onder d), for some hours, reviewed afterwards.</summary>
    VitaalBelang = 64,
}

/// <summary>The relations one by one.</summary>
public static class Relatiewoorden
{
    /// <summary>All single relations, <see cref="Relaties.Geen"/> first.</summary>
    public static readonly IReadOnlyList<Relaties> Alle = Enum.GetValues<Relaties>();

    /// <summary>The single relations in a set, and always <see cref="Relaties.Geen"/>.</summary>
    public static IEnumerable<Relaties> Losse(this Relaties relaties) => Alle.Where(relatie => (relaties & relatie) == relatie);
}
