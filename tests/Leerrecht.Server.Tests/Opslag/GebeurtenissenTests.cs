using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Opslag;

public class GebeurtenissenTests
{
    private static readonly Handeling Daad = new("proef", new DateTime(2026, 6, 30, 22, 30, 0, DateTimeKind.Utc), "proef.doen");
    private static readonly Guid Kind = Guid.CreateVersion7();
    private static readonly Guid Zaak = Guid.CreateVersion7();

    public enum Kleur
    {
        DonkerRood,
        Wit,
    }

    public abstract record Voorval
    {
        private Voorval() { }

        public sealed record Begonnen(DateOnly Op, Kleur Kleur, IReadOnlyList<string> Wie) : Voorval;

        public sealed record VerderGegaan(int? Hoever) : Voorval;
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_gebeurde_komt_terug_zoals_het_was(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using (var db = register.Open())
        {
            db.Vervolg<Voorval>(
                Stroom<Voorval>.Nieuw(Kind, Zaak), "proef", [new Voorval.Begonnen(new(2026, 3, 1), Kleur.DonkerRood, ["één", "twee"]), new Voorval.VerderGegaan(null)],
                Gegevenscategorie.Straf, Daad);
            await db.Vastleggen(Daad);
        }

        await using var lezend = register.Open();
        var stroom = await lezend.Stroom<Voorval>(Kind, Zaak, default);
        var begonnen = Assert.IsType<Voorval.Begonnen>(stroom.Gebeurd[0].Wat);
        Assert.Equal((new DateOnly(2026, 3, 1), Kleur.DonkerRood, 2), (begonnen.Op, begonnen.Kleur, begonnen.Wie.Count));
        Assert.Equal(new Voorval.VerderGegaan(null), stroom.Gebeurd[1].Wat);
        Assert.Equal(("proef", Daad.Wanneer), (stroom.Gebeurd[1].Wie, stroom.Gebeurd[1].Wanneer));
        var rij = await lezend.Gebeurtenissen.OrderBy(rij => rij.Nummer).LastAsync();
        Assert.Equal((2, "verder-gegaan", "{}"), (rij.Nummer, rij.Wat, rij.Inhoud));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_leest_voor_een_ander_schrijft_schrijft_niet_over_hem_heen(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using var een = register.Open();
        await using var ander = register.Open();
        var (stroom1, stroom2) = (await een.Stroom<Voorval>(Kind, Zaak, default), await ander.Stroom<Voorval>(Kind, Zaak, default));
        een.Vervolg(stroom1, "proef", [new Voorval.VerderGegaan(1)], Gegevenscategorie.Straf, Daad);
        await een.Vastleggen(Daad);
        ander.Vervolg(stroom2, "proef", [new Voorval.VerderGegaan(2)], Gegevenscategorie.Straf, Daad);
        var fout = await Assert.ThrowsAsync<DbUpdateException>(() => ander.Vastleggen(Daad));

        Assert.True(Gebeurtenissen.WasEenAnderEerder(fout));
        await using var lezend = register.Open();
        Assert.Equal(new Voorval.VerderGegaan(1), Assert.Single((await lezend.Stroom<Voorval>(Kind, Zaak, default)).Gebeurtenissen));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Waarvan_een_deel_is_vernietigd_gaat_verder_onder_een_nummer_dat_nog_niet_was(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using (var db = register.Open())
        {
            db.Vervolg(
                Stroom<Voorval>.Nieuw(Kind, Zaak), "proef", [new Voorval.VerderGegaan(1), new Voorval.VerderGegaan(2), new Voorval.VerderGegaan(3)],
                wat => wat == new Voorval.VerderGegaan(2) ? Gegevenscategorie.Plan : Gegevenscategorie.Dossier, Daad);
            await db.Vastleggen(Daad);
            db.Remove(await db.Gebeurtenissen.SingleAsync(rij => rij.Categorie == Gegevenscategorie.Plan));
            await db.Vastleggen(Daad);
            db.Vervolg(await db.Stroom<Voorval>(Kind, Zaak, default), "proef", [new Voorval.VerderGegaan(4)], Gegevenscategorie.Dossier, Daad);
            await db.Vastleggen(Daad);
        }

        await using var lezend = register.Open();
        Assert.Equal([1, 3, 4], (await lezend.Stroom<Voorval>(Kind, Zaak, default)).Gebeurtenissen.Select(wat => ((Voorval.VerderGegaan)wat).Hoever));
        Assert.Equal(4, (await lezend.Gebeurtenissen.MaxAsync(rij => rij.Nummer)));
    }
}
