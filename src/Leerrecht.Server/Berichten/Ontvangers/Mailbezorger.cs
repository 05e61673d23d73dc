using System.Net;
using System.Net.Mail;
using System.Text;
using System.Text.Json;

namespace Leerrecht.Server.Berichten.Ontvangers;

/// <summary>
/// Mail to a server (<c>Mail:Server</c>, <c>Mail:Poort</c>, <c>Mail:Tls</c>, <c>Mail:Gebruiker</c>, <c>Mail:Wachtwoord</c>) or into a folder
/// that a mail program empties (<c>Mail:Map</c>), from <c>Mail:Van</c>. Every attempt has the same Message-ID.
/// </summary>
public sealed class Mailbezorger : IBezorger
{
    private readonly string? _server;
    private readonly string? _map;
    private readonly int _poort;
    private readonly bool _tls;
    private readonly string _van;
    private readonly NetworkCredential? _wie;

    private Mailbezorger(IConfiguration mail)
    {
        (_server, _map, _van) = (mail["Server"], mail["Map"], mail["Van"]!);
        _poort = mail.GetValue("Poort", 25);
        _tls = mail.GetValue("Tls", false);
        _wie = mail["Gebruiker"] is { Length: > 0 } gebruiker ? new(gebruiker, mail["Wachtwoord"]) : null;
    }

    /// <summary>Null when no mail is connected.</summary>
    /// <exception cref="Instellingsfout">The sender is missing.</exception>
    public static Mailbezorger? Van(IConfiguration mail)
    {
        if (string.IsNullOrEmpty(mail["Server"]) && string.IsNullOrEmpty(mail["Map"]))
        {
            return null;
        }

        return MailAddress.TryCreate(mail["Van"], out _) ? new(mail) : throw new Instellingsfout(string.IsNullOrEmpty(mail["Van"])
            ? "Er is mail aangesloten (Mail:Server of Mail:Map), maar de instelling Mail:Van ontbreekt. Zet daar het adres waarvan Leerrecht mail verstuurt, in appsettings.json of als omgevingsvariabele Mail__Van, en start opnieuw."
            : $"De instelling Mail:Van is geen mailadres: '{mail["Van"]}'. Zet daar het adres waarvan Leerrecht mail verstuurt, in appsettings.json of als omgevingsvariabele Mail__Van, en start opnieuw.");
    }

    public async Task<Bezorging> Bezorg(Enveloppe wat, CancellationToken ct)
    {
        if (JsonSerializer.Deserialize<Mailinhoud>(wat.Inhoud) is not { } inhoud || !MailAddress.TryCreate(inhoud.Aan, out var aan))
        {
            return new Bezorging.Geweigerd("adres:onjuist");
        }

        using var mail = new MailMessage(new MailAddress(_van, "Leerrecht"), aan)
        {
            Subject = inhoud.Onderwerp, SubjectEncoding = Encoding.UTF8, Body = inhoud.Tekst, BodyEncoding = Encoding.UTF8, BodyTransferEncoding = System.Net.Mime.TransferEncoding.QuotedPrintable,
        };
        mail.Headers.Add("Message-ID", $"<{wat.Sleutel}@{mail.From!.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        try
        {
            return _server is { Length: > 0 } ? await Verstuur(mail, ct) : await Leg(mail, wat.Sleutel, ct);
        }
        catch (SmtpFailedRecipientException fout) when ((int)fout.StatusCode >= 500)
        {
            return new Bezorging.Geweigerd("adres:geweigerd");
        }
        catch (SmtpException fout) when ((int)fout.StatusCode is >= 400 and < 600)
        {
            return new Bezorging.Mislukt($"smtp-{(int)fout.StatusCode}");
        }
        catch (Exception fout) when (fout is SmtpException or IOException or UnauthorizedAccessException)
        {
            return new Bezorging.Onbereikbaar("onbereikbaar");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Bezorging.Onbereikbaar("geen-antwoord");
        }
    }

    private async Task<Bezorging> Verstuur(MailMessage mail, CancellationToken ct)
    {
        using var smtp = new SmtpClient(_server, _poort) { EnableSsl = _tls, Credentials = _wie, DeliveryFormat = SmtpDeliveryFormat.International };
        using var klok = CancellationTokenSource.CreateLinkedTokenSource(ct);
        klok.CancelAfter(Bezorgen.Geduld);
        await smtp.SendMailAsync(mail, klok.Token);
        return new Bezorging.Aangekomen(null);
    }

    /// <summary>Made beside the folder and moved into it: whoever empties it never finds half a mail.</summary>
    private async Task<Bezorging> Leg(MailMessage mail, Guid sleutel, CancellationToken ct)
    {
        var half = Directory.CreateDirectory(Path.Combine(_map!, ".half", sleutel.ToString())).FullName;
        using var smtp = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = half };
        await smtp.SendMailAsync(mail, ct);
        File.Move(Directory.GetFiles(half)[0], Path.Combine(_map!, $"{sleutel}.eml"), overwrite: true);
        Directory.Delete(half, recursive: true);
        return new Bezorging.Aangekomen(null);
    }
}
