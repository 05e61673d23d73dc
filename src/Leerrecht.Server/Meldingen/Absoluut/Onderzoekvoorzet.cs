using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Meldingen.Brieven;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Meldingen.Absoluut;

/// <summary>The next letter about a child that is enrolled nowhere, filled from the text of the gemeente; whoever signs may change it.</summary>
public sealed record Onderzoekvoorzet(Absoluutbeeld.Beeld Beeld, Absoluutbrief Brief, string Leerling, Briefsjabloon Sjabloon, DateOnly Reactie, string Aan, string Onderwerp, string Tekst)
{
    /// <summary>Null when there is nothing to inquire into, or this person may not.</summary>
    /// <param name="welke">The letter that is being written; null is the one that comes next.</param>
    public static async Task<Onderzoekvoorzet?> Haal(Guid leerling, Absoluutbrief? welke, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        if (await Absoluutbeeld.Haal(leerling, bezoek, db, ct) is not { MagWijzigen: true } beeld || (beeld.Loopt is null && beeld.Signaal is null) || await db.Kind(leerling, bezoek, ct) is not { } kind)
        {
            return null;
        }

        var reactie = bezoek.Vandaag.AddDays(Absoluutregels.ReactieDagen);
        var brief = welke ?? Absoluutregels.VolgendeBrief(beeld.Toestand);
        var sjabloon = await Briefsjablonen.Haal(kind.Leerling.Gemeente, brief.Soort(), db, ct);
        var waarden = Briefvoorzet.Waarden(kind.Leerling, grondslag.Gemeentenaam(kind.Leerling.Gemeente), bezoek);
        waarden[Briefveld.Dag] = Briefvoorzet.Voluit(reactie);
        var postcode = bezoek.Toont(Gegevenscategorie.Contact, leerling, kind.Band) ? kind.Leerling.Postcode : null;
        return new(
            beeld, brief, waarden[Briefveld.Leerling], sjabloon, reactie,
            Briefvoorzet.Adres(Briefvoorzet.Ouders(waarden[Briefveld.Leerling]), postcode, waarden[Briefveld.Gemeente]),
            Briefregels.Vul(sjabloon.Onderwerp, waarden), Briefregels.Vul(sjabloon.Tekst, waarden));
    }
}
