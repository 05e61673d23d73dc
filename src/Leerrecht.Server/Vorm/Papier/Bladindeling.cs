namespace Leerrecht.Server.Vorm.Papier;

/// <summary>What of a piece comes on which page, and where.</summary>
internal static class Bladindeling
{
    public const double Links = 68;
    private const double Rechts = 527;
    private const double Boven = 62;
    private const double Onder = 770;
    private const double Inspring = 14;
    private const double Naambreedte = 128;
    private const double Grootte = 10.5;
    private const double Regelhoogte = 14.5;

    /// <param name="Y">From the top, in points.</param>
    public sealed record Regel(string Tekst, Lettertype Letter, double Grootte, double X, double Y);

    /// <param name="Soort">What it is for who has it read aloud: a heading or a paragraph.</param>
    public sealed record Blok(string Soort, List<Regel> Regels);

    public static List<List<Blok>> Van(Stuk stuk)
    {
        var bladen = new List<List<Blok>> { new() };
        var y = Boven;
        foreach (var deel in stuk.Delen)
        {
            switch (deel)
            {
                case Stukdeel.Kop { Niveau: 1 } kop:
                    y += 4;
                    Ruimte(60);
                    Zet("H1", kop.Tekst, Lettertype.Vet, 15, Links, 19);
                    y += 6;
                    break;
                case Stukdeel.Kop kop:
                    y += 8;

                    // A heading stays with what follows it.
                    Ruimte(60);
                    Zet("H2", kop.Tekst, Lettertype.Vet, 11.5, Links, 15);
                    y += 2;
                    break;
                case Stukdeel.Alinea alinea:
                    Zet("P", alinea.Tekst, alinea.Vet ? Lettertype.Vet : Lettertype.Gewoon, Grootte, Links);
                    y += 7;
                    break;
                case Stukdeel.Punt punt:
                    Zet("P", punt.Tekst, Lettertype.Gewoon, Grootte, Links + Inspring, ervoor: new("•", Lettertype.Gewoon, Grootte, Links + 3, 0));
                    y += 2;
                    break;
                case Stukdeel.Regel regel:
                    Zet("P", regel.Waarde, Lettertype.Gewoon, Grootte, Links + Naambreedte, ervoor: new(regel.Naam, Lettertype.Vet, Grootte, Links, 0));
                    y += 2;
                    break;
                case Stukdeel.Wit wit:
                    y += wit.Hoogte;
                    break;
            }
        }

        return bladen;

        void Ruimte(double nodig)
        {
            if (y + nodig > Onder)
            {
                bladen.Add([]);
                y = Boven;
            }
        }

        void Zet(string soort, string tekst, Lettertype letter, double grootte, double x, double hoogte = Regelhoogte, Regel? ervoor = null)
        {
            Blok? blok = null;
            foreach (var regel in Breek(tekst, letter, grootte, Rechts - x))
            {
                var blad = bladen.Count;
                Ruimte(hoogte);
                if (blok is null || bladen.Count > blad)
                {
                    bladen[^1].Add(blok = new(soort, []));
                }

                y += hoogte;
                if (ervoor is { } naam)
                {
                    blok.Regels.Add(naam with { Y = y });
                    ervoor = null;
                }

                if (regel.Length > 0)
                {
                    blok.Regels.Add(new(regel, letter, grootte, x, y));
                }
            }
        }
    }

    private static IEnumerable<string> Breek(string tekst, Lettertype letter, double grootte, double breedte)
    {
        foreach (var regel in tekst.ReplaceLineEndings("\n").Split('\n'))
        {
            var nu = "";
            foreach (var woord in regel.Split(' ').SelectMany(woord => Hak(woord, letter, grootte, breedte)))
            {
                var langer = nu.Length == 0 ? woord : $"{nu} {woord}";
                if (nu.Length > 0 && letter.Breedte(langer, grootte) > breedte)
                {
                    yield return nu;
                    langer = woord;
                }

                nu = langer;
            }

            yield return nu;
        }
    }

    /// <summary>A word wider than the paper, as an address of a website, in parts.</summary>
    private static IEnumerable<string> Hak(string woord, Lettertype letter, double grootte, double breedte)
    {
        while (woord.Length > 1 && letter.Breedte(woord, grootte) > breedte)
        {
            var lengte = woord.Length - 1;
            while (lengte > 1 && letter.Breedte(woord[..lengte], grootte) > breedte)
            {
                lengte--;
            }

            yield return woord[..lengte];
            woord = woord[lengte..];
        }

        yield return woord;
    }
}
