using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Tests.Naslag;

/// <summary>Why a pupil was away for a day (regels §6.2).</summary>
internal enum Dagklasse
{
    Aanwezig,
    Ongeoorloofd,
    Ziek,
    Overig,
}

/// <summary>One calendar day of one pupil.</summary>
/// <param name="Vestiging">Place of the vestiging of enrolment, or -1.</param>
/// <param name="Lesdag">A teaching day of that vestiging.</param>
/// <param name="Rijen">The rows that count on this day: of the vestiging of enrolment, and only on a teaching day.</param>
internal sealed record Naslagdag(
    DateOnly Dag, int Vestiging, bool Lesdag, bool Plichtig, bool PlichtigZonderVrijstelling, IReadOnlyList<Afwezigheid> Rijen)
{
    public Dagklasse Klasse { get; set; }

    public bool Ingeschreven => Vestiging >= 0;

    public bool Afwezig => Klasse != Dagklasse.Aanwezig;
}

/// <summary>Consecutive teaching days of one kind.</summary>
internal sealed record Naslagreeks(IReadOnlyList<Naslagdag> Dagen, bool Open);
