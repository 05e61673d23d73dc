using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Vorm;
using Microsoft.AspNetCore.Components;

namespace Leerrecht.Server.Meldingen.Ziekteverzuim;

/// <summary>What the forms of a case have in common: what was typed, what is wrong, and the one way to do something.</summary>
public abstract class Formulier : ComponentBase
{
    [Parameter, EditorRequired]
    public Begeleidingsbeeld.Zaak Zaak { get; set; } = null!;

    [Parameter]
    public DateOnly Vandaag { get; set; }

    [Parameter]
    public IReadOnlyList<Veldfout> Fouten { get; set; } = [];

    /// <summary>What was typed in a field, or else the second.</summary>
    [Parameter]
    public Func<string, string?, string?> Getypt { get; set; } = (_, anders) => anders;

    /// <summary>The form that was sent and refused.</summary>
    [Parameter]
    public string? Gekozen { get; set; }

    /// <summary>An act; null for one of which a day cannot be read.</summary>
    [Parameter]
    public EventCallback<(string Formulier, Begeleidingsopdracht? Opdracht)> Doe { get; set; }

    protected string Tekst(string naam) => Getypt(naam, null) ?? "";

    protected DateOnly? Dag(string naam) => Datums.Lees(Getypt(naam, null));

    /// <summary>A day that may be left empty was filled in and cannot be read.</summary>
    protected bool Onleesbaar(string naam) => Dag(naam) is null && !string.IsNullOrWhiteSpace(Getypt(naam, null));

    protected Task Stuur(string formulier, Begeleidingsopdracht? opdracht) => Doe.InvokeAsync((formulier, opdracht));
}
