using Leerrecht.Core.Leerlingen;
using Leerrecht.Server.Privacy;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>Takes the burgerservicenummers of a batch of pupils in: encrypted, and only when they are new or others.</summary>
internal sealed class OpnemenBsn
{
    private readonly Opname _opname;
    private readonly Dictionary<Guid, string> _bekend = [];
    private readonly List<(Guid Kind, BewaardeBsn Bsn)> _nieuw = [];
    private readonly List<Guid> _weg = [];

    private OpnemenBsn(Opname opname) => _opname = opname;

    /// <param name="bestaand">The pupils of the batch that the register knows; none when no line has a number.</param>
    public static async Task<OpnemenBsn> Begin(Opname opname, Guid[] bestaand, CancellationToken ct)
    {
        var uit = new OpnemenBsn(opname);
        if (bestaand.Length > 0)
        {
            await using var lezer = await opname.Bulk.Vraag(
                $"SELECT leerling_id, zoek FROM leerling_bsn WHERE {opname.Bulk.In("leerling_id", "@ids")}", ct, ("@ids", bestaand));
            while (lezer.Lees())
            {
                uit._bekend.Add(lezer.Sleutel(0), lezer.Tekst(1));
            }
        }

        return uit;
    }

    /// <summary>True when the number is new for this child, or another. Without a key it is not kept, and that is said once of a file.</summary>
    public bool Neem(Guid kind, Bsn? bsn)
    {
        if (bsn is null)
        {
            return false;
        }

        if (!_opname.Bsnkluis.IsOpen)
        {
            _opname.MeldEens(Meldingteksten.Maak(Meldingcode.BsnZonderSleutel, _opname.Rij.Bestand, null, "bsn", null));
            return false;
        }

        if (_bekend.TryGetValue(kind, out var zoek))
        {
            if (_opname.Bsnkluis.Zoek(bsn).Contains(zoek))
            {
                return false;
            }

            _weg.Add(kind);
        }

        _nieuw.Add((kind, _opname.Bsnkluis.Sluit(bsn, kind)));
        return true;
    }

    public async Task Schrijf()
    {
        if (_weg.Count > 0)
        {
            await _opname.Bulk.Doe($"DELETE FROM leerling_bsn WHERE {_opname.Bulk.In("leerling_id", "@ids")}", ("@ids", _weg));
        }

        if (_nieuw.Count == 0)
        {
            return;
        }

        using var schrijver = _opname.Bulk.Schrijf("leerling_bsn", "leerling_id", "sleutel", "versleuteld", "zoek");
        foreach (var (kind, bsn) in _nieuw)
        {
            schrijver.Sleutel(kind);
            schrijver.Tekst(bsn.Sleutel);
            schrijver.Tekst(bsn.Versleuteld);
            schrijver.Tekst(bsn.Zoek);
            schrijver.Rij();
        }

        schrijver.Klaar();
        _opname.Tel("leerling_bsn", _nieuw.Count);
    }
}
