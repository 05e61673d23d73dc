using System.Globalization;
using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Toegang;

/// <summary>The five that stand around a school (missie DOS-2).</summary>
public enum Vijfhoekzijde
{
    /// <summary>The school itself.</summary>
    School,

    /// <summary>Leerplicht of the gemeente where the school stands.</summary>
    Leerplicht,

    /// <summary>Toegang to youth care, such as a WIJ-team.</summary>
    Toegang,

    /// <summary>Jeugdgezondheidszorg.</summary>
    Jgz,

    /// <summary>The samenwerkingsverband.</summary>
    Swv,
}

/// <summary>Somebody in the fixed team of a school. It gives no access: that follows from the appointment.</summary>
/// <param name="MinutenPerWeek">Minutes a week for this school.</param>
/// <param name="Tot">Last day, or null while it lasts.</param>
/// <param name="Vervanger">Steps in when the others of this side cannot.</param>
public sealed record Teamlid(Guid Id, Aanstelling Aanstelling, Vijfhoekzijde Zijde, int MinutenPerWeek, DateOnly Van, DateOnly? Tot, bool Vervanger)
{
    /// <summary>Whether this person is in the team on this day: somebody whose appointment is over is not.</summary>
    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is not { } tot || tot >= dag) && Aanstelling.GeldtOp(dag);
}

/// <summary>One side of the team of a school.</summary>
/// <param name="Leden">Those who step in last; empty when there is nobody yet.</param>
public sealed record Teamzijde(Vijfhoekzijde Zijde, IReadOnlyList<Teamlid> Leden)
{
    /// <summary>Minutes a week; those who step in do not add up.</summary>
    public int MinutenPerWeek => Leden.Where(lid => !lid.Vervanger).Sum(lid => lid.MinutenPerWeek);

    /// <summary>Whether nobody stands here, or only who steps in for others.</summary>
    public bool Onbezet => Leden.All(lid => lid.Vervanger);
}

/// <summary>The fixed team of a school: who can be in it, and who is.</summary>
public static class Vijfhoek
{
    /// <summary>Minutes of the longest week for one school.</summary>
    public const int MeesteMinuten = 40 * 60;

    /// <summary>The side of a role; null for a role that is not in the team of a school.</summary>
    public static Vijfhoekzijde? Zijde(this Rol rol) => rol switch
    {
        Rol.Verzuimcoordinator or Rol.Mentor or Rol.Zorgcoordinator or Rol.Directeur => Vijfhoekzijde.School,
        Rol.Leerplichtambtenaar => Vijfhoekzijde.Leerplicht,
        Rol.Toegangsmedewerker => Vijfhoekzijde.Toegang,
        Rol.Jeugdarts or Rol.Jeugdverpleegkundige => Vijfhoekzijde.Jgz,
        Rol.SwvConsulent => Vijfhoekzijde.Swv,
        Rol.VoorzitterActietafel or Rol.Beleidsmedewerker or Rol.Regiegroeplid or Rol.Functionaris or Rol.Regiobeheerder or Rol.Organisatiebeheerder => null,
    };

    /// <summary>The five sides on a day, all five, also those without anybody.</summary>
    public static IReadOnlyList<Teamzijde> Op(IEnumerable<Teamlid> leden, DateOnly dag)
    {
        var perZijde = leden.Where(lid => lid.GeldtOp(dag)).ToLookup(lid => lid.Zijde);
        return [.. Enum.GetValues<Vijfhoekzijde>().Select(zijde => new Teamzijde(zijde, [.. perZijde[zijde].OrderBy(lid => lid.Vervanger).ThenBy(lid => lid.Van)]))];
    }

    /// <summary>Whether an organisation stands around this school: the school itself, or whose residents or swv it is of.</summary>
    /// <param name="gebied">What the organisation of the appointment covers.</param>
    public static bool StaatOm(Vestiging school, Vijfhoekzijde zijde, Werkgebied gebied) => zijde switch
    {
        Vijfhoekzijde.School => gebied.Vestigingen.Contains(school.Code),
        Vijfhoekzijde.Leerplicht or Vijfhoekzijde.Toegang or Vijfhoekzijde.Jgz => gebied.Gemeenten.Contains(school.Gemeente),
        Vijfhoekzijde.Swv => school.Swv is { } swv && gebied.Swvs.Contains(swv),
    };

