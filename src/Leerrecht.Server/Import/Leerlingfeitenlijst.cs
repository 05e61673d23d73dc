using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>The facts of one pupil while the files are being read.</summary>
internal sealed class Leerlingfeitenlijst(Leerling leerling)
{
    private readonly List<Inschrijving> _inschrijvingen = [];

    public List<Afwezigheid> Afwezigheden { get; } = [];

    public List<Vrijstelling> Vrijstellingen { get; } = [];

    public List<Aanbod> Aanbod { get; } = [];

    /// <summary>Adds an enrolment; true when it overlaps one that was there.</summary>
    public bool VoegToe(Inschrijving inschrijving)
    {
        var overlapt = _inschrijvingen.Exists(
            eerder => eerder.Begin <= (inschrijving.Eind ?? DateOnly.MaxValue) && inschrijving.Begin <= (eerder.Eind ?? DateOnly.MaxValue));
        _inschrijvingen.Add(inschrijving);
        return overlapt;
    }

    /// <summary>The vestiging of enrolment on a day, or -1: of several the one that began last, of those the last delivered (regels §1).</summary>
    public int Vestiging(DateOnly dag)
    {
        var geldt = new Inschrijving(-1, DateOnly.MinValue, null);
        foreach (var inschrijving in _inschrijvingen)
        {
            if (inschrijving.Begin <= dag && (inschrijving.Eind ?? DateOnly.MaxValue) >= dag && inschrijving.Begin >= geldt.Begin)
            {
                geldt = inschrijving;
            }
        }

        return geldt.Vestiging;
    }

    public Leerlingbeeld Beeld() =>
        new(leerling, [.. _inschrijvingen], [.. Afwezigheden], [.. Vrijstellingen], [.. Aanbod]);
}
