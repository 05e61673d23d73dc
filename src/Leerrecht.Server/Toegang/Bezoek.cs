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

    /// <summary>Whether this role may ever do this, whatever the child.</summary>
    public bool Ooit(Gegevenscategorie wat, Daad daad = Daad.Zien) => Toegangsregels.Ooit(wie.Rol, wat, daad, convenant);

    /// <summary>The decision about one child, and its record.</summary>
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
