using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Leerrecht.Core.Organisaties;

namespace Leerrecht.Server.Signalering;

/// <summary>The arguments that beoordeel and monitor share: where the facts are, the day, and which part to show (regels §9).</summary>
public sealed class Regioverzoek
{
    private readonly Argument<string?> _map = new("MAP") { Description = "map met de bestanden van een regio", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _database = new("--database") { Description = "in plaats van MAP: wat het register weet" };
    private readonly Option<DateOnly> _dag;
    private readonly (Selectiesoort Soort, Option<string> Optie)[] _selecties =
        [.. Enum.GetValues<Selectiesoort>().Select(soort => (soort, new Option<string>($"--{soort.ToString().ToLowerInvariant()}")
        {
            Description = soort == Selectiesoort.Gemeente ? "alleen wie daar woont" : "alleen wat daarbij hoort",
        }))];

    public Regioverzoek(Command opdracht, string dagoptie)
    {
        _dag = new Option<DateOnly>(dagoptie) { Description = "JJJJ-MM-DD, 1900 tot en met 2100", Required = true, CustomParser = LeesDag };
        opdracht.Arguments.Add(_map);
        opdracht.Options.Add(_database);
        opdracht.Options.Add(_dag);
        foreach (var (_, optie) in _selecties)
        {
            opdracht.Options.Add(optie);
        }

        opdracht.Validators.Add(uitslag =>
        {
            if (uitslag.GetValue(_map) is null != uitslag.GetValue(_database))
            {
                uitslag.AddError("Geef een MAP, of --database.");
            }

            if (_selecties.Count(selectie => uitslag.GetResult(selectie.Optie) is { Implicit: false }) > 1)
            {
                uitslag.AddError($"Kies er hoogstens een: {string.Join(", ", _selecties.Select(selectie => selectie.Optie.Name))}.");
            }
        });
    }

    /// <summary>The folder; null for the register.</summary>
    public string? Map(ParseResult regel) => regel.GetValue(_map);

    public DateOnly Dag(ParseResult regel) => regel.GetValue(_dag);

    public Selectie? Selectie(ParseResult regel) =>
        (from selectie in _selecties
         let waarde = regel.GetValue(selectie.Optie)
         where waarde is not null
         select new Selectie(selectie.Soort, waarde)).FirstOrDefault();

    private static DateOnly LeesDag(ArgumentResult uitslag)
    {
        var tekst = uitslag.Tokens.Count == 1 ? uitslag.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            && dag.Year is >= 1900 and <= 2100)
        {
            return dag;
        }

        uitslag.AddError($"'{tekst}' is geen datum JJJJ-MM-DD tussen 1900 en 2100.");
        return default;
    }
}
