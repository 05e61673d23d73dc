using System.Text;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Signalering;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Import;

/// <summary>
/// Takes in the school register as DUO publishes it ("alle schoolvestigingen basisonderwijs", and the files of the same form for
/// other sectors), in UTF-8 or in the cp1252 in which DUO offers it.
/// </summary>
internal static class OpnemenDuo
{
    public static async Task VoerUit(Opname opname, Stream stroom, string naam, CancellationToken ct)
    {
        var bestaand = await opname.Db.Vestigingen.AsNoTracking().ToDictionaryAsync(rij => rij.Code, StringComparer.Ordinal, ct);
        var lijnen = opname.Alle(Regels(stroom, naam));

        // DUO does not say to which samenwerkingsverband a vestiging belongs: what is known stays.
        await OpnemenStam.Vestigingen(
            opname, [.. lijnen.Select(lijn => lijn with { Swv = bestaand.GetValueOrDefault(lijn.Code)?.Swv, Sector = bestaand.GetValueOrDefault(lijn.Code)?.Sector ?? lijn.Sector })], ct);
    }

    /// <summary>The lines of the register, in whichever of the two encodings.</summary>
    public static Regellezer<Vestiging> Regels(Stream stroom, string naam)
    {
        var codering = Codering(stroom);
        stroom.Position = 0;
        return new Duoregels(new Csv(stroom, naam, codering), naam);
    }

    /// <summary>Null when all of it is UTF-8, else cp1252.</summary>
    private static Encoding? Codering(Stream stroom)
    {
        var lezer = new StreamReader(stroom, Bestandsvorm.Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        try
        {
            Span<char> buffer = new char[1 << 14];
            while (lezer.Read(buffer) > 0)
            {
            }

            return null;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252);
        }
    }

    private sealed class Duoregels(Csv csv, string naam) : Regellezer<Vestiging>(
        csv, naam,
        new("VESTIGINGSCODE", true), new("VESTIGINGSNAAM"), new("GEMEENTENUMMER", true), new("VAKANTIEREGIO", true), new("BEVOEGD GEZAG NUMMER"),
        new("PROVINCIE"), new("INSTELLINGSCODE"), new("STRAATNAAM"), new("HUISNUMMER-TOEVOEGING"), new("POSTCODE"), new("PLAATSNAAM"), new("GEMEENTENAAM"),
        new("DENOMINATIE"), new("TELEFOONNUMMER"), new("INTERNETADRES"), new("STRAATNAAM CORRESPONDENTIEADRES"),
        new("HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES"), new("POSTCODE CORRESPONDENTIEADRES"), new("PLAATSNAAM CORRESPONDENTIEADRES"),
        new("NODAAL GEBIED CODE"), new("NODAAL GEBIED NAAM"), new("RPA-GEBIED CODE"), new("RPA-GEBIED NAAM"), new("WGR-GEBIED CODE"), new("WGR-GEBIED NAAM"),
        new("COROPGEBIED CODE"), new("COROPGEBIED NAAM"), new("ONDERWIJSGEBIED CODE"), new("ONDERWIJSGEBIED NAAM"), new("RMC-REGIO CODE"), new("RMC-REGIO NAAM"))
    {
        private readonly HashSet<string> _gehad = new(StringComparer.Ordinal);

        protected override Vestiging Ontleed()
        {
            var lijn = new Vestiging(
                Vestigingscode(0), Tekst(1), Sector.PO, Gemeente(2), Keuze(3, Vestigingregels.Regios), null, Tekst(4));
            if (Goed && !_gehad.Add(lijn.Code))
            {
                Fout(Meldingcode.DubbeleSleutel, 0);
            }

            return lijn;
        }

        /// <summary>A CBS number of up to four digits.</summary>
        private string Gemeente(int kolom)
        {
            var waarde = Sleutel(kolom);
            if (Goed && (waarde.Length > 4 || !Datums.Getal(waarde, out _)))
            {
                Fout(Meldingcode.OngeldigeWaarde, kolom, "een gemeentenummer van ten hoogste vier cijfers");
            }

            return $"GM{waarde.PadLeft(4, '0')}";
        }
    }
}
