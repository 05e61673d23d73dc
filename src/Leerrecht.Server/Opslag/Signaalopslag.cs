using Leerrecht.Core.Signalering;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Opslag;

/// <summary>A signal that holds, as it stands in the register.</summary>
internal sealed record Bewaard(Guid Id, Vastgesteld Signaal, string Regelwaarden, string Kalender, DateTime OntstaanOp, DateOnly BeoordeeldOp)
{
    public Signaalstatus Status { get; init; } = Signaalstatus.Geldig;

    public Guid? OpgevolgdDoor { get; init; }
}

/// <summary>Reads and writes signals, their history and thuiszitters for a batch of pupils at once.</summary>
internal sealed class Signaalopslag(Bulk bulk)
{
    private static readonly string[] Kolommen =
    [
        "leerling_id", "id", "soort", "vestiging", "begin", "eind", "bereikt_op", "omvang_honderdsten", "eenheid", "uiterlijk", "volgnummer",
        "bestemd_voor", "regelset", "op_grond_van", "telt_mee", "reden_telt_niet", "wacht_op_mbo", "tier", "regelwaarden", "kalender",
        "ontstaan_op", "beoordeeld_op", "status", "opgevolgd_door",
    ];

    /// <summary>The signals that hold, of these pupils.</summary>
    public async Task<ILookup<Guid, Bewaard>> Lees(IReadOnlyCollection<Guid> leerlingen, CancellationToken ct)
    {
        var uit = new List<(Guid Leerling, Bewaard Signaal)>();
        await using var lezer = await bulk.Vraag(
            $"SELECT {string.Join(", ", Kolommen)} FROM signaal WHERE {bulk.In("leerling_id", "@leerlingen")}",
            ct,
            ("@leerlingen", leerlingen));
        while (lezer.Lees())
        {
            // Not asked of the database, which would then go through all signals that hold instead of those of these pupils.
            if (lezer.Woord(22) != Woorden<Signaalstatus>.Woord(Signaalstatus.Geldig))
            {
                continue;
            }

            var signaal = new Vastgesteld(
                Woorden<Signaalsoort>.Waarde(lezer.Woord(2)), lezer.IsLeeg(3) ? null : lezer.Woord(3), lezer.Dag(4), lezer.DagOfLeeg(5), lezer.Dag(6),
                lezer.Getal(7), Woorden<Eenheid>.Waarde(lezer.Woord(8)), lezer.DagOfLeeg(9), lezer.GetalOfLeeg(10), (Bestemming)lezer.Getal(11),
                lezer.Dag(12), Signaalbewijs.Lijst(lezer.Tekst(13)), lezer.VlagOfLeeg(14),
                lezer.IsLeeg(15) ? null : Woorden<RedenTeltNiet>.Waarde(lezer.Woord(15)), lezer.VlagOfLeeg(16), lezer.GetalOfLeeg(17));
            uit.Add((lezer.Sleutel(0), new(lezer.Sleutel(1), signaal, lezer.Woord(18), lezer.Tekst(19), lezer.Moment(20), lezer.Dag(21))));
        }

        return uit.ToLookup(rij => rij.Leerling, rij => rij.Signaal);
    }

    /// <summary>Puts signals in their present state; of those that stood already the row is replaced.</summary>
    public async Task Schrijf(IReadOnlyList<(Guid Leerling, Bewaard Signaal)> rijen, IReadOnlyCollection<Guid> stonden)
    {
        if (stonden.Count > 0)
        {
            await bulk.Doe($"DELETE FROM signaal WHERE {bulk.In("id", "@ids")}", ("@ids", stonden));
        }

        if (rijen.Count == 0)
        {
            return;
        }

        using var schrijver = bulk.Schrijf("signaal", Kolommen);
        foreach (var (leerling, rij) in rijen)
        {
            var signaal = rij.Signaal;
            schrijver.Sleutel(leerling);
            schrijver.Sleutel(rij.Id);
            schrijver.Tekst(Woorden<Signaalsoort>.Woord(signaal.Soort));
            schrijver.Tekst(signaal.Vestiging);
            schrijver.Dag(signaal.Begin);
            schrijver.Dag(signaal.Eind);
            schrijver.Dag(signaal.BereiktOp);
            schrijver.Getal((int)signaal.OmvangHonderdsten);
            schrijver.Tekst(Woorden<Eenheid>.Woord(signaal.Eenheid));
            schrijver.Dag(signaal.Uiterlijk);
            schrijver.Getal(signaal.Volgnummer);
            schrijver.Getal((int)signaal.BestemdVoor);
            schrijver.Dag(signaal.Regelset);
            schrijver.Tekst(Signaalbewijs.Lijst(signaal.OpGrondVan));
            schrijver.Vlag(signaal.TeltMee);
            schrijver.Tekst(signaal.RedenTeltNiet is { } reden ? Woorden<RedenTeltNiet>.Woord(reden) : null);
            schrijver.Vlag(signaal.WachtOpMbo);
            schrijver.Getal(signaal.Tier);
            schrijver.Tekst(rij.Regelwaarden);
            schrijver.Tekst(rij.Kalender);
            schrijver.Moment(rij.OntstaanOp);
            schrijver.Dag(rij.BeoordeeldOp);
            schrijver.Tekst(Woorden<Signaalstatus>.Woord(rij.Status));
            schrijver.Sleutel(rij.OpgevolgdDoor);
            schrijver.Rij();
        }

        schrijver.Klaar();
    }

