using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Dossiers;

/// <summary>Offers, and the table that decides who places the child (missie DOS-6, DOS-7).</summary>
public static class Aanbodregels
{
    /// <summary>Longest time between a decision and the place, in days.</summary>
    public const int PlaatsBinnenDagen = 92;

    /// <summary>Days between today and the first day of an offer, before or after.</summary>
    public const int VerstBegin = 366;

    internal static Uit Beslis(Zaak zaak, Opdracht opdracht, Dossierkader kader) => opdracht switch
    {
        Opdracht.AanbodDoen o => o switch
        {
            _ when zaak.Aanbod.Exists(een => een.Id == o.Id) => Dossierregels.Weiger("aanbod", "Dit aanbod is al vastgelegd."),
            _ when Zin.Ontbreekt(o.Door) => Dossierregels.Weiger("aanbieder", "Schrijf wie dit aanbiedt."),
            _ when Zin.TeKort(o.Wat) => Dossierregels.Weiger("aanbod", "Schrijf in een zin wat er wordt aangeboden."),
            _ when Math.Abs(o.Begin.DayNumber - kader.Vandaag.DayNumber) > VerstBegin => Dossierregels.Weiger("begin", "Kies een begin dat hooguit een jaar van vandaag ligt."),
            { PlaatsSinds: { } sinds } when !Dossierregels.IsGeweest(sinds, kader) => Dossierregels.Weiger("plaats", "Een plaats die er nog niet is telt niet. Leg haar vast op de dag dat zij er is."),
            _ when Zin.Bezwaar(o.Stemmen) is { } stil => stil,
            _ => Dossierregels.Gebeurt(new Gebeurtenis.AanbodGedaan(o.Id, o.Soort, o.Door.Trim(), o.Wat.Trim(), o.Begin, o.PlaatsSinds, kader.Vandaag, o.Ouders, o.Stemmen)),
        },
        Opdracht.PlaatsBevestigen o => Aanbod(zaak, o.Id) switch
        {
            null => Dossierregels.Weiger("aanbod", "Dit aanbod is er niet meer."),
            { PlaatsSinds: not null } => Dossierregels.Weiger("aanbod", "Dat er een plaats is, staat er al."),
            _ when !Dossierregels.IsGeweest(o.Sinds, kader) => Dossierregels.Weiger("plaats", "Een plaats die er nog niet is telt niet. Leg haar vast op de dag dat zij er is."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.PlaatsBevestigd(o.Id, o.Sinds, kader.Vandaag)),
        },
        Opdracht.AanbodWeigeren o => o switch
        {
            _ when Aanbod(zaak, o.Id) is null => Dossierregels.Weiger("aanbod", "Dit aanbod is er niet meer."),
            _ when Zin.Ontbreekt(o.Door) => Dossierregels.Weiger("geweigerd-door", "Schrijf wie het aanbod weigert."),
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.AanbodGeweigerd(o.Id, kader.Vandaag, o.Door.Trim(), o.Reden.Trim())),
        },
        Opdracht.Besluiten o => Besluit(zaak, o, kader),
        _ => throw new InvalidOperationException("An act about an offer is one of four."),
    };

    private static Uit Besluit(Zaak zaak, Opdracht.Besluiten o, Dossierkader kader)
    {
        var mandaat = kader.Mandaten.FirstOrDefault(een => een.Namens == o.Plaatser);
        return o switch
        {
            _ when !kader.Model.Treden[zaak.Trede - 1].Tafel => Dossierregels.Weiger("trede", "Een bindend besluit hoort bij de actietafel. Schaal eerst op."),
            _ when kader.Wie.Partij != Ketenpartij.Voorzitter => Dossierregels.Weiger("voorzitter", "Alleen de voorzitter legt het besluit van de actietafel vast."),
            _ when o.Plaatser == Guid.Empty || Zin.Ontbreekt(o.PlaatserNaam) => Dossierregels.Weiger("plaatser", "Kies welke organisatie dit kind een plaats geeft."),
            _ when o.Uiterlijk <= kader.Vandaag || o.Uiterlijk > kader.Vandaag.AddDays(PlaatsBinnenDagen) =>
                Dossierregels.Weiger("uiterlijk", $"Kies een dag na vandaag, uiterlijk {kader.Vandaag.AddDays(PlaatsBinnenDagen):d-M-yyyy}."),
            { Eens: false } when mandaat is null => Dossierregels.Weiger(
                "mandaat", $"U hebt geen mandaat om namens {o.PlaatserNaam} te besluiten. Zonder overeenstemming kan dat alleen met een mandaat (doorzettingsmacht)."),
            _ when Zin.TeKort(o.Inhoud) => Dossierregels.Weiger("inhoud", "Schrijf in een zin wat er is besloten."),
            _ when Zin.Bezwaar(o.Stemmen) is { } stil => stil,
            _ => Dossierregels.Gebeurt(new Gebeurtenis.BesluitGenomen(
                new(o.Plaatser, o.PlaatserNaam, o.Uiterlijk, !o.Eens), kader.Wie, o.Eens ? null : mandaat?.Mandaat, kader.Vandaag, o.Inhoud.Trim(), o.Stemmen)),
        };
    }

    private static Dossieraanbod? Aanbod(Zaak zaak, Guid id) => zaak.Aanbod.Find(een => een.Id == id && !een.Geweigerd);
}
