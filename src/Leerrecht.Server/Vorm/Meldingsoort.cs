namespace Leerrecht.Server.Vorm;

/// <summary>Kinds of messages; neutral colours, because red, amber and green are kept for terms and for being back at school.</summary>
public enum Meldingsoort
{
    Info,
    Gelukt,
    LetOp,
    Fout,
}

public static class Meldingsoorten
{
    /// <summary>Ending of the class in the style sheet.</summary>
    public static string Klasse(this Meldingsoort soort) => soort switch
    {
        Meldingsoort.Info => "info",
        Meldingsoort.Gelukt => "ok",
        Meldingsoort.LetOp => "warning",
        Meldingsoort.Fout => "error",
    };

    public static string Icoon(this Meldingsoort soort) => soort switch
    {
        Meldingsoort.Info => "info",
        Meldingsoort.Gelukt => "vink-rond",
        Meldingsoort.LetOp => "let-op",
        Meldingsoort.Fout => "fout",
    };
}
