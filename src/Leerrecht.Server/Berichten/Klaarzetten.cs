using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Berichten;

/// <summary>Puts a message in the outbox. It is written when the caller records its own change, with it or not at all.</summary>
public static class Klaarzetten
{
    /// <param name="OrganisatieId">Whose people are told when it does not arrive.</param>
    /// <param name="Inhoud">JSON; of a mail <see cref="Mailinhoud"/>.</param>
    public sealed record Nieuw(Berichtsoort Soort, Guid OrganisatieId, string Inhoud)
    {
        public Guid? LeerlingId { get; init; }

        /// <summary>What it is about, such as the report: the reference by which the receiver names it.</summary>
        public Guid? Verwijzing { get; init; }

        /// <summary>The message that was refused and that this one stands in for, also in its place among the others.</summary>
        public Guid? Vervangt { get; init; }
    }

    /// <summary>Adds it to the context; the caller records it with its own change.</summary>
    public static async Task<BerichtRij> VoerUit(Nieuw wat, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(handeling.Wanneer);
        var stroom = $"{wat.Soort.Ontvanger()}:{wat.LeerlingId ?? id}";
        var laatste = wat.LeerlingId is null ? 0 : Math.Max(
            await db.Berichten.Where(rij => rij.Stroom == stroom).MaxAsync(rij => (long?)rij.Volgnummer, ct) ?? 0,
            db.Berichten.Local.Where(rij => rij.Stroom == stroom).Max(rij => (long?)rij.Volgnummer) ?? 0);
        var volgnummer = laatste + 1;
        if (wat.Vervangt is { } oud && await db.Berichten.SingleOrDefaultAsync(rij => rij.Id == oud && rij.GeweigerdOp != null && rij.BezorgdOp == null, ct) is { } geweigerd)
        {
            (geweigerd.VervallenOp, geweigerd.VolgendePoging, geweigerd.Inhoud) = (handeling.Wanneer, null, null);
            volgnummer = geweigerd.Stroom == stroom ? geweigerd.Volgnummer : volgnummer;
        }

        var nieuw = new BerichtRij
        {
            Id = id, LeerlingId = wat.LeerlingId, Stroom = stroom, Volgnummer = volgnummer, Soort = wat.Soort, OrganisatieId = wat.OrganisatieId,
            Verwijzing = wat.Verwijzing, Inhoud = wat.Inhoud, Aangemaakt = handeling.Wanneer, VolgendePoging = handeling.Wanneer,
        };
        db.Berichten.Add(nieuw);
        return nieuw;
    }
}
