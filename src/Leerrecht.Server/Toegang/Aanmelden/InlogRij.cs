using Leerrecht.Server.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>
/// How somebody signs in; the key is that of the medewerker. ASP.NET Core Identity keeps it, without the names, addresses and telephone
/// numbers that it would hold beside ours.
/// </summary>
public sealed class InlogRij : IdentityUser<Guid>
{
    public InlogRij()
    {
        LockoutEnabled = true;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Secret of the authenticator app, encrypted; null when there is none.</summary>
    public string? TotpGeheim { get; set; }

    /// <summary>The last time step whose code was used: a code opens the door once.</summary>
    public long? TotpStap { get; set; }

    /// <summary>UTC; when the password was last set.</summary>
    public DateTime? WachtwoordOp { get; set; }

    /// <summary>UTC; when this person last signed in.</summary>
    public DateTime? LaatstOp { get; set; }

    /// <summary>All sessions of this person end.</summary>
    public void MeldOveralAf() => SecurityStamp = Guid.NewGuid().ToString("N");

    public sealed class Indeling : IEntityTypeConfiguration<InlogRij>
    {
        public void Configure(EntityTypeBuilder<InlogRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.Property(rij => rij.SecurityStamp).IsRequired();
            tabel.Property(rij => rij.ConcurrencyStamp).IsRequired().IsConcurrencyToken();
            tabel.Property(rij => rij.LockoutEnd).HasConversion(tijd => tijd!.Value.UtcDateTime, tijd => new DateTimeOffset(DateTime.SpecifyKind(tijd, DateTimeKind.Utc)));
            tabel.Ignore(rij => rij.UserName).Ignore(rij => rij.NormalizedUserName).Ignore(rij => rij.Email).Ignore(rij => rij.NormalizedEmail)
                .Ignore(rij => rij.EmailConfirmed).Ignore(rij => rij.PhoneNumber).Ignore(rij => rij.PhoneNumberConfirmed)
                .Ignore(rij => rij.TwoFactorEnabled).Ignore(rij => rij.LockoutEnabled);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.SecurityStamp, rij => rij.ConcurrencyStamp, rij => rij.TotpStap);
            tabel.Zijn(
                Gegevenssoort.Medewerker, rij => rij.PasswordHash, rij => rij.LockoutEnd, rij => rij.AccessFailedCount, rij => rij.TotpGeheim,
                rij => rij.WachtwoordOp, rij => rij.LaatstOp);
        }
    }
}
