using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Server.Privacy;

/// <summary>A burgerservicenummer as it is kept: which key, what only that key opens, and by what it is found.</summary>
/// <param name="Sleutel">Name of the key.</param>
/// <param name="Versleuteld">Base64 of nonce, cipher text and seal (AES-GCM).</param>
/// <param name="Zoek">Hexadecimal HMAC-SHA256 of the number.</param>
public sealed record BewaardeBsn(string Sleutel, string Versleuteld, string Zoek);

/// <summary>
/// The keys that burgerservicenummers are kept with (missie PRV-6). They come from the configuration (<c>Sleutels:Bsn:1</c>, base64 of
/// 32 bytes; the highest number is the newest) and are never in the register. From each two are derived: one that hides, one that finds.
/// </summary>
public sealed class Bsnkluis
{
    /// <summary>Without keys nothing is kept.</summary>
    public static readonly Bsnkluis Zonder = new([]);

    public const string Instelling = "Sleutels:Bsn";

    private const int Sleutellengte = 32;
    private const int Noncelengte = 12;
    private const int Zegellengte = 16;

    private readonly SortedDictionary<int, (byte[] Verberg, byte[] Vind)> _sleutels = [];

    /// <param name="sleutels">By their number.</param>
    public Bsnkluis(IEnumerable<KeyValuePair<string, string?>> sleutels)
    {
        foreach (var (naam, waarde) in sleutels)
        {
            var bytes = new byte[Sleutellengte + 1];
            if (!int.TryParse(naam, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
                || !Convert.TryFromBase64String(waarde?.Trim() ?? "", bytes, out var lengte) || lengte != Sleutellengte)
            {
                throw new InvalidOperationException(
                    $"De instelling {Instelling}:{naam} is geen sleutel. Geef haar een nummer als naam en 32 bytes in base64 als waarde, bijvoorbeeld van: openssl rand -base64 32");
            }

            _sleutels.Add(nummer, (Afgeleid(bytes, "verbergen"), Afgeleid(bytes, "vinden")));
        }
    }

    /// <summary>Whether numbers can be kept and found.</summary>
    public bool IsOpen => _sleutels.Count > 0;

    /// <summary>The key that new numbers are kept with.</summary>
    public string Nieuwste => _sleutels.Keys.Last().ToString(CultureInfo.InvariantCulture);

    /// <summary>The keys of the configuration; in Development, when there are none, those of a file that is made the first time.</summary>
    public static Bsnkluis Van(IConfiguration instellingen, Func<string>? ontwikkelbestand)
    {
        var gegeven = instellingen.GetSection(Instelling).GetChildren().ToDictionary(sleutel => sleutel.Key, sleutel => sleutel.Value);
        return gegeven.Count > 0 ? new(gegeven) : ontwikkelbestand is null ? Zonder : new(Lees(ontwikkelbestand()));
    }

    /// <summary>Keeps a number of one child: in the row of another child it does not open.</summary>
    public BewaardeBsn Sluit(Bsn bsn, Guid kind)
    {
        var (verberg, vind) = _sleutels.Values.Last();
        var cijfers = Encoding.ASCII.GetBytes(bsn.Onthul());
        var doos = new byte[Noncelengte + cijfers.Length + Zegellengte];
        RandomNumberGenerator.Fill(doos.AsSpan(0, Noncelengte));
        using var aes = new AesGcm(verberg, Zegellengte);
        aes.Encrypt(doos.AsSpan(0, Noncelengte), cijfers, doos.AsSpan(Noncelengte, cijfers.Length), doos.AsSpan(doos.Length - Zegellengte), kind.ToByteArray());
        return new(Nieuwste, Convert.ToBase64String(doos), Vind(bsn, vind));
    }

    /// <summary>The number, or null when its key is not there, or it was tampered with or moved from another child.</summary>
    public Bsn? Open(BewaardeBsn bewaard, Guid kind)
    {
        if (!int.TryParse(bewaard.Sleutel, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) || !_sleutels.TryGetValue(nummer, out var sleutel))
        {
            return null;
        }

        var doos = Convert.FromBase64String(bewaard.Versleuteld);
        var cijfers = new byte[doos.Length - Noncelengte - Zegellengte];
        try
        {
            using var aes = new AesGcm(sleutel.Verberg, Zegellengte);
            aes.Decrypt(doos.AsSpan(0, Noncelengte), doos.AsSpan(Noncelengte, cijfers.Length), doos.AsSpan(doos.Length - Zegellengte), cijfers, kind.ToByteArray());
            return Bsn.Parse(Encoding.ASCII.GetString(cijfers), CultureInfo.InvariantCulture);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>By what a number is found, under each key that there is.</summary>
    public IReadOnlyList<string> Zoek(Bsn bsn) => [.. _sleutels.Values.Select(sleutel => Vind(bsn, sleutel.Vind))];

    /// <summary>A mark of a pupil's number that says nothing and cannot be turned back, and the name of its key.</summary>
    public (string Sleutel, string Merk) Merk(string nummer) =>
        (Nieuwste, Convert.ToHexStringLower(HMACSHA256.HashData(_sleutels.Values.Last().Vind, Encoding.UTF8.GetBytes($"leerling {nummer}"))));

    private static string Vind(Bsn bsn, byte[] sleutel) => Convert.ToHexStringLower(HMACSHA256.HashData(sleutel, Encoding.ASCII.GetBytes(bsn.Onthul())));

    private static byte[] Afgeleid(byte[] bytes, string waarvoor) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes[..Sleutellengte], Sleutellengte, info: Encoding.ASCII.GetBytes($"leerrecht bsn {waarvoor}"));

    private static Dictionary<string, string?> Lees(string pad)
    {
        if (!File.Exists(pad))
        {
            var regel = $"1 {Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sleutellengte))}\n";
            var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var schrijver = new StreamWriter(pad, opties);
            schrijver.Write(regel);
        }

        return File.ReadAllLines(pad).Select(regel => regel.Split(' ', 2)).Where(delen => delen.Length == 2).ToDictionary(delen => delen[0], delen => (string?)delen[1]);
    }
}
