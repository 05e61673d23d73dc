namespace Leerrecht.Core.Organisaties;

/// <summary>Which relations of organisations may be recorded. What the register says of a school (bestuur, swv, gemeente) is not repeated by hand.</summary>
public static class Relatieregels
{
    /// <summary>Whether two kinds of organisation can stand to each other like this.</summary>
    public static bool Past(Organisatierelatiesoort soort, Organisatiesoort van, Organisatiesoort naar) => (soort, van, naar) switch
    {
        (Organisatierelatiesoort.WerktVoor,
            Organisatiesoort.Ggd or Organisatiesoort.Toegang or Organisatiesoort.Jeugdhulpaanbieder or Organisatiesoort.Doorstroompunt,
            Organisatiesoort.Gemeente or Organisatiesoort.Vestiging) => true,
        (Organisatierelatiesoort.HoortBij, not Organisatiesoort.Regio, Organisatiesoort.Regio) => true,
        (Organisatierelatiesoort.HoortBij, Organisatiesoort.Toegang or Organisatiesoort.Ggd or Organisatiesoort.Doorstroompunt, Organisatiesoort.Gemeente) => true,
        (Organisatierelatiesoort.HoortBij, Organisatiesoort.Mbo, Organisatiesoort.Bestuur) => true,
        _ => false,
    };

    /// <summary>The relations that a kind of organisation can have to others.</summary>
    public static IEnumerable<Organisatierelatiesoort> Soorten(Organisatiesoort van) =>
        Enum.GetValues<Organisatierelatiesoort>().Where(soort => Enum.GetValues<Organisatiesoort>().Any(naar => Past(soort, van, naar)));

    /// <summary>Why this relation cannot be; null when it can.</summary>
    /// <param name="eerder">The relations that there are of the first organisation.</param>
    public static Weigering? Bezwaar(
        Organisatie van, Organisatie naar, Organisatierelatie nieuw, IEnumerable<Organisatierelatie> eerder) => nieuw switch
        {
            _ when van.Id == naar.Id => new("relatie.zelf", "Een organisatie heeft geen relatie met zichzelf. Kies een andere."),
            _ when !Past(nieuw.Soort, van.Soort, naar.Soort) =>
                new("relatie.past-niet", $"Zo staat {van.Naam} niet tegenover {naar.Naam}. Kies een andere relatie, of een ander soort organisatie."),
            _ when nieuw.Tot < nieuw.Van => new("relatie.einde-voor-begin", "De laatste dag ligt voor de eerste. Verbeter een van beide."),
            _ when nieuw.Van < van.Van || nieuw.Van < naar.Van =>
                new("relatie.voor-begin", $"Op de eerste dag bestaat {(nieuw.Van < van.Van ? van : naar).Naam} nog niet. Kies een latere dag."),
            _ when Stopt(van, nieuw) || Stopt(naar, nieuw) =>
                new("relatie.na-einde", $"{(Stopt(van, nieuw) ? van : naar).Naam} stopt eerder. Kies een laatste dag die daar niet na ligt."),
            _ when eerder.Any(ander => ander.NaarOrganisatie == naar.Id && ander.Soort == nieuw.Soort && Overlapt(ander, nieuw)) =>
                new("relatie.overlapt", $"Deze relatie met {naar.Naam} staat er in deze tijd al."),
            _ => null,
        };

    /// <summary>Why a relation cannot end on this day; null when it can.</summary>
    /// <param name="tot">The last day. Yesterday ends it at once.</param>
    public static Weigering? BezwaarTegenEinde(Organisatierelatie relatie, DateOnly tot, DateOnly vandaag) => relatie switch
    {
        { Tot: { } al } when al < vandaag || al < relatie.Van => new("relatie.al-voorbij", "Deze relatie is al voorbij."),
        { Tot: { } al } when tot > al => new("relatie.niet-langer", $"Deze relatie eindigt al op {al:d-M-yyyy}. Leg een nieuwe vast voor de tijd daarna."),
        _ when tot < vandaag.AddDays(-1) =>
            new("relatie.te-vroeg", "Een relatie eindigt niet eerder dan gisteren: wat mensen daardoor zagen, blijft te verklaren."),
        _ when tot < relatie.Van.AddDays(-1) =>
            new("relatie.te-vroeg", $"Deze relatie begint pas op {relatie.Van:d-M-yyyy}. Gaat zij niet door, kies dan de dag daarvoor."),
        _ => null,
    };

    private static bool Stopt(Organisatie organisatie, Organisatierelatie relatie) =>
        organisatie.Tot is { } einde && (relatie.Tot is not { } tot || tot > einde);

    /// <summary>Whether two share a day; one that ended before it began has none.</summary>
    private static bool Overlapt(Organisatierelatie een, Organisatierelatie ander) =>
        een.Van <= (een.Tot ?? DateOnly.MaxValue) && een.Van <= (ander.Tot ?? DateOnly.MaxValue) && ander.Van <= (een.Tot ?? DateOnly.MaxValue);
}
