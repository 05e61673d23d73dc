using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Demo;

/// <summary>What a school delivered beside the fact itself.</summary>
/// <param name="Code">The reason in the school's own code.</param>
/// <param name="Tijd">Time of day at which a moment began, when the school gives it.</param>
public readonly record struct Opgave(string Code, TimeOnly? Tijd);

/// <summary>A pupil with all facts. Facts point to a vestiging by its place in <see cref="Demowereld.Scholen"/>.</summary>
/// <param name="Groep">Groep, klas or leerjaar at present; empty when enrolled nowhere.</param>
/// <param name="Inschrijvingen">Oldest first.</param>
/// <param name="Opgaven">What the school delivered, per absence at the same place.</param>
public sealed record Demoleerling(
    Leerling Leerling,
    string Naam,
    string Postcode,
    string Groep,
    Inschrijving[] Inschrijvingen,
    Afwezigheid[] Afwezigheden,
    Opgave[] Opgaven,
    Vrijstelling[] Vrijstellingen,
    Aanbod[] Aanbod)
{
    /// <summary>The facts as the rules want them.</summary>
    public Leerlingfeiten Feiten(Demowereld wereld) => new()
    {
        Leerling = Leerling,
        Woonkalender = wereld.Scholen.Woonkalender(Leerling.Gemeente),
        Inschrijvingen = Inschrijvingen,
        Afwezigheden = Afwezigheden,
        Vrijstellingen = Vrijstellingen,
        Aanbod = Aanbod,
    };
}

/// <summary>A case that was made on purpose, so that it can be found.</summary>
/// <param name="Naam">Stable name of the case, lower case with hyphens.</param>
/// <param name="Leerling">Key of the pupil.</param>
/// <param name="Uitleg">What is special, in one sentence.</param>
public sealed record Bijzonder(string Naam, string Leerling, string Uitleg);
