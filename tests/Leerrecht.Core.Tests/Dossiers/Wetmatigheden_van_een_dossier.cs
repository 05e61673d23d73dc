using System.Text.Json;
using System.Text.Json.Serialization;
using Leerrecht.Core.Dossiers;
using Xunit.Abstractions;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>What always holds, whoever does what on whichever day.</summary>
public class Wetmatigheden_van_een_dossier(ITestOutputHelper uitvoer)
{
    private const int Zaden = 50, PerZaad = 200, Daden = 30;

    /// <summary>As the register writes what happened.</summary>
    private static readonly JsonSerializerOptions Vorm = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>What holds after each thing that happened.</summary>
    private static readonly (string Wet, Func<Voorval, Opschalingsmodel, bool> Geldt)[] PerVoorval =
    [
        ("een regie gaat alleen over op wie haar aanvaardt", (v, _) => Regie(v.Voor) is not { } had || Regie(v.Na) == had || (v.Wat is Gebeurtenis.RegieAanvaard g && g.Door == Regie(v.Na))),
        ("wie aanvaardt doet dat zelf, en was gevraagd", (v, _) => v.Wat is not Gebeurtenis.RegieAanvaard g || (g.Door == v.Door && Zaak(v.Voor).Verzoek?.Aan == g.Door)),
        ("de eerste regie is van wie opent of van een collega", (v, _) => v.Wat is not Gebeurtenis.Geopend g || g.Regie.Organisatie == v.Door?.Organisatie),
        ("wie de regie heeft werkt ervoor", (v, _) => Regie(v.Na)?.Partij is not (Ketenpartij.Jeugdige or Ketenpartij.Ouders)),
        ("wie de regie heeft doet mee", (v, _) => Zaak(v.Na).Deelnemers.Exists(een => een.Wie == Regie(v.Na))),
        ("wie is gevraagd doet mee en heeft de regie niet", (v, _) => Zaak(v.Na).Verzoek is not { Aan: var aan } || (aan != Regie(v.Na) && ((v.Wat is Gebeurtenis.RegieAangeboden { Aan: var nu } && nu == v.Door) || Zaak(v.Na).Deelnemers.Exists(een => een.Wie == aan)))),
        ("niemand doet dubbel mee", (v, _) => Zaak(v.Na).Deelnemers.DistinctBy(een => een.Wie.Aanstelling).Count() == Zaak(v.Na).Deelnemers.Count),
        ("een actie en een aanbod zijn er eens", (v, _) => Zaak(v.Na).Acties.DistinctBy(een => een.Id).Count() == Zaak(v.Na).Acties.Count && Zaak(v.Na).Aanbod.DistinctBy(een => een.Id).Count() == Zaak(v.Na).Aanbod.Count),
        ("een stap staat op de ladder", (v, model) => Zaak(v.Na).Trede is >= 1 and var trede && trede <= model.Treden.Count),
        ("een stap tegelijk", (v, _) => v.Voor is Dossier.Geen || Math.Abs(Zaak(v.Na).Trede - Zaak(v.Voor).Trede) <= 1),
        ("alleen wie loopt heeft een termijn, en dan altijd, behalve op de laatste stap", (v, model) => Zaak(v.Na).Termijn is Termijnstand.Geen == (v.Na is not Dossier.Lopend || Zaak(v.Na).Trede == model.Treden.Count)),
        ("met het einde eindigt wat openstond", (v, _) => v.Wat is not Gebeurtenis.Gesloten || Zaak(v.Na) is { Verzoek: null, Overleggen: [] } zaak && !zaak.OpenActies.Any()),
        ("een gesloten dossier heeft geen overleg en geen open actie", (v, _) => v.Na is not Dossier.Gesloten { Zaak: var zaak } || (zaak.Overleggen.IsEmpty && !zaak.OpenActies.Any())),
        ("een plan krijgt het volgende nummer", (v, _) => v.Wat is not Gebeurtenis.PlanVastgesteld g || (g.Versie == Zaak(v.Voor).PlanVersie + 1 && Zaak(v.Na).PlanVersie == g.Versie)),
        ("een gesloten dossier hoort bij geen gezin", (v, _) => v.Na is not Dossier.Gesloten || Zaak(v.Na).Gezin is null),
        ("wat uit het gezin komt laat de doelen van het kind staan", (v, _) => v.Wat is not Gebeurtenis.PlanVastgesteld { Uit: not null } || VanKind(v.Voor).SequenceEqual(VanKind(v.Na))),
        ("een gekozen contactpersoon die meedoet werkt ervoor", (v, _) => v.Wat is not Gebeurtenis.ContactpersoonGekozen { UitGezin: false, Wie: { } wie } || Zaak(v.Voor).Deelnemers.Exists(een => een.Wie == wie && wie.Partij is not (Ketenpartij.Jeugdige or Ketenpartij.Ouders))),
        ("een bindend besluit valt aan de tafel, en zonder overeenstemming met een mandaat", (v, model) => v.Wat is not Gebeurtenis.BesluitGenomen g || (model.Treden[Zaak(v.Na).Trede - 1].Tafel && g.Besluit.Doorgezet == g.Mandaat is not null)),
        ("wat vanzelf gebeurt, gebeurt niet voor zijn dag", (v, model) => v.Wat switch
        {
            Gebeurtenis.Gewaarschuwd g => g.Kantelpunt.AddDays(-model.WaarschuwDagen) <= v.Vandaag,
            Gebeurtenis.KantelpuntVerstreken g => g.Kantelpunt < v.Vandaag && g.VanzelfOp > g.Kantelpunt,
            Gebeurtenis.Opgeschaald { Vanzelf: true } g => g.Op <= v.Vandaag && Zaak(v.Voor).Termijn is Termijnstand.Verstreken voorbij && voorbij.VanzelfOp == g.Op,
            Gebeurtenis.TermijnHervat { Vanzelf: true } g => g.Op <= v.Vandaag,
            _ => true,
        }),
        ("een langere termijn heeft een reden", (v, _) => v.Wat is not Gebeurtenis.TermijnVerzet { Reden: "" } g || g.Tot < g.Van),
        ("wie verhuisde is daar bevestigd, als het register het niet weet", (v, _) => v.Wat is not Gebeurtenis.Gesloten { Uitkomst: Dossieruitkomst.Verhuisd, Vertrek: var vertrek }
            || vertrek is { Waarheen.Length: > 0, BevestigdDoor.Length: > 0 }),
        ("stilstaan kost geen dag en geeft er geen", (v, _) => v.Wat is not Gebeurtenis.TermijnHervat g
            || (Zaak(v.Voor).Termijn is Termijnstand.Opgeschort stil && g.Tot.DayNumber - g.Op.DayNumber == stil.Voorheen.Tot.DayNumber - stil.Sinds.DayNumber)),
    ];

