using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen.Absoluut;
using Leerrecht.Server.Meldingen.Brieven;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>Absoluut verzuim from the list to the end: the letter, and that an enrolment in the register proposes closing.</summary>
public sealed class OnderzoekenTests
{
    private static readonly DateTime Nu = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly Werkdagen Werkdagen = new([]);

    [Theory, ClassData(typeof(Registers))]
    public async Task Van_de_lijst_naar_de_brief_tot_de_inschrijving_sluiten_voorstelt(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        await Neem(register, ("gemeenten.csv", "gemeente;vakantieregio;naam\nGM9001;Noord;Waterwijk\nGM9002;Noord;Zandveld\n"),
            ("vestigingen.csv", "vestiging;naam;sector;gemeente;vakantieregio;swv;bestuur\n00AV00;School;VO;GM9001;Noord;VOAV;B1\n"),
            ("leerlingen.csv", "leerling;geboortedatum;gemeente;naam\nWEG;2012-03-04;GM9001;Naam Weg\nELDERS;2012-03-04;GM9002;Naam Elders\nNIEUW;2012-03-04;GM9001;Naam Nieuw\nHIER;2012-03-04;GM9001;Naam Hier\n"),
            ("inschrijvingen.csv", "leerling;vestiging;begin;eind\nWEG;00AV00;2024-08-01;2026-09-30\nELDERS;00AV00;2024-08-01;2026-09-30\nNIEUW;00AV00;2024-08-01;2026-11-11\nHIER;00AV00;2024-08-01;\n"));
        await using var db = register.Open();
        var leerplicht = await Als(db, Rol.Leerplichtambtenaar, Organisatiesoort.Gemeente, "GM9001");
        var kinderen = await db.Leerlingen.ToDictionaryAsync(rij => rij.Sleutel, rij => rij.Id);

        Assert.Equal(
            [(Absoluutlijst.Plaats.Aanschrijven, "Naam Weg"), (Absoluutlijst.Plaats.TeltNietMee, "Naam Nieuw")],
            (await Lijst()).Select(regel => (regel.Plaats, regel.Leerling)));
        var brief = new Absoluutopdracht.Aanschrijven(Absoluutbrief.Eerste, Vandaag, new(2026, 11, 30));
        Assert.Equal("absoluut.geen", Code(await Doe(kinderen["HIER"], null, 0, brief)));
        Assert.Equal("toegang.niet-voor-rol", Code(await Doe(kinderen["ELDERS"], null, 0, brief)));
        var zaak = Gelukt(await Doe(kinderen["WEG"], null, 0, brief));
        Assert.Equal(Gebeurtenissen.Intussen.Code, Code(await Doe(kinderen["WEG"], null, 0, brief)));
        Assert.Equal(Gebeurtenissen.Intussen.Code, Code(await Doe(kinderen["WEG"], zaak, 0, brief)));
        var punt = Assert.Single(
            (await Vandaaglijst.Haal(new(), leerplicht, await Grondslag.Lees(db, default), db, default)).Koppen.SelectMany(kop => kop.Punten),
            punt => punt.LeerlingId == kinderen["WEG"] && punt.Thuiszitter is null);
        Assert.Equal((Absoluutstap.Reactie, new DateOnly(2026, 11, 30)), (punt.Onderzoek, punt.Uiterlijk));
        Assert.Equal("absoluut.einde", Code(await Doe(kinderen["WEG"], zaak, 1, new Absoluutopdracht.Sluiten(Absoluuteinde.Ingeschreven, "", ""))));

        await Neem(register, ("inschrijvingen.csv", "leerling;vestiging;begin;eind\nWEG;00AV00;2024-08-01;2026-09-30\nWEG;00AV00;2026-11-16;\n"));
        Assert.Equal(Absoluutlijst.Plaats.Sluiten, (await Lijst()).Single(regel => regel.Leerling == "Naam Weg").Plaats);
        Assert.Equal(Absoluuteinde.Ingeschreven, (await Absoluutbeeld.Haal(kinderen["WEG"], leerplicht, db, default))!.Voorstel);
        Gelukt(await Doe(kinderen["WEG"], zaak, 1, new Absoluutopdracht.Sluiten(Absoluuteinde.Ingeschreven, "", "")));
        Assert.DoesNotContain(await Lijst(), regel => regel.Leerling == "Naam Weg");
        Assert.Equal((Absoluuteinde.Ingeschreven, Vandaag), await db.Absoluutonderzoeken.Where(rij => rij.Id == zaak).Select(rij => new ValueTuple<Absoluuteinde, DateOnly>(rij.Einde!.Value, rij.AfgeslotenOp!.Value)).SingleAsync());

        // The letter is made from the text of the gemeente, and kept as it was made with the step.
        var grondslag = await Grondslag.Lees(db, default);
        var voorzet = (await Onderzoekvoorzet.Haal(kinderen["NIEUW"], null, leerplicht, grondslag, db, default))!;
        Assert.Contains("Naam Nieuw (geboren op 4 maart 2012) woont in Waterwijk", voorzet.Tekst, StringComparison.Ordinal);
        Assert.Contains("vóór 30 november 2026", voorzet.Tekst, StringComparison.Ordinal);
        var geschreven = new Brief(1, 0, Briefsoort.AbsoluutVerzuim, voorzet.Sjabloon.Versie, Vandaag, "M. Jansen", voorzet.Aan, voorzet.Onderwerp, $"{voorzet.Tekst}\nBel gerust.");
        Assert.Equal("absoluut.tekst", Code(await Doe(kinderen["NIEUW"], null, 0, brief with { Geschreven = geschreven with { Tekst = " " } })));
        Gelukt(await Doe(kinderen["NIEUW"], null, 0, brief with { Geschreven = geschreven }));
        var gelezen = (await Briefbeeld.VanOnderzoek(kinderen["NIEUW"], 1, Core.Toegang.Daad.Exporteren, leerplicht, grondslag, db, default))!;
        Assert.Equal((geschreven, "Waterwijk"), (gelezen.Brief, gelezen.Gemeente));
        Assert.Null(await Briefbeeld.VanOnderzoek(kinderen["NIEUW"], 2, Core.Toegang.Daad.Zien, leerplicht, grondslag, db, default));

        // When nobody answers the next letters come from the texts for those.
        db.ChangeTracker.Clear();
        var nieuw = (await Absoluutbeeld.Haal(kinderen["NIEUW"], leerplicht, db, default))!.Loopt!.Id;
        Assert.Equal("absoluut.brief", Code(await Doe(kinderen["NIEUW"], nieuw, 1, brief with { Brief = Absoluutbrief.Herinnering, Geschreven = geschreven })));
        Assert.Equal(Briefsoort.AbsoluutVerzuim, (await Onderzoekvoorzet.Haal(kinderen["NIEUW"], Absoluutbrief.Eerste, leerplicht, grondslag, db, default))!.Sjabloon.Soort);
        foreach (var (gezien, wat, welke, zin) in new[]
                 {
                     (1, Absoluutbrief.Herinnering, Briefsoort.AbsoluutHerinnering, "nog niets van u gehoord"), (2, Absoluutbrief.Oproep, Briefsoort.AbsoluutOproep, "roep ik u op voor een gesprek"),
                     (3, Absoluutbrief.Oproep, Briefsoort.AbsoluutOproep, "roep ik u op voor een gesprek"),
                 })
        {
            db.ChangeTracker.Clear();
            var vervolg = (await Onderzoekvoorzet.Haal(kinderen["NIEUW"], null, leerplicht, grondslag, db, default))!;
            Assert.Equal((wat, welke), (vervolg.Brief, vervolg.Sjabloon.Soort));
            Assert.Contains(zin, vervolg.Tekst, StringComparison.Ordinal);
            Gelukt(await Doe(kinderen["NIEUW"], nieuw, gezien, brief with { Brief = wat, Geschreven = geschreven with { Nummer = gezien + 1, Soort = welke, Tekst = vervolg.Tekst } }));
        }

        db.ChangeTracker.Clear();
        Assert.Null(await Onderzoekvoorzet.Haal(kinderen["HIER"], null, leerplicht, grondslag, db, default));
        Assert.Null(await Onderzoekvoorzet.Haal(kinderen["ELDERS"], null, leerplicht, grondslag, db, default));

        // Nobody else inquires, a school least of all.
        var school = await Als(db, Rol.Directeur, Organisatiesoort.Vestiging, "00AV00");
        Assert.Null(await Absoluutbeeld.Haal(kinderen["WEG"], school, db, default));
        Assert.Null(await Briefbeeld.VanOnderzoek(kinderen["NIEUW"], 1, Core.Toegang.Daad.Zien, school, grondslag, db, default));
        Assert.Empty(await Absoluutlijst.Haal(school, Werkdagen, db, default));
        Assert.Equal("toegang.niet-voor-rol", Code(await Onderzoeken.Doe(kinderen["WEG"], null, 0, brief, school, Daad, db, default)));

        async Task<List<Absoluutlijst.Regel>> Lijst() => [.. (await Absoluutlijst.Haal(leerplicht, Werkdagen, db, default)).SelectMany(kop => kop.Regels)];

        async Task<Uitkomst<Guid>> Doe(Guid kind, Guid? id, int gezien, Absoluutopdracht opdracht)
        {
            await using var eigen = register.Open();
            return await Onderzoeken.Doe(kind, id, gezien, opdracht, leerplicht, Daad, eigen, default);
        }
    }

