using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;

namespace Leerrecht.Server.Import;

/// <summary>How the lines of one kind of file are shown, and what is to know of them before they are taken in.</summary>
/// <param name="Kolommen">Keys of the names of the columns, ending of <c>kijk.</c></param>
/// <param name="Cellen">The line as understood, in words.</param>
/// <param name="Periode">The days that the line is about; an open end is no day.</param>
/// <param name="Vestiging">The vestiging that the line is about.</param>
/// <param name="Reden">The code of absence in it.</param>
internal sealed record Kijk<T>(
    string[] Kolommen,
    Func<T, Kijkwoorden, string[]> Cellen,
    Func<T, (DateOnly? Van, DateOnly? Tot)>? Periode = null,
    Func<T, string?>? Vestiging = null,
    Func<T, string?>? Reden = null);

internal static class Kijken
{
    public static readonly Kijk<Vestiging> Vestigingen = new(
        ["vestiging", "naam", "sector", "gemeente", "vakantieregio", "bestuur", "swv"],
        (lijn, in_) => [lijn.Code, in_.Of(lijn.Naam), lijn.Sector.ToString(), in_.Gemeente(lijn.Gemeente), lijn.Vakantieregio.ToString(), in_.Of(lijn.Bestuur), in_.Of(lijn.Swv)]);

    public static readonly Kijk<Gemeente> Gemeenten = new(
        ["gemeente", "naam", "vakantieregio"],
        (lijn, in_) => [lijn.Code, in_.Of(lijn.Naam), lijn.Vakantieregio.ToString()]);

    public static readonly Kijk<Kalenderrij> Kalender = new(
        ["voor", "dagen", "soort", "naam"],
        (lijn, in_) => [in_.Gebied(lijn.Gebied), in_.Periode(lijn.Van, lijn.Tot), in_.Kalendersoort(lijn.Soort), in_.Of(lijn.Naam)],
        lijn => (lijn.Van, lijn.Tot),
        lijn => lijn.Gebied.Vestiging);

    public static readonly Kijk<Redenlijn> Redenen = new(
        ["school", "code", "betekent"],
        (lijn, in_) => [in_.School(lijn.Vestiging), lijn.Code, in_.Soort(lijn.Soort)],
        Vestiging: lijn => lijn.Vestiging == Core.Verzuim.Redenen.Overal ? null : lijn.Vestiging);

    public static readonly Kijk<Leerlinglijn> Leerlingen = new(
        ["leerling", "naam", "geboren-kop", "woont", "bijzonder"],
        (lijn, in_) =>
        [
            lijn.Leerling.Sleutel, in_.Naam(lijn.Naam), in_.Geboren(lijn.Leerling.Geboortedatum), in_.Gemeente(lijn.Leerling.Gemeente),
            in_.Bijzonder(lijn),
        ]);

    public static readonly Kijk<Inschrijvinglijn> Inschrijvingen = new(
        ["leerling", "school", "ingeschreven"],
        (lijn, in_) => [lijn.Leerling, in_.School(lijn.Vestiging), in_.Periode(lijn.Begin, lijn.Eind)],
        lijn => (lijn.Begin, lijn.Eind),
        lijn => lijn.Vestiging);

    public static readonly Kijk<Vrijstellinglijn> Vrijstellingen = new(
        ["leerling", "vrijstelling", "dagen", "status"],
        (lijn, in_) =>
        [
            lijn.Leerling, in_.Vrijstelling(lijn.Vrijstelling),
            in_.Periode(lijn.Vrijstelling.Begin, lijn.Vrijstelling.Eind), in_.Woord($"kijk.status.{lijn.Vrijstelling.Status.ToString().ToLowerInvariant()}"),
        ],
        lijn => (lijn.Vrijstelling.Begin, lijn.Vrijstelling.Eind));

    public static readonly Kijk<Aanbodlijn> Aanbod = new(
        ["leerling", "aanbod", "dagen", "plaats"],
        (lijn, in_) =>
        [
            lijn.Leerling, in_.Woord($"kijk.aanbod.{lijn.Aanbod.Soort.ToString().ToLowerInvariant()}"),
            in_.Periode(lijn.Aanbod.Begin, lijn.Aanbod.Eind), in_.JaNee(lijn.Aanbod.PlaatsBeschikbaar),
        ],
        lijn => (lijn.Aanbod.Begin, lijn.Aanbod.Eind));

    public static readonly Kijk<Verzuimlijn> Verzuim = new(
        ["leerling", "school", "wanneer", "hoeveel", "reden", "telt-als"],
        (lijn, in_) =>
        [
            lijn.Leerling, in_.School(lijn.Vestiging), in_.Wanneer(lijn), in_.Hoeveel(lijn), lijn.Reden, in_.Soort(in_.Telt(lijn.Vestiging, lijn.Reden)),
        ],
        lijn => (lijn.Van, lijn.HeleDag ? lijn.Tot : lijn.Van),
        lijn => lijn.Vestiging,
        lijn => lijn.Reden);
}
