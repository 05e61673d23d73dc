using System.Globalization;
using System.Text;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Demo;

/// <summary>A file of a region folder; its lines, header first, are made while they are read, anew each time.</summary>
public sealed record Regiobestand(string Naam, IEnumerable<string> Regels);

/// <summary>A world as the files of a region folder (regels §1), as schools and gemeente would deliver them.</summary>
public static class Regiomap
{
    private const string Verzuimbestand = "verzuim.csv";
    private const string Verzuimkop = "id;leerling;vestiging;van;tot;hele_dag;tijd;minuten;lesuren;reden";

    /// <summary>Of this many pupils one has sick days that were first delivered as unauthorised.</summary>
    private const int EenVerkeerdeOp = 11;
    private const int DagenVerkeerd = 60;

    /// <summary>All files. Lines are without line end; quoted where RFC 4180 wants it, separated by a semicolon.</summary>
    public static IReadOnlyList<Regiobestand> Bestanden(Demowereld wereld) =>
    [
        new("gemeenten.csv", Kop("gemeente;vakantieregio;naam", wereld.Gemeenten.Select(rij => Regel(rij.Code, rij.Vakantieregio.ToString(), rij.Naam)))),
        new("vestigingen.csv", Kop("vestiging;naam;sector;gemeente;vakantieregio;swv;bestuur", wereld.Scholen.Vestigingen.Select(rij =>
            Regel(rij.Code, rij.Naam, rij.Sector.ToString(), rij.Gemeente, rij.Vakantieregio.ToString(), rij.Swv, rij.Bestuur)))),
        new("kalender.csv", Kop("gebied;van;tot;soort;naam", wereld.Kalender.Select(rij =>
            Regel(rij.Gebied.ToString(), Dag(rij.Van), Dag(rij.Tot), Woord(rij.Soort), rij.Naam)))),
        new("redenen.csv", Kop("vestiging;code;soort", wereld.Redenrijen.Select(rij => Regel(rij.Vestiging, rij.Code, rij.Soort.Woord())))),
        new("leerlingen.csv", Kop(
            "leerling;geboortedatum;gemeente;postcode;naam;bsn;startkwalificatie_op;kwalificatieplicht_vrij;adres_in_onderzoek;wacht_op_mbo;ingeschreven_brp_op;uitgeschreven_brp_op",
            wereld.ZonderVerzuim.Select(Leerling))),
        new("inschrijvingen.csv", Kop("leerling;vestiging;begin;eind", wereld.ZonderVerzuim.SelectMany(leerling => leerling.Inschrijvingen.Select(rij =>
            Regel(leerling.Leerling.Sleutel, Vestiging(wereld, rij.Vestiging), Dag(rij.Begin), Dag(rij.Eind)))))),
        new(Verzuimbestand, Kop(Verzuimkop, wereld.Leerlingen.SelectMany(leerling => Verzuim(wereld, leerling)))),
        new("vrijstellingen.csv", Kop("leerling;soort;begin;eind;permanent;status", wereld.ZonderVerzuim.SelectMany(leerling => leerling.Vrijstellingen.Select(rij =>
            Regel(leerling.Leerling.Sleutel, rij.Soort.Woord(), Dag(rij.Begin), Dag(rij.Eind), JaNee(rij.Permanent), Woord(rij.Status)))))),
        new("aanbod.csv", Kop("leerling;begin;eind;soort;plaats_beschikbaar", wereld.ZonderVerzuim.SelectMany(leerling => leerling.Aanbod.Select(rij =>
            Regel(leerling.Leerling.Sleutel, Dag(rij.Begin), Dag(rij.Eind), Woord(rij.Soort), JaNee(rij.PlaatsBeschikbaar)))))),
    ];

    /// <summary>
    /// The file verzuim.csv as it was first delivered: some sick days still stood as unauthorised, because the parents had not
    /// called yet. Afterwards <see cref="Correcties"/> puts them right, so that a demo has signals that were withdrawn or moved.
    /// </summary>
    public static Regiobestand EersteVerzuim(Demowereld wereld) => new(
        Verzuimbestand, Kop(Verzuimkop, wereld.Leerlingen.SelectMany((leerling, i) => Verzuim(wereld, Verkeerd(wereld, leerling, i)))));

