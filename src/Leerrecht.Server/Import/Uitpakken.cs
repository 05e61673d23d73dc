using System.Buffers.Binary;
using System.IO.Compression;

namespace Leerrecht.Server.Import;

/// <summary>
/// Unpacks a zip file into an offer, without believing anything that it says about itself: what comes out is counted while it
/// comes out, and the list of contents is measured before it is read.
/// </summary>
public static class Uitpakken
{
    private const int Slotlengte = 22;
    private const int LangsteCommentaar = ushort.MaxValue;
    private const int GrootsteInhoudsopgave = 1 << 20;

    /// <summary>The files in it, or one sentence why it cannot be unpacked.</summary>
    public static async Task<(IReadOnlyList<Zendingbestand> Bestanden, int Overgeslagen, string? Reden)> VoerUit(
        Zendingbestand zip, Guid zending, Wachtruimte ruimte, Importgrenzen grenzen, long nogRuimte, CancellationToken ct)
    {
        await using var stroom = ruimte.Open(zending, zip.Sleutel);
        if (Bezwaar(stroom) is { } bezwaar)
        {
            return ([], 0, bezwaar);
        }

        var uit = new List<Zendingbestand>();
        var overgeslagen = 0;
        try
        {
            using var archief = new ZipArchive(stroom, ZipArchiveMode.Read);
            if (archief.Entries.Any(deel => deel.FullName is "[Content_Types].xml" or "mimetype"))
            {
                return ([], 0, "Dit is een rekenblad of een ander kantoorbestand, geen csv. Sla het op als \"CSV UTF-8\" en lever dat aan.");
            }

            var delen = archief.Entries.Where(deel => !IsVanHetSysteem(deel.FullName)).ToList();
            overgeslagen = archief.Entries.Count(deel => !IsMap(deel)) - delen.Count(deel => !IsMap(deel));
            delen.RemoveAll(IsMap);
            if (delen.Count > grenzen.Bestanden)
            {
                return ([], 0, $"In dit zip-bestand zitten {delen.Count:N0} bestanden; dat mogen er {grenzen.Bestanden:N0} zijn. Verdeel ze over meer zip-bestanden.");
            }

            foreach (var deel in delen)
            {
                var bestand = await Neem(deel, zip.Naam, zending, ruimte, grenzen, nogRuimte, ct);
                nogRuimte -= bestand.Grootte;
                uit.Add(bestand);
            }
        }
        catch (Exception fout) when (fout is InvalidDataException or NotSupportedException)
        {
            uit.ForEach(bestand => ruimte.Gooiweg(zending, bestand.Sleutel));
            return ([], 0, "Dit zip-bestand is beschadigd of met een wachtwoord beveiligd. Maak het opnieuw, zonder wachtwoord.");
        }

        return uit.Count == 0 ? ([], 0, "Dit zip-bestand is leeg. Stop er csv-bestanden in en lever het opnieuw aan.") : (uit, overgeslagen, null);
    }

    private static async Task<Zendingbestand> Neem(
        ZipArchiveEntry deel, string zipnaam, Guid zending, Wachtruimte ruimte, Importgrenzen grenzen, long nogRuimte, CancellationToken ct)
    {
        var bestand = new Zendingbestand { Sleutel = "", Naam = Bestandsnaam.Toonbaar($"{zipnaam} › {deel.FullName.Replace('\\', '/').Split('/')[^1]}"), Grootte = 0 };
        string sleutel;
        Overname gelezen;
        await using (var naar = ruimte.MaakBestand(zending, out sleutel))
        {
            await using var van = await deel.OpenAsync(ct);
            gelezen = await Overnemen.VoerUit(van, naar, Math.Min(grenzen.Bestand, nogRuimte), ct, aantal =>
                aantal > Importgrenzen.ZonderVerdenking && aantal > grenzen.Verhouding * Math.Max(1, deel.CompressedLength));
        }

        bestand = bestand with { Sleutel = sleutel, Grootte = gelezen.Bytes };
        var reden = gelezen switch
        {
            { Verdacht: true } => "Dit bestand wordt bij het uitpakken onwaarschijnlijk groot. Het is niet verder uitgepakt. Lever het los aan, niet in een zip-bestand.",
            { Volledig: false } => Overnemen.TeGroot(grenzen),
            { Begin: [0x50, 0x4B, 0x03, 0x04, ..] } => "Dit is een zip-bestand of rekenblad in een zip-bestand. Pak het eerst uit, en lever csv-bestanden aan.",
            { Bytes: 0 } => Overnemen.Leeg,
            _ => null,
        };
        if (reden is not null)
        {
            ruimte.Gooiweg(zending, sleutel);
        }

        return bestand with { Reden = reden };
    }

    private static bool IsMap(ZipArchiveEntry deel) => deel.FullName is [.., '/' or '\\'];

    /// <summary>What an operating system puts into a zip by itself.</summary>
    private static bool IsVanHetSysteem(string pad) =>
        pad.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || pad.Replace('\\', '/').Split('/')[^1] is var naam && (naam.StartsWith("._", StringComparison.Ordinal) || naam is ".DS_Store" or "Thumbs.db" or "desktop.ini");

    /// <summary>
    /// The list of contents is read into memory as a whole, so its size is looked at first: from where it starts, which is where
    /// reading will start too, to the end of the file.
    /// </summary>
    private static string? Bezwaar(FileStream stroom)
    {
        var lengte = (int)Math.Min(stroom.Length, Slotlengte + LangsteCommentaar);
        var staart = new byte[lengte];
        stroom.Position = stroom.Length - lengte;
        stroom.ReadExactly(staart);
        stroom.Position = 0;
        var slot = staart.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (slot < 0 || slot + Slotlengte > lengte)
        {
            return "Dit zip-bestand is niet volledig. Stuur het opnieuw.";
        }

        var inhoud = BinaryPrimitives.ReadUInt32LittleEndian(staart.AsSpan(slot + 16));
        if (inhoud == uint.MaxValue)
        {
            return "Dit zip-bestand heeft een vorm (zip64) die hier niet kan. Lever de bestanden los aan.";
        }

        return stroom.Length - inhoud > GrootsteInhoudsopgave + LangsteCommentaar
            ? "In dit zip-bestand zitten te veel bestanden. Stop er alleen de bestanden van de regio in."
            : null;
    }
}
