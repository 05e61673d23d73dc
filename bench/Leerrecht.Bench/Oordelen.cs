using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Leerrecht.Core.Signalering;
using Leerrecht.Demo;

namespace Leerrecht.Bench;

/// <summary>Judging in memory: absences per second over all rules of regels §6-§7, with proofs, on two threads.</summary>
public static class Oordelen
{
    private const int Draden = 2;
    private const int Ronden = 9;

    public static int Meet(string[] argumenten)
    {
        var aantal = argumenten.Length > 0 ? int.Parse(argumenten[0], CultureInfo.InvariantCulture) : 50_000;
        var vandaag = new DateOnly(2026, 6, 1);
        var wereld = Demowereld.Maak(1, aantal, vandaag);
        var leerlingen = wereld.Leerlingen.ToArray();
        var afwezigheden = leerlingen.Sum(leerling => (long)leerling.Afwezigheden.Length);
        Console.Error.WriteLine($"{aantal:N0} pupils, {afwezigheden:N0} absences, two school years");

        var tijden = new List<double>();
        long signalen = 0;
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            var klok = Stopwatch.StartNew();
            signalen = Ronde(wereld, leerlingen, vandaag);
            tijden.Add(klok.Elapsed.TotalSeconds);
        }

        // The first rounds warm up the compiler; the median of the rest is told.
        var gewoon = tijden.Skip(Ronden / 3).Order().ToArray();
        var seconden = gewoon[gewoon.Length / 2];
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            leerlingen = aantal,
            afwezigheden,
            signalen,
            seconden = Math.Round(seconden, 4),
            afwezigheden_per_seconde = Math.Round(afwezigheden / seconden),
            leerlingen_per_seconde = Math.Round(aantal / seconden),
        }));
        return 0;
    }

    private static long Ronde(Demowereld wereld, Demoleerling[] leerlingen, DateOnly vandaag)
    {
        long signalen = 0;
        Parallel.For(0, Draden, new ParallelOptions { MaxDegreeOfParallelism = Draden }, draad =>
        {
            var beoordelaar = new Beoordelaar(wereld.Scholen, Regelsets.Standaard);
            long geteld = 0;
            for (var i = leerlingen.Length * draad / Draden; i < leerlingen.Length * (draad + 1) / Draden; i++)
            {
                geteld += beoordelaar.Beoordeel(leerlingen[i].Feiten(wereld), vandaag).Signalen.Length;
            }

            Interlocked.Add(ref signalen, geteld);
        });
        return signalen;
    }
}
