using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Organisaties;

/// <summary>An organisation of the chain. Those that the register of schools and gemeenten names are kept up by it.</summary>
public sealed class OrganisatieRij
{
    public required Guid Id { get; init; }
    public required Organisatiesoort Soort { get; init; }

    /// <summary>Unique within its kind.</summary>
    public required string Code { get; init; }
    public required string Naam { get; set; }
    public required DateOnly Van { get; set; }
    public DateOnly? Tot { get; set; }

    public static OrganisatieRij VanOrganisatie(Organisatie o) =>
        new() { Id = o.Id, Soort = o.Soort, Code = o.Code, Naam = o.Naam, Van = o.Van, Tot = o.Tot };

    public Organisatie NaarOrganisatie() => new(Id, Soort, Code, Naam, Van, Tot);

    public sealed class Indeling : IEntityTypeConfiguration<OrganisatieRij>
    {
        public void Configure(EntityTypeBuilder<OrganisatieRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => new { rij.Soort, rij.Code }).IsUnique();
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Id, rij => rij.Soort, rij => rij.Code, rij => rij.Naam, rij => rij.Van, rij => rij.Tot);
        }
    }
}
