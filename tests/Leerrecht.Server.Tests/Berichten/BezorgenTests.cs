using System.Collections.Concurrent;
using System.Net;
using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Berichten.Ontvangers;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang.Aanmelden;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Berichten.Berichtproef;

namespace Leerrecht.Server.Tests.Berichten;

/// <summary>What must reach the register reaches it once, in order, whatever goes wrong (missie MEL-3; ontwerp §2).</summary>
public sealed class BezorgenTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_klaarstaat_komt_een_keer_aan_en_de_inhoud_blijft_niet_liggen(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        await using var emulator = await Emulatorproces.Begin();
        using var web = new Webontvanger(new Uri(emulator.Adres));
        var (klok, kind, kenmerk) = (new Proefklok(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var id = await register.Zet(kind, klok, kenmerk: kenmerk);

        Assert.Equal(1, await Bezorgen.VoerUit(register.Register, Naar(web), klok));
        Assert.Equal(0, await Bezorgen.VoerUit(register.Register, Naar(web), klok));

        var (ontvangen, herhaald) = await emulator.Staat();
        var een = Assert.Single(ontvangen);
        Assert.Equal((id, kenmerk, "2026-11-02", 0), (een.Sleutel, een.Kenmerk, een.Inhoud.GetProperty("Begin").GetString(), herhaald));
        var rij = await register.Bericht(id);
        Assert.Equal((een.Nummer, null, 1), (rij.Ontvangstnummer, rij.Inhoud, rij.Pogingen));
        await using var db = register.Open();
        var gedeeld = await db.Logboek.SingleAsync(regel => regel.Daad == Logdaad.Delen);
        Assert.Equal((1, "Leerplichtwet art. 21a"), (gedeeld.Aantal, gedeeld.Grondslag));
        Assert.True(await db.LogboekKinderen.AnyAsync(regel => regel.LeerlingId == kind && regel.Nummer == gedeeld.Nummer));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Zonder_de_wijziging_waarover_het_gaat_is_er_geen_bericht(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        var klok = new Proefklok();
        await using (var db = register.Open())
        {
            await using var transactie = await db.Database.BeginTransactionAsync();
            await Klaarzetten.VoerUit(new(Berichtsoort.Verzuimmelding, School, "{}") { LeerlingId = Guid.CreateVersion7() }, Daad(klok), db, default);
            await db.Vastleggen(Daad(klok));
        }

        await using var lezend = register.Open();
        Assert.False(await lezend.Berichten.AnyAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_later_bericht_van_een_kind_wacht_op_het_eerdere_en_houdt_een_ander_kind_niet_op(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        var (klok, kind, ander) = (new Proefklok(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var eerste = await register.Zet(kind, klok);
        var tweede = await register.Zet(kind, klok, soort: Berichtsoort.Verzuimstatus);
        var los = await register.Zet(ander, klok);
        var kieskeurig = new Proefontvanger(wat => wat.Sleutel == eerste ? new Bezorging.Mislukt("status-500") : new Bezorging.Aangekomen("1"));

        Assert.Equal(1, await Bezorgen.VoerUit(register.Register, Naar(kieskeurig), klok));
        Assert.Equal(new HashSet<Guid> { eerste, los }, kieskeurig.Gezien.ToHashSet());

        var gewillig = new Proefontvanger(_ => new Bezorging.Aangekomen("1"));
        klok.Verder(Pauzes.Na(1));
        Assert.Equal(2, await Bezorgen.VoerUit(register.Register, Naar(gewillig), klok));
        Assert.Equal([eerste, tweede], gewillig.Gezien);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Twee_processen_sturen_hetzelfde_nooit_tegelijk_en_een_dood_proces_geeft_het_terug(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        var klok = new Proefklok();
        var ids = new List<Guid>();
        for (var keer = 0; keer < 30; keer++)
        {
            ids.Add(await register.Zet(Guid.CreateVersion7(), klok));
        }

        var gezien = new Proefontvanger(_ => new Bezorging.Aangekomen("1")) { Duur = TimeSpan.FromMilliseconds(20) };
        var samen = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Bezorgen.VoerUit(register.Register, Naar(gezien), klok))));
        Assert.Equal(30, samen.Sum());
        Assert.Equal(ids.Order(), gezien.Gezien.Order());

        // A process that dies while it sends: the message is in nobody's hands once the loan is over, not before.
        var id = await register.Zet(Guid.CreateVersion7(), klok);
        using var stroom = new CancellationTokenSource();
        var stervend = new Proefontvanger(_ =>
        {
            stroom.Cancel();
            throw new OperationCanceledException();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Bezorgen.VoerUit(register.Register, Naar(stervend), klok, stroom.Token));
        Assert.Equal(0, await Bezorgen.VoerUit(register.Register, Naar(gezien), klok));
        klok.Verder(Bezorgen.Lening);
        Assert.Equal(1, await Bezorgen.VoerUit(register.Register, Naar(gezien), klok));
        Assert.Equal(1, (await register.Bericht(id)).Pogingen);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_geweigerd_is_wacht_op_een_mens_en_het_verbeterde_bericht_gaat_voor_wat_erna_kwam(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        var (klok, kind) = (new Proefklok(), Guid.CreateVersion7());
        var fout = await register.Zet(kind, klok);
        var weigert = new Proefontvanger(_ => new Bezorging.Geweigerd("c:verplicht"));
        await Bezorgen.VoerUit(register.Register, Naar(weigert), klok);
        klok.Verder(TimeSpan.FromDays(7));
        await Bezorgen.VoerUit(register.Register, Naar(weigert), klok);
        Assert.Single(weigert.Gezien);
        var rij = await register.Bericht(fout);
        Assert.Equal(("c:verplicht", true, null), (rij.Fout, rij.GeweigerdOp is not null, rij.VolgendePoging));

        Guid goed;
        await using (var db = register.Open())
        {
            goed = (await Klaarzetten.VoerUit(new(Berichtsoort.Verzuimmelding, School, "{}") { LeerlingId = kind, Vervangt = fout }, Daad(klok), db, default)).Id;
            await db.Vastleggen(Daad(klok));
        }

        var gewillig = new Proefontvanger(_ => new Bezorging.Aangekomen("1"));
        Assert.Equal(1, await Bezorgen.VoerUit(register.Register, Naar(gewillig), klok));
        Assert.Equal([goed], gewillig.Gezien);
        Assert.NotNull((await register.Bericht(fout)).VervallenOp);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_etmaal_zonder_register_verliest_niets_verdubbelt_niets_en_een_mens_hoort_het(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using var emulator = await Emulatorproces.Begin();
        using var web = new Webontvanger(new Uri(emulator.Adres));
        var klok = new Proefklok();
        var kinderen = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToList();
        await emulator.Storing(new(Bezet: 1));
        var gezet = new List<Guid>();
        for (var uur = 0; uur < 26; uur++)
        {
            gezet.Add(await register.Zet(kinderen[uur % kinderen.Count], klok, uur));
            for (var keer = 0; keer < 4; keer++)
            {
                await Bezorgen.VoerUit(register.Register, Naar(web), klok);
                klok.Verder(TimeSpan.FromMinutes(15));
            }
        }

        await using (var db = register.Open())
        {
            var wacht = await Blijvers.Van(db.Berichten, klok.GetUtcNow().UtcDateTime).ToListAsync();
            Assert.Equal(gezet[..3].Order(), wacht.Select(rij => rij.Id).Order());
            Assert.All(await db.Berichten.ToListAsync(), rij => Assert.Equal((null, rij.Volgnummer == 1 ? "status-503" : null), (rij.BezorgdOp, rij.Fout)));
        }

        // The register is back, though it breaks off now and then after it has kept a report.
        await emulator.Storing(new(Voor: 0.2, Na: 0.3, Zaad: 5));
        for (var keer = 0; keer < 60; keer++)
        {
            await Bezorgen.VoerUit(register.Register, Naar(web), klok);
            klok.Verder(TimeSpan.FromMinutes(30));
        }

        var (ontvangen, herhaald) = await emulator.Staat();
        Assert.Equal(gezet.Order(), ontvangen.Select(een => een.Sleutel).Order());
        Assert.True(herhaald > 0);
        Assert.All(kinderen, kind => Assert.Equal(
            gezet.Where((_, uur) => kinderen[uur % kinderen.Count] == kind),
            ontvangen.Where(een => kinderen[gezet.IndexOf(een.Sleutel) % kinderen.Count] == kind).Select(een => een.Sleutel)));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_de_gemeente_vertelt_telt_een_keer_hoe_vaak_het_ook_verteld_wordt(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using var emulator = await Emulatorproces.Begin();
        using var web = new Webontvanger(new Uri(emulator.Adres));
        var (klok, kind, kenmerk) = (new Proefklok(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await register.Zet(kind, klok, kenmerk: kenmerk);
        await Bezorgen.VoerUit(register.Register, Naar(web), klok);
        await emulator.Storing(new(Dubbel: 1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await emulator.Vertel(new { Kenmerk = Guid.CreateVersion7(), Status = "in-behandeling" }));
        Assert.Equal(HttpStatusCode.NoContent, await emulator.Vertel(new { Kenmerk = kenmerk, Status = "in-behandeling" }));
        Assert.Equal(HttpStatusCode.NoContent, await emulator.Vertel(new { Kenmerk = kenmerk, Status = "afgesloten", Sluitreden = "terug-naar-school", Opmerking = "Terug op school.", GemeenteContact = "A. Visser" }));

        var gehoord = new ConcurrentQueue<(Guid Kind, Terugmelding Wat)>();
        Ophalen.Verwerken verwerk = (wat, wie, _, _, _) =>
        {
            gehoord.Enqueue((wie, wat));
            return Task.FromResult<Uitkomst<bool>>(true);
        };
        Assert.Equal(2, await Ophalen.VoerUit(register.Register, web, verwerk, klok));
        Assert.Equal(0, await Ophalen.VoerUit(register.Register, web, verwerk, klok));

        Assert.Equal(["in-behandeling", "afgesloten"], gehoord.Select(een => een.Wat.Status));
        Assert.All(gehoord, een => Assert.Equal((kind, kenmerk), (een.Kind, een.Wat.Kenmerk)));

        // Whoever forgets up to where was read is told all of it again.
        await using (var db = register.Open())
        {
            db.Registerplaatsen.RemoveRange(db.Registerplaatsen);
            await db.Vastleggen(Daad(klok));
        }

        Assert.Equal(0, await Ophalen.VoerUit(register.Register, web, verwerk, klok));
        Assert.Equal(2, gehoord.Count);
        await using var na = register.Open();
        Assert.All(await na.Terugmeldingen.ToListAsync(), rij => Assert.Null(rij.Inhoud));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_het_register_weigert_noemt_de_velden_en_de_status_komt_niet_voor_de_melding(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using var emulator = await Emulatorproces.Begin();
        using var web = new Webontvanger(new Uri(emulator.Adres));
        var (klok, kind, kenmerk) = (new Proefklok(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Guid fout, los;
        await using (var db = register.Open())
        {
            var melding = Melding(kenmerk).Replace("\"overig\"", "\"zestien-uur\"", StringComparison.Ordinal).Replace("\"2026-11-03\"", "null", StringComparison.Ordinal)
                .Replace("\"gebeld\"", "\"\"", StringComparison.Ordinal);
            fout = (await Klaarzetten.VoerUit(new(Berichtsoort.Verzuimmelding, School, melding) { LeerlingId = kind, Verwijzing = kenmerk }, Daad(klok), db, default)).Id;
            await db.Vastleggen(Daad(klok));
        }

        los = await register.Zet(Guid.CreateVersion7(), klok, soort: Berichtsoort.Verzuimstatus);
        Assert.Equal(0, await Bezorgen.VoerUit(register.Register, Naar(web), klok));
        Assert.Equal("c:verplicht g:verplicht", (await register.Bericht(fout)).Fout);
        Assert.Equal("kenmerk:onbekend", (await register.Bericht(los)).Fout);
        Assert.Empty((await emulator.Staat()).Ontvangen);
    }

    [Fact]
    public void Een_weigering_die_iets_herhaalt_van_wat_er_stond_laat_geen_spoor() =>
        Assert.Equal("c:verplicht", Foutcodes.Van([new("c", "verplicht", "Van Anna de Wit"), new("Anna de Wit", "onjuist"), new("b", "123456782"), new("b", null!)]));

    /// <summary>A receiver that does as the test says; the real ones have tests of their own.</summary>
    private sealed class Proefontvanger(Func<Enveloppe, Bezorging> antwoord) : IBezorger
    {
        public ConcurrentQueue<Guid> Gezien { get; } = [];

        public TimeSpan Duur { get; init; }

        public async Task<Bezorging> Bezorg(Enveloppe wat, CancellationToken ct)
        {
            Gezien.Enqueue(wat.Sleutel);
            await Task.Delay(Duur, ct);
            return antwoord(wat);
        }
    }
}
