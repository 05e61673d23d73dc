using System.Collections.Immutable;
using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Core.Dossiers;

/// <summary>Somebody who works on a case, under an appointment.</summary>
/// <param name="Aanstelling">Key of the appointment.</param>
/// <param name="Organisatie">Key of the organisation of the appointment.</param>
/// <param name="Naam">As colleagues know this person.</param>
public sealed record Betrokkene(Guid Aanstelling, Guid Organisatie, string Naam, Ketenpartij Partij);

/// <summary>Somebody who takes part in a case.</summary>
/// <param name="Vervanger">Who steps in while this person is away.</param>
/// <param name="VervangenTot">Last day of that.</param>
public sealed record Deelnemer(Betrokkene Wie, DateOnly Sinds, Betrokkene? Vervanger = null, DateOnly? VervangenTot = null)
{
    /// <summary>Who comes on this day: the deputy of who is away.</summary>
    public Betrokkene Op(DateOnly dag) => Vervanger is { } vervanger && dag <= VervangenTot ? vervanger : Wie;
}

/// <summary>What child or parents say and want, in their own words; or why nobody asked. Exactly one of the two says something.</summary>
public sealed record Stem(string Woorden, string NietGevraagd);

/// <summary>The voice of child and parents with a plan or a decision.</summary>
public sealed record Stemmen(Stem Kind, Stem Ouders);

/// <summary>Where parents stand.</summary>
public enum Ouderstandpunt
{
    /// <summary>They agree.</summary>
    Eens,

    /// <summary>They do not.</summary>
    Oneens,

    /// <summary>Not known: with the voice stands why.</summary>
    Onbekend,
}

/// <summary>Why a case was opened.</summary>
public enum Aanleiding
{
    /// <summary>A signal of the register.</summary>
    Signaal,

    /// <summary>A concern, without a signal.</summary>
    Zorg,

    /// <summary>Taken over from another school, gemeente or samenwerkingsverband.</summary>
    Overdracht,

    /// <summary>An exemption ended.</summary>
    VrijstellingVoorbij,
}

/// <summary>The term of the step on which a case is.</summary>
public abstract record Termijnstand
{
    private Termijnstand() { }

    /// <summary>The last step: there is none.</summary>
    public sealed record Geen : Termijnstand;

    /// <summary>It runs.</summary>
    /// <param name="Tot">Last day: the kantelpunt.</param>
    public sealed record Loopt(DateOnly Tot, bool Gewaarschuwd) : Termijnstand;

    /// <summary>It stands still.</summary>
    /// <param name="Tot">Last day of that; the next day it runs again.</param>
    /// <param name="Voorheen">As it ran until then.</param>
    public sealed record Opgeschort(DateOnly Sinds, DateOnly Tot, Loopt Voorheen, string Reden) : Termijnstand
    {
        /// <summary>The last day of the term when it runs again from this day on: what was left then is left now.</summary>
        public DateOnly Hervat(DateOnly op) => op.AddDays(Voorheen.Tot.DayNumber - Sinds.DayNumber);
    }

    /// <summary>The kantelpunt has passed: that the case should go up stands open.</summary>
    /// <param name="VanzelfOp">The day on which it goes up by itself.</param>
    /// <param name="Aan">Who of the next step was told; null when nobody stands there.</param>
    public sealed record Verstreken(DateOnly Tot, DateOnly VanzelfOp, Betrokkene? Aan) : Termijnstand;
}

/// <summary>That somebody is asked to take the lead. Until that person accepts, it stays where it is.</summary>
public sealed record Regieverzoek(Betrokkene Aan, DateOnly Op, string Reden);

/// <summary>Something that somebody does, before a day.</summary>
/// <param name="Eigenaar">In words: a professional, a parent, the young person.</param>
/// <param name="Aanstelling">Of the professional; null for family.</param>
public sealed record Actie(Guid Id, string Wat, string Eigenaar, Guid? Aanstelling, DateOnly Uiterlijk, DateOnly? Klaar = null);

/// <summary>What kind of meeting.</summary>
public enum Overlegsoort
{
    /// <summary>With child and parents.</summary>
    Gesprek,

    /// <summary>Ondersteuningsteam of the school.</summary>
    Ondersteuningsteam,

    /// <summary>Zorgadviesteam, also ZAT+.</summary>
    Zorgadviesteam,

    /// <summary>Multidisciplinair overleg.</summary>
    Mdo,

    /// <summary>Casusoverleg with the samenwerkingsverband.</summary>
    Casusoverleg,

    /// <summary>The table that can decide.</summary>
    Actietafel,
}

/// <summary>A meeting that is planned.</summary>
/// <param name="Wanneer">UTC.</param>
public sealed record Overleg(Guid Id, Overlegsoort Soort, DateTime Wanneer, string Waar, IReadOnlyList<string> Agenda);

/// <summary>An offer in a case.</summary>
/// <param name="Door">Who offers it.</param>
/// <param name="PlaatsSinds">First day on which there really is a place; null while there is none.</param>
/// <param name="Geweigerd">The offer was refused.</param>
public sealed record Dossieraanbod(Guid Id, Aanbodsoort Soort, string Door, string Wat, DateOnly Begin, DateOnly? PlaatsSinds, bool Geweigerd);

