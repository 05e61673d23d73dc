using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Toegang;

/// <summary>
/// Which appointments there can be and who may give and end them. An appointment decides which children somebody sees, so a role is given
/// at the kind of organisation whose task it is, never by somebody to themself, and what was worked under it stays on record.
/// </summary>
public static class Aanstellingsregels
{
    /// <summary>The kinds of organisation at which a role exists.</summary>
    public static IReadOnlyList<Organisatiesoort> Soorten(this Rol rol) => rol switch
    {
        Rol.Verzuimcoordinator or Rol.Mentor or Rol.Zorgcoordinator or Rol.Directeur =>
            [Organisatiesoort.Vestiging, Organisatiesoort.Instelling, Organisatiesoort.Mbo],

        // LPW art. 16: appointed by B&W; several gemeenten often have it done by one bureau, with the Doorstroompunt.
        Rol.Leerplichtambtenaar => [Organisatiesoort.Gemeente, Organisatiesoort.Doorstroompunt],
        Rol.SwvConsulent => [Organisatiesoort.SwvPo, Organisatiesoort.SwvVo],
        Rol.Jeugdarts or Rol.Jeugdverpleegkundige => [Organisatiesoort.Ggd],
        Rol.Toegangsmedewerker => [Organisatiesoort.Toegang],
        Rol.VoorzitterActietafel => [Organisatiesoort.Gemeente, Organisatiesoort.SwvPo, Organisatiesoort.SwvVo, Organisatiesoort.Regio],
        Rol.Beleidsmedewerker =>
        [
            Organisatiesoort.Gemeente, Organisatiesoort.SwvPo, Organisatiesoort.SwvVo, Organisatiesoort.Bestuur, Organisatiesoort.Mbo,
            Organisatiesoort.Ggd, Organisatiesoort.Doorstroompunt, Organisatiesoort.Regio,
        ],
        Rol.Regiegroeplid =>
        [
            Organisatiesoort.Regio, Organisatiesoort.Gemeente, Organisatiesoort.SwvPo, Organisatiesoort.SwvVo, Organisatiesoort.Bestuur,
            Organisatiesoort.Mbo, Organisatiesoort.Ggd,
        ],

        // Reads the record of the whole region; looks after all of it.
        Rol.Functionaris or Rol.Regiobeheerder => [Organisatiesoort.Regio],
        Rol.Organisatiebeheerder => [.. Enum.GetValues<Organisatiesoort>().Where(soort => soort != Organisatiesoort.Regio)],
    };

    /// <summary>The roles that there are at a kind of organisation.</summary>
    public static IEnumerable<Rol> Rollen(Organisatiesoort soort) => Enum.GetValues<Rol>().Where(rol => rol.Soorten().Contains(soort));

    /// <summary>Whether this user looks after the people of an organisation: of every one, or of the own.</summary>
    public static bool Beheert(Gebruiker wie, Guid organisatie) => wie.Rol switch
    {
        _ when !Functies.MagMensenBeheren(wie.Rol) => false,
        Rol.Organisatiebeheerder => wie.Organisatie.Id == organisatie,
        _ => true,
    };

