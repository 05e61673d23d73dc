using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers;

/// <summary>What the parts of the page of a case share: the case, what was typed in which form, what was wrong with it, and the act itself.</summary>
public sealed class Dossierblad
{
    public required Dossierbeeld Beeld { get; set; }
    public required DateOnly Vandaag { get; init; }

    /// <summary>The form that is unfolded: the one that the address names, or that was sent and refused.</summary>
    public string? Formulier { get; set; }

    public IReadOnlyList<Veldfout> Fouten { get; set; } = [];

    /// <summary>What was typed in a field; null when nothing was sent.</summary>
    public required Func<string, string?> Getypt { get; init; }

    /// <summary>Carries the act of a form out; null is one for which somebody had to be chosen, and nobody was. True for an act that only adds.</summary>
    public required Func<string, Dossieropdracht?, bool, Task> Doe { get; init; }

    public Dossier Dossier => Beeld.Dossier;

    public Zaak Zaak => ((Dossier.Bestaand)Beeld.Dossier).Zaak;

    /// <summary>A text field of a form; empty when nothing was typed.</summary>
    public string Tekst(string formulier, string veld) => Getypt($"{formulier}-{veld}") ?? "";

    /// <summary>A day; the first day that there is where none was typed, which every rule refuses.</summary>
    public DateOnly Dag(string formulier, string veld) => Datums.Lees(Getypt($"{formulier}-{veld}")) ?? DateOnly.MinValue;

    public Stemmen Stemmen(string formulier) =>
        new(new(Tekst(formulier, "kind"), Tekst(formulier, "kind-niet")), new(Tekst(formulier, "ouders"), Tekst(formulier, "ouders-niet")));

    /// <summary>The person around the child that was chosen; null when nobody was.</summary>
    public Betrokkene? Mens(string formulier, string veld) =>
        Guid.TryParse(Getypt($"{formulier}-{veld}"), out var aanstelling) ? Beeld.Zaak.Omstanders.Mensen.FirstOrDefault(mens => mens.Wie.Aanstelling == aanstelling)?.Wie : null;
}
