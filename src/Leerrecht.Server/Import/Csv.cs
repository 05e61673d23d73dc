using System.Text;

namespace Leerrecht.Server.Import;

/// <summary>
/// Records of a CSV file, one at a time, in memory that does not grow with the file. Quoting as RFC 4180, LF or CRLF; values
/// without the white space around them; blank lines are skipped. The separator is <c>;</c> when the header line has one, else <c>,</c>.
/// </summary>
/// <remarks>
/// Written here and not taken from a library because the physical line on which a record starts, also after line breaks within
/// quotes and after blank lines, is part of the contract with whoever delivers the file (regels §1.1).
/// </remarks>
public sealed class Csv : IDisposable
{
    /// <summary>Longest value in characters; no column that we know comes near it.</summary>
    public const int GrootsteVeld = 1 << 20;

    private const int GrootsteRecord = 4 * GrootsteVeld;

    /// <summary>How many different short values are remembered, so that the school code on every line is one string.</summary>
    private const int GrootsteWoordenschat = 1 << 16;

    private readonly StreamReader _lezer;
    private readonly string _bestand;
    private readonly char _scheiding;
    private readonly HashSet<string> _woorden = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _woordenschat;

    private char[] _buffer = new char[1 << 16];
    private int _begin;
    private int _plaats;
    private int _eind;
    private int _regel = 1;
    private (int Van, int Lengte)[] _velden = new (int, int)[16];
    private bool _aangehaald;

