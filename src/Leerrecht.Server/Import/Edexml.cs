using System.Xml;

namespace Leerrecht.Server.Import;

/// <summary>The school of a roster: its BRIN6, and the first day of the school year that it is about.</summary>
internal sealed record Edexschool(string? Vestiging, DateOnly Schooljaar);

/// <summary>A pupil in a roster, as it stands there.</summary>
/// <param name="Regel">The line on which the pupil starts.</param>
internal sealed record Edexleerling(
    int Regel, string Sleutel, string? Geboortedatum, string? Naam, string? Groep, string? Postcode, string? Instroom, string? Uitstroom, string? Bsn)
{
    /// <summary>Without anything of the pupil: text of a line ends up in logs.</summary>
    public override string ToString() => $"leerling op regel {Regel}";
}

/// <summary>
/// Reads the roster of a school by EDEXML 2.x: school, groups, pupils. Element by element, without a DTD and within a size, so
/// that no file can fill the memory or fetch something.
/// </summary>
internal sealed class Edexml : IDisposable
{
    /// <summary>The largest school is a few million characters.</summary>
    private const long GrootsteDocument = 200_000_000;

    private readonly XmlReader _lezer;
    private readonly string _bestand;
    private readonly Dictionary<string, string> _groepen = new(StringComparer.Ordinal);

    public Edexml(Stream stroom, string bestand)
    {
        _bestand = bestand;
        _lezer = XmlReader.Create(stroom, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = GrootsteDocument,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        School = Probeer(LeesSchool);
    }

    public Edexschool School { get; }

    /// <exception cref="OnleesbaarBestand">No well-formed XML.</exception>
    public IEnumerable<Edexleerling> Leerlingen()
    {
        while (Probeer(Volgende) is { } leerling)
        {
            yield return leerling;
        }
    }

    public void Dispose() => _lezer.Dispose();

    private Edexschool LeesSchool()
    {
        string? brin = null, dependance = null, schooljaar = null;
        while (_lezer.Read() && !(_lezer is { NodeType: XmlNodeType.EndElement, LocalName: "school" }))
        {
            if (_lezer.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (_lezer.LocalName)
            {
                case "brincode":
                    brin = Inhoud();
                    break;
                case "dependancecode":
                    dependance = Inhoud();
                    break;
                case "schooljaar":
                    schooljaar = Inhoud();
                    break;
            }
        }

        return Datums.Lees($"{schooljaar?.Split('-')[0]}-08-01", out var begin)
            ? new(brin is null ? null : brin + (string.IsNullOrEmpty(dependance) ? "00" : dependance), begin)
            : throw new OnleesbaarBestand(_bestand, "dit EDEXML-bestand noemt geen schooljaar (zoals 2026-2027) bij de school. Maak de uitwisseling opnieuw aan.");
    }

    /// <summary>The next pupil; groups that come before are remembered. Null at the end.</summary>
    private Edexleerling? Volgende()
    {
        while (_lezer.Read())
        {
            if (_lezer is { NodeType: XmlNodeType.Element, LocalName: "groep", Depth: 2 })
            {
                LeesGroep();
            }
            else if (_lezer is { NodeType: XmlNodeType.Element, LocalName: "leerling", Depth: 2 })
            {
                return LeesLeerling();
            }
        }

        return null;
    }

    private void LeesGroep()
    {
        var sleutel = _lezer.GetAttribute("key");
        string? naam = null;
        foreach (var veld in Velden())
        {
            naam = veld == "naam" ? Inhoud() : naam;
        }

        if (sleutel is not null && naam is not null)
        {
            _groepen[sleutel] = naam;
        }
    }

    private Edexleerling LeesLeerling()
    {
        var regel = ((IXmlLineInfo)_lezer).LineNumber;
        var sleutel = _lezer.GetAttribute("key")?.Trim() ?? "";
        var velden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var veld in Velden())
        {
            if (veld == "groep")
            {
                velden["groep"] = _lezer.GetAttribute("key") ?? "";
            }
            else if (veld is "achternaam" or "voorvoegsel" or "roepnaam" or "voornamen" or "geboortedatum" or "postcodenl" or "instroomdatum" or "uitstroomdatum" or "jaargroep" or "bsn")
            {
                velden[veld] = Inhoud();
            }
        }

        string?[] naam = [velden.GetValueOrDefault("roepnaam") ?? velden.GetValueOrDefault("voornamen"), velden.GetValueOrDefault("voorvoegsel"), velden.GetValueOrDefault("achternaam")];
        var groep = velden.GetValueOrDefault("groep") is { } code ? _groepen.GetValueOrDefault(code, code) : velden.GetValueOrDefault("jaargroep");
        return new(
            regel, sleutel, velden.GetValueOrDefault("geboortedatum"), Gevuld(string.Join(' ', naam.Where(deel => !string.IsNullOrEmpty(deel)))), Gevuld(groep),
            Gevuld(velden.GetValueOrDefault("postcodenl")), Gevuld(velden.GetValueOrDefault("instroomdatum")), Gevuld(velden.GetValueOrDefault("uitstroomdatum")),
            Gevuld(velden.GetValueOrDefault("bsn")));
    }

    /// <summary>Walks the elements directly within the present one; what lies deeper is passed over.</summary>
    private IEnumerable<string> Velden()
    {
        if (_lezer.IsEmptyElement)
        {
            yield break;
        }

        var diepte = _lezer.Depth;
        while (_lezer.Read() && _lezer.Depth > diepte)
        {
            if (_lezer.NodeType == XmlNodeType.Element && _lezer.Depth == diepte + 1)
            {
                yield return _lezer.LocalName;
            }
        }
    }

    /// <summary>The text of the present element; leaves the reader at its end.</summary>
    private string Inhoud()
    {
        if (_lezer.IsEmptyElement)
        {
            return "";
        }

        var diepte = _lezer.Depth;
        var tekst = "";
        while (_lezer.Read() && _lezer.Depth > diepte)
        {
            tekst += _lezer.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? _lezer.Value : "";
        }

        return tekst.Trim();
    }

    private static string? Gevuld(string? tekst) => string.IsNullOrEmpty(tekst) ? null : tekst;

    private T Probeer<T>(Func<T> lees)
    {
        try
        {
            return lees();
        }
        catch (XmlException fout)
        {
            throw new OnleesbaarBestand(_bestand, $"dit is geen leesbare EDEXML (regel {fout.LineNumber}). Maak de uitwisseling opnieuw aan en lever haar ongewijzigd aan.", fout);
        }
    }
}