    /// <summary>What holds of a whole history.</summary>
    private static readonly (string Wet, Func<Loop, bool> Geldt)[] PerLoop =
    [
        ("er is op elk moment precies een regie", loop => loop.Voorvallen.TrueForAll(v => v.Na is Dossier.Bestaand && Regie(v.Na) is not null) && Regie(loop.Dossier) == Laatste(loop)),
        ("voor een kantelpunt wordt eens gewaarschuwd", loop => Eens(loop, wat => (wat as Gebeurtenis.Gewaarschuwd)?.Kantelpunt)),
        ("een kantelpunt verstrijkt eens", loop => Eens(loop, wat => (wat as Gebeurtenis.KantelpuntVerstreken)?.Kantelpunt)),
        ("voor elk verstreken kantelpunt is gewaarschuwd", loop => loop.Gebeurd.OfType<Gebeurtenis.KantelpuntVerstreken>().All(
            g => loop.Gebeurd.TakeWhile(wat => wat != g).OfType<Gebeurtenis.Gewaarschuwd>().Any(eerder => eerder.Kantelpunt == g.Kantelpunt))),
        ("een termijn geeft tweemaal toe; meer is aan wie de volgende stap leidt of aan de voorzitter", loop => loop.Voorvallen.TrueForAll(
            v => v.Voor is not Dossier.Bestaand { Zaak: var voor } || Zaak(v.Na).Uitgesteld <= Math.Max(voor.Uitgesteld, Termijnregels.HoogsteUitstel)
                || v.Door?.Partij == Ketenpartij.Voorzitter || loop.Leiders.ElementAtOrDefault(voor.Trede)?.Aanstelling == v.Door?.Aanstelling)),
        ("de eerste actie wordt per opening hooguit eens gemist", loop => loop.Gebeurd.OfType<Gebeurtenis.EersteActieGemist>().CountBy(g => g.Voor).All(paar => paar.Value == 1)),
    ];

