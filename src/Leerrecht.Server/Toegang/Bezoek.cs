using Leerrecht.Core.Toegang;

namespace Leerrecht.Server.Toegang;

/// <summary>One visit: who asks, under which convenant, on which day, and the record of what is shown. Use cases about children take it.</summary>
public sealed class Bezoek(Gebruiker wie, Convenant convenant, DateTime nu, DateOnly vandaag, Inkijk inkijk)
{
    public Gebruiker Wie => wie;

    public Convenant Convenant => convenant;

    /// <summary>UTC.</summary>
    public DateTime Nu => nu;

    public DateOnly Vandaag => vandaag;

    public Inkijk Inkijk => inkijk;

    /// <summary>The appointments between which this person may switch, the present one among them.</summary>
    public IReadOnlyList<Aanstelling> Keuzes { get; init; } = [];

    /// <summary>The child whose file this person has open for a vital interest, and until when (UTC); null when there is none.</summary>
    public (Guid Kind, DateTime Einde)? VitaalBelang { get; init; }

    /// <summary>Whether this role may ever do this, whatever the child.</summary>
    public bool Ooit(Gegevenscategorie wat, Daad daad = Daad.Zien) => Toegangsregels.Ooit(wie.Rol, wat, daad, convenant);

    /// <summary>Whether this role sees both sides of the wall: then nothing that is told of absence needs to leave days out.</summary>
    public bool ZietAlleVerzuim => Ooit(Gegevenscategorie.Geoorloofd) && Ooit(Gegevenscategorie.Ziekte) && Ooit(Gegevenscategorie.Ongeoorloofd);

    /// <summary>The decision about a part of what is shown of one child, recorded when it is allowed; a part that is left out is no attempt.</summary>
    public bool Toont(Gegevenscategorie wat, Guid kind, Band band)
    {
        if (Toegangsregels.Beslis(wie.Rol, wat, Daad.Zien, band, convenant) is not Besluit.Toegestaan(var regel, _))
        {
            return false;
        }

        inkijk.Toont(Daad.Zien, wat, regel, kind);
        return true;
    }

    /// <summary>Records the children of a list that the rule as a query let through, with the rules that can have done so.</summary>
    /// <param name="zonder">Relations that the query left out.</param>
    public void Toont(Gegevenscategorie wat, Daad daad, IEnumerable<Guid> kinderen, Relaties zonder = Relaties.VitaalBelang)
    {
        var lijst = kinderen as IReadOnlyCollection<Guid> ?? [.. kinderen];
        foreach (var regel in convenant.Voor(wie.Rol, wat, daad).Where(regel => regel.Relaties.Any(Kan)))
        {
            inkijk.Toont(daad, wat, regel, lijst);
        }

        bool Kan(Relaties relatie) => relatie == Relaties.Geen
            || ((zonder & relatie) == 0 && wie.Werkgebied.Kent(relatie) && (relatie != Relaties.VitaalBelang || VitaalBelang is not null));
    }

    /// <summary>The decision about one child that was asked for, and its record, also when it is refused.</summary>
    public bool Mag(Gegevenscategorie wat, Daad daad, Guid kind, Band band)
    {
        switch (Toegangsregels.Beslis(wie.Rol, wat, daad, band, convenant))
        {
            case Besluit.Toegestaan(var regel, _):
                inkijk.Toont(daad, wat, regel, kind);
                return true;
            case Besluit.Geweigerd(var reden):
                inkijk.Weigert(daad, wat, kind, reden.Code);
                return false;
            default:
                throw new InvalidOperationException("A decision is one of two.");
        }
    }
}
