using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>By which claim a provider's person is found among the medewerkers.</summary>
public enum Oidcherkenning
{
    /// <summary>The e-mail address, which the provider must say to have verified.</summary>
    Email,

    /// <summary>Subject as entered with the medewerker (table <c>oidc_koppeling</c>).</summary>
    Subject,
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

    /// <summary>The claim that holds the e-mail address or the subject.</summary>
    public required string Claim { get; set; }
    public required Oidcherkenning Herkenning { get; set; }
    public required bool Actief { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<OidcAanbiederRij>
    {
        public void Configure(EntityTypeBuilder<OidcAanbiederRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.OrganisatieId);
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.Id, rij => rij.OrganisatieId, rij => rij.Naam, rij => rij.Issuer, rij => rij.ClientId,
                rij => rij.ClientGeheim, rij => rij.Claim, rij => rij.Herkenning, rij => rij.Actief);
        }
    }
}
