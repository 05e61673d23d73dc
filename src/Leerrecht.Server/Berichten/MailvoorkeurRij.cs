using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Berichten;

/// <summary>When somebody wants mail, and up to which day it was sent. Who never chose has the summary at eight and urgent mail.</summary>
public sealed class MailvoorkeurRij
{
    public const int Standaard = 8 * 60;

    public required Guid MedewerkerId { get; init; }

    /// <summary>Minutes after midnight in Amsterdam; null for no summary.</summary>
    public int? Om { get; set; } = Standaard;

    /// <summary>Whether what becomes urgent during the day is mailed at once.</summary>
    public bool Spoed { get; set; } = true;

    /// <summary>The last day of which there was a summary.</summary>
    public DateOnly? SamengevatOp { get; set; }

    public sealed class Indeling : IEntityTypeConfiguration<MailvoorkeurRij>
    {
        public void Configure(EntityTypeBuilder<MailvoorkeurRij> tabel)
        {
            tabel.HasKey(rij => rij.MedewerkerId);

            // Of two nodes that make the same summary one is too late.
            tabel.Property(rij => rij.SamengevatOp).IsConcurrencyToken();
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.MedewerkerId, rij => rij.SamengevatOp);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Om, rij => rij.Spoed);
        }
    }
}

/// <summary>That somebody was told by mail of something urgent: so that it is not told twice. What it was cannot be read from it.</summary>
public sealed class AttenderingRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid MedewerkerId { get; init; }

    /// <summary>A hash of what it was.</summary>
    public required string Afdruk { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<AttenderingRij>
    {
        public void Configure(EntityTypeBuilder<AttenderingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.MedewerkerId, rij.Afdruk });
            tabel.HasIndex(rij => rij.MedewerkerId);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.MedewerkerId);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Afdruk);
        }
    }
}
