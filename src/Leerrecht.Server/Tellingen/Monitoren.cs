using System.Globalization;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Tellingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Tellingen;

/// <summary>The monitor: the figures of a place on a day, beside those of another day, and how they went over the census dates.</summary>
public static class Monitoren
{
    /// <summary>Census dates in the trend.</summary>
    public const int Reeks = 6;

    /// <param name="Toen">Null without comparison.</param>
    /// <param name="Trend">The census dates so far, oldest first.</param>
    /// <param name="KleineAantallen">Whether this person may be told small numbers here.</param>
    /// <param name="Fouten">What the address asked for that does not exist; the usual was taken for it.</param>
    public sealed record Beeld(
        Monitorkeuze Keuze, Schemabeeld Nu, Schemabeeld? Toen, IReadOnlyList<Schemabeeld> Trend, bool KleineAantallen,
        Plaatsen Plaatsen, IReadOnlyList<DateOnly> Ijkmomenten, IReadOnlyList<Veldfout> Fouten, Schoolregister Scholen);

    /// <summary>What there is to choose from on the day; of schools those in the place chosen.</summary>
    public sealed record Plaatsen(IReadOnlyList<Gemeente> Gemeenten, IReadOnlyList<string> Swv, IReadOnlyList<string> Besturen, IReadOnlyList<Vestiging> Scholen);

    public static async Task<Beeld> Haal(Monitorvraag vraag, Bezoek bezoek, Peilingen peilingen, Teksten teksten, CancellationToken ct)
    {
        var (wie, vandaag) = (bezoek.Wie, bezoek.Vandaag);
        var fouten = new List<Veldfout>();
        var (op, isVandaag) = Dag(vraag, vandaag, teksten, fouten);
        var ijkdagen = Ijkdagen(vandaag);
        var gepeild = await peilingen.Op([op, .. ijkdagen], ct);
        var nu = gepeild[0];
        var reeks = gepeild.Skip(1).Where(peiling => peiling.Peildatum >= (nu.EersteAfwezigheid ?? vandaag)).ToList();
        if (reeks.Count == 0)
        {
            reeks = [gepeild[^1]];
        }

        var met = Vergelijking(vraag.Met, op, reeks, teksten, fouten);
        var toen = met is { } dag ? (await peilingen.Op([dag], ct))[0] : null;
        var (plaats, school) = Plaats(vraag, wie, nu.Scholen, teksten, fouten);
        var keuze = new Monitorkeuze(plaats, school, op, isVandaag, met);
        var precies = Telregels.MagKleineAantallen(wie, keuze.Selectie, nu.Scholen, bezoek.Convenant);
        return new(
            keuze, Toon(nu), toen is null ? null : Toon(toen), [.. reeks.Select(Toon)], precies,
            TeKiezen(nu, plaats), [.. reeks.Select(peiling => peiling.Peildatum)], fouten, nu.Scholen);

        Schemabeeld Toon(Peiling peiling) => peiling.Beeld(keuze.Selectie, precies);
    }

    /// <summary>The census dates that the trend shows and that are counted ahead.</summary>
    public static IReadOnlyList<DateOnly> Ijkdagen(DateOnly vandaag) => Core.Tellingen.Ijkmomenten.Tussen(DateOnly.MinValue, vandaag, Reeks);

    /// <summary>The place asked for; without one that of the person's own work.</summary>
    internal static (Selectie? Plaats, Vestiging? School) Plaats(
        Monitorvraag vraag, Gebruiker wie, Schoolregister scholen, Teksten teksten, List<Veldfout> fouten)
    {
        var eigen = Telregels.Eigen(wie.Organisatie, wie.Werkgebied);
        var (plaats, school) = eigen is { Soort: Selectiesoort.Vestiging }
            ? (null, eigen.Waarde)
            : (eigen, (string?)null);
        if (!string.IsNullOrEmpty(vraag.Plaats))
        {
            (plaats, school) = (null, null);
            if (vraag.Plaats != Monitorvraag.Regio && (plaats = Lees(vraag.Plaats, scholen)) is null)
            {
                fouten.Add(new("plaats", teksten["monitor.fout.plaats", vraag.Plaats]));
            }
        }

        school = string.IsNullOrEmpty(vraag.School) ? school : vraag.School;
        if (school is null)
        {
            return (plaats, null);
        }

        if (scholen.Plaats(school) is not (>= 0 and var nummer))
        {
            fouten.Add(new("school", teksten["monitor.fout.school", school]));
            return (plaats, null);
        }

        // Another place was chosen while the old school was still in the form: the place is meant.
        var vestiging = scholen.Vestigingen[nummer];
        return (plaats, Ligt(vestiging, plaats) ? vestiging : null);
    }

