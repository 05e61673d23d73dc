using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>A small region with a person for every role, for the tests of who works where.</summary>
internal static class Mensenproef
{
    private static readonly Handeling Daad = Opnemen.Daad("2025-11-30");

    public static async Task<Proefregister> MetMensen(string soort)
    {
        var register = await Opnemen.Register(soort);
        await register.Neem(Webproef.Vector("05-redenen"), "2025-11-30");
        await Demomensen.Maak(register.Register, Daad);
        return register;
    }

    public static async Task<Gebruiker> Als(RegisterDb db, string sleutel)
    {
        var aanstelling = (await Demomensen.Lijst(db, default)).Single(mens => mens.Sleutel == sleutel).Aanstelling;
        return (await Gebruikers.Haal(db, aanstelling.Medewerker, aanstelling.Id, Daad.Vandaag, default))!;
    }
}
