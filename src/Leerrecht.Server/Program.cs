using System.CommandLine;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tellingen;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server;

/// <summary>The verbs. Output for machines goes to standard output, all words for people to standard error.</summary>
public static class Program
{
    /// <summary>Wrong arguments, a setting that cannot be, or a file that cannot be read at all.</summary>
    private const int NietBegonnen = 2;

    /// <summary>As a shell knows a program that Ctrl+C ended.</summary>
    private const int Afgebroken = 130;

    /// <summary>What judging shows of a child: signals of every kind, and by them its absence and what it rests on.</summary>
    private const string Categorieen = "identiteit inschrijving vrijstelling ongeoorloofd ziekte plan";

    public static Task<int> Main(string[] args) => VoerUit(args, Console.OpenStandardOutput(), Console.Error);

    internal static async Task<int> VoerUit(string[] args, Stream uit, TextWriter fout)
    {
        var leerrecht = new RootCommand("Leerrecht: van verzuim naar wie wie nodig heeft, vandaag.")
        {
            BeoordeelOpdracht.Maak(
                Lees, uit,
                (daad, sleutels, ct) => Opdrachtinzage.Leg(Register(), Handeling.OpOpdrachtregel(TimeProvider.System, "signalering.beoordelen"), daad, sleutels, Categorieen, ct)),
            MonitorOpdracht.Maak(
                Lees, uit, ct => Opdrachtinzage.Leg(Register(), Handeling.OpOpdrachtregel(TimeProvider.System, "tellingen.tellen"), Logdaad.Exporteren, [], "aggregaat", ct)),
            ServeerOpdracht.Maak(),
            ImporteerOpdracht.Maak(Register, TimeProvider.System, fout),
            DemoOpdracht.Maak(Register, VasteKlok.Van(Instellingen()), fout),
            MigreerOpdracht.Maak(Register, TimeProvider.System, fout),
            BezorgOpdracht.Maak(Register, Instellingen, fout),
            LogboekOpdracht.Maak(Register, fout),
            DossierOpdracht.Maak(Register, TimeProvider.System, fout),
            ToegangOpdracht.Maak(Register, TimeProvider.System, uit, fout),
        };
        ServeerOpdracht.LaatServeren(leerrecht);

        // A path may begin with @; it is never a list of more arguments.
        var regel = leerrecht.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (regel.Errors.Count > 0)
        {
            await fout.WriteLineAsync(string.Join(Environment.NewLine, regel.Errors.Select(gevonden => gevonden.Message)));
            return NietBegonnen;
        }

        IDisposable? dataverwerkingen;
        try
        {
            dataverwerkingen = Dataverwerkingen.Begin(Instellingen());
        }
        catch (InvalidOperationException onvolledig)
        {
            await fout.WriteLineAsync(onvolledig.Message);
            return NietBegonnen;
        }

        using var uitvoer = dataverwerkingen;
        try
        {
            return await regel.InvokeAsync(new InvocationConfiguration { Output = fout, Error = fout, EnableDefaultExceptionHandler = false });
        }
        catch (Instellingsfout onvolledig)
        {
            await fout.WriteLineAsync(onvolledig.Message);
            return NietBegonnen;
        }
        catch (IOException onleesbaar)
        {
            await fout.WriteLineAsync(onleesbaar.Message);
            return NietBegonnen;
        }
        catch (OperationCanceledException)
        {
            await fout.WriteLineAsync();
            await fout.WriteLineAsync("Afgebroken.");
            return Afgebroken;
        }
    }

    private static Regiobeeld Lees(string? map) => map is null ? Registerbeeld.Lees(Register()) : Regiomap.Lees(map);

    /// <summary>The register of the same settings as the web application.</summary>
    private static Register Register() => Opslag.Register.Van(Instellingen(), Serveren.Omgeving() == Environments.Development);

    private static IConfigurationRoot Instellingen() => new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
}
