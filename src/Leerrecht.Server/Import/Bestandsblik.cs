using System.Runtime.InteropServices;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Server.Import;

/// <summary>The first lines of a file, as understood.</summary>
/// <param name="Kolommen">Keys of the names of the columns.</param>
public sealed record Voorbeeld(IReadOnlyList<string> Kolommen, IReadOnlyList<Voorbeeldlijn> Lijnen);

/// <param name="Bezwaar">Why this line will be refused, or what is doubtful about it.</param>
public sealed record Voorbeeldlijn(int Regel, IReadOnlyList<string> Cellen, string? Bezwaar);

/// <summary>A file that is looked at without taking it in. Whether pupils and schools are known is not asked yet: they may come with the same offer.</summary>
internal abstract class Bestandsblik : IDisposable
{
    private const int MeesteCodes = 2_000;
    private const int MeesteVestigingen = 10_000;

    /// <summary>The file, opened by its kind; null for a kind that does not consist of lines.</summary>
    public static Bestandsblik? Open(Stream stroom, Bestandssoort soort, string naam) => soort switch
    {
        Bestandssoort.Vestigingen => Op(Kijken.Vestigingen, new Vestigingregels(Lijst(stroom, naam))),
        Bestandssoort.Gemeenten => Op(Kijken.Gemeenten, new Gemeenteregels(Lijst(stroom, naam))),
        Bestandssoort.Kalender => Op(Kijken.Kalender, new Kalenderregels(Lijst(stroom, naam), _ => true)),
        Bestandssoort.Redenen => Op(Kijken.Redenen, new Redenregels(Lijst(stroom, naam), _ => true)),
        Bestandssoort.Leerlingen => Op(Kijken.Leerlingen, new Leerlingregels(Lijst(stroom, naam), _ => true)),
        Bestandssoort.Inschrijvingen => Op(Kijken.Inschrijvingen, new Inschrijvingregels(Lijst(stroom, naam), _ => true, _ => true)),
        Bestandssoort.Vrijstellingen => Op(Kijken.Vrijstellingen, new Vrijstellingregels(Lijst(stroom, naam), _ => true)),
        Bestandssoort.Aanbod => Op(Kijken.Aanbod, new Aanbodregels(Lijst(stroom, naam), _ => true)),
        Bestandssoort.Verzuim => Op(Kijken.Verzuim, new Verzuimregels(Lijst(stroom, naam), _ => true, _ => true)),
        Bestandssoort.DuoVestigingen => Op(Kijken.Vestigingen, OpnemenDuo.Regels(stroom, naam)),
        Bestandssoort.Edexml => new Rooster(stroom, naam),
        Bestandssoort.Regelset => null,
    };

    private static Csv Lijst(Stream stroom, string naam) => new(stroom, naam);

    /// <summary>Why nothing of the file can be used, by its header.</summary>
    public abstract string? Bezwaar { get; }

    public abstract Voorbeeld Voorbeeld(int aantal, Kijkwoorden woorden);

    /// <summary>Goes through all of it.</summary>
    /// <param name="redenen">What codes stand for.</param>
    /// <param name="eigen">The vestiging that it must be about; empty for any.</param>
    public abstract Vooronderzoek Doorloop(Redenen redenen, string eigen, Action<int> gelezen, CancellationToken ct);

    public abstract void Dispose();

    /// <summary>Of a line that has not been taken in yet.</summary>
    private static string? Straks(string? tekst) => tekst?
        .Replace(" is overgeslagen", " wordt overgeslagen", StringComparison.Ordinal)
        .Replace(" is gebruikt", " wordt gebruikt", StringComparison.Ordinal);

    private static Regels<T> Op<T>(Kijk<T> kijk, Regellezer<T> regels) => new(kijk, regels);

    /// <summary>A roster: XML, not lines.</summary>
    private sealed class Rooster(Stream stroom, string naam) : Bestandsblik
    {
        private readonly Edexml _bron = new(stroom, naam);

        public override string? Bezwaar => _bron.School.Vestiging is null
            ? "Dit EDEXML-bestand noemt geen BRIN-code bij de school. Vraag de leverancier om een bestand met brincode."
            : null;

