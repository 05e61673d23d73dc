using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>Reads a region folder (regels §1) into memory, to judge it as it stands.</summary>
public sealed class Regiomap
{
    private readonly string _map;
    private readonly List<Invoermelding> _meldingen = [];
    private readonly Dictionary<string, Leerlingfeitenlijst> _leerlingen = new(StringComparer.Ordinal);
    private readonly List<Leerlingfeitenlijst> _volgorde = [];

    private Regiomap(string map) => _map = map;

    /// <exception cref="OnleesbaarBestand">The folder, or a file in it, cannot be read at all.</exception>
    public static Regiobeeld Lees(string map)
    {
        if (!Directory.Exists(map))
        {
            throw new OnleesbaarBestand(map, "deze map bestaat niet.");
        }

        return new Regiomap(map).Lees();
    }

    private Regiobeeld Lees()
    {
        var regelsets = LeesRegelsets();
        var vestigingen = Alle(new Vestigingregels(Open("vestigingen.csv")));
        var codes = vestigingen.Select(vestiging => vestiging.Code).ToHashSet(StringComparer.Ordinal);
        var gemeenten = Is("gemeenten.csv") ? Alle(new Gemeenteregels(Open("gemeenten.csv"))) : IngebouwdeGegevens.Gemeenten();
        LeesLeerlingen(gemeenten);
        var inschrijvingen = Alle(new Inschrijvingregels(Open("inschrijvingen.csv"), _leerlingen.ContainsKey, codes.Contains));
        var redenen = LeesRedenen(codes);
        var kalender = Is("kalender.csv") ? Alle(new Kalenderregels(Open("kalender.csv"), codes.Contains)) : IngebouwdeGegevens.Kalender();
        var scholen = new Schoolregister(vestigingen, gemeenten, kalender);

        inschrijvingen.ForEach(lijn => Neem(lijn, scholen));
        LeesVerzuim(scholen, redenen, codes);
        LeesVrijstellingen();
        LeesAanbod();
        return new Regiobeeld(scholen, regelsets, [.. _volgorde.Select(feiten => feiten.Beeld())], _meldingen);
    }

    private Regelsets LeesRegelsets()
    {
        if (!Is(Regelsetbestand.Naam))
        {
            return Regelsets.Standaard;
        }

        using var stroom = Stroom(Regelsetbestand.Naam);
        var (sets, meldingen) = Regelsetbestand.Lees(stroom);
        _meldingen.AddRange(meldingen);
        return sets;
    }

    private void LeesLeerlingen(IReadOnlyList<Gemeente> gemeenten)
    {
        var codes = gemeenten.Select(gemeente => gemeente.Code).ToHashSet(StringComparer.Ordinal);
        Doorloop(new Leerlingregels(Open("leerlingen.csv"), codes.Contains), lijn =>
        {
            var feiten = new Leerlingfeitenlijst(lijn.Leerling);
            _leerlingen.Add(lijn.Leerling.Sleutel, feiten);
            _volgorde.Add(feiten);
        });
    }

    private Redenen LeesRedenen(HashSet<string> vestigingen)
    {
        var redenen = new Redenen();
        if (Is("redenen.csv"))
        {
            Doorloop(
                new Redenregels(Open("redenen.csv"), vestigingen.Contains),
                lijn => redenen.Voegtoe(lijn.Vestiging, lijn.Code, lijn.Soort));
        }

        return redenen;
    }

    private void Neem(in Inschrijvinglijn lijn, Schoolregister scholen)
    {
        if (_leerlingen[lijn.Leerling].VoegToe(new(scholen.Plaats(lijn.Vestiging), lijn.Begin, lijn.Eind)))
        {
            Meld(Meldingcode.OverlapInschrijving, "inschrijvingen.csv", lijn.Regel, "begin", Datums.Schrijf(lijn.Begin));
        }
    }

