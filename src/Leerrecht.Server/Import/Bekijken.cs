using System.Collections.Immutable;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Verzuim;

namespace Leerrecht.Server.Import;

/// <summary>Looks what offered files are and goes through them once, so that a person sees what would happen before it happens.</summary>
public static class Bekijken
{
    /// <summary>A file of settings that is larger is none.</summary>
    private const long GrootsteRegelset = 1 << 20;

    public static async Task<Zending> VoerUit(Zending zending, Wachtruimte ruimte, IReadOnlyCollection<RedenRij> koppelingen, CancellationToken ct)
    {
        var herkend = zending.Bestanden.ConvertAll(bestand => bestand.Reden is null ? Herken(bestand, zending, ruimte) : bestand);
        var redenen = Redenen(herkend, zending, ruimte, koppelingen);
        var uit = ImmutableList.CreateBuilder<Zendingbestand>();
        foreach (var (bestand, plaats) in herkend.OrderBy(bestand => Importeren.Rang(bestand.Reden is null ? Bestandssoorten.Van(bestand.Soort!) : null)).Select((bestand, plaats) => (bestand, plaats)))
        {
            uit.Add(bestand.Reden is null
                ? await Task.Run(() => Doorloop(bestand, plaats + 1, herkend.Count, zending, ruimte, redenen, ct), ct)
                : bestand);
        }

        return zending with { Bestanden = uit.ToImmutable(), Stand = new Zendingstand.Klaargezet() };
    }

    /// <summary>What codes stand for: as the offer itself says, and else as the register knows.</summary>
    public static Redenen Redenen(IEnumerable<Zendingbestand> bestanden, Zending zending, Wachtruimte ruimte, IEnumerable<RedenRij> koppelingen)
    {
        var uit = new Redenen();
        foreach (var bestand in bestanden.Where(bestand => bestand.Soort == Bestandssoort.Redenen.Woord() && bestand.Reden is null))
        {
            try
            {
                using var regels = new Redenregels(new Csv(ruimte.Open(zending.Id, bestand.Sleutel), bestand.Naam), _ => true);
                while (regels.Lees())
                {
                    if (regels.Goed && (zending.Vestiging.Length == 0 || regels.Lijn.Vestiging == zending.Vestiging))
                    {
                        uit.Voegtoe(regels.Lijn.Vestiging, regels.Lijn.Code, regels.Lijn.Soort);
                    }
                }
            }
            catch (OnleesbaarBestand)
            {
                // Said of the file itself when it is gone through.
            }
        }

        foreach (var rij in koppelingen)
        {
            uit.Voegtoe(rij.Vestiging, rij.Code, rij.Soort);
        }

        return uit;
    }

    private static Zendingbestand Herken(Zendingbestand bestand, Zending zending, Wachtruimte ruimte)
    {
        try
        {
            var pad = ruimte.Pad(zending.Id, bestand.Sleutel);
            if ((Herkennen.Soort(pad) ?? VanNaam(bestand.Naam)) is not { } soort)
            {
                return bestand with { Reden = Hoofdletter(Herkennen.Uitleg(pad)) };
            }

            return bestand with
            {
                Soort = soort.Woord(),
                Reden = Schoolgrens.Mag(soort, zending.Vestiging) ? null
                    : "Dit bestand gaat over de hele regio. Alleen de regiobeheerder kan het inlezen.",
            };
        }
        catch (OnleesbaarBestand fout)
        {
            return bestand with { Reden = Zin(fout, bestand) };
        }
    }

    /// <summary>The kind that its name promises, so that what it lacks can be named.</summary>
    private static Bestandssoort? VanNaam(string naam) =>
        (from soort in Bestandssoorten.VanRegiomap where naam == soort.Bestandsnaam() || naam.EndsWith($" {soort.Bestandsnaam()}", StringComparison.Ordinal) select (Bestandssoort?)soort).FirstOrDefault();

    private static Zendingbestand Doorloop(
        Zendingbestand bestand, int nummer, int aantal, Zending zending, Wachtruimte ruimte, Redenen redenen, CancellationToken ct)
    {
        try
        {
            var soort = Bestandssoorten.Van(bestand.Soort!)!.Value;
            using var stroom = ruimte.Open(zending.Id, bestand.Sleutel);
            if (soort == Bestandssoort.Regelset)
            {
                return stroom.Length > GrootsteRegelset
                    ? bestand with { Reden = "Dit bestand is te groot voor een regelset. Kijk of het het goede bestand is." }
                    : bestand with { Gezien = new(Regelsetbestand.Lees(stroom).Sets.Alle.Count - 1, 0, null, null, [], [], 0) };
            }

            using var blik = Bestandsblik.Open(stroom, soort, bestand.Naam);
            return blik is null ? bestand
                : blik.Bezwaar is { } bezwaar ? bestand with { Reden = bezwaar }
                : bestand with
                {
                    Gezien = blik.Doorloop(
                        redenen,
                        zending.Vestiging,
                        regels => ruimte.Meld(zending.Id, new(bestand.Naam, nummer, aantal, "bekijken", regels, (double)stroom.Position / stroom.Length)),
                        ct),
                };
        }
        catch (OnleesbaarBestand fout)
        {
            return bestand with { Reden = Zin(fout, bestand) };
        }
    }

    /// <summary>The sentence without the name of the file in front: it stands under that name.</summary>
    private static string Zin(OnleesbaarBestand fout, Zendingbestand bestand)
    {
        var zin = fout.Message;
        foreach (var naam in new[] { bestand.Naam, bestand.Sleutel, fout.Bestand })
        {
            zin = zin.StartsWith($"{naam}: ", StringComparison.Ordinal) ? zin[(naam.Length + 2)..] : zin;
        }

        return Hoofdletter(zin);
    }

    private static string Hoofdletter(string zin) => zin.Length == 0 ? zin : char.ToUpperInvariant(zin[0]) + zin[1..];
}
