using System.Text.Json;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Berichten.Ontvangers;

namespace Leerrecht.Server.Berichten.Emulator;

/// <summary>
/// What the register to try things out on refuses, per field (the letters of Besluit register onderwijsdeelnemers art. 14) with a sentence.
/// It reads with its own eyes what is sent, as another's register does.
/// </summary>
public static class Veldregels
{
    private const int LangsteTekst = 2000;

    private static readonly string[] Soorten = [.. Enum.GetValues<Verzuimmeldingsoort>().Select(Meldingwoorden.Woord)];
    private static readonly string[] Statussen = [.. Enum.GetValues<Meldingstatus>().Select(Meldingwoorden.Woord)];
    private static readonly string[] MetEinde = [Verzuimmeldingsoort.ZestienUur.Woord(), Verzuimmeldingsoort.ZestienUurMeerderjarig.Woord()];

    public static IReadOnlyList<Veldafwijzing> Keur(string soort, Guid? kenmerk, JsonElement inhoud, Func<Guid, bool> kent)
    {
        if (inhoud.ValueKind != JsonValueKind.Object)
        {
            return [new("bericht", "onjuist", "Dit is geen bericht.")];
        }

        if (soort is not ("verzuimmelding" or "verzuimstatus"))
        {
            return [];
        }

        try
        {
            return inhoud.Deserialize<Registermelding>(JsonSerializerOptions.Web) is { } melding ? [.. Keur(melding, soort, kenmerk, kent)] : [];
        }
        catch (JsonException)
        {
            return [new("bericht", "onjuist", "Dit is geen melding.")];
        }
    }

    private static IEnumerable<Veldafwijzing> Keur(Registermelding melding, string soort, Guid? kenmerk, Func<Guid, bool> kent)
    {
        if (kenmerk != melding.Kenmerk || melding.Kenmerk == Guid.Empty)
        {
            yield return new("kenmerk", "onjuist", "Het kenmerk van het bericht is niet dat van de melding.");
        }
        else if (soort == "verzuimstatus" && !kent(melding.Kenmerk))
        {
            yield return new("kenmerk", "onbekend", "Een melding met dit kenmerk is hier niet.");
        }

        if (string.IsNullOrWhiteSpace(melding.Leerling))
        {
            yield return new("leerling", "verplicht", "Vermeld om welke leerling het gaat.");
        }

        if (melding.Eind is { } eind && eind < melding.Begin)
        {
            yield return new("c", "voor-begin", "De laatste dag ligt voor de eerste dag.");
        }
        else if (melding.Eind is null && MetEinde.Contains(melding.Soort))
        {
            yield return new("c", "verplicht", "Bij deze soort hoort de dag waarop 16 uur is bereikt.");
        }

        if (!Soorten.Contains(melding.Soort))
        {
            yield return new("d", "onbekend", "Deze soort verzuim bestaat niet.");
        }

        foreach (var (veld, tekst) in new[] { ("e", melding.Reden), ("g", melding.ActieSchool), ("h", melding.Toelichting), ("i", melding.Vestiging) })
        {
            if (string.IsNullOrWhiteSpace(tekst))
            {
                yield return new(veld, "verplicht", "Dit veld is niet ingevuld.");
            }
            else if (tekst.Length > LangsteTekst)
            {
                yield return new(veld, "te-lang", $"Dit veld heeft meer dan {LangsteTekst} tekens.");
            }
        }

        if (melding.Contact is not { Naam.Length: > 0 } contact || (contact.Telefoon is not { Length: > 0 } && contact.Email is not { Length: > 0 }))
        {
            yield return new("j", "verplicht", "Vermeld wie de gemeente op school kan spreken, en hoe.");
        }
        else if (contact.Email is { Length: > 0 } email && !(email.Split('@') is [{ Length: > 0 }, var domein] && domein.Contains('.')))
        {
            yield return new("j", "onjuist", "Aan dit e-mailadres kan niemand schrijven.");
        }

        if (melding.Dagen is not { Count: > 0 } dagen)
        {
            yield return new("l", "verplicht", "De specificatie van dagen en uren ontbreekt.");
        }
        else if (dagen.Any(dag => dag.Dag < melding.Begin || dag.Dag > (melding.Eind ?? DateOnly.MaxValue)))
        {
            yield return new("l", "buiten-periode", "Een dag van de specificatie ligt buiten de periode.");
        }

        if (!Statussen.Contains(melding.Status))
        {
            yield return new("m", "onbekend", "Deze status bestaat niet.");
        }
        else if (melding.Status == Meldingstatus.Afgesloten.Woord() && string.IsNullOrWhiteSpace(melding.Sluitreden))
        {
            yield return new("n", "verplicht", "Bij afsluiten hoort een reden.");
        }
    }
}
