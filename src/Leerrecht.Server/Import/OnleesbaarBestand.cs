namespace Leerrecht.Server.Import;

/// <summary>A file that cannot be read at all: nothing of it is used. The message is a sentence for the person who delivered it.</summary>
public sealed class OnleesbaarBestand(string bestand, string uitleg, Exception? oorzaak = null)
    : IOException($"{bestand}: {uitleg}", oorzaak)
{
    /// <summary>The name of the file, without its folder.</summary>
    public string Bestand => bestand;
}
