using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Berichten;

/// <summary>What a register told, kept before it is acted on: told twice, it is here once.</summary>
public sealed class TerugmeldingRij
{
    /// <summary>Its place in what the register tells: the same when it is told again.</summary>
    public required long Nummer { get; init; }

    /// <summary>The child of the report; null when it is none of ours.</summary>
    public Guid? LeerlingId { get; init; }

    /// <summary>Our key of the report.</summary>
    public required Guid Kenmerk { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime OntvangenOp { get; init; }

    /// <summary>JSON; null once it was acted on.</summary>
    public required string? Inhoud { get; set; }

    /// <summary>UTC; null while nothing was done with it.</summary>
    public DateTime? VerwerktOp { get; set; }

    /// <summary>Code of why nothing can be done with it.</summary>
    public string? Fout { get; set; }

    /// <summary>UTC; since then a person has dealt with what could not be acted on.</summary>
    public DateTime? GezienOp { get; set; }

    public string? GezienDoor { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<TerugmeldingRij>
    {
        public void Configure(EntityTypeBuilder<TerugmeldingRij> tabel)
        {
            tabel.HasKey(rij => rij.Nummer);
            tabel.Property(rij => rij.Nummer).ValueGeneratedNever();
            tabel.HasIndex(rij => rij.LeerlingId);
            tabel.HasIndex(rij => rij.OntvangenOp).HasFilter("verwerkt_op IS NULL");
            tabel.Property(rij => rij.VerwerktOp).IsConcurrencyToken();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Nummer, rij => rij.LeerlingId, rij => rij.Kenmerk, rij => rij.OntvangenOp, rij => rij.VerwerktOp, rij => rij.Fout, rij => rij.GezienOp);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.GezienDoor);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Inhoud);
        }
    }
}

/// <summary>Up to where the list of a register was read.</summary>
public sealed class RegisterplaatsRij
{
    /// <summary>Name of the receiver.</summary>
    public required string Naam { get; init; }
    public required string Plaats { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<RegisterplaatsRij>
    {
        public void Configure(EntityTypeBuilder<RegisterplaatsRij> tabel)
        {
            tabel.HasKey(rij => rij.Naam);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Naam, rij => rij.Plaats);
        }
    }
}
