using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Leerlingen;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>Any ladder, any person, any act: mostly as people would do it, now and then nonsense. The same seed gives the same.</summary>
internal sealed class Willekeur(int zaad)
{
    private static readonly Betrokkene[] Mensen =
    [
        Spel.Begeleider, Spel.Mentor, Spel.Directeur, Spel.Leerplicht, Spel.Consulent, Spel.Voorzitter, Spel.Moeder,
        Spel.Leerplicht with { Aanstelling = Spel.Nummer(8), Naam = "Lou Leerplicht" },
        new(Spel.Nummer(9), Spel.Nummer(105), "Tom Toegang", Ketenpartij.Toegang),
        new(Spel.Nummer(10), Spel.Gezin, "De leerling", Ketenpartij.Jeugdige),
    ];

    private static readonly Func<Willekeur, Zaak?, DateOnly, Opdracht>[] Soorten =
    [
        (w, _, _) => new Opdracht.Openen(w.Een<Aanleiding>(), w.Soms ? w.Id : null, w.Tekst, w.Mens, [.. Mensen.Where(_ => w.Soms)]),
        (w, _, _) => new Opdracht.Oppakken(w.Tekst),
        (w, _, _) => new Opdracht.Uitnodigen(w.Mens),
        (w, _, _) => new Opdracht.Afmelden(w.Mens.Aanstelling, w.Tekst),
        (w, _, vandaag) => new Opdracht.Vervangen(w.Mens.Aanstelling, w.Mens, w.Dag(vandaag)),
        (w, _, _) => new Opdracht.RegieAanbieden(w.Mens, w.Tekst),
        (_, _, _) => new Opdracht.RegieAanvaarden(),
        (w, _, _) => new Opdracht.RegieWeigeren(w.Tekst),
        (_, _, _) => new Opdracht.RegieIntrekken(),
        (w, _, _) => new Opdracht.RegieNemen(w.Tekst),
        (w, _, _) => new Opdracht.ContactpersoonAanwijzen(w.Contact),
        (w, _, _) => new Opdracht.GezinVerbinden(w.Id),
        (w, _, _) => new Opdracht.GezinLosmaken(w.Tekst),
        (w, _, vandaag) => new Opdracht.GezinVolgen(
            w.Soms ? w.Contact : null, w.Soms ? null : [.. Enumerable.Range(0, w.Zelden ? Planregels.Meeste + 1 : w.Tot(3)).Select(_ => w.Doel(vandaag) with { VoorGezin = true })], w.Zelden, new(w.Soms ? 2 : null, "Cas Consulent")),
        (w, _, vandaag) => new Opdracht.KindSpreken(w.Eerder(vandaag), w.Tekst, w.Tekst),
        (w, _, vandaag) => new Opdracht.OverlegPlannen(new(w.Id, w.Een<Overlegsoort>(), Spel.Nu(w.Dag(vandaag)), w.Tekst, [w.Tekst])),
        (w, _, vandaag) => new Opdracht.OverlegHouden(
            w.Id, w.Een<Overlegsoort>(), w.Eerder(vandaag), w.Zelden ? [] : [w.Mens.Naam], [w.Mens.Naam], w.Tekst, [.. Enumerable.Range(0, w.Tot(3)).Select(_ => w.Actie(vandaag))], w.Soms ? w.Tekst : ""),
        (w, _, _) => new Opdracht.OverlegAfzeggen(w.Id, w.Tekst),
        (w, _, vandaag) => new Opdracht.ActieAfspreken(w.Actie(vandaag)),
        (w, zaak, _) => new Opdracht.ActieAfronden(w.Zelden ? w.Id : zaak?.OpenActies.FirstOrDefault()?.Id ?? w.Id, w.Soms, w.Tekst),
        (w, _, vandaag) => new Opdracht.ActieVerzetten(w.Id, w.Dag(vandaag), w.Tekst),
        (w, zaak, vandaag) => new Opdracht.PlanVaststellen(w.Zelden ? w.Tot(3) : zaak?.PlanVersie ?? 0, w.Plan(vandaag), w.Tekst, w.Stemmen, w.Zelden ? 7 : zaak?.Gezinsplan?.Versie ?? 0),
        (w, _, vandaag) => new Opdracht.TermijnVerzetten(w.Dag(vandaag), w.Soms ? w.Tekst : ""),
        (w, _, vandaag) => new Opdracht.TermijnOpschorten(w.Dag(vandaag), w.Tekst),
        (_, _, _) => new Opdracht.TermijnHervatten(),
        (w, _, _) => new Opdracht.Opschalen(w.Tekst, w.Een<Ouderstandpunt>(), w.Stemmen),
        (w, _, _) => new Opdracht.Opschalen(w.Tekst, w.Een<Ouderstandpunt>(), w.Stemmen),
        (w, _, _) => new Opdracht.Afschalen(w.Tekst, w.Stemmen),
        (w, _, vandaag) => new Opdracht.AanbodDoen(w.Id, w.Een<Aanbodsoort>(), w.Tekst, w.Tekst, w.Dag(vandaag), w.Soms ? w.Eerder(vandaag) : null, w.Een<Ouderstandpunt>(), w.Stemmen),
        (w, _, vandaag) => new Opdracht.PlaatsBevestigen(w.Id, w.Eerder(vandaag)),
        (w, _, _) => new Opdracht.AanbodWeigeren(w.Id, w.Tekst, w.Tekst),
        (w, _, vandaag) => new Opdracht.Besluiten(w.Soms ? Spel.School : w.Zelden ? Guid.Empty : Spel.Verband, w.Tekst, w.Dag(vandaag), w.Soms, w.Tekst, w.Stemmen),
        (w, _, vandaag) => new Opdracht.Sluiten(w.Een<Dossieruitkomst>(), w.Tekst, w.Stemmen, w.Zelden ? null : new(w.Tekst, w.Tekst, w.Eerder(vandaag))),
        (w, _, _) => new Opdracht.Nazien(w.Soms, w.Tekst),
        (w, _, _) => new Opdracht.Evalueren(w.Tekst, w.Tekst, [w.Een<Systeemles>(), w.Een<Systeemles>()]),
        (w, _, _) => new Opdracht.Heropenen(w.Tekst),
    ];

