using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>
/// Recovery of an administrator by who runs the program on the server: where only one is left, nobody can be the second pair of eyes. For
/// anybody else two administrators decide. It is recorded, and the functionaris sees it among what stands out.
/// </summary>
public static class HerstelOpServer
{
    /// <summary>The act, by which the functionaris finds it.</summary>
    public const string Daad = "toegang.herstel-op-server";

    /// <param name="Pad">Of the one-time link.</param>
    public sealed record Verslag(string Naam, string Pad);

    /// <param name="wie">E-mail address, or the whole name where no other administrator has it.</param>
    public static async Task<Uitkomst<Verslag>> VoerUit(string wie, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        var (naam, vandaag) = (wie.Trim().ToLowerInvariant(), handeling.Vandaag);
        var gevonden = await db.Medewerkers.AsNoTracking()
            .Where(mens => !mens.Demo && (mens.Email == naam || mens.Naam.ToLower() == naam)
                && db.Aanstellingen.Any(rij => rij.MedewerkerId == mens.Id && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag)
                    && (rij.Rol == Rol.Regiobeheerder || rij.Rol == Rol.Organisatiebeheerder)))
            .Take(2).ToListAsync(ct);

        // beslissen
        if (gevonden is not [var mens])
        {
            return gevonden.Count == 0
                ? new Weigering("herstel.onbekend", "Er is geen beheerder met dit e-mailadres of deze naam. Voor anderen vragen twee beheerders herstel aan, op de pagina van die persoon.")
                : new Weigering("herstel.meer", "Er zijn meer beheerders met deze naam. Geef het e-mailadres.");
        }

        if (await Gebruikers.AlleenViaAanbieder(db, mens.Id, vandaag, ct))
        {
            return Weigeringen.AlleenAanbieder;
        }

        // vastleggen
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var pad = await Toegangslinks.Maak(db, Linksoort.Herstel, mens.Id, handeling.Wanneer, ct);
        db.Noteer(new Vermelding(handeling, Logdaad.Systeem) { Doel = $"nieuwe toegang voor {mens.Naam}" });
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return new Verslag(mens.Naam, pad);
    }
}
