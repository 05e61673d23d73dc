using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen.Brieven;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Meldingen;

/// <summary>Leerplicht's handling of reports in the demonstration, with the letters that were sent, decided by the same rules as real ones.</summary>
internal static class Demobehandelingen
{
    /// <param name="op">Day on which leerplicht begins.</param>
    /// <param name="nummer">Every second talk has been held, if there was time for it.</param>
    public static void Leg(
        RegisterDb db, VerzuimmeldingRij rij, Verzuimmelding melding, Meldinginhoud inhoud, LeerlingRij kind, Grondslag grondslag, DateOnly op, int nummer, Handeling handeling)
    {
        var vandaag = handeling.Vandaag;
        var (behandeling, stroom) = (Behandeling.Geen, Stroom<Behandelgebeurtenis>.Nieuw(rij.LeerlingId, Guid.CreateVersion7()));
        var gehouden = nummer % 2 == 1 && Werkdag(op.AddDays(6)) <= vandaag;
        var gesprek = gehouden ? Werkdag(op.AddDays(6)) : Werkdag(vandaag.AddDays(nummer % 4 * 3));
        Doe(new Behandelopdracht.Zetten(Behandelstap.Gesprek, gesprek, "14.00 uur, stadskantoor", "Basisanalyse met leerling en ouders."));
        Schrijf(1);
        if (gehouden)
        {
            op = gesprek;
            Doe(new Behandelopdracht.Afronden(
                1, Stapuitkomst.Gehouden, "Leerling, moeder en mentor", "- De leerling is er elke dag vanaf het eerste uur.\n- De mentor belt bij het eerste gemiste uur.\n- Over vier weken kijken wij samen hoe het gaat."));
            Schrijf(1);
            Doe(new Behandelopdracht.Zetten(Behandelstap.VrijwilligeHulp, Werkdag(vandaag.AddDays(8)), "WIJ-team", "Op tijd opstaan en vertrekken lukt thuis niet zonder hulp."));
        }

        db.Behandelingen.Add(new()
        {
            LeerlingId = rij.LeerlingId, Id = stroom.Id, MeldingId = rij.Id, Laatste = behandeling.Stappen[^1].Soort, Volgende = behandeling.Volgende, Behandelaar = handeling.Wie,
        });

        void Schrijf(int nummer)
        {
            var stap = behandeling.Stappen[nummer - 1];
            var sjabloon = Briefsjablonen.Standaard(Briefregels.Bij(stap, behandeling.Stappen)!.Value);
            var (aan, onderwerp, tekst) = Briefvoorzet.Vul(sjabloon, stap, inhoud, kind, kind.Postcode, grondslag, handeling.Wie, op);
            Doe(new Behandelopdracht.Schrijven(nummer, sjabloon, handeling.Wie, aan.Replace(Briefregels.Open, "Voorbeeldstraat 1", StringComparison.Ordinal), onderwerp, tekst));
        }

        void Doe(Behandelopdracht opdracht)
        {
            var gebeurd = ((Uitkomst<Behandelgebeurtenis>.Gelukt)Behandelregels.Beslis(behandeling, melding, opdracht, kind.NaarLeerling(), op)).Waarde;
            var toen = handeling with { Wanneer = Handeling.BeginVan(op).AddHours(11) };
            db.Vervolg(stroom, BehandelingRij.Stroom, [gebeurd], Gegevenscategorie.Straf, toen);
            (behandeling, stroom) = (Behandelregels.Verwerk(behandeling, gebeurd), stroom.Met([gebeurd], toen));
        }

        DateOnly Werkdag(DateOnly dag) => grondslag.Scholen.Werkdagen.Na(dag.AddDays(-1), 1);
    }
}
