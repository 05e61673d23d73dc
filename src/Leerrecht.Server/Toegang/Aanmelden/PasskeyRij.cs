using System.Text.Json;
using Leerrecht.Server.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>A passkey (WebAuthn) of somebody: its public half.</summary>
public sealed class PasskeyRij : IdentityUserPasskey<Guid>
{
    public static PasskeyRij Van(Guid medewerker, UserPasskeyInfo passkey) => new()
    {
        UserId = medewerker,
        CredentialId = passkey.CredentialId,
        Data = new()
        {
            PublicKey = passkey.PublicKey,
            Name = passkey.Name,
            CreatedAt = passkey.CreatedAt,
            SignCount = passkey.SignCount,
            Transports = passkey.Transports,
            IsUserVerified = passkey.IsUserVerified,
            IsBackupEligible = passkey.IsBackupEligible,
            IsBackedUp = passkey.IsBackedUp,
            AttestationObject = passkey.AttestationObject,
            ClientDataJson = passkey.ClientDataJson,
        },
    };

    public sealed class Indeling : IEntityTypeConfiguration<PasskeyRij>
    {
        public void Configure(EntityTypeBuilder<PasskeyRij> tabel)
        {
            tabel.HasKey(rij => rij.CredentialId);
            tabel.HasIndex(rij => rij.UserId);
            tabel.HasOne<InlogRij>().WithMany().HasForeignKey(rij => rij.UserId).OnDelete(DeleteBehavior.Cascade);
            tabel.Property(rij => rij.Data).IsRequired();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.CredentialId, rij => rij.UserId);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Data);
        }
    }

    /// <summary>What Identity knows of a passkey, as JSON in one column.</summary>
    public sealed class Omzetting() : ValueConverter<IdentityPasskeyData, string>(gegevens => Schrijf(gegevens), tekst => Lees(tekst));

    /// <summary>Identity changes what it knows in place.</summary>
    public sealed class Vergelijking() : ValueComparer<IdentityPasskeyData>(
        (een, twee) => Schrijf(een) == Schrijf(twee), gegevens => Schrijf(gegevens).GetHashCode(StringComparison.Ordinal), gegevens => Lees(Schrijf(gegevens)));

    private static string Schrijf(IdentityPasskeyData? gegevens) => JsonSerializer.Serialize(gegevens, JsonSerializerOptions.Default);

    private static IdentityPasskeyData Lees(string tekst) => JsonSerializer.Deserialize<IdentityPasskeyData>(tekst, JsonSerializerOptions.Default)!;
}