    /// <summary>Why this person cannot be in the team; null when it can be.</summary>
    /// <param name="schoolorganisatie">Key of the school as organisation.</param>
    /// <param name="eerder">The team so far.</param>
    public static Weigering? Bezwaar(
        Teamlid nieuw, Vestiging school, Guid schoolorganisatie, Werkgebied gebied, IEnumerable<Teamlid> eerder, Gebruiker door) => nieuw switch
        {
            _ when !Aanstellingsregels.Beheert(door, schoolorganisatie) => Aanstellingsregels.NietVanU,
            _ when nieuw.Aanstelling.Rol.Zijde() != nieuw.Zijde || !StaatOm(school, nieuw.Zijde, gebied) =>
                new("team.staat-er-niet-om", "Deze persoon werkt niet bij een organisatie om deze school. Kies iemand van de lijst."),
            { MinutenPerWeek: < 0 or > MeesteMinuten } => new("team.uren", "Vul uren per week in, van 0 tot 40, zoals 4 of 1,5."),
            _ when nieuw.Tot < nieuw.Van => new("team.einde-voor-begin", "De laatste dag ligt voor de eerste. Verbeter een van beide."),
            _ when nieuw.Van < nieuw.Aanstelling.Van || nieuw.Aanstelling.Tot < nieuw.Van =>
                new("team.buiten-aanstelling", $"De aanstelling van deze persoon loopt van {nieuw.Aanstelling.Van:d-M-yyyy}{(nieuw.Aanstelling.Tot is { } t ? $" tot en met {t:d-M-yyyy}" : "")}. Kies een eerste dag daarbinnen."),
            _ when eerder.Any(lid => lid.Aanstelling.Id == nieuw.Aanstelling.Id && Overlapt(lid, nieuw)) =>
                new("team.al-lid", "Deze persoon zit in deze tijd al in het team."),
            _ => null,
        };

    /// <summary>Why somebody cannot leave the team on this day; null when it can be.</summary>
    /// <param name="tot">The last day; the day before the first means that it did not happen.</param>
    public static Weigering? BezwaarTegenEinde(Teamlid lid, DateOnly tot, Guid schoolorganisatie, Gebruiker door, DateOnly vandaag) => lid switch
    {
        _ when !Aanstellingsregels.Beheert(door, schoolorganisatie) => Aanstellingsregels.NietVanU,
        { Tot: { } al } when al < vandaag || al < lid.Van => new("team.al-weg", "Deze persoon zit al niet meer in het team."),
        { Tot: { } al } when tot > al => new("team.niet-langer", $"De laatste dag is al {al:d-M-yyyy}. Voeg de persoon opnieuw toe voor de tijd daarna."),
        _ when tot < lid.Van.AddDays(-1) || tot < vandaag.AddDays(-1) => new("team.te-vroeg", "Kies een laatste dag die niet voor gisteren of voor de eerste dag ligt."),
        _ => null,
    };

    /// <summary>Hours as people type them (4, 1,5 or 2:30), in minutes; null when it is no time.</summary>
    public static int? Minuten(string? getypt)
    {
        var tekst = getypt?.Trim() ?? "";
        if (tekst.Split(':') is [var uren, { Length: 2 } minuten])
        {
            return int.TryParse(uren, NumberStyles.None, CultureInfo.InvariantCulture, out var uur) && uur <= 99
                && int.TryParse(minuten, NumberStyles.None, CultureInfo.InvariantCulture, out var minuut) && minuut < 60
                ? uur * 60 + minuut
                : null;
        }

        return decimal.TryParse(tekst.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal) && getal is >= 0 and <= 99
            ? (int)decimal.Round(getal * 60)
            : null;
    }

    /// <summary>Whether two share a day; one that ended before it began has none.</summary>
    private static bool Overlapt(Teamlid een, Teamlid ander) =>
        een.Van <= (een.Tot ?? DateOnly.MaxValue) && een.Van <= (ander.Tot ?? DateOnly.MaxValue) && ander.Van <= (een.Tot ?? DateOnly.MaxValue);
}
