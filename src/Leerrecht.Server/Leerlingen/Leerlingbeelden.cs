using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Leerlingen;

/// <summary>A child's file as pictures: the school year day by day, and lanes on one axis of time.</summary>
public static class Leerlingbeelden
{
    public static IReadOnlyList<Beelddag> Jaar(Inzien.Beeld beeld, Grondslag grondslag, Periode periode, DateOnly vandaag)
    {
        var scholen = grondslag.Scholen;
        var feiten = new Leerlingfeiten
        {
            Leerling = beeld.Leerling.NaarLeerling(),
            Woonkalender = scholen.Woonkalender(beeld.Leerling.Gemeente),
            Inschrijvingen = beeld.Inschrijvingen.OrderBy(rij => rij.Volgorde)
                .Select(rij => new Inschrijving(scholen.Plaats(rij.Vestiging), rij.Begin, rij.Eind))
                .Where(rij => rij.Vestiging >= 0).ToArray(),
            Afwezigheden = beeld.Afwezigheden.Select(afwezig => new Afwezigheid(
                afwezig.Rij.Sleutel, scholen.Plaats(afwezig.Rij.Vestiging), afwezig.Rij.Van, afwezig.Rij.Tot, afwezig.Rij.HeleDag,
                afwezig.Rij.Minuten, afwezig.Rij.LesurenHonderdsten, afwezig.Soort)).ToArray(),
        };
        return Jaarbeeld.Maak(feiten, scholen, grondslag.Regelsets, periode, vandaag);
    }

    /// <summary>Enrolments, absence of whole days, signals, the clock, offers and exemptions, a lane each.</summary>
    public static IReadOnlyList<Tijdbanen.Baan> Banen(Inzien.Beeld beeld, Grondslag grondslag, DateOnly vandaag, Teksten teksten)
    {
        var banen = new List<Tijdbanen.Baan>
        {
            new(teksten["baan.inschrijving"], "inschrijving", [.. beeld.Inschrijvingen.Select(rij =>
                new Tijdbanen.Stuk(rij.Begin, rij.Eind, grondslag.Schoolnaam(rij.Vestiging)))]),
            new(teksten["baan.verzuim"], "verzuim", [.. beeld.Afwezigheden.Select(afwezig => new Tijdbanen.Stuk(
                afwezig.Rij.Van, afwezig.Rij.HeleDag ? afwezig.Rij.Tot ?? vandaag : afwezig.Rij.Van, teksten[$"soort.{afwezig.Soort.Woord()}"],
                afwezig.Soort.Woord()))]),
            new(teksten["baan.signalen"], "signaal", [.. beeld.Signalen
                .Where(rij => rij.Status == Signaalstatus.Geldig && rij.Soort != Signaalsoort.AanwezigheidLaag)
                .Select(rij => new Tijdbanen.Stuk(rij.BereiktOp, rij.BereiktOp, teksten[$"signaal.{rij.Soort.Woord()}"], Pad: $"/signalen/{rij.Id}"))]),
        };
        if (beeld.Thuiszitter is { } zit)
        {
            banen.Add(new(teksten["baan.klok"], "klok", [new(zit.Sinds, vandaag, teksten["baan.thuis", zit.Dagen(vandaag)])]));
        }

        if (beeld.Aanbod.Count > 0)
        {
            banen.Add(new(teksten["baan.aanbod"], "aanbod", [.. beeld.Aanbod.Select(rij =>
                new Tijdbanen.Stuk(rij.Begin, rij.Eind, teksten[rij.PlaatsBeschikbaar ? "baan.aanbod.plaats" : "baan.aanbod.geen-plaats"], rij.PlaatsBeschikbaar ? "plaats" : "geen-plaats"))]));
        }

        if (beeld.Vrijstellingen.Count > 0)
        {
            banen.Add(new(teksten["baan.vrijstelling"], "vrijstelling", [.. beeld.Vrijstellingen.Select(rij =>
                new Tijdbanen.Stuk(rij.Begin, rij.Eind, teksten[$"vrijstelling.{rij.Soort.Woord()}"]))]));
        }

        return banen;
    }
}
