using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>How a provider's person is found among the medewerkers, the first time; from then on by the subject.</summary>
public enum Oidcherkenning
{
    /// <summary>By an e-mail address that the provider says to have verified.</summary>
    Email,

    /// <summary>By a name that the organisation itself gives out and that equals the work address, such as <c>upn</c>; providers do not call it verified.</summary>
    Werknaam,
}

/// <summary>The identity provider (OpenID Connect) of one organisation.</summary>
public sealed class OidcAanbiederRij
{
    public required Guid Id { get; init; }
    public required Guid OrganisatieId { get; init; }

    /// <summary>On the button.</summary>
    public required string Naam { get; set; }

    /// <summary>Its address; the configuration is found under it.</summary>
    public required string Issuer { get; set; }
    public required string ClientId { get; set; }

    /// <summary>Encrypted.</summary>
    public required string ClientGeheim { get; set; }

    /// <summary>The claim that holds the work address.</summary>
    public required string Claim { get; set; }
    public required Oidcherkenning Herkenning { get; set; }
    public required bool Actief { get; set; }

    /// <summary>The people of the organisation come in through this provider only, not with a password or passkey of Leerrecht.</summary>
    public required bool AlleenHier { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<OidcAanbiederRij>
    {
        public void Configure(EntityTypeBuilder<OidcAanbiederRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.OrganisatieId);
            tabel.Property(rij => rij.AlleenHier).HasDefaultValue(false);
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.Id, rij => rij.OrganisatieId, rij => rij.Naam, rij => rij.Issuer, rij => rij.ClientId,
                rij => rij.ClientGeheim, rij => rij.Claim, rij => rij.Herkenning, rij => rij.Actief, rij => rij.AlleenHier);
        }
    }
}
