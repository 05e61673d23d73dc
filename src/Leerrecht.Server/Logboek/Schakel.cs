using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Leerrecht.Server.Logboek;

/// <summary>
/// The hash of a link and the seal of a day: SHA-256 over every column, each with its length before it, so that no two rows are the same
/// bytes. Whoever wants to check the record without Leerrecht needs only this.
/// </summary>
public static class Schakel
{
    public const int Lengte = SHA256.HashSizeInBytes;

    /// <summary>What stands before the first link and the first day.</summary>
    public static readonly byte[] Begin = new byte[Lengte];

    public static byte[] Hash(LogboekRij rij)
    {
        using var inhoud = new Inhoud("leerrecht.logboek.1");
        inhoud.Getal(rij.Nummer);
        inhoud.Dag(rij.Dag);
        inhoud.Moment(rij.Wanneer);
        inhoud.Tekst(rij.Wie);
        inhoud.Sleutel(rij.MedewerkerId);
        inhoud.Sleutel(rij.AanstellingId);
        inhoud.Tekst(rij.Organisatie);
        inhoud.Tekst(rij.Rol);
        inhoud.Tekst(rij.Handeling);
        inhoud.Tekst(rij.Daad.ToString().ToLowerInvariant());
        inhoud.Tekst(rij.Uitkomst.ToString().ToLowerInvariant());
        inhoud.Tekst(rij.Wat);
        inhoud.Getal(rij.Aantal);
        inhoud.Bytes(rij.Kinderen);
        inhoud.Tekst(rij.Categorieen);
        inhoud.Tekst(rij.Grondslag);
        inhoud.Tekst(rij.Doel);
        inhoud.Tekst(rij.Regels);
        inhoud.Tekst(rij.Spoor);
        inhoud.Tekst(rij.Reden);
        inhoud.Bytes(rij.Vorige);
        return inhoud.Hash();
    }

    /// <summary>The seal of a day.</summary>
    /// <param name="vorig">The seal of the day before it in the chain.</param>
    /// <param name="laatste">The hash of its last link.</param>
    public static byte[] Slot(byte[] vorig, DateOnly dag, long aantal, byte[] laatste)
    {
        using var inhoud = new Inhoud("leerrecht.logboek.dag.1");
        inhoud.Bytes(vorig);
        inhoud.Dag(dag);
        inhoud.Getal(aantal);
        inhoud.Bytes(laatste);
        return inhoud.Hash();
    }

    private sealed class Inhoud : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public Inhoud(string vorm) => Tekst(vorm);

        public void Tekst(string? waarde) => Bytes(waarde is null ? null : Encoding.UTF8.GetBytes(waarde));

        public void Sleutel(Guid? waarde) => Bytes(waarde?.ToByteArray(bigEndian: true));

        /// <summary>As 2026-11-22.</summary>
        public void Dag(DateOnly dag) => Tekst(dag.ToString("o", CultureInfo.InvariantCulture));

        /// <summary>Microseconds since 1970.</summary>
        public void Moment(DateTime utc) => Getal((utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

        public void Getal(long waarde)
        {
            Span<byte> bytes = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(bytes, waarde);
            Stuk(bytes);
        }

        public void Bytes(byte[]? waarde)
        {
            if (waarde is null)
            {
                Kop(-1);
            }
            else
            {
                Stuk(waarde);
            }
        }

        public byte[] Hash() => _hash.GetHashAndReset();

        public void Dispose() => _hash.Dispose();

        private void Stuk(ReadOnlySpan<byte> bytes)
        {
            Kop(bytes.Length);
            _hash.AppendData(bytes);
        }

        private void Kop(int lengte)
        {
            Span<byte> kop = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(kop, lengte);
            _hash.AppendData(kop);
        }
    }
}
