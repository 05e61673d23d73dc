using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Signalering;

/// <summary>In which way a pupil sits at home.</summary>
public enum Thuiszittercategorie
{
    /// <summary>Langdurig relatief verzuim: enrolled, and away for longer than four weeks.</summary>
    LRV,

    /// <summary>Absoluut verzuim: enrolled nowhere.</summary>
    AV,
}

/// <summary>A pupil who sits at home on the peildatum, with the three-month clock (regels §7).</summary>
/// <param name="Sinds">The first day actually absent or not enrolled.</param>
/// <param name="Dagen">Calendar days from <paramref name="Sinds"/> up to and including the peildatum.</param>
/// <param name="GrensOp">The last day within the three months.</param>
/// <param name="Aanbod">An offer with a place covers the peildatum.</param>
/// <param name="Vestiging">Place of the vestiging of enrolment (LRV), else -1.</param>
public readonly record struct Thuiszitter(
    Thuiszittercategorie Categorie,
    Onderwijssoort Sector,
    DateOnly Sinds,
    int Dagen,
    DateOnly GrensOp,
    bool LangerDanDrieMaanden,
    bool Aanbod,
    bool WachtOpMbo,
    int Vestiging)
{
    /// <summary>Longer than three months, and no offer: what may not happen.</summary>
    public bool ZonderAanbodOverDeGrens => LangerDanDrieMaanden && !Aanbod;
}
