using System.Collections.Immutable;
using Leerrecht.Core.Dossiers;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>One case, played act by act on a ladder of four steps. Every day it is nine o'clock (UTC).</summary>
internal sealed record Spel(Dossier Dossier, ImmutableList<Gebeurtenis> Gebeurd, DateOnly Dag)
{
    public static readonly Guid School = Nummer(100), Gemeente = Nummer(101), Verband = Nummer(102), Tafel = Nummer(103), Gezin = Nummer(104);
    public static readonly Betrokkene Begeleider = new(Nummer(1), School, "Ilse Begeleider", Ketenpartij.Begeleider);
    public static readonly Betrokkene Mentor = new(Nummer(2), School, "Mo Mentor", Ketenpartij.Leerkracht);
    public static readonly Betrokkene Directeur = new(Nummer(3), School, "Dirk Directeur", Ketenpartij.Directeur);
    public static readonly Betrokkene Leerplicht = new(Nummer(4), Gemeente, "Lea Leerplicht", Ketenpartij.Leerplicht);
    public static readonly Betrokkene Consulent = new(Nummer(5), Verband, "Cas Consulent", Ketenpartij.Samenwerkingsverband);
    public static readonly Betrokkene Voorzitter = new(Nummer(6), Tafel, "Vera Voorzitter", Ketenpartij.Voorzitter);
    public static readonly Betrokkene Moeder = new(Nummer(7), Gezin, "Moeder", Ketenpartij.Ouders);

    public static readonly DateOnly Begin = new(2026, 11, 2);
    public static readonly Dossierfeiten Register = new(ZitThuis: false, Ingeschreven: true, Vrijgesteld: false, Plichtig: true, RegieWerkt: true);
    public static readonly Stemmen Gehoord = new(new("Ik wil naar mijn eigen klas.", ""), new("", "Zij namen niet op."));
    public static readonly Stemmen Zwijgt = Gehoord with { Kind = new("", "") };

    public static readonly Opschalingsmodel Model = new(
        "proef", "Proef", null, null, new(2020, 1, 1),
        [
            Stap("Basis", Ketenpartij.Begeleider, new Kantelpunt.Termijn(3, Termijneenheid.Weken), [Tredevereiste.KindGesproken]),
            Stap("Team", Ketenpartij.Directeur, new Kantelpunt.Termijn(1, Termijneenheid.Maanden), [Tredevereiste.KindGesproken, Tredevereiste.Overleg, Tredevereiste.Plan]),
            Stap("Loket", Ketenpartij.Samenwerkingsverband, new Kantelpunt.Afgesproken(8), []),
            Stap("Tafel", Ketenpartij.Voorzitter, new Kantelpunt.Geen(), []) with { Tafel = true },
        ],
        EersteActieUren: 48, WaarschuwDagen: 7, OpschalenNaDagen: 5, "Proef");

    public static readonly Opdracht.Openen Openen = new(Aanleiding.Zorg, null, "Hij is al twee weken niet op school.", Begeleider, [Begeleider, Leerplicht, Leerplicht]);
    public static readonly Opdracht Oppakken = new Opdracht.Oppakken("De moeder is gebeld.");
    public static readonly Opdracht Spreken = new Opdracht.KindSpreken(Begin, "De mentor", "Het is te druk in de klas.");

    public static readonly Planinhoud Plan = new(
        "Rust in de ochtend.", [new("Hij is elke ochtend op school.", "Het register", new(2027, 1, 15), Doelstand.Loopt, "")], [], [], null, [], new(2027, 1, 10));

    public static Spel Niets => new(new Dossier.Geen(), [], Begin);

    public static Spel Geopend => Niets.Doe(Openen);

    public static Spel Opgepakt => Geopend.Doe(Oppakken);

    public Zaak Zaak => ((Dossier.Bestaand)Dossier).Zaak;

    public static Guid Nummer(int nummer) => new(nummer, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static Trede Stap(string naam, Ketenpartij regie, Kantelpunt kantelpunt, IReadOnlyList<Tredevereiste> vereist) =>
        new(naam, "Weer naar school", [regie, Ketenpartij.Ouders], [], regie, "", kantelpunt, vereist, false);

    public static Actie Actie(int nummer, int over = 7) => new(Nummer(nummer), "De jeugdarts bellen", "Mo Mentor", Mentor.Aanstelling, Begin.AddDays(over));

    public static Opdracht.PlanVaststellen Vaststellen(int op, Planinhoud? plan = null, string wijziging = "") => new(op, plan ?? Plan, wijziging, Gehoord);

    public static Opdracht.Opschalen Opschalen(Stemmen? stemmen = null) => new("Het lukt ons niet op school.", Ouderstandpunt.Oneens, stemmen ?? Gehoord);

    public Spel Doe(Opdracht opdracht, Betrokkene? door = null, Func<Dossierkader, Dossierkader>? anders = null)
    {
        var uitkomst = Beslis(opdracht, door, anders);
        Assert.True(uitkomst is Uit.Gelukt, uitkomst.ToString());
        return Gebeurt(((Uit.Gelukt)uitkomst).Waarde);
    }

    /// <summary>The field at which a refusal stands.</summary>
    public string Weigert(Opdracht opdracht, Betrokkene? door = null, Func<Dossierkader, Dossierkader>? anders = null)
    {
        var reden = Assert.IsType<Uit.Geweigerd>(Beslis(opdracht, door, anders)).Reden;
        Assert.EndsWith(".", reden.Uitleg, StringComparison.Ordinal);
        return reden.Code;
    }

    /// <summary>Days go by, and what fell due is recorded.</summary>
    public Spel Na(int dagen, IReadOnlyList<Betrokkene?>? leiders = null)
    {
        var dag = Dag.AddDays(dagen);
        return (this with { Dag = dag }).Gebeurt(Termijnregels.Verval(Dossier, Model, leiders ?? Leiders, Nu(dag), dag));
    }

    /// <summary>Up as high as wanted, with all that must be there.</summary>
    public Spel Tot(int trede)
    {
        var spel = this;
        while (spel.Zaak.Trede < trede)
        {
            spel = spel.Doe(new Opdracht.KindSpreken(spel.Dag, "De mentor", "Het is te druk in de klas."))
                .Doe(new Opdracht.OverlegHouden(Guid.Empty, Overlegsoort.Ondersteuningsteam, spel.Dag, ["Mo Mentor"], [], "Hij mag later beginnen.", [], ""))
                .Doe(Vaststellen(spel.Zaak.PlanVersie, wijziging: "Een stap verder."))
                .Doe(Opschalen());
        }

        return spel;
    }

    public static IReadOnlyList<Betrokkene?> Leiders => [Begeleider, Directeur, Consulent, Voorzitter];

    public static DateTime Nu(DateOnly dag) => dag.ToDateTime(new(9, 0), DateTimeKind.Utc);

    private Uit Beslis(Opdracht opdracht, Betrokkene? door, Func<Dossierkader, Dossierkader>? anders)
    {
        var kader = new Dossierkader(Model, Leiders, Nu(Dag), Dag, door ?? Begeleider, Register, []);
        return Dossierregels.Beslis(Dossier, opdracht, anders?.Invoke(kader) ?? kader);
    }

    private Spel Gebeurt(IReadOnlyList<Gebeurtenis> nieuw) => this with { Dossier = nieuw.Aggregate(Dossier, Dossierverloop.Verwerk), Gebeurd = Gebeurd.AddRange(nieuw) };
}
