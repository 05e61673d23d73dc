using System.Runtime.CompilerServices;
using Leerrecht.Server.Import;
using Leerrecht.Server.Signalering;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Opslag;

/// <summary>The register as a region to be judged, in the same form as a folder of files; pupils are read while they are judged.</summary>
public static class Registerbeeld
{
    public static Regiobeeld Lees(Register register)
    {
        using var db = register.Open();
        var grondslag = Grondslag.Lees(db, CancellationToken.None).GetAwaiter().GetResult();
        return new(grondslag.Scholen, grondslag.Regelsets, Leerlingen(register, grondslag), Meldingen(db));
    }

    /// <summary>Blocks while it waits for the database: for the command line, which has nothing else to do.</summary>
    private static IEnumerable<Leerlingbeeld> Leerlingen(Register register, Grondslag grondslag)
    {
        using var db = register.Open();
        db.Database.OpenConnection();
        var lezer = new Feitenlezer(new Bulk(db), grondslag);
        var na = Guid.Empty;
        while (lezer.Lees(na, CancellationToken.None).GetAwaiter().GetResult() is { Count: > 0 } partij)
        {
            foreach (var dossier in partij)
            {
                yield return dossier.Beeld;
            }

            na = partij[^1].Id;
        }
    }

    /// <summary>All pupils with the facts that hold now, a batch at a time.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Leerlingdossier>> Partijen(
        Register register, Grondslag grondslag, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = register.Open();
        await db.Database.OpenConnectionAsync(ct);
        var lezer = new Feitenlezer(new Bulk(db), grondslag);
        for (var partij = await lezer.Lees(Guid.Empty, ct); partij.Count > 0; partij = await lezer.Lees(partij[^1].Id, ct))
        {
            yield return partij;
        }
    }

    /// <summary>What there was to say of the last delivery of each kind of file, per school where schools deliver their own.</summary>
    private static List<Invoermelding> Meldingen(RegisterDb db)
    {
        var regiomap = Bestandssoorten.VanRegiomap.Select(soort => soort.Woord()).ToList();
        var laatste = db.Aanleveringen
            .Where(rij => rij.Status == Aanleveringstatus.Verwerkt && regiomap.Contains(rij.Soort))
            .Select(rij => new { rij.Soort, rij.Vestiging, rij.Wanneer, rij.Id })
            .AsEnumerable()
            .GroupBy(rij => (rij.Soort, rij.Vestiging))
            .Select(groep => groep.OrderBy(rij => rij.Wanneer).ThenBy(rij => rij.Id).Last().Id)
            .ToList();
        return [.. db.Aanleveringmeldingen.AsNoTracking()
            .Where(rij => laatste.Contains(rij.AanleveringId))
            .AsEnumerable()
            .Select(rij => new Invoermelding(rij.Bestand, rij.Regel, rij.Kolom, rij.Waarde, Meldingcodes.Van(rij.Code), rij.Tekst))];
    }
}
