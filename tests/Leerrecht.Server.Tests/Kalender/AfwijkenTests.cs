using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Server.Kalender;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Kalender;

/// <summary>A school's own days: kept, judged with, and taken back.</summary>
public sealed class AfwijkenTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Een_studiedag_haalt_een_signaal_weg_en_zonder_studiedag_is_het_terug(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        await register.Neem(Webproef.Vector("01-zestien-uur-po"), "2025-11-30");
        await using var db = register.Open();
        var voor = await db.Signalen.CountAsync(rij => rij.Status == Signaalstatus.Geldig && rij.Vestiging == "01AB00");
        Assert.True(voor > 0);
        var handeling = Opnemen.Daad("2025-11-30");

        var dicht = new Afwijken.Invoer(null, "01AB00", new(2025, 8, 25), new(2025, 12, 19), Kalendersoort.Vrij, "Verbouwing");
        var betrokken = Assert.IsType<Uitkomst<int>.Gelukt>(await Afwijken.VoerUit(dicht, handeling, db, default)).Waarde;
        Assert.Equal(await db.Inschrijvingen.Where(rij => rij.Vestiging == "01AB00").Select(rij => rij.LeerlingId).Distinct().CountAsync(), betrokken);
        await Herbeoordelen.VoerUit(register.Register, handeling, handeling.Vandaag);
        Assert.Equal(0, await db.Signalen.CountAsync(rij => rij.Status == Signaalstatus.Geldig && rij.Vestiging == "01AB00"));

        var rij = await db.Kalenderrijen.AsNoTracking().SingleAsync(rij => rij.Naam == "Verbouwing");
        await AfwijkingVerwijderen.VoerUit(rij.Id, handeling, db, default);
        await Herbeoordelen.VoerUit(register.Register, handeling, handeling.Vandaag);
        Assert.Equal(voor, await db.Signalen.CountAsync(rij => rij.Status == Signaalstatus.Geldig && rij.Vestiging == "01AB00"));
        Assert.True(await db.Logboek.AnyAsync(rij => rij.Wat == "kalenderrij" && rij.Wie == "proef"));
    }

    [Theory]
    [InlineData("2025-10-10", "2025-10-09", Kalendersoort.Vrij, "kalender.einde-voor-begin")]
    [InlineData("2025-10-10", "2027-10-09", Kalendersoort.Vrij, "kalender.te-lang")]
    [InlineData("2025-10-11", "2025-10-12", Kalendersoort.Vrij, "kalender.weekend")]
    [InlineData("2025-10-20", "2025-10-24", Kalendersoort.Vrij, "kalender.al-vrij")]
    [InlineData("2025-10-10", "2025-10-10", Kalendersoort.Open, "kalender.al-open")]
    public async Task Wat_niet_kan_wordt_geweigerd_met_het_veld_waar_het_aan_ligt(string van, string tot, Kalendersoort soort, string code)
    {
        await using var register = await Opnemen.Register(Registers.Sqlite);
        await register.Neem(Webproef.Vector("01-zestien-uur-po"), "2025-11-30");
        await using var db = register.Open();
        var invoer = new Afwijken.Invoer(null, "01AB00", DateOnly.Parse(van), DateOnly.Parse(tot), soort, null);
        Assert.Equal(code, Assert.IsType<Uitkomst<int>.Geweigerd>(await Afwijken.VoerUit(invoer, Opnemen.Daad("2025-11-30"), db, default)).Reden.Code);
    }
}
