using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Core.Dossiers;

/// <summary>What somebody wants to do in a case.</summary>
public abstract record Dossieropdracht
{
    private Dossieropdracht() { }

    /// <summary>Open it. Who opens leads, unless another of the own organisation is named.</summary>
    /// <param name="Zorg">The concern in words; may be empty with a signal.</param>
    /// <param name="Team">The fixed team of the school: invited by itself.</param>
    public sealed record Openen(Aanleiding Aanleiding, Guid? Signaal, string Zorg, Betrokkene Regie, IReadOnlyList<Betrokkene> Team) : Dossieropdracht;

    /// <summary>Record the first action.</summary>
    public sealed record Oppakken(string Wat) : Dossieropdracht;

    /// <summary>Ask somebody to take part.</summary>
    public sealed record Uitnodigen(Betrokkene Deelnemer) : Dossieropdracht;

    /// <summary>Let somebody leave.</summary>
    public sealed record Afmelden(Guid Aanstelling, string Reden) : Dossieropdracht;

    /// <summary>Have another step in for who is away.</summary>
    public sealed record Vervangen(Guid Aanstelling, Betrokkene Door, DateOnly Tot) : Dossieropdracht;

    /// <summary>Ask somebody to take the lead.</summary>
    public sealed record RegieAanbieden(Betrokkene Aan, string Reden) : Dossieropdracht;

    /// <summary>Take the lead that one was asked to take.</summary>
    public sealed record RegieAanvaarden : Dossieropdracht;

    /// <summary>Not take it.</summary>
    public sealed record RegieWeigeren(string Reden) : Dossieropdracht;

    /// <summary>No longer ask it.</summary>
    public sealed record RegieIntrekken : Dossieropdracht;

    /// <summary>Take the lead from a colleague of the own organisation, or from who no longer works there.</summary>
    public sealed record RegieNemen(string Reden) : Dossieropdracht;

    /// <summary>Name the one whom the family calls.</summary>
    public sealed record ContactpersoonAanwijzen(Gezinscontact Contact) : Dossieropdracht;

    /// <summary>Belong to a household with other cases. Whether these belong together is decided about both (<see cref="Gezinsregels.Bezwaar"/>).</summary>
    public sealed record GezinVerbinden(Guid Gezin) : Dossieropdracht;

    /// <summary>No longer belong to it.</summary>
    public sealed record GezinLosmaken(string Reden) : Dossieropdracht;

    /// <summary>Take over what holds for the whole household since something happened in another case of it.</summary>
    /// <param name="Contact">Null when that did not change.</param>
    /// <param name="Doelen">Null when those did not change.</param>
    /// <param name="Los">None of the others is left.</param>
    public sealed record GezinVolgen(Gezinscontact? Contact, IReadOnlyList<Plandoel>? Doelen, bool Los, Gezinsherkomst Uit) : Dossieropdracht;

    /// <summary>Record what the child said.</summary>
    public sealed record KindSpreken(DateOnly Op, string Door, string Woorden) : Dossieropdracht;

    /// <summary>Plan a meeting.</summary>
    public sealed record OverlegPlannen(Overleg Overleg) : Dossieropdracht;

    /// <summary>Record a meeting; a planned one, or one that nobody planned here.</summary>
    /// <param name="Acties">Agreements.</param>
    /// <param name="KindZei">What the child said there; empty when it was not there.</param>
    public sealed record OverlegHouden(
        Guid Id, Overlegsoort Soort, DateOnly Op, IReadOnlyList<string> Aanwezig, IReadOnlyList<string> Afwezig, string Verslag, IReadOnlyList<Actie> Acties, string KindZei)
        : Dossieropdracht;

    /// <summary>Cancel a meeting.</summary>
    public sealed record OverlegAfzeggen(Guid Id, string Reden) : Dossieropdracht;

    /// <summary>Agree an action.</summary>
    public sealed record ActieAfspreken(Actie Actie) : Dossieropdracht;

    /// <summary>Record that an action is over.</summary>
    public sealed record ActieAfronden(Guid Id, bool Gelukt, string Toelichting) : Dossieropdracht;

    /// <summary>Give an action another last day.</summary>
    public sealed record ActieVerzetten(Guid Id, DateOnly Uiterlijk, string Reden) : Dossieropdracht;

    /// <summary>Let a version of the plan hold.</summary>
    /// <param name="Op">The version that was looked at; 0 for none. Who writes over a newer one is refused.</param>
    /// <param name="OpGezin">Of a first plan: the version of the goals of the household that was looked at; 0 for none.</param>
    public sealed record PlanVaststellen(int Op, Planinhoud Plan, string Wijziging, Stemmen Stemmen, int OpGezin = 0) : Dossieropdracht;

    /// <summary>Agree or extend the term of the step.</summary>
    public sealed record TermijnVerzetten(DateOnly Tot, string Reden) : Dossieropdracht;

    /// <summary>Let the term stand still.</summary>
    public sealed record TermijnOpschorten(DateOnly Tot, string Reden) : Dossieropdracht;

    /// <summary>Let it run again.</summary>
    public sealed record TermijnHervatten : Dossieropdracht;

    /// <summary>Go up.</summary>
    public sealed record Opschalen(string Reden, Ouderstandpunt Ouders, Stemmen Stemmen) : Dossieropdracht;

    /// <summary>Go down.</summary>
    public sealed record Afschalen(string Reden, Stemmen Stemmen) : Dossieropdracht;

    /// <summary>Record an offer.</summary>
    public sealed record AanbodDoen(Guid Id, Aanbodsoort Soort, string Door, string Wat, DateOnly Begin, DateOnly? PlaatsSinds, Ouderstandpunt Ouders, Stemmen Stemmen) : Dossieropdracht;

    /// <summary>Record that there really is a place.</summary>
    public sealed record PlaatsBevestigen(Guid Id, DateOnly Sinds) : Dossieropdracht;

    /// <summary>Record that an offer was refused.</summary>
    public sealed record AanbodWeigeren(Guid Id, string Door, string Reden) : Dossieropdracht;

    /// <summary>Decide, as chair of the table.</summary>
    /// <param name="Eens">Whether those present agreed; else the chair decides under a mandate of the organisation that places.</param>
    public sealed record Besluiten(Guid Plaatser, string PlaatserNaam, DateOnly Uiterlijk, bool Eens, string Inhoud, Stemmen Stemmen) : Dossieropdracht;

    /// <summary>End it.</summary>
    /// <param name="Vertrek">Where it went, when it moved and the register does not know yet.</param>
    public sealed record Sluiten(Dossieruitkomst Uitkomst, string Toelichting, Stemmen Stemmen, Vertrek? Vertrek = null) : Dossieropdracht;

    /// <summary>Look whether it held.</summary>
    public sealed record Nazien(bool NogOpSchool, string Toelichting) : Dossieropdracht;

    /// <summary>Record what was learnt.</summary>
    public sealed record Evalueren(string WatWerkte, string WatAnders, IReadOnlyList<Systeemles> Lessen) : Dossieropdracht;

    /// <summary>Begin again.</summary>
    public sealed record Heropenen(string Reden) : Dossieropdracht;
}
