namespace Leerrecht.Demo;

/// <summary>Where a pupil comes from: brothers and sisters share all but the given name and the age.</summary>
internal readonly record struct Gezin(Streek Streek, int Gemeenteplaats, string Achternaam, string Postcode, int Basisschool);

/// <summary>Households of one to four pupils. Six pupils in a row are one street; which of them belong together hangs on that street alone.</summary>
internal sealed class Gezinnen(ulong zaad, Scholen scholen)
{
    private const int Straat = 6;

    /// <summary>Ages run from just under four to just over eighteen and a half.</summary>
    private const int JongsteInDagen = 1430;
    private const int SpanInDagen = 5370;

    private static readonly int[][] Verdelingen =
        [[1, 2, 3], [2, 2, 2], [1, 1, 2, 2], [1, 1, 1, 1, 2], [3, 3], [1, 1, 1, 1, 1, 1], [4, 2], [2, 1, 3], [1, 1, 4], [2, 1, 2, 1]];

    /// <summary>Letters that the Dutch post never gave out, so that no postcode is somebody's street.</summary>
    private static readonly string[] Letters = ["SA", "SD", "SS"];

    /// <summary>The household of a pupil and the age of the pupil in days.</summary>
    public (Gezin Gezin, int LeeftijdInDagen) Van(int leerling)
    {
        var straat = leerling / Straat;
        var buurt = Kans.Voor(zaad, Stroom.Buurt, straat);
        var eerste = 0;
        foreach (var grootte in buurt.Uit(Verdelingen))
        {
            if (leerling % Straat < eerste + grootte)
            {
                break;
            }

            eerste += grootte;
        }

        var kans = Kans.Voor(zaad, Stroom.Gezin, straat * Straat + eerste);
        var streek = kans.Uit(scholen.Streken);
        var gemeente = streek.KiesGemeente(ref kans);
        var gezin = new Gezin(
            streek, gemeente, Namen.Achternaam(ref kans), $"{9900 + kans.Onder(100)}{kans.Uit(Letters)}", streek.Primair(gemeente).Kies(ref kans));
        var leeftijd = kans.Onder(SpanInDagen) + (leerling % Straat - eerste) * kans.Tussen(560, 1150);
        return (gezin, JongsteInDagen + leeftijd % SpanInDagen);
    }
}
