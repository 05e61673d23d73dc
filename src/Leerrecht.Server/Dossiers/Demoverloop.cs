using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;

namespace Leerrecht.Server.Dossiers;

/// <summary>How far a case of the demonstration is.</summary>
internal enum Demostand
{
    Open,
    Opgepakt,
    StapTwee,
    RegieGevraagd,
    KantelpuntVoorbij,
    Actietafel,
    ZonderPlaats,
    MetPlaats,
    Gesloten,
    Geevalueerd,
}

/// <summary>What people of the demonstration did in one case, so many days ago.</summary>
/// <param name="nummer">Of the cases in this state, from 0: no two are alike.</param>
internal sealed class Demoverloop(int nummer, Demokring kring, Demokind kind, DateOnly vandaag)
{
    /// <summary>Nothing of the demonstration began before.</summary>
    public const int LangstGeleden = 260;

    private static readonly string[] Zorgen =
    [
        "Komt al twee weken niet meer op school en reageert niet op berichten.", "De ouders zeggen dat hij niet meer durft. De mentor krijgt hem niet te spreken.",
        "Is steeds vaker weg en zegt dat school geen zin heeft.", "Slaapt slecht, is veel weg en mist nu ook de toetsen.",
    ];

    private static readonly string[] Woorden = ["Ik wil wel naar school, maar niet alle uren.", "Ik wil een klas die rustiger is.", "Ik mis mijn vrienden, maar ik durf niet.", "Ik wil met mijn handen werken."];

    private static readonly string[] Aanwezig = ["De leerling", "Moeder", "Zorgcoördinator", "Leerplichtambtenaar"];

    private static readonly Systeemles[][] Lessen =
    [
        [Systeemles.WachtlijstZorg, Systeemles.RegieOnduidelijk], [Systeemles.WachtlijstZorg], [Systeemles.GeenPlaatsOnderwijs, Systeemles.WachtlijstZorg], [Systeemles.LaatGemeld],
        [Systeemles.WachtlijstZorg, Systeemles.LaatGemeld], [Systeemles.Vervoer], [Systeemles.WachtlijstZorg, Systeemles.GeenPlaatsOnderwijs], [Systeemles.InformatieOntbrak],
        [Systeemles.Toelaatbaarheid], [Systeemles.WachtlijstZorg], [Systeemles.Overgang], [Systeemles.LaatGemeld],
    ];

    private readonly string _kindZei = Woorden[nummer % Woorden.Length];

    private Stemmen Stemmen => new(new(_kindZei, ""), nummer % 2 == 0 ? new("Wij willen dat het weer rustig wordt thuis.", "") : new("", "Er was nog geen afspraak met de ouders mogelijk."));

    /// <summary>One act.</summary>
    /// <param name="Geleden">Days before today.</param>
    internal sealed record Daad(int Geleden, Rol Wie, Dossieropdracht Wat);

    /// <summary>All acts, the earliest first. What cannot be at that moment did not happen.</summary>
    public IEnumerable<Daad> Daden(Demostand stand) => Van(stand).OrderByDescending(daad => daad.Geleden);

