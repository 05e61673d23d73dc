namespace Leerrecht.Core.Meldingen;

/// <summary>Words of reports, as messages and addresses have them.</summary>
public static class Meldingwoorden
{
    /// <summary>The word of a kind.</summary>
    public static string Woord(this Verzuimmeldingsoort soort) => soort switch
    {
        Verzuimmeldingsoort.ZestienUur => "zestien-uur",
        Verzuimmeldingsoort.ZestienUurMeerderjarig => "zestien-uur-meerderjarig",
        Verzuimmeldingsoort.LangdurigRelatief => "langdurig-relatief",
        Verzuimmeldingsoort.Luxe => "luxe",
        Verzuimmeldingsoort.Overig => "overig",
        Verzuimmeldingsoort.Doorstroompunt => "doorstroompunt",
    };

    /// <summary>The word of a status.</summary>
    public static string Woord(this Meldingstatus status) => status switch
    {
        Meldingstatus.Geregistreerd => "geregistreerd",
        Meldingstatus.InBehandeling => "in-behandeling",
        Meldingstatus.Afgesloten => "afgesloten",
        Meldingstatus.TerKennisgeving => "ter-kennisgeving",
        Meldingstatus.Ingetrokken => "ingetrokken",
    };

    /// <summary>The word of a reason to close.</summary>
    public static string Woord(this Sluitreden reden) => reden switch
    {
        Sluitreden.TerugNaarSchool => "terug-naar-school",
        Sluitreden.Afspraken => "afspraken",
        Sluitreden.Hulp => "hulp",
        Sluitreden.AndereSchool => "andere-school",
        Sluitreden.Vrijstelling => "vrijstelling",
        Sluitreden.Verhuisd => "verhuisd",
        Sluitreden.GeldigeReden => "geldige-reden",
        Sluitreden.Afgehandeld => "afgehandeld",
    };

    /// <summary>The word of a priority.</summary>
    public static string Woord(this Meldprioriteit prioriteit) => prioriteit switch
    {
        Meldprioriteit.Gewoon => "gewoon",
        Meldprioriteit.Hoog => "hoog",
        Meldprioriteit.Spoed => "spoed",
    };
}
