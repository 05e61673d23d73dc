using System.Collections.Immutable;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Dossiers;

/// <summary>What the register knows today of the child of a case.</summary>
/// <param name="ZitThuis">It sits at home (regels §7).</param>
/// <param name="RegieWerkt">The appointment of who leads still holds.</param>
/// <param name="Vertrokken">It left the country.</param>
public sealed record Dossierfeiten(bool ZitThuis, bool Ingeschreven, bool Vrijgesteld, bool Plichtig, bool RegieWerkt, bool Vertrokken = false);

/// <summary>That the one who acts may decide on a place in the name of an organisation.</summary>
public sealed record Tafelmandaat(Guid Mandaat, Guid Namens);

/// <summary>What a decision needs besides the case itself.</summary>
/// <param name="Leiders">Who would lead each step of this child, the first step first; null where nobody stands there.</param>
/// <param name="Nu">UTC.</param>
/// <param name="Wie">Who acts.</param>
/// <param name="Mandaten">Those of who acts that hold today.</param>
public sealed record Dossierkader(
    Opschalingsmodel Model, IReadOnlyList<Betrokkene?> Leiders, DateTime Nu, DateOnly Vandaag, Betrokkene Wie, Dossierfeiten Feiten, IReadOnlyList<Tafelmandaat> Mandaten);

/// <summary>The case of a child: what may happen next (missie DOS-1 to DOS-13). A lawyer can read the left column.</summary>
public static class Dossierregels
{
    /// <summary>Months after which somebody looks whether the outcome held.</summary>
    public const int NazorgMaanden = 3;

    /// <summary>Days before that day from which it can be recorded.</summary>
    public const int NazorgVroeger = 14;

    /// <summary>What follows from what somebody wants to do. What fell due by itself is recorded before (<see cref="Termijnregels.Verval"/>).</summary>
    public static Uit Beslis(Dossier dossier, Opdracht opdracht, Dossierkader kader) => (dossier, opdracht) switch
    {
        (Dossier.Geen, Opdracht.Openen o) => Open(o, kader),
        (Dossier.Geen, _) => Weiger("geen", "Dit kind heeft nog geen dossier."),
        (Dossier.Lopend, Opdracht.Openen) => Weiger("loopt", "Dit kind heeft al een dossier. Werk daarin verder."),

        (Dossier.Gesloten d, Opdracht.Heropenen o) => Zin.TeKort(o.Reden)
            ? Weiger("reden", "Schrijf in een zin waarom het dossier weer open gaat.")
            : Gebeurt(Heropen(d.Zaak, o.Reden, kader)),
        (Dossier.Gesloten d, Opdracht.Nazien o) => Zie(d, o, kader),
        (Dossier.Gesloten d, Opdracht.Evalueren o) => Evalueer(d, o, kader),
        (Dossier.Gesloten d, Opdracht.RegieAanbieden or Opdracht.RegieAanvaarden or Opdracht.RegieWeigeren or Opdracht.RegieIntrekken or Opdracht.RegieNemen) =>
            Regieregels.Beslis(d.Zaak, opdracht, kader),
        (Dossier.Gesloten, _) => Weiger("gesloten", "Dit dossier is gesloten. Heropen het als er weer iets moet gebeuren."),

        (Dossier.Open, Opdracht.Oppakken o) => Zin.TeKort(o.Wat)
            ? Weiger("wat", "Schrijf in een zin wat er is gedaan.")
            : Gebeurt(new Gebeurtenis.Opgepakt(kader.Wie, kader.Nu, o.Wat.Trim())),
        (Dossier.InBehandeling, Opdracht.Oppakken) => Weiger("opgepakt", "Dit dossier is al opgepakt."),
        (Dossier.Lopend, Opdracht.Heropenen or Opdracht.Nazien or Opdracht.Evalueren) => Weiger("loopt", "Dit dossier loopt nog."),
        (Dossier.Lopend d, Opdracht.Sluiten o) => Sluit(d.Zaak, o, kader),

        // Speaking, meeting, planning and deciding are acting: whoever does so first has taken the case up.
        (Dossier.Open d, Opdracht.KindSpreken or Opdracht.OverlegHouden or Opdracht.PlanVaststellen or Opdracht.AanbodDoen or Opdracht.Besluiten) =>
            Vooraf(new Gebeurtenis.Opgepakt(kader.Wie, kader.Nu, ""), Werk(d.Zaak, opdracht, kader)),
        (Dossier.Lopend d, _) => Werk(d.Zaak, opdracht, kader),
        _ => throw new InvalidOperationException("A case is one of four."),
    };

