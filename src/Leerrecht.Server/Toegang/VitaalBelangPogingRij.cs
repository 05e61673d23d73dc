using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang;

/// <summary>That somebody tried to open a file for a vital interest with data that fit no child, or more than one.</summary>
public sealed class VitaalBelangPogingRij
{
    public required Guid Id { get; init; }
    public required Guid AanstellingId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Wanneer { get; init; }
    public required string Reden { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<VitaalBelangPogingRij>
    {
        public void Configure(EntityTypeBuilder<VitaalBelangPogingRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => new { rij.AanstellingId, rij.Wanneer });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.AanstellingId);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Wanneer);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Reden);
        }
    }
}
