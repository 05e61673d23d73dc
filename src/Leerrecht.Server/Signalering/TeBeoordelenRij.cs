using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Signalering;

/// <summary>A pupil whose facts changed since the last judgement; written in the transaction of the facts, so that none is forgotten.</summary>
public sealed class TeBeoordelenRij
{
    public required Guid LeerlingId { get; init; }
    public required DateTime Sinds { get; init; }
    public required Oorzaak Oorzaak { get; init; }

    /// <summary>The delivery that changed the facts last.</summary>
    public Guid? AanleveringId { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<TeBeoordelenRij>
    {
        public void Configure(EntityTypeBuilder<TeBeoordelenRij> tabel)
        {
            tabel.HasKey(rij => rij.LeerlingId);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Sinds, rij => rij.Oorzaak, rij => rij.AanleveringId);
        }
    }
}

/// <summary>Up to which day everybody has been judged; one row.</summary>
public sealed class BeoordeeldRij
{
    public required int Id { get; init; }
    public required DateOnly Tot { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<BeoordeeldRij>
    {
        public void Configure(EntityTypeBuilder<BeoordeeldRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.Property(rij => rij.Id).ValueGeneratedNever();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.Tot);
        }
    }
}
