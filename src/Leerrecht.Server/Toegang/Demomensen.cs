using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>Somebody of the demonstration, with a key for the form.</summary>
public sealed record Demomens(string Sleutel, Gebruiker Gebruiker);

/// <summary>The ready people of the demonstration: they work for organisations that the register holds, the largest first.</summary>
public static class Demomensen
{
    public static async Task<IReadOnlyList<Demomens>> Lijst(RegisterDb db, DateOnly vandaag, Teksten teksten, CancellationToken ct)
    {
        var groot = await db.Inschrijvingen
            .Where(rij => rij.BekendTot == null && rij.Begin <= vandaag && (rij.Eind == null || rij.Eind >= vandaag))
            .GroupBy(rij => rij.Vestiging)
            .OrderByDescending(groep => groep.Count()).ThenBy(groep => groep.Key)
            .Select(groep => groep.Key)
            .Take(200)
            .ToListAsync(ct);
        var vestigingen = await db.Vestigingen.Where(rij => groot.Contains(rij.Code)).ToDictionaryAsync(rij => rij.Code, ct);
        var scholen = groot.Where(vestigingen.ContainsKey).Select(code => vestigingen[code]).ToList();
        var mensen = new List<Demomens>();

        if ((scholen.FirstOrDefault(school => school.Sector is Sector.VO) ?? scholen.FirstOrDefault()) is { } vo)
        {
            Voeg("school-vo", "Sanne de Wit", Rol.Verzuimcoordinator, Bereik.Vestiging, vo.Code, vo.Naam);
            if (scholen.FirstOrDefault(school => school.Sector is Sector.PO) is { } po)
            {
                Voeg("school-po", "Daan Bakker", Rol.Verzuimcoordinator, Bereik.Vestiging, po.Code, po.Naam);
            }

            Voeg("directeur", "Karim Haddou", Rol.Directeur, Bereik.Vestiging, vo.Code, vo.Naam);
            var gemeente = await db.Gemeenten.Where(rij => rij.Code == vo.Gemeente).Select(rij => rij.Naam).FirstOrDefaultAsync(ct);
            Voeg("leerplicht", "Marieke Jansen", Rol.Leerplichtambtenaar, Bereik.Gemeente, vo.Gemeente, gemeente);
            if (vo.Swv is { } swv)
            {
                Voeg("swv", "Joost Vermeer", Rol.SwvConsulent, Bereik.Swv, swv, null);
            }

            Voeg("jeugdarts", "Aylin Demir", Rol.Jeugdarts, Bereik.Gemeente, vo.Gemeente, gemeente);
            Voeg("beleid", "Pieter Hoekstra", Rol.Beleidsmedewerker, Bereik.Gemeente, vo.Gemeente, gemeente);
        }

        Voeg("beheer", "Femke Bos", Rol.Regiobeheerder, Bereik.Alles, "", teksten["rol.hele-regio"]);
        return mensen;

        void Voeg(string sleutel, string naam, Rol rol, Bereik bereik, string code, string? gebied) =>
            mensen.Add(new(sleutel, new(naam, rol, new(bereik, code, gebied ?? code))));
    }
}
