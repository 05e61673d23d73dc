using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>The identity provider of an organisation: added, changed, or put out of use.</summary>
public static class OidcBewaren
{
    /// <param name="Id">The one that changes; null for a new one.</param>
    /// <param name="ClientGeheim">Empty leaves it as it is.</param>
    public sealed record Invoer(Guid? Id, Guid Organisatie, string Naam, string Issuer, string ClientId, string ClientGeheim, string Claim, Oidcherkenning Herkenning, bool Actief, bool AlleenHier = false);

    public static async Task<Uitkomst<Guid>> VoerUit(Invoer invoer, Gebruiker door, Handeling handeling, RegisterDb db, Kluis kluis, CancellationToken ct)
    {
        // laden
        var rij = invoer.Id is { } id ? await db.OidcAanbieders.SingleOrDefaultAsync(aanbieder => aanbieder.Id == id, ct) : null;
        var organisatie = await db.Organisaties.AnyAsync(rij => rij.Id == invoer.Organisatie, ct);

        // beslissen
        if ((rij, invoer) switch
        {
            _ when !Functies.MagBeheren(door.Rol) => Weigeringen.Onbekend,
            (null, { Id: not null }) => Weigeringen.Onbekend,
            (null, _) when !organisatie => new("aanbieder.organisatie", "Kies een organisatie."),
            (_, { Naam.Length: < 2 or > 80 }) => new("aanbieder.naam", "Geef een naam van 2 tot 80 tekens; hij staat op de aanmeldpagina."),
            (_, { Issuer: var issuer }) when !Oidcaanbieders.IsAdres(issuer) || issuer.Length > 300 => new("aanbieder.issuer", "Vul het adres van de aanbieder in, met https."),
            (_, { ClientId.Length: < 1 or > 200 }) => new("aanbieder.clientid", "Vul de client-id in die de aanbieder u gaf."),
            (null, { ClientGeheim.Length: 0 }) => new("aanbieder.geheim", "Vul het clientgeheim in dat de aanbieder u gaf."),
            (_, { Claim.Length: < 1 or > 60 }) => new("aanbieder.claim", "Vul de claim in waarin het e-mailadres staat."),
            _ => (Weigering?)null,
        } is { } weigering)
        {
            return weigering;
        }

        // vastleggen
        if (rij is null)
        {
            rij = new()
            {
                Id = Guid.CreateVersion7(), OrganisatieId = invoer.Organisatie, Naam = invoer.Naam, Issuer = invoer.Issuer, ClientId = invoer.ClientId,
                ClientGeheim = kluis.SluitClient(invoer.ClientGeheim), Claim = invoer.Claim, Herkenning = invoer.Herkenning, Actief = invoer.Actief,
                AlleenHier = invoer.AlleenHier,
            };
            db.OidcAanbieders.Add(rij);
        }
        else
        {
            if (rij.Issuer != invoer.Issuer)
            {
                // Another provider knows other people under the same subject.
                db.OidcKoppelingen.RemoveRange(await db.OidcKoppelingen.Where(koppeling => koppeling.AanbiederId == rij.Id).ToListAsync(ct));
            }

            (rij.Naam, rij.Issuer, rij.ClientId, rij.Claim, rij.Herkenning, rij.Actief, rij.AlleenHier) =
                (invoer.Naam, invoer.Issuer, invoer.ClientId, invoer.Claim, invoer.Herkenning, invoer.Actief, invoer.AlleenHier);
            rij.ClientGeheim = invoer.ClientGeheim.Length > 0 ? kluis.SluitClient(invoer.ClientGeheim) : rij.ClientGeheim;
        }

        await db.Vastleggen(handeling, ct);
        return rij.Id;
    }
}
