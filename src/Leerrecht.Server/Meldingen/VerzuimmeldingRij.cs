using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Meldingen;

/// <summary>A report as it stands, for lists. What was reported and said is in what happened to it (<see cref="Meldinggebeurtenis"/>).</summary>
public sealed class VerzuimmeldingRij
{
    public const string Stroom = "verzuimmelding";

    public required Guid LeerlingId { get; init; }

    /// <summary>Also its address, and its key at the register.</summary>
    public required Guid Id { get; init; }

    /// <summary>Null for what a school reports of its own accord. A signal is reported once, unless the school took it back.</summary>
    public Guid? SignaalId { get; init; }

    public required Verzuimmeldingsoort Soort { get; init; }
    public required Meldingstatus Status { get; set; }
    public required string Vestiging { get; init; }

    /// <summary>Where the pupil lived when it was reported.</summary>
    public required string Gemeente { get; init; }
    public required DateOnly Begin { get; init; }
    public DateOnly? Eind { get; set; }
    public required DateOnly GemeldOp { get; init; }

    /// <summary>Last day of the term for reporting; null where there is none.</summary>
    public DateOnly? Uiterlijk { get; init; }

    /// <summary>Who of the gemeente works on it, or did.</summary>
    public string? Behandelaar { get; set; }

    /// <summary>Day on which the gemeente closed it or the school took it back.</summary>
    public DateOnly? AfgehandeldOp { get; set; }

    public bool TeLaat => Uiterlijk is { } dag && GemeldOp > dag;

    public bool Loopt => Status is Meldingstatus.Geregistreerd or Meldingstatus.InBehandeling;

    /// <summary>Follows what happened.</summary>
    public void Volg(Verzuimmelding melding)
    {
        Status = melding.Status ?? throw new ArgumentException("Nothing was reported yet.", nameof(melding));
        Eind = melding.Gemeld!.Value.Inhoud.Eind;
        (Behandelaar, AfgehandeldOp) = melding switch
        {
            Verzuimmelding.InBehandeling m => (m.Behandelaar, (DateOnly?)null),
            Verzuimmelding.Afgesloten m => (m.Behandelaar, m.Op),
            Verzuimmelding.TerKennisgeving m => (m.Behandelaar, m.Op),
            Verzuimmelding.Ingetrokken m => (Behandelaar, m.Op),
            _ => (null, null),
        };
    }

    public sealed class Indeling : IEntityTypeConfiguration<VerzuimmeldingRij>
    {
        public void Configure(EntityTypeBuilder<VerzuimmeldingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => rij.Id).IsUnique();
            tabel.HasIndex(rij => rij.SignaalId).IsUnique().HasFilter("status <> 'ingetrokken'");
            tabel.HasIndex(rij => new { rij.Vestiging, rij.Status, rij.GemeldOp });
            tabel.HasIndex(rij => new { rij.Gemeente, rij.Status, rij.GemeldOp });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.SignaalId);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.Soort, rij => rij.Status, rij => rij.Vestiging, rij => rij.Gemeente, rij => rij.Begin, rij => rij.Eind,
                rij => rij.GemeldOp, rij => rij.Uiterlijk, rij => rij.AfgehandeldOp);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Behandelaar);
        }
    }
}
