using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Tellingen;

namespace Leerrecht.Server.Tellingen;

/// <summary>A pupil judged on a day.</summary>
public readonly record struct Gepeild(Guid Leerling, string Gemeente, Stand Stand, Thuiszitter? Thuiszitter);

/// <summary>
/// Everybody judged on one day, kept small: pupils who are in no figure but the number of leerplichtigen are summed per gemeente and
/// vestiging, the others kept one by one. So the figures of any part of the region are counted without judging again.
/// </summary>
public sealed class Peiling
{
    private readonly Dictionary<(string Gemeente, Stand Stand), int> _gewoon = [];
    private readonly List<Gepeild> _geteld = [];
    private readonly ConcurrentDictionary<(Selectie? Selectie, bool KleineAantallen), Schemabeeld> _beelden = new();

    /// <param name="scholen">The places of vestigingen in the judgements are those of this register.</param>
    /// <param name="eersteAfwezigheid">The first day of absence that the register knows.</param>
    public Peiling(DateOnly peildatum, Schoolregister scholen, IEnumerable<Gepeild> leerlingen, DateOnly? eersteAfwezigheid)
    {
        (Peildatum, Scholen, EersteAfwezigheid) = (peildatum, scholen, eersteAfwezigheid);
        foreach (var leerling in leerlingen)
        {
            if (leerling.Thuiszitter is null && !leerling.Stand.LangdurigZiek && leerling.Stand.Vrijgesteld is Vrijgesteld.Niet)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_gewoon, (leerling.Gemeente, leerling.Stand), out _)++;
            }
            else
            {
                _geteld.Add(leerling);
            }
        }

        Gemeenten = _gewoon.Keys.Select(sleutel => sleutel.Gemeente).Concat(_geteld.Select(leerling => leerling.Gemeente)).ToHashSet(StringComparer.Ordinal);
        Vestigingen =
        [
            .. _gewoon.Keys.Select(sleutel => sleutel.Stand.Vestiging).Concat(_geteld.Select(leerling => leerling.Stand.Vestiging))
                .Distinct().Where(plaats => plaats >= 0).Select(plaats => scholen.Vestigingen[plaats]),
        ];
    }

    public DateOnly Peildatum { get; }

    public Schoolregister Scholen { get; }

    /// <summary>The first day of absence that the register knows: a census before it counts nobody.</summary>
    public DateOnly? EersteAfwezigheid { get; }

    /// <summary>The gemeenten where pupils live.</summary>
    public IReadOnlySet<string> Gemeenten { get; }

    /// <summary>The vestigingen where pupils are enrolled on the day.</summary>
    public IReadOnlyList<Vestiging> Vestigingen { get; }

    /// <summary>The resultaatschema of a part of the region as somebody may see it; kept, since the same few are asked for again and again.</summary>
    /// <param name="kleineAantallen">Whether small numbers may be told.</param>
    public Schemabeeld Beeld(Selectie? selectie, bool kleineAantallen) => _beelden.GetOrAdd(
        (selectie, kleineAantallen), (_, zelf) => kleineAantallen ? Schemabeeld.Precies(zelf.Tel(selectie)) : Schemabeeld.Afgeschermd(zelf.Tel(selectie)), this);

    /// <summary>The resultaatschema of a part of the region, counted as the command line counts it.</summary>
    public Resultaatschema Tel(Selectie? selectie)
    {
        var telling = new Resultaattelling(Peildatum, selectie, Scholen);
        foreach (var ((gemeente, stand), aantal) in _gewoon)
        {
            telling.Tel(gemeente, stand, null, aantal);
        }

        foreach (var leerling in _geteld)
        {
            telling.Tel(leerling.Gemeente, leerling.Stand, leerling.Thuiszitter);
        }

        return telling.Resultaat();
    }

    /// <summary>The pupils that make up a figure.</summary>
    public IReadOnlyList<Gepeild> Achter(Selectie? selectie, Cijfer cijfer, Klok klok)
    {
        var telling = new Resultaattelling(Peildatum, selectie, Scholen);
        return [.. _geteld.Where(leerling => telling.Hoort(leerling.Gemeente, leerling.Stand) && cijfer.Telt(klok, selectie, leerling.Stand, leerling.Thuiszitter))];
    }
}
