using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Dossiers;

/// <summary>An action of a case as it stands.</summary>
public sealed class DossieractieRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid DossierId { get; init; }
    public required Guid Id { get; init; }
    public required string Wat { get; init; }

    /// <summary>In words.</summary>
    public required string Eigenaar { get; init; }

    /// <summary>Of a professional; null for family.</summary>
    public Guid? AanstellingId { get; init; }
    public required DateOnly Uiterlijk { get; init; }
    public DateOnly? Klaar { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<DossieractieRij>
    {
        public void Configure(EntityTypeBuilder<DossieractieRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.DossierId, rij.Id });
            tabel.HasIndex(rij => new { rij.AanstellingId, rij.Klaar, rij.Uiterlijk });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.DossierId, rij => rij.Id, rij => rij.AanstellingId);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Uiterlijk, rij => rij.Klaar, rij => rij.Eigenaar);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Wat);
        }
    }
}