    private static Uit Werk(Zaak zaak, Opdracht opdracht, Dossierkader kader) => opdracht switch
    {
        Opdracht.Uitnodigen or Opdracht.Afmelden or Opdracht.Vervangen or Opdracht.ContactpersoonAanwijzen => Deelnemersregels.Beslis(zaak, opdracht, kader),
        Opdracht.RegieAanbieden or Opdracht.RegieAanvaarden or Opdracht.RegieWeigeren or Opdracht.RegieIntrekken or Opdracht.RegieNemen => Regieregels.Beslis(zaak, opdracht, kader),
        Opdracht.GezinVerbinden or Opdracht.GezinLosmaken or Opdracht.GezinVolgen => Gezinsregels.Beslis(zaak, opdracht, kader),
        Opdracht.KindSpreken or Opdracht.OverlegPlannen or Opdracht.OverlegHouden or Opdracht.OverlegAfzeggen => Overlegregels.Beslis(zaak, opdracht, kader),
        Opdracht.ActieAfspreken or Opdracht.ActieAfronden or Opdracht.ActieVerzetten or Opdracht.PlanVaststellen => Werkregels.Beslis(zaak, opdracht, kader),
        Opdracht.TermijnVerzetten or Opdracht.TermijnOpschorten or Opdracht.TermijnHervatten or Opdracht.Opschalen or Opdracht.Afschalen => Opschaalregels.Beslis(zaak, opdracht, kader),
        Opdracht.AanbodDoen or Opdracht.PlaatsBevestigen or Opdracht.AanbodWeigeren or Opdracht.Besluiten => Aanbodregels.Beslis(zaak, opdracht, kader),
        _ => throw new InvalidOperationException("What somebody wants is one of the above."),
    };

    private static Uit Open(Opdracht.Openen o, Dossierkader kader)
    {
        if ((o.Aanleiding != Aanleiding.Signaal || o.Signaal is null) && Zin.TeKort(o.Zorg))
        {
            return Weiger("zorg", "Schrijf in een zin wat er aan de hand is.");
        }

        if (Zin.TeLang(o.Zorg))
        {
            return Weiger("zorg", $"Schrijf het in hooguit {Zin.Langste} tekens.");
        }

        if (o.Regie.Organisatie != kader.Wie.Organisatie)
        {
            return Weiger("regie", "De regie begint bij iemand van uw eigen organisatie. Vraag daarna een ander om haar over te nemen.");
        }

        if (!Regieregels.KanLeiden(o.Regie))
        {
            return Regieregels.GeenGezin;
        }

        return Gebeurt(
        [
            new Gebeurtenis.Geopend(
                kader.Nu, kader.Vandaag, EersteActieVoor(kader), o.Aanleiding, o.Signaal, o.Zorg.Trim(), kader.Model.Sleutel, Kantelpunt(kader, 1, kader.Vandaag), o.Regie),
            .. o.Team.Where(lid => lid.Aanstelling != o.Regie.Aanstelling).DistinctBy(lid => lid.Aanstelling).Select(lid => new Gebeurtenis.Uitgenodigd(lid, kader.Vandaag)),
        ]);
    }

    private static Uit Sluit(Zaak zaak, Opdracht.Sluiten o, Dossierkader kader) => o switch
    {
        _ when !Regieregels.LeidtOfCollega(zaak, kader.Wie) => Weiger("regie", $"{zaak.Regie.Naam} heeft de regie en sluit het dossier, of een collega daar."),
        _ when Zin.TeKort(o.Toelichting) => Weiger("toelichting", "Schrijf in een zin hoe het is afgelopen."),
        _ when zaak.OpenActies.Count() is > 0 and var open => Weiger("acties", open == 1 ? "Er staat nog een actie open. Rond die eerst af." : $"Er staan nog {open} acties open. Rond ze eerst af."),
        { Uitkomst: Dossieruitkomst.EigenSchool or Dossieruitkomst.AndereSchool } when !kader.Feiten.Ingeschreven =>
            Weiger("uitkomst", "Volgens het register is dit kind nergens ingeschreven. Vraag de school de inschrijving aan te leveren."),
        { Uitkomst: Dossieruitkomst.EigenSchool or Dossieruitkomst.AndereSchool } when kader.Feiten.ZitThuis =>
            Weiger("uitkomst", "Volgens de afwezigheden zit dit kind nog thuis. Het dossier kan dicht als het weer naar school gaat."),
        { Uitkomst: Dossieruitkomst.Arrangement } when !zaak.HeeftPlaats => Weiger("uitkomst", "Er is nog geen aanbod met een plaats vastgelegd. Leg dat eerst vast."),
        { Uitkomst: Dossieruitkomst.Vrijstelling } when !kader.Feiten.Vrijgesteld => Weiger("uitkomst", "Er is geen geldige vrijstelling vastgelegd."),
        { Uitkomst: Dossieruitkomst.Achttien } when kader.Feiten.Plichtig => Weiger("uitkomst", "Volgens het register is dit kind nog leerplichtig of kwalificatieplichtig."),
        { Uitkomst: Dossieruitkomst.Verhuisd } when !kader.Feiten.Vertrokken && Onbevestigd(o.Vertrek, kader) is { } onbevestigd => onbevestigd,
        { Uitkomst: Dossieruitkomst.NietNodig } when zaak.PlanVersie > 0 || kader.Feiten.ZitThuis =>
            Weiger("uitkomst", "Er is een plan, of het kind zit thuis. Kies hoe het is afgelopen."),
        _ => Zin.Bezwaar(o.Stemmen) is { } stil
            ? stil
            : Gebeurt(new Gebeurtenis.Gesloten(o.Uitkomst, kader.Vandaag, kader.Vandaag.AddMonths(NazorgMaanden), o.Toelichting.Trim(), o.Stemmen, o.Uitkomst == Dossieruitkomst.Verhuisd ? Schoon(o.Vertrek) : null)),
    };

