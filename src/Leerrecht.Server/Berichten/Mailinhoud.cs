namespace Leerrecht.Server.Berichten;

/// <summary>A mail. It names no child, nor anything by which one could be known.</summary>
public sealed record Mailinhoud(string Aan, string Onderwerp, string Tekst);
