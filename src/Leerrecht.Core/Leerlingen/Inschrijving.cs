namespace Leerrecht.Core.Leerlingen;

/// <summary>Enrolment at a vestiging. Of several on one day the one with the latest begin holds, of those the last delivered (regels §1).</summary>
/// <param name="Vestiging">Place in <see cref="Organisaties.Schoolregister.Vestigingen"/>.</param>
/// <param name="Eind">Last day, included; null is still enrolled.</param>
public readonly record struct Inschrijving(int Vestiging, DateOnly Begin, DateOnly? Eind);

/// <summary>What an offer consists of.</summary>
public enum Aanbodsoort
{
    /// <summary>Education.</summary>
    Onderwijs,

    /// <summary>Care.</summary>
    Zorg,

    /// <summary>Both.</summary>
    Beide,
}

/// <summary>A fitting offer of education and/or care (G4 2017 §2); it stops the three-month clock only when there is really a place.</summary>
/// <param name="Eind">Last day, included; null is no end.</param>
public readonly record struct Aanbod(DateOnly Begin, DateOnly? Eind, Aanbodsoort Soort, bool PlaatsBeschikbaar)
{
    /// <summary>Whether the offer has a place and covers the day.</summary>
    public bool Dekt(DateOnly dag) => PlaatsBeschikbaar && Begin <= dag && (Eind is not { } eind || dag <= eind);
}