    [Fact]
    public void Over_tienduizend_willekeurige_lopen_is_er_altijd_precies_een_die_de_regie_heeft()
    {
        var (gebeurd, geweigerd) = (new Dictionary<Type, int>(), new Dictionary<Type, int>());
        var gelukt = new Dictionary<Type, int>();
        for (var zaad = 1; zaad <= Zaden; zaad++)
        {
            var willekeur = new Willekeur(zaad);
            for (var nummer = 0; nummer < PerZaad; nummer++)
            {
                var model = willekeur.Model();
                var loop = new Loop(model, willekeur.Leiders(model), Spel.Begin.AddDays(willekeur.Tot(700)), willekeur.Tot(24));
                Speel(loop, willekeur, (opdracht, reden) => Tel(reden is null ? gelukt : geweigerd, opdracht.GetType()));
                Toets(loop, $"zaad {zaad}, loop {nummer}");
                HerbouwtUitTekst(loop);
                SlaaptAlsWakker(loop);
                foreach (var wat in loop.Gebeurd)
                {
                    Tel(gebeurd, wat.GetType());
                }
            }
        }

        uitvoer.WriteLine($"{Zaden * PerZaad} lopen, {gebeurd.Values.Sum()} gebeurtenissen, {gelukt.Values.Sum()} opdrachten gelukt, {geweigerd.Values.Sum()} geweigerd");

        // That somebody was named in words is only read.
        Assert.Equal([typeof(Gebeurtenis.ContactpersoonAangewezen)], Soorten<Gebeurtenis>().Except(gebeurd.Keys));
        Assert.Empty(Soorten<Opdracht>().Except(gelukt.Keys));
        Assert.Empty(Soorten<Opdracht>().Except(geweigerd.Keys));
    }

    private static void Speel(Loop loop, Willekeur willekeur, Action<Opdracht, Weigering?> tel)
    {
        for (var daad = 0; daad < Daden; daad++)
        {
            loop.Slaap(willekeur.Dagen);
            loop.WerkBij();
            WachtOpLater(loop);
            var (opdracht, wie) = willekeur.Daad(loop.Zaak, loop.Vandaag);
            var (feiten, mandaten) = (willekeur.Feiten, willekeur.Mandaten);
            var (voor, aantal) = (loop.Dossier, loop.Voorvallen.Count);
            var reden = loop.Doe(opdracht, wie, feiten, mandaten);
            tel(opdracht, reden);
            if (reden is not null)
            {
                Assert.Same(voor, loop.Dossier);
                Assert.Equal(aantal, loop.Voorvallen.Count);
                Assert.True(reden.Code.Length > 0 && reden.Uitleg.EndsWith('.'), reden.Uitleg);
                Assert.Equal(reden, loop.Doe(opdracht, wie, feiten, mandaten));
            }
        }
    }

    /// <summary>What fell due is recorded: the next thing is on a later day, or at a later hour of this one.</summary>
    private static void WachtOpLater(Loop loop)
    {
        if (loop.VervaltOp <= loop.Vandaag && !(loop.VervaltOp == loop.Vandaag && loop.Dossier is Dossier.Open { Zaak.EersteActieVoor: var voor } && voor >= loop.Nu))
        {
            Assert.Fail($"{loop.Vandaag} {loop.VervaltOp} {loop.Dossier}");
        }
    }

