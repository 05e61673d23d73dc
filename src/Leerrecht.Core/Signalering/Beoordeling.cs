namespace Leerrecht.Core.Signalering;

/// <summary>Which exemptions, valid on the peildatum, are counted (regels §8).</summary>
[Flags]
public enum Vrijgesteld
{
    /// <summary>None of those that are counted.</summary>
    Niet = 0,

    /// <summary>5-a, not permanent.</summary>
    VijfATijdelijk = 1,

    /// <summary>5-a, permanent.</summary>
    VijfAPermanent = 2,

    /// <summary>5-b.</summary>
    VijfB = 4,

    /// <summary>5-c.</summary>
    VijfC = 8,
}

/// <summary>How a pupil stands on the peildatum, for counting (regels §8).</summary>
/// <param name="Plichtig">Leerplichtig or kwalificatieplichtig, in the BRP and not exempt.</param>
/// <param name="PlichtigZonderVrijstelling">Plichtig, or would be but for a valid exemption.</param>
/// <param name="Vestiging">Place of the vestiging of enrolment, or -1.</param>
/// <param name="LangdurigZiek">Has an open signal langdurig-ziek.</param>
/// <param name="Vrijgesteld">Valid exemptions.</param>
public readonly record struct Stand(bool Plichtig, bool PlichtigZonderVrijstelling, int Vestiging, bool LangdurigZiek, Vrijgesteld Vrijgesteld);

/// <summary>What judging one pupil gave. It is a view on the memory of the <see cref="Beoordelaar"/>: valid until its next judgement.</summary>
public readonly ref struct Beoordeling
{
    private readonly ReadOnlySpan<int> _bewijs;

    internal Beoordeling(ReadOnlySpan<Signaal> signalen, ReadOnlySpan<int> bewijs, Thuiszitter? thuiszitter, Stand stand)
    {
        Signalen = signalen;
        _bewijs = bewijs;
        Thuiszitter = thuiszitter;
        Stand = stand;
    }

    /// <summary>The signals, in no order that matters.</summary>
    public ReadOnlySpan<Signaal> Signalen { get; }

    /// <summary>Set when the pupil sits at home on the peildatum.</summary>
    public Thuiszitter? Thuiszitter { get; }

    /// <summary>How the pupil stands on the peildatum.</summary>
    public Stand Stand { get; }

    /// <summary>The places, in the absences that were given, of those that a signal rests on; each once, by van, then id.</summary>
    public ReadOnlySpan<int> Bewijs(in Signaal signaal) => _bewijs.Slice(signaal.BewijsVan, signaal.BewijsAantal);
}
