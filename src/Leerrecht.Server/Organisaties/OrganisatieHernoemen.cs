using Leerrecht.Core;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Organisaties;

/// <summary>Give an organisation another name. Where the register of schools and gemeenten gives the name, that one stays.</summary>
public static class OrganisatieHernoemen
{
    public static async Task<Uitkomst<Guid>> VoerUit(Guid id, string naam, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        if (await db.Organisaties.SingleOrDefaultAsync(rij => rij.Id == id, ct) is not { } organisatie)
        {
            return new Weigering("organisatie.onbekend", "Deze organisatie staat niet in het register.");
        }

        var uitRegister = await Schoolregisterblik.GeeftNaam(organisatie, db, ct);

        // beslissen
        if (!Functies.MagBeheren(door.Rol))
        {
            return OrganisatieToevoegen.NietVanU;
        }

        if (uitRegister)
        {
            return new Weigering("organisatie.uit-register", "Deze naam komt uit het schoolregister. Laat hem daar wijzigen; met de volgende inlezing staat hij ook hier goed.");
        }

        if (Organisatieregels.BezwaarTegenNaam(naam.Trim()) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        organisatie.Naam = naam.Trim();
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return id;
    }
}
