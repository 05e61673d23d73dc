using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Meldingen;

/// <summary>The kinds of report that DUO's register knows.</summary>
public enum Verzuimmeldingsoort
{
    /// <summary>Sixteen hours in four lesson weeks, under eighteen; compulsory (Leerplichtwet art. 21a).</summary>
    ZestienUur,

    /// <summary>The same from eighteen: allowed, not compulsory.</summary>
    ZestienUurMeerderjarig,

    /// <summary>Longer than four weeks unbroken; compulsory.</summary>
    LangdurigRelatief,

    /// <summary>On holiday without leave; compulsory (Leerplichtwet art. 11 f, 13a).</summary>
    Luxe,

    /// <summary>Less than that, or doubted sickness; not compulsory.</summary>
    Overig,

    /// <summary>From eighteen without startkwalificatie, for the Doorstroompunt.</summary>
    Doorstroompunt,
}

/// <summary>How soon the school thinks the gemeente should act (Besluit register onderwijsdeelnemers art. 14 h).</summary>
public enum Meldprioriteit
{
    /// <summary>In the ordinary order.</summary>
    Gewoon,

    /// <summary>Before the others.</summary>
    Hoog,

    /// <summary>Today: the school is worried about the child's safety or future.</summary>
    Spoed,
}

/// <summary>Whom the gemeente may call at school (art. 14 j).</summary>
public sealed record Schoolcontact(string Naam, string Functie, string Telefoon, string Email);

/// <summary>A day of the specification (art. 14 l).</summary>
/// <param name="Soort">As the school's code stands for now; decides whether the day may be in a report at all.</param>
/// <param name="OmvangHonderdsten">Hours times 100, in the unit of the sector; null for a whole day without hours.</param>
public sealed record Verzuimdag(DateOnly Dag, Verzuimsoort Soort, long? OmvangHonderdsten, Eenheid Eenheid);

/// <summary>Whether the jeugdarts was asked before sickness is called unauthorised.</summary>
/// <param name="Op">Day on which; null when it was not done.</param>
/// <param name="WaaromNiet">Why it was not done; null when it was.</param>
public sealed record Jeugdartsvraag(DateOnly? Op, string? WaaromNiet);

/// <summary>
/// The lawful way past the wall: sickness that the school presumes to be unauthorised absence (AVG art. 5; Leerplichtwet art. 11 d). Without
/// it sickness never reaches leerplicht.
/// </summary>
/// <param name="Wie">Who presumes it.</param>
/// <param name="InformeerdeOp">Day on which the parents, or the youth from sixteen, were told.</param>
/// <param name="Ingelicht">Who was told, and how.</param>
public sealed record Vermoeden(string Wie, string Waarom, DateOnly InformeerdeOp, string Ingelicht, Jeugdartsvraag Jeugdarts);

/// <summary>What a school reports (Besluit register onderwijsdeelnemers art. 14 a-l).</summary>
/// <param name="Soort">d: presumed kind.</param>
/// <param name="Vestiging">i: BRIN6 of where lessons are missed.</param>
/// <param name="Begin">b.</param>
/// <param name="Eind">c: null while it lasts.</param>
/// <param name="Startkwalificatie">a.</param>
/// <param name="Reden">e: presumed reason, in words.</param>
/// <param name="AlleLessenGemist">f.</param>
/// <param name="ActieSchool">g: what the school did already.</param>
/// <param name="ActieGewenst">h: whether the gemeente is asked to act.</param>
/// <param name="Toelichting">h: what is asked, or why nothing is.</param>
/// <param name="TelefoonThuis">k: of the pupil or a parent.</param>
/// <param name="Dagen">l: in order of day.</param>
/// <param name="Vermoeden">Only where sickness is doubted.</param>
public sealed record Meldinginhoud(
    Verzuimmeldingsoort Soort,
    string Vestiging,
    DateOnly Begin,
    DateOnly? Eind,
    bool Startkwalificatie,
    string Reden,
    bool AlleLessenGemist,
    string ActieSchool,
    bool ActieGewenst,
    Meldprioriteit Prioriteit,
    string Toelichting,
    Schoolcontact Contact,
    string? TelefoonThuis,
    IReadOnlyList<Verzuimdag> Dagen,
    Vermoeden? Vermoeden)
{
    /// <summary>The same report with other words: kind, place, first day and specification are not the school's to change here.</summary>
    public Meldinginhoud Met(Meldingverbetering verbetering, bool startkwalificatie) => this with
    {
        Eind = verbetering.Eind,
        Startkwalificatie = startkwalificatie,
        Reden = verbetering.Reden.Trim(),
        AlleLessenGemist = verbetering.AlleLessenGemist,
        ActieSchool = verbetering.ActieSchool.Trim(),
        ActieGewenst = verbetering.ActieGewenst,
        Prioriteit = verbetering.Prioriteit,
        Toelichting = verbetering.Toelichting.Trim(),
        Contact = verbetering.Contact,
        TelefoonThuis = verbetering.TelefoonThuis,
    };
}

/// <summary>What a school may say otherwise in a report that the register refused (art. 14 c, e-h, j, k).</summary>
public sealed record Meldingverbetering(
    DateOnly? Eind, bool AlleLessenGemist, string Reden, string ActieSchool, bool ActieGewenst, Meldprioriteit Prioriteit, string Toelichting, Schoolcontact Contact,
    string? TelefoonThuis);

/// <summary>On what a report rests.</summary>
/// <param name="Signaal">The signal; null for a report that the school makes of its own accord.</param>
/// <param name="Uiterlijk">Last day of the term of five werkdagen; null where there is none.</param>
/// <param name="GemeldOp">The day on which it was reported.</param>
public sealed record Meldinggrond(Guid? Signaal, DateOnly? Uiterlijk, DateOnly GemeldOp)
{
    /// <summary>Reported after the term; it stays so for ever.</summary>
    public bool TeLaat => Uiterlijk is { } dag && GemeldOp > dag;
}
