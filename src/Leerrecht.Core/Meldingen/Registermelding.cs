using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Signalering;

namespace Leerrecht.Core.Meldingen;

/// <summary>
/// A report as it goes to the register of absence (Besluit register onderwijsdeelnemers art. 13-14). It holds nothing that the register may
/// not know: no kind of absence besides that of the report, nothing of how a doubt about sickness came about.
/// </summary>
/// <param name="Kenmerk">Our key of the report: the same for all messages about it.</param>
/// <param name="Leerling">The key of the pupil between school and register.</param>
/// <param name="Status">m: geregistreerd, in-behandeling, afgesloten, ter-kennisgeving or ingetrokken.</param>
/// <param name="Sluitreden">n.</param>
/// <param name="Opmerking">o.</param>
/// <param name="GemeenteContact">p.</param>
public sealed record Registermelding(
    Guid Kenmerk,
    string Leerling,
    DateOnly Geboren,
    string Gemeente,
    string Soort,
    string Vestiging,
    DateOnly Begin,
    DateOnly? Eind,
    bool Startkwalificatie,
    string Reden,
    bool AlleLessenGemist,
    string ActieSchool,
    bool ActieGewenst,
    string Prioriteit,
    string Toelichting,
    Schoolcontact Contact,
    string? TelefoonThuis,
    IReadOnlyList<Registerdag> Dagen,
    string Status,
    string? Sluitreden,
    string? Opmerking,
    string? GemeenteContact)
{
    /// <summary>The message about a report as it stands.</summary>
    /// <exception cref="ArgumentException">Nothing was reported yet.</exception>
    public static Registermelding Van(Guid kenmerk, Verzuimmelding melding, Leerling leerling)
    {
        if (melding is not { Gemeld: var (inhoud, _), Status: { } status })
        {
            throw new ArgumentException("Nothing was reported yet.", nameof(melding));
        }

        var (reden, opmerking, behandelaar) = melding switch
        {
            Verzuimmelding.InBehandeling m => (null, null, m.Behandelaar),
            Verzuimmelding.Afgesloten m => (m.Reden.Woord(), m.Opmerking, m.Behandelaar),
            Verzuimmelding.TerKennisgeving m => (null, m.Opmerking, m.Behandelaar),
            Verzuimmelding.Ingetrokken m => (null, m.Reden, null),
            _ => ((string?)null, (string?)null, (string?)null),
        };
        return new(
            kenmerk, leerling.Sleutel, leerling.Geboortedatum, leerling.Gemeente, inhoud.Soort.Woord(), inhoud.Vestiging, inhoud.Begin, inhoud.Eind, inhoud.Startkwalificatie,
            inhoud.Reden, inhoud.AlleLessenGemist, inhoud.ActieSchool, inhoud.ActieGewenst, inhoud.Prioriteit.Woord(), inhoud.Toelichting, inhoud.Contact, inhoud.TelefoonThuis,
            [.. inhoud.Dagen.Select(dag => new Registerdag(dag.Dag, dag.OmvangHonderdsten, dag.Eenheid.Woord()))], status.Woord(), reden, opmerking, behandelaar);
    }
}

/// <summary>A line of the specification.</summary>
/// <param name="Honderdsten">Hours times 100; null for a whole day.</param>
public sealed record Registerdag(DateOnly Dag, long? Honderdsten, string Eenheid);

/// <summary>What the gemeente says of a report, as it comes back from the register.</summary>
/// <param name="Nummer">Place in what the register gives back; the same message may come twice.</param>
public sealed record Terugmelding(long Nummer, Guid Kenmerk, string Status, string? Sluitreden, string? Opmerking, string? GemeenteContact);
