using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Who somebody is at a provider. With recognition by e-mail address it is bound at the first sign-in: an address that later
/// goes to another person opens nothing.</summary>
public sealed class OidcKoppelingRij
{
    public required Guid AanbiederId { get; init; }
    public required string Subject { get; init; }
    public required Guid MedewerkerId { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<OidcKoppelingRij>
    {
        public void Configure(EntityTypeBuilder<OidcKoppelingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.AanbiederId, rij.Subject });
            tabel.HasIndex(rij => new { rij.AanbiederId, rij.MedewerkerId }).IsUnique();
            tabel.HasOne<OidcAanbiederRij>().WithMany().HasForeignKey(rij => rij.AanbiederId).OnDelete(DeleteBehavior.Cascade);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.AanbiederId);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Subject, rij => rij.MedewerkerId);
        }
    }
}
