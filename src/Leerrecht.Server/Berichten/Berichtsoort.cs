namespace Leerrecht.Server.Berichten;

/// <summary>What leaves the house.</summary>
public enum Berichtsoort
{
    /// <summary>A report of absence, or what the school adds to it, for the register of DUO (Leerplichtwet art. 21a).</summary>
    Verzuimmelding,

    /// <summary>What leerplicht did with a report, or that the school withdrew it (Besluit register onderwijsdeelnemers art. 14 onder m-p).</summary>
    Verzuimstatus,

    /// <summary>A mail to somebody who works with Leerrecht; never about a child by name.</summary>
    Mail,

    /// <summary>A suspension of more than a day, for the Inspectie (WPO art. 40c, WVO 2020 art. 8.14).</summary>
    Inspectie,

    /// <summary>A removal, for burgemeester en wethouders (Leerplichtwet art. 18 lid 2).</summary>
    College,

    /// <summary>An urgent report in the case directory of the security domain: involvement and contact only.</summary>
    UrgenteMelding,

    /// <summary>That somebody is involved with a child (Jeugdwet art. 7.1.4.1): involvement and contact only.</summary>
    Verwijsindex,
}

/// <summary>Words of kinds of messages, and who receives them.</summary>
public static class Berichtsoorten
{
    public static string Woord(this Berichtsoort soort) => soort switch
    {
        Berichtsoort.Verzuimmelding => "verzuimmelding",
        Berichtsoort.Verzuimstatus => "verzuimstatus",
        Berichtsoort.Mail => "mail",
        Berichtsoort.Inspectie => "inspectie",
        Berichtsoort.College => "college",
        Berichtsoort.UrgenteMelding => "urgente-melding",
        Berichtsoort.Verwijsindex => "verwijsindex",
    };

    /// <summary>Also the name of its settings.</summary>
    public static string Ontvanger(this Berichtsoort soort) => soort switch
    {
        Berichtsoort.Verzuimmelding or Berichtsoort.Verzuimstatus => "Verzuimregister",
        Berichtsoort.Mail => "Mail",
        Berichtsoort.Inspectie => "Inspectie",
        Berichtsoort.College => "College",
        Berichtsoort.UrgenteMelding => "UrgenteMelding",
        Berichtsoort.Verwijsindex => "Verwijsindex",
    };

    /// <summary>On what ground data of a child go to this receiver.</summary>
    public static string? Grondslag(this Berichtsoort soort) => soort switch
    {
        Berichtsoort.Verzuimmelding => "Leerplichtwet art. 21a",
        Berichtsoort.Verzuimstatus => "Besluit register onderwijsdeelnemers art. 21",
        Berichtsoort.Inspectie => "WPO art. 40c; WVO 2020 art. 8.14",
        Berichtsoort.College => "Leerplichtwet art. 18",
        Berichtsoort.Verwijsindex => "Jeugdwet art. 7.1.4.1",
        Berichtsoort.UrgenteMelding or Berichtsoort.Mail => null,
    };
}
