using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Organisaties;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Opslag;

public class VastleggenTests
{
    private static readonly Handeling Daad = new("proef", new DateTime(2026, 6, 30, 22, 30, 0, DateTimeKind.Utc).AddMicroseconds(123_456), "organisaties.wijzigen");

    [Fact]
    public void Vandaag_is_de_dag_in_Amsterdam() => Assert.Equal(new DateOnly(2026, 7, 1), Daad.Vandaag);

    [Theory, ClassData(typeof(Registers))]
    public async Task Zonder_handeling_wordt_niets_geschreven(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using var db = register.Open();
        db.Vestigingen.Add(Vestiging("01AB00"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Het_logboek_zegt_wie_wanneer_wat_en_hoeveel(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using (var db = register.Open())
        {
            db.Vestigingen.AddRange(Vestiging("01AB00"), Vestiging("01AB01"));
            await db.Vastleggen(Daad);
        }

        await using var lezend = register.Open();
        var regel = await lezend.Logboek.SingleAsync();
        Assert.Equal(("proef", Daad.Wanneer, "organisaties.wijzigen", "vestiging", 2), (regel.Wie, regel.Wanneer, regel.Handeling, regel.Wat!, regel.Aantal));
        Assert.Equal(DateTimeKind.Utc, regel.Wanneer.Kind);
        Assert.Equal(Sector.SBO, (await lezend.Vestigingen.SingleAsync(rij => rij.Code == "01AB01" && rij.Sector == Sector.SBO)).Sector);
    }

    private static VestigingRij Vestiging(string code) => VestigingRij.Van(new(code, "De Horizon", Sector.SBO, "GM0014", Vakantieregio.Noord, null, null));
}
