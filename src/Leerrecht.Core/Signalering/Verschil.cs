using Leerrecht.Core.Kalender;

namespace Leerrecht.Core.Signalering;

/// <summary>What became of a signal when a pupil was judged again.</summary>
public enum Verandering
{
    /// <summary>It stands as it stood.</summary>
    Ongewijzigd,

    /// <summary>It was not there before.</summary>
    Nieuw,

    /// <summary>It went on: the same signal, longer or ended.</summary>
    Doorgelopen,

    /// <summary>A correction put another in its place.</summary>
    Verplaatst,

    /// <summary>It no longer follows from what is known.</summary>
    Ingetrokken,
}

/// <summary>A signal as it is kept: everything by value, so that it can be compared with that of another judgement.</summary>
/// <param name="Vestiging">BRIN6, or null.</param>
/// <param name="OpGrondVan">The ids of the absences counted, in order.</param>
public sealed record Vastgesteld(
    Signaalsoort Soort,
    string? Vestiging,
    DateOnly Begin,
    DateOnly? Eind,
    DateOnly BereiktOp,
    long OmvangHonderdsten,
    Eenheid Eenheid,
    DateOnly? Uiterlijk,
    int? Volgnummer,
    Bestemming BestemdVoor,
    DateOnly Regelset,
    IReadOnlyList<string> OpGrondVan,
    bool? TeltMee = null,
    RedenTeltNiet? RedenTeltNiet = null,
    bool? WachtOpMbo = null,
    int? Tier = null)
{
    /// <summary>Whether all of it is equal, the proof too.</summary>
    public bool ZelfdeAls(Vastgesteld ander) =>
        this with { OpGrondVan = ander.OpGrondVan } == ander && OpGrondVan.SequenceEqual(ander.OpGrondVan, StringComparer.Ordinal);
}

/// <summary>One line of the comparison: places in what stood and in what is given now, -1 where there is none.</summary>
public readonly record struct Signaalverschil(Verandering Verandering, int Stond, int Nu);

/// <summary>Compares the signals that stood with those that judging gives now (missie SIG-12).</summary>
public static class Verschil
{
    /// <summary>Every signal of both sides occurs in exactly one line.</summary>
    public static List<Signaalverschil> Bepaal(IReadOnlyList<Vastgesteld> stond, IReadOnlyList<Vastgesteld> nu)
    {
        var uit = new List<Signaalverschil>(Math.Max(stond.Count, nu.Count));
        var vorige = new bool[stond.Count];
        var huidige = new bool[nu.Count];

        Koppel((oud, nieuw) => oud.ZelfdeAls(nieuw) ? 1 : 0, Verandering.Ongewijzigd);
        Koppel((oud, nieuw) => LiepDoor(oud, nieuw) ? 1 : 0, Verandering.Doorgelopen);
        Koppel(Verwantschap, Verandering.Verplaatst);

        uit.AddRange(from i in Enumerable.Range(0, stond.Count) where !vorige[i] select new Signaalverschil(Verandering.Ingetrokken, i, -1));
        uit.AddRange(from i in Enumerable.Range(0, nu.Count) where !huidige[i] select new Signaalverschil(Verandering.Nieuw, -1, i));
        return uit;

        // Each of the present ones takes the former one that fits it best; the first of equals.
        void Koppel(Func<Vastgesteld, Vastgesteld, int> past, Verandering verandering)
        {
            for (var i = 0; i < nu.Count; i++)
            {
                if (huidige[i])
                {
                    continue;
                }

                var (beste, hoogste) = (-1, 0);
                for (var j = 0; j < stond.Count; j++)
                {
                    if (!vorige[j] && stond[j].Soort == nu[i].Soort && past(stond[j], nu[i]) is var waarde && waarde > hoogste)
                    {
                        (beste, hoogste) = (j, waarde);
                    }
                }

                if (beste >= 0)
                {
                    vorige[beste] = huidige[i] = true;
                    uit.Add(new(verandering, beste, i));
                }
            }
        }
    }

    /// <summary>Whether it is the same signal that went on: it was open, or is one that is measured anew each day.</summary>
    private static bool LiepDoor(Vastgesteld oud, Vastgesteld nieuw)
    {
        if (oud.Soort == Signaalsoort.AanwezigheidLaag)
        {
            return Instelling(oud) == Instelling(nieuw) && Schooljaar.Van(oud.BereiktOp) == Schooljaar.Van(nieuw.BereiktOp)
                && oud.BereiktOp < nieuw.BereiktOp;
        }

        // Absolute absence is judged by the set of its last day (regels §2): a new set is no correction of it.
        var zelfdeSet = oud.Regelset == nieuw.Regelset || oud.Soort == Signaalsoort.AbsoluutVerzuim;
        var open = oud.Eind is null || (oud.Soort == Signaalsoort.Luxeverzuim && nieuw.Eind > oud.Eind && Instelling(oud) == Instelling(nieuw));
        return open && oud.Begin == nieuw.Begin && oud.BereiktOp == nieuw.BereiktOp && zelfdeSet
            && oud.OpGrondVan.Count <= nieuw.OpGrondVan.Count
            && oud.OpGrondVan.All(nieuw.OpGrondVan.Contains);
    }

    /// <summary>How much two signals of one kind have to do with each other: the absences that they share, else that they overlap.</summary>
    private static int Verwantschap(Vastgesteld oud, Vastgesteld nieuw)
    {
        var gedeeld = oud.OpGrondVan.Count(nieuw.OpGrondVan.Contains);
        if (gedeeld > 0)
        {
            return 1 + gedeeld;
        }

        return Instelling(oud) == Instelling(nieuw)
            && oud.Begin <= (nieuw.Eind ?? DateOnly.MaxValue) && nieuw.Begin <= (oud.Eind ?? DateOnly.MaxValue) ? 1 : 0;
    }

    private static string? Instelling(Vastgesteld signaal) => signaal.Vestiging?[..4];
}
