using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Core.Signalering;

/// <summary>All that judging looks at, of one pupil. Enrolments in the order in which they were delivered; other facts in any order.</summary>
public readonly ref struct Leerlingfeiten
{
    /// <summary>The pupil.</summary>
    public required Leerling Leerling { get; init; }

    /// <summary>The calendar of the region of residence.</summary>
    public required Schoolkalender Woonkalender { get; init; }

    /// <summary>Enrolments, in order of delivery.</summary>
    public ReadOnlySpan<Inschrijving> Inschrijvingen { get; init; }

    /// <summary>Absences; every id once.</summary>
    public ReadOnlySpan<Afwezigheid> Afwezigheden { get; init; }

    /// <summary>Exemptions.</summary>
    public ReadOnlySpan<Vrijstelling> Vrijstellingen { get; init; }

    /// <summary>Offers.</summary>
    public ReadOnlySpan<Aanbod> Aanbod { get; init; }
}
