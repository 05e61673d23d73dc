using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>What a one-time link opens.</summary>
public enum Linksoort
{
    /// <summary>The first administrator of an empty register.</summary>
    Eerste,

    /// <summary>Somebody is invited.</summary>
    Uitnodiging,

    /// <summary>Somebody lost password, app or passkey.</summary>
    Herstel,
}

/// <summary>A link that lets somebody set password, app or passkey: once, and not for long. Of its secret only a hash is kept.</summary>
public sealed class ToegangslinkRij
{
    public required Guid Id { get; init; }
    public required Linksoort Soort { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required string Afdruk { get; init; }

    /// <summary>For whom; null for the first administrator, who does not exist yet.</summary>
    public Guid? MedewerkerId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime GemaaktOp { get; init; }

    /// <summary>UTC; from then on it opens nothing.</summary>
    public required DateTime GeldigTot { get; init; }

    /// <summary>UTC; when it was used, or when a newer one took its place.</summary>
    public DateTime? VervallenOp { get; set; }

    public bool IsOpen(DateTime nu) => VervallenOp is null && nu < GeldigTot;

    public sealed class Indeling : IEntityTypeConfiguration<ToegangslinkRij>
    {
        public void Configure(EntityTypeBuilder<ToegangslinkRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.Afdruk).IsUnique();
            tabel.HasIndex(rij => rij.MedewerkerId);

            // Of two who use it at once the second finds it gone.
            tabel.Property(rij => rij.VervallenOp).IsConcurrencyToken();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.Soort, rij => rij.Afdruk, rij => rij.MedewerkerId);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.GemaaktOp, rij => rij.GeldigTot, rij => rij.VervallenOp);
        }
    }
}
