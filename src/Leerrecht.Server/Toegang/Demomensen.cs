using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Signalering;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>The ready people of the demonstration, one per role and one more for a primary school; they work for organisations that the register holds.</summary>
public static class Demomensen
{
    /// <summary>Mail domain reserved for examples; what stands before it is the key of the form on /rol.</summary>
    private const string Domein = "@demo.leerrecht.example";

    /// <summary>Of those with such a signal, one in so many is consulted about or taken up by a swv: the rest of the chain does not know them.</summary>
    private const int EenOp = 3;

    /// <summary>Of so few all, so that a small world shows something to everybody.</summary>
    private const int Weinig = 10;

    /// <summary>Somebody of the demonstration with the one appointment.</summary>
    /// <param name="Sleutel">As the form names this person.</param>
    public sealed record Demomens(string Sleutel, string Naam, Aanstelling Aanstelling);

    /// <summary>Those there are, in the order in which they were made.</summary>
    public static async Task<IReadOnlyList<Demomens>> Lijst(RegisterDb db, CancellationToken ct)
    {
        var rijen = await
            (from mens in db.Medewerkers.AsNoTracking()
             join rij in db.Aanstellingen.AsNoTracking() on mens.Id equals rij.MedewerkerId
             join organisatie in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals organisatie.Id
             where mens.Demo
             select new { mens, rij, organisatie }).ToListAsync(ct);
        return [.. rijen
            .OrderBy(paar => paar.rij.Rol).ThenBy(paar => paar.mens.Id)
            .Select(paar => new Demomens(
                paar.mens.Email[..paar.mens.Email.IndexOf('@')], paar.mens.Naam,
                new(paar.rij.Id, paar.mens.Id, paar.organisatie.NaarOrganisatie(), paar.rij.Rol, paar.rij.Van, paar.rij.Tot)))];
    }

    /// <summary>Makes them, with the organisations that no register of schools names, and lets the swv and the JGZ take part for some children.</summary>
    public static async Task Maak(Register register, Handeling handeling, CancellationToken ct = default)
    {
        await using var db = register.Open();
        await using var transactie = await Bulk.Begin(db, ct);
        await Bijwerken.VoerUit(db, handeling, ct);
        var maker = new Maker(db, handeling.Vandaag);
        await maker.VoerUit(ct);
        await db.Vastleggen(handeling, ct);
        await DemoOpruimen.IsHeel(db, ct);
        await transactie.CommitAsync(ct);
    }

    private sealed class Maker(RegisterDb db, DateOnly vandaag)
    {
        private readonly DateOnly _sinds = vandaag.AddYears(-2);

