using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Toegang;

/// <summary>For what somebody may decide in the name of an organisation (doorzettingsmacht, missie DOS-6).</summary>
public enum Mandaatsoort
{
    /// <summary>At which school a child gets a place.</summary>
    Plaatsing,

    /// <summary>That youth care begins.</summary>
    Jeugdhulp,

    /// <summary>An arrangement of education and care together.</summary>
    Arrangement,

    /// <summary>Who pays.</summary>
    Bekostiging,

    /// <summary>Something else; the words say what.</summary>
    Anders,
}

/// <summary>That somebody may decide in the name of an organisation, between two days.</summary>
/// <param name="Namens">The organisation that gave it and is bound by what is decided.</param>
/// <param name="Omschrijving">What may be decided and up to where, in words.</param>
/// <param name="Tot">Last day, or null while it lasts.</param>
/// <param name="Bron">The document by which it was given.</param>
public sealed record Mandaat(
    Guid Id, Aanstelling Aanstelling, Organisatie Namens, Mandaatsoort Soort, string Omschrijving, DateOnly Van, DateOnly? Tot, string Bron)
{
    /// <summary>Whether it holds on this day: it ends with the appointment, and with the organisation that gave it.</summary>
    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is not { } tot || tot >= dag) && Aanstelling.GeldtOp(dag) && Namens.BestaatOp(dag);
}

/// <summary>Who may decide what, and which mandates there can be.</summary>
public static class Mandaatregels
{
    /// <summary>Characters of the longest description or source.</summary>
    public const int Langste = 500;

    /// <summary>Who holds a mandate for this on this day: of every organisation, or of one.</summary>
    public static IEnumerable<Mandaat> Houders(IEnumerable<Mandaat> mandaten, Mandaatsoort soort, DateOnly dag, Guid? namens = null) =>
        mandaten.Where(mandaat => mandaat.Soort == soort && (namens is null || mandaat.Namens.Id == namens) && mandaat.GeldtOp(dag));

    /// <summary>The kinds of organisation that have this to give away.</summary>
    public static IReadOnlyList<Organisatiesoort> Gevers(this Mandaatsoort soort) => soort switch
    {
        Mandaatsoort.Plaatsing =>
        [
            Organisatiesoort.Vestiging, Organisatiesoort.Instelling, Organisatiesoort.Bestuur, Organisatiesoort.Mbo, Organisatiesoort.SwvPo, Organisatiesoort.SwvVo,
        ],
        Mandaatsoort.Jeugdhulp => [Organisatiesoort.Gemeente, Organisatiesoort.Toegang, Organisatiesoort.Jeugdhulpaanbieder],
        Mandaatsoort.Arrangement => [Organisatiesoort.SwvPo, Organisatiesoort.SwvVo, Organisatiesoort.Gemeente],
        Mandaatsoort.Bekostiging => [Organisatiesoort.SwvPo, Organisatiesoort.SwvVo, Organisatiesoort.Bestuur, Organisatiesoort.Gemeente],
        Mandaatsoort.Anders => Enum.GetValues<Organisatiesoort>(),
    };

    /// <summary>Whether somebody in this role can decide about a child at all.</summary>
    public static bool KanHouden(Rol rol) =>
        rol is not (Rol.Beleidsmedewerker or Rol.Regiegroeplid or Rol.Functionaris or Rol.Regiobeheerder or Rol.Organisatiebeheerder);

    /// <summary>Why it cannot be given; null when it can.</summary>
    /// <param name="eerder">The mandates that this appointment has.</param>
    public static Weigering? Bezwaar(Mandaat nieuw, IEnumerable<Mandaat> eerder, Gebruiker door) => nieuw switch
    {
        _ when !Functies.MagBeheren(door.Rol) => NietVanU,
        _ when nieuw.Aanstelling.Medewerker == door.Aanstelling.Medewerker =>
            new("mandaat.eigen", "U kunt uzelf geen mandaat geven. Vraag het een andere beheerder."),
        _ when !KanHouden(nieuw.Aanstelling.Rol) =>
            new("mandaat.rol", "In deze rol beslist iemand niet over een kind. Kies een andere aanstelling."),
        _ when !nieuw.Soort.Gevers().Contains(nieuw.Namens.Soort) =>
            new("mandaat.gever", $"{nieuw.Namens.Naam} gaat hier niet over en kan dit mandaat dus niet geven. Kies een ander mandaat of een andere organisatie."),
        _ when nieuw.Omschrijving.Length is < 5 or > Langste => new("mandaat.omschrijving", $"Schrijf in 5 tot {Langste} tekens waarover beslist mag worden, en tot hoever."),
        _ when nieuw.Bron.Length is < 5 or > Langste => new("mandaat.bron", "Noem het besluit waarmee het mandaat is gegeven, met de datum."),
        _ when nieuw.Tot < nieuw.Van => new("mandaat.einde-voor-begin", "De laatste dag ligt voor de eerste. Verbeter een van beide."),
        _ when nieuw.Van < nieuw.Aanstelling.Van || nieuw.Aanstelling.Tot < nieuw.Van || nieuw.Van < nieuw.Namens.Van || nieuw.Namens.Tot < nieuw.Van =>
            new("mandaat.buiten-aanstelling", "Op deze dag geldt de aanstelling niet, of bestaat de organisatie niet. Kies een andere eerste dag."),
        _ when eerder.Any(ander => ander.Aanstelling.Id == nieuw.Aanstelling.Id && ander.Soort == nieuw.Soort && ander.Namens.Id == nieuw.Namens.Id
            && nieuw.Soort != Mandaatsoort.Anders && Overlapt(ander, nieuw)) =>
            new("mandaat.overlapt", $"Deze persoon heeft dit mandaat van {nieuw.Namens.Naam} in deze tijd al."),
        _ => null,
    };

    /// <summary>Why it cannot end on this day; null when it can.</summary>
    /// <param name="tot">The last day. Yesterday ends it at once.</param>
    public static Weigering? BezwaarTegenEinde(Mandaat mandaat, DateOnly tot, Gebruiker door, DateOnly vandaag) => mandaat switch
    {
        _ when !Functies.MagBeheren(door.Rol) => NietVanU,
        { Tot: { } al } when al < vandaag || al < mandaat.Van => new("mandaat.al-voorbij", "Dit mandaat is al voorbij."),
        { Tot: { } al } when tot > al => new("mandaat.niet-langer", $"Dit mandaat eindigt al op {al:d-M-yyyy}. Verleen een nieuw mandaat voor de tijd daarna."),
        _ when tot < vandaag.AddDays(-1) || tot < mandaat.Van.AddDays(-1) =>
            new("mandaat.te-vroeg", "Een mandaat eindigt niet eerder dan gisteren: wat ermee besloten is, blijft staan."),
        _ => null,
    };

    private static readonly Weigering NietVanU = new("mandaat.niet-van-u", "Alleen de regiobeheerder legt mandaten vast.");

    /// <summary>Whether two share a day; one that ended before it began has none.</summary>
    private static bool Overlapt(Mandaat een, Mandaat ander) =>
        een.Van <= (een.Tot ?? DateOnly.MaxValue) && een.Van <= (ander.Tot ?? DateOnly.MaxValue) && ander.Van <= (een.Tot ?? DateOnly.MaxValue);
}
