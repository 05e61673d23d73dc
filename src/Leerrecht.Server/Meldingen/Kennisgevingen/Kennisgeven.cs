using System.Text.Json;
using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Kennisgevingen;

/// <summary>One act of a school with a message about a suspension or removal.</summary>
public static class Kennisgeven
{
    internal const string Soort = "kennisgeving";

    private static readonly Weigering NietVoorU = new("toegang.niet-voor-rol", "Dit is niet voor uw rol.");

    /// <summary>What the receiver gets: of the child no more than it takes to know who is meant.</summary>
    public sealed record Post(
        string Soort, string Vestiging, string? School, string Leerlingnummer, string? Naam, DateOnly Geboortedatum, DateOnly Van, DateOnly? Tot, string Redenen, DateOnly OudersGeinformeerdOp, string Onderwijs);

    /// <summary>To whom a kind of message goes.</summary>
    public static Berichtsoort Bericht(Kennisgevingsoort soort) => soort switch
    {
        Kennisgevingsoort.Schorsing => Berichtsoort.Inspectie,
        Kennisgevingsoort.Verwijdering => Berichtsoort.College,
    };

    /// <param name="id">The message; a new one when it does not exist yet.</param>
    /// <param name="gezien">How many things had happened when this person looked.</param>
    public static async Task<Uitkomst<Guid>> Doe(
        Guid leerling, Guid id, int gezien, Kennisgevingopdracht opdracht, Bezoek bezoek, Werkdagen werkdagen, Bezorgers bezorgers, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (await db.Kind(leerling, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Geoorloofd, Daad.Wijzigen, leerling, kind.Band))
        {
            return NietVoorU;
        }

        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var stroom = await db.Stroom<Kennisgevinggebeurtenis>(leerling, id, ct);
        var rij = await db.Kennisgevingen.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Id == id, ct);
        if (stroom.Gebeurd.Count != gezien)
        {
            return Gebeurtenissen.Intussen;
        }

        // beslissen
        var toestand = Stand(stroom);
        Kennisgevinggebeurtenis gebeurd;
        switch (Kennisgevingregels.Beslis(toestand, opdracht, bezoek.Vandaag, werkdagen))
        {
            case Uitkomst<Kennisgevinggebeurtenis>.Geweigerd(var reden):
                return reden;
            case Uitkomst<Kennisgevinggebeurtenis>.Gelukt(var volgt):
                gebeurd = volgt;
                break;
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }

        if (opdracht is Kennisgevingopdracht.Opstellen { Inhoud.Vestiging: var school } && !bezoek.Wie.Werkgebied.Vestigingen.Contains(school))
        {
            return NietVoorU;
        }

        if (gebeurd is Kennisgevinggebeurtenis.Verzonden { Weg: Kennisgevingweg.Leerrecht } && !bezorgers.Kent(Bericht(rij!.Soort)))
        {
            return new Weigering("kennisgeving.weg", "Deze ontvanger is niet aangesloten. Verstuur het bericht zelf en leg dat vast.");
        }

        // vastleggen
        if (rij is null)
        {
            rij = new() { LeerlingId = leerling, Id = id };
            db.Kennisgevingen.Add(rij);
        }

        var daarna = Kennisgevingregels.Verwerk(toestand, gebeurd);
        rij.Volgt(daarna);
        db.Vervolg(stroom, Soort, [gebeurd], Gegevenscategorie.Geoorloofd, handeling);
        if (daarna is Kennisgeving.Verzonden { Weg: Kennisgevingweg.Leerrecht, Inhoud: var inhoud })
        {
            var organisatie = await db.Organisaties.Where(school => school.Soort == Organisatiesoort.Vestiging && school.Code == inhoud.Vestiging).Select(school => new { school.Id, school.Naam }).FirstAsync(ct);
            var post = new Post(
                inhoud.Soort.ToString().ToLowerInvariant(), inhoud.Vestiging, organisatie.Naam, kind.Leerling.Sleutel, inhoud.Soort == Kennisgevingsoort.Verwijdering ? kind.Leerling.Naam : null,
                kind.Leerling.Geboortedatum, inhoud.Van, inhoud.Tot, inhoud.Reden, inhoud.OudersOp, inhoud.Onderwijs);
            await Klaarzetten.VoerUit(
                new(Bericht(inhoud.Soort), organisatie.Id, JsonSerializer.Serialize(post, JsonSerializerOptions.Web)) { LeerlingId = leerling, Verwijzing = id }, handeling, db, ct);
        }

        if (await db.VastleggenOfIntussen(handeling, ct) is { } intussen)
        {
            return intussen;
        }

        await transactie.CommitAsync(ct);
        return id;
    }

    internal static Kennisgeving Stand(Stroom<Kennisgevinggebeurtenis> stroom) =>
        stroom.Gebeurtenissen.Aggregate<Kennisgevinggebeurtenis, Kennisgeving>(new Kennisgeving.Geen(), Kennisgevingregels.Verwerk);
}