    private IEnumerable<Daad> Van(Demostand stand) => stand switch
    {
        // The last two waited too long.
        Demostand.Open => [Openen(nummer < 2 ? nummer : 3 + nummer)],
        Demostand.Opgepakt =>
        [
            .. Begin(6 + nummer), new(4, Rol.Zorgcoordinator, Actie("Maakt met de leerling een rooster voor de eerste week.", Rol.Mentor, 2 + nummer)),
            new(3, Rol.Zorgcoordinator, new Dossieropdracht.OverlegPlannen(new(
                Guid.CreateVersion7(), Overlegsoort.Ondersteuningsteam, Handeling.BeginVan(vandaag.AddDays(1 + nummer)).AddHours(13), "Kamer 1.12", []))),
        ],
        Demostand.StapTwee =>
        [
            .. Hoger(34), new(13, Rol.Leerplichtambtenaar, Actie("Gaat op huisbezoek.", Rol.Leerplichtambtenaar, nummer < 2 ? -3 : 2)),
            new(12, Rol.Zorgcoordinator, Actie("Vraagt het samenwerkingsverband om een plek in de tussenvoorziening.", Rol.Zorgcoordinator, nummer == 3 ? 6 : -1)),
            .. kring.Gezin is { } gezin && nummer < 2 ? Verbonden(gezin) : [],
        ],
        Demostand.RegieGevraagd =>
        [
            .. Begin(14), new(nummer < 2 ? 8 : 2, Rol.Zorgcoordinator, new Dossieropdracht.RegieAanbieden(
                kring.Mensen[nummer % 2 == 0 ? Rol.Leerplichtambtenaar : Rol.SwvConsulent], "De vraag gaat verder dan wat de school zelf kan.")),
        ],
        Demostand.KantelpuntVoorbij => Begin(JustVerstreken()),
        Demostand.Actietafel =>
        [
            .. Hoger(190), new(20, Rol.SwvConsulent, new Dossieropdracht.RegieAanvaarden()), new(20, Rol.VoorzitterActietafel, new Dossieropdracht.RegieAanvaarden()),
            new(18, Rol.VoorzitterActietafel, new Dossieropdracht.OverlegHouden(
                Guid.CreateVersion7(), Overlegsoort.Actietafel, vandaag.AddDays(-18), Aanwezig, [], "Iedereen vertelde wat al is geprobeerd en wat nodig is.", [], _kindZei)),
            .. nummer == 3
                ? []
                : new Daad[]
                {
                    new(18, Rol.VoorzitterActietafel, new Dossieropdracht.Besluiten(
                        kring.Plaatser.Id, kring.Plaatser.Naam, vandaag.AddDays(-4 + 5 * nummer), true, "Er komt een plaats in een kleine klas, met begeleiding.", Stemmen)),
                },
        ],
        Demostand.ZonderPlaats =>
        [
            .. Hoger(34 + nummer), new(9, Rol.Zorgcoordinator, new Dossieropdracht.AanbodDoen(
                Guid.CreateVersion7(), nummer % 2 == 0 ? Aanbodsoort.Onderwijs : Aanbodsoort.Zorg, nummer % 2 == 0 ? "Tussenvoorziening De Brug" : "Jeugdhulp De Vaart",
                "Drie dagdelen in de week, opbouwend.", vandaag.AddDays(14), null, Ouderstandpunt.Eens, Stemmen)),
        ],
        Demostand.MetPlaats =>
        [
            .. Hoger(34 + nummer), new(5, Rol.Zorgcoordinator, new Dossieropdracht.AanbodDoen(
                Guid.CreateVersion7(), Aanbodsoort.Onderwijs, "Tussenvoorziening De Brug", "Vier ochtenden in de week in een kleine klas.", kind.AanbodSinds ?? vandaag, kind.AanbodSinds,
                Ouderstandpunt.Eens, Stemmen)),
        ],
        Demostand.Gesloten => Klaar(nummer < 2 ? 96 : 60 + nummer),
        Demostand.Geevalueerd =>
        [
            .. Klaar(150 + nummer * 4), new(56 + nummer * 4, Rol.Zorgcoordinator, new Dossieropdracht.Nazien(true, "De mentor ziet de leerling elke dag in de klas.")),
            new(54 + nummer * 4, Rol.Zorgcoordinator, new Dossieropdracht.Evalueren("Een vast iemand die elke week belde.", "Eerder samen om tafel met de zorg.", Lessen[nummer % Lessen.Length])),
        ],
    };

    private Daad Openen(int geleden) => new(geleden, Rol.Zorgcoordinator, kind.Signaal is { } signaal && signaal.BereiktOp <= vandaag.AddDays(-geleden)
        ? new Dossieropdracht.Openen(Aanleiding.Signaal, signaal.Id, "", kring.Mensen[Rol.Zorgcoordinator], kring.Team)
        : new Dossieropdracht.Openen(Aanleiding.Zorg, null, Zorgen[nummer % Zorgen.Length], kring.Mensen[Rol.Zorgcoordinator], kring.Team));

