using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang;

/// <summary>Somebody who works with Leerrecht. How this person signs in is kept apart.</summary>
public sealed class MedewerkerRij
{
    public required Guid Id { get; init; }
    public required string Naam { get; set; }

    /// <summary>Work address, lower case; also the name to sign in with.</summary>
    public required string Email { get; set; }
    public string? Telefoon { get; set; }

    /// <summary>Of the demonstration: may be chosen without signing in, on this computer and in Development only.</summary>
    public bool Demo { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<MedewerkerRij>
    {
        public void Configure(EntityTypeBuilder<MedewerkerRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.Email).IsUnique();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.Demo);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Naam, rij => rij.Email, rij => rij.Telefoon);
        }
    }
}
