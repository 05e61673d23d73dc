using System.Globalization;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Meldingen.Brieven;

/// <summary>The letter that goes with a step, filled with all that the system knows; whoever signs may change it.</summary>
public sealed record Briefvoorzet(Meldingbeeld Beeld, Stap Stap, Briefsjabloon Sjabloon, string Aan, string Onderwerp, string Tekst)
{
    private const int Volwassen = 18;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Null when there is no such step with a letter that this person may make.</summary>
    public static async Task<Briefvoorzet?> Haal(Guid meldingId, int stapnummer, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        if (await Meldingbeeld.Haal(meldingId, bezoek, db, ct) is not { Behandeling.Behandeling: var behandeling } beeld
            || behandeling.Stappen.FirstOrDefault(stap => stap.Nummer == stapnummer) is not { } stap || Briefregels.Bij(stap, behandeling.Stappen) is not { } soort
            || await db.Band(beeld.Rij.LeerlingId, bezoek, ct) is not { } band || !bezoek.Mag(Gegevenscategorie.Straf, Daad.Wijzigen, beeld.Rij.LeerlingId, band))
        {
            return null;
        }

        var (leerling, rij) = (beeld.Leerling, beeld.Rij);
        var sjabloon = await Briefsjablonen.Haal(rij.Gemeente, soort, db, ct);
        var postcode = bezoek.Toont(Gegevenscategorie.Contact, rij.LeerlingId, band) ? leerling.Postcode : null;
        var (aan, onderwerp, tekst) = Vul(sjabloon, stap, beeld.Inhoud, leerling, postcode, grondslag, bezoek.Wie.Naam, bezoek.Vandaag);
        return new(beeld, stap, sjabloon, aan, onderwerp, tekst);
    }

    /// <summary>The template with what is known of the child, its absence and the step.</summary>
    /// <param name="postcode">Null when it is unknown, or not for who writes.</param>
    /// <param name="behandelaar">Who writes.</param>
    internal static (string Aan, string Onderwerp, string Tekst) Vul(
        Briefsjabloon sjabloon, Stap stap, Meldinginhoud inhoud, LeerlingRij leerling, string? postcode, Grondslag grondslag, string behandelaar, DateOnly vandaag)
    {
        var (naam, gemeente) = (leerling.Naam ?? leerling.Sleutel, grondslag.Gemeentenaam(leerling.Gemeente));
        var waarden = Waarden(leerling, gemeente, behandelaar, vandaag);
        waarden[Briefveld.School] = grondslag.Schoolnaam(inhoud.Vestiging);
        waarden[Briefveld.Verzuim] = Verzuim(inhoud);
        waarden[Briefveld.Reden] = stap.Waarom;
        waarden[Briefveld.Dag] = stap.Uiterlijk is { } dag ? dag.ToString("dddd d MMMM yyyy", Nederlands) : "";
        waarden[Briefveld.Plaats] = stap.Waar;
        waarden[Briefveld.Afspraken] = stap.Afronding?.Verslag ?? "";
        var aan = leerling.NaarLeerling().Leeftijd(vandaag) >= Volwassen ? naam : Ouders(naam);
        return (Adres(aan, postcode, gemeente), Briefregels.Vul(sjabloon.Onderwerp, waarden), Briefregels.Vul(sjabloon.Tekst, waarden));
    }

    /// <summary>To whom, on lines of an envelope; the system knows no street.</summary>
    /// <param name="postcode">Null when it is unknown, or not for who writes.</param>
    internal static string Adres(string aan, string? postcode, string gemeente) =>
        $"{aan}\n{Briefregels.Open}\n{(postcode is { Length: 6 } vol ? $"{vol[..4]} {vol[4..]}" : postcode) ?? Briefregels.Open}  {gemeente}";

    /// <summary>Whoever has the care of a child.</summary>
    internal static string Ouders(string leerling) => $"Aan de ouder(s) of verzorger(s) van\n{leerling}";

    /// <summary>What is known of a child, whatever the letter.</summary>
    internal static Dictionary<Briefveld, string> Waarden(LeerlingRij leerling, string gemeente, Bezoek bezoek) => Waarden(leerling, gemeente, bezoek.Wie.Naam, bezoek.Vandaag);

    private static Dictionary<Briefveld, string> Waarden(LeerlingRij leerling, string gemeente, string behandelaar, DateOnly vandaag) => new()
    {
        [Briefveld.Leerling] = leerling.Naam ?? leerling.Sleutel,
        [Briefveld.Geboortedatum] = Voluit(leerling.Geboortedatum),
        [Briefveld.Gemeente] = gemeente,
        [Briefveld.Behandelaar] = behandelaar,
        [Briefveld.Vandaag] = Voluit(vandaag),
    };

    /// <summary>A letter is Dutch, whatever language the screen has.</summary>
    internal static string Voluit(DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    private static string Verzuim(Meldinginhoud inhoud)
    {
        var periode = inhoud.Eind is { } eind && eind != inhoud.Begin
            ? $"in de periode van {Voluit(inhoud.Begin)} tot en met {Voluit(eind)}"
            : inhoud.Eind is null ? $"vanaf {Voluit(inhoud.Begin)}" : $"op {Voluit(inhoud.Begin)}";
        return inhoud.Eind == inhoud.Begin || inhoud.Dagen.Select(dag => dag.Dag).Distinct().Count() is not (> 0 and var dagen)
            ? $"{periode} zonder geldige reden afwezig was"
            : $"{periode} op {dagen} {(dagen == 1 ? "dag" : "dagen")} zonder geldige reden afwezig was";
    }
}
