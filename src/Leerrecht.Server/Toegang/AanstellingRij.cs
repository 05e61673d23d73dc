using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang;

/// <summary>In what role, for which organisation and between which days somebody works.</summary>
public sealed class AanstellingRij
{
    public required Guid Id { get; init; }
    public required Guid MedewerkerId { get; init; }
    public required Guid OrganisatieId { get; init; }
    public required Rol Rol { get; init; }
    public required DateOnly Van { get; init; }
    public DateOnly? Tot { get; set; }

    public Aanstelling NaarAanstelling(Organisatie organisatie) => new(Id, MedewerkerId, organisatie, Rol, Van, Tot);

    public sealed class Indeling : IEntityTypeConfiguration<AanstellingRij>
    {
        public void Configure(EntityTypeBuilder<AanstellingRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.MedewerkerId);
            tabel.HasIndex(rij => rij.OrganisatieId);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.MedewerkerId, rij => rij.OrganisatieId);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Rol, rij => rij.Van, rij => rij.Tot);
        }
    }
}
