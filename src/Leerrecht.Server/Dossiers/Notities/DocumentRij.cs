using Leerrecht.Core.Toegang;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>A document about a child with its bytes. Of one that was withdrawn the row stays as proof, without them.</summary>
public sealed class DocumentRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>By which people name it; counts from 1 per child.</summary>
    public required int Nummer { get; init; }

    public required Notitieklasse Klasse { get; init; }

    /// <summary>Follows from the class; how long it is kept follows from this.</summary>
    public required Gegevenscategorie Categorie { get; init; }

    /// <summary>The organisation of who added it.</summary>
    public required Guid OrganisatieId { get; init; }

    public required string Wie { get; init; }
    public required DateTime Wanneer { get; init; }

    /// <summary>As <see cref="Documentnaam"/> left it.</summary>
    public required string Naam { get; init; }

    public required Documentsoort Soort { get; init; }

    /// <summary>In bytes.</summary>
    public required int Grootte { get; init; }

    /// <summary>Of the bytes, in hexadecimals.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Null once it is withdrawn.</summary>
    public byte[]? Inhoud { get; set; }

    public DateTime? IngetrokkenOp { get; set; }
    public string? IngetrokkenDoor { get; set; }
    public string? IngetrokkenReden { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<DocumentRij>
    {
        public void Configure(EntityTypeBuilder<DocumentRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => new { rij.LeerlingId, rij.Nummer }).IsUnique();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.Nummer, rij => rij.OrganisatieId, rij => rij.Soort, rij => rij.Grootte, rij => rij.Sha256);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Wanneer, rij => rij.IngetrokkenOp);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Klasse, rij => rij.Categorie, rij => rij.Naam, rij => rij.Inhoud, rij => rij.IngetrokkenReden);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Wie, rij => rij.IngetrokkenDoor);
        }
    }
}
