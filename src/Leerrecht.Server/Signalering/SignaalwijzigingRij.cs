using Leerrecht.Core.Signalering;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Signalering;

/// <summary>Why a judgement ran.</summary>
public enum Oorzaak
{
    /// <summary>A day went by.</summary>
    Tijd,

    /// <summary>Facts about the pupil were delivered or corrected.</summary>
    Feiten,

    /// <summary>The calendar, the rule set, a code or a school changed.</summary>
    Regels,
}

/// <summary>What happened to a signal, and because of what.</summary>
public sealed class SignaalwijzigingRij
{
    public required Guid LeerlingId { get; init; }
    public required Guid Id { get; init; }
    public required Guid SignaalId { get; init; }
    public required Verandering Verandering { get; init; }
    public required DateTime Wanneer { get; init; }
    public required DateOnly Peildatum { get; init; }
    public required Oorzaak Oorzaak { get; init; }
    public Guid? AanleveringId { get; init; }

    /// <summary>JSON list of the ids of absences that came, went or changed.</summary>
    public required string Door { get; init; }

    /// <summary>JSON object with the values before; null when it is new.</summary>
    public string? Oud { get; init; }

    /// <summary>JSON object with the values after; null when it was withdrawn.</summary>
    public string? Nieuw { get; init; }

    public sealed class Indeling : IEntityTypeConfiguration<SignaalwijzigingRij>
    {
        public void Configure(EntityTypeBuilder<SignaalwijzigingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => new { rij.LeerlingId, rij.SignaalId });
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.SignaalId, rij => rij.Verandering, rij => rij.Wanneer,
                rij => rij.Peildatum, rij => rij.Oorzaak, rij => rij.AanleveringId);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Door, rij => rij.Oud, rij => rij.Nieuw);
        }
    }
}
