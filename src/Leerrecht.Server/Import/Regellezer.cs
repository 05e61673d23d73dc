using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>A column of a file; a <paramref name="Nodig"/> one must be there and be filled.</summary>
public readonly record struct Kolom(string Naam, bool Nodig = false);

/// <summary>
/// Reads one kind of file record by record, each to a typed line or to the first thing that is wrong with it: column by column
/// in the order of regels §1, then the line as a whole. Nothing is kept but the keys, so that it reads files of any size.
/// </summary>
/// <typeparam name="T">The line as delivered, with the number of its first physical line.</typeparam>
public abstract class Regellezer<T> : IDisposable
{
    private readonly Csv _csv;
    private readonly Kolom[] _kolommen;
    private readonly int[] _velden;
    private readonly bool _bruikbaar;

    protected Regellezer(Csv csv, string bestand, params Kolom[] kolommen)
    {
        _csv = csv;
        _kolommen = kolommen;
        _velden = new int[kolommen.Length];
        Bestand = bestand;
        Array.Fill(_velden, -1);

        var onbekend = new List<string>();
        for (var veld = 0; veld < csv.Kop.Count; veld++)
        {
            var kolom = Array.FindIndex(kolommen, kolom => kolom.Naam == csv.Kop[veld]);
            if (kolom < 0)
            {
                onbekend.Add(csv.Kop[veld]);
            }
            else
            {
                _velden[kolom] = veld;
            }
        }

        var kopmeldingen = new List<Invoermelding>();
        if (onbekend.Count > 0)
        {
            kopmeldingen.Add(Meldingteksten.Maak(Meldingcode.OnbekendeKolom, bestand, csv.Kopregel, null, string.Join(", ", onbekend)));
        }

        kopmeldingen.AddRange(
            from kolom in Enumerable.Range(0, kolommen.Length)
            where kolommen[kolom].Nodig && _velden[kolom] < 0
            select Meldingteksten.Maak(Meldingcode.KolomOntbreekt, bestand, csv.Kopregel, kolommen[kolom].Naam, null));
        Kopmeldingen = kopmeldingen;
        _bruikbaar = kopmeldingen.All(melding => melding.Ernst == Ernst.Waarschuwing);
    }

    /// <summary>The name under which meldingen speak of the file.</summary>
    public string Bestand { get; }

    /// <summary>What is to say of the header line.</summary>
    public IReadOnlyList<Invoermelding> Kopmeldingen { get; }

    /// <summary>The only vestiging of which lines are taken; empty for any.</summary>
    public string AlleenVestiging { get; set; } = "";

    /// <summary>Whether the record can be used; then <see cref="Lijn"/> is set.</summary>
    public bool Goed => Melding is not { Ernst: Ernst.Fout };

    /// <summary>The line; meaningless when it is not <see cref="Goed"/>.</summary>
    public T Lijn { get; private set; } = default!;

    /// <summary>What is wrong with the record, or a warning; usually null.</summary>
    public Invoermelding? Melding { get; private set; }

    /// <summary>The line on which the record starts.</summary>
    public int Regel => _csv.Regel;

    /// <summary>
    /// Goes to the next record, good or bad; false at the end. Of a file that lacks a column no record is given, but all of it
    /// is read: it may turn out to be unreadable.
    /// </summary>
    public bool Lees()
    {
        while (_csv.Lees())
        {
            if (!_bruikbaar)
            {
                continue;
            }

            Melding = null;
            if (_csv.Aantal != _csv.Kop.Count)
            {
                Melding = Meldingteksten.Maak(Meldingcode.AantalVelden, Bestand, _csv.Regel, null, null);
            }
            else
            {
                Lijn = Ontleed();
            }

            return true;
        }

        return false;
    }

