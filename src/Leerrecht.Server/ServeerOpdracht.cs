using System.CommandLine;

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
        opdracht.Add(adres);
        opdracht.SetAction((regel, ct) => Serveren.VoerUit(regel.GetValue(adres) is { } waar ? ["--urls", waar] : [], ct));
    }
}
