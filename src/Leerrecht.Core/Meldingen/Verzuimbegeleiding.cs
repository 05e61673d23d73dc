using System.Collections.Immutable;

namespace Leerrecht.Core.Meldingen;

/// <summary>Why a school gives more attention to a pupil who was reported sick (M@ZL).</summary>
public enum Begeleidingsaanleiding
{
    /// <summary>Fourth sick report in twelve lesson weeks.</summary>
    VaakZiek,

    /// <summary>Seventh teaching day in a row.</summary>
    LangZiek,

    /// <summary>Longer than four weeks.</summary>
    LangdurigZiek,

    /// <summary>No threshold: somebody of the school is worried.</summary>
    Zorg,
}

/// <summary>Whether a pupil can attend, as the jeugdarts judges.</summary>
public enum Belastbaarheid
{
    /// <summary>The whole timetable.</summary>
    Ja,

    /// <summary>A part of it; how is in the advice.</summary>
    Gedeeltelijk,

    /// <summary>Not at school for now.</summary>
    Nee,
}

/// <summary>Why the guidance of a sick pupil ended.</summary>
public enum Begeleidingseinde
{
    /// <summary>At school again as the timetable says.</summary>
    TerugOpSchool,

    /// <summary>The talk gave no reason to go on.</summary>
    GeenZorg,

    /// <summary>Sickness is doubted: the school goes on along the route for absence that is presumed unauthorised.</summary>
    ZiekteBetwijfeld,

    /// <summary>Goes to another school, which takes it over.</summary>
    VanSchool,
}

/// <summary>How a case of guidance began.</summary>
/// <param name="Vestiging">The school that began it, BRIN6.</param>
/// <param name="GesprekUiterlijk">Last day for the talk.</param>
/// <param name="Toelichting">What the worry is; empty where a signal says it.</param>
public sealed record Begeleidingsbegin(Begeleidingsaanleiding Aanleiding, string Vestiging, DateOnly Op, DateOnly GesprekUiterlijk, string Toelichting);

/// <summary>The school's talk about being sick so often or so long.</summary>
/// <param name="Met">Who were there, in words.</param>
/// <param name="Besproken">What was said, without medical detail.</param>
/// <param name="Afspraken">What was agreed; may be empty.</param>
/// <param name="ConsultVerteldOp">When parents, or the youth from sixteen, were told that the jeugdarts may be asked; null when they were not.</param>
public sealed record Schoolgesprek(DateOnly Op, string Met, string Besproken, string Afspraken, DateOnly? ConsultVerteldOp);

/// <summary>Whether the jeugdarts was asked, when, or why not: what the lawful route past the wall asks of a school (Ingrado 2020; DUO).</summary>
public abstract record Consultvraag
{
    private Consultvraag() { }

    /// <summary>Neither asked nor decided against.</summary>
    public sealed record Niet : Consultvraag;

    /// <summary>Asked.</summary>
    public sealed record Gevraagd(Consult Consult) : Consultvraag;

    /// <summary>Not asked, and why.</summary>
    public sealed record Afgezien(DateOnly Op, string Reden) : Consultvraag;
}

/// <summary>A consult asked of the jeugdarts, and how far it came.</summary>
/// <param name="Organisatie">The GGD that was asked.</param>
/// <param name="Vraag">What the school wants to know.</param>
/// <param name="UitnodigenUiterlijk">Last day to invite.</param>
public sealed record Consult(DateOnly Op, Guid Organisatie, string Vraag, DateOnly UitnodigenUiterlijk, Consultstand Stand);

/// <summary>How far a consult came.</summary>
public abstract record Consultstand
{
    private Consultstand() { }

    /// <summary>Nobody was invited yet, or again after nobody came.</summary>
    public sealed record Wacht : Consultstand;

    /// <summary>Invited for that day.</summary>
    public sealed record Uitgenodigd(DateOnly Voor) : Consultstand;

    /// <summary>The JGZ spoke with the child or its parents.</summary>
    public sealed record Gesproken(DateOnly Op, DateOnly AdviesUiterlijk) : Consultstand;

