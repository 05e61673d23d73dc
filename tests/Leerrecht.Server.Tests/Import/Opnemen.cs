using System.Text;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;

namespace Leerrecht.Server.Tests.Import;

/// <summary>Short ways to take files into a register and to see what it says then.</summary>
internal static class Opnemen
{
    /// <summary>A register of its own, ready for use and without pupils.</summary>
    public static Task<Proefregister> Register(string soort) => Registers.Ingericht(soort);

    /// <param name="wanneer">The day of the act, at noon: also the day up to which is judged.</param>
    public static Task<Importverslag> Neem(this Proefregister register, string pad, string wanneer) => Importeren.VoerUit(
        register.Register,
        Directory.Exists(pad) ? Importeren.VanMap(pad) : [new Aanbieding(pad, Path.GetFileName(pad))],
        Daad(wanneer));

    public static Handeling Daad(string dag) =>
        new("proef", DateOnly.ParseExact(dag, "yyyy-MM-dd").ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc), "import.importeren");

    /// <summary>What the command line prints of a region.</summary>
    public static string Oordeel(Regiobeeld regio, DateOnly peildatum, Selectie? selectie = null)
    {
        using var uit = new MemoryStream();
        OordeelJson.Schrijf(uit, regio, peildatum, Beoordelen.VoerUit(regio, peildatum, selectie));
        return Encoding.UTF8.GetString(uit.ToArray());
    }

    public static (int Gelezen, int Nieuw, int Gewijzigd, int Ongewijzigd, int Geweigerd) Telling(AanleveringRij rij) =>
        (rij.Gelezen, rij.Nieuw, rij.Gewijzigd, rij.Ongewijzigd, rij.Geweigerd);
}
