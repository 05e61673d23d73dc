using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Core.Meldingen;

/// <summary>Who of the two sides does something with a report.</summary>
public enum Meldzijde
{
    /// <summary>The school that reports.</summary>
    School,

    /// <summary>Leerplicht or the Doorstroompunt of where the pupil lives.</summary>
    Gemeente,
}

/// <summary>Where a report stands, as the register of absence has it (art. 14 m).</summary>
public enum Meldingstatus
{
    /// <summary>Reported.</summary>
    Geregistreerd,

    /// <summary>Taken up by the gemeente.</summary>
    InBehandeling,

    /// <summary>Closed by the gemeente.</summary>
    Afgesloten,

    /// <summary>Read, not acted upon.</summary>
    TerKennisgeving,

    /// <summary>Taken back by the school.</summary>
    Ingetrokken,
}

/// <summary>Why the gemeente closes a report (art. 14 n): nothing of enforcement, which the school may not know (AVG art. 10).</summary>
public enum Sluitreden
{
    /// <summary>The pupil is back at the own school.</summary>
    TerugNaarSchool,

    /// <summary>Agreements were made with pupil and parents.</summary>
    Afspraken,

    /// <summary>Help was found, by or through the gemeente.</summary>
    Hulp,

    /// <summary>Another school or place.</summary>
    AndereSchool,

    /// <summary>An exemption holds.</summary>
    Vrijstelling,

    /// <summary>Moved to another gemeente or abroad.</summary>
    Verhuisd,

    /// <summary>There was a valid reason after all.</summary>
    GeldigeReden,

    /// <summary>The gemeente dealt with it in another way.</summary>
    Afgehandeld,
}

/// <summary>A verzuimmelding, by where it stands. Which states follow which is in <see cref="Meldingregels"/>.</summary>
public abstract record Verzuimmelding
{
    private Verzuimmelding() { }

    /// <summary>Not reported yet.</summary>
    public sealed record Geen : Verzuimmelding;

    /// <summary>Reported; the gemeente has not looked at it.</summary>
    public sealed record Geregistreerd(Meldinginhoud Inhoud, Meldinggrond Grond) : Verzuimmelding;

    /// <summary>Somebody of the gemeente works on it.</summary>
    /// <param name="Behandelaar">Name of this person (art. 14 p).</param>
    public sealed record InBehandeling(Meldinginhoud Inhoud, Meldinggrond Grond, string Behandelaar) : Verzuimmelding;

    /// <summary>Done.</summary>
    public sealed record Afgesloten(Meldinginhoud Inhoud, Meldinggrond Grond, string Behandelaar, Sluitreden Reden, string Opmerking, DateOnly Op) : Verzuimmelding;

    /// <summary>Read by the gemeente, which does not act.</summary>
    public sealed record TerKennisgeving(Meldinginhoud Inhoud, Meldinggrond Grond, string Behandelaar, string Opmerking, DateOnly Op) : Verzuimmelding;

    /// <summary>Taken back by the school.</summary>
    public sealed record Ingetrokken(Meldinginhoud Inhoud, Meldinggrond Grond, string Reden, DateOnly Op) : Verzuimmelding;

    /// <summary>Where it stands; null when nothing was reported.</summary>
    public Meldingstatus? Status => this switch
    {
        Geregistreerd => Meldingstatus.Geregistreerd,
        InBehandeling => Meldingstatus.InBehandeling,
        Afgesloten => Meldingstatus.Afgesloten,
        TerKennisgeving => Meldingstatus.TerKennisgeving,
        Ingetrokken => Meldingstatus.Ingetrokken,
        _ => null,
    };

    /// <summary>What was reported and on what ground; null when nothing was.</summary>
    public (Meldinginhoud Inhoud, Meldinggrond Grond)? Gemeld => this switch
    {
        Geregistreerd melding => (melding.Inhoud, melding.Grond),
        InBehandeling melding => (melding.Inhoud, melding.Grond),
        Afgesloten melding => (melding.Inhoud, melding.Grond),
        TerKennisgeving melding => (melding.Inhoud, melding.Grond),
        Ingetrokken melding => (melding.Inhoud, melding.Grond),
        _ => null,
    };
}

/// <summary>What somebody wants of a report.</summary>
public abstract record Meldingopdracht
{
    private Meldingopdracht() { }

    /// <summary>To whom of the two sides it belongs.</summary>
    public Meldzijde Zijde => this is Melden or Verbeteren or EindeOpgeven or Intrekken ? Meldzijde.School : Meldzijde.Gemeente;

    /// <summary>The school reports.</summary>
    /// <param name="Leerling">The kind depends on the age.</param>
    public sealed record Melden(Meldinginhoud Inhoud, Meldinggrond Grond, Leerling Leerling) : Meldingopdracht;

    /// <summary>The school corrects what the register refused. What the term rests on stays as it was reported.</summary>
    /// <param name="Leerling">As the register has the pupil now.</param>
    public sealed record Verbeteren(Meldingverbetering Met, Leerling Leerling) : Meldingopdracht;

    /// <summary>The school says that the absence has ended (art. 14 c).</summary>
    public sealed record EindeOpgeven(DateOnly Eind) : Meldingopdracht;

    /// <summary>The school takes the report back.</summary>
    public sealed record Intrekken(string Reden) : Meldingopdracht;

    /// <summary>Somebody of the gemeente takes it up, or takes it over.</summary>
    public sealed record InBehandelingNemen(string Behandelaar) : Meldingopdracht;

    /// <summary>The gemeente is done.</summary>
    public sealed record Afsluiten(string Behandelaar, Sluitreden Reden, string Opmerking) : Meldingopdracht;

    /// <summary>The gemeente has read it and does not act.</summary>
    public sealed record TerKennisgevingAannemen(string Behandelaar, string Opmerking) : Meldingopdracht;
}

/// <summary>What happened to a report.</summary>
public abstract record Meldinggebeurtenis
{
    private Meldinggebeurtenis() { }

    /// <summary>It was made.</summary>
    public sealed record Gemeld(Meldinginhoud Inhoud, Meldinggrond Grond) : Meldinggebeurtenis;

    /// <summary>The school corrected it after the register had refused it.</summary>
    public sealed record Verbeterd(Meldinginhoud Inhoud) : Meldinggebeurtenis;

    /// <summary>The absence ended.</summary>
    public sealed record Geeindigd(DateOnly Eind) : Meldinggebeurtenis;

    /// <summary>The school took it back.</summary>
    public sealed record Ingetrokken(string Reden, DateOnly Op) : Meldinggebeurtenis;

    /// <summary>Somebody of the gemeente took it up.</summary>
    public sealed record InBehandelingGenomen(string Behandelaar) : Meldinggebeurtenis;

    /// <summary>The gemeente is done.</summary>
    public sealed record Afgesloten(string Behandelaar, Sluitreden Reden, string Opmerking, DateOnly Op) : Meldinggebeurtenis;

    /// <summary>The gemeente read it and does not act.</summary>
    public sealed record TerKennisgevingAangenomen(string Behandelaar, string Opmerking, DateOnly Op) : Meldinggebeurtenis;
}
