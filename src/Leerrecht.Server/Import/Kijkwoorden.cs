using Leerrecht.Core.Kalender;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Import;

/// <summary>Values of lines as people read them.</summary>
/// <param name="redenen">What codes stand for, with those of the offer itself.</param>
/// <param name="magNamen">Whether this person may be shown a child's name.</param>
internal sealed class Kijkwoorden(Grondslag grondslag, Redenen redenen, Teksten teksten, bool magNamen, DateOnly vandaag)
{
    public string Woord(string sleutel) => teksten[sleutel];

    public string Of(string? tekst) => tekst ?? "–";

    public string JaNee(bool waarde) => teksten[waarde ? "kijk.ja" : "kijk.nee"];

    public string School(string vestiging) => vestiging == Redenen.Overal
        ? teksten["kijk.alle-scholen"]
        : grondslag.Schoolnaam(vestiging) is var naam && naam != vestiging ? $"{naam} ({vestiging})" : vestiging;

    public string Gemeente(string code) => grondslag.Gemeentenaam(code);

    public string Gebied(Gebied gebied) => gebied switch
    {
        { Vestiging: { } vestiging } => School(vestiging),
        { Regio: { } regio } => teksten["kijk.regio", regio.ToString()],
        _ => teksten["kijk.nederland"],
    };

    public string Kalendersoort(Kalendersoort soort) => teksten[$"kalendersoort.{soort.ToString().ToLowerInvariant()}"];

    public Verzuimsoort Telt(string vestiging, string reden) => redenen.Soort(vestiging, reden);

    public string Soort(Verzuimsoort soort) => teksten[$"soort.{soort.Woord()}"];

    /// <summary>The name itself only for who may see children; others learn that there is one.</summary>
    public string Naam(string? naam) => naam is null ? "–" : magNamen ? naam : teksten["kijk.naam-aanwezig"];

    public string Geboren(DateOnly dag)
    {
        var jaar = vandaag.Year - dag.Year - (vandaag < dag.AddYears(vandaag.Year - dag.Year) ? 1 : 0);
        return jaar is >= 0 and < 120 ? teksten["kijk.geboren", dag.Gewoon(), jaar] : dag.Gewoon();
    }

    public string Bijzonder(Leerlinglijn lijn)
    {
        var leerling = lijn.Leerling;
        var uit = new List<string>();
        Voeg(lijn.Bsn is not null, "bsn");
        Voeg(lijn.BsnVerkeerd, "bsn-verkeerd");
        Voeg(leerling.AdresInOnderzoek, "adres");
        Voeg(leerling.WachtOpMbo, "mbo");
        Voeg(leerling.KwalificatieplichtVrij, "vrij");
        VoegDag(leerling.StartkwalificatieOp, "startkwalificatie");
        VoegDag(leerling.IngeschrevenBrpOp, "ingeschreven");
        VoegDag(leerling.UitgeschrevenBrpOp, "uitgeschreven");
        return uit.Count == 0 ? "–" : string.Join(", ", uit);

        void Voeg(bool is_, string sleutel)
        {
            if (is_)
            {
                uit.Add(teksten[$"kijk.bijzonder.{sleutel}"]);
            }
        }

        void VoegDag(DateOnly? dag, string sleutel)
        {
            if (dag is { } op)
            {
                uit.Add(teksten[$"kijk.bijzonder.{sleutel}", op.Gewoon()]);
            }
        }
    }

    public string Vrijstelling(Vrijstelling vrijstelling) =>
        vrijstelling.Permanent ? teksten["kijk.permanent", vrijstelling.Soort.Woord()] : vrijstelling.Soort.Woord();

    public string Periode(DateOnly van, DateOnly? tot) => tot switch
    {
        null => teksten["kijk.sinds", van.Gewoon()],
        { } eind when eind == van => van.Gewoon(),
        { } eind => teksten["kijk.tot-en-met", van.Gewoon(), eind.Gewoon()],
    };

    public string Wanneer(Verzuimlijn lijn) => lijn switch
    {
        { HeleDag: false, Tijd: { } tijd } => $"{lijn.Van.Kort(vandaag)} {tijd:HH:mm}",
        { HeleDag: false } => lijn.Van.Kort(vandaag),
        { Tot: null } => teksten["kijk.sinds", lijn.Van.Kort(vandaag)],
        { Tot: { } tot } when tot == lijn.Van => lijn.Van.Kort(vandaag),
        { Tot: { } tot } => teksten["kijk.tot-en-met", lijn.Van.Kort(vandaag), tot.Kort(vandaag)],
    };

    public string Hoeveel(Verzuimlijn lijn)
    {
        var delen = new List<string>();
        if (lijn.HeleDag)
        {
            delen.Add(teksten[lijn.Tot == lijn.Van ? "kijk.hele-dag" : "kijk.hele-dagen"]);
        }

        if (lijn.Minuten > 0)
        {
            delen.Add(teksten["kijk.minuten", lijn.Minuten]);
        }

        if (lijn.LesurenHonderdsten > 0)
        {
            delen.Add(teksten["kijk.lesuren", lijn.LesurenHonderdsten / 100m]);
        }

        return string.Join(" · ", delen);
    }
}