    /// <summary>The lines of verzuim.csv that <see cref="EersteVerzuim"/> had otherwise.</summary>
    public static Regiobestand Correcties(Demowereld wereld) => new(
        "verzuim-correctie.csv",
        Kop(Verzuimkop, wereld.Leerlingen.SelectMany((leerling, i) => Verzuim(wereld, leerling)
            .Except(Verzuim(wereld, Verkeerd(wereld, leerling, i)), StringComparer.Ordinal))));

    private static Demoleerling Verkeerd(Demowereld wereld, Demoleerling leerling, int nummer)
    {
        if (nummer % EenVerkeerdeOp != 0 || wereld.Bijzonder.Any(geval => geval.Leerling == leerling.Leerling.Sleutel))
        {
            return leerling;
        }

        var vanaf = wereld.Vandaag.AddDays(-DagenVerkeerd);
        return leerling with
        {
            Opgaven = [.. leerling.Opgaven.Zip(leerling.Afwezigheden, (opgave, rij) =>
                rij is { HeleDag: true, Soort: Verzuimsoort.Ziek } && rij.Van >= vanaf ? opgave with { Code = Verzuimsoort.Ongeoorloofd.Woord() } : opgave)],
        };
    }

    private static IEnumerable<string> Kop(string kop, IEnumerable<string> regels) => regels.Prepend(kop);

    private static string Leerling(Demoleerling rij, int plaats) => Regel(
        rij.Leerling.Sleutel, Dag(rij.Leerling.Geboortedatum), rij.Leerling.Gemeente, rij.Postcode, rij.Naam, Proefnummers.Bsn(plaats), Dag(rij.Leerling.StartkwalificatieOp),
        JaNee(rij.Leerling.KwalificatieplichtVrij), JaNee(rij.Leerling.AdresInOnderzoek), JaNee(rij.Leerling.WachtOpMbo),
        Dag(rij.Leerling.IngeschrevenBrpOp), Dag(rij.Leerling.UitgeschrevenBrpOp));

    private static IEnumerable<string> Verzuim(Demowereld wereld, Demoleerling leerling) =>
        leerling.Afwezigheden.Zip(leerling.Opgaven, (rij, opgave) => Regel(
            rij.Id, leerling.Leerling.Sleutel, Vestiging(wereld, rij.Vestiging), Dag(rij.Van), rij.HeleDag ? Dag(rij.Tot) : null, JaNee(rij.HeleDag),
            opgave.Tijd?.ToString("HH:mm", CultureInfo.InvariantCulture), Getal(rij.Minuten), Honderdsten(rij.LesurenHonderdsten), opgave.Code));

    private static string Regel(params ReadOnlySpan<string?> velden)
    {
        var regel = new StringBuilder(80);
        for (var i = 0; i < velden.Length; i++)
        {
            if (i > 0)
            {
                regel.Append(';');
            }

            var veld = velden[i];
            if (veld is not null && veld.AsSpan().ContainsAny(";\"\r\n"))
            {
                regel.Append('"').Append(veld.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                regel.Append(veld);
            }
        }

        return regel.ToString();
    }

    private static string Vestiging(Demowereld wereld, int plaats) => wereld.Scholen.Vestigingen[plaats].Code;

    private static string? Dag(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string JaNee(bool waarde) => waarde ? "J" : "N";

    private static string? Getal(int getal) => getal == 0 ? null : getal.ToString(CultureInfo.InvariantCulture);

    private static string? Honderdsten(int getal) => getal == 0 ? null : (getal / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Woord(Kalendersoort soort) => soort switch
    {
        Kalendersoort.Feestdag => "feestdag",
        Kalendersoort.Vakantie => "vakantie",
        Kalendersoort.Vrij => "vrij",
        Kalendersoort.Open => "open",
    };

    private static string Woord(Vrijstellingstatus status) => status switch
    {
        Vrijstellingstatus.Aangevraagd => "aangevraagd",
        Vrijstellingstatus.Geldig => "geldig",
        Vrijstellingstatus.Vervallen => "vervallen",
    };

    private static string Woord(Aanbodsoort soort) => soort switch
    {
        Aanbodsoort.Onderwijs => "onderwijs",
        Aanbodsoort.Zorg => "zorg",
        Aanbodsoort.Beide => "beide",
    };
}
