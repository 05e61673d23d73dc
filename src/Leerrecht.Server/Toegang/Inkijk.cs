using Leerrecht.Core.Toegang;

namespace Leerrecht.Server.Toegang;

/// <summary>
/// What this request shows and refuses. Whoever shows something of a child says so here; it is recorded in the logboek before the answer
/// leaves, and an answer that cannot be recorded is not given.
/// </summary>
public sealed class Inkijk
{
    private readonly HashSet<Guid> _kinderen = [];
    private readonly HashSet<Gegevenscategorie> _categorieen = [];
    private readonly HashSet<Convenantregel> _regels = [];
    private readonly List<Weigerpunt> _geweigerd = [];

    /// <summary>The children shown, each once.</summary>
    public IReadOnlyCollection<Guid> Kinderen => _kinderen;

    public IReadOnlyCollection<Gegevenscategorie> Categorieen => _categorieen;

    /// <summary>The rules of the convenant that allowed it.</summary>
    public IReadOnlyCollection<Convenantregel> Regels => _regels;

    public IReadOnlyList<Weigerpunt> Geweigerd => _geweigerd;

    /// <summary>The most telling act of the request; null when it showed and did nothing with a child.</summary>
    public Daad? Daad { get; private set; }

    public void Toont(Daad daad, Gegevenscategorie categorie, Convenantregel regel, params IEnumerable<Guid> kinderen)
    {
        var ervoor = _kinderen.Count;
        _kinderen.UnionWith(kinderen);
        if (_kinderen.Count == ervoor && !categorie.IsVanKind())
        {
            return;
        }

        _categorieen.Add(categorie);
        _regels.Add(regel);
        Daad = Daad is { } eerder && eerder > daad ? eerder : daad;
    }

    public void Weigert(Daad daad, Gegevenscategorie categorie, Guid? kind, string code) => _geweigerd.Add(new(daad, categorie, kind, code));

    /// <summary>Something that was asked and refused.</summary>
    /// <param name="Kind">Which child, when one was named.</param>
    /// <param name="Code">Stable code of the refusal.</param>
    public sealed record Weigerpunt(Daad Daad, Gegevenscategorie Categorie, Guid? Kind, string Code);
}
