using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Dossiers.Plannen;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers.Overleggen;

/// <summary>The minutes of a meeting while somebody writes them: all that was typed, whether it can be read or not.</summary>
public sealed record Overlegformulier
{
    public const string Kind = "kind";
    public const string Ouders = "ouders";

    /// <summary>An agreement.</summary>
    /// <param name="Id">Made with the form, so that sending it twice agrees once.</param>
    public sealed record Afspraak(string Id, string Wat, string Eigenaar, string Anders, string Uiterlijk)
    {
        public static Afspraak Leeg => new(Guid.CreateVersion7().ToString(), "", "", "", "");

        internal bool Getypt => (Wat + Anders + Uiterlijk + Eigenaar).Trim().Length > 0;
    }

    public Overlegsoort Soort { get; init; }
    public string Op { get; init; } = "";

    /// <summary>Of those who take part, and child and parents: who was there.</summary>
    public IReadOnlySet<string> Aanwezig { get; init; } = new HashSet<string>();

    /// <summary>Others, one on a line.</summary>
    public string Anderen { get; init; } = "";
    public string Verslag { get; init; } = "";
    public string KindZei { get; init; } = "";
    public IReadOnlyList<Afspraak> Afspraken { get; init; } = [Afspraak.Leeg, Afspraak.Leeg];

    /// <summary>As it was sent.</summary>
    public static Overlegformulier Lees(IFormCollection formulier)
    {
        return new()
        {
            Soort = Optie.Lees<Overlegsoort>(Tekst("soort")) ?? default,
            Op = Tekst("op"),
            Aanwezig = formulier["aanwezig"].OfType<string>().ToHashSet(StringComparer.Ordinal),
            Anderen = Tekst("anderen"),
            Verslag = Tekst("verslag"),
            KindZei = Tekst("kind-zei"),
            Afspraken = Rijen.Lees(formulier, "afspraak", n => new Afspraak(Tekst($"afspraak-id-{n}"), Tekst($"afspraak-{n}"), Tekst($"eigenaar-{n}"), Tekst($"eigenaar-anders-{n}"), Tekst($"uiterlijk-{n}"))),
        };

        string Tekst(string veld) => formulier.TryGetValue(veld, out var waarde) ? waarde.ToString() : "";
    }

    /// <summary>With a row more or less, as the button says.</summary>
    public Overlegformulier Na(string knop) => this with { Afspraken = Rijen.Na(Afspraken, "afspraak", knop, Afspraak.Leeg) };

    /// <summary>Without the rows in which nothing was typed.</summary>
    public Overlegformulier Opgeruimd() => this with { Afspraken = [.. Afspraken.Where(rij => rij.Getypt)] };

    /// <summary>What is to be recorded, with all that is wrong with it at its field; null while something is.</summary>
    public (Dossieropdracht.OverlegHouden? Opdracht, IReadOnlyList<Veldfout> Fouten) Maak(Guid id, Zaak zaak, DateOnly vandaag, Teksten teksten)
    {
        List<Veldfout> fouten = [];
        if (Datums.Lees(Op) is not { } op)
        {
            fouten.Add(new("op", teksten["plan.fout.datum"]));
            op = vandaag;
        }

        List<Actie> acties = [];
        for (var n = 1; n <= Afspraken.Count; n++)
        {
            var rij = Afspraken[n - 1];
            var (wie, aanstelling) = Eigenaar.Lees(rij.Eigenaar, rij.Anders, zaak, vandaag, teksten);
            if (string.IsNullOrWhiteSpace(rij.Wat))
            {
                fouten.Add(new($"afspraak-{n}", teksten["overleg.fout.wat"]));
            }

            if (wie.Length == 0)
            {
                fouten.Add(new($"eigenaar-{n}", teksten["overleg.fout.wie"]));
            }

            if (Datums.Lees(rij.Uiterlijk) is not { } uiterlijk || uiterlijk < vandaag)
            {
                fouten.Add(new($"uiterlijk-{n}", teksten["overleg.fout.uiterlijk"]));
            }
            else if (Guid.TryParse(rij.Id, out var actie))
            {
                acties.Add(new(actie, rij.Wat.Trim(), wie, aanstelling, uiterlijk));
            }
        }

        var deelnemers = zaak.Deelnemers.Select(een => een.Op(vandaag)).DistinctBy(wie => wie.Aanstelling).ToList();
        return (fouten.Count > 0
            ? null
            : new(
                id, Soort, op,
                [
                    .. new[] { Kind, Ouders }.Where(Aanwezig.Contains).Select(wie => teksten.Alle[$"plan.eigenaar.{wie}"].Nl),
                    .. deelnemers.Where(wie => Aanwezig.Contains(wie.Aanstelling.ToString())).Select(wie => wie.Naam),
                    .. Regels(Anderen),
                ],
                [.. deelnemers.Where(wie => !Aanwezig.Contains(wie.Aanstelling.ToString())).Select(wie => wie.Naam)], Verslag.Trim(), acties, KindZei.Trim()), fouten);
    }

    /// <summary>Lines in which something stands.</summary>
    public static IReadOnlyList<string> Regels(string getypt) => getypt.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
