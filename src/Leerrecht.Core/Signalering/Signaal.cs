namespace Leerrecht.Core.Signalering;

/// <summary>What the rules of regels §6 can say of a pupil.</summary>
public enum Signaalsoort
{
    /// <summary>6.1: sixteen hours in four lesson weeks (Leerplichtwet art. 21a).</summary>
    WettelijkVerzuim,

    /// <summary>6.3: longer than four weeks unbroken.</summary>
    LangdurigRelatiefVerzuim,

    /// <summary>6.4: on holiday without leave.</summary>
    Luxeverzuim,

    /// <summary>6.5: a step of the te laat ladder.</summary>
    TeLaat,

    /// <summary>6.6: four sick reports in twelve lesson weeks (M@ZL).</summary>
    ZiekFrequent,

    /// <summary>6.6: seven teaching days sick in a row (M@ZL).</summary>
    ZiekLang,

    /// <summary>6.6: sick for longer than four weeks.</summary>
    LangdurigZiek,

    /// <summary>6.7: suspended for more than one day.</summary>
    Schorsing,

    /// <summary>6.8: plichtig and enrolled nowhere.</summary>
    AbsoluutVerzuim,

    /// <summary>6.9: attendance tiers (MD-MTSS).</summary>
    AanwezigheidLaag,
}

/// <summary>For whom a signal is meant. Geoorloofd absence never goes to leerplicht.</summary>
[Flags]
public enum Bestemming
{
    /// <summary>The school.</summary>
    School = 1,

    /// <summary>Leerplicht of the gemeente of residence.</summary>
    Leerplicht = 2,

    /// <summary>Jeugdgezondheidszorg (jeugdarts).</summary>
    Jgz = 4,

    /// <summary>Inspectie van het Onderwijs.</summary>
    Inspectie = 8,
}

/// <summary>Why absoluut verzuim does not count as thuiszitten (6.8); the first that applies.</summary>
public enum RedenTeltNiet
{
    /// <summary>An exemption 5-c is asked for.</summary>
    VrijstellingAangevraagd,

    /// <summary>The address is under investigation.</summary>
    AdresInOnderzoek,

    /// <summary>Shorter than four weeks.</summary>
    KorterDanVierWeken,
}

/// <summary>A signal with all that it rests on (regels §6).</summary>
/// <param name="Vestiging">Place of the vestiging of the last day counted, or -1.</param>
/// <param name="Eind">Null while it is open.</param>
/// <param name="OmvangHonderdsten">The size times 100, rounded half up.</param>
/// <param name="Uiterlijk">Last day of the term for reporting.</param>
/// <param name="Volgnummer">Only 6.1: number in the chain of reports.</param>
/// <param name="Regelset">First day of the rule set used.</param>
/// <param name="BewijsVan">Where its rows begin in <see cref="Beoordeling.Bewijs(in Signaal)"/>.</param>
/// <param name="TeltMee">Only 6.8.</param>
/// <param name="WachtOpMbo">Only 6.8.</param>
/// <param name="Tier">Only 6.9: 2 or 3.</param>
public readonly record struct Signaal(
    Signaalsoort Soort,
    int Vestiging,
    DateOnly Begin,
    DateOnly? Eind,
    DateOnly BereiktOp,
    long OmvangHonderdsten,
    Eenheid Eenheid,
    DateOnly? Uiterlijk,
    int? Volgnummer,
    Bestemming BestemdVoor,
    DateOnly Regelset,
    int BewijsVan,
    int BewijsAantal,
    bool? TeltMee = null,
    RedenTeltNiet? RedenTeltNiet = null,
    bool? WachtOpMbo = null,
    int? Tier = null)
{
    /// <summary>The size, with at most two decimals.</summary>
    public decimal Omvang => OmvangHonderdsten / 100m;
}

/// <summary>Words of signals, as files and the command line have them.</summary>
public static class Signaalwoorden
{
    /// <summary>The word of a kind of signal.</summary>
    public static string Woord(this Signaalsoort soort) => soort switch
    {
        Signaalsoort.WettelijkVerzuim => "wettelijk-verzuim",
        Signaalsoort.LangdurigRelatiefVerzuim => "langdurig-relatief-verzuim",
        Signaalsoort.Luxeverzuim => "luxeverzuim",
        Signaalsoort.TeLaat => "te-laat",
        Signaalsoort.ZiekFrequent => "ziek-frequent",
        Signaalsoort.ZiekLang => "ziek-lang",
        Signaalsoort.LangdurigZiek => "langdurig-ziek",
        Signaalsoort.Schorsing => "schorsing",
        Signaalsoort.AbsoluutVerzuim => "absoluut-verzuim",
        Signaalsoort.AanwezigheidLaag => "aanwezigheid-laag",
    };

    /// <summary>The word of a unit.</summary>
    public static string Woord(this Eenheid eenheid) => eenheid switch
    {
        Eenheid.Klokuur => "klokuur",
        Eenheid.Lesuur => "lesuur",
        Eenheid.Dag => "dag",
        Eenheid.Lesdag => "lesdag",
        Eenheid.Keer => "keer",
        Eenheid.Melding => "melding",
        Eenheid.Procent => "procent",
    };

    /// <summary>The words of those for whom a signal is meant, in a fixed order.</summary>
    public static IEnumerable<string> Woorden(this Bestemming bestemming) =>
        from deel in Enum.GetValues<Bestemming>()
        where bestemming.HasFlag(deel)
        select deel.ToString().ToLowerInvariant();

    /// <summary>The word of a reason not to count.</summary>
    public static string Woord(this RedenTeltNiet reden) => reden switch
    {
        RedenTeltNiet.VrijstellingAangevraagd => "5-c-aangevraagd",
        RedenTeltNiet.AdresInOnderzoek => "adres-in-onderzoek",
        RedenTeltNiet.KorterDanVierWeken => "korter-dan-vier-weken",
    };
}