    private static void Toets(Loop loop, string waar)
    {
        foreach (var voorval in loop.Voorvallen)
        {
            foreach (var (wet, geldt) in PerVoorval)
            {
                if (!geldt(voorval, loop.Model))
                {
                    Assert.Fail($"{wet} ({waar}, {voorval.Vandaag}, {voorval.Door?.Naam})\n{voorval.Wat}\n{voorval.Voor}\n{voorval.Na}");
                }
            }
        }

        foreach (var (wet, geldt) in PerLoop)
        {
            if (!geldt(loop))
            {
                Assert.Fail($"{wet} ({waar})\n{string.Join('\n', loop.Voorvallen.Select(voorval => $"{voorval.Vandaag} {voorval.Wat}"))}");
            }
        }
    }

    /// <summary>What was written and read again says the same, and gives the same case.</summary>
    private static void HerbouwtUitTekst(Loop loop)
    {
        var teksten = loop.Gebeurd.Select(wat => (Soort: wat.GetType(), Tekst: JsonSerializer.Serialize(wat, wat.GetType(), Vorm))).ToList();
        var gelezen = teksten.ConvertAll(tekst => (Gebeurtenis)JsonSerializer.Deserialize(tekst.Tekst, tekst.Soort, Vorm)!);
        Assert.Equal(teksten.Select(tekst => tekst.Tekst), gelezen.Select(wat => JsonSerializer.Serialize(wat, wat.GetType(), Vorm)));
        Assert.Equal(Beeld(loop.Dossier), Beeld(Dossierverloop.Verwerk(gelezen)));
    }

    /// <summary>Who looks every day and who looks after a month find the same, on the same dates.</summary>
    private static void SlaaptAlsWakker(Loop loop)
    {
        var (wakker, slapend) = (loop.Kopie(), loop.Kopie());
        wakker.Dagelijks(30);
        slapend.Slaap(30);
        slapend.WerkBij();
        Assert.Equal(Teksten(wakker, loop.Voorvallen.Count), Teksten(slapend, loop.Voorvallen.Count));
    }

    /// <summary>The hour at which the first action is missed lies in none of the days of the terms; the rest keeps its order.</summary>
    private static IEnumerable<string> Teksten(Loop loop, int na) => loop.Gebeurd.Skip(na).OrderBy(wat => wat is Gebeurtenis.EersteActieGemist).Select(wat => wat.ToString());

    /// <summary>Everything that the state says; a record of lists is not compared by what is in them.</summary>
    private static string Beeld(Dossier dossier) =>
        dossier.GetType().Name + JsonSerializer.Serialize<object>(dossier, Vorm) + (dossier is Dossier.Bestaand { Zaak: var zaak } ? $"{zaak.Termijn} {zaak.Contact}" : "");

    /// <summary>Whether no day occurs twice as long as the term was not set anew.</summary>
    private static bool Eens(Loop loop, Func<Gebeurtenis, DateOnly?> dag)
    {
        HashSet<DateOnly> gezien = [];
        foreach (var wat in loop.Gebeurd)
        {
            if (wat is Gebeurtenis.Opgeschaald or Gebeurtenis.Afgeschaald or Gebeurtenis.Heropend or Gebeurtenis.TermijnVerzet)
            {
                gezien.Clear();
            }

            if (dag(wat) is { } deze && !gezien.Add(deze))
            {
                return false;
            }
        }

        return true;
    }

    private static Betrokkene? Laatste(Loop loop) => loop.Gebeurd.Aggregate((Betrokkene?)null, (regie, wat) => wat switch
    {
        Gebeurtenis.Geopend g => g.Regie,
        Gebeurtenis.RegieAanvaard g => g.Door,
        _ => regie,
    });

    private static Betrokkene? Regie(Dossier dossier) => (dossier as Dossier.Bestaand)?.Zaak.Regie;

    private static IEnumerable<Plandoel> VanKind(Dossier dossier) => (Zaak(dossier).Plan?.Doelen ?? []).Where(doel => !doel.VoorGezin);

    private static Zaak Zaak(Dossier dossier) => ((Dossier.Bestaand)dossier).Zaak;

    private static IEnumerable<Type> Soorten<T>() => typeof(T).GetNestedTypes().Where(soort => soort.IsSubclassOf(typeof(T)));

    private static void Tel(Dictionary<Type, int> tellingen, Type soort) => tellingen[soort] = tellingen.GetValueOrDefault(soort) + 1;
}
