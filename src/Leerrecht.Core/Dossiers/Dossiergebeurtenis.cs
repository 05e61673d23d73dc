using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Core.Dossiers;

/// <summary>What happened in a case. Kept for ever in this form: fields are added, never renamed.</summary>
public abstract record Dossiergebeurtenis
{
    private Dossiergebeurtenis() { }

    /// <summary>It was opened.</summary>
    /// <param name="Signaal">The signal, when that was why.</param>
    /// <param name="Zorg">The concern in words; may be empty with a signal.</param>
    /// <param name="Kantelpunt">Last day of the first step; null where it has none.</param>
    public sealed record Geopend(
        DateTime Moment, DateOnly Op, DateTime EersteActieVoor, Aanleiding Aanleiding, Guid? Signaal, string Zorg, string Model, DateOnly? Kantelpunt, Betrokkene Regie) : Dossiergebeurtenis;

    /// <summary>Somebody was asked to take part.</summary>
    public sealed record Uitgenodigd(Betrokkene Wie, DateOnly Op) : Dossiergebeurtenis;

    /// <summary>Somebody takes part no longer.</summary>
    public sealed record Afgemeld(Guid Aanstelling, DateOnly Op, string Reden) : Dossiergebeurtenis;

    /// <summary>Somebody is away, and another steps in.</summary>
    public sealed record Vervangen(Guid Aanstelling, Betrokkene Door, DateOnly Op, DateOnly Tot) : Dossiergebeurtenis;

    /// <summary>The team acted for the first time.</summary>
    public sealed record Opgepakt(Betrokkene Door, DateTime Moment, string Wat) : Dossiergebeurtenis;

    /// <summary>Nobody acted in time.</summary>
    public sealed record EersteActieGemist(DateTime Voor) : Dossiergebeurtenis;

    /// <summary>Somebody was asked to take the lead.</summary>
    public sealed record RegieAangeboden(Betrokkene Aan, DateOnly Op, string Reden) : Dossiergebeurtenis;

    /// <summary>That person leads from now on.</summary>
    public sealed record RegieAanvaard(Betrokkene Door, DateOnly Op) : Dossiergebeurtenis;

    /// <summary>That person will not; the lead stays.</summary>
    public sealed record RegieGeweigerd(Betrokkene Door, DateOnly Op, string Reden) : Dossiergebeurtenis;

    /// <summary>The asking was withdrawn; the lead stays.</summary>
    public sealed record RegieIngetrokken(DateOnly Op) : Dossiergebeurtenis;

    /// <summary>The family has one to call, in words: as it was recorded before one could be chosen.</summary>
    public sealed record ContactpersoonAangewezen(string Naam, DateOnly Op) : Dossiergebeurtenis;

    /// <summary>The family has one to call.</summary>
    /// <param name="Wie">Somebody who takes part in this case, or in another of the household; null for anybody else.</param>
    /// <param name="Naam">Of somebody who takes part in none; with neither it is who leads.</param>
    /// <param name="UitGezin">It was chosen in another case of the household.</param>
    public sealed record ContactpersoonGekozen(Betrokkene? Wie, string Naam, DateOnly Op, bool UitGezin = false) : Dossiergebeurtenis;

    /// <summary>The case belongs to a household with other cases, or one more came to it.</summary>
    /// <param name="Gezin">Key that the cases of the household share; it says nothing of the others.</param>
    public sealed record GezinVerbonden(Guid Gezin, DateOnly Op) : Dossiergebeurtenis;

    /// <summary>It no longer does.</summary>
    /// <param name="Reden">Empty when the last of the others left.</param>
    public sealed record GezinLosgemaakt(DateOnly Op, string Reden) : Dossiergebeurtenis;

    /// <summary>The goals of the household changed in another case, before this one has a plan.</summary>
    public sealed record GezinsdoelenOvergenomen(int Versie, IReadOnlyList<Plandoel> Doelen, DateOnly Op, Gezinsherkomst Uit) : Dossiergebeurtenis;

    /// <summary>Somebody spoke with the child.</summary>
    public sealed record KindGesproken(DateOnly Op, string Door, string Woorden) : Dossiergebeurtenis;

    /// <summary>A meeting was planned.</summary>
    public sealed record OverlegGepland(Overleg Overleg) : Dossiergebeurtenis;

    /// <summary>It took place.</summary>
    /// <param name="Aanwezig">Who came.</param>
    /// <param name="Afwezig">Who was asked and did not.</param>
    public sealed record OverlegGehouden(Guid Id, Overlegsoort Soort, DateOnly Op, IReadOnlyList<string> Aanwezig, IReadOnlyList<string> Afwezig, string Verslag) : Dossiergebeurtenis;

    /// <summary>It does not take place.</summary>
    public sealed record OverlegAfgezegd(Guid Id, DateOnly Op, string Reden) : Dossiergebeurtenis;

    /// <summary>An action was agreed.</summary>
    /// <param name="Overleg">In which meeting; null outside one.</param>
    public sealed record ActieAfgesproken(Actie Actie, DateOnly Op, Guid? Overleg) : Dossiergebeurtenis;

    /// <summary>An action is over.</summary>
    public sealed record ActieAfgerond(Guid Id, DateOnly Op, bool Gelukt, string Toelichting) : Dossiergebeurtenis;

    /// <summary>An action got another last day.</summary>
    public sealed record ActieVerzet(Guid Id, DateOnly Op, DateOnly Uiterlijk, string Reden) : Dossiergebeurtenis;