    private static Handeling Daad => new("proef", Nu, "proef");

    private static async Task Neem(Proefregister register, params (string Naam, string Inhoud)[] bestanden)
    {
        var map = Directory.CreateTempSubdirectory("leerrecht-onderzoek-").FullName;
        foreach (var (naam, inhoud) in bestanden)
        {
            await File.WriteAllTextAsync(Path.Combine(map, naam), inhoud);
        }

        var verslag = await Importeren.VoerUit(register.Register, [.. bestanden.Select(bestand => new Aanbieding(Path.Combine(map, bestand.Naam), bestand.Naam))], Daad);
        Directory.Delete(map, recursive: true);
        Assert.All(verslag.Bestanden, bestand => Assert.Equal(("", 0), (bestand.Reden ?? "", bestand.Geweigerd)));
    }

    private static async Task<Bezoek> Als(RegisterDb db, Rol rol, Organisatiesoort soort, string code)
    {
        var (mens, aanstelling) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var organisatie = await db.Organisaties.SingleAsync(rij => rij.Soort == soort && rij.Code == code);
        db.Medewerkers.Add(new() { Id = mens, Naam = "Proef Persoon", Email = $"{rol}@demo.leerrecht.example", Demo = true });
        db.Aanstellingen.Add(new() { Id = aanstelling, MedewerkerId = mens, OrganisatieId = organisatie.Id, Rol = rol, Van = new(2025, 1, 1) });
        await db.Vastleggen(Daad);
        return new((await Gebruikers.Haal(db, mens, aanstelling, Vandaag, default))!, await new Convenantbron().Haal(db, Vandaag, default), Nu, Vandaag, new Inkijk());
    }
}