        public async Task VoerUit(CancellationToken ct)
        {
            var groot = await db.Inschrijvingen
                .Where(rij => rij.BekendTot == null && rij.Begin <= vandaag && (rij.Eind == null || rij.Eind >= vandaag))
                .GroupBy(rij => rij.Vestiging)
                .OrderByDescending(groep => groep.Count()).ThenBy(groep => groep.Key)
                .Select(groep => groep.Key)
                .Take(200)
                .ToListAsync(ct);
            var vestigingen = await db.Vestigingen.AsNoTracking().Where(rij => groot.Contains(rij.Code)).ToDictionaryAsync(rij => rij.Code, ct);
            var scholen = groot.Where(vestigingen.ContainsKey).Select(code => vestigingen[code]).ToList();
            var regio = await Bestaand(Organisatiesoort.Regio, "regio", ct);
            await NoemVerbanden(ct);
            if ((scholen.FirstOrDefault(school => school.Sector is Sector.VO) ?? scholen.FirstOrDefault()) is { } vo)
            {
                var school = await Bestaand(Organisatiesoort.Vestiging, vo.Code, ct);
                var verzuim = Mens("school-vo", "Sanne de Wit", Rol.Verzuimcoordinator, school);
                if (scholen.FirstOrDefault(ander => ander.Sector is Sector.PO) is { } po)
                {
                    Mens("school-po", "Daan Bakker", Rol.Verzuimcoordinator, await Bestaand(Organisatiesoort.Vestiging, po.Code, ct));
                }

                Team(school, verzuim, Vijfhoekzijde.School, 8 * 60);
                Mens("mentor", "Yara Smit", Rol.Mentor, school);
                var zorg = Mens("zorg", "Bram van Leeuwen", Rol.Zorgcoordinator, school);
                Team(school, zorg, Vijfhoekzijde.School, 12 * 60);
                Mens("directeur", "Karim Haddou", Rol.Directeur, school);

                // Where most of its pupils live: there the people of the demonstration meet the same children.
                var woon = await
                    (from inschrijving in db.Inschrijvingen
                     join kind in db.Leerlingen on inschrijving.LeerlingId equals kind.Id
                     where inschrijving.BekendTot == null && inschrijving.Vestiging == vo.Code && inschrijving.Begin <= vandaag && (inschrijving.Eind == null || inschrijving.Eind >= vandaag)
                     group kind by kind.Gemeente into groep
                     orderby groep.Count() descending, groep.Key
                     select groep.Key).FirstAsync(ct);
                var gemeente = await Bestaand(Organisatiesoort.Gemeente, woon, ct);
                Team(school, Mens("leerplicht", "Marieke Jansen", Rol.Leerplichtambtenaar, gemeente), Vijfhoekzijde.Leerplicht, 4 * 60);
                var besluiter = gemeente;
                if (vo.Swv is { } swvcode)
                {
                    var swv = await db.Organisaties.Where(rij => (rij.Soort == Organisatiesoort.SwvVo || rij.Soort == Organisatiesoort.SwvPo) && rij.Code == swvcode).FirstAsync(ct);
                    Team(school, Mens("swv", "Joost Vermeer", Rol.SwvConsulent, swv), Vijfhoekzijde.Swv, 3 * 60);
                    besluiter = swv;
                    await NeemDeel(swv, Deelnamesoort.EigenTaak, zorg, "De school vroeg om advies over een passende plek.",
                        db.Thuiszitters.Where(zit => zit.Swv == swvcode).Select(zit => zit.LeerlingId), 1, ct);
                }

                var ggd = Nieuw(Organisatiesoort.Ggd, "ggd-demo", $"GGD {gemeente.Naam} en omgeving");
                var wijk = Nieuw(Organisatiesoort.Toegang, "wij-demo", $"WIJ-team {gemeente.Naam}");

                // A GGD works for a whole region (Wpg art. 14), a wijkteam for its own gemeente.
                foreach (var elke in await db.Organisaties
                    .Where(rij => rij.Soort == Organisatiesoort.Gemeente && db.Leerlingen.Any(kind => kind.Gemeente == rij.Code)).OrderBy(rij => rij.Code).ToListAsync(ct))
                {
                    Bedient(ggd, elke);
                }

                Bedient(wijk, gemeente);
                var ziek = db.Signalen
                    .Where(rij => rij.Status == Signaalstatus.Geldig && (rij.BestemdVoor & Bestemming.Jgz) != 0
                        && (rij.Vestiging == vo.Code || db.Leerlingen.Any(kind => kind.Id == rij.LeerlingId && kind.Gemeente == woon)))
                    .Select(rij => rij.LeerlingId).Distinct();
                Team(school, Mens("jeugdarts", "Aylin Demir", Rol.Jeugdarts, ggd), Vijfhoekzijde.Jgz, 60, vervanger: true);
                Team(school, Mens("verpleegkundige", "Noor Visser", Rol.Jeugdverpleegkundige, ggd), Vijfhoekzijde.Jgz, 150);
                await NeemDeel(ggd, Deelnamesoort.JgzConsult, verzuim, "Vaak of lang ziek gemeld; de ouders weten van deze vraag.", ziek, EenOp, ct);
                Team(school, Mens("wij", "Ruben Dijkstra", Rol.Toegangsmedewerker, wijk), Vijfhoekzijde.Toegang, 4 * 60);
                await NeemDeel(wijk, Deelnamesoort.Dossier, zorg, "Het gezin vroeg om hulp thuis.",
                    db.Thuiszitters.Where(zit => zit.Gemeente == woon).Select(zit => zit.LeerlingId), EenOp, ct);
                Mandaat(Mens("voorzitter", "Henk Postma", Rol.VoorzitterActietafel, gemeente), besluiter);
                Mens("beleid", "Pieter Hoekstra", Rol.Beleidsmedewerker, gemeente);
                Mens("regiegroep", "Ingrid Mulder", Rol.Regiegroeplid, regio);
                Mens("schoolbeheer", "Tess Kuiper", Rol.Organisatiebeheerder, school);
            }

            Mens("functionaris", "Olga Winter", Rol.Functionaris, regio);
            Mens("beheer", "Femke Bos", Rol.Regiobeheerder, regio);
        }

