using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Import;

/// <summary>Reads an offer in and throws each file away as soon as it is kept. Stopped half way it goes on with the files that are left.</summary>
public static class Inlezen
{
    public static async Task VoerUit(Zending zending, Wachtruimte ruimte, Register register, Handeling handeling, CancellationToken ct)
    {
        var bestanden = zending.Bestanden.Where(bestand => bestand.Reden is null && bestand.Aanlevering is null).ToList();
        var perPad = bestanden.ToDictionary(bestand => ruimte.Pad(zending.Id, bestand.Sleutel));
        await Importeren.VoerUit(
            register,
            perPad.Select(paar => new Aanbieding(paar.Key, paar.Value.Naam, Bestandssoorten.Van(paar.Value.Soort!))),
            handeling,
            new Melder(zending, ruimte, bestanden.Count),
            ct,
            zending.Vestiging,
            (aanbieding, rij) =>
            {
                var klaar = perPad[aanbieding.Pad];
                ruimte.Wijzig(zending.Id, stond => stond with
                {
                    Bestanden = stond.Bestanden.ConvertAll(bestand => bestand.Sleutel == klaar.Sleutel ? bestand with { Aanlevering = rij.Id } : bestand),
                });
                ruimte.Gooiweg(zending.Id, klaar.Sleutel);
            });
    }

    /// <summary>Tells how far it is, a few times a second at most: each time is a write to disk.</summary>
    private sealed class Melder(Zending zending, Wachtruimte ruimte, int aantal) : IProgress<Voortgang>
    {
        private static readonly TimeSpan Pauze = TimeSpan.FromMilliseconds(300);

        private readonly HashSet<string> _gehad = new(StringComparer.Ordinal);
        private long _laatst;

        public void Report(Voortgang value)
        {
            var beoordelen = value.Wat == Importeren.Beoordelen;
            var nieuw = _gehad.Add(value.Wat);
            if (!nieuw && System.Diagnostics.Stopwatch.GetElapsedTime(_laatst) < Pauze)
            {
                return;
            }

            _laatst = System.Diagnostics.Stopwatch.GetTimestamp();
            ruimte.Meld(zending.Id, new(
                value.Wat, Math.Min(aantal, _gehad.Count), aantal, beoordelen ? "beoordelen" : value.Deel >= 1 ? "vastleggen" : "lezen", value.Gedaan, value.Deel));
        }
    }
}
