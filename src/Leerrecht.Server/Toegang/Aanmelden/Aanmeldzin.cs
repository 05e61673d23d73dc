using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>A refusal of sign-in as a sentence in the language of the screen, at the field that it is about.</summary>
public static class Aanmeldzin
{
    public static Veldfout Van(Weigering reden, Teksten teksten)
    {
        var veld = reden.Code.Split('.') switch
        {
            ["aanmelden", "wachtwoord", ..] => "wachtwoord",
            ["aanmelden", var naam] when naam is "naam" or "email" or "regio" or "code" => naam,
            ["aanmelden", "geen-reden"] => "reden",
            _ => "",
        };
        return new(veld, reden.Code.StartsWith("aanmelden.wachtwoord.", StringComparison.Ordinal)
            ? teksten[reden.Code, Wachtwoordregels.Minimum, Wachtwoordregels.Maximum]
            : teksten[reden.Code]);
    }
}
