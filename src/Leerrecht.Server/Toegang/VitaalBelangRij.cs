using Leerrecht.Core.Toegang;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang;

/// <summary>That somebody opened one child's file for a vital interest (AVG art. 6 lid 1 onder d), for some hours, and what the review said.</summary>
public sealed class VitaalBelangRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid Id { get; init; }
    public required Guid AanstellingId { get; init; }
    public required string Reden { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Begin { get; init; }

    /// <summary>UTC; at most four hours later.</summary>
    public required DateTime Einde { get; set; }

    /// <summary>Last day for the functionaris to review it.</summary>
    public required DateOnly BeoordelenVoor { get; init; }

    /// <summary>UTC; null before the review.</summary>
    public DateTime? BeoordeeldOp { get; set; }
    public string? BeoordeeldDoor { get; set; }

    /// <summary>Whether it was justified; null before the review.</summary>
    public bool? Terecht { get; set; }
    public string? Oordeel { get; set; }

    public static VitaalBelangRij Van(VitaalBelang open, Guid kind, Guid aanstelling) => new()
    {
        LeerlingId = kind, Id = Guid.CreateVersion7(), AanstellingId = aanstelling, Reden = open.Reden, Begin = open.Begin, Einde = open.Einde,
        BeoordelenVoor = open.BeoordelenVoor,
    };

    public sealed class Indeling : IEntityTypeConfiguration<VitaalBelangRij>
    {
        public void Configure(EntityTypeBuilder<VitaalBelangRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => new { rij.AanstellingId, rij.Einde });
            tabel.HasIndex(rij => rij.BeoordeeldOp);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.AanstellingId);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Reden, rij => rij.Oordeel);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.Begin, rij => rij.Einde, rij => rij.BeoordelenVoor, rij => rij.BeoordeeldOp, rij => rij.Terecht);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.BeoordeeldDoor);
        }
    }
}
