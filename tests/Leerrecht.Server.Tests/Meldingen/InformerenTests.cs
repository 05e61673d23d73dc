using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Berichten.Ontvangers;
using Leerrecht.Server.Meldingen.Betrokken;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Berichten;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Tests.Toegang.Aanmelden;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Meldingen.Meldproef;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>Of every thuiszitter the team that the region named is told: involvement and contact, once, and where it is can be seen.</summary>
public sealed class InformerenTests
{
    private static readonly string[] Velden = ["leerling", "geboortedatum", "gemeente", "organisatie", "contactpersoon", "functie", "telefoon", "email", "op"];

    [Theory, ClassData(typeof(Registers))]
    public async Task Van_een_thuiszitter_hoort_wie_de_regio_noemde_een_keer_en_niets_anders_dan_betrokkenheid(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var emulator = await Emulatorproces.Begin();
        using var web = new Webontvanger(new Uri(emulator.Adres));
        await using var db = wereld.Open();
        var (kind, school) = await School(wereld, db);
        var ambtenaar = await Leerplicht(school, db);
        Assert.Null(await Openstaand(kind, school, db));

        var invoer = new PlichtVastleggen.Invoer(null, "WIJ-team", Informatieweg.UrgenteMelding, Meldzijde.School, new(2026, 1, 1), null);
        Assert.Equal("toegang.niet-voor-rol", Code(await PlichtVastleggen.VoerUit(invoer, school.Wie, Proef, db, default)));
        var regio = school.Met(Rol.Regiobeheerder, school.Wie.Organisatie).Wie;
        var plicht = Gelukt(await PlichtVastleggen.VoerUit(invoer, regio, Proef, db, default));
        Assert.Equal("aan", Code(await PlichtVastleggen.VoerUit(invoer, regio, Proef, db, default)));

        // The school tells; leerplicht is not asked to.
        Assert.Equal(plicht, (await Openstaand(kind, school, db))?.Id);
        Assert.Null(await Openstaand(kind, ambtenaar, db));
        var beeld = (await Beeld(kind, school, db))!;
        Assert.Equal((plicht, true), (Assert.Single(beeld.Open).Id, beeld.MagDoen));

        // Two colleagues, each twice.
        var (een, ander) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal("telefoon", Code(await Informeer(kind, new(een, plicht, false, "coördinator", "12", ""), school, db)));
        Assert.Equal(een, Gelukt(await Informeer(kind, new(een, plicht, false, "coördinator", "050 123 4567", ""), school, db)));
        Assert.Equal(een, Gelukt(await Informeer(kind, new(een, plicht, false, "coördinator", "050 123 4567", ""), school, db)));
        Assert.Equal(een, Gelukt(await Informeer(kind, new(ander, plicht, false, "coördinator", "050 123 4567", ""), school, db)));
        Assert.Null(await Openstaand(kind, school, db));
        Assert.Null(Assert.Single((await Beeld(kind, school, db))!.Regels).Post!.BezorgdOp);

        await Bezorgen.VoerUit(wereld.Register, new(new Dictionary<string, IBezorger> { ["UrgenteMelding"] = web }), new Proefklok());
        var ontvangen = Assert.Single((await emulator.Staat()).Ontvangen);
        Assert.Equal(("urgente-melding", een), (ontvangen.Soort, ontvangen.Kenmerk!.Value));
        Assert.Equal(Velden, ontvangen.Inhoud.EnumerateObject().Select(veld => veld.Name));
        Assert.Equal(beeld.Bericht.Leerling, ontvangen.Inhoud.GetProperty("leerling").GetString());
        Assert.NotNull(Assert.Single((await Beeld(kind, school, db))!.Regels).Post!.BezorgdOp);

        // Once it ends nobody is asked any more, and the way is closed.
        Gelukt(await PlichtBeeindigen.VoerUit(plicht, Matrixwereld.Vandaag.AddDays(-1), regio, Proef, db, default));
        Assert.Equal("betrokkenheid.plicht", Code(await Informeer(kind, new(ander, plicht, true, "", "", ""), school, db)));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_het_kind_niet_kent_of_niet_mag_delen_laat_niets_weten_en_wat_zelf_is_gedaan_verstuurt_niets(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, school) = await School(wereld, db);
        var plicht = Gelukt(await PlichtVastleggen.VoerUit(
            new("GM9002", "Verzuimloket", Informatieweg.Verwijsindex, Meldzijde.Gemeente, new(2026, 1, 1), null), school.Met(Rol.Regiobeheerder, school.Wie.Organisatie).Wie, Proef, db, default));
        var mentor = new Bezoek(new("Een mentor", school.Wie.Aanstelling with { Rol = Rol.Mentor }, school.Wie.Werkgebied), school.Convenant, school.Nu, school.Vandaag, new Inkijk());
        Assert.Equal("toegang.niet-voor-rol", Code(await Informeer(kind, new(Guid.CreateVersion7(), plicht, true, "", "", ""), mentor, db)));
        var elders = wereld.Kinderen.First(ander => ander.Relatie == Relaties.Inwoner).Id;
        Assert.Equal("toegang.niet-voor-rol", Code(await Informeer(elders, new(Guid.CreateVersion7(), plicht, true, "", "", ""), school, db)));

        var ambtenaar = await Leerplicht(school, db);
        Assert.Equal(plicht, (await Openstaand(kind, ambtenaar, db))?.Id);
        Gelukt(await Informeer(kind, new(Guid.CreateVersion7(), plicht, true, "", "", ""), ambtenaar, db));
        Assert.Null(await Openstaand(kind, ambtenaar, db));
        Assert.False(await db.Berichten.AnyAsync(rij => rij.LeerlingId == kind));
        Assert.Null(Assert.Single((await Beeld(kind, school, db))!.Regels).Post);
    }

    private static async Task<Informatieplicht?> Openstaand(Guid kind, Bezoek bezoek, RegisterDb db) =>
        (await Vandaaglijst.Haal(new(), bezoek, await Grondslag.Lees(db, default), db, default)).Koppen
            .Where(kop => kop.Urgentie <= Core.Signalering.Urgentie.DezeWeek).SelectMany(kop => kop.Punten).Where(punt => punt.LeerlingId == kind).Select(punt => punt.Informeren).FirstOrDefault(plicht => plicht is not null);

    private static async Task<Betrokkenheidbeeld?> Beeld(Guid kind, Bezoek bezoek, RegisterDb db) =>
        await Betrokkenheidbeeld.Haal(kind, "coördinator", bezoek, await Grondslag.Lees(db, default), db, default);

    private static Task<Uitkomst<Guid>> Informeer(Guid kind, Informeren.Invoer invoer, Bezoek bezoek, RegisterDb db) => Informeren.VoerUit(kind, invoer, bezoek, Proef, db, default);
}
