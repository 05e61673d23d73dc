using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>A school reports. The same form sent twice, by a double click or by two colleagues, makes one report.</summary>
public static class Melden
{
    /// <summary>What only the school knows.</summary>
    /// <param name="Id">Made with the form, so that sending it again is recognised.</param>
    public sealed record Invoer(
        Guid Id, Verzuimmeldingsoort Soort, DateOnly? Eind, bool AlleLessenGemist, string Reden, string ActieSchool, bool ActieGewenst, Meldprioriteit Prioriteit,
        string Toelichting, Schoolcontact Contact, string? TelefoonThuis, Vermoeden? Vermoeden);

    /// <returns>The report; or which field cannot be, by its name as the code.</returns>
    public static async Task<Uitkomst<Guid>> VoerUit(
        Voorstellen.Voorstel voorstel, Invoer invoer, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var stroom = await db.Stroom<Meldinggebeurtenis>(voorstel.Leerling.Id, invoer.Id, ct);
        if (stroom.Gebeurd.Count > 0 || voorstel.AlGemeld is not null)
        {
            return voorstel.AlGemeld ?? invoer.Id;
        }

        // beslissen
        var leerling = voorstel.Leerling.NaarLeerling();
        var inhoud = new Meldinginhoud(
            invoer.Soort, voorstel.Vestiging, voorstel.Begin, invoer.Eind, leerling.StartkwalificatieOp is { } dag && dag <= bezoek.Vandaag, invoer.Reden.Trim(),
            invoer.AlleLessenGemist, invoer.ActieSchool.Trim(), invoer.ActieGewenst, invoer.Prioriteit, invoer.Toelichting.Trim(), invoer.Contact, invoer.TelefoonThuis,
            voorstel.Dagen, invoer.Vermoeden);
        var opdracht = new Meldingopdracht.Melden(inhoud, new(voorstel.Signaal?.Id, voorstel.Uiterlijk, bezoek.Vandaag), leerling);
        var uitkomst = Meldingregels.Beslis(new Verzuimmelding.Geen(), opdracht, bezoek.Vandaag);
        if (uitkomst is Uitkomst<Meldinggebeurtenis>.Geweigerd(var reden))
        {
            return reden;
        }

        // vastleggen
        var gebeurtenis = ((Uitkomst<Meldinggebeurtenis>.Gelukt)uitkomst).Waarde;
        var melding = Meldingregels.Verwerk(new Verzuimmelding.Geen(), gebeurtenis);
        var rij = new VerzuimmeldingRij
        {
            LeerlingId = voorstel.Leerling.Id, Id = invoer.Id, SignaalId = voorstel.Signaal?.Id, Soort = inhoud.Soort, Status = Meldingstatus.Geregistreerd,
            Vestiging = inhoud.Vestiging, Gemeente = leerling.Gemeente, Begin = inhoud.Begin, GemeldOp = bezoek.Vandaag, Uiterlijk = voorstel.Uiterlijk,
        };
        rij.Volg(melding);
        db.Verzuimmeldingen.Add(rij);
        db.Vervolg(stroom, VerzuimmeldingRij.Stroom, [gebeurtenis], Gegevenscategorie.Ongeoorloofd, handeling);
        await Meldingbericht.Zet(rij, melding, gebeurtenis, leerling, bezoek.Wie.Organisatie.Id, handeling, db, ct);
        try
        {
            await db.Vastleggen(handeling, ct);
        }
        catch (DbUpdateException fout) when (Gebeurtenissen.WasEenAnderEerder(fout))
        {
            db.ChangeTracker.Clear();
            var signaal = voorstel.Signaal?.Id;
            var eerder = await db.Verzuimmeldingen.AsNoTracking()
                .Where(ander => ander.LeerlingId == rij.LeerlingId && (ander.Id == invoer.Id || (signaal != null && ander.SignaalId == signaal && ander.Status != Meldingstatus.Ingetrokken)))
                .Select(ander => (Guid?)ander.Id).FirstOrDefaultAsync(ct);
            return eerder ?? throw new InvalidOperationException("A report was made by another and cannot be found.", fout);
        }

        return invoer.Id;
    }
}