    /// <summary>The advice was given.</summary>
    public sealed record Geadviseerd : Consultstand;

    /// <summary>Given back without advice, and why.</summary>
    public sealed record ZonderAdvies(DateOnly Op, string Reden) : Consultstand;
}

/// <summary>What the jeugdarts tells the school: whether the pupil can attend and what helps, never why.</summary>
/// <param name="Hoe">What part of the timetable, or how lessons go on at home; empty for a plain yes.</param>
/// <param name="Tot">Until when it holds; null when that is not known.</param>
/// <param name="SchoolKan">What the school can do.</param>
/// <param name="Door">Who gave it.</param>
public sealed record Begeleidingsadvies(DateOnly Op, Belastbaarheid Belastbaarheid, string Hoe, DateOnly? Tot, string SchoolKan, string Door);

/// <summary>Something that somebody does before a day.</summary>
public sealed record Begeleidingsactie(int Nummer, string Wat, string Wie, DateOnly Voor, DateOnly? GedaanOp);

/// <summary>What was planned with pupil and parents.</summary>
/// <param name="Evaluatie">When it is looked at again; null when no day is set.</param>
public sealed record Begeleidingsplan(ImmutableArray<Begeleidingsactie> Acties, DateOnly? Evaluatie)
{
    /// <summary>Nothing planned yet.</summary>
    public static readonly Begeleidingsplan Leeg = new([], null);

    /// <summary>What is still to be done, the first first.</summary>
    public IEnumerable<Begeleidingsactie> Open => Acties.Where(actie => actie.GedaanOp is null).OrderBy(actie => actie.Voor).ThenBy(actie => actie.Nummer);

    /// <summary>Whether something will still happen by it.</summary>
    public bool Loopt => Evaluatie is not null || Open.Any();
}

/// <summary>Guidance of a pupil who was reported sick (M@ZL), between school and jeugdgezondheidszorg; leerplicht has no part in it.</summary>
public abstract record Verzuimbegeleiding
{
    private Verzuimbegeleiding() { }

    /// <summary>None.</summary>
    public sealed record Geen : Verzuimbegeleiding;

    /// <summary>Any that is not closed.</summary>
    public abstract record Lopend(Begeleidingsbegin Begin, Consultvraag Jeugdarts, Begeleidingsplan Plan) : Verzuimbegeleiding;

    /// <summary>The school has yet to talk with pupil and parents.</summary>
    public sealed record Begonnen(Begeleidingsbegin Begin, Consultvraag Jeugdarts, Begeleidingsplan Plan) : Lopend(Begin, Jeugdarts, Plan);

    /// <summary>The school talked; it plans, asks the jeugdarts or closes.</summary>
    /// <param name="VervolgUiterlijk">Last day for one of these.</param>
    public sealed record Besproken(Begeleidingsbegin Begin, Schoolgesprek Gesprek, Consultvraag Jeugdarts, Begeleidingsplan Plan, DateOnly VervolgUiterlijk)
        : Lopend(Begin, Jeugdarts, Plan);

    /// <summary>The jeugdarts was asked.</summary>
    public sealed record BijJeugdarts(Begeleidingsbegin Begin, Schoolgesprek Gesprek, Consult Consult, Begeleidingsplan Plan)
        : Lopend(Begin, new Consultvraag.Gevraagd(Consult), Plan);

    /// <summary>The school has an advice and acts on it.</summary>
    /// <param name="PlanUiterlijk">Last day for a plan.</param>
    public sealed record Geadviseerd(Begeleidingsbegin Begin, Schoolgesprek Gesprek, Consult Consult, Begeleidingsadvies Advies, Begeleidingsplan Plan, DateOnly PlanUiterlijk)
        : Lopend(Begin, new Consultvraag.Gevraagd(Consult), Plan);

    /// <summary>Over.</summary>
    public sealed record Afgesloten(Begeleidingsbegin Begin, Consultvraag Jeugdarts, Begeleidingseinde Reden, string Toelichting, DateOnly Op) : Verzuimbegeleiding;
}
