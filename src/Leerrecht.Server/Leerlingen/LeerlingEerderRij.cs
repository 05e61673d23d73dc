using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Leerlingen;

/// <summary>What was known of a pupil before a correction.</summary>
public sealed class LeerlingEerderRij
{
    public required Guid LeerlingId { get; init; }
    public required int Versie { get; init; }
    public required DateOnly Geboortedatum { get; init; }
    public required string Gemeente { get; init; }
    public string? Postcode { get; init; }
    public string? Naam { get; init; }
    public string? Groep { get; init; }
    public DateOnly? StartkwalificatieOp { get; init; }
    public required bool KwalificatieplichtVrij { get; init; }
    public required bool AdresInOnderzoek { get; init; }
    public required bool WachtOpMbo { get; init; }
    public DateOnly? IngeschrevenBrpOp { get; init; }
    public DateOnly? UitgeschrevenBrpOp { get; init; }
    public required DateTime BekendVan { get; init; }
    public required DateTime BekendTot { get; init; }
    public required Guid AanleveringId { get; init; }
    public required Guid BeeindigdDoor { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<LeerlingEerderRij>
    {
        public void Configure(EntityTypeBuilder<LeerlingEerderRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Versie });
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Versie, rij => rij.BekendVan, rij => rij.BekendTot,
                rij => rij.AanleveringId, rij => rij.BeeindigdDoor);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.Geboortedatum, rij => rij.Gemeente, rij => rij.Postcode, rij => rij.Naam,
                rij => rij.Groep, rij => rij.StartkwalificatieOp, rij => rij.KwalificatieplichtVrij, rij => rij.AdresInOnderzoek,
                rij => rij.WachtOpMbo, rij => rij.IngeschrevenBrpOp, rij => rij.UitgeschrevenBrpOp);
        }
    }
}
