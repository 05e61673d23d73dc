using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Tests.Import;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Opslag;

/// <summary>What a start asks instead of doing all of it again.</summary>
public sealed class RegisterstandTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Een_register_is_ingericht_door_de_bouw_die_het_deed_en_door_geen_andere(string soort)
    {
        await using var register = await Registers.Nieuw(soort, metSchema: false);
        Assert.False(await Registerstand.IsIngericht(register.Register, default));

        await using (var db = register.Open())
        {
            await Migreren.VoerUit(db, TimeProvider.System);
        }

        // The schema alone is not enough: calendar and gemeenten belong to it.
        Assert.False(await Registerstand.IsIngericht(register.Register, default));

        await Inrichten.VoerUit(register.Register, TimeProvider.System);
        Assert.True(await Registerstand.IsIngericht(register.Register, default));

        await using (var db = register.Open())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE schema_versie SET naam = 'een andere bouw' WHERE nummer = {Registerstand.Bouwnummer}");
        }

        Assert.False(await Registerstand.IsIngericht(register.Register, default));
        await Inrichten.VoerUit(register.Register, TimeProvider.System);
        Assert.True(await Registerstand.IsIngericht(register.Register, default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Leeg_is_zonder_scholen_en_zonder_leerlingen(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        Assert.True(await Registerstand.IsLeeg(register.Register, default));

        await using (var db = register.Open())
        {
            db.Vestigingen.Add(new VestigingRij { Code = "01AB00", Sector = Sector.PO, Gemeente = "0344", Vakantieregio = Vakantieregio.Midden });
            await db.Vastleggen(Opnemen.Daad("2025-11-30"));
        }

        Assert.False(await Registerstand.IsLeeg(register.Register, default));
    }
}
