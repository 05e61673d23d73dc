using System.Text;
using System.Text.Json;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Kalender;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Verzuim;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Import;

/// <summary>Takes in what all pupils share: schools, gemeenten, calendar, codes and rule sets. Whoever it touches is judged anew.</summary>
internal static class OpnemenStam
{
    /// <summary>A vestiging that the file does not have stays: pupils may have been enrolled there.</summary>
    public static async Task Vestigingen(Opname opname, IReadOnlyList<Vestiging> lijnen, CancellationToken ct)
    {
        var bestaand = await opname.Db.Vestigingen.ToDictionaryAsync(rij => rij.Code, StringComparer.Ordinal, ct);
        var geraakt = new List<string>();
        foreach (var lijn in lijnen)
        {
            if (!bestaand.TryGetValue(lijn.Code, out var rij))
            {
                opname.Db.Vestigingen.Add(VestigingRij.Van(lijn));
                opname.Rij.Nieuw++;
                continue;
            }

            var was = rij.NaarVestiging();
            if (was == lijn)
            {
                opname.Rij.Ongewijzigd++;
                continue;
            }

            (rij.Naam, rij.Sector, rij.Gemeente, rij.Vakantieregio, rij.Swv, rij.Bestuur) =
                (lijn.Naam, lijn.Sector, lijn.Gemeente, lijn.Vakantieregio, lijn.Swv, lijn.Bestuur);
            opname.Rij.Gewijzigd++;
            if (was with { Naam = lijn.Naam, Gemeente = lijn.Gemeente } != lijn)
            {
                geraakt.Add(lijn.Code);
            }
        }

        await opname.Markeer.Vestigingen(geraakt);
    }

    /// <summary>A delivered table is the only one (regels §1).</summary>
    public static async Task Gemeenten(Opname opname, IReadOnlyList<Gemeente> lijnen, CancellationToken ct)
    {
        var bestaand = await opname.Db.Gemeenten.ToDictionaryAsync(rij => rij.Code, StringComparer.Ordinal, ct);
        var geraakt = new List<string>();
        foreach (var lijn in lijnen)
        {
            if (!bestaand.Remove(lijn.Code, out var rij))
            {
                opname.Db.Gemeenten.Add(GemeenteRij.Van(lijn, Bron.Aangeleverd));
                opname.Rij.Nieuw++;
                geraakt.Add(lijn.Code);
                continue;
            }

            if (rij.NaarGemeente() == lijn)
            {
                opname.Rij.Ongewijzigd++;
            }
            else
            {
                opname.Rij.Gewijzigd++;
            }

            if (rij.Vakantieregio != lijn.Vakantieregio)
            {
                geraakt.Add(lijn.Code);
            }

            (rij.Vakantieregio, rij.Naam, rij.Bron) = (lijn.Vakantieregio, lijn.Naam, Bron.Aangeleverd);
        }

        opname.Db.Gemeenten.RemoveRange(bestaand.Values);
        await opname.Markeer.Gemeenten([.. geraakt, .. bestaand.Keys]);
    }

    /// <summary>A delivered calendar takes the place of the built-in one and of the one delivered before; what was entered on a page stays.</summary>
    public static async Task Kalender(Opname opname, IReadOnlyList<Kalenderrij> lijnen, CancellationToken ct)
    {
        var bestaand = await opname.Db.Kalenderrijen.Where(rij => rij.Bron != Bron.Handmatig).ToListAsync(ct);
        var perRij = bestaand.ToLookup(rij => rij.NaarKalenderrij());
        var gehouden = new HashSet<Guid>();
        var geraakt = new List<Gebied>();
        foreach (var lijn in lijnen)
        {
            if (perRij[lijn].FirstOrDefault(rij => !gehouden.Contains(rij.Id)) is { } rij)
            {
                opname.Rij.Ongewijzigd++;
                rij.Bron = Bron.Aangeleverd;
                gehouden.Add(rij.Id);
            }
            else
            {
                opname.Rij.Nieuw++;
                opname.Db.Kalenderrijen.Add(KalenderrijRij.VanKalenderrij(lijn, Bron.Aangeleverd));
                geraakt.Add(lijn.Gebied);
            }
        }

        var weg = bestaand.Where(rij => !gehouden.Contains(rij.Id)).ToList();
        geraakt.AddRange(weg.Select(rij => rij.NaarKalenderrij().Gebied));
        opname.Db.Kalenderrijen.RemoveRange(weg);
        await opname.Markeer.Gebieden(geraakt);
    }

    /// <summary>Codes that the file does not have stay mapped.</summary>
    public static async Task Redenen(Opname opname, IReadOnlyList<Redenlijn> lijnen, CancellationToken ct)
    {
        var bestaand = await opname.Db.Redenen.ToDictionaryAsync(rij => (rij.Vestiging, rij.Code), ct);
        var geraakt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lijn in lijnen)
        {
            if (!bestaand.TryGetValue((lijn.Vestiging, lijn.Code), out var rij))
            {
                opname.Db.Redenen.Add(new RedenRij { Vestiging = lijn.Vestiging, Code = lijn.Code, Soort = lijn.Soort });
                opname.Rij.Nieuw++;
            }
            else if (rij.Soort != lijn.Soort)
            {
                rij.Soort = lijn.Soort;
                opname.Rij.Gewijzigd++;
            }
            else
            {
                opname.Rij.Ongewijzigd++;
                continue;
            }

            geraakt.Add(lijn.Code);
        }

        await opname.Markeer.Redenen(geraakt);
    }

    /// <summary>The sets of the file are the sets of the region; of two with one date the last.</summary>
    public static async Task Regelset(Opname opname, Stream stroom, CancellationToken ct)
    {
        using var geheugen = new MemoryStream();
        await stroom.CopyToAsync(geheugen, ct);
        geheugen.Position = 0;
        foreach (var melding in Regelsetbestand.Lees(new MemoryStream(geheugen.ToArray())).Meldingen)
        {
            opname.Meld(melding);
        }

        using var document = JsonDocument.Parse(new StreamReader(geheugen, Encoding.UTF8).ReadToEnd());
        var sets = new Dictionary<DateOnly, string>();
        foreach (var set in document.RootElement.EnumerateArray())
        {
            Datums.Lees(set.GetProperty("geldig_van").GetString(), out var geldigVan);
            sets[geldigVan] = set.GetRawText();
            opname.Rij.Gelezen++;
        }

        var bestaand = await opname.Db.Regelsets.ToDictionaryAsync(rij => rij.GeldigVan, ct);
        var anders = false;
        foreach (var (geldigVan, inhoud) in sets)
        {
            if (!bestaand.Remove(geldigVan, out var rij))
            {
                opname.Db.Regelsets.Add(new RegelsetRij { GeldigVan = geldigVan, Inhoud = inhoud });
                opname.Rij.Nieuw++;
                anders = true;
            }
            else if (rij.Inhoud != inhoud)
            {
                rij.Inhoud = inhoud;
                opname.Rij.Gewijzigd++;
                anders = true;
            }
            else
            {
                opname.Rij.Ongewijzigd++;
            }
        }

        opname.Db.Regelsets.RemoveRange(bestaand.Values);
        if (anders || bestaand.Count > 0)
        {
            await opname.Markeer.Iedereen();
        }
    }
}
