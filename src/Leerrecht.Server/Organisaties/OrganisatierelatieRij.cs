using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Organisaties;

/// <summary>How one organisation stands to another, between two days.</summary>
public sealed class OrganisatierelatieRij
{
    public required Guid Id { get; init; }
    public required Guid VanId { get; init; }
    public required Guid NaarId { get; init; }
    public required Organisatierelatiesoort Soort { get; init; }
    public required DateOnly Van { get; init; }
    public DateOnly? Tot { get; set; }

    public Organisatierelatie NaarRelatie() => new(VanId, NaarId, Soort, Van, Tot);

    public sealed class Indeling : IEntityTypeConfiguration<OrganisatierelatieRij>
    {
        public void Configure(EntityTypeBuilder<OrganisatierelatieRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.VanId);
            tabel.HasIndex(rij => rij.NaarId);
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Id, rij => rij.VanId, rij => rij.NaarId, rij => rij.Soort, rij => rij.Van, rij => rij.Tot);
        }
    }
}
