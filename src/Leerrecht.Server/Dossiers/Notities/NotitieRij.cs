using Leerrecht.Core.Toegang;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>A note about a child. It is never changed: a correction is a next note, and what was withdrawn stays.</summary>
public sealed class NotitieRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>By which people name it; counts from 1 per child.</summary>
    public required int Nummer { get; init; }

    public required Notitieklasse Klasse { get; init; }

    /// <summary>Follows from the class; how long it is kept follows from this.</summary>
    public required Gegevenscategorie Categorie { get; init; }

    /// <summary>The organisation of who wrote it.</summary>
    public required Guid OrganisatieId { get; init; }

    public required string Wie { get; init; }
    public required DateTime Wanneer { get; init; }
    public required string Tekst { get; init; }

    /// <summary>Number of the note that this one corrects.</summary>
    public int? Verbetert { get; init; }

    public DateTime? IngetrokkenOp { get; set; }
    public string? IngetrokkenDoor { get; set; }
    public string? IngetrokkenReden { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<NotitieRij>
    {
        public void Configure(EntityTypeBuilder<NotitieRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => new { rij.LeerlingId, rij.Nummer }).IsUnique();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.Nummer, rij => rij.OrganisatieId, rij => rij.Verbetert);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Wanneer, rij => rij.IngetrokkenOp);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Klasse, rij => rij.Categorie, rij => rij.Tekst, rij => rij.IngetrokkenReden);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Wie, rij => rij.IngetrokkenDoor);
        }
    }
}
