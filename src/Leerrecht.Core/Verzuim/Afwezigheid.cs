namespace Leerrecht.Core.Verzuim;

/// <summary>What a school recorded: a period of whole days, or one moment (regels §1).</summary>
/// <param name="Id">External key of the row.</param>
/// <param name="Vestiging">Place in <see cref="Organisaties.Schoolregister.Vestigingen"/>.</param>
/// <param name="Tot">Last day of a period, included; null is still absent. Of a moment it is <paramref name="Van"/>.</param>
/// <param name="Minuten">0 to 1440; zero is not given. Of whole days: per day.</param>
/// <param name="LesurenHonderdsten">Lesson hours times 100; zero is not given. Of whole days: per day.</param>
public readonly record struct Afwezigheid(
    string Id, int Vestiging, DateOnly Van, DateOnly? Tot, bool HeleDag, int Minuten, int LesurenHonderdsten, Verzuimsoort Soort);
