using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Import;

/// <summary>A line that was refused, or used with a warning (regels §1.1).</summary>
public sealed class AanleveringmeldingRij
{
    public required Guid AanleveringId { get; init; }
    public required int Volgnummer { get; init; }
    public required string Bestand { get; init; }
    public int? Regel { get; init; }
    public string? Kolom { get; init; }
    public string? Waarde { get; init; }

    /// <summary>fout or waarschuwing.</summary>
    public required string Ernst { get; init; }
    public required string Code { get; init; }
    public required string Tekst { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<AanleveringmeldingRij>
    {
        public void Configure(EntityTypeBuilder<AanleveringmeldingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.AanleveringId, rij.Volgnummer });
            tabel.HasOne<AanleveringRij>().WithMany().HasForeignKey(rij => rij.AanleveringId);
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.AanleveringId, rij => rij.Volgnummer, rij => rij.Bestand, rij => rij.Regel,
                rij => rij.Kolom, rij => rij.Ernst, rij => rij.Code);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Waarde, rij => rij.Tekst);
        }
    }
}