    private readonly Random _toeval = new(zaad);

    public bool Soms => _toeval.Next(2) == 0;

    public bool Zelden => _toeval.Next(12) == 0;

    public Betrokkene Mens => Mensen[_toeval.Next(Mensen.Length)];

    public Dossierfeiten Feiten => new(Zelden, !Zelden, Soms, Soms, !Zelden);

    /// <summary>Who would lead each step; here and there nobody.</summary>
    public IReadOnlyList<Betrokkene?> Leiders(Opschalingsmodel model) =>
        [.. model.Treden.Select(trede => Zelden ? null : Mensen.FirstOrDefault(mens => mens.Partij == trede.Regie) ?? Mensen[_toeval.Next(6)])];

    /// <summary>One of one to five steps, with terms from a week; a warning may come before the step began.</summary>
    public Opschalingsmodel Model()
    {
        var aantal = 1 + Tot(5);
        var model = new Opschalingsmodel(
            "willekeurig", "Willekeurig", null, null, new(2020, 1, 1),
            [.. Enumerable.Range(1, aantal).Select(nummer => Spel.Stap($"Stap {nummer}", Mensen[_toeval.Next(6)].Partij, Kantelpunt(nummer == aantal), Vereist()) with { Tafel = nummer == aantal })],
            EersteActieUren: 24 * (1 + Tot(10)) + Tot(24), WaarschuwDagen: Tot(15), OpschalenNaDagen: 1 + Tot(20), "Proef");
        Assert.Null(Opschalingsmodel.Bezwaar(model));
        return model;
    }

