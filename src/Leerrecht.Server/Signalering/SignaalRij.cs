using Leerrecht.Core.Signalering;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Signalering;

public enum Signaalstatus
{
    /// <summary>Holds.</summary>
    Geldig,

    /// <summary>No longer follows from what is known.</summary>
    Ingetrokken,

    /// <summary>A correction put another in its place (<see cref="SignaalRij.OpgevolgdDoor"/>).</summary>
    Verplaatst,
}

/// <summary>A signal with all that it rests on (regels §6). Only <see cref="Signaalstatus.Geldig"/> ones hold; the others are history, frozen.</summary>
public sealed class SignaalRij
{
    public required Guid LeerlingId { get; init; }

    /// <summary>Also the address of its explanation.</summary>
    public required Guid Id { get; init; }
    public required Signaalsoort Soort { get; init; }

    /// <summary>BRIN6 of the last day counted; null for absoluut verzuim.</summary>
    public string? Vestiging { get; set; }
    public required DateOnly Begin { get; set; }

    /// <summary>Null while open.</summary>
    public DateOnly? Eind { get; set; }
    public required DateOnly BereiktOp { get; set; }

    /// <summary>The size times 100.</summary>
    public required int OmvangHonderdsten { get; set; }
    public required Eenheid Eenheid { get; set; }

    /// <summary>Last day of the term for reporting.</summary>
    public DateOnly? Uiterlijk { get; set; }
    public int? Volgnummer { get; set; }

    /// <summary>A set of flags; ask with <c>(BestemdVoor &amp; Bestemming.School) != 0</c>.</summary>
    public required Bestemming BestemdVoor { get; set; }

    /// <summary>First day of the rule set used.</summary>
    public required DateOnly Regelset { get; set; }

    /// <summary>JSON list of the ids of the absences counted.</summary>
    public required string OpGrondVan { get; set; }

    /// <summary>JSON object: the parameters of the rule set that were used, by their names in regels §2.</summary>
    public required string Regelwaarden { get; set; }

    /// <summary>JSON list of the free periods between begin and end: gebied, van, tot, soort, naam.</summary>
    public required string Kalender { get; set; }
    public bool? TeltMee { get; set; }
    public RedenTeltNiet? RedenTeltNiet { get; set; }
    public bool? WachtOpMbo { get; set; }
    public int? Tier { get; set; }
    public required Signaalstatus Status { get; set; }
    public Guid? OpgevolgdDoor { get; set; }

    /// <summary>When it was first known to the system.</summary>
    public required DateTime OntstaanOp { get; init; }

    /// <summary>The peildatum of the judgement that gave these values.</summary>
    public required DateOnly BeoordeeldOp { get; set; }

    /// <summary>The last day that it is about, of its being reached and of its term; far ahead while it is open. Kept by the database.</summary>
    public DateOnly SpeeltTot { get; private set; }

    public decimal Omvang => OmvangHonderdsten / 100m;

    public sealed class Indeling : IEntityTypeConfiguration<SignaalRij>
    {
        public void Configure(EntityTypeBuilder<SignaalRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.Ignore(rij => rij.Omvang);
            tabel.HasIndex(rij => rij.Id);
            tabel.HasIndex(rij => new { rij.Status, rij.Uiterlijk });
            tabel.HasIndex(rij => new { rij.Vestiging, rij.Status, rij.BereiktOp });
            tabel.Property(rij => rij.SpeeltTot).HasComputedColumnSql("CASE WHEN eind IS NULL THEN '9999-12-31' WHEN uiterlijk > bereikt_op THEN uiterlijk ELSE bereikt_op END", stored: true);

            // For the list of today: of all, where many children are in reach, and per child, where few are.
            tabel.HasIndex(rij => new { rij.SpeeltTot, rij.LeerlingId, rij.Soort, rij.BestemdVoor, rij.Id }).HasFilter("status = 'geldig' AND soort <> 'aanwezigheid-laag'");
            tabel.HasIndex(rij => new { rij.LeerlingId, rij.SpeeltTot, rij.Soort, rij.BestemdVoor, rij.Id }).HasFilter("status = 'geldig' AND soort <> 'aanwezigheid-laag'");
            tabel.HasIndex(rij => rij.LeerlingId).HasFilter("status = 'geldig' AND eind IS NULL");
            tabel.Zijn(
                Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.Status, rij => rij.OpgevolgdDoor,
                rij => rij.OntstaanOp, rij => rij.BeoordeeldOp);
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Regelset, rij => rij.Regelwaarden, rij => rij.Kalender);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.Vestiging, rij => rij.Begin, rij => rij.Eind, rij => rij.BereiktOp,
                rij => rij.OmvangHonderdsten, rij => rij.Eenheid, rij => rij.Uiterlijk, rij => rij.Volgnummer, rij => rij.BestemdVoor,
                rij => rij.OpGrondVan, rij => rij.TeltMee, rij => rij.RedenTeltNiet, rij => rij.WachtOpMbo, rij => rij.Tier, rij => rij.SpeeltTot);
            tabel.Zijn(Gegevenssoort.Bijzonder, rij => rij.Soort);
        }
    }
}
