namespace Leerrecht.Server.Opslag;

/// <summary>How far long work is, for people who wait for it.</summary>
/// <param name="Wat">A file, or what is being done.</param>
/// <param name="Gedaan">Lines or pupils so far.</param>
/// <param name="Deel">From 0 to 1; null when nobody knows how much there is.</param>
public sealed record Voortgang(string Wat, long Gedaan, double? Deel);
