using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Leerlingen;

/// <summary>What somebody typed to find a pupil: a birth date (31-12-2010 or 2010-12-31), or words that each begin a word of the name, or an external key.</summary>
public sealed class Zoekvraag
{
    private readonly DateOnly? _geboren;
    private readonly Guid? _metSleutel;
    private readonly IReadOnlyList<string> _woorden;

    private Zoekvraag(DateOnly? geboren, Guid? metSleutel, IReadOnlyList<string> woorden) => (_geboren, _metSleutel, _woorden) = (geboren, metSleutel, woorden);

    /// <param name="tekst">Something else than spaces.</param>
    public static async Task<Zoekvraag> Lees(string tekst, RegisterDb db, CancellationToken ct)
    {
        var getypt = tekst.Trim();
        if (DateOnly.TryParseExact(getypt, ["yyyy-MM-dd", "d-M-yyyy", "dd-MM-yyyy"], out var geboren))
        {
            return new(geboren, null, []);
        }

        // A key is seldom typed, and asking for a name or else a key costs the index of the names.
        return new(null, await db.Leerlingen.Where(rij => rij.Sleutel == getypt).Select(rij => (Guid?)rij.Id).FirstOrDefaultAsync(ct), [.. Zoektekst.Woorden(getypt)]);
    }

    /// <summary>Those of these children that were meant.</summary>
    /// <param name="gemeenten">Where all of them live, if that is known: their names then stand together in an index.</param>
    public IQueryable<LeerlingRij> Onder(IQueryable<LeerlingRij> kinderen, IReadOnlyList<string>? gemeenten, RegisterDb db)
    {
        if (_geboren is { } geboren)
        {
            return kinderen.Where(rij => rij.Geboortedatum == geboren);
        }

        var opNaam = _woorden.Aggregate(kinderen, (rest, woord) => gemeenten is null ? PerKind(rest, woord, db) : PerGemeente(rest, [.. gemeenten], woord, db));
        if (_metSleutel is not { } sleutel)
        {
            return _woorden.Count == 0 ? kinderen.Where(rij => false) : opNaam;
        }

        var opSleutel = kinderen.Where(rij => rij.Id == sleutel);
        if (_woorden.Count == 0)
        {
            return opSleutel;
        }

        var beide = opNaam.Select(rij => rij.Id).Concat(opSleutel.Select(rij => rij.Id));
        return kinderen.Where(rij => beide.Contains(rij.Id));
    }

    // A range instead of LIKE: both databases answer it from the index alone.
    private static IQueryable<LeerlingRij> PerGemeente(IQueryable<LeerlingRij> kinderen, string[] gemeenten, string woord, RegisterDb db)
    {
        var daarna = woord + '\uffff';
        return kinderen.Where(rij => db.LeerlingZoekwoorden
            .Where(zoek => gemeenten.Contains(zoek.Gemeente) && string.Compare(zoek.Woord, woord) >= 0 && string.Compare(zoek.Woord, daarna) < 0)
            .Select(zoek => zoek.LeerlingId).Contains(rij.Id));
    }

    // Not EXISTS: of that PostgreSQL, when it does not know the word yet, makes a question that begins at all children with such a name.
    private static IQueryable<LeerlingRij> PerKind(IQueryable<LeerlingRij> kinderen, string woord, RegisterDb db)
    {
        var daarna = woord + '\uffff';
        return kinderen.Where(rij => db.LeerlingZoekwoorden
            .Where(zoek => zoek.LeerlingId == rij.Id && string.Compare(zoek.Woord, woord) >= 0 && string.Compare(zoek.Woord, daarna) < 0)
            .Select(zoek => zoek.Woord).FirstOrDefault() != null);
    }
}
