using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Ziekteverzuim;

/// <summary>The guidance of sick pupils in which somebody has a part: what is due first.</summary>
public static class Begeleidingslijst
{
    /// <param name="Aan">Whose step it is.</param>
    /// <param name="Stap">The next step; null for a case that is closed.</param>
    /// <param name="School">Where the child goes to school now; null for nowhere.</param>
    public sealed record Regel(VerzuimbegeleidingRij Rij, string Leerling, string? School, Begeleidingskant? Aan, Begeleidingsstap? Stap, DateOnly? Uiterlijk);

    /// <summary>All that run, of children whose sickness is open to this person; those that ask for the own side first.</summary>
    public static async Task<IReadOnlyList<Regel>> Haal(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var nu = db.Inschrijvingen.Op(bezoek.Vandaag);
        var rijen = await
            (from rij in db.Verzuimbegeleidingen.AsNoTracking().ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Ziekte, Daad.Zien, Relaties.VitaalBelang)
             where rij.Stand != Begeleidingsstand.Afgesloten
             select new
             {
                 rij, Naam = db.Leerlingen.Where(kind => kind.Id == rij.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First(),
                 School = nu.Where(tijd => tijd.LeerlingId == rij.LeerlingId).OrderByDescending(tijd => tijd.Begin).ThenByDescending(tijd => tijd.Volgorde)
                     .Select(tijd => tijd.Vestiging).FirstOrDefault(),
             }).ToListAsync(ct);
        var kant = Begeleiden.Kant(bezoek.Wie.Rol);
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, rijen.Select(paar => paar.rij.LeerlingId));
        bezoek.Toont(Gegevenscategorie.Ziekte, Daad.Zien, rijen.Select(paar => paar.rij.LeerlingId));
        return [.. rijen.Select(paar => Van(paar.rij, paar.Naam, paar.School, kant))
            .OrderBy(regel => regel.Aan != kant).ThenBy(regel => regel.Uiterlijk).ThenBy(regel => regel.Leerling, StringComparer.CurrentCulture)];
    }

    private static Regel Van(VerzuimbegeleidingRij rij, string leerling, string? school, Begeleidingskant kant)
    {
        var (eigen, ander) = kant == Begeleidingskant.School
            ? ((rij.SchoolStap, rij.SchoolUiterlijk), (rij.JgzStap, rij.JgzUiterlijk))
            : ((rij.JgzStap, rij.JgzUiterlijk), (rij.SchoolStap, rij.SchoolUiterlijk));
        var aan = eigen.Item1 is not null ? kant : ander.Item1 is not null ? Tegenover(kant) : (Begeleidingskant?)null;
        return new(rij, leerling, school, aan, eigen.Item1 ?? ander.Item1, eigen.Item1 is null ? ander.Item2 : eigen.Item2);
    }

    private static Begeleidingskant Tegenover(Begeleidingskant kant) => kant == Begeleidingskant.School ? Begeleidingskant.Jgz : Begeleidingskant.School;
}
