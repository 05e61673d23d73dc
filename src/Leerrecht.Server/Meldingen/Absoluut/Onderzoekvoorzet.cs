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
    public static async Task<Onderzoekvoorzet?> Haal(Guid leerling, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        if (await Absoluutbeeld.Haal(leerling, bezoek, db, ct) is not { MagWijzigen: true } beeld || (beeld.Loopt is null && beeld.Signaal is null) || await db.Kind(leerling, bezoek, ct) is not { } kind)
        {
            return null;
        }

        var reactie = bezoek.Vandaag.AddDays(Absoluutregels.ReactieDagen);
        var brief = Absoluutregels.VolgendeBrief(beeld.Toestand);
        var sjabloon = await Briefsjablonen.Haal(kind.Leerling.Gemeente, brief.Soort(), db, ct);
        var waarden = Briefvoorzet.Waarden(kind.Leerling, grondslag.Gemeentenaam(kind.Leerling.Gemeente), bezoek);
        waarden[Briefveld.Dag] = Briefvoorzet.Voluit(reactie);
        var postcode = bezoek.Toont(Gegevenscategorie.Contact, leerling, kind.Band) ? kind.Leerling.Postcode : null;
        return new(
            beeld, brief, waarden[Briefveld.Leerling], sjabloon, reactie,
            $"Aan de ouder(s) of verzorger(s) van\n{waarden[Briefveld.Leerling]}\n{Briefregels.Open}\n{postcode ?? Briefregels.Open}  {waarden[Briefveld.Gemeente]}",
            Briefregels.Vul(sjabloon.Onderwerp, waarden), Briefregels.Vul(sjabloon.Tekst, waarden));
    }
}
