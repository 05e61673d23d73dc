using System.Diagnostics.CodeAnalysis;

namespace Leerrecht.Core.Leerlingen;

/// <summary>A burgerservicenummer: nine digits that pass the elfproef (Wabb art. 1). As text it hides itself.</summary>
public sealed record Bsn : IParsable<Bsn>
{
    private const int Lengte = 9;
    private readonly string _cijfers;

    private Bsn(string cijfers) => _cijfers = cijfers;

    /// <summary>The number itself: for storage, for looking it up, and for the one answer that was asked and recorded.</summary>
    public string Onthul() => _cijfers;

    /// <summary>Masked, whoever writes it anywhere.</summary>
    public override string ToString() => $"*****{_cijfers[^4..]}";

    /// <inheritdoc/>
    public static Bsn Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var bsn) ? bsn : throw new FormatException("This is no burgerservicenummer.");

    /// <summary>Spaces around it are no part of it; points and dashes are not allowed, so that no other number passes for one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Bsn result)
    {
        result = s?.Trim() is { Length: Lengte } cijfers && cijfers.All(char.IsAsciiDigit) && Elfproef(cijfers) ? new(cijfers) : null;
        return result is not null;
    }

    /// <summary>Nine times the first digit, eight times the second, and so on to twice the eighth, minus the ninth: a multiple of eleven, and not zero.</summary>
    private static bool Elfproef(string cijfers)
    {
        var som = -(cijfers[Lengte - 1] - '0');
        for (var i = 0; i < Lengte - 1; i++)
        {
            som += (Lengte - i) * (cijfers[i] - '0');
        }

        return som > 0 && som % 11 == 0;
    }
}
