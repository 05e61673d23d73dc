using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Import;

public enum Aanleveringstatus
{
    /// <summary>All of it was read; lines may have been refused.</summary>
    Verwerkt,

    /// <summary>The file could not be read at all; nothing of it was kept.</summary>
    Mislukt,
}

/// <summary>One file that was delivered, and what came of it.</summary>
public sealed class AanleveringRij
{
    public required Guid Id { get; init; }

    /// <summary>Name of the file, without a folder.</summary>
    public required string Bestand { get; init; }

    /// <summary>What it was recognised as: vestigingen, verzuim, duo-vestigingen, edexml…</summary>
    public required string Soort { get; init; }

    /// <summary>BRIN6 of the school that delivered it about itself; null when it is about the region.</summary>
    public string? Vestiging { get; init; }
    public required string Sha256 { get; init; }
    public required DateTime Wanneer { get; init; }
    public required string Door { get; init; }
    public required Aanleveringstatus Status { get; init; }

    /// <summary>Why nothing was read.</summary>
    public string? Reden { get; init; }
    public int Gelezen { get; set; }
    public int Nieuw { get; set; }
    public int Gewijzigd { get; set; }
    public int Ongewijzigd { get; set; }
    public int Geweigerd { get; set; }
    public int SignalenNieuw { get; set; }
    public int SignalenVerplaatst { get; set; }
    public int SignalenIngetrokken { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<AanleveringRij>
    {
        public void Configure(EntityTypeBuilder<AanleveringRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.Wanneer);
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Vestiging);
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.Id, rij => rij.Bestand, rij => rij.Soort, rij => rij.Sha256, rij => rij.Wanneer,
                rij => rij.Status, rij => rij.Reden, rij => rij.Gelezen, rij => rij.Nieuw, rij => rij.Gewijzigd, rij => rij.Ongewijzigd,
                rij => rij.Geweigerd, rij => rij.SignalenNieuw, rij => rij.SignalenVerplaatst, rij => rij.SignalenIngetrokken);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Door);
        }
    }
}
