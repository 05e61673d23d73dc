using System.Collections.Immutable;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;

namespace Leerrecht.Core.Dossiers;

/// <summary>The case after something happened.</summary>
public static class Dossierverloop
{
    /// <summary>All that happened, from nothing.</summary>
    public static Dossier Verwerk(IEnumerable<Gebeurtenis> gebeurtenissen) => gebeurtenissen.Aggregate((Dossier)new Dossier.Geen(), Verwerk);

    /// <summary>One thing that happened. What cannot follow is a fault of the program.</summary>
    public static Dossier Verwerk(Dossier dossier, Gebeurtenis gebeurtenis) => (dossier, gebeurtenis) switch
    {
        (Dossier.Geen, Gebeurtenis.Geopend g) => new Dossier.Open(Begin(g)),
        (Dossier.Open d, Gebeurtenis.Opgepakt) => new Dossier.InBehandeling(d.Zaak),
        (Dossier.Lopend d, Gebeurtenis.Gesloten g) => new Dossier.Gesloten(
            d.Zaak with { Termijn = new Termijnstand.Geen(), Verzoek = null, Overleggen = [], Gezin = null }, g.Uitkomst, g.Op, g.NazorgOp, false, false),
        (Dossier.Gesloten d, Gebeurtenis.Nagezien) => d with { Nagezien = true },
        (Dossier.Gesloten d, Gebeurtenis.Geevalueerd) => d with { Geevalueerd = true },
        (Dossier.Gesloten d, Gebeurtenis.Heropend g) => new Dossier.Open(d.Zaak with
        {
            EersteActieVoor = g.EersteActieVoor,
            EersteActieGemist = false,
            TredeSinds = g.Op,
            Termijn = Termijn(g.Kantelpunt),
            Uitgesteld = 0,

            // What was offered and decided then did not hold.
            Aanbod = [],
            Besluit = null,
        }),
        (Dossier.Gesloten d, Gebeurtenis.Uitgenodigd or Gebeurtenis.RegieAangeboden or Gebeurtenis.RegieAanvaard or Gebeurtenis.RegieGeweigerd or Gebeurtenis.RegieIngetrokken) =>
            d with { Zaak = Na(d.Zaak, gebeurtenis) },
        (Dossier.Open d, _) => d with { Zaak = Na(d.Zaak, gebeurtenis) },
        (Dossier.InBehandeling d, _) => d with { Zaak = Na(d.Zaak, gebeurtenis) },
        _ => throw Onmogelijk(gebeurtenis),
    };

    private static Zaak Begin(Gebeurtenis.Geopend g) => new(
        g.Moment, g.EersteActieVoor, false, g.Aanleiding, g.Model, 1, g.Op, Termijn(g.Kantelpunt), g.Regie, null, new Gezinscontact.Regie(), [new(g.Regie, g.Op)], [], [], 0, null, [], null, null, null);