        private Task<OrganisatieRij> Bestaand(Organisatiesoort soort, string code, CancellationToken ct) =>
            db.Organisaties.SingleAsync(rij => rij.Soort == soort && rij.Code == code, ct);

        /// <summary>The register of schools knows a swv by its code only; here each has the name of the gemeente of its first school.</summary>
        private async Task NoemVerbanden(CancellationToken ct)
        {
            var plaatsen = await
                (from school in db.Vestigingen
                 join gemeente in db.Gemeenten on school.Gemeente equals gemeente.Code
                 where school.Swv != null
                 orderby school.Code
                 select new { school.Swv, gemeente.Naam }).ToListAsync(ct);
            var naam = plaatsen.DistinctBy(rij => rij.Swv).ToDictionary(rij => rij.Swv!, rij => rij.Naam);
            foreach (var swv in await db.Organisaties.Where(rij => rij.Soort == Organisatiesoort.SwvPo || rij.Soort == Organisatiesoort.SwvVo).ToListAsync(ct))
            {
                swv.Naam = naam.GetValueOrDefault(swv.Code) is { } plaats
                    ? $"Samenwerkingsverband {(swv.Soort is Organisatiesoort.SwvPo ? "PO" : "VO")} {plaats}"
                    : swv.Naam;
            }
        }

        private OrganisatieRij Nieuw(Organisatiesoort soort, string code, string naam)
        {
            var rij = new OrganisatieRij { Id = Guid.CreateVersion7(), Soort = soort, Code = code, Naam = naam, Van = _sinds };
            db.Organisaties.Add(rij);
            return rij;
        }

        private void Bedient(OrganisatieRij wie, OrganisatieRij voor) => db.Organisatierelaties.Add(new()
        {
            Id = Guid.CreateVersion7(), VanId = wie.Id, NaarId = voor.Id, Soort = Organisatierelatiesoort.WerktVoor, Van = _sinds,
        });

        /// <summary>Returns the appointment.</summary>
        private Guid Mens(string sleutel, string naam, Rol rol, OrganisatieRij organisatie)
        {
            var (mens, aanstelling) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            db.Medewerkers.Add(new() { Id = mens, Naam = naam, Email = sleutel + Domein, Demo = true });
            db.Aanstellingen.Add(new() { Id = aanstelling, MedewerkerId = mens, OrganisatieId = organisatie.Id, Rol = rol, Van = _sinds });
            return aanstelling;
        }

        private void Team(OrganisatieRij school, Guid aanstelling, Vijfhoekzijde zijde, int minuten, bool vervanger = false) => db.Teamleden.Add(new()
        {
            Id = Guid.CreateVersion7(), OrganisatieId = school.Id, AanstellingId = aanstelling, Zijde = zijde, MinutenPerWeek = minuten, Van = _sinds, Vervanger = vervanger,
        });

        /// <summary>A swv names the school that places; without one the gemeente decides about youth care.</summary>
        private void Mandaat(Guid aanstelling, OrganisatieRij namens)
        {
            var plaatsing = namens.Soort is Organisatiesoort.SwvPo or Organisatiesoort.SwvVo;
            db.Mandaten.Add(new()
            {
                Id = Guid.CreateVersion7(), AanstellingId = aanstelling, NamensId = namens.Id, Van = _sinds,
                Soort = plaatsing ? Mandaatsoort.Plaatsing : Mandaatsoort.Jeugdhulp,
                Omschrijving = plaatsing
                    ? "Een school aanwijzen die een thuiszitter binnen vier weken plaatst, als partijen er aan de actietafel samen niet uitkomen."
                    : "Jeugdhulp inzetten voor een thuiszitter, als partijen er aan de actietafel samen niet uitkomen.",
                Bron = $"Mandaatbesluit actietafel van {_sinds:d-M-yyyy} (verzonnen)",
            });
        }

        private async Task NeemDeel(
            OrganisatieRij organisatie, Deelnamesoort soort, Guid aanstelling, string reden, IQueryable<Guid> kinderen, int eenOp, CancellationToken ct)
        {
            var alle = await kinderen.Order().ToListAsync(ct);
            db.Deelnames.AddRange(alle.Where((_, i) => i % eenOp == 0 || alle.Count <= Weinig).Select(kind => new DeelnameRij
            {
                LeerlingId = kind, Id = Guid.CreateVersion7(), OrganisatieId = organisatie.Id, Soort = soort, Van = vandaag.AddDays(-14), Reden = reden, AanstellingId = aanstelling,
            }));
        }
    }
}
