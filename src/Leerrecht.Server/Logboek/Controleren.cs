using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Logboek;

/// <summary>
/// Walks the chain from its first link and says where it was broken first. It sees one moment of the register, in memory that does not grow
/// with it, and writes nothing.
/// </summary>
public static class Controleren
{
    private const int Partij = 500;

    public static async Task<Kettingverslag> VoerUit(RegisterDb db, CancellationToken ct = default)
    {
        await using var moment = await Bulk.Moment(db, ct);
        var gang = new Gang(db, ct);
        while (await Volgende(db, gang.Nummer, ct) is { Count: > 0 } partij)
        {
            foreach (var rij in partij)
            {
                if (await gang.Neem(rij) is { } breuk)
                {
                    return gang.Verslag(breuk);
                }
            }

            if (await OnbekendKind(db, partij, ct) is { } kinderen)
            {
                return gang.Verslag(kinderen);
            }
        }

        return gang.Verslag(await gang.Einde() ?? await TeVeelKinderen(db, gang, ct));
    }

    /// <summary>Whether a seal, in hexadecimal, is one of this chain.</summary>
    public static async Task<bool> Kent(RegisterDb db, string slot, CancellationToken ct)
    {
        try
        {
            var bytes = Convert.FromHexString(slot.Trim());
            return await db.LogboekDagen.AnyAsync(rij => rij.Slot == bytes, ct);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Task<List<LogboekRij>> Volgende(RegisterDb db, long na, CancellationToken ct) =>
        db.Logboek.AsNoTracking().Where(rij => rij.Nummer > na).OrderBy(rij => rij.Nummer).Take(Partij).ToListAsync(ct);

    /// <summary>The first row of these that shows a child that does not lead back to it.</summary>
    private static async Task<Kettingbreuk?> OnbekendKind(RegisterDb db, List<LogboekRij> partij, CancellationToken ct)
    {
        var met = partij.FindAll(rij => rij.Kinderen is not null);
        if (met.Count == 0 || await Vindbaar(met))
        {
            return null;
        }

        foreach (var rij in met)
        {
            if (!await Vindbaar([rij]))
            {
                return new(Breuksoort.Kinderen, rij.Nummer, rij.Dag);
            }
        }

        throw new InvalidOperationException("Together children are missing, and of no row.");

        async Task<bool> Vindbaar(List<LogboekRij> rijen) => await Ketting.Vindbaar(db, rijen, ct) == rijen.Sum(rij => (long)rij.Kindsleutels().Count);
    }

    /// <summary>Every child of a row was found; when there are more in all, one leads to a row that did not show it.</summary>
    private static async Task<Kettingbreuk?> TeVeelKinderen(RegisterDb db, Gang gang, CancellationToken ct)
    {
        if (await db.LogboekKinderen.LongCountAsync(ct) == gang.Kinderen)
        {
            return null;
        }

        var perRij = db.LogboekKinderen.GroupBy(rij => rij.Nummer).Select(groep => new { Nummer = groep.Key, Aantal = groep.Count() });
        var na = 0L;
        while (true)
        {
            var geteld = await perRij.Where(rij => rij.Nummer > na).OrderBy(rij => rij.Nummer).Take(Partij).ToListAsync(ct);
            if (geteld.Count == 0)
            {
                throw new InvalidOperationException("There are more children than rows show, and no row has too many.");
            }

            var nummers = geteld.Select(rij => rij.Nummer).ToList();
            var rijen = await db.Logboek.AsNoTracking().Where(rij => nummers.Contains(rij.Nummer)).ToDictionaryAsync(rij => rij.Nummer, ct);
            foreach (var rij in geteld)
            {
                var bekend = rijen.GetValueOrDefault(rij.Nummer);
                if (bekend is null || bekend.Kindsleutels().Count != rij.Aantal)
                {
                    return new(Breuksoort.Kinderen, rij.Nummer, bekend?.Dag);
                }
            }

            na = nummers[^1];
        }
    }

    private sealed class Gang(RegisterDb db, CancellationToken ct)
    {
        private LogboekRij? _vorige;
        private byte[] _hash = Schakel.Begin;
        private byte[] _hashDaarvoor = Schakel.Begin;
        private long _aantalVanDag;
        private LogboekDagRij? _slot;
        private int _dagen;

        public long Nummer { get; private set; }

        public long Kinderen { get; private set; }

        public async Task<Kettingbreuk?> Neem(LogboekRij rij)
        {
            if (rij.Nummer != Nummer + 1)
            {
                return new(Breuksoort.Ontbreekt, Nummer + 1, null);
            }

            if (Schakelt(rij) is { } breuk)
            {
                return breuk;
            }

            if (_vorige is { } vorige && vorige.Dag != rij.Dag)
            {
                if (rij.Dag < vorige.Dag || !await Gesloten(vorige))
                {
                    return new(Breuksoort.Dagslot, null, vorige.Dag);
                }

                _aantalVanDag = 0;
            }

            _aantalVanDag++;
            Kinderen += (rij.Kinderen?.Length ?? 0) / 16;
            (_hashDaarvoor, _hash) = (_hash, rij.Hash);
            (_vorige, Nummer) = (rij, rij.Nummer);
            return null;
        }

        /// <summary>After the last row: nothing may be gone or added behind it.</summary>
        public async Task<Kettingbreuk?> Einde()
        {
            var stand = await db.LogboekStanden.AsNoTracking().SingleOrDefaultAsync(ct);
            if (stand is null || stand.Nummer > Nummer)
            {
                return new(Breuksoort.Ontbreekt, Nummer + 1, null);
            }

            if (stand.Nummer < Nummer)
            {
                return new(Breuksoort.Ingevoegd, stand.Nummer + 1, null);
            }

            if (!stand.Hash.AsSpan().SequenceEqual(_hash) || stand.Dag != _vorige?.Dag)
            {
                return new(Breuksoort.Einde, Nummer, stand.Dag);
            }

            return await db.LogboekDagen.CountAsync(ct) == _dagen
                ? null
                : new(Breuksoort.Dagslot, null, await db.LogboekDagen.MaxAsync(rij => (DateOnly?)rij.Dag, ct));
        }

        public Kettingverslag Verslag(Kettingbreuk? breuk) => new(Nummer, _dagen, _slot?.Dag, _slot?.Slot, _hash, breuk);

        private Kettingbreuk? Schakelt(LogboekRij rij)
        {
            var eigen = Schakel.Hash(rij).AsSpan().SequenceEqual(rij.Hash);
            var sluitAan = rij.Vorige.AsSpan().SequenceEqual(_hash);
            return (eigen, sluitAan) switch
            {
                (true, true) => null,
                // It is whole, so the row before it is not what it was; or there never was one.
                (true, false) => _vorige is null ? new(Breuksoort.Veranderd, rij.Nummer, rij.Dag) : new(Breuksoort.Veranderd, _vorige.Nummer, _vorige.Dag),
                (false, false) when _vorige is not null && rij.Vorige.AsSpan().SequenceEqual(_hashDaarvoor) => new(Breuksoort.Ingevoegd, _vorige.Nummer, _vorige.Dag),
                (false, _) => new(Breuksoort.Veranderd, rij.Nummer, rij.Dag),
            };
        }

        private async Task<bool> Gesloten(LogboekRij laatste)
        {
            var vorig = _slot?.Slot ?? Schakel.Begin;
            _slot = await db.LogboekDagen.AsNoTracking().SingleOrDefaultAsync(rij => rij.Dag == laatste.Dag, ct);
            _dagen++;
            return _slot is not null && _slot.Laatste == laatste.Nummer && _slot.Aantal == _aantalVanDag && _slot.Eerste == laatste.Nummer - _aantalVanDag + 1
                && _slot.Slot.AsSpan().SequenceEqual(Schakel.Slot(vorig, laatste.Dag, _aantalVanDag, laatste.Hash));
        }
    }
}
