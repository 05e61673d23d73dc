using System.Text.Json;
using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Betrokken;

/// <summary>
/// Somebody of a school or gemeente lets another know of being involved with a child, as the region agreed: through the message that was shown,
/// or by hand. Sent twice, by a double click or by two colleagues, it goes once.
/// </summary>
public static class Informeren
{
    private static readonly Weigering NietVoorU = new("toegang.niet-voor-rol", "Dit is niet voor uw rol.");

    /// <param name="Id">Made with the form.</param>
    /// <param name="Zelf">It was done by hand; nothing is sent.</param>
    public sealed record Invoer(Guid Id, Guid Plicht, bool Zelf, string Functie, string Telefoon, string Email);

    /// <summary>Whether this person tells others of involvement with a child.</summary>
    public static bool Mag(Bezoek bezoek, Band band) => Doet(bezoek)
        && Toegangsregels.Beslis(bezoek.Wie.Rol, Gegevenscategorie.Dossier, Daad.Delen, band, bezoek.Convenant).Mag
        && Toegangsregels.Beslis(bezoek.Wie.Rol, Gegevenscategorie.Identiteit, Daad.Delen, band, bezoek.Convenant).Mag;

    /// <summary>The same, of no child in particular.</summary>
    public static bool Doet(Bezoek bezoek) => Zijde(bezoek) is not null && bezoek.Ooit(Gegevenscategorie.Dossier, Daad.Delen) && bezoek.Ooit(Gegevenscategorie.Identiteit, Daad.Delen);

    /// <summary>The side that this person tells for; null for who tells for none.</summary>
    public static Meldzijde? Zijde(Bezoek bezoek) => Meldingbereik.IsSchool(bezoek) ? Meldzijde.School : Functies.IsLeerplicht(bezoek.Wie.Rol) ? Meldzijde.Gemeente : null;

    public static async Task<Uitkomst<Guid>> VoerUit(Guid leerling, Invoer invoer, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (await db.Kind(leerling, bezoek, ct) is not { } kind || !Mag(bezoek, kind.Band)
            || !bezoek.Mag(Gegevenscategorie.Dossier, Daad.Delen, leerling, kind.Band) || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Delen, leerling, kind.Band))
        {
            bezoek.Inkijk.Weigert(Daad.Delen, Gegevenscategorie.Dossier, leerling, NietVoorU.Code);
            return NietVoorU;
        }

        var plichten = await InformatieplichtRij.Op(bezoek.Vandaag, db, ct);
        if (plichten.FirstOrDefault(plicht => plicht.Id == invoer.Plicht && plicht.Geldt(kind.Leerling.Gemeente, bezoek.Vandaag)) is not { } plicht)
        {
            return new Weigering("betrokkenheid.plicht", "Deze afspraak geldt niet meer. Kijk wat er nu staat.");
        }

        if (await Eerder(leerling, invoer, bezoek.Vandaag, db, ct) is { } eerder)
        {
            return eerder;
        }

        // beslissen
        var bericht = Bericht(kind, await Gemeentenaam(kind.Leerling.Gemeente, db, ct), invoer.Functie, invoer.Telefoon, invoer.Email, bezoek);
        if (!invoer.Zelf && plicht.Weg != Informatieweg.Zelf && Informatieregels.Bezwaar(bericht) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        var weg = invoer.Zelf ? Informatieweg.Zelf : plicht.Weg;
        db.Betrokkenheden.Add(new()
        {
            LeerlingId = leerling, Id = invoer.Id, PlichtId = plicht.Id, Weg = weg, Aan = plicht.Aan, OrganisatieId = bezoek.Wie.Organisatie.Id, Op = bezoek.Vandaag,
            Wie = bezoek.Wie.Naam, Functie = bericht.Functie, Telefoon = bericht.Telefoon, Email = bericht.Email,
        });
        if (Soort(weg) is { } soort)
        {
            await Klaarzetten.VoerUit(
                new(soort, bezoek.Wie.Organisatie.Id, JsonSerializer.Serialize(bericht, JsonSerializerOptions.Web)) { LeerlingId = leerling, Verwijzing = invoer.Id }, handeling, db, ct);
        }

        try
        {
            await db.Vastleggen(handeling, ct);
            return invoer.Id;
        }
        catch (DbUpdateException fout) when (Gebeurtenissen.WasEenAnderEerder(fout))
        {
            db.ChangeTracker.Clear();
            return await Eerder(leerling, invoer, bezoek.Vandaag, db, ct) ?? throw new InvalidOperationException("Another told it first and it cannot be found.", fout);
        }
    }

    /// <summary>The message of a way; null where nothing is sent.</summary>
    internal static Berichtsoort? Soort(Informatieweg weg) => weg switch
    {
        Informatieweg.UrgenteMelding => Berichtsoort.UrgenteMelding,
        Informatieweg.Verwijsindex => Berichtsoort.Verwijsindex,
        Informatieweg.Zelf => null,
    };

    /// <summary>All that leaves.</summary>
    internal static Betrokkenheidsbericht Bericht(Kindbereik.Gebonden kind, string gemeente, string functie, string telefoon, string email, Bezoek bezoek) => new(
        kind.Leerling.Naam ?? kind.Leerling.Sleutel, kind.Leerling.Geboortedatum, gemeente, bezoek.Wie.Organisatie.Naam, bezoek.Wie.Naam, functie.Trim(), telefoon.Trim(), email.Trim(),
        bezoek.Vandaag);

    internal static async Task<string> Gemeentenaam(string code, RegisterDb db, CancellationToken ct) =>
        await db.Gemeenten.Where(rij => rij.Code == code).Select(rij => rij.Naam).FirstOrDefaultAsync(ct) ?? code;

    private static Task<Guid?> Eerder(Guid leerling, Invoer invoer, DateOnly vandaag, RegisterDb db, CancellationToken ct) => db.Betrokkenheden.AsNoTracking()
        .Where(rij => rij.LeerlingId == leerling && (rij.Id == invoer.Id || (rij.PlichtId == invoer.Plicht && rij.Op == vandaag))).Select(rij => (Guid?)rij.Id).FirstOrDefaultAsync(ct);
}
