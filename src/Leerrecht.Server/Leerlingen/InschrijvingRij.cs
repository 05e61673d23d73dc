using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Leerlingen;

/// <summary>One version of an enrolment; the one without <see cref="BekendTot"/> holds now.</summary>
public sealed class InschrijvingRij
{
    public required Guid LeerlingId { get; init; }
    public required string Vestiging { get; init; }
    public required DateOnly Begin { get; init; }

    /// <summary>Which of the lines with this pupil, vestiging and begin in one file, from 1.</summary>
    public required int Nummer { get; init; }
    public required int Versie { get; init; }

    /// <summary>Last day, included; null is still enrolled.</summary>
    public DateOnly? Eind { get; init; }

    /// <summary>Place in the order of delivery among the pupil's enrolments: of several with one begin the last holds (regels §1).</summary>
    public required int Volgorde { get; init; }
    public required DateTime BekendVan { get; init; }
    public DateTime? BekendTot { get; set; }
    public required Guid AanleveringId { get; init; }
    public Guid? BeeindigdDoor { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<InschrijvingRij>
    {
        public void Configure(EntityTypeBuilder<InschrijvingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Vestiging, rij.Begin, rij.Nummer, rij.Versie });
            tabel.HasIndex(rij => new { rij.Vestiging, rij.Begin, rij.Eind, rij.LeerlingId }).HasFilter("bekend_tot IS NULL");
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Nummer, rij => rij.Versie, rij => rij.Volgorde,
                rij => rij.BekendVan, rij => rij.BekendTot, rij => rij.AanleveringId, rij => rij.BeeindigdDoor);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Vestiging, rij => rij.Begin, rij => rij.Eind);
        }
    }
}