/// <summary>A binding decision of the table.</summary>
/// <param name="Plaatser">Key of the organisation that places the child.</param>
/// <param name="Uiterlijk">Before when.</param>
/// <param name="Doorgezet">Those present did not agree: the chair decided under the mandate (doorzettingsmacht).</param>
public sealed record Tafelbesluit(Guid Plaatser, string PlaatserNaam, DateOnly Uiterlijk, bool Doorgezet);

/// <summary>How a case ended.</summary>
public enum Dossieruitkomst
{
    /// <summary>Back at the own school.</summary>
    EigenSchool,

    /// <summary>At another school.</summary>
    AndereSchool,

    /// <summary>Education and care in an arrangement.</summary>
    Arrangement,

    /// <summary>Exempted.</summary>
    Vrijstelling,

    /// <summary>Moved out of reach of those who work on it, and accepted there.</summary>
    Verhuisd,

    /// <summary>Eighteen, and no longer plichtig.</summary>
    Achttien,

    /// <summary>There was no need for a case after all.</summary>
    NietNodig,
}

/// <summary>Where a child went, as somebody there confirmed it: no child disappears on a word.</summary>
/// <param name="Waarheen">The gemeente that receives it, or the country.</param>
/// <param name="BevestigdDoor">Who there, in words.</param>
public sealed record Vertrek(string Waarheen, string BevestigdDoor, DateOnly BevestigdOp);

/// <summary>All that is known of a case, whatever its state. There is exactly one who leads, always.</summary>
/// <param name="Geopend">UTC.</param>
/// <param name="EersteActieVoor">UTC: before when the team of the school acts.</param>
/// <param name="EersteActieGemist">It did not.</param>
/// <param name="Model">Key of the ladder with which the case began.</param>
/// <param name="Trede">Step, from 1.</param>
/// <param name="Contact">The one whom the family calls, as chosen last.</param>
/// <param name="PlanVersie">0 while there is no plan.</param>
/// <param name="KindGesproken">The last day on which somebody spoke with the child.</param>
/// <param name="OverlegGehouden">The last day on which those around the child met.</param>
/// <param name="Uitgesteld">How often the term of this step was extended or made to stand still.</param>
/// <param name="Gezin">Key that it shares with the running cases of the same household; null for a case on its own.</param>
/// <param name="Gezinsplan">The goals of the household while this case has no plan; null when there were none.</param>
public sealed record Zaak(
    DateTime Geopend, DateTime EersteActieVoor, bool EersteActieGemist, Aanleiding Aanleiding, string Model, int Trede, DateOnly TredeSinds, Termijnstand Termijn,
    Betrokkene Regie, Regieverzoek? Verzoek, Gezinscontact Contact, ImmutableList<Deelnemer> Deelnemers, ImmutableList<Actie> Acties, ImmutableList<Overleg> Overleggen,
    int PlanVersie, Planinhoud? Plan, ImmutableList<Dossieraanbod> Aanbod, Tafelbesluit? Besluit, DateOnly? KindGesproken, DateOnly? OverlegGehouden, int Uitgesteld = 0,
    Guid? Gezin = null, Gezinsplan? Gezinsplan = null)
{
    /// <summary>The actions that are not done.</summary>
    public IEnumerable<Actie> OpenActies => Acties.Where(actie => actie.Klaar is null);

    /// <summary>The goals that it has in common with the other cases of the household.</summary>
    public IReadOnlyList<Plandoel> Gezinsdoelen => Plan is { } plan ? Gezinsregels.VanGezin(plan) : Gezinsplan?.Doelen ?? [];

    /// <summary>An offer that was not refused and has a place.</summary>
    public bool HeeftPlaats => Aanbod.Any(aanbod => aanbod is { Geweigerd: false, PlaatsSinds: not null });
}

/// <summary>The case of one child (missie DOS).</summary>
public abstract record Dossier
{
    private Dossier() { }

    /// <summary>There is none.</summary>
    public sealed record Geen : Dossier;

    /// <summary>Any that there is.</summary>
    public abstract record Bestaand(Zaak Zaak) : Dossier;

    /// <summary>Any that is not closed.</summary>
    public abstract record Lopend(Zaak Zaak) : Bestaand(Zaak);

    /// <summary>Opened; the team has not acted yet.</summary>
    public sealed record Open(Zaak Zaak) : Lopend(Zaak);

    /// <summary>Somebody works on it.</summary>
    public sealed record InBehandeling(Zaak Zaak) : Lopend(Zaak);

    /// <summary>Over, with a look three months later.</summary>
    /// <param name="NazorgOp">When somebody looks whether it held.</param>
    /// <param name="Nagezien">Somebody did.</param>
    public sealed record Gesloten(Zaak Zaak, Dossieruitkomst Uitkomst, DateOnly Op, DateOnly NazorgOp, bool Nagezien, bool Geevalueerd) : Bestaand(Zaak);
}
