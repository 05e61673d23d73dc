using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Berichten;

/// <summary>What a register told, kept before it is acted on: told twice, it is here once.</summary>
public sealed class TerugmeldingRij
{
    /// <summary>The key that the register gave it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The child of the report; null when no report of ours has that number.</summary>
    public Guid? LeerlingId { get; init; }

    /// <summary>Our reference of the report; null when it is none of ours.</summary>
    public Guid? Verwijzing { get; init; }

    /// <summary>The number that the register gave the report.</summary>
    public required string Meldingsnummer { get; init; }

    /// <summary>UTC, when it was done.</summary>
    public required DateTime Op { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime OntvangenOp { get; init; }

    /// <summary>JSON; null once it was acted on.</summary>
    public required string? Inhoud { get; set; }

    /// <summary>UTC; null while nothing was done with it.</summary>
    public DateTime? VerwerktOp { get; set; }

    /// <summary>Code of why nothing can be done with it.</summary>
    public string? Fout { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<TerugmeldingRij>
    {
        public void Configure(EntityTypeBuilder<TerugmeldingRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.LeerlingId);
            tabel.HasIndex(rij => rij.OntvangenOp).HasFilter("verwerkt_op IS NULL");
            tabel.Property(rij => rij.VerwerktOp).IsConcurrencyToken();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.LeerlingId, rij => rij.Verwijzing, rij => rij.OntvangenOp, rij => rij.VerwerktOp, rij => rij.Fout);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Meldingsnummer, rij => rij.Op);
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
