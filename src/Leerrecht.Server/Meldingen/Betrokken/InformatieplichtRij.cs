using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Meldingen.Betrokken;

/// <summary>An agreement of the region about who is told of every thuiszitter, between two days.</summary>
public sealed class InformatieplichtRij
{
    public required Guid Id { get; init; }

    /// <summary>Null for the whole region.</summary>
    public string? Gemeente { get; init; }
    public required string Aan { get; init; }
    public required Informatieweg Weg { get; init; }
    public required Meldzijde Zijde { get; init; }
    public required DateOnly Van { get; init; }
    public DateOnly? Tot { get; set; }

    public Informatieplicht NaarPlicht() => new(Id, Gemeente, Aan, Weg, Zijde, Van, Tot);

    /// <summary>All that hold on a day, the oldest first.</summary>
    public static async Task<IReadOnlyList<Informatieplicht>> Op(DateOnly dag, RegisterDb db, CancellationToken ct) =>
        [.. (await db.Informatieplichten.AsNoTracking().Where(rij => rij.Van <= dag && (rij.Tot == null || rij.Tot >= dag)).OrderBy(rij => rij.Van).ThenBy(rij => rij.Id).ToListAsync(ct)).Select(rij => rij.NaarPlicht())];

    public sealed class Indeling : IEntityTypeConfiguration<InformatieplichtRij>
    {
        public void Configure(EntityTypeBuilder<InformatieplichtRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id);
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Gemeente, rij => rij.Aan, rij => rij.Weg, rij => rij.Zijde, rij => rij.Van, rij => rij.Tot);
        }
    }
}
