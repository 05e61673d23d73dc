namespace Leerrecht.Server.Berichten.Emulator;

/// <summary>What goes wrong at the register to try things out on; chances from 0 to 1, the same for the same seed and order of questions.</summary>
/// <param name="Voor">The connection breaks before anything is kept.</param>
/// <param name="Na">The connection breaks after it is kept: the sender does not know.</param>
/// <param name="Laat">The answer comes late.</param>
/// <param name="LaatMs">So many milliseconds.</param>
/// <param name="Bezet">It says that it is busy (503).</param>
/// <param name="Dubbel">What it tells is told twice.</param>
public sealed record Storingen(double Voor = 0, double Na = 0, double Laat = 0, int LaatMs = 2000, double Bezet = 0, double Dubbel = 0, int Zaad = 1)
{
    public static Storingen Van(IConfiguration instellingen) => instellingen.GetSection("Emulator").Get<Storingen>() ?? new();
}
