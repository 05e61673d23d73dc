using System.Buffers;

namespace Leerrecht.Server.Import;

/// <summary>What was copied.</summary>
/// <param name="Volledig">False when there was more than was allowed.</param>
/// <param name="Begin">The first bytes.</param>
public readonly record struct Overname(long Bytes, bool Volledig, bool Verdacht, byte[] Begin);

/// <summary>Copies a stream of unknown length to disk, in memory that does not grow, up to a limit.</summary>
public static class Overnemen
{
    public const string Leeg = "Dit bestand is leeg. Kijk of het goed is opgeslagen, en lever het opnieuw aan.";

    private const int Brok = 1 << 17;

    public static string TeGroot(Importgrenzen grenzen) =>
        $"Dit bestand is te groot: een bestand mag {Bestandsgrootte.Woorden(grenzen.Bestand)} zijn, en alles samen {Bestandsgrootte.Woorden(grenzen.Zending)}. Verdeel het, of laat de beheerder het inlezen op de opdrachtregel.";

    public static async Task<Overname> VoerUit(Stream van, Stream naar, long grens, CancellationToken ct, Func<long, bool>? verdacht = null)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Brok);
        try
        {
            byte[] begin = [];
            var bytes = 0L;
            int gelezen;
            while ((gelezen = await van.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct)) > 0)
            {
                begin = bytes == 0 ? buffer[..Math.Min(gelezen, 8)] : begin;
                bytes += gelezen;
                if (bytes > grens || verdacht?.Invoke(bytes) == true)
                {
                    return new(bytes, Volledig: false, Verdacht: bytes <= grens, begin);
                }

                await naar.WriteAsync(buffer.AsMemory(0, gelezen), ct);
            }

            return new(bytes, Volledig: true, Verdacht: false, begin);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
