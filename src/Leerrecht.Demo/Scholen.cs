using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Demo;

/// <summary>
/// The places and schools of a world: per 25,000 pupils a city with four neighbours, its besturen and two swv. No code is in use:
/// a BRIN in use begins with 0 to 3 (all 8,600 vestigingen, 2026), these with 9; gemeenten end at GM1992, these begin at GM9001.
/// </summary>
internal sealed class Scholen
{
    private const int LeerlingenPerStreek = 25_000;
    private static readonly int[] Gemeentegewichten = [60, 14, 11, 9, 6];

    private static readonly string[] Plaatsbegin = ["Water", "Ooster", "Hooge", "Riet", "Zand", "Wilgen", "Elzen", "Meer", "Klei", "Vaart", "Bever", "Kraan", "Lage", "Molen", "Turf"];
    private static readonly string[] Plaatsvoor = ["Nieuw", "Oud", "Klein", "Groot"];
    private static readonly string[] Plaatseind = ["linge", "broekum", "wolda", "monde", "huizum", "haarde", "veenum", "dorpe", "stadt", "warde", "kuik"];
    private static readonly string[] Bijvoeglijk = ["Roestrode", "Gestreepte", "Ondeugende", "Zilveren", "Wiebelende", "Vrolijke", "Scheve", "Dappere", "Nieuwsgierige", "Groene", "Slaperige", "Dertiende", "Hoge", "Verre", "Kleine", "Kromme", "Gevlekte", "Stille"];
    private static readonly string[] Zelfstandig = ["Reiger", "Kapitein", "Zeilboot", "Kievit", "Boomhut", "Kompasnaald", "Wolvin", "Libel", "Vuurtoren", "Molenaar", "Kikker", "Brug", "Fluitketel", "Ooievaar", "Windvaan", "Zandkorrel", "Otter"];

    private static readonly string[] Collegenaam = ["Waterpoort", "Havenlicht", "Rietzanger", "Zilverbaken", "Hooge Brug", "Kraanoever", "Sterrenwacht"];
    private static readonly string[] Soortnaam = ["OBS", "KBS", "CBS"];
    private static readonly string[] Bestuursnaam =
        ["Openbaar Onderwijs", "Katholieke Scholengroep", "Vereniging Christelijk Onderwijs", "Stichting Voortgezet Onderwijs", "Lyceumvereniging", "Stichting Speciaal Onderwijs", "Beroepsonderwijs"];

    private readonly List<Vestiging> _vestigingen = [];
    private readonly List<Redentaal> _talen = [];
    private readonly List<Gemeente> _gemeenten = [];
    private readonly List<Streek> _streken = [];
    private int _instelling;

    public Scholen(ulong zaad, int leerlingen)
    {
        var streken = Math.Max(1, (leerlingen + LeerlingenPerStreek / 2) / LeerlingenPerStreek);
        for (var streek = 0; streek < streken; streek++)
        {
            var kans = Kans.Voor(zaad, Stroom.School, streek);
            _streken.Add(Bouw(streek, Math.Max(1, leerlingen / streken), ref kans));
        }
    }

    public IReadOnlyList<Vestiging> Vestigingen => _vestigingen;

    public IReadOnlyList<Gemeente> Gemeenten => _gemeenten;

    public IReadOnlyList<Streek> Streken => _streken;

    /// <summary>The codes that the administration of a vestiging writes.</summary>
    public Redentaal Taal(int vestiging) => _talen[vestiging];

    public IEnumerable<Redenrij> Redenrijen() =>
        Redentaal.Overal.Select(rij => new Redenrij(Redenen.Overal, rij.Code, rij.Soort))
            .Concat(_vestigingen.SelectMany((vestiging, plaats) =>
                from rij in _talen[plaats].Codes
                where rij.Value != rij.Key.Woord()
                select new Redenrij(vestiging.Code, rij.Value, rij.Key)));

