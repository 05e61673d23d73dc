using System.Globalization;
using System.Text;

namespace Leerrecht.Server.Vorm.Papier;

/// <summary>A piece as a PDF on A4: real text, tagged for who has it read aloud, with its title and language.</summary>
public static class Pdf
{
    private const double Hoogte = 842;
    private const double Voetregel = 806;

    public static byte[] Maak(Stuk stuk)
    {
        var (bestand, bladen) = (new Pdfbestand(), Bladindeling.Van(stuk));
        var (wortel, paginas, boom) = (bestand.Reserveer(), bestand.Reserveer(), bestand.Reserveer());
        var geheel = bestand.Reserveer();
        var gebruikt = new Dictionary<Lettertype, Dictionary<int, Rune>> { [Lettertype.Gewoon] = [], [Lettertype.Vet] = [] };
        var nummers = bladen.Select(_ => bestand.Reserveer()).ToList();
        var (delen, ouders) = (new List<int>(), new List<string>());
        var inhouden = new List<int>();
        for (var blad = 0; blad < bladen.Count; blad++)
        {
            var tekst = new StringBuilder();
            var opDitBlad = new List<int>();
            foreach (var blok in bladen[blad])
            {
                tekst.Append(CultureInfo.InvariantCulture, $"/{blok.Soort} << /MCID {opDitBlad.Count} >> BDC\n");
                blok.Regels.ForEach(regel => Schrijf(tekst, regel));
                tekst.Append("EMC\n");
                opDitBlad.Add(bestand.Voeg($"<< /Type /StructElem /S /{blok.Soort} /P {geheel} 0 R /Pg {nummers[blad]} 0 R /K {opDitBlad.Count} >>"));
            }

            tekst.Append("/Artifact BMC\n0.35 g\n");
            Schrijf(tekst, new($"{stuk.Voet} · blad {blad + 1} van {bladen.Count}", Lettertype.Gewoon, 8.5, Bladindeling.Links, Voetregel));
            inhouden.Add(bestand.VoegStroom(Encoding.ASCII.GetBytes(tekst.Append("EMC\n").ToString())));
            delen.AddRange(opDitBlad);
            ouders.Add($"{blad} [{string.Join(' ', opDitBlad.Select(deel => $"{deel} 0 R"))}]");
        }

        var letters = gebruikt.Select((paar, nummer) => $"/F{nummer} {bestand.VoegLetter(paar.Key, paar.Value)} 0 R").ToList();
        for (var blad = 0; blad < bladen.Count; blad++)
        {
            bestand.Zet(
                nummers[blad],
                $"<< /Type /Page /Parent {paginas} 0 R /MediaBox [0 0 595 842] /Resources << /Font << {string.Join(' ', letters)} >> >> /Contents {inhouden[blad]} 0 R /StructParents {blad} /Tabs /S >>");
        }

        bestand.Zet(paginas, $"<< /Type /Pages /Count {nummers.Count} /Kids [{string.Join(' ', nummers.Select(nummer => $"{nummer} 0 R"))}] >>");
        bestand.Zet(geheel, $"<< /Type /StructElem /S /Document /P {boom} 0 R /K [{string.Join(' ', delen.Select(deel => $"{deel} 0 R"))}] >>");
        bestand.Zet(boom, $"<< /Type /StructTreeRoot /K {geheel} 0 R /ParentTree << /Nums [{string.Join(' ', ouders)}] >> /ParentTreeNextKey {bladen.Count} >>");
        bestand.Zet(
            wortel,
            $"<< /Type /Catalog /Pages {paginas} 0 R /Lang (nl-NL) /MarkInfo << /Marked true >> /StructTreeRoot {boom} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>");
        var over = bestand.Voeg($"<< /Title {Pdfbestand.Tekst(stuk.Titel)} /Creator (Leerrecht) /CreationDate (D:{stuk.Gemaakt:yyyyMMddHHmmss}Z) >>");
        return bestand.Schrijf(wortel, over);

        void Schrijf(StringBuilder uit, Bladindeling.Regel regel)
        {
            uit.Append(CultureInfo.InvariantCulture, $"BT /F{(regel.Letter == Lettertype.Gewoon ? 0 : 1)} {Pdfbestand.Getal(regel.Grootte)} Tf {Pdfbestand.Getal(regel.X)} {Pdfbestand.Getal(Hoogte - regel.Y)} Td <");
            foreach (var teken in regel.Tekst.EnumerateRunes())
            {
                var glyph = regel.Letter.Glyph(teken);
                gebruikt[regel.Letter].TryAdd(glyph, teken);
                uit.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
            }

            uit.Append("> Tj ET\n");
        }
    }
}
