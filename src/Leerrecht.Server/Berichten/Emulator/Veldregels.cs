using System.Text.Json;
using Leerrecht.Server.Berichten.Ontvangers;

namespace Leerrecht.Server.Berichten.Emulator;

/// <summary>What the register to try things out on refuses, per field with a sentence.</summary>
public static class Veldregels
{
    public static IReadOnlyList<Veldafwijzing> Keur(string soort, Guid? kenmerk, JsonElement inhoud, Func<Guid, bool> kent)
    {
        if (inhoud.ValueKind != JsonValueKind.Object)
        {
            return [new("bericht", "onjuist", "Dit is geen bericht.")];
        }

        return soort == "verzuimstatus" && (kenmerk is not { } van || !kent(van))
            ? [new("kenmerk", "onbekend", "Een melding met dit kenmerk is hier niet.")]
            : [];
    }
}
