using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen.Kennisgevingen;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>A suspension is told to the Inspectie and a removal to B&amp;W, once; leerplicht sees nothing of a suspension.</summary>
public sealed class KennisgevenTests
{
    private static readonly DateOnly Vandaag = Matrixwereld.Vandaag;
    private static readonly Werkdagen Werkdagen = new([]);
    private static readonly Bezorgers Niemand = new(new Dictionary<string, IBezorger>());
    private static readonly Bezorgers Inspectie = new(new Dictionary<string, IBezorger> { ["Inspectie"] = new Stil() });

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_school_stelt_op_en_verzendt_eenmaal_met_een_bericht_in_de_uitgaande_post(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kinderen.Single(kind => kind.Relatie == Relaties.EigenLeerling).Id;
        var (school, mentor, leerplicht) = (await wereld.Bezoek(db, Rol.Directeur, Relaties.EigenLeerling), await wereld.Bezoek(db, Rol.Mentor, Relaties.EigenLeerling), await wereld.Bezoek(db, Rol.Leerplichtambtenaar, Relaties.EigenLeerling));
        var inhoud = new Kennisgevinginhoud(Kennisgevingsoort.Schorsing, "00MX00", Vandaag.AddDays(-3), Vandaag.AddDays(1), "Vechten in de aula.", Vandaag.AddDays(-2), "Thuis aan het werk, elke dag nagekeken.");
        var id = Guid.CreateVersion7();
        Assert.NotNull((await Kennisgevingbeeld.Haal(kind, school, db, default))!.Signaal);
        Assert.Equal("toegang.niet-voor-rol", Code(await Doe(mentor, 0, new Kennisgevingopdracht.Opstellen(inhoud), Niemand)));
        Assert.Equal("toegang.niet-voor-rol", Code(await Doe(school, 0, new Kennisgevingopdracht.Opstellen(inhoud with { Vestiging = "00MY00" }), Niemand)));
        Gelukt(await Doe(school, 0, new Kennisgevingopdracht.Opstellen(inhoud), Niemand));
        Assert.Equal(Gebeurtenissen.Intussen.Code, Code(await Doe(school, 0, new Kennisgevingopdracht.Opstellen(inhoud), Niemand)));
        var punt = Assert.Single((await Vandaaglijst.Haal(new(), school, await Grondslag.Lees(db, default), db, default)).Koppen.SelectMany(kop => kop.Punten), punt => punt.LeerlingId == kind && punt.Kennisgeving is not null);
        Assert.Equal((Kennisgevingsoort.Schorsing, Kennisgevingregels.Uiterlijk(inhoud, Werkdagen)), (punt.Kennisgeving, punt.Uiterlijk!.Value));

        Assert.Equal("kennisgeving.weg", Code(await Doe(school, 1, new Kennisgevingopdracht.Verzenden(Kennisgevingweg.Leerrecht, Vandaag), Niemand)));
        Assert.False(await db.Berichten.AnyAsync(rij => rij.Verwijzing == id));
        var tweemaal = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Doe(school, 1, new Kennisgevingopdracht.Verzenden(Kennisgevingweg.Leerrecht, Vandaag), Inspectie)));
        Assert.Single(tweemaal.OfType<Uitkomst<Guid>.Gelukt>());
        var bericht = await db.Berichten.AsNoTracking().SingleAsync(rij => rij.Verwijzing == id);
        Assert.Equal(Berichtsoort.Inspectie, bericht.Soort);
        Assert.Contains("Vechten in de aula.", bericht.Inhoud!, StringComparison.Ordinal);
        Assert.DoesNotContain(wereld.Kinderen.Single(elk => elk.Id == kind).Naam, bericht.Inhoud!, StringComparison.Ordinal);
        Assert.Equal(Vandaag, (await db.Kennisgevingen.AsNoTracking().SingleAsync(rij => rij.Id == id)).VerzondenOp);
        Assert.All(await db.Gebeurtenissen.Where(rij => rij.StroomId == id).ToListAsync(), rij => Assert.Equal(Gegevenscategorie.Geoorloofd, rij.Categorie));

        Assert.Null(await Kennisgevingbeeld.Haal(kind, leerplicht, db, default));

        async Task<Uitkomst<Guid>> Doe(Bezoek wie, int gezien, Kennisgevingopdracht opdracht, Bezorgers bezorgers)
        {
            await using var eigen = wereld.Open();
            return await Kennisgeven.Doe(kind, id, gezien, opdracht, wie, Werkdagen, bezorgers, new Handeling("proef", Matrixwereld.Nu, "proef"), eigen, default);
        }
    }

    /// <summary>A receiver that is connected and never asked here.</summary>
    private sealed class Stil : IBezorger
    {
        public Task<Bezorging> Bezorg(Enveloppe wat, CancellationToken ct) => Task.FromResult<Bezorging>(new Bezorging.Onbereikbaar("proef"));
    }
}
