using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Berichten;

/// <summary>
/// Delivers what is due, the first of each stream first. A message is in the hands of one process at a time, and of nobody once that
/// process is silent for long. It is sent until it arrives or is refused; the key that goes with it makes that it is there once.
/// </summary>
public static class Bezorgen
{
    /// <summary>How long an attempt may take.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    /// <summary>How long messages are in the hands of whoever took them.</summary>
    internal static readonly TimeSpan Lening = TimeSpan.FromMinutes(5);

    /// <summary>After so many in a row that found nobody, the others of that receiver wait without being tried.</summary>
    private const int MisAchtereen = 3;

    private const int PerKeer = 50;

    /// <summary>A receiver that answers late holds up this many, not one after the other.</summary>
    private const int Tegelijk = 8;

    /// <summary>Goes on until nothing is due.</summary>
    /// <returns>How many arrived.</returns>
    public static async Task<int> VoerUit(Register register, Bezorgers bezorgers, TimeProvider klok, CancellationToken ct = default)
    {
        var aangekomen = 0;
        while (true)
        {
            await using var db = register.Open();
            var geleend = await Leen(bezorgers, klok, db, ct);
            if (geleend is null)
            {
                continue;
            }

            if (geleend.Count == 0)
            {
                return aangekomen;
            }

            foreach (var groep in geleend.GroupBy(rij => rij.Soort.Ontvanger()))
            {
                aangekomen += await Breng(new(groep.OrderByDescending(rij => rij.Pogingen).ThenBy(rij => rij.Aangemaakt)), bezorgers.Van(groep.First().Soort), klok, db, ct);
            }
        }
    }

    /// <summary>Takes what is due into our hands; null when another process was first.</summary>
    private static async Task<List<BerichtRij>?> Leen(Bezorgers bezorgers, TimeProvider klok, RegisterDb db, CancellationToken ct)
    {
        var handeling = Daad(klok);
        var (nu, soorten) = (handeling.Wanneer, bezorgers.Aangesloten);
        var geleend = await db.Berichten
            .Where(rij => rij.VolgendePoging <= nu && rij.VervallenOp == null && (rij.BezigTot == null || rij.BezigTot <= nu) && soorten.Contains(rij.Soort)
                && !db.Berichten.Any(eerder => eerder.Stroom == rij.Stroom && eerder.Volgnummer < rij.Volgnummer && eerder.BezorgdOp == null && eerder.VervallenOp == null))
            .OrderBy(rij => rij.VolgendePoging).ThenBy(rij => rij.Id).Take(PerKeer).ToListAsync(ct);
        foreach (var rij in geleend)
        {
            rij.BezigTot = nu + Lening;
        }

        try
        {
            await db.Vastleggen(handeling, ct);
            return geleend;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }

    /// <summary>Sends some at a time to one receiver and records each as its answer comes.</summary>
    private static async Task<int> Breng(Queue<BerichtRij> wachtend, IBezorger bezorger, TimeProvider klok, RegisterDb db, CancellationToken ct)
    {
        var (aangekomen, mis) = (0, 0);
        var onderweg = new Dictionary<Task<Bezorging>, BerichtRij>();
        while (true)
        {
            while (onderweg.Count < Tegelijk && wachtend.TryDequeue(out var volgende))
            {
                // Who has too little time left to hear the answer gives it back.
                if (klok.GetUtcNow().UtcDateTime + Geduld + Geduld > volgende.BezigTot)
                {
                    volgende.BezigTot = null;
                    await Vastleggen(Daad(klok), null, db, ct);
                }
                else
                {
                    onderweg.Add(bezorger.Bezorg(new(volgende.Id, volgende.Soort, volgende.Verwijzing, volgende.Inhoud!), ct), volgende);
                }
            }

            if (onderweg.Count == 0)
            {
                return aangekomen;
            }

            var klaar = await Task.WhenAny(onderweg.Keys);
            onderweg.Remove(klaar, out var rij);
            var (uitkomst, handeling) = (await klaar, Daad(klok));
            Verwerk(rij!, uitkomst, handeling.Wanneer);
            aangekomen += uitkomst is Bezorging.Aangekomen ? 1 : 0;
            mis = uitkomst is Bezorging.Onbereikbaar ? mis + 1 : 0;
            if (mis >= MisAchtereen)
            {
                foreach (var ander in wachtend)
                {
                    (ander.Fout, ander.VolgendePoging, ander.BezigTot) = (rij!.Fout, rij.VolgendePoging, null);
                }

                wachtend.Clear();
            }

            await Vastleggen(handeling, uitkomst is Bezorging.Aangekomen ? rij : null, db, ct);
        }
    }

    private static void Verwerk(BerichtRij rij, Bezorging uitkomst, DateTime nu)
    {
        rij.Pogingen++;
        rij.BezigTot = null;
        (rij.VolgendePoging, rij.Fout) = (nu + Pauzes.Na(rij.Pogingen), null);
        switch (uitkomst)
        {
            case Bezorging.Aangekomen(var nummer):
                (rij.BezorgdOp, rij.Ontvangstnummer, rij.VolgendePoging, rij.Inhoud) = (nu, nummer, null, null);
                break;
            case Bezorging.Geweigerd(var fout):
                (rij.GeweigerdOp, rij.Fout, rij.VolgendePoging) = (nu, fout, null);
                break;
            case Bezorging.Mislukt(var fout):
                rij.Fout = fout;
                break;
            case Bezorging.Onbereikbaar(var fout):
                rij.Fout = fout;
                break;
        }
    }

    /// <summary>What is no longer in our hands is left to who has it now: at the receiver it is the same message.</summary>
    /// <param name="gedeeld">What arrived: that data of a child went to somebody else is in the record.</param>
    private static async Task Vastleggen(Handeling handeling, BerichtRij? gedeeld, RegisterDb db, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (gedeeld is { LeerlingId: { } kind, Soort: var soort })
        {
            db.Noteer(new(handeling, Logdaad.Delen) { Aantal = 1, Kinderen = [kind], Doel = $"bericht: {soort.Woord()}", Grondslag = soort.Grondslag() });
        }

        while (true)
        {
            try
            {
                await db.Vastleggen(handeling, ct);
                await transactie.CommitAsync(ct);
                return;
            }
            catch (DbUpdateConcurrencyException ander)
            {
                foreach (var rij in ander.Entries)
                {
                    rij.State = EntityState.Detached;
                }
            }
        }
    }

    private static Handeling Daad(TimeProvider klok) => Handeling.Nu(klok, "leerrecht", "berichten.bezorgen");
}
