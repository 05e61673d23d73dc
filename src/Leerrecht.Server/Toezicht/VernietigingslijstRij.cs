using Leerrecht.Core.Toegang;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toezicht;

/// <summary>A proposal to destroy what may no longer be kept; another person than who made it approves it.</summary>
public sealed class VernietigingslijstRij
{
    public required Guid Id { get; init; }
    public required DateTime VoorgesteldOp { get; init; }
    public required string VoorgesteldDoor { get; init; }
    public required Guid VoorgesteldDoorId { get; init; }

    /// <summary>Version of the convenant on which it rests.</summary>
    public required string Convenant { get; init; }
    public DateTime? GoedgekeurdOp { get; set; }
    public string? GoedgekeurdDoor { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<VernietigingslijstRij>
    {
        public void Configure(EntityTypeBuilder<VernietigingslijstRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.VoorgesteldDoorId, rij => rij.Convenant);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.VoorgesteldOp, rij => rij.VoorgesteldDoor, rij => rij.GoedgekeurdOp, rij => rij.GoedgekeurdDoor);
        }
    }
}

/// <summary>One category of data of one child on such a list. <see cref="Gegevenscategorie.Identiteit"/> is all there is of the child.</summary>
public sealed class VernietigingsregelRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid LijstId { get; init; }
    public required Gegevenscategorie Categorie { get; init; }

    /// <summary>The rule of the convenant that lasted longest; null when none ever gave a ground.</summary>
    public string? Regel { get; init; }

    /// <summary>First day on which it might no longer be kept.</summary>
    public required DateOnly Sinds { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<VernietigingsregelRij>
    {
        public void Configure(EntityTypeBuilder<VernietigingsregelRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.LijstId, rij.Categorie });
            tabel.HasIndex(rij => rij.LijstId);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.LijstId, rij => rij.Regel);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Categorie, rij => rij.Sinds);
        }
    }
}

/// <summary>That nothing of a child may be destroyed for a while, such as for a complaint or a court case.</summary>
public sealed class BewaarplichtRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid Id { get; init; }
    public required string Reden { get; init; }
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Tot { get; set; }
    public required string Door { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<BewaarplichtRij>
    {
        public void Configure(EntityTypeBuilder<BewaarplichtRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Reden);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Van, rij => rij.Tot);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Door);
        }
    }
}

/// <summary>That data of a child were destroyed, without anything of what they were: who holds the child's number can ask whether it was among them.</summary>
public sealed class VernietigingsbewijsRij
{
    public required Guid Id { get; init; }
    public required Guid LijstId { get; init; }

    /// <summary>Name of the key of <see cref="Kind"/>.</summary>
    public required string Sleutel { get; init; }

    /// <summary>Keyed hash of the number of the pupil.</summary>
    public required string Kind { get; init; }
    public required Gegevenscategorie Categorie { get; init; }
    public string? Regel { get; init; }

    /// <summary>Tables with how many rows: "afwezigheid 12, signaal 3".</summary>
    public required string Tabellen { get; init; }
    public required DateTime VernietigdOp { get; init; }
    public required string GoedgekeurdDoor { get; init; }

    /// <summary>Number of the last link of the record before it, and its hash: neither can be put in later unseen.</summary>
    public required long Logboek { get; init; }
    public required string LogboekHash { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<VernietigingsbewijsRij>
    {
        public void Configure(EntityTypeBuilder<VernietigingsbewijsRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.LijstId);
            tabel.HasIndex(rij => rij.Kind);
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.Id, rij => rij.LijstId, rij => rij.Sleutel, rij => rij.Kind, rij => rij.Categorie, rij => rij.Regel,
                rij => rij.Tabellen, rij => rij.VernietigdOp, rij => rij.Logboek, rij => rij.LogboekHash);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.GoedgekeurdDoor);
        }
    }
}
