namespace Leerrecht.Core.Meldingen;

/// <summary>How somebody is told that a child sits at home.</summary>
public enum Informatieweg
{
    /// <summary>An urgent report in the case directory of the Zorg- en Veiligheidshuis.</summary>
    UrgenteMelding,

    /// <summary>A signal in the verwijsindex (Jeugdwet art. 7.1.4.1).</summary>
    Verwijsindex,

    /// <summary>By somebody's own hand, such as by telephone; Leerrecht keeps that it was done.</summary>
    Zelf,
}

/// <summary>An agreement of the region: of every thuiszitter in a gemeente this team is told.</summary>
/// <param name="Gemeente">Where the child lives; null for the whole region.</param>
/// <param name="Aan">Who is told, such as the WIJ-team.</param>
/// <param name="Zijde">Who tells; of a child without a school it is the gemeente.</param>
/// <param name="Tot">Last day; null while it lasts.</param>
public sealed record Informatieplicht(Guid Id, string? Gemeente, string Aan, Informatieweg Weg, Meldzijde Zijde, DateOnly Van, DateOnly? Tot)
{
    /// <summary>Whether it holds on a day for a child that lives there.</summary>
    public bool Geldt(string gemeente, DateOnly dag) => (Gemeente is null || Gemeente == gemeente) && Van <= dag && (Tot is not { } tot || tot >= dag);

    /// <summary>Who tells of a child.</summary>
    public Meldzijde ZijdeVan(bool opSchool) => opSchool ? Zijde : Meldzijde.Gemeente;
}

/// <summary>That somebody is involved with a child and how this person is reached: all that may leave, never why (Jeugdwet art. 7.1.4.4).</summary>
/// <param name="Gemeente">Where the child lives.</param>
public sealed record Betrokkenheidsbericht(
    string Leerling, DateOnly Geboortedatum, string Gemeente, string Organisatie, string Contactpersoon, string Functie, string Telefoon, string Email, DateOnly Op);

/// <summary>Whom a region tells of every thuiszitter, and what of it is still to be done.</summary>
public static class Informatieregels
{
    /// <summary>Most characters of a name.</summary>
    public const int Langste = 120;

    /// <summary>What is open for a child that sits at home.</summary>
    /// <param name="gedaan">Which was done, and when.</param>
    /// <param name="sinds">First day of sitting at home: what was told before was about another time.</param>
    public static IReadOnlyList<Informatieplicht> Open(
        IEnumerable<Informatieplicht> plichten, IEnumerable<(Guid Plicht, DateOnly Op)> gedaan, string gemeente, DateOnly sinds, DateOnly vandaag)
    {
        var klaar = gedaan.Where(een => een.Op >= sinds).Select(een => een.Plicht).ToHashSet();
        return [.. plichten.Where(plicht => plicht.Geldt(gemeente, vandaag) && !klaar.Contains(plicht.Id))];
    }

    /// <summary>Why a region cannot agree on this; null when it can. The code is the field.</summary>
    public static Weigering? Bezwaar(Informatieplicht nieuw, IEnumerable<Informatieplicht> eerder) => nieuw switch
    {
        { Aan: var aan } when string.IsNullOrWhiteSpace(aan) || aan.Length > Langste => new("aan", $"Schrijf wie het hoort, in ten hoogste {Langste} tekens, zoals WIJ-team of verzuimloket."),
        { Tot: { } tot } when tot < nieuw.Van => new("tot", "De laatste dag ligt voor de eerste. Verbeter een van beide."),
        _ when eerder.Any(plicht => plicht.Gemeente == nieuw.Gemeente && plicht.Weg == nieuw.Weg && plicht.Zijde == nieuw.Zijde
            && string.Equals(plicht.Aan, nieuw.Aan.Trim(), StringComparison.OrdinalIgnoreCase)
            && plicht.Van <= (nieuw.Tot ?? DateOnly.MaxValue) && nieuw.Van <= (plicht.Tot ?? DateOnly.MaxValue)) => new("aan", "Deze afspraak is er in deze tijd al."),
        _ => null,
    };

    /// <summary>Why it cannot end on this day; null when it can.</summary>
    /// <param name="tot">The last day; the day before the first means that it never held.</param>
    public static Weigering? BezwaarTegenEinde(Informatieplicht plicht, DateOnly tot, DateOnly vandaag) => plicht switch
    {
        { Tot: { } al } when al < vandaag => new("tot", "Deze afspraak is al voorbij."),
        _ when tot < vandaag.AddDays(-1) || tot < plicht.Van.AddDays(-1) => new("tot", "Kies een laatste dag die niet voor gisteren of voor de eerste dag ligt."),
        _ => null,
    };

    /// <summary>Why this cannot be sent; null when it can. The code is the field.</summary>
    public static Weigering? Bezwaar(Betrokkenheidsbericht bericht) => bericht switch
    {
        { Functie: var functie } when string.IsNullOrWhiteSpace(functie) || functie.Length > Langste => new("functie", "Vul uw functie in."),
        { Telefoon.Length: 0, Email.Length: 0 } => new("telefoon", "Vul een telefoonnummer of e-mailadres in waarop u te bereiken bent."),
        { Telefoon: { Length: > 0 } nummer } when !Meldingregels.IsTelefoon(nummer) => new("telefoon", "Dit telefoonnummer is niet compleet."),
        { Email: { Length: > 0 } email } when !email.Contains('@') || email.Length > Langste => new("email", "Dit e-mailadres is niet compleet."),
        _ => null,
    };
}
