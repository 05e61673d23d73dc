namespace Leerrecht.Core.Meldingen;

/// <summary>The letters that leerplicht sends.</summary>
public enum Briefsoort
{
    /// <summary>Invitation to a talk.</summary>
    UitnodigingGesprek,

    /// <summary>Called to a talk, after nobody came to an earlier one.</summary>
    OproepGesprek,

    /// <summary>A written warning.</summary>
    Waarschuwing,

    /// <summary>What was agreed.</summary>
    BevestigingAfspraken,

    /// <summary>Help that the family may accept of its own will.</summary>
    AanbodHulp,

    /// <summary>HALT-verwijzing, told to the parents.</summary>
    HaltVerwijzing,

    /// <summary>That a proces-verbaal was made.</summary>
    KennisgevingProcesVerbaal,

    /// <summary>That a report goes to the Raad voor de Kinderbescherming, told to the family first.</summary>
    MeldingRaad,

    /// <summary>That the criminal judge and the children's judge were asked to sit together.</summary>
    GecombineerdeZitting,

    /// <summary>First letter about a child that is enrolled nowhere.</summary>
    AbsoluutVerzuim,

    /// <summary>The same, when nobody answered.</summary>
    AbsoluutHerinnering,

    /// <summary>Called to a talk about it.</summary>
    AbsoluutOproep,
}

/// <summary>What the system fills in.</summary>
public enum Briefveld
{
    /// <summary>Name of the pupil.</summary>
    Leerling,

    /// <summary>Birth date.</summary>
    Geboortedatum,

    /// <summary>Name of the school.</summary>
    School,

    /// <summary>Name of the gemeente.</summary>
    Gemeente,

    /// <summary>The absence that was reported, as part of a sentence.</summary>
    Verzuim,

    /// <summary>Why the step is taken.</summary>
    Reden,

    /// <summary>Day of the talk or hearing.</summary>
    Dag,

    /// <summary>Time and place, or to whom it goes.</summary>
    Plaats,

    /// <summary>What was agreed.</summary>
    Afspraken,

    /// <summary>Who signs.</summary>
    Behandelaar,

    /// <summary>Day of the letter.</summary>
    Vandaag,
}

/// <summary>A text with fields in it, as {leerling}.</summary>
/// <param name="Versie">0 as delivered; each change of the gemeente is the next.</param>
public sealed record Briefsjabloon(Briefsoort Soort, int Versie, string Onderwerp, string Tekst);

/// <summary>A letter that was made: as it was, whatever becomes of its template.</summary>
/// <param name="Nummer">Place in the handling, from 1.</param>
/// <param name="Stap">The step to which it belongs.</param>
/// <param name="Versie">Of the template.</param>
/// <param name="Aan">To whom, with the address; lines.</param>
public sealed record Brief(int Nummer, int Stap, Briefsoort Soort, int Versie, DateOnly Op, string Behandelaar, string Aan, string Onderwerp, string Tekst);