    /// <summary>Why this appointment cannot be given; null when it can.</summary>
    /// <param name="eerder">All appointments of the same person.</param>
    /// <param name="door">Who gives it.</param>
    public static Weigering? Bezwaar(Aanstelling nieuw, IEnumerable<Aanstelling> eerder, Gebruiker door) => nieuw switch
    {
        _ when !Beheert(door, nieuw.Organisatie.Id) => NietVanU,
        _ when nieuw.Medewerker == door.Aanstelling.Medewerker =>
            new("toegang.eigen-rol", "U kunt uzelf geen rol geven. Vraag het een andere beheerder."),
        _ when !nieuw.Rol.Soorten().Contains(nieuw.Organisatie.Soort) =>
            new("toegang.rol-past-niet", $"Deze rol bestaat niet bij {nieuw.Organisatie.Naam}. Kies een rol die bij dit soort organisatie hoort."),
        _ when nieuw.Tot < nieuw.Van => new("toegang.einde-voor-begin", "De laatste dag ligt voor de eerste. Verbeter een van beide."),
        _ when nieuw.Van < nieuw.Organisatie.Van =>
            new("toegang.voor-organisatie", $"{nieuw.Organisatie.Naam} staat pas vanaf {nieuw.Organisatie.Van:d-M-yyyy} in het register. Kies een latere eerste dag."),
        _ when nieuw.Organisatie.Tot is { } einde && (nieuw.Tot is not { } tot || tot > einde) =>
            new("toegang.na-organisatie", $"{nieuw.Organisatie.Naam} stopt op {einde:d-M-yyyy}. Kies een laatste dag die daar niet na ligt."),
        _ when eerder.FirstOrDefault(ander => ander.Organisatie.Id == nieuw.Organisatie.Id && ander.Rol == nieuw.Rol && Overlapt(ander, nieuw)) is { } dubbel =>
            new("toegang.overlapt", $"Deze persoon heeft deze rol bij {nieuw.Organisatie.Naam} al vanaf {dubbel.Van:d-M-yyyy}{(dubbel.Tot is { } t ? $" tot en met {t:d-M-yyyy}" : "")}."),
        _ => null,
    };

    /// <summary>Why an appointment cannot end on this day; null when it can.</summary>
    /// <param name="tot">The last day. Yesterday ends it at once, also one that begins today: then it never held.</param>
    /// <param name="beheerders">All appointments of regiobeheerders.</param>
    public static Weigering? BezwaarTegenEinde(
        Aanstelling aanstelling, DateOnly tot, IEnumerable<Aanstelling> beheerders, Gebruiker door, DateOnly vandaag) => aanstelling switch
        {
            _ when !Beheert(door, aanstelling.Organisatie.Id) => NietVanU,
            { Tot: { } al } when al < vandaag || al < aanstelling.Van => new("toegang.al-voorbij", "Deze aanstelling is al voorbij."),
            { Tot: { } al } when tot > al =>
                new("toegang.niet-langer", $"Deze aanstelling eindigt al op {al:d-M-yyyy}. Geef een nieuwe aanstelling voor de tijd daarna."),
            _ when tot < vandaag.AddDays(-1) =>
                new("toegang.te-vroeg", "Een aanstelling eindigt niet eerder dan gisteren: wat eronder gedaan is, blijft staan."),
            _ when tot < aanstelling.Van.AddDays(-1) =>
                new("toegang.voor-begin", $"Deze aanstelling begint pas op {aanstelling.Van:d-M-yyyy}. Gaat zij niet door, kies dan de dag daarvoor."),
            { Rol: Rol.Regiobeheerder } when !beheerders.Any(ander => ander.Id != aanstelling.Id && Blijft(ander, tot.AddDays(1))) =>
                new("toegang.laatste-beheerder", "Dit is de laatste regiobeheerder. Geef eerst iemand anders deze rol, zonder laatste dag."),
            _ => null,
        };

    /// <summary>Refused because somebody else looks after the people of that organisation.</summary>
    public static readonly Weigering NietVanU = new("toegang.niet-uw-organisatie", "U beheert de mensen van deze organisatie niet.");

    private static bool Blijft(Aanstelling beheerder, DateOnly vanaf) =>
        beheerder.Rol == Rol.Regiobeheerder && beheerder.Tot is null && beheerder.Van <= vanaf && beheerder.Organisatie.Tot is null;

    /// <summary>Whether two periods share a day; one that was ended before it began has none.</summary>
    private static bool Overlapt(Aanstelling een, Aanstelling ander) =>
        een.Van <= (een.Tot ?? DateOnly.MaxValue) && een.Van <= (ander.Tot ?? DateOnly.MaxValue) && ander.Van <= (een.Tot ?? DateOnly.MaxValue);
}
