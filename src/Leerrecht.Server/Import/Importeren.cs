using System.Security.Cryptography;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>A file to take in.</summary>
/// <param name="Naam">As the person who delivers it knows it; without a folder.</param>
/// <param name="Soort">Null: look at its header.</param>
public sealed record Aanbieding(string Pad, string Naam, Bestandssoort? Soort = null);

/// <summary>What came of an import.</summary>
public sealed record Importverslag(IReadOnlyList<AanleveringRij> Bestanden, Herbeoordeling Signalen)
{
    /// <summary>0: all of it; 1: lines or files were refused; 2: nothing could be read.</summary>
    public int Uitgang => Bestanden.All(bestand => bestand.Status == Aanleveringstatus.Mislukt)
        ? 2
        : Bestanden.Any(bestand => bestand.Status == Aanleveringstatus.Mislukt || bestand.Geweigerd > 0) ? 1 : 0;
}

/// <summary>
/// Takes files into the register and judges whom they touch. One transaction per file: all of its good lines or nothing. A line
/// that stands already changes nothing, another content is a correction.
/// </summary>
public static class Importeren
{
    /// <summary>The files of a region folder in the order in which they need each other.</summary>
    /// <exception cref="OnleesbaarBestand">The folder is not there, or lacks a file that must be there.</exception>
    public static IReadOnlyList<Aanbieding> VanMap(string map)
    {
        if (!Directory.Exists(map))
        {
            throw new OnleesbaarBestand(map, "deze map bestaat niet.");
        }

        var aanbod = new List<Aanbieding>();
        foreach (var soort in Bestandssoorten.VanRegiomap)
        {
            var pad = Path.Combine(map, soort.Bestandsnaam());
            if (File.Exists(pad))
            {
                aanbod.Add(new(pad, soort.Bestandsnaam(), soort));
            }
            else if (!soort.MagOntbreken())
            {
                throw new OnleesbaarBestand(soort.Bestandsnaam(), $"dit bestand ontbreekt in {map}. Lever de map met alle verplichte bestanden aan, of de bestanden los.");
            }
        }

        return aanbod;
    }

    /// <summary>The step after the files, in what is told of progress.</summary>
    public const string Beoordelen = "Beoordelen";

    /// <summary>Takes the files in, in the order of their kinds, and judges whom they touch.</summary>
    /// <param name="vestiging">The only vestiging that they may be about; empty for any.</param>
    /// <param name="vastgelegd">Told of each file once what came of it is certain.</param>
    public static async Task<Importverslag> VoerUit(
        Register register, IEnumerable<Aanbieding> bestanden, Handeling handeling, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default,
        string vestiging = "", Action<Aanbieding, AanleveringRij>? vastgelegd = null)
    {
        var herkend = bestanden.Select(bestand => (Bestand: bestand, Soort: bestand.Soort ?? Herkennen.Soort(bestand.Pad))).ToList();
        var verslag = new List<AanleveringRij>();
        foreach (var (bestand, soort) in herkend.OrderBy(rij => Rang(rij.Soort)))
        {
            var rij = await Neem(register, bestand, soort, vestiging, handeling, voortgang, ct);
            vastgelegd?.Invoke(bestand, rij);
            verslag.Add(rij);
        }

        var signalen = await Herbeoordelen.VoerUit(register, handeling, handeling.Vandaag, voortgang, ct);
        foreach (var rij in verslag)
        {
            (rij.SignalenNieuw, rij.SignalenVerplaatst, rij.SignalenIngetrokken) = signalen.PerAanlevering.GetValueOrDefault(rij.Id);
        }

        return new(verslag, signalen);
    }

    /// <summary>Schools of DUO before the files that name them; a roster before absence.</summary>
    internal static int Rang(Bestandssoort? soort) => soort switch
    {
        null => -1,
        Bestandssoort.DuoVestigingen => 0,
        Bestandssoort.Edexml => 2 * (int)Bestandssoort.Leerlingen + 1,
        { } ander => 2 * (int)ander,
    };

    private static async Task<AanleveringRij> Neem(
        Register register, Aanbieding bestand, Bestandssoort? soort, string vestiging, Handeling handeling, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        try
        {
            if (soort is not { } bekend)
            {
                throw new OnleesbaarBestand(bestand.Naam, Herkennen.Uitleg(bestand.Pad));
            }

            if (!Schoolgrens.Mag(bekend, vestiging))
            {
                throw new OnleesbaarBestand(bestand.Naam, "dit bestand gaat over de hele regio. Alleen de regiobeheerder kan het inlezen.");
            }

            return await Neem(register, bestand, bekend, vestiging, handeling, voortgang, ct);
        }
        catch (OnleesbaarBestand fout)
        {
            return await Afwijzen(register, bestand, soort, vestiging, handeling, fout.Message, ct);
        }
    }

