namespace Leerrecht.Server.Vorm;

/// <summary>A page above this one.</summary>
public sealed record Kruimel(string Tekst, string Pad);

/// <summary>A tab or a choice that is a link.</summary>
/// <param name="Aantal">Shown behind it, if given.</param>
public sealed record Keuze(string Tekst, string Pad, bool Huidig, int? Aantal = null);

/// <summary>What is wrong with a form: at which field (its name) and the sentence.</summary>
public sealed record Veldfout(string Veld, string Tekst);