    /// <summary>Study days of some schools, and one that teaches on a Monday of the spring holiday.</summary>
    public IEnumerable<Kalenderrij> EigenDagen(int beginjaar)
    {
        for (var plaats = 4; plaats < Math.Min(_vestigingen.Count, 400); plaats += 9)
        {
            var gebied = Gebied.Van(_vestigingen[plaats].Code);
            for (var jaar = beginjaar; jaar <= beginjaar + 1; jaar++)
            {
                var november = Maandag(new DateOnly(jaar, 11, 3 + plaats % 20)).AddDays(2);
                var maart = Maandag(new DateOnly(jaar + 1, 3, 5 + plaats % 20)).AddDays(4);
                yield return new(gebied, november, november, Kalendersoort.Vrij, "Studiedag team");
                yield return new(gebied, maart, maart, Kalendersoort.Vrij, "Studiedag, rekenen");
            }

            if (plaats == 13)
            {
                var open = Maandag(new DateOnly(beginjaar + 1, 2, 24));
                yield return new(gebied, open, open, Kalendersoort.Open, "Lesdag in ruil voor de studiedag");
            }
        }
    }

    private Streek Bouw(int nummer, int leerlingen, ref Kans kans)
    {
        var regio = (Vakantieregio)(nummer % 3);
        var swvPo = $"PO99{nummer + 1:00}";
        var swvVo = $"VO99{nummer + 1:00}";
        var gemeenten = new string[Gemeentegewichten.Length];
        var primair = new Keuze[gemeenten.Length];
        for (var i = 0; i < gemeenten.Length; i++)
        {
            var volgnummer = nummer * Gemeentegewichten.Length + i;
            var naam = Plaatsnaam(volgnummer);
            // The last neighbour lies in another holiday region, as gemeenten at a border do.
            var eigen = i == gemeenten.Length - 1 ? (Vakantieregio)((nummer + 1) % 3) : regio;
            gemeenten[i] = $"GM{9001 + volgnummer}";
            _gemeenten.Add(new(gemeenten[i], eigen, naam));

            var scholen = Math.Max(1, leerlingen * Gemeentegewichten[i] * 55 / 10_000 / 230);
            primair[i] = new Keuze();
            for (var school = 0; school < scholen; school++)
            {
                // Every sixth school is a second location of the one before.
                var locatie = school % 6 == 5 ? 1 : 0;
                _instelling += locatie == 0 ? 1 : 0;
                var bestuur = _instelling % 3;
                primair[i].Voegtoe(
                    Voegtoe(locatie, $"{Soortnaam[bestuur]} {Schoolnaam(_vestigingen.Count)}", Sector.PO, gemeenten[i], eigen, swvPo, Bestuur(nummer, bestuur), Redentaal.Primair[_instelling % 3]),
                    2 + kans.Onder(6) + kans.Onder(6) + kans.Onder(4));
            }
        }

        var stad = gemeenten[0];
        var plaats = _gemeenten[^gemeenten.Length].Naam!;
        var streek = new Streek(gemeenten, primair, Gemeentegewichten);
        var colleges = Math.Max(3, leerlingen * 30 / 100 / 1100);
        // Up to three locations to an instelling, and none with a single one.
        colleges += colleges % 3 == 1 ? 1 : 0;
        for (var school = 0; school < colleges; school++)
        {
            var locatie = school % 3;
            _instelling += locatie == 0 ? 1 : 0;
            var naam = locatie switch { 0 => "", 1 => " locatie Noorderkade", _ => school / 3 == 1 ? " \"Onderbouw\"; Parklaan" : " locatie Parklaan" };
            var college = $"{Collegenaam[(nummer + school / 3) % Collegenaam.Length]} College{naam}";
            streek.Voortgezet.Voegtoe(
                Voegtoe(locatie, college, Sector.VO, school == colleges - 1 ? gemeenten[1] : stad, regio, swvVo, Bestuur(nummer, 3 + school / 3 % 2), Redentaal.Voortgezet[school / 3 % 3]),
                3 + kans.Onder(5));
        }

        _instelling++;
        streek.Sbo.Voegtoe(Voegtoe(0, $"SBO {Schoolnaam(_vestigingen.Count)}", Sector.SBO, stad, regio, swvPo, Bestuur(nummer, 0), Redentaal.Primair[0]), 1);
        _instelling++;
        streek.So.Voegtoe(Voegtoe(0, $"SO {Schoolnaam(_vestigingen.Count)}", Sector.SO, stad, regio, swvPo, Bestuur(nummer, 5), Redentaal.Primair[2]), 1);
        streek.Vso.Voegtoe(Voegtoe(1, $"VSO {Schoolnaam(_vestigingen.Count)}", Sector.VSO, stad, regio, swvVo, Bestuur(nummer, 5), Redentaal.Voortgezet[2]), 1);
        _instelling++;
        streek.Praktijk.Voegtoe(Voegtoe(0, $"Praktijkschool {plaats}", Sector.PRO, stad, regio, swvVo, Bestuur(nummer, 3), Redentaal.Voortgezet[1]), 1);
        _instelling++;
        streek.Mbo.Voegtoe(Voegtoe(0, $"Beroepscollege {plaats}", Sector.MBO, stad, regio, null, Bestuur(nummer, 6), Redentaal.Beroeps), 1);
        return streek;
    }