    /// <summary>Of lines with one id the last valid one holds; only what holds is mapped, warned about and judged.</summary>
    private void LeesVerzuim(Schoolregister scholen, Redenen redenen, HashSet<string> vestigingen)
    {
        var lijnen = new List<Verzuimlijn>();
        var perId = new Dictionary<string, int>(StringComparer.Ordinal);
        Doorloop(new Verzuimregels(Open("verzuim.csv"), _leerlingen.ContainsKey, vestigingen.Contains), lijn =>
        {
            if (perId.TryAdd(lijn.Id, lijnen.Count))
            {
                lijnen.Add(lijn);
            }
            else if (!lijn.ZelfdeInhoud(lijnen[perId[lijn.Id]]))
            {
                lijnen[perId[lijn.Id]] = lijn;
            }
        });

        foreach (var lijn in lijnen)
        {
            var feiten = _leerlingen[lijn.Leerling];
            var vestiging = scholen.Plaats(lijn.Vestiging);
            var soort = redenen.Soort(lijn.Vestiging, lijn.Reden);
            feiten.Afwezigheden.Add(lijn.Afwezigheid(vestiging, soort));
            if (soort == Verzuimsoort.Onbekend)
            {
                Meld(Meldingcode.RedenOnbekend, "verzuim.csv", lijn.Regel, "reden", lijn.Reden);
            }
            else if (!lijn.HeleDag && feiten.Vestiging(lijn.Van) != vestiging)
            {
                Meld(Meldingcode.NietIngeschreven, "verzuim.csv", lijn.Regel, "van", Datums.Schrijf(lijn.Van));
            }
            else if (!lijn.HeleDag && !scholen.Kalender(vestiging).IsLesdag(lijn.Van))
            {
                Meld(Meldingcode.GeenLesdag, "verzuim.csv", lijn.Regel, "van", Datums.Schrijf(lijn.Van));
            }
        }
    }

    private void LeesVrijstellingen()
    {
        if (Is("vrijstellingen.csv"))
        {
            Doorloop(
                new Vrijstellingregels(Open("vrijstellingen.csv"), _leerlingen.ContainsKey),
                lijn => _leerlingen[lijn.Leerling].Vrijstellingen.Add(lijn.Vrijstelling));
        }
    }

    private void LeesAanbod()
    {
        if (Is("aanbod.csv"))
        {
            Doorloop(
                new Aanbodregels(Open("aanbod.csv"), _leerlingen.ContainsKey),
                lijn => _leerlingen[lijn.Leerling].Aanbod.Add(lijn.Aanbod));
        }
    }

    private List<T> Alle<T>(Regellezer<T> regels)
    {
        var lijnen = new List<T>();
        Doorloop(regels, lijnen.Add);
        return lijnen;
    }

    private void Doorloop<T>(Regellezer<T> regels, Action<T> neem)
    {
        using (regels)
        {
            _meldingen.AddRange(regels.Kopmeldingen);
            while (regels.Lees())
            {
                if (regels.Melding is { } melding)
                {
                    _meldingen.Add(melding);
                }

                if (regels.Goed)
                {
                    neem(regels.Lijn);
                }
            }
        }
    }

    private void Meld(Meldingcode code, string bestand, int regel, string kolom, string waarde) =>
        _meldingen.Add(Meldingteksten.Maak(code, bestand, regel, kolom, waarde));

    private bool Is(string bestand) => Path.Exists(Path.Combine(_map, bestand));

    private Csv Open(string bestand) => new(Stroom(bestand), bestand);

    private FileStream Stroom(string bestand)
    {
        try
        {
            return new FileStream(
                Path.Combine(_map, bestand), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (FileNotFoundException fout)
        {
            throw new OnleesbaarBestand(bestand, $"dit bestand ontbreekt in {_map}.", fout);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new OnleesbaarBestand(bestand, $"dit bestand kan niet worden geopend ({fout.Message}).", fout);
        }
    }
}
