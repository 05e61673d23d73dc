using Leerrecht.Core.Toegang;

namespace Leerrecht.Core.Tests.Toegang;

/// <summary>What may be a password.</summary>
public class WachtwoordregelsTests
{
    private static readonly string[] Wie = ["Marieke Jansen", "m.jansen@waterstad.example"];

    [Theory]
    [InlineData("elf tekens!", "kort")]
    [InlineData("123456789012", "voorspelbaar")]
    [InlineData("210987654321", "voorspelbaar")]
    [InlineData("aaaaaaaaaaaaaa", "voorspelbaar")]
    [InlineData("abcabcabcabcabc", "voorspelbaar")]
    [InlineData("MariekeJansen1975", "voorspelbaar")]
    [InlineData("Welkom!2026!!!", "voorspelbaar")]
    [InlineData("waterstad-verzuim1", "voorspelbaar")]
    [InlineData("--tulpenbol--99", "gelekt")]
    [InlineData("GELEKT-WACHTWOORD", "gelekt")]
    [InlineData("T!lpenb0l2024!", null)]
    [InlineData("vier rode kastanjes", null)]
    [InlineData("839471 205836", null)]
    public void Lang_genoeg_en_niet_te_raden(string wachtwoord, string? bezwaar) =>
        Assert.Equal(bezwaar is null ? null : $"aanmelden.wachtwoord.{bezwaar}", Wachtwoordregels.Bezwaar(wachtwoord, Wie, vormen => vormen.Any(vorm => vorm is "tulpenbol" or "gelekt-wachtwoord"))?.Code);

    [Fact]
    public void Te_lang_wordt_geweigerd() =>
        Assert.Equal("aanmelden.wachtwoord.lang", Wachtwoordregels.Bezwaar(new string('x', 201), [], _ => false)?.Code);

    [Fact]
    public void Dezelfde_letters_geven_hetzelfde_wachtwoord() =>
        Assert.Equal(Wachtwoordregels.Genormaliseerd("caf\u00e9"), Wachtwoordregels.Genormaliseerd("cafe\u0301"));
}
