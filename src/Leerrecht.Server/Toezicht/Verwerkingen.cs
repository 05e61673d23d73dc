using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Leerrecht.Server.Vorm;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toezicht;

/// <summary>
/// The register of processing activities (AVG art. 30): one per rule of the convenant, with the columns that hold its data. It is made
/// from what the system enforces and stores, and written by nobody.
/// </summary>
public static class Verwerkingen
{
    /// <param name="Ontvangers">Roles of other organisations to whom the rule lets the data be shown.</param>
    /// <param name="Kolommen">Tables with the columns that hold such data.</param>
    public sealed record Verwerking(Convenantregel Regel, IReadOnlyList<Rol> Ontvangers, IReadOnlyList<(string Tabel, IReadOnlyList<string> Kolommen)> Kolommen);

    public static IReadOnlyList<Verwerking> Van(Convenant convenant, RegisterDb db)
    {
        var kolommen = Persoonlijk(db).SelectMany(kolom => Gegevenskaart.Van(kolom.Tabel, kolom.Kolom).Select(wat => (kolom.Tabel, kolom.Kolom, Wat: wat))).ToLookup(kolom => kolom.Wat);
        return [.. convenant.Regels.Select(regel => new Verwerking(
            regel, Ontvangers(regel, convenant),
            [.. regel.Categorieen.SelectMany(wat => kolommen[wat]).GroupBy(kolom => kolom.Tabel, kolom => kolom.Kolom)
                .OrderBy(groep => groep.Key, StringComparer.Ordinal)
                .Select(groep => (groep.Key, (IReadOnlyList<string>)[.. groep.Distinct().Order(StringComparer.Ordinal)]))]))];
    }

    /// <summary>Every column that is classified as personal or special.</summary>
    public static IEnumerable<(string Tabel, string Kolom)> Persoonlijk(RegisterDb db) =>
        from tabel in db.Model.GetEntityTypes()
        from kolom in tabel.GetProperties()
        where kolom.FindAnnotation(Gegevenssoorten.Annotatie)?.Value is Gegevenssoort.Persoonsgegeven or Gegevenssoort.Bijzonder
        select (tabel.GetTableName()!, kolom.GetColumnName());

    /// <summary>The register as a csv file.</summary>
    public static IEnumerable<string> AlsCsv(IEnumerable<Verwerking> verwerkingen, Teksten teksten)
    {
        yield return "verwerking;doel;grondslag;rollen;categorieen;relaties;daden;ontvangers;bewaar_maanden;dagen_na_vertrek;kolommen";
        foreach (var (regel, ontvangers, kolommen) in verwerkingen)
        {
            yield return string.Join(';', new[]
            {
                regel.Id, regel.Doel, regel.Grondslag, Samen(regel.Rollen, rol => teksten[$"rol.{rol.Woord()}"]), Samen(regel.Categorieen, wat => teksten[$"categorie.{wat.Woord()}"]),
                Samen(regel.Relaties, relatie => teksten[$"relatie.{relatie.Woord()}"]), Samen(regel.Daden, daad => teksten[$"daad.{daad.Woord()}"]),
                Samen(ontvangers, rol => teksten[$"rol.{rol.Woord()}"]), $"{regel.BewaarMaanden}", regel.DagenNaVertrek == 0 ? "" : $"{regel.DagenNaVertrek}",
                Samen(kolommen, tabel => $"{tabel.Tabel} ({string.Join(' ', tabel.Kolommen)})"),
            }.Select(Csvcel.Van));
        }

        static string Samen<T>(IEnumerable<T> delen, Func<T, string> woord) => string.Join(", ", delen.Select(woord));
    }

    /// <summary>Whoever sees one of these data because somebody let them take part; only a rule that allows sharing has any.</summary>
    private static List<Rol> Ontvangers(Convenantregel regel, Convenant convenant) =>
        !regel.Daden.Contains(Daad.Delen) ? [] :
        [
            .. convenant.Regels
                .Where(ander => ander.Relaties.Any(relatie => relatie is Relaties.Deelnemer or Relaties.JgzConsult) && ander.Categorieen.Intersect(regel.Categorieen).Any())
                .SelectMany(ander => ander.Rollen).Except(regel.Rollen).Distinct().Order(),
        ];
}
