using Leerrecht.Core.Leerlingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Leerlingen;

/// <summary>One version of an offer; the one without <see cref="BekendTot"/> holds now.</summary>
public sealed class AanbodRij
{
    public required Guid LeerlingId { get; init; }
    public required DateOnly Begin { get; init; }
    public required Aanbodsoort Soort { get; init; }

    /// <summary>Which of the lines with this pupil, begin and soort in one file, from 1.</summary>
    public required int Nummer { get; init; }
    public required int Versie { get; init; }
    public DateOnly? Eind { get; init; }
    public required bool PlaatsBeschikbaar { get; init; }
    public required DateTime BekendVan { get; init; }
    public DateTime? BekendTot { get; set; }
    public required Guid AanleveringId { get; init; }
    public Guid? BeeindigdDoor { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<AanbodRij>
    {
        public void Configure(EntityTypeBuilder<AanbodRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Begin, rij.Soort, rij.Nummer, rij.Versie });
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Nummer, rij => rij.Versie,
                rij => rij.BekendVan, rij => rij.BekendTot, rij => rij.AanleveringId, rij => rij.BeeindigdDoor);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Begin, rij => rij.Eind, rij => rij.PlaatsBeschikbaar);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Soort);
        }
    }
}
