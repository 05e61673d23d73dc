using Leerrecht.Core.Toegang;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang.Teams;

/// <summary>Somebody in the fixed team of a school.</summary>
public sealed class TeamlidRij
{
    public required Guid Id { get; init; }

    /// <summary>The school: an organisation of kind vestiging.</summary>
    public required Guid OrganisatieId { get; init; }
    public required Guid AanstellingId { get; init; }
    public required Vijfhoekzijde Zijde { get; init; }
    public required int MinutenPerWeek { get; init; }
    public required DateOnly Van { get; init; }
    public DateOnly? Tot { get; set; }

    /// <summary>Steps in when the others of this side cannot.</summary>
    public required bool Vervanger { get; init; }

    public Teamlid NaarTeamlid(Aanstelling aanstelling) => new(Id, aanstelling, Zijde, MinutenPerWeek, Van, Tot, Vervanger);

    public sealed class Indeling : IEntityTypeConfiguration<TeamlidRij>
    {
        public void Configure(EntityTypeBuilder<TeamlidRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.OrganisatieId);
            tabel.HasIndex(rij => rij.AanstellingId);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.OrganisatieId, rij => rij.AanstellingId);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Zijde, rij => rij.MinutenPerWeek, rij => rij.Van, rij => rij.Tot, rij => rij.Vervanger);
        }
    }
}
