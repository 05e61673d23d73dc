using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Leerrecht.Server.Logboek;

/// <summary>
/// A line of the ordinary log. Of an exception it says which and where, never its message: that may quote a value of a child, as a date
/// that cannot be read does.
/// </summary>
internal sealed class Logregel() : ConsoleFormatter(Naam)
{
    public const string Naam = "leerrecht";

    public static void VoegToe(ILoggingBuilder log) => log
        .AddConsole(opties => opties.FormatterName = Naam)
        .AddConsoleFormatter<Logregel, ConsoleFormatterOptions>();

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write($"{Woord(logEntry.LogLevel)}: {logEntry.Category}[{logEntry.EventId.Id}] {EenRegel(logEntry.Formatter(logEntry.State, null))}");
        for (var fout = logEntry.Exception; fout is not null; fout = fout.InnerException)
        {
            textWriter.Write($" | {fout.GetType().FullName} (0x{fout.HResult:X8}) {EenRegel(fout.StackTrace ?? "")}");
        }

        textWriter.WriteLine();
    }

    private static string EenRegel(string tekst) => tekst.ReplaceLineEndings(" ");

    private static string Woord(LogLevel ernst) => ernst switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        LogLevel.Critical => "crit",
        LogLevel.None => "none",
    };
}
