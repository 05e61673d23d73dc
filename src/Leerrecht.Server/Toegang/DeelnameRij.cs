using Leerrecht.Core.Toegang;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang;

/// <summary>That an organisation takes part for a child: in the case, for its own statutory task, or by a consult of the JGZ.</summary>
public sealed class DeelnameRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid Id { get; init; }
    public required Guid OrganisatieId { get; init; }
    public required Deelnamesoort Soort { get; init; }
    public required DateOnly Van { get; init; }
    public DateOnly? Tot { get; set; }

    /// <summary>Why, in the words of whoever asked or took it up.</summary>
    public required string Reden { get; init; }

    /// <summary>The appointment under which it was recorded.</summary>
    public required Guid AanstellingId { get; init; }

    public Deelname NaarDeelname() => new(OrganisatieId, Soort, Van, Tot);

    public sealed class Indeling : IEntityTypeConfiguration<DeelnameRij>
    {
        public void Configure(EntityTypeBuilder<DeelnameRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => new { rij.OrganisatieId, rij.LeerlingId });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.OrganisatieId, rij => rij.AanstellingId);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Soort, rij => rij.Van, rij => rij.Tot);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Reden);
        }
    }
}
