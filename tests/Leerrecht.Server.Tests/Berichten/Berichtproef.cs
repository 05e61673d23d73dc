using System.Text.Json;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Berichten;

/// <summary>What the tests of messages do over and over.</summary>
internal static class Berichtproef
{
    public static readonly Guid School = Guid.Parse("0199b1d4-0000-7000-8000-0000000000aa");

    public static Handeling Daad(TimeProvider klok) => Handeling.Nu(klok, "proef", "proef");

    public static Bezorgers Naar(IBezorger register) => new(new Dictionary<string, IBezorger> { ["Verzuimregister"] = register });

    /// <summary>A report as the rooms above write it.</summary>
    public static string Melding(Guid kenmerk, int nummer = 0, string status = "geregistreerd") => JsonSerializer.Serialize(new Registermelding(
        kenmerk, "L1", new(2012, 3, 4), "GM9001", "overig", "00AA00", new(2026, 11, 2), new(2026, 11, 3), false, $"onbekend {nummer}", false, "gebeld", true, "gewoon", "graag een gesprek",
        new("M. Jansen", "verzuimcoördinator", "050-1234567", ""), null, [new(new(2026, 11, 2), null, "dag")], status, null, null, null));

    /// <summary>Puts a message about a child in the outbox, as a room does: with a change of its own.</summary>
    public static async Task<Guid> Zet(this Proefregister register, Guid kind, TimeProvider klok, int nummer = 0, Berichtsoort soort = Berichtsoort.Verzuimmelding, Guid? kenmerk = null)
    {
        await using var db = register.Open();
        var van = kenmerk ?? Guid.CreateVersion7();
        var rij = await Klaarzetten.VoerUit(new(soort, School, Melding(van, nummer)) { LeerlingId = kind, Verwijzing = van }, Daad(klok), db, default);
        await db.Vastleggen(Daad(klok));
        return rij.Id;
    }

    public static async Task<BerichtRij> Bericht(this Proefregister register, Guid id)
    {
        await using var db = register.Open();
        return await db.Berichten.AsNoTracking().SingleAsync(rij => rij.Id == id);
    }
}
