using System.Text.Json;
using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Berichten;

/// <summary>
/// Asks the register what was done with reports. What it tells is kept first, each thing once, together with the place up to which its list
/// was read; then it is acted on, each in a transaction of its own. Stopped anywhere, nothing is lost and nothing counts twice.
/// </summary>
public static class Ophalen
{
    /// <summary>
    /// Acts on what was told: changes in the context, recorded by us together with the fact that it was acted on. A refusal stays to be read
    /// and is not tried again by itself.
    /// </summary>
    public delegate Task<Uitkomst<bool>> Verwerken(Terugmelding wat, Guid leerling, RegisterDb db, Handeling handeling, CancellationToken ct);

    private const int PerKeer = 100;

    /// <returns>How much was new.</returns>
    /// <exception cref="IOException">The register cannot be reached.</exception>
    public static async Task<int> VoerUit(Register register, IVerzuimregister verzuimregister, Verwerken verwerken, TimeProvider klok, CancellationToken ct = default)
    {
        var nieuw = 0;
        while (true)
        {
            await using var db = register.Open();
            var plaats = await db.Registerplaatsen.SingleOrDefaultAsync(rij => rij.Naam == Berichtsoort.Verzuimmelding.Ontvanger(), ct);
            var blik = await verzuimregister.Haal(plaats?.Plaats, ct);
            nieuw += await Bewaar(blik, plaats, klok, db, ct);
            await verzuimregister.Bewaard(blik.Terugmeldingen, ct);
            if (blik.Terugmeldingen.Count == 0)
            {
                break;
            }

            if (blik.Tot == plaats?.Plaats)
            {
                break;
            }
        }

        await VerwerkWachtende(register, verwerken, klok, ct);
        return nieuw;
    }

    private static async Task<int> Bewaar(Terugblik blik, RegisterplaatsRij? plaats, TimeProvider klok, RegisterDb db, CancellationToken ct)
    {
        var handeling = Handeling.Nu(klok, "leerrecht", "berichten.ophalen");
        var wat = blik.Terugmeldingen.DistinctBy(een => een.Nummer).ToList();
        var (nummers, kenmerken) = (wat.Select(een => een.Nummer).ToList(), wat.Select(een => een.Kenmerk).Distinct().ToList());
        var kent = (await db.Terugmeldingen.Where(rij => nummers.Contains(rij.Nummer)).Select(rij => rij.Nummer).ToListAsync(ct)).ToHashSet();
        var meldingen = (await db.Berichten.Where(rij => rij.Soort == Berichtsoort.Verzuimmelding && kenmerken.Contains(rij.Verwijzing!.Value))
            .Select(rij => new { rij.Verwijzing, rij.LeerlingId }).ToListAsync(ct)).ToLookup(rij => rij.Verwijzing, rij => rij.LeerlingId);
        foreach (var een in wat.Where(een => !kent.Contains(een.Nummer)))
        {
            var kind = meldingen[een.Kenmerk].FirstOrDefault();
            db.Terugmeldingen.Add(new()
            {
                Nummer = een.Nummer, LeerlingId = kind, Kenmerk = een.Kenmerk, OntvangenOp = handeling.Wanneer, Inhoud = JsonSerializer.Serialize(een),
                Fout = kind is null ? "onbekende-melding" : null,
            });
        }

        if (plaats is null && blik.Tot is { } begin)
        {
            db.Registerplaatsen.Add(new() { Naam = Berichtsoort.Verzuimmelding.Ontvanger(), Plaats = begin });
        }
        else if (plaats is not null && blik.Tot is { } tot)
        {
            plaats.Plaats = tot;
        }

        await db.Vastleggen(handeling, ct);
        return wat.Count - kent.Count;
    }

    /// <summary>In the order in which it was told; what cannot be acted on keeps nobody else waiting.</summary>
    private static async Task VerwerkWachtende(Register register, Verwerken verwerken, TimeProvider klok, CancellationToken ct)
    {
        while (true)
        {
            await using var lezend = register.Open();
            var wachtend = await lezend.Terugmeldingen.Where(rij => rij.VerwerktOp == null && rij.Fout == null)
                .OrderBy(rij => rij.Nummer).Take(PerKeer).Select(rij => rij.Nummer).ToListAsync(ct);
            foreach (var nummer in wachtend)
            {
                await Verwerk(nummer, register, verwerken, klok, ct);
            }

            if (wachtend.Count < PerKeer)
            {
                return;
            }
        }
    }

    private static async Task Verwerk(long nummer, Register register, Verwerken verwerken, TimeProvider klok, CancellationToken ct)
    {
        var handeling = Handeling.Nu(klok, "leerrecht", "berichten.ophalen");
        Weigering reden;
        await using (var db = register.Open())
        {
            if (await db.Terugmeldingen.SingleOrDefaultAsync(rij => rij.Nummer == nummer && rij.VerwerktOp == null, ct) is not { LeerlingId: { } kind } rij)
            {
                return;
            }

            var wat = JsonSerializer.Deserialize<Terugmelding>(rij.Inhoud!)!;
            switch (await verwerken(wat, kind, db, handeling, ct))
            {
                case Uitkomst<bool>.Gelukt:
                    (rij.VerwerktOp, rij.Inhoud) = (handeling.Wanneer, null);
                    try
                    {
                        await db.Vastleggen(handeling, ct);
                    }
                    catch (DbUpdateException fout) when (fout is DbUpdateConcurrencyException || Gebeurtenissen.WasEenAnderEerder(fout))
                    {
                        // Another process acted on it, or somebody changed the report: it is looked at again the next time.
                    }

                    return;
                case Uitkomst<bool>.Geweigerd(var geweigerd):
                    reden = geweigerd;
                    break;
                default:
                    throw new InvalidOperationException("An outcome is one of two.");
            }
        }

        // Of what was refused nothing is kept but the reason.
        await using var opnieuw = register.Open();
        (await opnieuw.Terugmeldingen.SingleAsync(rij => rij.Nummer == nummer, ct)).Fout = reden.Code;
        await opnieuw.Vastleggen(handeling, ct);
    }
}
