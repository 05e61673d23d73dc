using Leerrecht.Core;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>
/// Who has a one-time link sets how to sign in from now on: a password with an authenticator app, or a passkey. What there was before goes, and
/// sessions end. Only when both factors stand is the link used up.
/// </summary>
public static class Instellen
{
    /// <param name="Nieuw">Who the first administrator is; null for who is in the register already.</param>
    public sealed record Invoer(Linksoort Soort, string Geheim, Eerste? Nieuw, Middel Middel);

    /// <param name="Regio">Name of the region that keeps this register.</param>
    public sealed record Eerste(string Naam, string Email, string Regio);

    /// <summary>With what somebody will sign in.</summary>
    public abstract record Middel
    {
        private Middel() { }

        public sealed record WachtwoordEnApp(string Wachtwoord, byte[] Totp, string Code) : Middel;

        public sealed record MetPasskey(UserPasskeyInfo Passkey) : Middel;
    }

    /// <returns>The recovery codes, to be shown once; none with a passkey.</returns>
    public static async Task<Uitkomst<IReadOnlyList<string>>> VoerUit(
        Invoer invoer, DateTime appNu, RegisterDb db, UserManager<InlogRij> inloggen, Kluis kluis, Handeling handeling, CancellationToken ct)
    {
        // laden
        var link = await Toegangslinks.Vind(db, invoer.Soort, invoer.Geheim, handeling.Wanneer, ct);
        if (link is null)
        {
            return Weigeringen.LinkWerktNiet;
        }

        var mens = link.MedewerkerId is { } id ? await db.Medewerkers.SingleOrDefaultAsync(rij => rij.Id == id, ct) : null;
        if (mens is null && (invoer.Soort is not Linksoort.Eerste || invoer.Nieuw is null || await db.Medewerkers.AnyAsync(ct)))
        {
            return Weigeringen.LinkWerktNiet;
        }

        // beslissen
        mens ??= new() { Id = link.Id, Naam = invoer.Nieuw!.Naam.Trim(), Email = invoer.Nieuw.Email.Trim().ToLowerInvariant() };
        if (Bezwaar(invoer, mens) is { } bezwaar)
        {
            return bezwaar;
        }

        long? stap = null;
        if (invoer.Middel is Middel.WachtwoordEnApp app)
        {
            if (Wachtwoordregels.Bezwaar(app.Wachtwoord, [mens.Naam, mens.Email], Wachtwoordlijst.Bevat) is { } zwak)
            {
                return zwak;
            }

            stap = Totp.Klopt(app.Totp, string.Concat(app.Code.Where(char.IsDigit)), appNu, na: null);
            if (stap is null)
            {
                return Weigeringen.CodeKloptNiet;
            }
        }

        // vastleggen
        link.VervallenOp = handeling.Wanneer;
        if (invoer.Soort is Linksoort.Eerste)
        {
            await MaakEerste(db, mens, invoer.Nieuw!.Regio.Trim(), handeling, ct);
        }

        var inlog = await inloggen.FindByIdAsync(mens.Id.ToString());
        if (inlog is null)
        {
            inlog = new() { Id = mens.Id };
            await inloggen.CreateAsync(inlog);
        }

        db.Passkeys.RemoveRange(await db.Passkeys.Where(rij => rij.UserId == mens.Id).ToListAsync(ct));
        (inlog.PasswordHash, inlog.TotpGeheim, inlog.TotpStap, inlog.WachtwoordOp) = (null, null, null, null);
        (inlog.LockoutEnd, inlog.AccessFailedCount) = (null, 0);
        inlog.MeldOveralAf();
        IReadOnlyList<string> codes = [];
        switch (invoer.Middel)
        {
            case Middel.WachtwoordEnApp(var wachtwoord, var totp, _):
                inlog.PasswordHash = inloggen.PasswordHasher.HashPassword(inlog, Wachtwoordregels.Genormaliseerd(wachtwoord));
                (inlog.TotpGeheim, inlog.TotpStap, inlog.WachtwoordOp) = (kluis.SluitTotp(totp), stap, handeling.Wanneer);
                codes = await Herstelcodes.Vervang(db, mens.Id, ct);
                break;
            case Middel.MetPasskey(var passkey):
                db.Herstelcodes.RemoveRange(await db.Herstelcodes.Where(rij => rij.MedewerkerId == mens.Id).ToListAsync(ct));
                db.Passkeys.Add(PasskeyRij.Van(mens.Id, passkey));
                break;
        }

        try
        {
            await db.Vastleggen(handeling, ct);
        }
        catch (DbUpdateException)
        {
            // Used twice at the same moment, or the address is somebody else's by now.
            return Weigeringen.LinkWerktNiet;
        }

        return new Uitkomst<IReadOnlyList<string>>.Gelukt(codes);
    }

    private static Weigering? Bezwaar(Invoer invoer, MedewerkerRij mens) => (invoer.Soort, mens) switch
    {
        (Linksoort.Eerste, { Naam.Length: < 2 or > 120 }) => new("aanmelden.naam", "Vul uw naam in."),
        (Linksoort.Eerste, { Email: var adres }) when !IsAdres(adres) => new("aanmelden.email", "Vul een e-mailadres in, zoals naam@gemeente.nl."),
        (Linksoort.Eerste, _) when invoer.Nieuw!.Regio.Trim() is { Length: < 2 or > 120 } => new("aanmelden.regio", "Vul de naam van de regio in."),
        _ => null,
    };

    private static bool IsAdres(string adres) =>
        adres.Length <= 200 && System.Net.Mail.MailAddress.TryCreate(adres, out var gelezen) && gelezen.Address == adres && gelezen.Host.Contains('.');

    private static async Task MaakEerste(RegisterDb db, MedewerkerRij mens, string regio, Handeling handeling, CancellationToken ct)
    {
        var organisatie = await db.Organisaties.FirstOrDefaultAsync(rij => rij.Soort == Organisatiesoort.Regio, ct);
        if (organisatie is null)
        {
            organisatie = new() { Id = Guid.CreateVersion7(), Soort = Organisatiesoort.Regio, Code = "regio", Naam = regio, Van = handeling.Vandaag };
            db.Organisaties.Add(organisatie);
        }

        db.Medewerkers.Add(mens);
        db.Aanstellingen.Add(new()
        {
            Id = Guid.CreateVersion7(), MedewerkerId = mens.Id, OrganisatieId = organisatie.Id, Rol = Rol.Regiobeheerder, Van = handeling.Vandaag,
        });
    }
}