    /// <summary>Mostly the same day or the next, now and then after a holiday.</summary>
    public int Dagen => Soms ? 0 : Zelden ? Tot(60) : Tot(6);

    /// <summary>The lead accepts or refuses more often than chance would have it, or few cases would ever change hands.</summary>
    public (Opdracht Opdracht, Betrokkene Wie) Daad(Zaak? zaak, DateOnly vandaag) => zaak switch
    {
        { Verzoek: { } verzoek } when Tot(4) == 0 => (Soms ? new Opdracht.RegieAanvaarden() : new Opdracht.RegieWeigeren(Tekst), verzoek.Aan),
        { Regie: var regie } when Soms => (Wat(zaak, vandaag), regie),
        _ => (Wat(zaak, vandaag), Mens),
    };

    public IReadOnlyList<Tafelmandaat> Mandaten => Soms ? [new(Spel.Nummer(300), Spel.School)] : [];

    public int Tot(int grens) => _toeval.Next(grens);

    private Opdracht Wat(Zaak? zaak, DateOnly vandaag) => zaak is null && !Zelden ? Soorten[0](this, null, vandaag) : Soorten[_toeval.Next(Soorten.Length)](this, zaak, vandaag);

    private Guid Id => Spel.Nummer(200 + Tot(6));

    private string Tekst => Zelden ? new string(' ', Tot(3)) : Zelden ? "Kort" : $" Er is gebeld, met \"{_toeval.Next(1000)}\" <vragen> & é. ";

    private Stem Stem => Zelden ? new(Tekst, Tekst) : Soms ? new("Ik wil naar school.", "") : new("", "Zij waren er niet bij.");

    private Stemmen Stemmen => new(Stem, Stem);

    private DateOnly Dag(DateOnly vandaag) => vandaag.AddDays(Zelden ? -Tot(9) : Soms ? Tot(8) : Tot(100));

    private DateOnly Eerder(DateOnly vandaag) => vandaag.AddDays(Zelden ? 3 : -Tot(4));

    private Actie Actie(DateOnly vandaag) => new(Id, Tekst, Tekst, Soms ? Mens.Aanstelling : null, Dag(vandaag));

    private Plandoel Doel(DateOnly vandaag) => new(Tekst, "Het register", Dag(vandaag), Een<Doelstand>(), Tekst, Soms);

    private Gezinscontact Contact => Soms ? new Gezinscontact.VanDossier(Mens) : Soms ? new Gezinscontact.Regie() : new Gezinscontact.Buiten(Tekst);

    private Kantelpunt Kantelpunt(bool laatste) => laatste ? new Kantelpunt.Geen()
        : Soms ? new Kantelpunt.Termijn(1 + Tot(4), Termijneenheid.Weken)
        : Soms ? new Kantelpunt.Termijn(1 + Tot(2), Termijneenheid.Maanden) : new Kantelpunt.Afgesproken(1 + Tot(10));

    private IReadOnlyList<Tredevereiste> Vereist() => [.. Enum.GetValues<Tredevereiste>().Where(_ => Tot(4) == 0)];

    private Planinhoud Plan(DateOnly vandaag) => new(
        Tekst, [Doel(vandaag), .. Soms ? [] : new[] { Doel(vandaag) }], Soms ? [] : [new(Een<Maatwerksoort>(), Tekst, vandaag, Dag(vandaag), Tekst, Tekst)],
        Soms ? [] : [new("OPP", vandaag, Tekst)], Soms ? null : new("Oom Sam", Eerder(vandaag)), [new(Tekst, Eerder(vandaag))], vandaag.AddDays(1 + Tot(60)));

    private T Een<T>()
        where T : struct, Enum
    {
        var alle = Enum.GetValues<T>();
        return alle[_toeval.Next(alle.Length)];
    }
}