    private IEnumerable<Daad> Begin(int geleden) =>
    [
        Openen(geleden), new(geleden - 1, Rol.Mentor, new Dossieropdracht.Oppakken("Gebeld met moeder en een gesprek afgesproken.")),
        new(geleden - 2, Rol.Mentor, new Dossieropdracht.KindSpreken(vandaag.AddDays(2 - geleden), kring.Mensen[Rol.Mentor].Naam, _kindZei)),
        new(geleden - 2, Rol.Zorgcoordinator, new Dossieropdracht.ContactpersoonAanwijzen(new Gezinscontact.VanDossier(Contact))),
    ];

    /// <summary>To the second step, with a plan; whoever is asked to lead it does.</summary>
    private IEnumerable<Daad> Hoger(int geleden) =>
    [
        .. Begin(geleden),
        new(geleden - 3, Rol.Zorgcoordinator, new Dossieropdracht.OverlegHouden(
            Guid.CreateVersion7(), Overlegsoort.Ondersteuningsteam, vandaag.AddDays(3 - geleden), Aanwezig, [], "Besproken wat thuis en op school helpt.", [], "")),
        Plan(geleden - 5),
        new(geleden - 8, Rol.Zorgcoordinator, new Dossieropdracht.Opschalen("Op school is geprobeerd wat kon; er is meer nodig.", Ouderstandpunt.Eens, Stemmen)),
        .. new[] { Rol.Leerplichtambtenaar, Rol.SwvConsulent, Rol.Toegangsmedewerker }.Select(rol => new Daad(geleden - 10, rol, new Dossieropdracht.RegieAanvaarden())),
        .. nummer % 2 == 0
            ? new Daad[] { new(11, Rol.Leerplichtambtenaar, new Dossieropdracht.KindSpreken(vandaag.AddDays(-11), kring.Mensen[Rol.Leerplichtambtenaar].Naam, _kindZei)) }
            : [],
    ];

    private Betrokkene Contact => kring.Team.FirstOrDefault(lid => lid.Partij == Ketenpartij.Leerkracht) ?? kring.Mensen[Rol.Zorgcoordinator];

    /// <summary>Two children of one household: the same goal in both plans.</summary>
    private IEnumerable<Daad> Verbonden(Guid gezin) =>
    [
        new(10, Rol.Zorgcoordinator, new Dossieropdracht.GezinVerbinden(gezin)),
        new(10, Rol.Zorgcoordinator, new Dossieropdracht.GezinVolgen(
            new Gezinscontact.VanDossier(Contact), [new("Er is thuis een vast ritme in de ochtend.", "De ouders vertellen het in het gesprek.", vandaag.AddDays(42), Doelstand.Loopt, "", VoorGezin: true)],
            false, new(null, kring.Mensen[Rol.Zorgcoordinator].Naam))),
    ];

    private Daad Plan(int geleden)
    {
        var op = vandaag.AddDays(-geleden);
        return new(geleden, Rol.Zorgcoordinator, new Dossieropdracht.PlanVaststellen(
            0,
            new(
                "Rust, een vast iemand en een rooster dat haalbaar is.", [new("Drie dagen in de week op school.", "De aanwezigheid per week.", op.AddDays(56), Doelstand.Loopt, "")], [], [], null,
                [new("Moeder", op)], op.AddDays(nummer == 1 ? 25 : 42)),
            "", Stemmen));
    }

    private IEnumerable<Daad> Klaar(int geleden) =>
    [
        .. Begin(geleden + 18), Plan(geleden + 13),
        new(geleden, Rol.Zorgcoordinator, new Dossieropdracht.Sluiten(Dossieruitkomst.EigenSchool, "Gaat weer alle dagen naar school, met een vaste plek om rust te nemen.", Stemmen)),
    ];

    private Dossieropdracht.ActieAfspreken Actie(string wat, Rol wie, int overDagen) =>
        new(new(Guid.CreateVersion7(), wat, kring.Mensen[wie].Naam, kring.Mensen[wie].Aanstelling, vandaag.AddDays(overDagen)));

    /// <summary>So many days ago that the term of the first step is over, and that the case does not go up by itself yet.</summary>
    private int JustVerstreken()
    {
        var laatste = vandaag.AddDays(-1 - nummer % Math.Max(1, kring.Model.OpschalenNaDagen - 1));
        return Enumerable.Range(1, LangstGeleden).First(dagen => kring.Model.Treden[0].Kantelpunt.Uiterlijk(vandaag.AddDays(-dagen)) <= laatste);
    }
}
