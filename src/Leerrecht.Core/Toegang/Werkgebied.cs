using System.Collections.Frozen;
using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Toegang;

/// <summary>
/// What an organisation covers on a day: the vestigingen whose pupils are its own, the gemeenten whose residents it works for, the
/// samenwerkingsverbanden it is. A jeugdhulpaanbieder covers nothing: it reaches a child through a case only.
/// </summary>
/// <param name="Vestigingen">BRIN6.</param>
/// <param name="Gemeenten">GM and four digits.</param>
/// <param name="Swvs">Codes of samenwerkingsverbanden, as vestigingen name them.</param>
public sealed record Werkgebied(FrozenSet<string> Vestigingen, FrozenSet<string> Gemeenten, FrozenSet<string> Swvs)
{
    /// <summary>Nothing.</summary>
    public static readonly Werkgebied Leeg = new(FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenSet<string>.Empty);

    /// <summary>Whether who covers this can stand in this relation to any child; taking part in a case can everybody.</summary>
    public bool Kent(Relaties relatie) => relatie switch
    {
        Relaties.EigenLeerling or Relaties.OudLeerling => Vestigingen.Count > 0,
        Relaties.Inwoner => Gemeenten.Count > 0,
        Relaties.LeerlingVanSwv => Swvs.Count > 0,
        Relaties.Geen or Relaties.Deelnemer or Relaties.JgzConsult or Relaties.VitaalBelang => true,
        _ => throw new ArgumentOutOfRangeException(nameof(relatie), relatie, "One relation."),
    };

    /// <param name="organisatie">Whose area is asked.</param>
    /// <param name="vestigingen">All vestigingen of the register.</param>
    /// <param name="bedient">The organisations that this one works for on the day (<see cref="Organisatierelatiesoort.WerktVoor"/>).</param>
    public static Werkgebied Van(Organisatie organisatie, IEnumerable<Vestiging> vestigingen, IReadOnlyCollection<Organisatie> bedient)
    {
        var code = organisatie.Code;
        return organisatie.Soort switch
        {
            Organisatiesoort.Vestiging => Leeg with { Vestigingen = Set([code]) },
            Organisatiesoort.Instelling or Organisatiesoort.Mbo => Leeg with { Vestigingen = Set(vestigingen.Where(v => v.Instelling == code).Select(v => v.Code)) },
            Organisatiesoort.Bestuur => Leeg with { Vestigingen = Set(vestigingen.Where(v => v.Bestuur == code).Select(v => v.Code)) },
            Organisatiesoort.SwvPo or Organisatiesoort.SwvVo => Leeg with { Swvs = Set([code]) },
            Organisatiesoort.Gemeente => Leeg with { Gemeenten = Set([code]) },
            Organisatiesoort.Ggd or Organisatiesoort.Toegang or Organisatiesoort.Doorstroompunt =>
                Leeg with { Gemeenten = Set(bedient.Where(o => o.Soort == Organisatiesoort.Gemeente).Select(o => o.Code)) },
            Organisatiesoort.Jeugdhulpaanbieder or Organisatiesoort.Regio => Leeg,
        };

        static FrozenSet<string> Set(IEnumerable<string> codes) => codes.ToFrozenSet(StringComparer.Ordinal);
    }
}
