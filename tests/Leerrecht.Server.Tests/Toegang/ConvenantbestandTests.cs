using System.Text.Json.Nodes;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Toegang;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>The convenant as a file: understood whole or refused with a sentence, and never wider than the law.</summary>
public sealed class ConvenantbestandTests
{
    [Fact]
    public void Het_modelconvenant_is_te_lezen_en_kent_elke_rol()
    {
        var convenant = Gelezen(Convenantbestand.Model());

        Assert.All(Enum.GetValues<Rol>(), rol => Assert.Contains(convenant.Regels, regel => regel.Rollen.Contains(rol)));
        Assert.All(convenant.Regels, regel => Assert.NotEmpty(regel.Grondslag));
    }

    [Theory]
    [InlineData(Rol.Leerplichtambtenaar, Gegevenscategorie.Geoorloofd)]
    [InlineData(Rol.Leerplichtambtenaar, Gegevenscategorie.Ziekte)]
    [InlineData(Rol.Leerplichtambtenaar, Gegevenscategorie.Medisch)]
    [InlineData(Rol.Directeur, Gegevenscategorie.Medisch)]
    [InlineData(Rol.SwvConsulent, Gegevenscategorie.Ziekte)]
    [InlineData(Rol.Beleidsmedewerker, Gegevenscategorie.Identiteit)]
    [InlineData(Rol.Regiegroeplid, Gegevenscategorie.Identiteit)]
    [InlineData(Rol.Regiobeheerder, Gegevenscategorie.Identiteit)]
    [InlineData(Rol.Functionaris, Gegevenscategorie.Identiteit)]
    public void Het_modelconvenant_houdt_de_muur(Rol rol, Gegevenscategorie wat) =>
        Assert.All(Enum.GetValues<Daad>(), daad => Assert.False(Toegangsregels.Ooit(rol, wat, daad, Gelezen(Convenantbestand.Model()))));

    [Fact]
    public void Een_swv_ziet_een_kind_alleen_als_deelnemer_of_voor_een_vitaal_belang() =>
        Assert.All(
            Gelezen(Convenantbestand.Model()).Regels.Where(regel => regel.Rollen.Contains(Rol.SwvConsulent) && regel.Categorieen.Any(Toegangsregels.IsVanKind)),
            regel => Assert.All(regel.Relaties, relatie => Assert.Contains(relatie, new[] { Relaties.Deelnemer, Relaties.VitaalBelang })));

    [Theory]
    [InlineData("leerplichtambtenaar", "geoorloofd", "inwoner", "datalek")]
    [InlineData("leerplichtambtenaar", "ziekte", "inwoner", "datalek")]
    [InlineData("directeur", "medisch", "eigen-leerling", "medische inhoud")]
    [InlineData("beleidsmedewerker", "identiteit", "inwoner", "cijfers")]
    [InlineData("mentor", "identiteit", "geen", "ook zonder band")]
    [InlineData("swv-consulent", "identiteit", "leerling-van-swv", "geen toegang tot het verzuimregister")]
    [InlineData("conciërge", "identiteit", "eigen-leerling", "dat woord kent Leerrecht niet")]
    [InlineData("mentor", "identiteit", "oud-leerling", "dagen_na_vertrek")]
    public void Een_convenant_dat_niet_kan_wordt_geweigerd_met_een_zin(string rol, string categorie, string relatie, string zin)
    {
        var bestand = JsonNode.Parse(Convenantbestand.Model())!;
        bestand["regels"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "proef", ["rollen"] = new JsonArray(rol), ["categorieen"] = new JsonArray(categorie), ["relaties"] = new JsonArray(relatie),
            ["daden"] = new JsonArray("zien"), ["grondslag"] = "wet", ["doel"] = "proef",
        });

        var reden = Assert.IsType<Uitkomst<Convenant>.Geweigerd>(Convenantbestand.Lees(bestand.ToJsonString())).Reden;
        Assert.Contains(zin, reden.Uitleg, StringComparison.Ordinal);
        Assert.Contains("(proef)", reden.Uitleg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "geen leesbare JSON")]
    [InlineData("[]", "mist \"regels\"")]
    [InlineData("{\"regels\":[]}", "mist \"regels\"")]
    [InlineData("{\"regels\":[3]}", "regel 1 mist")]
    public void Wat_geen_convenant_is_krijgt_een_zin(string inhoud, string zin) =>
        Assert.Contains(zin, Assert.IsType<Uitkomst<Convenant>.Geweigerd>(Convenantbestand.Lees(inhoud)).Reden.Uitleg, StringComparison.Ordinal);

    [Fact]
    public void Een_regel_die_er_twee_keer_staat_wordt_geweigerd()
    {
        var bestand = JsonNode.Parse(Convenantbestand.Model())!;
        var regels = bestand["regels"]!.AsArray();
        regels.Add(regels[0]!.DeepClone());

        Assert.Contains("2 keer", Assert.IsType<Uitkomst<Convenant>.Geweigerd>(Convenantbestand.Lees(bestand.ToJsonString())).Reden.Uitleg, StringComparison.Ordinal);
    }

    private static Convenant Gelezen(string inhoud) => Assert.IsType<Uitkomst<Convenant>.Gelukt>(Convenantbestand.Lees(inhoud)).Waarde;
}
