using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leerrecht.Core.Meldingen;

namespace Leerrecht.Server.Berichten.Emulator;

/// <summary>
/// What the register to try things out on has taken and was told: a line per thing in a file, on the disk before it is answered. Half a
/// line at the end, of a process that was stopped while it wrote, was never answered and is cut off.
/// </summary>
public sealed class Emulatorstaat : IDisposable
{
    private readonly Lock _slot = new();
    private readonly FileStream _bestand;
    private readonly Dictionary<Guid, Ontvangen> _perSleutel = [];
    private readonly List<Ontvangen> _ontvangen = [];
    private readonly List<Terugmelding> _verteld = [];
    private int _herhaald;

    /// <param name="Afdruk">Of the content: the same key with other content is a mistake of the sender.</param>
    public sealed record Ontvangen(string Soort, Guid Sleutel, string Nummer, Guid? Kenmerk, JsonElement Inhoud, string Afdruk);

    private sealed record Regel(Ontvangen? Ontvangen, Terugmelding? Verteld);

    public Emulatorstaat(string map)
    {
        _bestand = new FileStream(Path.Combine(Directory.CreateDirectory(map).FullName, "register.jsonl"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var heel = 0L;
        using (var lezer = new StreamReader(_bestand, new UTF8Encoding(false), leaveOpen: true))
        {
            var tekst = lezer.ReadToEnd();
            foreach (var regel in tekst[..(tekst.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Neem(JsonSerializer.Deserialize<Regel>(regel, JsonSerializerOptions.Web)!);
                heel += Encoding.UTF8.GetByteCount(regel) + 1;
            }
        }

        _bestand.SetLength(heel);
        _bestand.Seek(0, SeekOrigin.End);
    }

    /// <summary>All it has taken, in the order in which it came.</summary>
    public IReadOnlyList<Ontvangen> Alles
    {
        get
        {
            lock (_slot)
            {
                return [.. _ontvangen];
            }
        }
    }

    /// <summary>How often something came that was there already.</summary>
    public int Herhaald
    {
        get
        {
            lock (_slot)
            {
                return _herhaald;
            }
        }
    }

    /// <summary>Keeps a message once and gives its number; null when the key was used for something else.</summary>
    public string? Bewaar(string soort, Guid sleutel, Guid? kenmerk, JsonElement inhoud)
    {
        var afdruk = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{soort} {kenmerk} {inhoud.GetRawText()}")));
        lock (_slot)
        {
            if (_perSleutel.TryGetValue(sleutel, out var eerder))
            {
                _herhaald++;
                return eerder.Afdruk == afdruk ? eerder.Nummer : null;
            }

            var nummer = $"E{_ontvangen.Count + 1:00000000}";
            Schrijf(new(new(soort, sleutel, nummer, kenmerk, inhoud, afdruk), null));
            return nummer;
        }
    }

    /// <summary>Whether a report with this reference of its sender was taken.</summary>
    public bool Kent(Guid kenmerk)
    {
        lock (_slot)
        {
            return _ontvangen.Exists(eerder => eerder.Kenmerk == kenmerk && eerder.Soort == "verzuimmelding");
        }
    }

    /// <summary>Another party tells what it did with a report; false when there is none with that reference.</summary>
    public bool Vertel(Terugmelding wat)
    {
        lock (_slot)
        {
            if (!Kent(wat.Kenmerk))
            {
                return false;
            }

            Schrijf(new(null, wat with { Nummer = _verteld.Count + 1 }));
            return true;
        }
    }

    /// <summary>What was told since a place in the list.</summary>
    public (IReadOnlyList<Terugmelding> Wat, int Tot) Verteld(int na, int meeste)
    {
        lock (_slot)
        {
            var uit = _verteld.Skip(na).Take(meeste).ToList();
            return (uit, Math.Min(na, _verteld.Count) + uit.Count);
        }
    }

    public void Dispose() => _bestand.Dispose();

    private void Schrijf(Regel regel)
    {
        _bestand.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(regel, JsonSerializerOptions.Web) + "\n"));
        _bestand.Flush(flushToDisk: true);
        Neem(regel);
    }

    private void Neem(Regel regel)
    {
        if (regel.Ontvangen is { } ontvangen)
        {
            _ontvangen.Add(ontvangen);
            _perSleutel.Add(ontvangen.Sleutel, ontvangen);
        }

        if (regel.Verteld is { } verteld)
        {
            _verteld.Add(verteld);
        }
    }
}