    internal static (DateOnly Dag, bool IsVandaag) Dag(Monitorvraag vraag, DateOnly vandaag, Teksten teksten, List<Veldfout> fouten)
    {
        var (veld, tekst) = string.IsNullOrWhiteSpace(vraag.Dag) ? ("op", vraag.Op?.Trim()) : ("dag", vraag.Dag.Trim());
        if (tekst == Monitorvraag.VandaagWoord)
        {
            return (vandaag, true);
        }

        if (!string.IsNullOrEmpty(tekst))
        {
            if (!Datum(tekst, out var dag))
            {
                fouten.Add(new(veld, teksten["monitor.fout.dag", tekst]));
            }
            else if (dag > vandaag)
            {
                fouten.Add(new(veld, teksten["monitor.fout.toekomst", dag.Voluit()]));
            }
            else
            {
                return (dag, false);
            }
        }

        return (Core.Tellingen.Ijkmomenten.OpOfVoor(vandaag), false);
    }

    /// <summary>The date to compare with. Unless somebody chose: the same census date a year before, since a school year has its seasons.</summary>
    private static DateOnly? Vergelijking(string? met, DateOnly op, List<Peiling> reeks, Teksten teksten, List<Veldfout> fouten)
    {
        if (!string.IsNullOrWhiteSpace(met))
        {
            if (met == Monitorvraag.Niet)
            {
                return null;
            }

            if (Datum(met.Trim(), out var dag))
            {
                return dag == op ? null : dag;
            }

            fouten.Add(new("met", teksten["monitor.fout.dag", met]));
        }

        var eerder = reeks.Select(peiling => peiling.Peildatum).Where(dag => dag < op).ToList();
        return eerder.Contains(op.AddYears(-1)) ? op.AddYears(-1) : eerder.Count > 0 ? eerder[^1] : null;
    }

    /// <summary>The date that a text says, or null.</summary>
    internal static DateOnly? Datum(string? tekst) => tekst is not null && Datum(tekst, out var dag) ? dag : null;

    private static bool Datum(string tekst, out DateOnly dag) =>
        DateOnly.TryParseExact(tekst, ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out dag) && dag.Year is >= 1900 and <= 2100;

    private static Selectie? Lees(string tekst, Schoolregister scholen)
    {
        var plek = tekst.IndexOf(':', StringComparison.Ordinal);
        if (plek < 0 || !Enum.TryParse<Selectiesoort>(tekst[..plek], ignoreCase: true, out var soort) || !Enum.IsDefined(soort))
        {
            return null;
        }

        var selectie = new Selectie(soort, tekst[(plek + 1)..]);
        var bestaat = selectie.NaarWoonplaats ? scholen.Kent(selectie.Waarde) : scholen.Vestigingen.Any(selectie.Omvat);
        return bestaat ? selectie : null;
    }

    private static Plaatsen TeKiezen(Peiling nu, Selectie? plaats) => new(
        [.. nu.Gemeenten.Select(code => nu.Scholen.Gemeente(code) ?? new(code, default, null)).OrderBy(gemeente => gemeente.Naam ?? gemeente.Code, StringComparer.CurrentCulture)],
        Namen(nu, vestiging => vestiging.Swv),
        Namen(nu, vestiging => vestiging.Bestuur),
        [.. nu.Vestigingen.Where(vestiging => Ligt(vestiging, plaats)).OrderBy(vestiging => vestiging.Naam ?? vestiging.Code, StringComparer.CurrentCulture)]);

    private static IReadOnlyList<string> Namen(Peiling nu, Func<Vestiging, string?> van) =>
        [.. nu.Vestigingen.Select(van).OfType<string>().Distinct().OrderBy(naam => naam, StringComparer.CurrentCulture)];

    /// <summary>Whether a school is offered with a place: schools located in a gemeente, or belonging to a bestuur or swv.</summary>
    private static bool Ligt(Vestiging vestiging, Selectie? plaats) =>
        plaats is null || (plaats.NaarWoonplaats ? vestiging.Gemeente == plaats.Waarde : plaats.Omvat(vestiging));
}
