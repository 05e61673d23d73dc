using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Opslag;

namespace Leerrecht.Server.Tests.Logboek;

/// <summary>What the tests of the record do over and over.</summary>
internal static class Logboekproef
{
    public static readonly Guid[] Kinderen = [.. Enumerable.Range(1, 5).Select(i => Guid.Parse($"00000000-0000-7000-8000-00000000000{i}"))];

    public static Handeling Op(int dag, string wie) => new(wie, new DateTime(2026, 11, dag, 9, 30, 0, DateTimeKind.Utc).AddMicroseconds(123), "proef.kijken");

    public static async Task Noteer(Proefregister register, params Vermelding[] wat)
    {
        await using var db = register.Open();
        await using var transactie = await db.Database.BeginTransactionAsync();
        foreach (var een in wat)
        {
            db.Noteer(een);
        }

        await transactie.CommitAsync();
    }

    /// <summary>Nine rows in three days, in three transactions; the last day is not over.</summary>
    public static async Task<Proefregister> Gevuld(string soort)
    {
        var register = await Registers.Nieuw(soort);
        for (var dag = 16; dag <= 18; dag++)
        {
            await Noteer(
                register,
                new Vermelding(Op(dag, "Marieke"), Logdaad.Zoeken),
                new Vermelding(Op(dag, "Youssef"), Logdaad.Zien) { Kinderen = Kinderen[..(dag - 14)], Aantal = dag - 14, Categorieen = "identiteit" },
                new Vermelding(Op(dag, "Noor"), Logdaad.Zien) { Uitkomst = Loguitkomst.Geweigerd, Reden = "toegang.geen-relatie" });
        }

        return register;
    }

    public static async Task<Kettingverslag> Controle(Proefregister register)
    {
        await using var db = register.Open();
        return await Controleren.VoerUit(db);
    }
}
