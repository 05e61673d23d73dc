using System.IO.Compression;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>The list of breached passwords and common words that comes with the program. It is read when somebody chooses a password and not
/// kept: that is seldom.</summary>
public static class Wachtwoordlijst
{
    public static bool Bevat(IReadOnlyCollection<string> vormen)
    {
        using var bron = typeof(Wachtwoordlijst).Assembly.GetManifestResourceStream("Leerrecht.Server.Toegang.Aanmelden.gegevens.gangbaar.txt.gz")!;
        using var lezer = new StreamReader(new GZipStream(bron, CompressionMode.Decompress));
        while (lezer.ReadLine() is { } regel)
        {
            if (vormen.Contains(regel))
            {
                return true;
            }
        }

        return false;
    }
}
