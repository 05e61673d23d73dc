using Leerrecht.Core.Verzuim;

namespace Leerrecht.Demo;

/// <summary>The codes that one kind of pupil administration writes. The same letters mean something else at the next school.</summary>
/// <param name="Codes">Per kind of absence.</param>
/// <param name="Ongekend">Codes that nobody ever mapped.</param>
internal sealed record Redentaal(IReadOnlyDictionary<Verzuimsoort, string> Codes, string[] Ongekend)
{
    /// <summary>Mapped for all vestigingen at once.</summary>
    public static readonly (string Code, Verzuimsoort Soort)[] Overal =
        [("V", Verzuimsoort.Gewichtig), ("VAK", Verzuimsoort.Luxe), ("DICHT", Verzuimsoort.SchoolDicht)];

    /// <summary>For primary schools: letters, words, or the kinds of the register themselves.</summary>
    public static readonly Redentaal[] Primair =
    [
        Maak("ZI", "A", "LU", "TL", "SC", "RF", "BV", "BR", ["OVR", "?"]),
        Maak("ziek", "ongeoorloofd", "luxe", "te-laat", "schorsing", "religie", "gewichtig", "beroepsverlof", ["gesprek", "Onbekend"]),
        Maak("Z", "O", "L", "T", "S", "G", "D", "W", ["X", "N"]),
    ];

    /// <summary>For secondary schools.</summary>
    public static readonly Redentaal[] Voortgezet =
    [
        Maak("ZI", "SP", "LV", "TA", "SC", "RE", "BV", "BL", ["OVR", "MED", "TTO"]),
        Maak("Z", "A", "X", "L", "U", "F", "G", "B", ["H", "?"]),
        Maak("ZK", "ON", "VAK", "TL", "SCH", "REL", "V", "BER", ["STAGE", "AFS"]),
    ];

    /// <summary>For mbo.</summary>
    public static readonly Redentaal Beroeps = Maak("Z1", "OA", "LX", "TL", "SC", "RG", "GA", "BP", ["BPV", "00"]);

    public string Code(Verzuimsoort soort) => Codes.TryGetValue(soort, out var code) ? code : soort.Woord();

    private static Redentaal Maak(
        string ziek, string ongeoorloofd, string luxe, string teLaat, string schorsing, string religie, string gewichtig, string beroep, string[] ongekend) =>
        new(
            new Dictionary<Verzuimsoort, string>
            {
                [Verzuimsoort.Ziek] = ziek,
                [Verzuimsoort.Ongeoorloofd] = ongeoorloofd,
                [Verzuimsoort.Luxe] = luxe,
                [Verzuimsoort.TeLaat] = teLaat,
                [Verzuimsoort.Schorsing] = schorsing,
                [Verzuimsoort.Religie] = religie,
                [Verzuimsoort.Gewichtig] = gewichtig,
                [Verzuimsoort.Beroepsverlof] = beroep,
            },
            ongekend);
}

/// <summary>A school's own code and the kind it stands for.</summary>
/// <param name="Vestiging">Code of the vestiging, or <see cref="Redenen.Overal"/>.</param>
public sealed record Redenrij(string Vestiging, string Code, Verzuimsoort Soort);
