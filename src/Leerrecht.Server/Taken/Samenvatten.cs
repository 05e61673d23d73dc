using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Taken;

/// <summary>
/// Mails who works with children how much waits: once on a werkdag at the time that this person chose, and in between when something became
/// urgent. Numbers and a link, never a child. That it was sent is written together with the mail, so that it goes once, on however many
/// nodes; after a week of standing still there is one summary, of today.
/// </summary>
public sealed class Samenvatten(Register register, Grondslagbron grondslagen, Convenantbron convenanten, Teksten teksten, string? webadres)
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly Urgentie[] Spoed = [Urgentie.TeLaat, Urgentie.VandaagEnMorgen];

    /// <param name="spoed">Whether to look for what became urgent as well: that asks everybody's list.</param>
    /// <returns>How many mails were put ready.</returns>
    public async Task<int> VoerUit(bool spoed, TimeProvider klok, CancellationToken ct = default)
    {
        var handeling = Handeling.Nu(klok, "leerrecht", "berichten.samenvatten");
        var (vandaag, nu) = (handeling.Vandaag, Vandaag.InAmsterdam(handeling.Wanneer));
        var grondslag = await grondslagen.Haal(ct);
        var (werkdag, minuten) = (grondslag.Scholen.Werkdagen.IsWerkdag(vandaag), (nu.Hour * 60) + nu.Minute);
        var gezet = 0;
        foreach (var (wie, voorkeur) in await Mensen(vandaag, ct))
        {
            var moetSamenvatten = voorkeur.Om is { } om && werkdag && minuten >= om && voorkeur.SamengevatOp != vandaag;
            if (moetSamenvatten || (spoed && voorkeur.Spoed && minuten >= (voorkeur.Om ?? MailvoorkeurRij.Standaard)))
            {
                gezet += await Mail(wie, moetSamenvatten, grondslag, handeling, ct) ? 1 : 0;
            }
        }

        return gezet;
    }

    private async Task<IReadOnlyList<(MedewerkerRij Wie, MailvoorkeurRij Voorkeur)>> Mensen(DateOnly vandaag, CancellationToken ct)
    {
        await using var db = register.Open();
        var mensen = await db.Medewerkers.AsNoTracking()
            .Where(mens => db.Aanstellingen.Any(rij => rij.MedewerkerId == mens.Id && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag)))
            .OrderBy(mens => mens.Id).ToListAsync(ct);
        var voorkeuren = await db.Mailvoorkeuren.AsNoTracking().ToDictionaryAsync(rij => rij.MedewerkerId, ct);
        return [.. mensen.Select(mens => (mens, voorkeuren.GetValueOrDefault(mens.Id) ?? new() { MedewerkerId = mens.Id }))];
    }

    /// <summary>Whether there was something to mail.</summary>
    private async Task<bool> Mail(MedewerkerRij wie, bool samenvatting, Grondslag grondslag, Handeling handeling, CancellationToken ct)
    {
        await using var db = register.Open();
        var diensten = await Gebruikers.Diensten(db, wie.Id, handeling.Vandaag, ct);
        if (diensten.Count == 0)
        {
            return false;
        }

        var beeld = new Beeld();
        foreach (var dienst in diensten)
        {
            var gebruiker = await Gebruikers.Van(dienst, db, handeling.Vandaag, ct);
            await Kijk(beeld, new(gebruiker, await convenanten.Haal(db, handeling.Vandaag, ct), handeling.Wanneer, handeling.Vandaag, new Inkijk()), grondslag, db, ct);
        }

        var verteld = await db.Attenderingen.Where(rij => rij.MedewerkerId == wie.Id).ToListAsync(ct);
        var nieuw = beeld.Dringend.Where(punt => !verteld.Exists(rij => rij.LeerlingId == punt.Kind && rij.Afdruk == punt.Afdruk)).ToList();
        if (samenvatting)
        {
            db.Attenderingen.RemoveRange(verteld.Where(rij => !beeld.Dringend.Contains((rij.LeerlingId, rij.Afdruk))));
            if (!await OnthoudSamenvatting(wie.Id, handeling.Vandaag, db, ct))
            {
                return false;
            }
        }

        db.Attenderingen.AddRange(nieuw.Select(punt => new AttenderingRij { LeerlingId = punt.Kind, MedewerkerId = wie.Id, Afdruk = punt.Afdruk }));
        var tekst = samenvatting ? Samenvatting(wie.Naam, beeld) : nieuw.Count > 0 ? Dringend(wie.Naam, nieuw.Count) : null;
        if (tekst is { } mail)
        {
            await Klaarzetten.VoerUit(
                new(Berichtsoort.Mail, diensten[0].Aanstelling.Organisatie.Id, JsonSerializer.Serialize(new Mailinhoud(wie.Email, mail.Onderwerp, mail.Tekst))), handeling, db, ct);
        }

        try
        {
            await db.Vastleggen(handeling, ct);
            return tekst is not null;
        }
        catch (DbUpdateException)
        {
            // Another node was first; what is left is seen the next time.
            return false;
        }
    }

    private async Task Kijk(Beeld beeld, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        if (Functies.MagBerichtenVolgen(bezoek.Wie.Rol))
        {
            beeld.Blijvers += (await Berichtenlijst.Tel(bezoek, db, ct)).Blijvers;
            beeld.Antwoorden += await Terugmeldingenlijst.Tel(bezoek, db, ct);
        }

        if (!bezoek.Ooit(Gegevenscategorie.Identiteit))
        {
            return;
        }

        foreach (var kop in Spoed)
        {
            var lijst = await Vandaaglijst.Haal(new(null, kop), bezoek, grondslag, db, ct);
            beeld.Dringend.UnionWith(lijst.Koppen.Where(gevonden => gevonden.Urgentie == kop).SelectMany(gevonden => gevonden.Punten)
                .Where(punt => punt.Uiterlijk <= bezoek.Vandaag).Select(punt => (punt.LeerlingId, Afdruk(punt))));
            if (kop == Spoed[0])
            {
                foreach (var groep in lijst.Koppen)
                {
                    beeld.Aantallen[groep.Urgentie] = beeld.Aantallen.GetValueOrDefault(groep.Urgentie) + groep.Aantal;
                }
            }
        }
    }

    /// <summary>False when another node made it in the meantime.</summary>
    private static async Task<bool> OnthoudSamenvatting(Guid wie, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        if (await db.Mailvoorkeuren.SingleOrDefaultAsync(rij => rij.MedewerkerId == wie, ct) is { } rij)
        {
            var eerder = rij.SamengevatOp;
            rij.SamengevatOp = vandaag;
            return eerder != vandaag;
        }

        db.Mailvoorkeuren.Add(new() { MedewerkerId = wie, SamengevatOp = vandaag });
        return true;
    }

    private (string Onderwerp, string Tekst)? Samenvatting(string naam, Beeld beeld)
    {
        var totaal = beeld.Aantallen.Values.Sum() + beeld.Blijvers + beeld.Antwoorden;
        if (totaal == 0)
        {
            return null;
        }

        var regels = beeld.Aantallen.Where(paar => paar.Value > 0).OrderBy(paar => paar.Key).Select(paar => $"{Zin($"urgentie.{paar.Key}")}: {paar.Value}").ToList();
        if (beeld.Blijvers > 0)
        {
            regels.Add(Zin("mail.blijvers", beeld.Blijvers));
        }

        if (beeld.Antwoorden > 0)
        {
            regels.Add(Zin("mail.antwoorden", beeld.Antwoorden));
        }

        return (Zin("mail.samenvatting.onderwerp", totaal), Brief(naam, string.Join('\n', regels)));
    }

    private (string Onderwerp, string Tekst) Dringend(string naam, int aantal) => (Zin("mail.spoed.onderwerp"), Brief(naam, Zin(aantal == 1 ? "mail.spoed.een" : "mail.spoed.meer", aantal)));

    private string Brief(string naam, string wat) => Zin(
        "mail.brief", naam, wat, webadres is null ? Zin("mail.zonder-adres") : $"{webadres.TrimEnd('/')}/vandaag", webadres is null ? Zin("mail.eigen-account") : $"{webadres.TrimEnd('/')}/berichten/voorkeur");

    /// <summary>In Dutch: nobody's screen decides here.</summary>
    private string Zin(string sleutel, params object[] waarden) => string.Format(Nederlands, teksten.Alle[sleutel].Nl, waarden);

    /// <summary>What kind of thing it is, and when it must be done: told once. Unreadable, for it may tell of sickness.</summary>
    private static string Afdruk(Vandaaglijst.Punt punt) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{punt.LeerlingId} {punt.Signaal?.Soort} {punt.Thuiszitter is not null} {punt.Begeleiding} {punt.Melding?.Id} {punt.Uiterlijk:yyyy-MM-dd} {punt.Urgentie}{Dossier(punt.Dossier)}")))[..32];

    private static string Dossier(Vandaaglijst.Dossierpunt? punt) => punt is null ? "" : $" {punt.Rij.Id} {punt.Stap} {punt.Overleg?.Id} {punt.Wat}";

    private sealed class Beeld
    {
        public Dictionary<Urgentie, int> Aantallen { get; } = [];

        public HashSet<(Guid Kind, string Afdruk)> Dringend { get; } = [];

        public int Blijvers { get; set; }

        public int Antwoorden { get; set; }
    }
}
