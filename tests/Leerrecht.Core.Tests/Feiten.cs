using System.Globalization;
using System.Text;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Core.Tests;

/// <summary>The schools and rules within which pupils are judged.</summary>
internal sealed record Omgeving(Schoolregister Scholen, Regelsets Regels);

/// <summary>All facts of one pupil, kept so that they can be judged more than once and printed.</summary>
internal sealed record Feiten(
    Leerling Leerling,
    IReadOnlyList<Inschrijving> Inschrijvingen,
    IReadOnlyList<Afwezigheid> Afwezigheden,
    IReadOnlyList<Vrijstelling> Vrijstellingen,
    IReadOnlyList<Aanbod> Aanbod)
{
    /// <summary>As the kernel wants them.</summary>
    public Leerlingfeiten VoorKern(Schoolregister scholen) => new()
    {
        Leerling = Leerling,
        Woonkalender = scholen.Woonkalender(Leerling.Gemeente),
        Inschrijvingen = Inschrijvingen.ToArray(),
        Afwezigheden = Afwezigheden.ToArray(),
        Vrijstellingen = Vrijstellingen.ToArray(),
        Aanbod = Aanbod.ToArray(),
    };

    public override string ToString()
    {
        var tekst = new StringBuilder();
        tekst.AppendLine(CultureInfo.InvariantCulture, $"  {Leerling}");
        foreach (var feit in Inschrijvingen.Cast<object>().Concat(Afwezigheden.Cast<object>()).Concat(Vrijstellingen.Cast<object>()).Concat(Aanbod.Cast<object>()))
        {
            tekst.AppendLine(CultureInfo.InvariantCulture, $"  {feit}");
        }

        return tekst.ToString();
    }
}
