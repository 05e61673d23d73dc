using Leerrecht.Core.Leerlingen;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>What a file says of a pupil; what it does not know stays as it was.</summary>
internal sealed record Leerlinggegevens(
    string Sleutel,
    DateOnly Geboortedatum,
    string? Gemeente,
    string? Postcode,
    string? Naam,
    string? Groep,
    DateOnly? StartkwalificatieOp,
    bool KwalificatieplichtVrij,
    bool AdresInOnderzoek,
    bool WachtOpMbo,
    DateOnly? IngeschrevenBrpOp,
    DateOnly? UitgeschrevenBrpOp)
{
    /// <summary>Kept apart from the rest; null when the file does not say.</summary>
    public Bsn? Bsn { get; init; }

    /// <summary>Without anything of the pupil: text of a line ends up in logs.</summary>
    public override string ToString() => Sleutel;
}

/// <summary>Takes pupils in: a new one gets an address of its own, a changed one leaves its former version behind.</summary>
internal static class OpnemenLeerlingen
{
    private static readonly string[] Kolommen =
    [
        "id", "sleutel", "geboortedatum", "gemeente", "postcode", "naam", "zoeknaam", "groep", "startkwalificatie_op", "kwalificatieplicht_vrij",
        "adres_in_onderzoek", "wacht_op_mbo", "ingeschreven_brp_op", "uitgeschreven_brp_op", "bekend_van", "aanlevering_id",
    ];

    public static async Task VoerUit(Opname opname, Csv csv, CancellationToken ct)
    {
        var gemeenten = opname.Db.Gemeenten.Select(rij => rij.Code).ToHashSet(StringComparer.Ordinal);
        using var regels = new Leerlingregels(csv, gemeenten.Contains);
        foreach (var melding in regels.Kopmeldingen)
        {
            opname.Meld(melding);
        }

        var partij = new List<Leerlinglijn>(Opname.Partij);
        while (regels.Lees())
        {
            opname.Rij.Gelezen++;
            if (regels.Melding is { } melding)
            {
                opname.Meld(melding);
            }

            if (regels.Goed && regels.Lijn.BsnVerkeerd)
            {
                opname.Meld(Meldingteksten.Maak(Meldingcode.OngeldigBsn, "leerlingen.csv", regels.Lijn.Regel, "bsn", null));
            }

            if (regels.Goed)
            {
                partij.Add(regels.Lijn);
            }

            if (partij.Count == Opname.Partij)
            {
                await Neem(opname, partij, ct);
            }
        }

        await Neem(opname, partij, ct);
    }

    private static async Task Neem(Opname opname, List<Leerlinglijn> partij, CancellationToken ct)
    {
        var elders = opname.Vestiging.Length == 0 ? [] : await VanAnderen(opname, partij.ConvertAll(lijn => lijn.Leerling.Sleutel), ct);
        foreach (var lijn in partij.Where(lijn => elders.Contains(lijn.Leerling.Sleutel)))
        {
            opname.Meld(Meldingteksten.Maak(Meldingcode.AndereVestiging, "leerlingen.csv", lijn.Regel, "leerling", lijn.Leerling.Sleutel));
        }

        await Neem(
            opname,
            [.. partij.Where(lijn => !elders.Contains(lijn.Leerling.Sleutel)).Select(Van)],
            (bestaand, nieuw) => nieuw with { Groep = bestaand.Groep },
            ct);
        partij.Clear();
        opname.Bijwerken();
    }

    /// <summary>Pupils who are or were enrolled at other vestigingen and never at the one that delivers: of them it says nothing.</summary>
    private static async Task<HashSet<string>> VanAnderen(Opname opname, List<string> sleutels, CancellationToken ct)
    {
        var uit = new HashSet<string>(StringComparer.Ordinal);
        await using var lezer = await opname.Bulk.Vraag(
            $"""
             SELECT l.sleutel FROM leerling l JOIN inschrijving i ON i.leerling_id = l.id AND i.bekend_tot IS NULL
             WHERE {opname.Bulk.In("l.sleutel", "@sleutels")}
             GROUP BY l.sleutel HAVING max(CASE WHEN i.vestiging = @eigen THEN 1 ELSE 0 END) = 0
             """,
            ct,
            ("@sleutels", sleutels),
            ("@eigen", opname.Vestiging));
        while (lezer.Lees())
        {
            uit.Add(lezer.Tekst(0));
        }

        return uit;
    }

