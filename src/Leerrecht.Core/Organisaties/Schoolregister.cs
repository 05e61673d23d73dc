using Leerrecht.Core.Kalender;

namespace Leerrecht.Core.Organisaties;

/// <summary>
/// All vestigingen and gemeenten with their calendars, resolved once. Facts of pupils point to a vestiging by its place in
/// <see cref="Vestigingen"/>, so that judging looks nothing up by name. Vestigingen without rows of their own share the
/// calendar of their region.
/// </summary>
public sealed class Schoolregister
{
    private readonly Schoolkalender[] _kalenders;
    private readonly int[] _instellingen;
    private readonly Dictionary<string, int> _plaats;
    private readonly Dictionary<string, Gemeente> _gemeenten;
    private readonly Schoolkalender[] _regiokalenders;
    private readonly Schoolkalender _landelijk;

    /// <param name="vestigingen">Codes occur once.</param>
    /// <param name="gemeenten">Codes occur once.</param>
    /// <param name="kalender">All calendar rows; a row of an unknown vestiging is ignored.</param>
    public Schoolregister(IReadOnlyList<Vestiging> vestigingen, IEnumerable<Gemeente> gemeenten, IReadOnlyCollection<Kalenderrij> kalender)
    {
        Vestigingen = vestigingen;
        Kalenderrijen = kalender;
        Werkdagen = new Werkdagen(kalender);
        _gemeenten = gemeenten.ToDictionary(gemeente => gemeente.Code, StringComparer.Ordinal);
        _plaats = new Dictionary<string, int>(vestigingen.Count, StringComparer.Ordinal);
        _kalenders = new Schoolkalender[vestigingen.Count];
        _instellingen = new int[vestigingen.Count];

        var landelijk = kalender.Where(rij => rij.Gebied == Gebied.Nederland).ToList();
        var perRegio = Enum.GetValues<Vakantieregio>().Select(regio => kalender.Where(rij => rij.Gebied.Regio == regio).ToList()).ToArray();
        var perVestiging = kalender.Where(rij => rij.Gebied.Vestiging is not null).ToLookup(rij => rij.Gebied.Vestiging!, StringComparer.Ordinal);
        _landelijk = new Schoolkalender(landelijk, []);
        _regiokalenders = [.. perRegio.Select(rijen => new Schoolkalender(landelijk.Concat(rijen), []))];

        var instellingen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < vestigingen.Count; i++)
        {
            var vestiging = vestigingen[i];
            _plaats.Add(vestiging.Code, i);
            if (!instellingen.TryGetValue(vestiging.Instelling, out _instellingen[i]))
            {
                _instellingen[i] = instellingen[vestiging.Instelling] = instellingen.Count;
            }

            var eigen = perVestiging[vestiging.Code].ToList();
            _kalenders[i] = eigen.Count == 0
                ? _regiokalenders[(int)vestiging.Vakantieregio]
                : new Schoolkalender(landelijk.Concat(perRegio[(int)vestiging.Vakantieregio]).Concat(eigen), eigen);
        }
    }

    /// <summary>The vestigingen; a fact points to one by its place in this list.</summary>
    public IReadOnlyList<Vestiging> Vestigingen { get; }

    /// <summary>The calendar rows that this register was made from.</summary>
    public IReadOnlyCollection<Kalenderrij> Kalenderrijen { get; }

    /// <summary>The werkdagen by which terms are counted.</summary>
    public Werkdagen Werkdagen { get; }

    /// <summary>The place of a vestiging, or -1 when it is unknown.</summary>
    public int Plaats(string vestiging) => _plaats.GetValueOrDefault(vestiging, -1);

    /// <summary>The calendar of a vestiging, by place.</summary>
    public Schoolkalender Kalender(int vestiging) => _kalenders[vestiging];

    /// <summary>A number that two vestigingen share when they are of one instelling.</summary>
    public int Instelling(int vestiging) => _instellingen[vestiging];

    /// <summary>Whether the gemeente is in the table.</summary>
    public bool Kent(string gemeente) => _gemeenten.ContainsKey(gemeente);

    /// <summary>The gemeente, or null when it is not in the table.</summary>
    public Gemeente? Gemeente(string code) => _gemeenten.GetValueOrDefault(code);

    /// <summary>The calendar of the region of residence; of an unknown gemeente only the days of the whole country are free (regels §1.1).</summary>
    public Schoolkalender Woonkalender(string gemeente) =>
        _gemeenten.TryGetValue(gemeente, out var gevonden) ? _regiokalenders[(int)gevonden.Vakantieregio] : _landelijk;
}
