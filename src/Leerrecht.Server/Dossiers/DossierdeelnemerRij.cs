using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Dossiers;

/// <summary>Somebody who takes part in a case.</summary>
public sealed class DossierdeelnemerRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid DossierId { get; init; }
    public required Guid AanstellingId { get; init; }
    public required Guid OrganisatieId { get; init; }
    public required string Naam { get; init; }
    public required Ketenpartij Partij { get; init; }
    public required DateOnly Sinds { get; init; }

    /// <summary>The appointment of who steps in.</summary>
    public Guid? VervangerId { get; init; }
    public DateOnly? VervangenTot { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<DossierdeelnemerRij>
    {
        public void Configure(EntityTypeBuilder<DossierdeelnemerRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.DossierId, rij.AanstellingId });
            tabel.HasIndex(rij => rij.AanstellingId);
            tabel.HasIndex(rij => rij.OrganisatieId);
            tabel.HasIndex(rij => rij.VervangerId);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.DossierId, rij => rij.AanstellingId, rij => rij.OrganisatieId, rij => rij.VervangerId);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Sinds, rij => rij.VervangenTot);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Naam, rij => rij.Partij);
        }
    }
}
