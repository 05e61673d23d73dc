using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>A code for who does not have the authenticator app at hand; removed when it is used.</summary>
public sealed class HerstelcodeRij
{
    public required Guid Id { get; init; }
    public required Guid MedewerkerId { get; init; }

    /// <summary>SHA-256 of medewerker and code: the codes are random, so nothing slower is needed.</summary>
    public required string Afdruk { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<HerstelcodeRij>
    {
        public void Configure(EntityTypeBuilder<HerstelcodeRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.MedewerkerId);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.MedewerkerId);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Afdruk);
        }
    }
}
