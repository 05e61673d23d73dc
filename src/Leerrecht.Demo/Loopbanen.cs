using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Demo;

/// <summary>Which schools a pupil of an age goes through, one year after the other, with the odd move in between.</summary>
internal sealed class Loopbanen(DateOnly begin, DateOnly vandaag)
{
    private enum Richting
    {
        Vmbo,
        Havo,
        Vwo,
        Praktijk,
        Speciaal,
    }

    public void Beloop(Leerlingbouwer leerling, ref Kans kans)
    {
        var streek = leerling.Gezin.Streek;
        var vierde = leerling.Geboortedatum.AddYears(4);
        // The school year in which the pupil is zero years old on 1 October.
        var nul = leerling.Geboortedatum is { Month: > 10 } or { Month: 10, Day: > 1 } ? leerling.Geboortedatum.Year + 1 : leerling.Geboortedatum.Year;
        var klasse = Klasse(nul);
        var richting = kans.Onder(1000) switch { < 30 => Richting.Speciaal, < 60 => Richting.Praktijk, < 530 => Richting.Vmbo, < 810 => Richting.Havo, _ => Richting.Vwo };
        var basis = richting == Richting.Speciaal ? streek.So.Kies(ref kans) : leerling.Gezin.Basisschool;
        var naarSbo = richting == Richting.Praktijk || richting == Richting.Vmbo && kans.Promille(35);
        var middelbaar = richting switch
        {
            Richting.Speciaal => streek.Vso.Kies(ref kans),
            Richting.Praktijk => streek.Praktijk.Kies(ref kans),
            Richting.Vmbo or Richting.Havo or Richting.Vwo => streek.Voortgezet.Kies(ref kans),
        };
        leerling.KwalificatieplichtVrij = richting == Richting.Praktijk || richting == Richting.Speciaal && kans.Promille(400);

        if (naarSbo)
        {
            Schrijf(leerling, basis, vierde, Augustus(nul + 7), ref kans);
            Schrijf(leerling, streek.Sbo.Kies(ref kans), Augustus(nul + 7), Augustus(nul + 12), ref kans);
        }
        else
        {
            Schrijf(leerling, basis, vierde, Augustus(nul + 12), ref kans, streek.Primair(leerling.Gezin.Gemeenteplaats));
        }

        var jaren = richting switch { Richting.Vmbo => 4, Richting.Havo or Richting.Praktijk => 5, Richting.Vwo or Richting.Speciaal => 6 };
        var klaar = Augustus(nul + 12 + jaren);
        Schrijf(leerling, middelbaar, Augustus(nul + 12), klaar, ref kans, richting is Richting.Havo or Richting.Vwo or Richting.Vmbo ? streek.Voortgezet : null, blijft: true);
        if (richting is Richting.Vmbo or Richting.Praktijk)
        {
            Schrijf(leerling, streek.Mbo.Kies(ref kans), klaar, Augustus(nul + 20), ref kans);
        }
        else if (richting is Richting.Havo or Richting.Vwo && klaar <= vandaag)
        {
            leerling.StartkwalificatieOp = klaar.AddDays(-31);
        }

        leerling.Groep = klasse switch
        {
            < 12 => $"groep {Math.Max(1, klasse - 3)}{"abc"[kans.Onder(2)]}",
            _ when klasse < 12 + jaren => $"{Afkorting(richting)}{klasse - 11}{"abcdef"[kans.Onder(6)]}",
            _ => $"mbo {klasse - 11 - jaren}",
        };
    }

    /// <summary>Age on 1 October of the present school year.</summary>
    private int Klasse(int nul) => Schooljaar.Van(vandaag).Beginjaar - nul;

    private static DateOnly Augustus(int jaar) => new(jaar, 8, 1);

    private static string Afkorting(Richting richting) => richting switch
    {
        Richting.Vmbo => "v",
        Richting.Havo => "h",
        Richting.Vwo => "a",
        Richting.Praktijk => "p",
        Richting.Speciaal => "s",
    };

    /// <summary>
    /// Writes what of the period up to <paramref name="volgende"/> touches the world; now and then it is split over two schools.
    /// One enrolment stays even when it ended before: a school leaver of whom nothing is known would never have gone to school.
    /// </summary>
    private void Schrijf(Leerlingbouwer leerling, int vestiging, DateOnly van, DateOnly volgende, ref Kans kans, Keuze? ook = null, bool blijft = false)
    {
        if (van > vandaag || volgende <= van || volgende <= begin && !blijft)
        {
            return;
        }

        DateOnly? eind = volgende > vandaag ? null : volgende.AddDays(-1);
        var overstap = begin.AddDays(kans.Onder(vandaag.DayNumber - begin.DayNumber + 1));
        if (ook is not null && kans.Promille(40) && overstap > van.AddDays(30) && overstap.AddDays(30) < (eind ?? vandaag) && ook.Ander(vestiging) != vestiging)
        {
            leerling.Inschrijvingen.Add(new(vestiging, van, overstap.AddDays(-1)));
            (vestiging, van) = (ook.Ander(vestiging), overstap);
        }

        leerling.Inschrijvingen.Add(new Inschrijving(vestiging, van, eind));
    }
}
