namespace Leerrecht.Server.Import;

/// <summary>How much is taken in at once. Wide enough for a country, narrow enough that nobody fills the disk with it.</summary>
/// <param name="Bestand">Bytes of one file, after unpacking.</param>
/// <param name="Zending">Bytes of one offer.</param>
/// <param name="Bestanden">Files in one offer.</param>
/// <param name="Verhouding">How many times larger a file of a zip may be than it is packed.</param>
public sealed record Importgrenzen(long Bestand = 2L << 30, long Zending = 4L << 30, int Bestanden = 100, int Verhouding = 200)
{
    /// <summary>Below this a zip is not suspect, however well it packs.</summary>
    public const long ZonderVerdenking = 16 << 20;

    /// <summary>What must stay free on the disk.</summary>
    public const long Speling = 256 << 20;

    public static Importgrenzen Van(IConfiguration instellingen) =>
        instellingen.GetSection("Import:Grenzen").Get<Importgrenzen>() ?? new Importgrenzen();
}
