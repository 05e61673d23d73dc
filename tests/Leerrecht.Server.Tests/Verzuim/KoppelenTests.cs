using Leerrecht.Core;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Verzuim;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Verzuim;

/// <summary>What a code stands for decides about what was recorded before it was mapped too.</summary>
public sealed class KoppelenTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Een_gekoppelde_code_telt_mee_en_weer_los_niet_meer(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        await register.Neem(Webproef.Vector("05-redenen"), "2025-11-30");
        await using var db = register.Open();
        var handeling = Opnemen.Daad("2025-11-30");
        var signalen = await Geldig(db);
        var code = (await db.Redenen.AsNoTracking().Where(rij => rij.Vestiging == "01AB00" && rij.Soort == Verzuimsoort.Ongeoorloofd).OrderBy(rij => rij.Code).FirstAsync()).Code;

        var gewijzigd = Assert.IsType<Uitkomst<int>.Gelukt>(await Koppelen.VoerUit([new("01AB00", code, Verzuimsoort.SchoolDicht)], handeling, db, default)).Waarde;
        Assert.True(gewijzigd > 0);
        Assert.Equal(gewijzigd, await db.TeBeoordelen.CountAsync(rij => db.Afwezigheden.Any(afwezig => afwezig.LeerlingId == rij.LeerlingId && afwezig.Vestiging == "01AB00" && afwezig.Reden == code)));
        await Herbeoordelen.VoerUit(register.Register, handeling, handeling.Vandaag);
        Assert.True(await Geldig(db) < signalen);

        await Koppelen.VoerUit([new("01AB00", code, Verzuimsoort.Ongeoorloofd)], handeling, db, default);
        await Herbeoordelen.VoerUit(register.Register, handeling, handeling.Vandaag);
        Assert.Equal(signalen, await Geldig(db));

        Assert.Equal(0, Assert.IsType<Uitkomst<int>.Gelukt>(await Koppelen.VoerUit([new("01AB00", code, Verzuimsoort.Ongeoorloofd)], handeling, db, default)).Waarde);
        Assert.IsType<Uitkomst<int>.Geweigerd>(await Koppelen.VoerUit([new("99ZZ99", "X", Verzuimsoort.Ziek)], handeling, db, default));
        Assert.IsType<Uitkomst<int>.Geweigerd>(await Koppelen.VoerUit([new("01AB00", " ", Verzuimsoort.Ziek)], handeling, db, default));
    }

    private static Task<int> Geldig(Server.Opslag.RegisterDb db) => db.Signalen.CountAsync(rij => rij.Status == Signaalstatus.Geldig);
}
