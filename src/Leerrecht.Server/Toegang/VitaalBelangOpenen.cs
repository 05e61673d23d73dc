using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>
/// Opening one child's file for a vital interest. Only who already knows exactly who the child is finds it: by its number, or by its
/// whole name with the birth date. What fits no child and what fits several get one answer, and both stay on record with the reason.
/// </summary>
public static class VitaalBelangOpenen
{
    /// <param name="Nummer">Goes before the other two when it is filled in.</param>
    public sealed record Invoer(string Nummer, string Naam, DateOnly? Geboren, string Reden, int Uren);

    /// <returns>The child; or which field cannot be, by its name as the code.</returns>
    public static async Task<Uitkomst<Guid>> VoerUit(
        Invoer invoer, Bezoek bezoek, Werkdagen werkdagen, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var (aanstelling, nu, gisteren) = (bezoek.Wie.Aanstelling.Id, bezoek.Nu, bezoek.Nu.AddDays(-1));
        var looptAl = await db.VitaleBelangen.AnyAsync(rij => rij.AanstellingId == aanstelling && rij.Begin <= nu && rij.Einde > nu, ct);
        var pogingen = await db.VitaalBelangPogingen.CountAsync(rij => rij.AanstellingId == aanstelling && rij.Wanneer > gisteren, ct);

        // beslissen
        if (!VitaalBelangregels.Mag(bezoek.Wie.Rol, bezoek.Convenant))
        {
            bezoek.Inkijk.Weigert(Daad.Zien, Gegevenscategorie.Identiteit, null, "toegang.niet-voor-rol");
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        if (invoer.Nummer.Length == 0 && (invoer.Naam.Length == 0 || invoer.Geboren is null))
        {
            return new Weigering("nummer", "Vul het nummer van de leerling in, of de hele naam met de geboortedatum.");
        }

        switch (VitaalBelangregels.Open(invoer.Reden, invoer.Uren, looptAl, pogingen, nu, bezoek.Vandaag, werkdagen))
        {
            case Uitkomst<VitaalBelang>.Geweigerd(var reden):
                bezoek.Inkijk.Weigert(Daad.Zien, Gegevenscategorie.Identiteit, null, reden.Code);
                return reden;
            case Uitkomst<VitaalBelang>.Gelukt(var open) when await Zoek(invoer, db, ct) is { } kind:
                db.VitaleBelangen.Add(VitaalBelangRij.Van(open, kind, aanstelling));
                await db.Vastleggen(handeling, ct);
                await transactie.CommitAsync(ct);
                bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, kind, (await db.Band(kind, bezoek, ct))!.Value);
                return kind;
            case Uitkomst<VitaalBelang>.Gelukt(var open):
                db.VitaalBelangPogingen.Add(new() { Id = Guid.CreateVersion7(), AanstellingId = aanstelling, Wanneer = nu, Reden = open.Reden });
                bezoek.Inkijk.Weigert(Daad.Zien, Gegevenscategorie.Identiteit, null, "vitaal-belang.niet-gevonden");
                await db.Vastleggen(handeling with { Daad = "vitaal-belang.poging" }, ct);
                await transactie.CommitAsync(ct);
                return new Weigering(
                    "vitaal-belang.niet-gevonden", "Bij deze gegevens hoort niet precies één kind. Controleer het nummer, of de hele naam met de geboortedatum. Uw poging is vastgelegd.");
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }
    }

    private static async Task<Guid?> Zoek(Invoer invoer, RegisterDb db, CancellationToken ct)
    {
        var (nummer, naam) = (invoer.Nummer, Zoektekst.Van(invoer.Naam));
        var gezocht = nummer.Length > 0
            ? db.Leerlingen.Where(rij => rij.Sleutel == nummer)
            : db.Leerlingen.Where(rij => rij.Zoeknaam == naam && rij.Geboortedatum == invoer.Geboren);
        return await gezocht.Select(rij => rij.Id).Take(2).ToListAsync(ct) is [var kind] ? kind : null;
    }
}
