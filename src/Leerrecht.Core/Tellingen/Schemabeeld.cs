using System.Collections.Immutable;
using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Tellingen;

/// <summary>A row of the table as somebody may see it.</summary>
public sealed record Beeldregel(Schemarij Rij, Aantal TotEnMet3Maanden, Aantal LangerDan3Maanden, Aantal Totaal)
{
    /// <summary>The number of one side of the clock.</summary>
    public Aantal this[Klok klok] => klok switch
    {
        Klok.Alles => Totaal,
        Klok.TotEnMet3Maanden => TotEnMet3Maanden,
        Klok.LangerDan3Maanden => LangerDan3Maanden,
    };
}

/// <summary>A <see cref="Resultaatschema"/> as somebody may see it: exact, or without small numbers.</summary>
/// <param name="Per1000">Also null when a hidden number could be worked out from it.</param>
/// <param name="Overig">The figures beside the table: exemptions and langdurig zieken.</param>
public sealed record Schemabeeld(
    DateOnly Ijkmoment,
    Selectie? Selectie,
    ImmutableArray<Beeldregel> Rijen,
    Aantal Leerplichtigen,
    decimal? Per1000,
    ImmutableDictionary<Cijfer, Aantal> Overig)
{
    /// <summary>The figures beside the table, in their order.</summary>
    public static ImmutableArray<Cijfer> OverigeCijfers { get; } =
        [Cijfer.VijfATijdelijk, Cijfer.VijfAPermanent, Cijfer.VijfB, Cijfer.VijfC, Cijfer.LangdurigZiek];

    /// <summary>A row of the table.</summary>
    public Beeldregel this[Schemarij rij] => Rijen[(int)rij];

    /// <summary>A figure of the table or beside it.</summary>
    public Aantal this[Cijfer cijfer, Klok klok] => cijfer.Rij() is { } rij ? this[rij][klok] : Overig[cijfer];

    /// <summary>Whether a number is hidden somewhere.</summary>
    public bool Verbergt =>
        Leerplichtigen.Verborgen
        || Overig.Values.Any(aantal => aantal.Verborgen)
        || Rijen.Any(rij => Enum.GetValues<Klok>().Any(klok => rij[klok].Verborgen));

    /// <summary>Everything as it was counted.</summary>
    public static Schemabeeld Precies(Resultaatschema schema) => Maak(
        schema,
        [.. schema.Rijen.Select(rij => new Beeldregel(
            rij.Rij, Aantal.Precies(rij.TotEnMet3Maanden), Aantal.Precies(rij.LangerDan3Maanden), Aantal.Precies(rij.Totaal)))],
        Aantal.Precies);

    /// <summary>Without numbers from one to four, and without those from which one of them could be worked out.</summary>
    public static Schemabeeld Afgeschermd(Resultaatschema schema) => Maak(schema, Afscherming.Rijen(schema), Aantal.Afgeschermd);

    private static Schemabeeld Maak(Resultaatschema schema, ImmutableArray<Beeldregel> rijen, Func<int?, Aantal> aantal)
    {
        var leerplichtigen = aantal(schema.Leerplichtigen);
        var verborgen = leerplichtigen.Verborgen || rijen[(int)Schemarij.Totaal].Totaal.Verborgen;
        return new(
            schema.Ijkmoment,
            schema.Selectie,
            rijen,
            leerplichtigen,
            verborgen ? null : schema.Per1000,
            OverigeCijfers.ToImmutableDictionary(cijfer => cijfer, cijfer => aantal(Geteld(schema, cijfer))));
    }

    private static int? Geteld(Resultaatschema schema, Cijfer cijfer) => cijfer switch
    {
        Cijfer.VijfATijdelijk => schema.Vrijstellingen.VijfATijdelijk,
        Cijfer.VijfAPermanent => schema.Vrijstellingen.VijfAPermanent,
        Cijfer.VijfB => schema.Vrijstellingen.VijfB,
        Cijfer.VijfC => schema.Vrijstellingen.VijfC,
        Cijfer.LangdurigZiek => schema.LangdurigZiek,
        Cijfer.AvPo or Cijfer.AvVo or Cijfer.AvVoMbo or Cijfer.LrvPo or Cijfer.LrvVo or Cijfer.LrvMbo or Cijfer.Totaal =>
            throw new ArgumentOutOfRangeException(nameof(cijfer)),
    };
}