    public void Schrijf(IReadOnlyList<SignaalwijzigingRij> rijen)
    {
        if (rijen.Count == 0)
        {
            return;
        }

        using var schrijver = bulk.Schrijf(
            "signaalwijziging", "leerling_id", "id", "signaal_id", "verandering", "wanneer", "peildatum", "oorzaak", "aanlevering_id", "door", "oud", "nieuw");
        foreach (var rij in rijen)
        {
            schrijver.Sleutel(rij.LeerlingId);
            schrijver.Sleutel(rij.Id);
            schrijver.Sleutel(rij.SignaalId);
            schrijver.Tekst(Woorden<Verandering>.Woord(rij.Verandering));
            schrijver.Moment(rij.Wanneer);
            schrijver.Dag(rij.Peildatum);
            schrijver.Tekst(Woorden<Oorzaak>.Woord(rij.Oorzaak));
            schrijver.Sleutel(rij.AanleveringId);
            schrijver.Tekst(rij.Door);
            schrijver.Tekst(rij.Oud);
            schrijver.Tekst(rij.Nieuw);
            schrijver.Rij();
        }

        schrijver.Klaar();
    }

    /// <summary>Of these pupils those who sit at home now, and no others.</summary>
    public async Task Schrijf(IReadOnlyCollection<Guid> leerlingen, IReadOnlyList<ThuiszitterRij> thuiszitters)
    {
        await bulk.Doe($"DELETE FROM thuiszitter WHERE {bulk.In("leerling_id", "@ids")}", ("@ids", leerlingen));
        if (thuiszitters.Count == 0)
        {
            return;
        }

        using var schrijver = bulk.Schrijf(
            "thuiszitter", "leerling_id", "categorie", "sector", "sinds", "grens_op", "peildatum", "dagen", "langer_dan_drie_maanden", "aanbod",
            "wacht_op_mbo", "gemeente", "vestiging", "bestuur", "swv");
        foreach (var rij in thuiszitters)
        {
            schrijver.Sleutel(rij.LeerlingId);
            schrijver.Tekst(rij.Categorie.ToString());
            schrijver.Tekst(rij.Sector.ToString());
            schrijver.Dag(rij.Sinds);
            schrijver.Dag(rij.GrensOp);
            schrijver.Dag(rij.Peildatum);
            schrijver.Getal(rij.Dagen);
            schrijver.Vlag(rij.LangerDanDrieMaanden);
            schrijver.Vlag(rij.Aanbod);
            schrijver.Vlag(rij.WachtOpMbo);
            schrijver.Tekst(rij.Gemeente);
            schrijver.Tekst(rij.Vestiging);
            schrijver.Tekst(rij.Bestuur);
            schrijver.Tekst(rij.Swv);
            schrijver.Rij();
        }

        schrijver.Klaar();
    }

    public Task Beoordeeld(IReadOnlyCollection<Guid> leerlingen) =>
        bulk.Doe($"DELETE FROM te_beoordelen WHERE {bulk.In("leerling_id", "@ids")}", ("@ids", leerlingen));

    public Task TelPerAanlevering(Guid aanlevering, int nieuw, int verplaatst, int ingetrokken) => bulk.Doe(
        """
        UPDATE aanlevering SET signalen_nieuw = signalen_nieuw + @nieuw, signalen_verplaatst = signalen_verplaatst + @verplaatst,
               signalen_ingetrokken = signalen_ingetrokken + @ingetrokken WHERE id = @id
        """,
        ("@nieuw", nieuw),
        ("@verplaatst", verplaatst),
        ("@ingetrokken", ingetrokken),
        ("@id", aanlevering));
}