    /// <summary>A version of the plan holds from now on.</summary>
    /// <param name="Wijziging">What changed since the last one; empty for the first.</param>
    /// <param name="Uit">Where it came from when only the goals of the household changed, in another case of it; else null.</param>
    public sealed record PlanVastgesteld(int Versie, Planinhoud Plan, DateOnly Op, string Wijziging, Stemmen Stemmen, Gezinsherkomst? Uit = null) : Dossiergebeurtenis;

    /// <summary>The term of the step ends on another day: agreed, or extended for a reason.</summary>
    public sealed record TermijnVerzet(DateOnly Van, DateOnly Tot, DateOnly Op, string Reden) : Dossiergebeurtenis;

    /// <summary>The term stands still.</summary>
    public sealed record TermijnOpgeschort(DateOnly Op, DateOnly Tot, string Reden) : Dossiergebeurtenis;

    /// <summary>The term runs again.</summary>
    /// <param name="Tot">Its new last day.</param>
    /// <param name="Vanzelf">Because the time that it stood still was over.</param>
    public sealed record TermijnHervat(DateOnly Op, DateOnly Tot, bool Vanzelf) : Dossiergebeurtenis;

    /// <summary>The kantelpunt comes near.</summary>
    public sealed record Gewaarschuwd(DateOnly Kantelpunt) : Dossiergebeurtenis;

    /// <summary>The kantelpunt has passed.</summary>
    /// <param name="Aan">Who of the next step is told; null when nobody stands there.</param>
    public sealed record KantelpuntVerstreken(DateOnly Kantelpunt, DateOnly VanzelfOp, Betrokkene? Aan) : Dossiergebeurtenis;

    /// <summary>The case went up.</summary>
    /// <param name="Kantelpunt">Last day of the new step; null where it has none.</param>
    /// <param name="Stemmen">Null when it went up by itself.</param>
    public sealed record Opgeschaald(
        int Van, int Naar, DateOnly Op, DateOnly? Kantelpunt, string Reden, Ouderstandpunt Ouders, Stemmen? Stemmen, bool Vanzelf) : Dossiergebeurtenis;

    /// <summary>The case went down.</summary>
    public sealed record Afgeschaald(int Van, int Naar, DateOnly Op, DateOnly? Kantelpunt, string Reden, Stemmen Stemmen) : Dossiergebeurtenis;

    /// <summary>An offer was made.</summary>
    public sealed record AanbodGedaan(Guid Id, Aanbodsoort Soort, string Door, string Wat, DateOnly Begin, DateOnly? PlaatsSinds, DateOnly Op, Ouderstandpunt Ouders, Stemmen Stemmen) : Dossiergebeurtenis;

    /// <summary>There really is a place.</summary>
    public sealed record PlaatsBevestigd(Guid Id, DateOnly Sinds, DateOnly Op) : Dossiergebeurtenis;

    /// <summary>An offer was refused, by whom and why.</summary>
    public sealed record AanbodGeweigerd(Guid Id, DateOnly Op, string Door, string Reden) : Dossiergebeurtenis;

    /// <summary>The table decided, bindingly.</summary>
    /// <param name="Mandaat">The mandate of the chair; null when all agreed.</param>
    public sealed record BesluitGenomen(Tafelbesluit Besluit, Betrokkene Voorzitter, Guid? Mandaat, DateOnly Op, string Inhoud, Stemmen Stemmen) : Dossiergebeurtenis;

    /// <summary>It ended.</summary>
    /// <param name="Vertrek">Where the child went, as was confirmed there; null for another end, or when the register says so itself.</param>
    public sealed record Gesloten(Dossieruitkomst Uitkomst, DateOnly Op, DateOnly NazorgOp, string Toelichting, Stemmen Stemmen, Vertrek? Vertrek = null) : Dossiergebeurtenis;

    /// <summary>Somebody looked whether it held.</summary>
    public sealed record Nagezien(DateOnly Op, bool NogOpSchool, string Toelichting) : Dossiergebeurtenis;

    /// <summary>What was learnt.</summary>
    public sealed record Geevalueerd(DateOnly Op, string WatWerkte, string WatAnders, IReadOnlyList<Systeemles> Lessen) : Dossiergebeurtenis;

    /// <summary>It began again, on the same step.</summary>
    public sealed record Heropend(DateTime Moment, DateOnly Op, DateTime EersteActieVoor, DateOnly? Kantelpunt, string Reden) : Dossiergebeurtenis;
}

/// <summary>What in the system kept a child at home, so that it can be counted without names (missie DOS-9).</summary>
public enum Systeemles
{
    /// <summary>Absence was reported late.</summary>
    LaatGemeld,

    /// <summary>Nobody knew who led.</summary>
    RegieOnduidelijk,

    /// <summary>No place in education that fits.</summary>
    GeenPlaatsOnderwijs,

    /// <summary>Waiting for care.</summary>
    WachtlijstZorg,

    /// <summary>A toelaatbaarheidsverklaring or other permission took long.</summary>
    Toelaatbaarheid,

    /// <summary>Transport to school.</summary>
    Vervoer,

    /// <summary>Parents and professionals could not agree.</summary>
    OnenigheidOuders,

    /// <summary>Between two schools, sectors or gemeenten.</summary>
    Overgang,

    /// <summary>Those who should know were not told.</summary>
    InformatieOntbrak,

    /// <summary>Who pays.</summary>
    Bekostiging,
}
