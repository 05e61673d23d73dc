using System.Diagnostics;
using System.Security.Cryptography;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Leerrecht.Server.Logboek;

/// <summary>
/// The record as the Logboek Dataverwerkingen wants it: each committed row is an OpenTelemetry span that refers to the processing activity,
/// with a span below it for every child when there is more than one. A child is a pseudonym there, and who looked is not named. What leaves
/// may be lost on the way; the record itself is the chain.
/// </summary>
public static class Dataverwerkingen
{
    public const string Bronnaam = "Leerrecht.Logboek";

    /// <summary>The standard setting: where the spans go. Without it nothing is exported.</summary>
    public const string Eindpunt = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Setting: the key of the pseudonyms, at least 32 bytes in base64.</summary>
    public const string Sleutelinstelling = "Dataverwerkingen:Sleutel";

    /// <summary>Setting: what stands before the id of a rule of the convenant in the register of processing activities.</summary>
    public const string Registerinstelling = "Dataverwerkingen:Register";

    private const string Standaardregister = "urn:leerrecht:verwerkingsactiviteit:";
    private const string Betrokkenesoort = "urn:leerrecht:pseudoniem";
    private const int KleinsteSleutel = 32;
    private const int Wachtrij = 1 << 16;

    private static readonly ActivitySource Bron = new(Bronnaam);
    private static volatile Vorm? _vorm;

    /// <summary>Begins to export when the settings say where to; dispose it to send what is left.</summary>
    /// <exception cref="InvalidOperationException">There is an endpoint and no key: nothing about a child leaves without a pseudonym.</exception>
    public static IDisposable? Begin(IConfiguration instellingen) =>
        string.IsNullOrWhiteSpace(instellingen[Eindpunt]) ? null : VoerUit(instellingen);

    /// <summary>A method of its own: who exports nothing does not load what exports.</summary>
    private static TracerProvider VoerUit(IConfiguration instellingen)
    {
        _vorm = new(Sleutel(instellingen[Sleutelinstelling]), instellingen[Registerinstelling] is { Length: > 0 } register ? register : Standaardregister);
        return Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(diensten => diensten.AddSingleton(instellingen))
            .ConfigureResource(bron => bron.AddService("leerrecht", serviceVersion: typeof(Dataverwerkingen).Assembly.GetName().Version?.ToString()))
            .SetSampler(new AlwaysOnSampler())
            .AddSource(Bronnaam)
            .AddOtlpExporter(opties =>
            {
                opties.ExportProcessorType = ExportProcessorType.Batch;
                opties.BatchExportProcessorOptions.MaxQueueSize = Wachtrij;
            })
            .Build();
    }

    /// <summary>Tells of rows that were committed.</summary>
    internal static void Meld(IReadOnlyList<LogboekRij> rijen)
    {
        if (_vorm is not { } vorm || !Bron.HasListeners())
        {
            return;
        }

        foreach (var rij in rijen)
        {
            Meld(rij, vorm);
        }
    }

    private static void Meld(LogboekRij rij, Vorm vorm)
    {
        var kinderen = rij.Kindsleutels();
        using var spoor = Begin(rij, Ouder(rij.Spoor), vorm, kinderen is [var enig] ? enig : null);
        if (spoor is null || kinderen.Count < 2)
        {
            return;
        }

        foreach (var kind in kinderen)
        {
            Begin(rij, spoor.Context, vorm, kind)?.Dispose();
        }
    }

    private static Activity? Begin(LogboekRij rij, ActivityContext ouder, Vorm vorm, Guid? kind)
    {
        var regels = rij.Regels?.Split(' ')[1..] ?? [];
        var spoor = Bron.StartActivity(rij.Handeling, ActivityKind.Internal, ouder, startTime: new DateTimeOffset(rij.Wanneer));
        if (spoor is null)
        {
            return null;
        }

        spoor.SetTag("dpl.core.processing_activity_id", vorm.Register + Uri.EscapeDataString(regels is [var eerste, ..] ? eerste : rij.Handeling));
        if (kind is { } betrokkene)
        {
            spoor.SetTag("dpl.core.data_subject_id", vorm.Pseudoniem(betrokkene));
            spoor.SetTag("dpl.core.data_subject_id_type", Betrokkenesoort);
        }

        spoor.SetTag("leerrecht.logboek.nummer", rij.Nummer);
        spoor.SetTag("leerrecht.daad", rij.Daad.ToString().ToLowerInvariant());
        spoor.SetTag("leerrecht.regels", rij.Regels);
        spoor.SetTag("leerrecht.grondslag", rij.Grondslag);
        spoor.SetTag("leerrecht.organisatie", rij.Organisatie);
        spoor.SetTag("leerrecht.rol", rij.Rol);
        spoor.SetStatus(rij.Uitkomst == Loguitkomst.Toegestaan ? ActivityStatusCode.Ok : ActivityStatusCode.Error, rij.Uitkomst == Loguitkomst.Toegestaan ? null : rij.Reden);
        spoor.SetEndTime(rij.Wanneer);
        return spoor;
    }

    /// <summary>The trace that the request was part of, also when another application began it.</summary>
    private static ActivityContext Ouder(string? spoor) =>
        spoor is { Length: 32 } && spoor.All(char.IsAsciiHexDigitLower)
            ? new(ActivityTraceId.CreateFromString(spoor), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true)
            : default;

    private static byte[] Sleutel(string? gegeven)
    {
        var sleutel = new byte[gegeven?.Length ?? 0];
        return gegeven is not null && Convert.TryFromBase64String(gegeven, sleutel, out var lengte) && lengte >= KleinsteSleutel
            ? sleutel[..lengte]
            : throw new InvalidOperationException(
                $"{Eindpunt} is ingesteld, maar {Sleutelinstelling} niet: geef {KleinsteSleutel} bytes of meer in base64. Zonder pseudoniem gaat er niets over een kind naar buiten.");
    }

    private sealed class Vorm(byte[] sleutel, string register)
    {
        public string Register => register;

        public string Pseudoniem(Guid kind) => Convert.ToHexStringLower(HMACSHA256.HashData(sleutel, kind.ToByteArray(bigEndian: true)));
    }
}