    /// <param name="vulAan">What is kept of the pupil as known, where the file does not say.</param>
    /// <returns>The addresses of the pupils by their external key.</returns>
    public static async Task<Dictionary<string, Guid>> Neem(
        Opname opname, List<Leerlinggegevens> partij, Func<Leerlinggegevens, Leerlinggegevens, Leerlinggegevens> vulAan, CancellationToken ct)
    {
        var bestaand = await Zoek(opname, [.. partij.Select(lijn => lijn.Sleutel)], ct);
        var bsns = await OpnemenBsn.Begin(opname, partij.Exists(lijn => lijn.Bsn is not null) ? [.. bestaand.Values.Select(was => was.Id)] : [], ct);
        var sleutels = new Dictionary<string, Guid>(partij.Count, StringComparer.Ordinal);
        var teSchrijven = new List<(Guid Id, Leerlinggegevens Gegevens)>();
        var gewijzigd = new List<(Guid Id, Leerlinggegevens Was, DateTime BekendVan, Guid Aanlevering)>();
        foreach (var lijn in partij)
        {
            if (!bestaand.TryGetValue(lijn.Sleutel, out var was))
            {
                var id = Guid.CreateVersion7();
                sleutels.Add(lijn.Sleutel, id);
                teSchrijven.Add((id, lijn));
                bsns.Neem(id, lijn.Bsn);
                opname.Rij.Nieuw++;
                continue;
            }

            sleutels.Add(lijn.Sleutel, was.Id);
            var wordt = vulAan(was.Gegevens, lijn) with { Bsn = null };
            var anderBsn = bsns.Neem(was.Id, lijn.Bsn);
            if (wordt == was.Gegevens)
            {
                opname.Rij.Gewijzigd += anderBsn ? 1 : 0;
                opname.Rij.Ongewijzigd += anderBsn ? 0 : 1;
                continue;
            }

            gewijzigd.Add((was.Id, was.Gegevens, was.BekendVan, was.Aanlevering));
            teSchrijven.Add((was.Id, wordt));
            opname.Rij.Gewijzigd++;
        }

        await Bewaar(opname, gewijzigd, ct);
        Schrijf(opname, teSchrijven);
        await bsns.Schrijf();
        await opname.Markeer.Leerlingen([.. teSchrijven.Select(rij => rij.Id)]);
        opname.Tel("leerling", teSchrijven.Count);
        return sleutels;
    }

    private static Leerlinggegevens Van(Leerlinglijn lijn) => new(
        lijn.Leerling.Sleutel, lijn.Leerling.Geboortedatum, lijn.Leerling.Gemeente, lijn.Postcode, lijn.Naam, null, lijn.Leerling.StartkwalificatieOp,
        lijn.Leerling.KwalificatieplichtVrij, lijn.Leerling.AdresInOnderzoek, lijn.Leerling.WachtOpMbo, lijn.Leerling.IngeschrevenBrpOp,
        lijn.Leerling.UitgeschrevenBrpOp)
    { Bsn = lijn.Bsn };

    private static async Task<Dictionary<string, (Guid Id, Leerlinggegevens Gegevens, DateTime BekendVan, Guid Aanlevering)>> Zoek(
        Opname opname, string[] sleutels, CancellationToken ct)
    {
        var uit = new Dictionary<string, (Guid, Leerlinggegevens, DateTime, Guid)>(StringComparer.Ordinal);
        await using var lezer = await opname.Bulk.Vraag(
            $"SELECT {string.Join(", ", Kolommen)} FROM leerling WHERE {opname.Bulk.In("sleutel", "@sleutels")}", ct, ("@sleutels", sleutels));
        while (lezer.Lees())
        {
            uit.Add(lezer.Tekst(1), (
                lezer.Sleutel(0),
                new(
                    lezer.Tekst(1), lezer.Dag(2), lezer.Woord(3), lezer.TekstOfLeeg(4), lezer.TekstOfLeeg(5), lezer.TekstOfLeeg(7), lezer.DagOfLeeg(8),
                    lezer.Vlag(9), lezer.Vlag(10), lezer.Vlag(11), lezer.DagOfLeeg(12), lezer.DagOfLeeg(13)),
                lezer.Moment(14),
                lezer.Sleutel(15)));
        }

        return uit;
    }

