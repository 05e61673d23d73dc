using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Meldingen.Maandlijst;

/// <summary>An agreement of leerplicht and samenwerkingsverband about one child, as it stands; what happened to it is in gebeurtenis.</summary>
public sealed class MaandafspraakRij
{
    public const string Stroom = "maandafspraak";

    public required Guid LeerlingId { get; init; }

    /// <summary>The matter of which it follows.</summary>
    public required Guid Id { get; init; }

    public required string Gemeente { get; init; }
    public required string Swv { get; init; }

    /// <summary>First day of the month in which it was made.</summary>
    public required DateOnly Maand { get; init; }

    public required string Stap { get; init; }

    /// <summary>The organisation that takes the step.</summary>
    public required Guid OrganisatieId { get; init; }

    /// <summary>Empty when any there will do.</summary>
    public required string Wie { get; init; }

    public required DateOnly Uiterlijk { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? AfgerondOp { get; set; }

    public bool Gelukt { get; set; }
    public string? Verslag { get; set; }

    public Maandafspraak NaarAfspraak() => new(Maand, Stap, OrganisatieId, Wie, Uiterlijk, AfgerondOp is { } op ? new(op, Gelukt, Verslag ?? "") : null);

    /// <summary>Follows what happened.</summary>
    public void Volg(Maandafspraak afspraak) => (AfgerondOp, Gelukt, Verslag) = (afspraak.Uitkomst?.Op, afspraak.Uitkomst?.Gelukt == true, afspraak.Uitkomst?.Toelichting);

    public sealed class Indeling : IEntityTypeConfiguration<MaandafspraakRij>
    {
        public void Configure(EntityTypeBuilder<MaandafspraakRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => new { rij.Gemeente, rij.Swv, rij.Maand });
            tabel.HasIndex(rij => new { rij.OrganisatieId, rij.AfgerondOp });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.OrganisatieId);
            tabel.Zijn(Gegevenssoort.Persoonsgegeven, rij => rij.Gemeente, rij => rij.Swv, rij => rij.Maand, rij => rij.Uiterlijk, rij => rij.AfgerondOp, rij => rij.Gelukt);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Stap, rij => rij.Verslag);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Wie);
        }
    }
}
