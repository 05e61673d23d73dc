using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Toegang.Mensen;

/// <summary>What was typed of an appointment.</summary>
public sealed record Aanstellingformulier(string? Rol, string? Van, string? Tot)
{
    /// <summary>The values, or what is wrong at which field.</summary>
    public (Rol Rol, DateOnly Van, DateOnly? Tot)? Lees(Teksten teksten, List<Veldfout> fouten)
    {
        if (!Rolwoorden.Kent(Rol ?? "", out var rol))
        {
            fouten.Add(new("rol", teksten["aanstelling.fout.rol"]));
        }

        var (van, tot) = Dagen.Lees(Van, Tot, teksten, fouten);
        return fouten.Count == 0 ? (rol, van!.Value, tot) : null;
    }

    /// <summary>A refusal at the field that it is about.</summary>
    public static Veldfout Fout(Weigering reden) => new(
        reden.Code switch
        {
            "toegang.rol-past-niet" or "toegang.eigen-rol" => "rol",
            "toegang.voor-organisatie" or "toegang.overlapt" => "van",
            "toegang.einde-voor-begin" or "toegang.na-organisatie" => "tot",
            "toegang.naam" => "naam",
            "toegang.email" or "toegang.email-bezet" => "email",
            "toegang.telefoon" => "telefoon",
            "toegang.al-voorbij" or "toegang.niet-langer" or "toegang.te-vroeg" or "toegang.voor-begin" or "toegang.laatste-beheerder" => "laatste",
            _ => "",
        },
        reden.Uitleg);
}
