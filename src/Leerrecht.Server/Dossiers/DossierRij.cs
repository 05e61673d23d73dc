using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Dossiers;

/// <summary>In what state a case is.</summary>
public enum Dossierstand
{
    Open,
    InBehandeling,
    Gesloten,
}

/// <summary>How the term of its step stands.</summary>
public enum Termijnsoort
{
    Geen,
    Loopt,
    Opgeschort,
    Verstreken,
}

/// <summary>Whether there is an offer.</summary>
public enum Aanbodstand
{
    Geen,
    ZonderPlaats,
    MetPlaats,
}

/// <summary>
/// A case as it stands, for lists; what happened is in <see cref="Opslag.GebeurtenisRij"/> and this can be made again from it. Who leads is
/// never empty, and a child has at most one case that is not closed: the database holds both.
/// </summary>
public sealed class DossierRij
{
    public const string Stroom = "dossier";

    public required Guid LeerlingId { get; init; }
    public required Guid Id { get; init; }
    public required Dossierstand Stand { get; init; }
    public required Aanleiding Aanleiding { get; init; }
    public required DateTime Geopend { get; init; }
    public required DateTime EersteActieVoor { get; init; }

    /// <summary>Key of the ladder with which it began.</summary>
    public required string Model { get; init; }
    public required int Trede { get; init; }
    public required DateOnly TredeSinds { get; init; }
    public required Termijnsoort Termijn { get; init; }

    /// <summary>The kantelpunt; while the term stands still the last day of that.</summary>
    public DateOnly? TermijnTot { get; init; }

    /// <summary>The day on which it goes up by itself.</summary>
    public DateOnly? VanzelfOp { get; init; }

    /// <summary>Who of the next step was told that the term has passed.</summary>
    public Guid? OpschalenAanId { get; init; }

    /// <summary>The next day on which something falls due by itself.</summary>
    public DateOnly? BewakenOp { get; init; }
    public required Guid RegieAanstellingId { get; init; }
    public required Guid RegieOrganisatieId { get; init; }
    public required string Regie { get; init; }
    public Guid? GevraagdAanstellingId { get; init; }
    public string? Gevraagd { get; init; }
    public DateOnly? GevraagdOp { get; init; }

    /// <summary>Whom the family calls; empty while that is who leads.</summary>
    public required string Contactpersoon { get; init; }

    /// <summary>The appointment of that person; null for somebody who takes part in no case.</summary>
    public Guid? ContactAanstellingId { get; init; }

    /// <summary>Shared by the running cases of one household; null for a case on its own.</summary>
    public Guid? GezinId { get; init; }
    public required int PlanVersie { get; init; }
    public DateOnly? EvaluatieOp { get; init; }
    public DateOnly? KindGesproken { get; init; }
    public DateOnly? OverlegGehouden { get; init; }
    public required Aanbodstand Aanbod { get; init; }

    /// <summary>Before when the table decided that there is a place.</summary>
    public DateOnly? PlaatsUiterlijk { get; init; }
    public Dossieruitkomst? Uitkomst { get; init; }
    public DateOnly? GeslotenOp { get; init; }
    public DateOnly? NazorgOp { get; init; }
    public required bool Nagezien { get; init; }
    public required bool Geevalueerd { get; init; }

    public bool Loopt => Stand != Dossierstand.Gesloten;

    public sealed class Indeling : IEntityTypeConfiguration<DossierRij>
    {
        public void Configure(EntityTypeBuilder<DossierRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => rij.LeerlingId).IsUnique().HasFilter("gesloten_op IS NULL");
            tabel.HasIndex(rij => new { rij.RegieAanstellingId, rij.GeslotenOp });
            tabel.HasIndex(rij => new { rij.RegieOrganisatieId, rij.GeslotenOp });
            tabel.HasIndex(rij => rij.GevraagdAanstellingId);
            tabel.HasIndex(rij => rij.OpschalenAanId);
            tabel.HasIndex(rij => rij.BewakenOp);
            tabel.HasIndex(rij => rij.GezinId);
            tabel.HasIndex(rij => new { rij.NazorgOp, rij.Nagezien });
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.Model, rij => rij.BewakenOp, rij => rij.RegieAanstellingId, rij => rij.RegieOrganisatieId,
                rij => rij.OpschalenAanId, rij => rij.GevraagdAanstellingId, rij => rij.ContactAanstellingId);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.GezinId, rij => rij.Stand, rij => rij.Geopend, rij => rij.EersteActieVoor, rij => rij.Trede, rij => rij.TredeSinds, rij => rij.Termijn,
                rij => rij.TermijnTot, rij => rij.VanzelfOp, rij => rij.GevraagdOp, rij => rij.PlanVersie, rij => rij.EvaluatieOp, rij => rij.KindGesproken, rij => rij.OverlegGehouden,
                rij => rij.PlaatsUiterlijk, rij => rij.GeslotenOp, rij => rij.NazorgOp, rij => rij.Nagezien, rij => rij.Geevalueerd);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Aanleiding, rij => rij.Aanbod, rij => rij.Uitkomst);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Regie, rij => rij.Gevraagd, rij => rij.Contactpersoon);
        }
    }
}