    public void Dispose()
    {
        _csv.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads the columns in their order. After the first fault the rest does not matter.</summary>
    protected abstract T Ontleed();

    /// <summary>The value of a column; empty when the file does not have it.</summary>
    protected ReadOnlySpan<char> Waarde(int kolom) => _velden[kolom] < 0 ? default : _csv.Waarde(_velden[kolom]);

    /// <summary>A text; null when empty. Of a required column it is a fault when empty.</summary>
    protected string? Tekst(int kolom)
    {
        if (!Gevuld(kolom))
        {
            return null;
        }

        return _csv.Tekst(_velden[kolom]);
    }

    /// <summary>A text that must be there; empty only after a fault.</summary>
    protected string Sleutel(int kolom) => Tekst(kolom) ?? "";

    /// <summary>A text that must be there and is different on every line.</summary>
    protected string Uniek(int kolom) => Gevuld(kolom) ? Waarde(kolom).ToString() : "";

    protected DateOnly? Datum(int kolom)
    {
        if (!Gevuld(kolom))
        {
            return null;
        }

        if (!Datums.Lees(Waarde(kolom), out var datum))
        {
            Fout(Meldingcode.OngeldigeDatum, kolom);
            return null;
        }

        return datum;
    }

    private protected TWaarde Keuze<TWaarde>(int kolom, Woordenlijst<TWaarde> lijst)
    {
        TWaarde waarde = default!;
        if (Gevuld(kolom) && !lijst.Kent(Waarde(kolom), out waarde))
        {
            Fout(Meldingcode.OngeldigeWaarde, kolom, lijst.Opsomming);
        }

        return waarde;
    }

    protected bool JaNee(int kolom) => Keuze(kolom, Woordenlijst.JaNee);

    /// <summary>A gemeentecode: GM and four digits.</summary>
    protected string Gemeentecode(int kolom)
    {
        var waarde = Waarde(kolom);
        if (Gevuld(kolom) && !(waarde.Length == 6 && waarde.StartsWith("GM") && Datums.Getal(waarde[2..], out _)))
        {
            Fout(Meldingcode.OngeldigeWaarde, kolom, "GM met vier cijfers, zoals GM0014,");
        }

        return Sleutel(kolom);
    }

    /// <summary>A vestigingscode (BRIN6): six of 0-9 A-Z.</summary>
    protected string Vestigingscode(int kolom)
    {
        if (Gevuld(kolom) && !IsVestigingscode(Waarde(kolom)))
        {
            Fout(Meldingcode.OngeldigeWaarde, kolom, "een BRIN-nummer met vestiging, zoals 01AB00,");
        }

        return Sleutel(kolom);
    }

    /// <summary>A vestigingscode that must be known.</summary>
    protected string BekendeVestiging(int kolom, Func<string, bool> bekend)
    {
        var vestiging = Vestigingscode(kolom);
        if (Melding is null && !bekend(vestiging))
        {
            Fout(Meldingcode.OnbekendeVestiging, kolom);
        }

        AlleenEigen(vestiging, kolom);
        return vestiging;
    }

    /// <summary>A fault when it is another vestiging than the one that delivers.</summary>
    protected void AlleenEigen(string vestiging, int kolom)
    {
        if (Melding is null && AlleenVestiging.Length > 0 && vestiging != AlleenVestiging)
        {
            Fout(Meldingcode.AndereVestiging, kolom);
        }
    }

    /// <summary>The key of a pupil that must be known.</summary>
    protected string BekendeLeerling(int kolom, Func<string, bool> bekend)
    {
        var leerling = Sleutel(kolom);
        if (Melding is null && !bekend(leerling))
        {
            Fout(Meldingcode.OnbekendeLeerling, kolom);
        }

        return leerling;
    }

    /// <summary>A fault when the period ends before it begins.</summary>
    protected void NietVoor(DateOnly begin, DateOnly? eind, int kolom)
    {
        if (eind < begin)
        {
            Fout(Meldingcode.EindeVoorBegin, kolom);
        }
    }

    /// <summary>Notes a fault; the first of a record is the one that is told.</summary>
    /// <param name="verwacht">What would have been right, for in the sentence.</param>
    protected void Fout(Meldingcode code, int kolom, string? verwacht = null) =>
        Melding ??= Meldingteksten.Maak(code, Bestand, _csv.Regel, _kolommen[kolom].Naam, Waarde(kolom).ToString(), verwacht);

    private protected static bool IsVestigingscode(ReadOnlySpan<char> waarde)
    {
        foreach (var teken in waarde)
        {
            if (!char.IsAsciiDigit(teken) && !char.IsAsciiLetterUpper(teken))
            {
                return false;
            }
        }

        return waarde.Length == 6;
    }

    /// <summary>Whether there is a value; of a required column it is a fault when there is none.</summary>
    private bool Gevuld(int kolom)
    {
        if (!Waarde(kolom).IsEmpty)
        {
            return true;
        }

        if (_kolommen[kolom].Nodig)
        {
            Fout(Meldingcode.VerplichtLeeg, kolom);
        }

        return false;
    }
}