    private int Voegtoe(int locatie, string naam, Sector sector, string gemeente, Vakantieregio regio, string? swv, string bestuur, Redentaal taal)
    {
        var brin4 = $"9{_instelling / 676 % 10}{(char)('A' + _instelling / 26 % 26)}{(char)('A' + _instelling % 26)}";
        _vestigingen.Add(new($"{brin4}{locatie:00}", naam, sector, gemeente, regio, swv, bestuur));
        _talen.Add(taal);
        return _vestigingen.Count - 1;
    }

    private static string Schoolnaam(int nummer) =>
        $"De {Bijvoeglijk[nummer % Bijvoeglijk.Length]} {Zelfstandig[(nummer + nummer / Bijvoeglijk.Length) % Zelfstandig.Length]}";

    /// <summary>Named after the city, so that no two regions share one.</summary>
    private static string Bestuur(int streek, int welk) => $"{Bestuursnaam[welk]} {Plaatsnaam(streek * Gemeentegewichten.Length)}";

    private static string Plaatsnaam(int volgnummer)
    {
        var (ronde, plaats) = Math.DivRem(volgnummer, Plaatsbegin.Length * Plaatseind.Length);
        var naam = Plaatsbegin[plaats % Plaatsbegin.Length] + Plaatseind[(plaats + plaats / Plaatsbegin.Length) % Plaatseind.Length];
        return ronde == 0 ? naam : $"{Plaatsvoor[(ronde - 1) % Plaatsvoor.Length]}-{naam}";
    }

    private static DateOnly Maandag(DateOnly dag) => dag.AddDays(-(((int)dag.DayOfWeek + 6) % 7));
}

/// <summary>Vestigingen to choose from by weight, so that schools differ in size as they do.</summary>
internal sealed class Keuze
{
    private readonly List<int> _vestigingen = [];
    private int[] _oplopend = [];

    public IReadOnlyList<int> Alle => _vestigingen;

    public void Voegtoe(int vestiging, int gewicht)
    {
        _vestigingen.Add(vestiging);
        _oplopend = [.. _oplopend, (_oplopend.Length == 0 ? 0 : _oplopend[^1]) + gewicht];
    }

    public int Kies(ref Kans kans) => _vestigingen[kans.Gewogen(_oplopend)];

    /// <summary>Another than this one, when there is one.</summary>
    public int Ander(int vestiging) => _vestigingen[(_vestigingen.IndexOf(vestiging) + 1) % _vestigingen.Count];
}

/// <summary>A city and its neighbours, with the schools to which their children go.</summary>
internal sealed class Streek(string[] gemeenten, Keuze[] primair, int[] gewichten)
{
    private readonly int[] _oplopend = [.. gewichten.Select((_, i) => gewichten.Take(i + 1).Sum())];

    public Keuze Voortgezet { get; } = new();

    public Keuze Sbo { get; } = new();

    public Keuze So { get; } = new();

    public Keuze Vso { get; } = new();

    public Keuze Praktijk { get; } = new();

    public Keuze Mbo { get; } = new();

    public string Gemeente(int plaats) => gemeenten[plaats];

    public Keuze Primair(int gemeente) => primair[gemeente];

    public int KiesGemeente(ref Kans kans) => kans.Gewogen(_oplopend);
}
