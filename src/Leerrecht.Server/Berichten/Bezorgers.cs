using System.Collections.Frozen;
using Leerrecht.Server.Berichten.Ontvangers;

namespace Leerrecht.Server.Berichten;

/// <summary>The receivers that the settings connect. What is for another waits.</summary>
public sealed class Bezorgers(IReadOnlyDictionary<string, IBezorger> perOntvanger)
{
    private readonly FrozenDictionary<Berichtsoort, IBezorger> _perSoort = Enum.GetValues<Berichtsoort>()
        .Where(soort => perOntvanger.ContainsKey(soort.Ontvanger()))
        .ToFrozenDictionary(soort => soort, soort => perOntvanger[soort.Ontvanger()]);

    /// <summary>Kinds of which the receiver is connected.</summary>
    public IReadOnlyList<Berichtsoort> Aangesloten => [.. _perSoort.Keys.Order()];

    /// <summary>The register that also tells what was done with a report; null when none is connected.</summary>
    public IVerzuimregister? Verzuimregister => _perSoort.GetValueOrDefault(Berichtsoort.Verzuimmelding) as IVerzuimregister;

    public bool Kent(Berichtsoort soort) => _perSoort.ContainsKey(soort);

    public IBezorger Van(Berichtsoort soort) => _perSoort[soort];

    /// <summary>
    /// Of a receiver <c>NAME:Adres</c> is an address and <c>NAME:Map</c> a folder for files; of mail <c>Mail:Server</c> or <c>Mail:Map</c>.
    /// </summary>
    /// <exception cref="Instellingsfout">A receiver is connected in a way that cannot be.</exception>
    public static Bezorgers Van(IConfiguration instellingen)
    {
        var uit = new Dictionary<string, IBezorger>(StringComparer.Ordinal);
        foreach (var ontvanger in Enum.GetValues<Berichtsoort>().Where(soort => soort != Berichtsoort.Mail).Select(soort => soort.Ontvanger()).Distinct())
        {
            if (instellingen[$"{ontvanger}:Adres"] is { Length: > 0 } adres)
            {
                uit[ontvanger] = new Webontvanger(Uri.TryCreate(adres, UriKind.Absolute, out var waar) && waar.Scheme is ("http" or "https") ? waar : throw new Instellingsfout(
                    $"De instelling {ontvanger}:Adres is geen webadres: '{adres}'. Zet daar een adres dat begint met https://, of haal de instelling weg, en start opnieuw."));
            }
            else if (instellingen[$"{ontvanger}:Map"] is { Length: > 0 } map)
            {
                uit[ontvanger] = new Mapontvanger(map);
            }
        }

        if (Mailbezorger.Van(instellingen.GetSection("Mail")) is { } post)
        {
            uit["Mail"] = post;
        }

        return new(uit);
    }
}
