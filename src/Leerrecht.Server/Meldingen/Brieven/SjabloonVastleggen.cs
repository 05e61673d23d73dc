using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Brieven;

/// <summary>A gemeente writes its own text for a letter, or takes back the one that was delivered: the next version.</summary>
public static class SjabloonVastleggen
{
    private static readonly Weigering Gewijzigd = new("brief.gewijzigd", "Een collega heeft deze tekst intussen veranderd. Kijk die na en bewaar dan nog eens.");

    /// <param name="gelezen">The version that was on the screen.</param>
    public static async Task<Uitkomst<Briefsjabloon>> VoerUit(
        string gemeente, Briefsjabloon sjabloon, int gelezen, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (!Functies.MagBrievenBeheren(bezoek.Wie.Rol, bezoek.Wie.Organisatie.Soort) || !bezoek.Wie.Werkgebied.Gemeenten.Contains(gemeente))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        // laden
        var nu = await Briefsjablonen.Haal(gemeente, sjabloon.Soort, db, ct);
        if (nu.Versie != gelezen)
        {
            return Gewijzigd;
        }

        // beslissen
        if (Briefregels.Beoordeel(sjabloon) is not Uitkomst<Briefsjabloon>.Gelukt(var goed))
        {
            return Briefregels.Beoordeel(sjabloon);
        }

        if (goed with { Versie = nu.Versie } == nu)
        {
            return nu;
        }

        // vastleggen
        var rij = new BriefsjabloonRij
        {
            Gemeente = gemeente, Soort = goed.Soort, Versie = nu.Versie + 1, Onderwerp = goed.Onderwerp, Tekst = goed.Tekst, Wanneer = handeling.Wanneer, Wie = handeling.Wie,
        };
        db.Briefsjablonen.Add(rij);
        try
        {
            await db.Vastleggen(handeling, ct);
        }
        catch (DbUpdateException fout) when (Gebeurtenissen.WasEenAnderEerder(fout))
        {
            return Gewijzigd;
        }

        return rij.NaarSjabloon();
    }
}