    /// <summary>What is missing before a case ends because the child moved: the register does not say so, then somebody there does.</summary>
    private static Weigering? Onbevestigd(Vertrek? vertrek, Dossierkader kader) => vertrek switch
    {
        _ when Zin.Ontbreekt(vertrek?.Waarheen ?? "") => new("dossier.waarheen", "Volgens het register is dit kind niet vertrokken. Schrijf welke gemeente of welk land het overneemt."),
        { BevestigdDoor: var door } when Zin.Ontbreekt(door) => new("dossier.bevestigd-door", "Schrijf wie daar heeft bevestigd dat het kind er is en wordt overgenomen."),
        { BevestigdOp: var op } when !IsGeweest(op, kader) => new("dossier.bevestigd-op", "Kies de dag waarop dat is bevestigd: vandaag of eerder."),
        _ => null,
    };

    private static Vertrek? Schoon(Vertrek? vertrek) => vertrek is null || Zin.Ontbreekt(vertrek.Waarheen) ? null : vertrek with { Waarheen = vertrek.Waarheen.Trim(), BevestigdDoor = vertrek.BevestigdDoor.Trim() };

    private static Uit Zie(Dossier.Gesloten dossier, Opdracht.Nazien o, Dossierkader kader) => o switch
    {
        _ when dossier.Nagezien => Weiger("nagezien", "Dat is al vastgelegd."),
        _ when kader.Vandaag < dossier.NazorgOp.AddDays(-NazorgVroeger) => Weiger("nagezien", $"Kijk rond {dossier.NazorgOp:d-M-yyyy} of het zo gebleven is."),
        _ when Zin.TeKort(o.Toelichting) => Weiger("toelichting", "Schrijf in een zin hoe het nu gaat, en hoe u dat weet."),

        // A child that sits at home again does not wait for somebody to think of reopening.
        { NogOpSchool: false } => Gebeurt(new Gebeurtenis.Nagezien(kader.Vandaag, false, o.Toelichting.Trim()), Heropen(dossier.Zaak, o.Toelichting, kader)),
        _ => Gebeurt(new Gebeurtenis.Nagezien(kader.Vandaag, true, o.Toelichting.Trim())),
    };

    private static Gebeurtenis.Heropend Heropen(Zaak zaak, string reden, Dossierkader kader) =>
        new(kader.Nu, kader.Vandaag, EersteActieVoor(kader), Kantelpunt(kader, zaak.Trede, kader.Vandaag), reden.Trim());

    private static Uit Evalueer(Dossier.Gesloten dossier, Opdracht.Evalueren o, Dossierkader kader) => o switch
    {
        _ when dossier.Geevalueerd => Weiger("geevalueerd", "Dit dossier is al geëvalueerd."),
        _ when Zin.TeKort(o.WatWerkte) => Weiger("wat-werkte", "Schrijf in een zin wat werkte."),
        _ when Zin.TeKort(o.WatAnders) => Weiger("wat-anders", "Schrijf in een zin wat anders moet."),
        _ => Gebeurt(new Gebeurtenis.Geevalueerd(kader.Vandaag, o.WatWerkte.Trim(), o.WatAnders.Trim(), [.. o.Lessen.Distinct().Order()])),
    };

    private static DateTime EersteActieVoor(Dossierkader kader) => kader.Nu.AddHours(kader.Model.EersteActieUren);

    internal static DateOnly? Kantelpunt(Dossierkader kader, int trede, DateOnly op) => kader.Model.Treden[trede - 1].Kantelpunt.Uiterlijk(op);

    /// <summary>Whether something can have been on this day: not later than today, and not so long ago that it is a slip of the pen.</summary>
    internal static bool IsGeweest(DateOnly dag, Dossierkader kader) => dag <= kader.Vandaag && dag >= kader.Vandaag.AddYears(-1);

    internal static Uit Weiger(string veld, string uitleg) => new Weigering($"dossier.{veld}", uitleg);

    internal static Uit Gebeurt(params ImmutableArray<Gebeurtenis> gebeurtenissen) => gebeurtenissen;

    private static Uit Vooraf(Gebeurtenis eerst, Uit daarna) => daarna is Uit.Gelukt(var gebeurtenissen) ? gebeurtenissen.Insert(0, eerst) : daarna;
}
