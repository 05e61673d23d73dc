using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>The sentences that go with what was found: what, where, why, and what now. The only place where they are written.</summary>
public static class Meldingteksten
{
    /// <param name="verwacht">What would have been right, to finish "hier hoort … te staan"; only where the column says so.</param>
    public static Invoermelding Maak(
        Meldingcode code, string bestand, int? regel, string? kolom, string? waarde, string? verwacht = null)
    {
        var plaats = regel is null ? bestand : $"Regel {regel} van {bestand}";
        var gevonden = waarde is { Length: > 60 } ? $"{waarde[..60]}…" : waarde;
        var tekst = code switch
        {
            Meldingcode.KolomOntbreekt =>
                $"In {bestand} ontbreekt de kolom {kolom}; niets uit dit bestand is gebruikt. Voeg de kolom toe, met deze naam in de eerste regel.",
            Meldingcode.AantalVelden =>
                $"{plaats} is overgeslagen: er staan meer of minder waarden dan de kopregel kolommen heeft. Kijk of er een scheidingsteken te veel of te weinig staat.",
            Meldingcode.VerplichtLeeg =>
                $"{plaats} is overgeslagen: {kolom} is leeg, maar is nodig. Vul de waarde in.",
            Meldingcode.OngeldigeDatum =>
                $"{plaats} is overgeslagen: '{gevonden}' bij {kolom} is geen bestaande datum. Schrijf hem als JJJJ-MM-DD, tussen 1900 en 2100, bijvoorbeeld 2026-09-01.",
            Meldingcode.OngeldigGetal =>
                $"{plaats} is overgeslagen: '{gevonden}' bij {kolom} kan niet. Hier hoort {verwacht} te staan.",
            Meldingcode.OngeldigeWaarde =>
                $"{plaats} is overgeslagen: '{gevonden}' bij {kolom} kan niet. Hier hoort {verwacht} te staan.",
            Meldingcode.OnbekendeLeerling =>
                $"{plaats} is overgeslagen: leerling '{gevonden}' is niet bekend. Lever de leerling eerst aan, of verbeter het nummer.",
            Meldingcode.OnbekendeVestiging =>
                $"{plaats} is overgeslagen: vestiging '{gevonden}' is niet bekend. Lever de vestiging eerst aan, of verbeter de code.",
            Meldingcode.AndereVestiging =>
                $"{plaats} is overgeslagen: '{gevonden}' is niet van uw school. Lever alleen regels van uw eigen vestiging aan.",
            Meldingcode.EindeVoorBegin =>
                $"{plaats} is overgeslagen: {kolom} ({gevonden}) ligt voor het begin. Verbeter een van beide datums.",
            Meldingcode.DubbeleSleutel =>
                $"{plaats} is overgeslagen: {kolom} '{gevonden}' kwam al voor. De eerste regel geldt; verwijder deze of geef haar een andere waarde.",
            Meldingcode.OnbekendeKolom =>
                $"In {bestand} staan kolommen die niet bekend zijn en niet zijn gelezen: {gevonden}. Is er een nodig, verbeter dan de naam.",
            Meldingcode.OnbekendeGemeente =>
                $"{plaats} is gebruikt, maar gemeente '{gevonden}' staat niet in de lijst: voor het begin van de leerplicht zijn alleen de feestdagen vrij. Verbeter de code of vul de lijst van gemeenten aan.",
            Meldingcode.OverlapInschrijving =>
                $"{plaats} is gebruikt, maar overlapt een eerdere inschrijving van deze leerling. Op dagen met twee inschrijvingen geldt de laatst begonnen; kijk of de eerdere een einddatum mist.",
            Meldingcode.RedenOnbekend =>
                $"{plaats} telt nergens voor mee: de reden '{gevonden}' is niet bekend. Koppel deze code aan een soort verzuim.",
            Meldingcode.NietIngeschreven =>
                $"{plaats} telt nergens voor mee: de leerling is op {gevonden} niet op deze vestiging ingeschreven. Verbeter de dag of de inschrijving.",
            Meldingcode.GeenLesdag =>
                $"{plaats} telt nergens voor mee: {gevonden} is voor deze vestiging geen lesdag. Verbeter de dag of de kalender.",
            Meldingcode.OnbekendeParameter =>
                $"In {bestand} staat een instelling die niet bestaat en niet is gebruikt: {kolom}. Verbeter de naam of haal haar weg.",
            Meldingcode.WoonplaatsAangenomen =>
                $"{bestand} zegt niet waar leerlingen wonen. Nieuwe leerlingen staan nu in de gemeente van de school ({gevonden}); lever leerlingen.csv aan met hun eigen gemeente.",
            Meldingcode.OngeldigBsn =>
                $"{plaats} is gebruikt zonder het BSN: wat er staat is geen burgerservicenummer. Vergelijk het met een identiteitsbewijs van het kind.",
            Meldingcode.BsnZonderSleutel =>
                $"De burgerservicenummers in {bestand} zijn niet bewaard: Leerrecht heeft geen sleutel om ze te versleutelen. Vraag de beheerder van de server om die in te stellen, en lever het bestand daarna nog eens aan.",
        };
        return new Invoermelding(bestand, regel, kolom, waarde, code, tekst);
    }
}
