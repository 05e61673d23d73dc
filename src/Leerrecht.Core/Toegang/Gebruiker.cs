using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Toegang;

/// <summary>Somebody's appointment: in what role, for which organisation, between which days.</summary>
/// <param name="Tot">Last day, or null while it lasts.</param>
public sealed record Aanstelling(Guid Id, Guid Medewerker, Organisatie Organisatie, Rol Rol, DateOnly Van, DateOnly? Tot)
{
    /// <summary>Whether somebody may work under it on this day: it holds, and the organisation exists.</summary>
    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is not { } tot || tot >= dag) && Organisatie.BestaatOp(dag);
}

/// <summary>Who is at the screen, under the one appointment that is active.</summary>
/// <param name="Naam">As colleagues know this person.</param>
/// <param name="Werkgebied">What the organisation of the appointment covers today.</param>
public sealed record Gebruiker(string Naam, Aanstelling Aanstelling, Werkgebied Werkgebied)
{
    /// <summary>The role of the active appointment.</summary>
    public Rol Rol => Aanstelling.Rol;

    /// <summary>The organisation of the active appointment.</summary>
    public Organisatie Organisatie => Aanstelling.Organisatie;
}
