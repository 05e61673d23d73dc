using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Leerrecht.Server.Import;

/// <summary>
/// Where files wait between their arrival and their being read in: a folder per offer, readable by this account only, with its
/// state beside the files, so that it survives a restart. What nobody starts is thrown away after a day.
/// </summary>
public sealed class Wachtruimte
{
    private const string Staatsbestand = "zending.json";
    private const string Voortgangsbestand = "voortgang.json";

    private static readonly TimeSpan Bewaartijd = TimeSpan.FromDays(1);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Lock _slot = new();
    private readonly string _map;

    public Wachtruimte(string map)
    {
        _map = map;
        MaakMap(map);
    }

    /// <summary>Beside the database file, or in the user's data folder; nodes that share one database share the setting <c>Import:Map</c>.</summary>
    public static Wachtruimte Van(IConfiguration instellingen, string plaatsVanRegister) => new(instellingen["Import:Map"] ?? (
        Path.IsPathRooted(plaatsVanRegister)
            ? $"{plaatsVanRegister}.aangeboden"
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
                "leerrecht",
                $"aangeboden-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plaatsVanRegister)))[..12]}")));

    /// <summary>Bytes that the disk still takes.</summary>
    public long Vrij => new DriveInfo(_map).AvailableFreeSpace;

    /// <summary>Takes the right to work on what waits; null while another process has it.</summary>
    public IDisposable? NeemWerk()
    {
        try
        {
            return new FileStream(Path.Combine(_map, "werk.slot"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Begin(Zending zending)
    {
        MaakMap(Map(zending.Id));
        Bewaar(zending);
    }

    public Zending? Vind(Guid id)
    {
        lock (_slot)
        {
            var pad = Path.Combine(Map(id), Staatsbestand);
            return File.Exists(pad) ? JsonSerializer.Deserialize<Zending>(File.ReadAllBytes(pad), Json) : null;
        }
    }

    /// <summary>All that is there, oldest first.</summary>
    public IReadOnlyList<Zending> Alle() =>
        [.. Directory.EnumerateDirectories(_map)
            .Select(map => Guid.TryParseExact(Path.GetFileName(map), "N", out var id) ? Vind(id) : null)
            .OfType<Zending>()
            .OrderBy(zending => zending.Ontvangen)];

    /// <summary>Changes the state of an offer, one change at a time; what it was changed to, or null when it is gone.</summary>
    public Zending? Wijzig(Guid id, Func<Zending, Zending> wijziging)
    {
        lock (_slot)
        {
            if (Vind(id) is not { } zending)
            {
                return null;
            }

            var nieuw = wijziging(zending);
            if (nieuw != zending)
            {
                Bewaar(nieuw);
            }

            return nieuw;
        }
    }

    /// <summary>A place for a file, under a name of chance.</summary>
    public FileStream MaakBestand(Guid zending, out string sleutel)
    {
        sleutel = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        return new FileStream(Pad(zending, sleutel), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
    }

    public FileStream Open(Guid zending, string sleutel) =>
        new(Pad(zending, sleutel), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan);

    public string Pad(Guid zending, string sleutel) => Path.Combine(Map(zending), sleutel);

    public void Gooiweg(Guid zending, string sleutel) => File.Delete(Pad(zending, sleutel));

    public void Verwijder(Guid zending)
    {
        lock (_slot)
        {
            if (Directory.Exists(Map(zending)))
            {
                Directory.Delete(Map(zending), recursive: true);
            }
        }
    }

    public void Meld(Guid zending, Inleesvoortgang voortgang) =>
        Schrijf(Path.Combine(Map(zending), Voortgangsbestand), JsonSerializer.SerializeToUtf8Bytes(voortgang, Json));

    public Inleesvoortgang? Voortgang(Guid zending)
    {
        var pad = Path.Combine(Map(zending), Voortgangsbestand);
        return File.Exists(pad) ? JsonSerializer.Deserialize<Inleesvoortgang>(File.ReadAllBytes(pad), Json) : null;
    }

    /// <summary>Throws away what was offered longer than a day ago and is not waiting or being read in.</summary>
    public void RuimOp(DateTime nu)
    {
        foreach (var zending in Alle().Where(zending => zending.Ontvangen + Bewaartijd < nu && zending.Stand is not (Zendingstand.Wacht or Zendingstand.Bezig)))
        {
            Verwijder(zending.Id);
        }
    }

    private void Bewaar(Zending zending)
    {
        lock (_slot)
        {
            Schrijf(Path.Combine(Map(zending.Id), Staatsbestand), JsonSerializer.SerializeToUtf8Bytes(zending, Json));
        }
    }

    /// <summary>In one step, so that a reader sees the old or the new and never half.</summary>
    private static void Schrijf(string pad, byte[] inhoud)
    {
        var nieuw = $"{pad}.{Guid.NewGuid():N}";
        File.WriteAllBytes(nieuw, inhoud);
        File.Move(nieuw, pad, overwrite: true);
    }

    private string Map(Guid zending) => Path.Combine(_map, zending.ToString("N"));

    private static void MaakMap(string map)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(map);
        }
        else
        {
            Directory.CreateDirectory(map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}

/// <summary>How far reading in is; for the screen.</summary>
/// <param name="Bestand">Name of the file.</param>
/// <param name="Nummer">Which one it is, from 1.</param>
/// <param name="Fase">Key of a text: bekijken, lezen, vastleggen, beoordelen.</param>
/// <param name="Regels">Lines, or in the phase of judging pupils, that are done.</param>
/// <param name="Deel">Of this file, 0 to 1; null when nobody knows.</param>
public sealed record Inleesvoortgang(string Bestand, int Nummer, int Aantal, string Fase, long Regels, double? Deel);
