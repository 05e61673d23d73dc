using System.Text.Json;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Toegang;

/// <summary>Every role × kind of data × act × relation, answered by <see cref="Toegangsregels.Beslis"/> itself.</summary>
public static class Toegangsmatrix
{
    /// <param name="Besluit">For a former pupil: on the day after leaving.</param>
    public sealed record Cel(Rol Rol, Gegevenscategorie Categorie, Daad Daad, Relaties Relatie, Besluit Besluit);

    public static IEnumerable<Cel> Cellen(Convenant convenant) =>
        from rol in Enum.GetValues<Rol>()
        from categorie in Enum.GetValues<Gegevenscategorie>()
        from daad in Enum.GetValues<Daad>()
        from relatie in Relatiewoorden.Alle
        select new Cel(rol, categorie, daad, relatie, Toegangsregels.Beslis(rol, categorie, daad, Bij(relatie), convenant));

    /// <summary>A tie by this relation alone.</summary>
    public static Band Bij(Relaties relatie) => new(relatie, relatie == Relaties.OudLeerling ? 1 : null);

    public static void Schrijf(Stream uit, Convenant convenant)
    {
        using var json = new Utf8JsonWriter(uit, OordeelJson.Opties);
        json.WriteStartObject();
        json.WriteString("convenant", convenant.Versie);
        json.WriteString("naam", convenant.Naam);
        json.WriteString("geldig_van", convenant.GeldigVan.ToString("O", null));
        json.WriteStartArray("matrix");
        foreach (var cel in Cellen(convenant))
        {
            json.WriteStartObject();
            json.WriteString("rol", cel.Rol.Woord());
            json.WriteString("wat", cel.Categorie.Woord());
            json.WriteString("daad", cel.Daad.Woord());
            json.WriteString("relatie", cel.Relatie.Woord());
            json.WriteBoolean("toegestaan", cel.Besluit.Mag);
            if (cel.Besluit is Besluit.Toegestaan(var regel, _))
            {
                json.WriteString("regel", regel.Id);
                json.WriteString("grondslag", regel.Grondslag);
                json.WriteString("doel", regel.Doel);
                if (regel.BewaarMaanden is { } maanden)
                {
                    json.WriteNumber("bewaar_maanden", maanden);
                }

                if (cel.Relatie == Relaties.OudLeerling)
                {
                    json.WriteNumber("dagen_na_vertrek", regel.DagenNaVertrek);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