        public override Voorbeeld Voorbeeld(int aantal, Kijkwoorden woorden) => new(
            ["leerling", "naam", "geboren-kop", "groep", "school"],
            [.. _bron.Leerlingen().Take(aantal).Select(leerling => new Voorbeeldlijn(
                leerling.Regel,
                [
                    leerling.Sleutel, woorden.Naam(leerling.Naam), Datums.Lees(leerling.Geboortedatum, out var dag) ? woorden.Geboren(dag) : woorden.Of(leerling.Geboortedatum),
                    woorden.Of(leerling.Groep), woorden.School(_bron.School.Vestiging ?? ""),
                ],
                null))]);

        public override Vooronderzoek Doorloop(Redenen redenen, string eigen, Action<int> gelezen, CancellationToken ct)
        {
            var aantal = _bron.Leerlingen().Count();
            ct.ThrowIfCancellationRequested();
            var vestiging = _bron.School.Vestiging!;
            return new(aantal, 0, _bron.School.Schooljaar, null, [vestiging], [], eigen.Length > 0 && vestiging != eigen ? aantal : 0);
        }

        public override void Dispose() => _bron.Dispose();
    }

    private sealed class Regels<T>(Kijk<T> kijk, Regellezer<T> regels) : Bestandsblik
    {
        public override string? Bezwaar
        {
            get
            {
                var ontbreekt = regels.Kopmeldingen.Where(melding => melding.Ernst == Signalering.Ernst.Fout).ToList();
                return ontbreekt.Count == 0 ? null : string.Join(" ", ontbreekt.Select(melding => melding.Tekst));
            }
        }

        public override Voorbeeld Voorbeeld(int aantal, Kijkwoorden woorden)
        {
            var lijnen = new List<Voorbeeldlijn>();
            while (lijnen.Count < aantal && regels.Lees())
            {
                lijnen.Add(new(regels.Regel, regels.Goed ? kijk.Cellen(regels.Lijn, woorden) : [], Straks(regels.Melding?.Tekst)));
            }

            return new(kijk.Kolommen, lijnen);
        }

        public override Vooronderzoek Doorloop(Redenen redenen, string eigen, Action<int> gelezen, CancellationToken ct)
        {
            var (aantal, fouten, elders) = (0, 0, 0);
            DateOnly? van = null;
            DateOnly? tot = null;
            var vestigingen = new HashSet<string>(StringComparer.Ordinal);
            var codes = new Dictionary<(string, string), int>();
            while (regels.Lees())
            {
                if (++aantal % 5_000 == 0)
                {
                    ct.ThrowIfCancellationRequested();
                    gelezen(aantal);
                }

                if (!regels.Goed)
                {
                    fouten++;
                    continue;
                }

                var lijn = regels.Lijn;
                var vestiging = kijk.Vestiging?.Invoke(lijn);
                if (vestiging is not null)
                {
                    if (eigen.Length > 0 && vestiging != eigen)
                    {
                        elders++;
                        continue;
                    }

                    if (vestigingen.Count < MeesteVestigingen)
                    {
                        vestigingen.Add(vestiging);
                    }
                }

                if (kijk.Periode?.Invoke(lijn) is var (begin, eind))
                {
                    van = van < begin ? van : begin ?? van;
                    tot = tot > (eind ?? begin) ? tot : eind ?? begin ?? tot;
                }

                if (kijk.Reden?.Invoke(lijn) is { } reden && redenen.Soort(vestiging!, reden) == Verzuimsoort.Onbekend && (codes.Count < MeesteCodes || codes.ContainsKey((vestiging!, reden))))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(codes, (vestiging!, reden), out _)++;
                }
            }

            return new(
                aantal, fouten, van, tot,
                [.. vestigingen.Order(StringComparer.Ordinal)],
                [.. codes.OrderByDescending(paar => paar.Value).ThenBy(paar => paar.Key).Select(paar => new Codegebruik(paar.Key.Item1, paar.Key.Item2, paar.Value))],
                elders);
        }

        public override void Dispose() => regels.Dispose();
    }
}
