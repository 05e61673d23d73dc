using Leerrecht.Core.Dossiers;

namespace Leerrecht.Server.Dossiers.Plannen;

/// <summary>Something that somebody wants to do from a form on the page of the plan.</summary>
/// <param name="Formulier">Its kind.</param>
/// <param name="Achter">Behind the names of its fields, where there are more of it.</param>
/// <param name="Opdracht">Null when its day cannot be read.</param>
public sealed record Planpoging(string Formulier, string Achter, Dossieropdracht? Opdracht)
{
    /// <summary>The name of the form.</summary>
    public string Naam => Formulier + Achter;
}
