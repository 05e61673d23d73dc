using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Meldingen.Ziekteverzuim;

/// <summary>Where guidance of a sick pupil stands, for lists; follows from what happened, in the same transaction.</summary>
public enum Begeleidingsstand
{
    Begonnen,
    Besproken,
    BijJeugdarts,
    Geadviseerd,
    Afgesloten,
}

/// <summary>Guidance of a sick pupil (M@ZL) in short: who is to do what before when, and whether the jeugdarts was asked.</summary>
public sealed class VerzuimbegeleidingRij
{
    public required Guid LeerlingId { get; init; }

    /// <summary>The matter in <see cref="Opslag.GebeurtenisRij"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The school that began it.</summary>
    public required string Vestiging { get; set; }
    public required Begeleidingsaanleiding Aanleiding { get; set; }
    public required DateOnly BegonnenOp { get; set; }
    public required Begeleidingsstand Stand { get; set; }

    /// <summary>The next step of the school; null when it has none.</summary>
    public Begeleidingsstap? SchoolStap { get; set; }
    public DateOnly? SchoolUiterlijk { get; set; }

    /// <summary>The next step of the JGZ; null when it has none.</summary>
    public Begeleidingsstap? JgzStap { get; set; }
    public DateOnly? JgzUiterlijk { get; set; }

    /// <summary>The GGD that was asked last.</summary>
    public Guid? JgzId { get; set; }
    public DateOnly? GevraagdOp { get; set; }

    /// <summary>When the school decided not to ask, and why.</summary>
    public DateOnly? AfgezienOp { get; set; }
    public string? AfgezienReden { get; set; }
    public DateOnly? AdviesOp { get; set; }
    public Belastbaarheid? Belastbaarheid { get; set; }
    public Begeleidingseinde? Einde { get; set; }
    public DateOnly? AfgeslotenOp { get; set; }

    /// <summary>The matter that holds the notes of the JGZ, apart from all else.</summary>
    public required Guid MedischId { get; init; }

    /// <summary>How many of those there are: others see that there is one.</summary>
    public int Notities { get; set; }

    /// <summary>Brings the row to where the case stands.</summary>
    public void Volgt(Verzuimbegeleiding toestand)
    {
        var termijnen = Begeleidingstermijnen.Van(toestand);
        var (school, jgz) = (termijnen.FirstOrDefault(termijn => termijn.Kant == Begeleidingskant.School), termijnen.FirstOrDefault(termijn => termijn.Kant == Begeleidingskant.Jgz));
        (SchoolStap, SchoolUiterlijk, JgzStap, JgzUiterlijk) = (school?.Stap, school?.Uiterlijk, jgz?.Stap, jgz?.Uiterlijk);
        var (begin, jeugdarts) = toestand switch
        {
            Verzuimbegeleiding.Lopend loopt => (loopt.Begin, loopt.Jeugdarts),
            Verzuimbegeleiding.Afgesloten af => (af.Begin, af.Jeugdarts),
            _ => throw new InvalidOperationException("A case that did not begin has no row."),
        };
        (Vestiging, Aanleiding, BegonnenOp) = (begin.Vestiging, begin.Aanleiding, begin.Op);
        if (jeugdarts is Consultvraag.Gevraagd(var consult))
        {
            (JgzId, GevraagdOp) = (consult.Organisatie, consult.Op);
        }

        var afgezien = jeugdarts as Consultvraag.Afgezien;
        (AfgezienOp, AfgezienReden) = (afgezien?.Op, afgezien?.Reden);
        switch (toestand)
        {
            case Verzuimbegeleiding.Geadviseerd { Advies: var advies }:
                (Stand, AdviesOp, Belastbaarheid) = (Begeleidingsstand.Geadviseerd, advies.Op, advies.Belastbaarheid);
                break;
            case Verzuimbegeleiding.Afgesloten af:
                (Stand, Einde, AfgeslotenOp) = (Begeleidingsstand.Afgesloten, af.Reden, af.Op);
                break;
            default:
                Stand = toestand switch
                {
                    Verzuimbegeleiding.Begonnen => Begeleidingsstand.Begonnen,
                    Verzuimbegeleiding.Besproken => Begeleidingsstand.Besproken,
                    _ => Begeleidingsstand.BijJeugdarts,
                };
                break;
        }
    }

    public sealed class Indeling : IEntityTypeConfiguration<VerzuimbegeleidingRij>
    {
        public void Configure(EntityTypeBuilder<VerzuimbegeleidingRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => rij.LeerlingId).IsUnique().HasFilter("stand <> 'afgesloten'");
            tabel.HasIndex(rij => new { rij.Stand, rij.Vestiging });
            tabel.HasIndex(rij => new { rij.JgzId, rij.Stand });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id, rij => rij.MedischId, rij => rij.JgzId);
            tabel.Zijn(
                Gegevenssoort.Bijzonder, rij => rij.Vestiging, rij => rij.Aanleiding, rij => rij.BegonnenOp, rij => rij.Stand, rij => rij.SchoolStap, rij => rij.SchoolUiterlijk,
                rij => rij.JgzStap, rij => rij.JgzUiterlijk, rij => rij.GevraagdOp, rij => rij.AfgezienOp, rij => rij.AfgezienReden, rij => rij.AdviesOp,
                rij => rij.Belastbaarheid, rij => rij.Einde, rij => rij.AfgeslotenOp, rij => rij.Notities);
        }
    }
}
