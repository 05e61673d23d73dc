using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>One administrator asks to give somebody access anew, another decides: four eyes.</summary>
public sealed class HerstelverzoekRij
{
    public required Guid Id { get; init; }

    /// <summary>Who lost access.</summary>
    public required Guid MedewerkerId { get; init; }

    /// <summary>Medewerker who asked.</summary>
    public required Guid AangevraagdDoor { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AangevraagdOp { get; init; }

    /// <summary>How the one who asked made sure that it is this person.</summary>
    public required string Reden { get; init; }

    /// <summary>Medewerker who decided; null while it is open.</summary>
    public Guid? BeslistDoor { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? BeslistOp { get; set; }
    public bool? Goedgekeurd { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<HerstelverzoekRij>
    {
        public void Configure(EntityTypeBuilder<HerstelverzoekRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.MedewerkerId);
            tabel.HasIndex(rij => rij.BeslistOp);
            tabel.Property(rij => rij.BeslistOp).IsConcurrencyToken();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.MedewerkerId);
            tabel.Zijn(
                Gegevenssoort.Medewerker, rij => rij.AangevraagdDoor, rij => rij.AangevraagdOp, rij => rij.Reden, rij => rij.BeslistDoor,
                rij => rij.BeslistOp, rij => rij.Goedgekeurd);
        }
    }
}
