using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Meldingen.Brieven;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Tests.Vorm;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm.Papier;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>Letters of leerplicht: from the text of the gemeente, kept as they were, and for leerplicht only.</summary>
public sealed class BrievenTests
{
    private static readonly Handeling Daad = new("proef", Matrixwereld.Nu, "brief.proef");

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_brief_volgt_de_tekst_van_de_gemeente_en_blijft_zoals_hij_is_gemaakt(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, ambtenaar) = await Mens(wereld, db, Rol.Leerplichtambtenaar, Relaties.Inwoner);
        var grondslag = await Grondslag.Lees(db, default);
        Gelukt(await Behandel(kind, new Behandelopdracht.Zetten(Behandelstap.Gesprek, Matrixwereld.Vandaag.AddDays(8), "14.00 uur, stadhuis", "Basisanalyse."), ambtenaar, db));
        var stap = (await Meldingbeeld.Haal(kind.Melding, ambtenaar, db, default))!.Behandeling!.Value.Behandeling.Stappen[^1].Nummer;
        var voorzet = (await Briefvoorzet.Haal(kind.Melding, stap, ambtenaar, grondslag, db, default))!;
        Assert.Equal((0, Briefsoort.UitnodigingGesprek), (voorzet.Sjabloon.Versie, voorzet.Sjabloon.Soort));
        Assert.Contains($"Het gesprek is op maandag 30 november 2026: 14.00 uur, stadhuis.", voorzet.Tekst, StringComparison.Ordinal);
        Assert.Contains(kind.Naam, voorzet.Tekst, StringComparison.Ordinal);

        // The gemeente writes its own; an unknown field is refused; the next letter follows it.
        var eigen = voorzet.Sjabloon with { Onderwerp = "Kom praten, {leerling}", Tekst = "Beste Zoë van {gemeente},\n\n- één\n- twee\n\n{behandelaar}" };
        Assert.Equal("tekst", Code(await SjabloonVastleggen.VoerUit("GM9001", eigen with { Tekst = "{medicijn}" }, 0, ambtenaar, Daad, db, default)));
        Assert.Equal("toegang.niet-voor-rol", Code(await SjabloonVastleggen.VoerUit("GM9002", eigen, 0, ambtenaar, Daad, db, default)));
        Assert.IsType<Uitkomst<Briefsjabloon>.Gelukt>(await SjabloonVastleggen.VoerUit("GM9001", eigen, 0, ambtenaar, Daad, db, default));
        Assert.Equal("brief.gewijzigd", Code(await SjabloonVastleggen.VoerUit("GM9001", eigen, 0, ambtenaar, Daad, db, default)));
        var tweede = (await Briefvoorzet.Haal(kind.Melding, stap, ambtenaar, grondslag, db, default))!;
        Assert.Equal((1, $"Kom praten, {kind.Naam}"), (tweede.Sjabloon.Versie, tweede.Onderwerp));

        Assert.Equal("aan", Code(await Behandel(kind, Schrijf(tweede, stap) with { Aan = " " }, ambtenaar, db)));
        Gelukt(await Behandel(kind, Schrijf(tweede, stap), ambtenaar, db));
        Assert.IsType<Uitkomst<Briefsjabloon>.Gelukt>(await SjabloonVastleggen.VoerUit("GM9001", Briefsjablonen.Standaard(Briefsoort.UitnodigingGesprek), 1, ambtenaar, Daad, db, default));
        Assert.Equal(voorzet.Sjabloon.Tekst, (await Briefsjablonen.Haal("GM9001", Briefsoort.UitnodigingGesprek, db, default)).Tekst);
        var rij = await db.Gebeurtenissen.AsNoTracking().SingleAsync(rij => rij.Soort == BehandelingRij.Stroom && rij.Wat == "geschreven" && rij.LeerlingId == kind.Id && rij.Wie == Daad.Wie && rij.Inhoud.Contains("Kom praten"));
        Assert.Equal((Gegevenscategorie.Straf, Matrixwereld.Nu), (rij.Categorie, rij.Wanneer));

        var nummer = (await Meldingbeeld.Haal(kind.Melding, ambtenaar, db, default))!.Behandeling!.Value.Behandeling.Brieven[^1].Nummer;
        var beeld = (await Briefbeeld.Haal(kind.Melding, nummer, Core.Toegang.Daad.Exporteren, ambtenaar, grondslag, db, default))!;
        Assert.Equal((1, ambtenaar.Wie.Naam), (beeld.Brief.Versie, beeld.Brief.Behandelaar));
        var tekst = Pdftekst.Van(Pdf.Maak(beeld.Stuk("Uitnodiging")));
        Assert.Contains("Beste Zoë van Waterwijk,", tekst, StringComparison.Ordinal);
        Assert.Contains($"Kom praten, {kind.Naam}", tekst, StringComparison.Ordinal);
        Assert.Contains("Waterwijk, 22 november 2026", tekst, StringComparison.Ordinal);

        foreach (var merk in new[] { kind.Merken[Gegevenscategorie.Ziekte], kind.Merken[Gegevenscategorie.Geoorloofd] })
        {
            Assert.DoesNotContain(merk, voorzet.Tekst + tekst, StringComparison.Ordinal);
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_ander_dan_leerplicht_maakt_en_leest_geen_brief(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, school) = await Mens(wereld, db, Rol.Directeur, Relaties.EigenLeerling);
        var grondslag = await Grondslag.Lees(db, default);
        Assert.Null(await Briefvoorzet.Haal(kind.Melding, 1, school, grondslag, db, default));
        Assert.Null(await Briefbeeld.Haal(kind.Melding, 1, Core.Toegang.Daad.Zien, school, grondslag, db, default));
        Assert.Equal("toegang.niet-voor-rol", Code(await SjabloonVastleggen.VoerUit("GM9001", Briefsjablonen.Standaard(Briefsoort.Waarschuwing), 0, school, Daad, db, default)));
    }

    private static Behandelopdracht.Schrijven Schrijf(Briefvoorzet voorzet, int stap) =>
        new(stap, voorzet.Sjabloon, voorzet.Beeld.Rij.Behandelaar ?? "P. Ambtenaar", voorzet.Aan, voorzet.Onderwerp, voorzet.Tekst) { Behandelaar = "Proef Persoon" };

    private static async Task<Uitkomst<Guid>> Behandel(Matrixwereld.Kind kind, Behandelopdracht opdracht, Bezoek bezoek, RegisterDb db) =>
        await Behandelen.VoerUit(kind.Melding, opdracht, (await Meldingbeeld.Haal(kind.Melding, bezoek, db, default))!.Behandeling!.Value.Gebeurd, bezoek, Daad, db, default);

    private static async Task<(Matrixwereld.Kind Kind, Bezoek Wie)> Mens(Matrixwereld wereld, RegisterDb db, Rol rol, Relaties relatie) =>
        (wereld.Kinderen.Single(kind => kind.Relatie == relatie), await wereld.Bezoek(db, rol, relatie));
}
