using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Demo;

/// <summary>
/// A fictional region from a seed: gemeenten, schools with their own absence codes, pupils with two school years of facts up to
/// today. The same seed, number and day give the same world, everywhere. Pupils are made when asked for, each by itself, so that
/// millions can be enumerated in little memory and from several threads at once.
/// </summary>
public sealed class Demowereld
{
    private readonly Scholen _scholen;
    private readonly Gezinnen _gezinnen;
    private readonly Loopbanen _loopbanen;
    private readonly Lotgevallen _lotgevallen;
    private readonly Verzuimpatronen _patronen;
    private readonly Geval[] _gevallen;
    private readonly Lesrooster[] _roosters;

    private Demowereld(ulong zaad, int leerlingen, DateOnly vandaag, IReadOnlyCollection<Kalenderrij>? kalender)
    {
        Zaad = zaad;
        Aantal = leerlingen;
        Vandaag = vandaag;
        var schooljaar = Schooljaar.Van(vandaag);
        Begin = schooljaar.Begin.AddYears(-1);
        _scholen = new Scholen(zaad, leerlingen);
        Gemeenten = _scholen.Gemeenten;
        Redenrijen = [.. _scholen.Redenrijen()];
        Kalender =
        [
            .. kalender ?? [.. Demokalender.Maak(schooljaar.Beginjaar - 1, schooljaar.Beginjaar + 1)],
            .. _scholen.EigenDagen(schooljaar.Beginjaar - 1),
        ];
        Scholen = new Schoolregister(_scholen.Vestigingen, _scholen.Gemeenten, Kalender);
        foreach (var rij in Redenrijen)
        {
            Redenen.Voegtoe(rij.Vestiging, rij.Code, rij.Soort);
        }

        var perKalender = new Dictionary<Schoolkalender, Lesrooster>();
        _roosters = new Lesrooster[Scholen.Vestigingen.Count];
        for (var plaats = 0; plaats < _roosters.Length; plaats++)
        {
            var eigen = Scholen.Kalender(plaats);
            if (!perKalender.TryGetValue(eigen, out var rooster))
            {
                perKalender.Add(eigen, rooster = new Lesrooster(eigen, Begin, vandaag));
            }

            _roosters[plaats] = rooster;
        }

        _gezinnen = new Gezinnen(zaad, _scholen);
        _loopbanen = new Loopbanen(Begin, vandaag);
        _lotgevallen = new Lotgevallen(plaats => _roosters[plaats], vandaag);
        _patronen = new Verzuimpatronen(_scholen, plaats => _roosters[plaats], vandaag);
        _gevallen = [.. Gevallen.Alle.Take(leerlingen)];
        Bijzonder = [.. _gevallen.Select((geval, i) => new Bijzonder(geval.Naam, Sleutel(i), geval.Uitleg))];
    }

    /// <param name="zaad">Any number; another seed gives another world.</param>
    /// <param name="leerlingen">Number of pupils, 1 or more. The first of them are the cases of <see cref="Bijzonder"/>.</param>
    /// <param name="vandaag">The day up to which facts are known.</param>
    /// <param name="kalender">National and regional rows, for instance the built-in calendar; without them <see cref="Demokalender"/>.</param>
    public static Demowereld Maak(ulong zaad, int leerlingen, DateOnly vandaag, IReadOnlyCollection<Kalenderrij>? kalender = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leerlingen, 1);
        return new(zaad, leerlingen, vandaag, kalender);
    }

    /// <summary>The seed.</summary>
    public ulong Zaad { get; }

    /// <summary>The number of pupils.</summary>
    public int Aantal { get; }

    /// <summary>The last day on which anything is known.</summary>
    public DateOnly Vandaag { get; }

    /// <summary>1 August of the school year before that of today: no absence is older.</summary>
    public DateOnly Begin { get; }

    /// <summary>The vestigingen with their calendars; facts point into <see cref="Schoolregister.Vestigingen"/>.</summary>
    public Schoolregister Scholen { get; }

    /// <summary>The gemeenten.</summary>
    public IReadOnlyList<Gemeente> Gemeenten { get; }

    /// <summary>All calendar rows, those of single vestigingen last.</summary>
    public IReadOnlyList<Kalenderrij> Kalender { get; }

    /// <summary>The code tables of the schools.</summary>
    public IReadOnlyList<Redenrij> Redenrijen { get; }

    /// <summary>The code tables, to look up in.</summary>
    public Redenen Redenen { get; } = new();

    /// <summary>The cases that were made on purpose.</summary>
    public IReadOnlyList<Bijzonder> Bijzonder { get; }

    /// <summary>All pupils, made one by one while they are enumerated.</summary>
    public IEnumerable<Demoleerling> Leerlingen => Enumerable.Range(0, Aantal).Select(Leerling);

    /// <summary>One pupil, by number from 0; always the same one.</summary>
    public Demoleerling Leerling(int nummer) => Leerling(nummer, metVerzuim: true);

    /// <summary>All pupils without their ordinary absence, in a fraction of the time.</summary>
    public IEnumerable<Demoleerling> ZonderVerzuim => Enumerable.Range(0, Aantal).Select(nummer => Leerling(nummer, metVerzuim: false));

    private Demoleerling Leerling(int nummer, bool metVerzuim)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)nummer, (uint)Aantal);
        var kans = Kans.Voor(Zaad, Stroom.Leerling, nummer);
        var (gezin, leeftijd) = _gezinnen.Van(nummer);
        var leerling = new Leerlingbouwer(_scholen, Sleutel(nummer), gezin)
        {
            Geboortedatum = Vandaag.AddDays(-leeftijd),
            Voornaam = Namen.Voornaam(ref kans),
        };
        if (nummer < _gevallen.Length)
        {
            _gevallen[nummer].Maak(new Gevalwereld(leerling, nummer, _scholen, _roosters, Vandaag));
            return leerling.Klaar(Vandaag);
        }

        _loopbanen.Beloop(leerling, ref kans);
        var tot = _lotgevallen.Overkom(leerling, ref kans);
        if (metVerzuim)
        {
            var verzuim = Kans.Voor(Zaad, Stroom.Verzuim, nummer);
            _patronen.Vul(leerling, Begin, tot, ref verzuim);
        }

        return leerling.Klaar(Vandaag);
    }

    /// <summary>The pupil of a case, or null when there is none of that name (or the world is too small for it).</summary>
    public Demoleerling? Zoek(string geval) => Array.FindIndex(_gevallen, kandidaat => kandidaat.Naam == geval) is >= 0 and var nummer ? Leerling(nummer) : null;

    private static string Sleutel(int nummer) => $"L{nummer + 1:0000000}";
}
