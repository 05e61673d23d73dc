namespace Leerrecht.Core.Signalering;

/// <summary>How a pupil stands on the peildatum, for counting (regels §8).</summary>
/// <param name="Plichtig">Leerplichtig or kwalificatieplichtig, in the BRP and not exempt.</param>
/// <param name="PlichtigZonderVrijstelling">Plichtig, or would be but for a valid exemption.</param>
/// <param name="Vestiging">Place of the vestiging of enrolment, or -1.</param>
/// <param name="LangdurigZiek">Has an open signal langdurig-ziek.</param>
public readonly record struct Stand(bool Plichtig, bool PlichtigZonderVrijstelling, int Vestiging, bool LangdurigZiek);

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