    /// <param name="codering">Null is UTF-8, in which bytes that are no UTF-8 make the file unreadable.</param>
    /// <exception cref="OnleesbaarBestand">No header, or not this encoding.</exception>
    public Csv(Stream stroom, string bestand, Encoding? codering = null)
    {
        _bestand = bestand;
        _woordenschat = _woorden.GetAlternateLookup<ReadOnlySpan<char>>();
        Bestandsvorm.WeigerAnders(stroom, bestand);
        _lezer = new StreamReader(stroom, codering ?? Bestandsvorm.Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        _scheiding = ZoekScheiding();
        if (!Lees())
        {
            throw new OnleesbaarBestand(bestand, "het bestand is leeg. De eerste regel moet de namen van de kolommen bevatten.");
        }

        Kop = [.. Enumerable.Range(0, Aantal).Select(veld => Waarde(veld).ToString())];
        Kopregel = Regel;
    }

    /// <summary>The names of the columns, in their order in the file.</summary>
    public IReadOnlyList<string> Kop { get; }

    /// <summary>The line of the header, counted from 1.</summary>
    public int Kopregel { get; }

    /// <summary>The physical line on which the record starts, counted from 1.</summary>
    public int Regel { get; private set; }

    /// <summary>How many values the record has.</summary>
    public int Aantal { get; private set; }

    /// <summary>A value of the record; valid until the next one is read.</summary>
    public ReadOnlySpan<char> Waarde(int veld) => _buffer.AsSpan(_begin + _velden[veld].Van, _velden[veld].Lengte);

    /// <summary>A value as text; the same text for the same value where it often comes back.</summary>
    public string Tekst(int veld)
    {
        var waarde = Waarde(veld);
        if (waarde.Length > 32)
        {
            return waarde.ToString();
        }

        if (!_woordenschat.TryGetValue(waarde, out var woord))
        {
            if (_woorden.Count >= GrootsteWoordenschat)
            {
                _woorden.Clear();
            }

            _woorden.Add(woord = waarde.ToString());
        }

        return woord;
    }

    /// <summary>Goes to the next record; false at the end of the file.</summary>
    /// <exception cref="OnleesbaarBestand">A quote that is not closed, another encoding, or a value without end.</exception>
    public bool Lees()
    {
        do
        {
            _begin = _plaats;
            Regel = _regel;
            Aantal = 0;
            _aangehaald = false;
            if (_plaats == _eind && !Vul())
            {
                return false;
            }

            while (!LeesVeld())
            {
            }
        }
        while (Aantal == 1 && _velden[0].Lengte == 0 && !_aangehaald);

        return true;
    }

    public void Dispose() => _lezer.Dispose();

    /// <summary>Reads one value; true when it was the last of the record.</summary>
    private bool LeesVeld()
    {
        if (_plaats < _eind || Vul())
        {
            if (_buffer[_plaats] == '"')
            {
                return LeesAangehaald();
            }
        }

        return LeesTotScheiding(_plaats - _begin, _plaats - _begin);
    }

    /// <summary>Up to the separator or the end of the line. Places count from the begin of the record, because filling the buffer moves it.</summary>
    private bool LeesTotScheiding(int van, int tot)
    {
        while (true)
        {
            var rest = _buffer.AsSpan(_plaats, _eind - _plaats);
            var stop = rest.IndexOfAny(_scheiding, '\n');
            tot = Schuif(tot, stop < 0 ? rest.Length : stop);
            if (stop < 0)
            {
                if (Vul())
                {
                    continue;
                }

                Neem(van, tot);
                return true;
            }

            var regeleinde = _buffer[_plaats++] == '\n';
            Neem(van, tot);
            if (regeleinde)
            {
                _regel++;
            }

            return regeleinde;
        }
    }

    private bool LeesAangehaald()
    {
        _aangehaald = true;
        _plaats++;
        var van = _plaats - _begin;
        var tot = van;
        while (true)
        {
            var rest = _buffer.AsSpan(_plaats, _eind - _plaats);
            var stop = rest.IndexOfAny('"', '\n');
            tot = Schuif(tot, stop < 0 ? rest.Length : stop);
            if (stop < 0)
            {
                if (!Vul())
                {
                    throw new OnleesbaarBestand(_bestand, $"het aanhalingsteken dat op regel {Regel} opent, wordt nergens gesloten. Sluit of verwijder het.");
                }

                continue;
            }

            if (_buffer[_plaats] == '\n')
            {
                _regel++;
                tot = Schuif(tot, 1);
                continue;
            }

            _plaats++;
            if ((_plaats == _eind && !Vul()) || _buffer[_plaats] != '"')
            {
                return LeesTotScheiding(van, tot);
            }

            tot = Schuif(tot, 1);
        }
    }

    /// <summary>Takes characters over behind what the value already has; within quotes that is before where they stood.</summary>
    private int Schuif(int tot, int aantal)
    {
        if (_begin + tot != _plaats)
        {
            _buffer.AsSpan(_plaats, aantal).CopyTo(_buffer.AsSpan(_begin + tot));
        }

        _plaats += aantal;
        return tot + aantal;
    }

    private void Neem(int van, int tot)
    {
        while (van < tot && char.IsWhiteSpace(_buffer[_begin + van]))
        {
            van++;
        }

        while (van < tot && char.IsWhiteSpace(_buffer[_begin + tot - 1]))
        {
            tot--;
        }

        if (tot - van > GrootsteVeld)
        {
            throw TeGroot();
        }

        if (Aantal == _velden.Length)
        {
            Array.Resize(ref _velden, 2 * Aantal);
        }

        _velden[Aantal++] = (van, tot - van);
    }

    /// <summary>Reads on behind what there is, keeping the record that is being read; false at the end of the file.</summary>
    private bool Vul()
    {
        Array.Copy(_buffer, _begin, _buffer, 0, _eind - _begin);
        _plaats -= _begin;
        _eind -= _begin;
        _begin = 0;
        if (_eind == _buffer.Length)
        {
            if (_buffer.Length >= GrootsteRecord)
            {
                throw TeGroot();
            }

            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        try
        {
            var gelezen = _lezer.Read(_buffer, _eind, _buffer.Length - _eind);
            _eind += gelezen;
            return gelezen > 0;
        }
        catch (DecoderFallbackException fout)
        {
            throw new OnleesbaarBestand(
                _bestand, $"na regel {_regel} staan tekens die geen {_lezer.CurrentEncoding.WebName.ToUpperInvariant()} zijn. Bewaar het bestand als \"CSV UTF-8\" en lever het opnieuw aan.", fout);
        }
    }

    /// <summary>Skips blank lines up to the header line and looks which separator it has.</summary>
    private char ZoekScheiding()
    {
        var bekeken = 0;
        while (true)
        {
            var einde = _buffer.AsSpan(_begin + bekeken, _eind - _begin - bekeken).IndexOf('\n');
            bekeken = einde < 0 ? _eind - _begin : bekeken + einde;
            if (einde < 0 && Vul())
            {
                continue;
            }

            var regel = _buffer.AsSpan(_begin, bekeken);
            if (einde < 0 || !regel.IsWhiteSpace())
            {
                return regel.Contains(';') ? ';' : ',';
            }

            _begin = _plaats = _begin + bekeken + 1;
            bekeken = 0;
            _regel++;
        }
    }

    private OnleesbaarBestand TeGroot() =>
        new(_bestand, $"de regel die op regel {Regel} begint, is langer dan een csv-regel kan zijn. Mogelijk ontbreekt een aanhalingsteken of zijn er geen regeleinden.");
}
