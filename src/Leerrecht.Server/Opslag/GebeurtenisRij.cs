using Leerrecht.Core.Toegang;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Opslag;

/// <summary>
/// Something that happened in a matter of a child: never changed, and the record of it. The rows of the rooms are derived from these in the
/// same transaction and can be made again from them.
/// </summary>
public sealed class GebeurtenisRij
{
    public required Guid LeerlingId { get; init; }

    /// <summary>The matter: the report, the handling, the case.</summary>
    public required Guid StroomId { get; init; }

    /// <summary>Place in the matter, from 1. Of two who write at once, one finds it taken.</summary>
    public required int Nummer { get; init; }

    /// <summary>What kind of matter, in the word of its room.</summary>
    public required string Soort { get; init; }

    /// <summary>What happened, in one word.</summary>
    public required string Wat { get; init; }

    /// <summary>Who may see it and how long it is kept follow from this.</summary>
    public required Gegevenscategorie Categorie { get; init; }

    /// <summary>JSON object.</summary>
    public required string Inhoud { get; init; }

    public required DateTime Wanneer { get; init; }

    public required string Wie { get; init; }

    /// <summary>Null for what happened by itself.</summary>
    public Guid? AanstellingId { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<GebeurtenisRij>
    {
        public void Configure(EntityTypeBuilder<GebeurtenisRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.StroomId, rij.Nummer });
            tabel.HasIndex(rij => rij.StroomId);
            tabel.HasIndex(rij => new { rij.AanstellingId, rij.Wanneer });
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.StroomId, rij => rij.Nummer, rij => rij.Soort, rij => rij.Categorie, rij => rij.Wanneer,
                rij => rij.AanstellingId);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Wat, rij => rij.Inhoud);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Wie);
        }
    }
}
