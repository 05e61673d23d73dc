using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Meldingen.Absoluut;

/// <summary>Leerplicht's inquiry into a child that is enrolled nowhere, as it stands; what happened is in <see cref="Opslag.GebeurtenisRij"/>.</summary>
public sealed class AbsoluutonderzoekRij
{
    public required Guid LeerlingId { get; init; }

    /// <summary>The matter of which it follows.</summary>
    public required Guid Id { get; init; }

    /// <summary>First day enrolled nowhere.</summary>
    public DateOnly Sinds { get; set; }

    /// <summary>What is next; null when it is closed.</summary>
    public Absoluutstap? Stap { get; set; }
    public DateOnly? Uiterlijk { get; set; }
    public DateOnly? BriefOp { get; set; }
    public Absoluuteinde? Einde { get; set; }
    public DateOnly? AfgeslotenOp { get; set; }

    /// <summary>Brings the row to where the inquiry stands.</summary>
    public void Volgt(Absoluutonderzoek toestand)
    {
        Stap = Absoluutregels.Stap(toestand);
        switch (toestand)
        {
            case Absoluutonderzoek.Aangeschreven brief:
                (Sinds, Uiterlijk) = (brief.Sinds, brief.Uiterlijk);
                BriefOp ??= brief.Op;
                break;
            case Absoluutonderzoek.InGesprek gesprek:
                (Sinds, Uiterlijk) = (gesprek.Sinds, gesprek.Uiterlijk);
                break;
            case Absoluutonderzoek.Afgesloten af:
                (Sinds, Uiterlijk, Einde, AfgeslotenOp) = (af.Sinds, null, af.Einde, af.Op);
                break;
        }
    }

    public sealed class Indeling : IEntityTypeConfiguration<AbsoluutonderzoekRij>
    {
        public void Configure(EntityTypeBuilder<AbsoluutonderzoekRij> tabel)
        {
            tabel.HasKey(rij => new { rij.LeerlingId, rij.Id });
            tabel.HasIndex(rij => rij.LeerlingId).IsUnique().HasFilter("afgesloten_op IS NULL");
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.LeerlingId, rij => rij.Id);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.Sinds, rij => rij.Stap, rij => rij.Uiterlijk, rij => rij.BriefOp, rij => rij.Einde, rij => rij.AfgeslotenOp);
        }
    }
}
