using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>One file being taken in: all that the kinds of files share. Everything happens in the transaction of its context.</summary>
/// <param name="vestiging">The only vestiging that it may be about; empty for any.</param>
internal sealed class Opname(
    RegisterDb db, Handeling handeling, Bestandssoort soort, string vestiging, string bestand, string sha256, Func<double?> deel, IProgress<Voortgang>? voortgang,
    Bsnkluis bsnkluis)
{
    /// <summary>Lines that are looked up and written together.</summary>
    public const int Partij = 20_000;

    private readonly List<Invoermelding> _meldingen = [];
    private readonly HashSet<Meldingcode> _eens = [];
    private int _volgnummer;

    public RegisterDb Db => db;

    public Bulk Bulk { get; } = new(db);

    public Bsnkluis Bsnkluis => bsnkluis;

    public Handeling Handeling => handeling;

    public string Vestiging => vestiging;

    public AanleveringRij Rij { get; } = new()
    {
        Id = Guid.CreateVersion7(), Bestand = bestand, Soort = soort.Woord(), Sha256 = sha256,
        Wanneer = handeling.Wanneer, Door = handeling.Wie, Status = Aanleveringstatus.Verwerkt,
        Vestiging = vestiging.Length == 0 ? null : vestiging,
    };

    public Markering Markeer => field ??= new(db, handeling, Rij.Id);

    /// <summary>Whether pupils may have to be judged anew.</summary>
    public Dictionary<string, int> Geschreven { get; } = new(StringComparer.Ordinal);

    /// <summary>Remembers a melding; a fout is a line refused.</summary>
    public void Meld(Invoermelding melding)
    {
        _meldingen.Add(melding);
        if (melding.Ernst == Ernst.Fout && melding.Code != Meldingcode.KolomOntbreekt)
        {
            Rij.Geweigerd++;
        }
        else if (melding.Code == Meldingcode.KolomOntbreekt)
        {
            // The whole file is refused; that is one thing to say, however many lines it has.
            Rij.Geweigerd = Math.Max(1, Rij.Geweigerd);
        }
    }

    /// <summary>Remembers a melding about the whole file once.</summary>
    public void MeldEens(Invoermelding melding)
    {
        if (_eens.Add(melding.Code))
        {
            Meld(melding);
        }
    }

    public void Tel(string tabel, int aantal)
    {
        if (aantal > 0)
        {
            Geschreven[tabel] = Geschreven.GetValueOrDefault(tabel) + aantal;
        }
    }

    /// <summary>After each batch: writes the meldingen and tells how far it is.</summary>
    public void Bijwerken()
    {
        voortgang?.Report(new(bestand, Rij.Gelezen, deel()));
        if (_meldingen.Count == 0)
        {
            return;
        }

        using var schrijver = Bulk.Schrijf(
            "aanleveringmelding", "aanlevering_id", "volgnummer", "bestand", "regel", "kolom", "waarde", "ernst", "code", "tekst");
        foreach (var melding in _meldingen)
        {
            schrijver.Sleutel(Rij.Id);
            schrijver.Getal(++_volgnummer);
            schrijver.Tekst(melding.Bestand);
            schrijver.Getal(melding.Regel);
            schrijver.Tekst(melding.Kolom);
            schrijver.Tekst(melding.Waarde);
            schrijver.Tekst(melding.Ernst.ToString().ToLowerInvariant());
            schrijver.Tekst(melding.Code.Woord());
            schrijver.Tekst(melding.Tekst);
            schrijver.Rij();
        }

        schrijver.Klaar();
        _meldingen.Clear();
    }

    /// <summary>Adds the warnings that waited in a temporary table.</summary>
    public async Task BewaarWaarschuwingen() => _volgnummer += await Bulk.Doe(
        """
        INSERT INTO aanleveringmelding (aanlevering_id, volgnummer, bestand, regel, kolom, waarde, ernst, code, tekst)
        SELECT @aanlevering, @na + row_number() OVER (ORDER BY regel), 'verzuim.csv', regel, kolom, waarde, 'waarschuwing', code, tekst FROM verzuimwaarschuwing
        """,
        ("@aanlevering", Rij.Id),
        ("@na", _volgnummer));

    /// <summary>Reads a file that is small and kept whole: schools, calendars, codes.</summary>
    public List<T> Alle<T>(Regellezer<T> regels)
    {
        using (regels)
        {
            regels.AlleenVestiging = vestiging;
            var lijnen = new List<T>();
            foreach (var melding in regels.Kopmeldingen)
            {
                Meld(melding);
            }

            while (regels.Lees())
            {
                Rij.Gelezen++;
                if (regels.Melding is { } melding)
                {
                    Meld(melding);
                }

                if (regels.Goed)
                {
                    lijnen.Add(regels.Lijn);
                }
            }

            return lijnen;
        }
    }

    /// <summary>
    /// Reads a file of any size in batches. Whether a pupil is known is asked for a batch at once: the reader takes each for
    /// known, and afterwards a line of an unknown pupil has that fault and no other, because its column comes first.
    /// </summary>
    public async Task InPartijen<T>(
        Func<Func<string, bool>, Regellezer<T>> open, Func<T, int> regelVan, Func<List<(T Lijn, Guid Leerling)>, Task> neem, CancellationToken ct)
    {
        string? gevraagd = null;
        using var regels = open(sleutel =>
        {
            gevraagd = sleutel;
            return true;
        });
        regels.AlleenVestiging = vestiging;
        foreach (var melding in regels.Kopmeldingen)
        {
            Meld(melding);
        }

        var gelezen = new List<(string? Sleutel, bool Goed, T Lijn, Invoermelding? Melding)>(Partij);
        bool meer;
        do
        {
            ct.ThrowIfCancellationRequested();
            meer = false;
            gelezen.Clear();
            while (gelezen.Count < Partij && (meer = Volgende()))
            {
                gelezen.Add((gevraagd, regels.Goed, regels.Lijn, regels.Melding));
            }

            Rij.Gelezen += gelezen.Count;
            var bekend = await ZoekLeerlingen(gelezen.Select(lijn => lijn.Sleutel), ct);
            var goede = new List<(T, Guid)>(gelezen.Count);
            foreach (var (sleutel, goed, lijn, melding) in gelezen)
            {
                var leerling = Guid.Empty;
                if (sleutel is not null && !bekend.TryGetValue(sleutel, out leerling))
                {
                    Meld(Meldingteksten.Maak(Meldingcode.OnbekendeLeerling, regels.Bestand, melding?.Regel ?? regelVan(lijn), "leerling", sleutel));
                    continue;
                }

                if (melding is not null)
                {
                    Meld(melding);
                }

                if (goed)
                {
                    goede.Add((lijn, leerling));
                }
            }

            if (goede.Count > 0)
            {
                await neem(goede);
            }

            Bijwerken();
        }
        while (meer);

        bool Volgende()
        {
            gevraagd = null;
            return regels.Lees();
        }
    }

    private async Task<Dictionary<string, Guid>> ZoekLeerlingen(IEnumerable<string?> sleutels, CancellationToken ct)
    {
        var gezocht = sleutels.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var gevonden = new Dictionary<string, Guid>(gezocht.Count, StringComparer.Ordinal);
        if (gezocht.Count > 0)
        {
            await using var lezer = await Bulk.Vraag($"SELECT sleutel, id FROM leerling WHERE {Bulk.In("sleutel", "@sleutels")}", ct, ("@sleutels", gezocht));
            while (lezer.Lees())
            {
                gevonden.Add(lezer.Tekst(0), lezer.Sleutel(1));
            }
        }

        return gevonden;
    }
}