    private static async Task<AanleveringRij> Neem(
        Register register, Aanbieding bestand, Bestandssoort soort, string vestiging, Handeling handeling, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        await using var stroom = Open(bestand);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stroom, ct));
        stroom.Position = 0;

        await using var db = register.Open();
        await using var transactie = await Bulk.Begin(db, ct);
        var opname = new Opname(
            db, handeling, soort, vestiging, bestand.Naam, sha256, () => stroom.CanRead && stroom.Length > 0 ? (double)stroom.Position / stroom.Length : null, voortgang,
            register.Bsnkluis);
        db.Aanleveringen.Add(opname.Rij);
        await db.Vastleggen(handeling, ct);

        await Lees(opname, stroom, bestand.Naam, soort, ct);

        opname.Bijwerken();
        foreach (var (tabel, aantal) in opname.Geschreven)
        {
            db.Noteer(handeling, tabel, aantal);
        }

        await db.Vastleggen(handeling, ct);
        if (soort is Bestandssoort.Vestigingen or Bestandssoort.Gemeenten or Bestandssoort.DuoVestigingen)
        {
            await Organisaties.Bijwerken.VoerUit(db, handeling, ct);
        }

        if (opname.Geschreven.Values.Sum() > Opname.Partij / 2)
        {
            await opname.Bulk.BekijkOpnieuw([.. opname.Geschreven.Keys, "te_beoordelen"]);
        }

        await transactie.CommitAsync(ct);
        return opname.Rij;
    }

    private static Task Lees(Opname opname, Stream stroom, string naam, Bestandssoort soort, CancellationToken ct)
    {
        var vestigingen = new Lazy<HashSet<string>>(() => opname.Db.Vestigingen.Select(rij => rij.Code).ToHashSet(StringComparer.Ordinal));
        return soort switch
        {
            Bestandssoort.Vestigingen => OpnemenStam.Vestigingen(opname, opname.Alle(new Vestigingregels(Csv())), ct),
            Bestandssoort.Gemeenten => OpnemenStam.Gemeenten(opname, opname.Alle(new Gemeenteregels(Csv())), ct),
            Bestandssoort.Kalender => OpnemenStam.Kalender(opname, opname.Alle(new Kalenderregels(Csv(), vestigingen.Value.Contains)), ct),
            Bestandssoort.Redenen => OpnemenStam.Redenen(opname, opname.Alle(new Redenregels(Csv(), vestigingen.Value.Contains)), ct),
            Bestandssoort.Regelset => OpnemenStam.Regelset(opname, stroom, ct),
            Bestandssoort.Leerlingen => OpnemenLeerlingen.VoerUit(opname, Csv(), ct),
            Bestandssoort.Inschrijvingen => OpnemenInschrijvingen.VoerUit(opname, Csv(), ct),
            Bestandssoort.Vrijstellingen => OpnemenPerioden.Vrijstellingen(opname, Csv(), ct),
            Bestandssoort.Aanbod => OpnemenPerioden.Aanbod(opname, Csv(), ct),
            Bestandssoort.Verzuim => OpnemenVerzuim.VoerUit(opname, Csv(), ct),
            Bestandssoort.DuoVestigingen => OpnemenDuo.VoerUit(opname, stroom, naam, ct),
            Bestandssoort.Edexml => OpnemenEdexml.VoerUit(opname, stroom, naam, ct),
        };

        Csv Csv() => new(stroom, naam);
    }

    /// <summary>A file that could not be read is remembered too, with the reason; nothing else of it.</summary>
    private static async Task<AanleveringRij> Afwijzen(
        Register register, Aanbieding bestand, Bestandssoort? soort, string vestiging, Handeling handeling, string reden, CancellationToken ct)
    {
        await using var db = register.Open();
        var rij = new AanleveringRij
        {
            Id = Guid.CreateVersion7(), Bestand = bestand.Naam, Soort = soort?.Woord() ?? "onbekend", Sha256 = "", Wanneer = handeling.Wanneer,
            Door = handeling.Wie, Status = Aanleveringstatus.Mislukt, Reden = reden,
            Vestiging = vestiging.Length == 0 ? null : vestiging,
        };
        db.Aanleveringen.Add(rij);
        await db.Vastleggen(handeling, ct);
        return rij;
    }

    private static FileStream Open(Aanbieding bestand)
    {
        try
        {
            return new FileStream(bestand.Pad, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new OnleesbaarBestand(bestand.Naam, $"dit bestand kan niet worden geopend ({fout.Message}).", fout);
        }
    }
}
