using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toezicht;

/// <summary>Keeping all there is of a child until a day, such as for a complaint or a court case; and ending that.</summary>
public static class Vasthouden
{
    public const int LangsteReden = 500;

    /// <returns>The child; or which field cannot be, by its name as the code.</returns>
    public static async Task<Uitkomst<Guid>> VoerUit(string nummer, string reden, DateOnly? tot, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (!Functies.MagBewaren(bezoek.Wie.Rol))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit is niet voor uw rol.");
        }

        if (tot is not { } dag || dag < bezoek.Vandaag || dag > bezoek.Vandaag.AddYears(20))
        {
            return new Weigering("tot", "Kies een laatste dag, vandaag of later en binnen twintig jaar.");
        }

        if (reden.Trim() is not { Length: >= 10 and <= LangsteReden } waarom)
        {
            return new Weigering("reden", "Schrijf waarom dit bewaard moet blijven.");
        }

        var kind = await db.Leerlingen.Where(rij => rij.Sleutel == nummer.Trim()).Select(rij => (Guid?)rij.Id).SingleOrDefaultAsync(ct);
        if (kind is not { } gevonden)
        {
            return new Weigering("nummer", "Er is geen kind met dit nummer.");
        }

        db.Bewaarplichten.Add(new() { LeerlingId = gevonden, Id = Guid.CreateVersion7(), Reden = waarom, Van = bezoek.Vandaag, Tot = dag, Door = bezoek.Wie.Naam });
        await db.Vastleggen(handeling, ct);
        return gevonden;
    }

    /// <summary>From today on it holds no longer.</summary>
    public static async Task<bool> Beeindig(Guid id, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (!Functies.MagBewaren(bezoek.Wie.Rol) || await db.Bewaarplichten.SingleOrDefaultAsync(rij => rij.Id == id && rij.Tot >= bezoek.Vandaag, ct) is not { } rij)
        {
            return false;
        }

        rij.Tot = bezoek.Vandaag.AddDays(-1);
        await db.Vastleggen(handeling, ct);
        return true;
    }
}
