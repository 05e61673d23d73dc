namespace Leerrecht.Core.Toegang;

/// <summary>For whom a note or a document about a child is.</summary>
public enum Notitieklasse
{
    /// <summary>For who takes part for this child.</summary>
    Team,

    /// <summary>For the organisation of who wrote it.</summary>
    EigenOrganisatie,

    /// <summary>For the youth health care only (AVG art. 9).</summary>
    Jgz,

    /// <summary>For leerplicht only: Halt, proces-verbaal, enforcement (AVG art. 10).</summary>
    Handhaving,
}
