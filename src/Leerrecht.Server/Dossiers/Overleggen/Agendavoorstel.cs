using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Kalender;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers.Overleggen;

/// <summary>An agenda from what is open in the case, in words. It names goals by their number: who sees the case need not see the plan.</summary>
public static class Agendavoorstel
{
    public static IEnumerable<string> Van(Zaak zaak, DateOnly vandaag, Werkdagen werkdagen, Teksten teksten) =>
    [
        teksten["overleg.agenda.hoe-gaat-het"],
        .. Overlegregels.Agenda(zaak, vandaag, werkdagen).Select(punt => teksten[$"overleg.agenda.{punt.Soort.ToString().ToLowerInvariant()}", Wat(punt, zaak), punt.Uiterlijk?.Gewoon()]),
        teksten["overleg.agenda.afspraken"],
    ];

    private static string Wat(Agendapunt punt, Zaak zaak) => punt.Soort switch
    {
        Agendasoort.Doel => $"{zaak.Plan!.Doelen.ToList().FindIndex(doel => doel.Wat == punt.Wat) + 1}",
        Agendasoort.Plaats => "",
        _ => punt.Wat,
    };
}