    private static Zaak Na(Zaak zaak, Gebeurtenis gebeurtenis) => gebeurtenis switch
    {
        Gebeurtenis.Uitgenodigd g => zaak with { Deelnemers = Met(zaak.Deelnemers, g.Wie, g.Op) },
        Gebeurtenis.Afgemeld g => zaak with
        {
            Deelnemers = zaak.Deelnemers.RemoveAll(een => een.Wie.Aanstelling == g.Aanstelling),
            Verzoek = zaak.Verzoek?.Aan.Aanstelling == g.Aanstelling ? null : zaak.Verzoek,
        },
        Gebeurtenis.Vervangen g => zaak with { Deelnemers = Wijzig(zaak.Deelnemers, een => een.Wie.Aanstelling == g.Aanstelling, een => een with { Vervanger = g.Door, VervangenTot = g.Tot }) },
        Gebeurtenis.EersteActieGemist => zaak with { EersteActieGemist = true },
        Gebeurtenis.RegieAangeboden g => zaak with { Verzoek = new(g.Aan, g.Op, g.Reden) },
        Gebeurtenis.RegieAanvaard g => zaak with { Regie = g.Door, Verzoek = null, Deelnemers = Met(zaak.Deelnemers, g.Door, g.Op) },
        Gebeurtenis.RegieGeweigerd or Gebeurtenis.RegieIngetrokken => zaak with { Verzoek = null },
        Gebeurtenis.ContactpersoonAangewezen g => zaak with { Contact = new Gezinscontact.Buiten(g.Naam) },
        Gebeurtenis.ContactpersoonGekozen g => zaak with { Contact = Gezinsregels.Contact(g) },
        Gebeurtenis.GezinVerbonden g => zaak with { Gezin = g.Gezin },
        Gebeurtenis.GezinLosgemaakt => zaak with { Gezin = null },
        Gebeurtenis.GezinsdoelenOvergenomen g => zaak with { Gezinsplan = new(g.Versie, g.Doelen) },
        Gebeurtenis.KindGesproken g => zaak with { KindGesproken = Laatste(zaak.KindGesproken, g.Op) },
        Gebeurtenis.OverlegGepland g => zaak with { Overleggen = zaak.Overleggen.RemoveAll(een => een.Id == g.Overleg.Id).Add(g.Overleg) },
        Gebeurtenis.OverlegGehouden g => zaak with
        {
            Overleggen = zaak.Overleggen.RemoveAll(een => een.Id == g.Id),
            OverlegGehouden = Laatste(zaak.OverlegGehouden, g.Op),
        },
        Gebeurtenis.OverlegAfgezegd g => zaak with { Overleggen = zaak.Overleggen.RemoveAll(een => een.Id == g.Id) },
        Gebeurtenis.ActieAfgesproken g => zaak with { Acties = zaak.Acties.Add(g.Actie) },
        Gebeurtenis.ActieAfgerond g => zaak with { Acties = Wijzig(zaak.Acties, een => een.Id == g.Id, een => een with { Klaar = g.Op }) },
        Gebeurtenis.ActieVerzet g => zaak with { Acties = Wijzig(zaak.Acties, een => een.Id == g.Id, een => een with { Uiterlijk = g.Uiterlijk }) },
        Gebeurtenis.PlanVastgesteld g => zaak with { PlanVersie = g.Versie, Plan = g.Plan },
        Gebeurtenis.TermijnVerzet g => zaak with { Termijn = Termijn(g.Tot), Uitgesteld = zaak.Uitgesteld + (g.Tot > g.Van ? 1 : 0) },
        Gebeurtenis.TermijnOpgeschort g when zaak.Termijn is Termijnstand.Loopt loopt => zaak with { Termijn = new Termijnstand.Opgeschort(g.Op, g.Tot, loopt, g.Reden), Uitgesteld = zaak.Uitgesteld + 1 },
        Gebeurtenis.TermijnHervat g when zaak.Termijn is Termijnstand.Opgeschort stil =>
            zaak with { Termijn = new Termijnstand.Loopt(g.Tot, stil.Voorheen.Gewaarschuwd && stil.Voorheen.Tot == g.Tot) },
        Gebeurtenis.Gewaarschuwd when zaak.Termijn is Termijnstand.Loopt loopt => zaak with { Termijn = loopt with { Gewaarschuwd = true } },
        Gebeurtenis.KantelpuntVerstreken g => zaak with { Termijn = new Termijnstand.Verstreken(g.Kantelpunt, g.VanzelfOp, g.Aan) },
        // Who was asked to lead the step that is left is no longer: the new step asks anew.
        Gebeurtenis.Opgeschaald g => zaak with { Trede = g.Naar, TredeSinds = g.Op, Termijn = Termijn(g.Kantelpunt), Uitgesteld = 0, Verzoek = null },
        Gebeurtenis.Afgeschaald g => zaak with { Trede = g.Naar, TredeSinds = g.Op, Termijn = Termijn(g.Kantelpunt), Uitgesteld = 0, Verzoek = null },
        Gebeurtenis.AanbodGedaan g => zaak with { Aanbod = zaak.Aanbod.Add(new(g.Id, g.Soort, g.Door, g.Wat, g.Begin, g.PlaatsSinds, false)) },
        Gebeurtenis.PlaatsBevestigd g => zaak with { Aanbod = Wijzig(zaak.Aanbod, een => een.Id == g.Id, een => een with { PlaatsSinds = g.Sinds }) },
        Gebeurtenis.AanbodGeweigerd g => zaak with { Aanbod = Wijzig(zaak.Aanbod, een => een.Id == g.Id, een => een with { Geweigerd = true }) },
        Gebeurtenis.BesluitGenomen g => zaak with { Besluit = g.Besluit },
        _ => throw Onmogelijk(gebeurtenis),
    };

    private static Termijnstand Termijn(DateOnly? kantelpunt) => kantelpunt is { } tot ? new Termijnstand.Loopt(tot, false) : new Termijnstand.Geen();

    private static ImmutableList<Deelnemer> Met(ImmutableList<Deelnemer> deelnemers, Betrokkene wie, DateOnly op) =>
        deelnemers.Exists(een => een.Wie.Aanstelling == wie.Aanstelling) ? deelnemers : deelnemers.Add(new(wie, op));

    private static ImmutableList<T> Wijzig<T>(ImmutableList<T> lijst, Predicate<T> welke, Func<T, T> hoe) =>
        lijst.FindIndex(welke) is >= 0 and var plaats ? lijst.SetItem(plaats, hoe(lijst[plaats])) : throw new InvalidOperationException("What happened is about something that is not there.");

    private static DateOnly Laatste(DateOnly? eerder, DateOnly dag) => eerder > dag ? eerder.Value : dag;

    private static InvalidOperationException Onmogelijk(Gebeurtenis gebeurtenis) => new($"{gebeurtenis.GetType().Name} cannot follow here.");
}
