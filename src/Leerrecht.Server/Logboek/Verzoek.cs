using Leerrecht.Core.Toegang;
using Leerrecht.Server.Toegang;
using Microsoft.AspNetCore.Authorization;

namespace Leerrecht.Server.Logboek;

/// <summary>What the logboek says of one request. What was filled in, searched for or asked by key is never in it, only the children that it led to.</summary>
internal sealed class Verzoek(HttpContext context, TimeProvider klok)
{
    private const string Onbekend = "onbekend";

    private readonly Handeling _begin = Handeling.Nu(klok, Onbekend, "");
    private readonly Verantwoording _eigen = context.RequestServices.GetRequiredService<Verantwoording>();
    private readonly Endpoint? _plaats = context.GetEndpoint();
    private readonly string _methode = context.Request.Method;
    private int _gelegd;

    /// <summary>It ended in an error before anything of the answer had left.</summary>
    public bool Faalde { get; set; }

    /// <summary>The pattern of the address.</summary>
    public string Adres
    {
        get
        {
            var patroon = (_plaats as RouteEndpoint)?.RoutePattern.RawText ?? Onbekend;
            return HttpMethods.IsGet(_methode) ? patroon : $"{_methode} {patroon}";
        }
    }

    /// <summary>None for who is not known and neither tried to sign in nor was refused: nothing of anybody was shown.</summary>
    public IReadOnlyList<Vermelding> Vermeldingen()
    {
        var bezoek = context.User.AlsBezoek();
        var uitkomst = _eigen.Uitkomst ?? Uitkomst(bezoek);
        if (bezoek is null && _eigen.Daad is null && uitkomst != Loguitkomst.Geweigerd)
        {
            return [];
        }

        var handeling = Wie(bezoek);
        List<Vermelding> vermeldingen = [.. bezoek is null ? [] : Geweigerd(bezoek.Inkijk, handeling)];
        if (vermeldingen.Count == 0 || uitkomst == Loguitkomst.Toegestaan)
        {
            vermeldingen.Insert(0, Hoofdzaak(bezoek, handeling, uitkomst));
        }

        _gelegd = bezoek?.Inkijk.Kinderen.Count ?? 0;
        return vermeldingen;
    }

    /// <summary>What was shown after it was recorded; null when nothing was, as it should be.</summary>
    public Vermelding? Nagekomen() =>
        context.User.AlsBezoek() is { } bezoek && bezoek.Inkijk.Kinderen.Count > _gelegd ? Hoofdzaak(bezoek, Wie(bezoek), Loguitkomst.Toegestaan) : null;

    private Vermelding Hoofdzaak(Bezoek? bezoek, Handeling handeling, Loguitkomst uitkomst)
    {
        // Who was refused or met an error was shown nothing, whatever had been looked up.
        var inkijk = uitkomst == Loguitkomst.Toegestaan ? bezoek?.Inkijk : null;
        Guid[] kinderen = uitkomst == Loguitkomst.Toegestaan ? [.. (inkijk?.Kinderen ?? []).Union(_eigen.Kinderen)] : [];
        return new(handeling, _eigen.Daad ?? Daad(inkijk))
        {
            Uitkomst = uitkomst,
            Kinderen = kinderen,
            Aantal = kinderen.Length,
            Categorieen = Samen(inkijk?.Categorieen.Order().Select(categorie => categorie.Woord()), " "),
            Grondslag = Samen(inkijk?.Regels.Select(regel => regel.Grondslag), "; ") ?? _eigen.Grondslag,
            Doel = Samen(inkijk?.Regels.Select(regel => regel.Doel), "; ") ?? _eigen.Doel,
            Regels = inkijk is { Regels.Count: > 0 } ? $"{bezoek!.Convenant.Versie} {Samen(inkijk.Regels.Select(regel => regel.Id), " ")}" : null,
            Reden = _eigen.Reden ?? (uitkomst == Loguitkomst.Toegestaan ? null : $"http.{(Faalde ? StatusCodes.Status500InternalServerError : context.Response.StatusCode)}"),
        };
    }

    private static IEnumerable<Vermelding> Geweigerd(Inkijk inkijk, Handeling handeling) =>
        inkijk.Geweigerd.GroupBy(punt => (punt.Daad, punt.Code)).Select(groep =>
        {
            var kinderen = groep.Select(punt => punt.Kind).OfType<Guid>().ToHashSet();
            return new Vermelding(handeling, NaarLogdaad(groep.Key.Daad))
            {
                Uitkomst = Loguitkomst.Geweigerd,
                Kinderen = kinderen,
                Aantal = kinderen.Count,
                Categorieen = Samen(groep.Select(punt => punt.Categorie).Order().Select(categorie => categorie.Woord()), " "),
                Reden = groep.Key.Code,
            };
        });

    private Handeling Wie(Bezoek? bezoek)
    {
        var wie = _eigen.Wie is null ? bezoek?.Wie : null;
        return _begin with
        {
            Wie = wie?.Naam ?? _eigen.Wie ?? Onbekend,
            MedewerkerId = wie?.Aanstelling.Medewerker ?? _eigen.MedewerkerId,
            AanstellingId = wie?.Aanstelling.Id,
            Organisatie = wie?.Organisatie.Naam,
            Rol = wie?.Rol.Woord(),
            Daad = _eigen.Handeling ?? Adres,
            Spoor = _begin.Spoor ?? context.TraceIdentifier,
        };
    }

    private Loguitkomst Uitkomst(Bezoek? bezoek)
    {
        var status = context.Response.StatusCode;
        return (Faalde, status) switch
        {
            (true, _) => Loguitkomst.Mislukt,
            (_, StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests) => Loguitkomst.Geweigerd,
            // Sent away to sign in.
            (_, StatusCodes.Status302Found) when bezoek is null && _plaats is not null && _plaats.Metadata.GetMetadata<IAllowAnonymous>() is null => Loguitkomst.Geweigerd,
            (_, < StatusCodes.Status400BadRequest) => Loguitkomst.Toegestaan,
            _ => Loguitkomst.Mislukt,
        };
    }

    private Logdaad Daad(Inkijk? inkijk) =>
        inkijk?.Daad is { } daad ? NaarLogdaad(daad) : HttpMethods.IsGet(_methode) || HttpMethods.IsHead(_methode) ? Logdaad.Zien : Logdaad.Wijzigen;

    private static Logdaad NaarLogdaad(Daad daad) => daad switch
    {
        Core.Toegang.Daad.Zien => Logdaad.Zien,
        Core.Toegang.Daad.Zoeken => Logdaad.Zoeken,
        Core.Toegang.Daad.Wijzigen => Logdaad.Wijzigen,
        Core.Toegang.Daad.Delen => Logdaad.Delen,
        Core.Toegang.Daad.Exporteren => Logdaad.Exporteren,
    };

    private static string? Samen(IEnumerable<string>? delen, string tussen) =>
        delen?.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } lijst ? string.Join(tussen, lijst) : null;
}
