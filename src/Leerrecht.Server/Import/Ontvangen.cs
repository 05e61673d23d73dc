using System.Diagnostics;
using System.Text;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Signalering;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Leerrecht.Server.Import;

/// <summary>Takes files in as they come over the line: straight to disk, in memory that does not grow with them.</summary>
public static class Ontvangen
{
    private const string Formulierveld = "__RequestVerificationToken";
    private const int GrootsteVeld = 4096;

    /// <summary>How long a person waits for the first look before the page says that it is still busy.</summary>
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(2);

    public static async Task<IResult> VoerUit(
        HttpContext context, Gebruiker wie, Wachtruimte ruimte, Importgrenzen grenzen, Beoordelingsbel bel, IAntiforgery formulier, TimeProvider klok)
    {
        var ct = context.RequestAborted;
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var soort)
            || !soort.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(soort.Boundary).Value is not { Length: > 0 and <= 200 } grens)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } omvang)
        {
            omvang.MaxRequestBodySize = grenzen.Zending + (1 << 20);
        }

        var zending = new Zending
        {
            Id = Guid.CreateVersion7(),
            Door = wie.Naam,
            Vestiging = Schoolgrens.Van(wie),
            Ontvangen = Handeling.Nu(klok, wie, "import.ontvangen").Wanneer,
            Stand = new Zendingstand.Bekijken(),
        };
        var lezer = new MultipartReader(grens, context.Request.Body) { HeadersLengthLimit = 16 * 1024, HeadersCountLimit = 16 };
        try
        {
            var bestanden = await Lees(lezer, zending, ruimte, grenzen, bewijs => Vertrouwd(context, formulier, bewijs), ct);
            if (bestanden is null)
            {
                return Results.StatusCode(StatusCodes.Status400BadRequest);
            }

            if (bestanden.Bestanden.Count == 0)
            {
                ruimte.Verwijder(zending.Id);
                return Results.LocalRedirect("/import?fout=leeg");
            }

            ruimte.Wijzig(zending.Id, _ => bestanden);
        }
        catch (Exception fout) when (fout is OperationCanceledException or IOException or BadHttpRequestException)
        {
            ruimte.Verwijder(zending.Id);
            if (fout is BadHttpRequestException { StatusCode: var code })
            {
                return Results.StatusCode(code);
            }

            return ct.IsCancellationRequested ? Results.Empty : Results.LocalRedirect("/import?fout=afgebroken");
        }
        catch
        {
            ruimte.Verwijder(zending.Id);
            throw;
        }

        bel.Luid();
        for (var sinds = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(sinds) < Geduld && ruimte.Vind(zending.Id)?.Stand is Zendingstand.Bekijken;)
        {
            await Task.Delay(50, CancellationToken.None);
        }

        return Results.LocalRedirect($"/import/zending/{zending.Id}");
    }

    /// <summary>The offer with its files; null when the form is not one of ours.</summary>
    private static async Task<Zending?> Lees(
        MultipartReader lezer, Zending zending, Wachtruimte ruimte, Importgrenzen grenzen, Func<string, Task<bool>> vertrouwd, CancellationToken ct)
    {
        var mag = false;
        while (await lezer.ReadNextSectionAsync(ct) is { } deel)
        {
            if (!ContentDispositionHeaderValue.TryParse(deel.ContentDisposition, out var kop))
            {
                continue;
            }

            if (!kop.IsFileDisposition())
            {
                mag |= HeaderUtilities.RemoveQuotes(kop.Name).Equals(Formulierveld, StringComparison.Ordinal)
                    && await vertrouwd(await Veld(deel.Body, ct));
                continue;
            }

            // The token stands before the files in the form: without it nothing is taken in.
            if (!mag)
            {
                return null;
            }

            if (zending.Bestanden.Count == 0)
            {
                ruimte.Begin(zending);
            }

            var naam = Bestandsnaam.Toonbaar((kop.FileNameStar.HasValue ? kop.FileNameStar : HeaderUtilities.RemoveQuotes(kop.FileName)).Value);
            zending = await Neem(deel.Body, naam, zending, ruimte, grenzen, ct);
        }

        return mag ? zending : null;
    }

    private static async Task<Zending> Neem(Stream stroom, string naam, Zending zending, Wachtruimte ruimte, Importgrenzen grenzen, CancellationToken ct)
    {
        if (zending.Bestanden.Count >= grenzen.Bestanden)
        {
            await stroom.CopyToAsync(Stream.Null, ct);
            return zending;
        }

        var nogRuimte = Math.Min(grenzen.Zending - zending.Bestanden.Sum(bestand => bestand.Grootte), ruimte.Vrij - Importgrenzen.Speling);
        string sleutel;
        Overname gelezen;
        await using (var naar = ruimte.MaakBestand(zending.Id, out sleutel))
        {
            gelezen = await Overnemen.VoerUit(stroom, naar, Math.Min(grenzen.Bestand, nogRuimte), ct);
        }

        // An empty choice in the form is a part without name and without bytes.
        if (gelezen.Bytes == 0 && naam == Bestandsnaam.Toonbaar(""))
        {
            ruimte.Gooiweg(zending.Id, sleutel);
            return zending;
        }

        var bestand = new Zendingbestand { Sleutel = sleutel, Naam = naam, Grootte = gelezen.Bytes };
        if (!gelezen.Volledig)
        {
            await stroom.CopyToAsync(Stream.Null, ct);
            ruimte.Gooiweg(zending.Id, sleutel);
            return zending with { Bestanden = zending.Bestanden.Add(bestand with { Reden = Overnemen.TeGroot(grenzen) }) };
        }

        if (gelezen.Begin is not [0x50, 0x4B, 0x03 or 0x05, ..])
        {
            return zending with { Bestanden = zending.Bestanden.Add(gelezen.Bytes == 0 ? bestand with { Reden = Overnemen.Leeg } : bestand) };
        }

        var (delen, overgeslagen, reden) = await Uitpakken.VoerUit(bestand, zending.Id, ruimte, grenzen, nogRuimte - gelezen.Bytes, ct);
        ruimte.Gooiweg(zending.Id, sleutel);
        return zending with
        {
            Bestanden = zending.Bestanden.AddRange(reden is null ? delen : [bestand with { Reden = reden }]),
            Overgeslagen = zending.Overgeslagen + overgeslagen,
        };
    }

    private static async Task<string> Veld(Stream stroom, CancellationToken ct)
    {
        var buffer = new byte[GrootsteVeld];
        var lengte = await stroom.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(buffer, 0, lengte);
    }

    /// <summary>Checks the token of the form as if it had come in a header: reading it as a form would take the files into memory.</summary>
    private static Task<bool> Vertrouwd(HttpContext context, IAntiforgery formulier, string bewijs)
    {
        context.Request.Headers["RequestVerificationToken"] = bewijs;
        return formulier.IsRequestValidAsync(context);
    }
}
