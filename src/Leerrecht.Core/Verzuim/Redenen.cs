namespace Leerrecht.Core.Verzuim;

/// <summary>The schools' own codes: first of the vestiging, then of all (<c>*</c>), then the word of the kind itself (regels §3).</summary>
public sealed class Redenen
{
    /// <summary>The key under which codes of all vestigingen stand.</summary>
    public const string Overal = "*";

    private readonly Dictionary<(string Vestiging, string Code), Verzuimsoort> _soorten = [];

    /// <summary>Maps a code; false when this vestiging and code were mapped before (the first stays).</summary>
    public bool Voegtoe(string vestiging, string code, Verzuimsoort soort) => _soorten.TryAdd((vestiging, code), soort);

    /// <summary>The kind that a reason stands for at a vestiging; onbekend when nobody mapped it.</summary>
    public Verzuimsoort Soort(string vestiging, string reden) =>
        _soorten.TryGetValue((vestiging, reden), out var soort)
        || _soorten.TryGetValue((Overal, reden), out soort)
        || Verzuimsoorten.Kent(reden, out soort)
            ? soort
            : Verzuimsoort.Onbekend;
}
