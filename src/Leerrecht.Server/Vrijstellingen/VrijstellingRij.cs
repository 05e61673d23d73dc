using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Vrijstellingen;

/// <summary>One version of an exemption; the one without <see cref="BekendTot"/> holds now.</summary>
public sealed class VrijstellingRij
{
    public required Guid LeerlingId { get; init; }
    public required Vrijstellingsoort Soort { get; init; }
    public required DateOnly Begin { get; init; }

    /// <summary>Which of the lines with this pupil, soort and begin in one file, from 1.</summary>
    public required int Nummer { get; init; }
    public required int Versie { get; init; }
    public DateOnly? Eind { get; init; }
    public required bool Permanent { get; init; }
    public required Vrijstellingstatus Status { get; init; }
    public required DateTime BekendVan { get; init; }
    public DateTime? BekendTot { get; set; }
    public required Guid AanleveringId { get; init; }
    public Guid? BeeindigdDoor { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<VrijstellingRij>
    {
        public void Configure(EntityTypeBuilder<VrijstellingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Soort, rij.Begin, rij.Nummer, rij.Versie });
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Nummer, rij => rij.Versie,
                rij => rij.BekendVan, rij => rij.BekendTot, rij => rij.AanleveringId, rij => rij.BeeindigdDoor);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Begin, rij => rij.Eind, rij => rij.Status);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Soort, rij => rij.Permanent);
        }
    }
}
