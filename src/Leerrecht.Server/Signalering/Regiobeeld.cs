using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Server.Signalering;

/// <summary>A region ready to be judged, wherever it came from: a folder of files, or the database.</summary>
public sealed record Regiobeeld(
    Schoolregister Scholen, Regelsets Regelsets, IEnumerable<Leerlingbeeld> Leerlingen, IReadOnlyList<Invoermelding> Meldingen);

/// <summary>One pupil with all facts that judging looks at.</summary>
/// <param name="Inschrijvingen">In the order in which they were delivered.</param>
/// <param name="Afwezigheden">Every id once.</param>
public sealed record Leerlingbeeld(
    Leerling Leerling, Inschrijving[] Inschrijvingen, Afwezigheid[] Afwezigheden, Vrijstelling[] Vrijstellingen, Aanbod[] Aanbod)
{
    /// <summary>The facts in the form in which they are judged.</summary>
    public Leerlingfeiten Feiten(Schoolregister scholen) => new()
    {
        Leerling = Leerling,
        Woonkalender = scholen.Woonkalender(Leerling.Gemeente),
        Inschrijvingen = Inschrijvingen,
        Afwezigheden = Afwezigheden,
        Vrijstellingen = Vrijstellingen,
        Aanbod = Aanbod,
    };
}