    /// <summary>Moves what stood to the former versions.</summary>
    private static async Task Bewaar(
        Opname opname, List<(Guid Id, Leerlinggegevens Was, DateTime BekendVan, Guid Aanlevering)> gewijzigd, CancellationToken ct)
    {
        if (gewijzigd.Count == 0)
        {
            return;
        }

        Guid[] ids = [.. gewijzigd.Select(rij => rij.Id)];
        var versies = new Dictionary<Guid, int>();
        await using (var lezer = await opname.Bulk.Vraag(
            $"SELECT leerling_id, max(versie) FROM leerling_eerder WHERE {opname.Bulk.In("leerling_id", "@ids")} GROUP BY leerling_id", ct, ("@ids", ids)))
        {
            while (lezer.Lees())
            {
                versies.Add(lezer.Sleutel(0), lezer.Getal(1));
            }
        }

        using (var schrijver = opname.Bulk.Schrijf(
            "leerling_eerder", "leerling_id", "versie", "geboortedatum", "gemeente", "postcode", "naam", "groep", "startkwalificatie_op",
            "kwalificatieplicht_vrij", "adres_in_onderzoek", "wacht_op_mbo", "ingeschreven_brp_op", "uitgeschreven_brp_op", "bekend_van",
            "bekend_tot", "aanlevering_id", "beeindigd_door"))
        {
            foreach (var (id, was, bekendVan, aanlevering) in gewijzigd)
            {
                schrijver.Sleutel(id);
                schrijver.Getal(versies.GetValueOrDefault(id) + 1);
                schrijver.Dag(was.Geboortedatum);
                schrijver.Tekst(was.Gemeente);
                schrijver.Tekst(was.Postcode);
                schrijver.Tekst(was.Naam);
                schrijver.Tekst(was.Groep);
                Plicht(schrijver, was);
                schrijver.Moment(bekendVan);
                schrijver.Moment(opname.Handeling.Wanneer);
                schrijver.Sleutel(aanlevering);
                schrijver.Sleutel(opname.Rij.Id);
                schrijver.Rij();
            }

            schrijver.Klaar();
        }

        await opname.Bulk.Doe($"DELETE FROM leerling WHERE {opname.Bulk.In("id", "@ids")}", ("@ids", ids));
        await opname.Bulk.Doe($"DELETE FROM leerling_zoekwoord WHERE {opname.Bulk.In("leerling_id", "@ids")}", ("@ids", ids));
    }

    private static void Schrijf(Opname opname, List<(Guid Id, Leerlinggegevens Gegevens)> rijen)
    {
        if (rijen.Count == 0)
        {
            return;
        }

        using (var schrijver = opname.Bulk.Schrijf("leerling", Kolommen))
        {
            foreach (var (id, nieuw) in rijen)
            {
                schrijver.Sleutel(id);
                schrijver.Tekst(nieuw.Sleutel);
                schrijver.Dag(nieuw.Geboortedatum);
                schrijver.Tekst(nieuw.Gemeente);
                schrijver.Tekst(nieuw.Postcode);
                schrijver.Tekst(nieuw.Naam);
                schrijver.Tekst(nieuw.Naam is null ? null : Zoektekst.Van(nieuw.Naam));
                schrijver.Tekst(nieuw.Groep);
                Plicht(schrijver, nieuw);
                schrijver.Moment(opname.Handeling.Wanneer);
                schrijver.Sleutel(opname.Rij.Id);
                schrijver.Rij();
            }

            schrijver.Klaar();
        }

        using var woorden = opname.Bulk.Schrijf("leerling_zoekwoord", "leerling_id", "woord", "gemeente");
        foreach (var (id, nieuw) in rijen)
        {
            foreach (var woord in nieuw.Naam is null ? [] : Zoektekst.Woorden(nieuw.Naam))
            {
                woorden.Sleutel(id);
                woorden.Tekst(woord);
                woorden.Tekst(nieuw.Gemeente);
                woorden.Rij();
            }
        }

        woorden.Klaar();
    }

    private static void Plicht(Opslag.Rijschrijver schrijver, Leerlinggegevens gegevens)
    {
        schrijver.Dag(gegevens.StartkwalificatieOp);
        schrijver.Vlag(gegevens.KwalificatieplichtVrij);
        schrijver.Vlag(gegevens.AdresInOnderzoek);
        schrijver.Vlag(gegevens.WachtOpMbo);
        schrijver.Dag(gegevens.IngeschrevenBrpOp);
        schrijver.Dag(gegevens.UitgeschrevenBrpOp);
    }
}
