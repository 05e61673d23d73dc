using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Logboek;

/// <summary>
/// A link of the chain: what somebody did or saw. It is written once, in the order of <see cref="Nummer"/> without gaps, and its
/// <see cref="Hash"/> covers everything in it and the link before it.
/// </summary>
public sealed class LogboekRij
{
    public required long Nummer { get; init; }

    /// <summary>The day of the chain, in the Netherlands; it never goes back. What began before midnight may stand in the next.</summary>
    public required DateOnly Dag { get; init; }

    /// <summary>UTC, when the act began.</summary>
    public required DateTime Wanneer { get; init; }
    public required string Wie { get; init; }
    public Guid? MedewerkerId { get; init; }
    public Guid? AanstellingId { get; init; }
    public string? Organisatie { get; init; }
    public string? Rol { get; init; }

    /// <summary>The act, as <c>ruimte.werkwoord</c>, or the pattern of the address that was asked; never what was filled in.</summary>
    public required string Handeling { get; init; }
    public required Logdaad Daad { get; init; }
    public required Loguitkomst Uitkomst { get; init; }

    /// <summary>The table that was written; null when nothing was.</summary>
    public string? Wat { get; init; }

    /// <summary>Rows written, or children shown.</summary>
    public required int Aantal { get; init; }

    /// <summary>The children, 16 bytes each, sorted; null when there are none.</summary>
    public byte[]? Kinderen { get; init; }
    public string? Categorieen { get; init; }
    public string? Grondslag { get; init; }
    public string? Doel { get; init; }
    public string? Regels { get; init; }
    public string? Spoor { get; init; }
    public string? Reden { get; init; }

    /// <summary>Hash of the link before.</summary>
    public required byte[] Vorige { get; init; }
    public required byte[] Hash { get; init; }

    /// <summary>The children one by one.</summary>
    public IReadOnlyList<Guid> Kindsleutels() => Kinderen is null ? [] :
        [.. Enumerable.Range(0, Kinderen.Length / Sleutellengte).Select(plaats => new Guid(Kinderen.AsSpan(plaats * Sleutellengte, Sleutellengte), bigEndian: true))];

    private const int Sleutellengte = 16;

    public static LogboekRij Van(Vermelding wat, long nummer, DateOnly dag, byte[] vorige)
    {
        var handeling = wat.Handeling;
        var zonder = new LogboekRij
        {
            Nummer = nummer, Dag = dag, Wanneer = handeling.Wanneer, Wie = handeling.Wie, MedewerkerId = handeling.MedewerkerId,
            AanstellingId = handeling.AanstellingId, Organisatie = handeling.Organisatie, Rol = handeling.Rol, Handeling = handeling.Daad,
            Daad = wat.Daad, Uitkomst = wat.Uitkomst, Wat = wat.Wat, Aantal = wat.Aantal, Kinderen = Dicht(wat.Kinderen),
            Categorieen = wat.Categorieen, Grondslag = wat.Grondslag, Doel = wat.Doel, Regels = wat.Regels, Spoor = handeling.Spoor,
            Reden = wat.Reden, Vorige = vorige, Hash = new byte[Schakel.Lengte],
        };
        Schakel.Hash(zonder).CopyTo(zonder.Hash, 0);
        return zonder;
    }

    private static byte[]? Dicht(IReadOnlyCollection<Guid> kinderen)
    {
        if (kinderen.Count == 0)
        {
            return null;
        }

        var dicht = new byte[kinderen.Count * Sleutellengte];
        var plaats = 0;
        foreach (var kind in kinderen.Order())
        {
            kind.TryWriteBytes(dicht.AsSpan(plaats), bigEndian: true, out _);
            plaats += Sleutellengte;
        }

        return dicht;
    }

    public sealed class Indeling : IEntityTypeConfiguration<LogboekRij>
    {
        public void Configure(EntityTypeBuilder<LogboekRij> tabel)
        {
            tabel.HasKey(rij => rij.Nummer);
            tabel.Property(rij => rij.Nummer).ValueGeneratedNever();
            tabel.HasIndex(rij => rij.Wanneer);
            tabel.HasIndex(rij => new { rij.Wie, rij.Nummer });
            tabel.HasIndex(rij => new { rij.Wat, rij.Nummer }).HasFilter("wat IS NOT NULL");
            tabel.HasIndex(rij => new { rij.Uitkomst, rij.Nummer }).HasFilter("uitkomst <> 'toegestaan'");
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.Nummer, rij => rij.Dag, rij => rij.Wat, rij => rij.Aantal, rij => rij.Regels, rij => rij.Spoor,
                rij => rij.Vorige, rij => rij.Hash, rij => rij.MedewerkerId, rij => rij.AanstellingId);
            tabel.Zijn(
                Gegevenssoort.Medewerker, rij => rij.Wie, rij => rij.Organisatie, rij => rij.Rol, rij => rij.Wanneer, rij => rij.Handeling, rij => rij.Daad,
                rij => rij.Uitkomst, rij => rij.Grondslag, rij => rij.Doel, rij => rij.Reden);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Kinderen, rij => rij.Categorieen);
        }
    }
}
