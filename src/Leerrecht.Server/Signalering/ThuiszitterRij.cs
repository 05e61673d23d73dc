using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Signalering;

/// <summary>A pupil who sits at home now, with the three-month clock (regels §7); at most one row per pupil.</summary>
public sealed class ThuiszitterRij
{
    public required Guid LeerlingId { get; init; }
    public required Thuiszittercategorie Categorie { get; init; }
    public required Onderwijssoort Sector { get; init; }

    /// <summary>The first day actually absent.</summary>
    public required DateOnly Sinds { get; init; }

    /// <summary>The last day within the three months.</summary>
    public required DateOnly GrensOp { get; init; }

    /// <summary>The day up to which this was judged; <see cref="Dagen"/> counts to it.</summary>
    public required DateOnly Peildatum { get; init; }
    public required int Dagen { get; init; }
    public required bool LangerDanDrieMaanden { get; init; }
    public required bool Aanbod { get; init; }
    public required bool WachtOpMbo { get; init; }
    public required string Gemeente { get; init; }
    public string? Vestiging { get; init; }
    public string? Bestuur { get; init; }
    public string? Swv { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<ThuiszitterRij>
    {
        public void Configure(EntityTypeBuilder<ThuiszitterRij> tabel)
        {
            tabel.HasKey(rij => rij.LeerlingId);
            tabel.HasIndex(rij => rij.Gemeente);
            tabel.HasIndex(rij => rij.Vestiging);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Peildatum);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.Categorie, rij => rij.Sector, rij => rij.Sinds, rij => rij.GrensOp, rij => rij.Dagen,
                rij => rij.LangerDanDrieMaanden, rij => rij.Aanbod, rij => rij.WachtOpMbo, rij => rij.Gemeente, rij => rij.Vestiging,
                rij => rij.Bestuur, rij => rij.Swv);
        }
    }
}
