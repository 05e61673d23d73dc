using System.CommandLine;
using Leerrecht.Server.Berichten.Emulator;

namespace Leerrecht.Server;

/// <summary>The verb <c>serveer</c>, also without naming it: the web application.</summary>
public static class ServeerOpdracht
{
    public static Command Maak()
    {
        var opdracht = new Command("serveer", "Start de webtoepassing, standaard op http://127.0.0.1:5080.");
        LaatServeren(opdracht);
        return opdracht;
    }

    public static void LaatServeren(Command opdracht)
    {
        var adres = new Option<string?>("--urls") { Description = "Adres om op te luisteren, zoals http://127.0.0.1:5080." };
        var emulator = new Option<bool>("--emulator") { Description = "In plaats daarvan een register om op te oefenen, standaard op http://127.0.0.1:5090." };
        var staat = new Option<string>("--staat") { Description = "Map waarin dat register bewaart wat het ontving.", DefaultValueFactory = _ => "emulator" };
        opdracht.Add(adres);
        opdracht.Add(emulator);
        opdracht.Add(staat);
        opdracht.SetAction((regel, ct) =>
        {
            string[] waar = regel.GetValue(adres) is { } gekozen ? ["--urls", gekozen] : [];
            return regel.GetValue(emulator) ? Emuleren.VoerUit(waar, regel.GetRequiredValue(staat), ct) : Serveren.VoerUit(waar, ct);
        });
    }
}
