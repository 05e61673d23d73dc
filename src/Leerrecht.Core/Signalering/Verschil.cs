namespace Leerrecht.Core.Signalering;

/// <summary>What became of a signal when a pupil was judged again.</summary>
public enum Verandering
{
    /// <summary>It was not there before.</summary>
    Nieuw,

    /// <summary>It went on as days passed: the same signal, longer or ended.</summary>
    Doorgelopen,

    /// <summary>A correction put another in its place.</summary>
    Verplaatst,

    /// <summary>It no longer follows from what is known.</summary>
    Ingetrokken,
}
