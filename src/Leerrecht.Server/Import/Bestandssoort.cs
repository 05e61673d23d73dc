namespace Leerrecht.Server.Import;

/// <summary>What a file can be. The files of a region folder in the order in which they are taken in: each knows those before it.</summary>
public enum Bestandssoort
{
    Vestigingen,
    Gemeenten,
    Kalender,
    Redenen,
    Regelset,
    Leerlingen,
    Inschrijvingen,
    Vrijstellingen,
    Aanbod,
    Verzuim,

    /// <summary>The school register as DUO publishes it.</summary>
    DuoVestigingen,

    /// <summary>The roster of a school by the EDEXML standard.</summary>
    Edexml,
}

public static class Bestandssoorten
{
    /// <summary>The word on the command line and in the table of deliveries.</summary>
    public static string Woord(this Bestandssoort soort) => soort switch
    {
        Bestandssoort.DuoVestigingen => "duo-vestigingen",
        _ => soort.ToString().ToLowerInvariant(),
    };

    /// <summary>The kind with this word, or null.</summary>
    public static Bestandssoort? Van(string woord) =>
        Enum.GetValues<Bestandssoort>().Cast<Bestandssoort?>().FirstOrDefault(soort => soort!.Value.Woord() == woord);

    /// <summary>The kinds of a region folder (regels §1).</summary>
    public static IEnumerable<Bestandssoort> VanRegiomap => Enum.GetValues<Bestandssoort>().Where(soort => soort <= Bestandssoort.Verzuim);

    /// <summary>Whether a region folder may do without (regels §1).</summary>
    public static bool MagOntbreken(this Bestandssoort soort) => soort is not
        (Bestandssoort.Vestigingen or Bestandssoort.Leerlingen or Bestandssoort.Inschrijvingen or Bestandssoort.Verzuim);

    /// <summary>The name of the file in a region folder.</summary>
    public static string Bestandsnaam(this Bestandssoort soort) =>
        soort == Bestandssoort.Regelset ? Regelsetbestand.Naam : $"{soort.Woord()}.csv";
}
