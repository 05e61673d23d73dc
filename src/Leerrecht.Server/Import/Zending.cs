using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Leerrecht.Server.Import;

/// <summary>Files that somebody offers together, from their arrival to their report.</summary>
public sealed record Zending
{
    public required Guid Id { get; init; }
    public required string Door { get; init; }

    /// <summary>BRIN6 of the school that offers them and that they must be about; empty for the whole region.</summary>
    public required string Vestiging { get; init; }
    public required DateTime Ontvangen { get; init; }
    public required Zendingstand Stand { get; init; }
    public ImmutableList<Zendingbestand> Bestanden { get; init; } = [];

    /// <summary>What was left out of a zip file without a word about its content, such as folders of an operating system.</summary>
    public int Overgeslagen { get; init; }

    /// <summary>There is something that can be read in.</summary>
    [JsonIgnore]
    public bool HeeftLeesbaar => Bestanden.Any(bestand => bestand.Reden is null);
}

/// <summary>How far an offer is. Names are kept in the store: change them only together with what reads it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Bekijken), "bekijken")]
[JsonDerivedType(typeof(Klaargezet), "klaargezet")]
[JsonDerivedType(typeof(Wacht), "wacht")]
[JsonDerivedType(typeof(Bezig), "bezig")]
[JsonDerivedType(typeof(Klaar), "klaar")]
[JsonDerivedType(typeof(Onderbroken), "onderbroken")]
public abstract record Zendingstand
{
    private Zendingstand() { }

    /// <summary>The files are being looked through.</summary>
    public sealed record Bekijken : Zendingstand;

    /// <summary>Waits for a person to say: go.</summary>
    public sealed record Klaargezet : Zendingstand;

    /// <summary>Waits for its turn; one offer is read in at a time.</summary>
    public sealed record Wacht(DateTime Sinds) : Zendingstand;

    public sealed record Bezig(DateTime Sinds) : Zendingstand;

    public sealed record Klaar(DateTime Op) : Zendingstand;

    /// <summary>The program stopped while it was busy. Of the file it was at nothing was kept.</summary>
    public sealed record Onderbroken(DateTime Op) : Zendingstand;
}

/// <summary>One of the files.</summary>
public sealed record Zendingbestand
{
    /// <summary>The name on disk: chance, so that nothing of what was offered decides about a path.</summary>
    public required string Sleutel { get; init; }

    /// <summary>The name under which it was offered, fit to be shown.</summary>
    public required string Naam { get; init; }

    /// <summary>Bytes.</summary>
    public required long Grootte { get; init; }

    /// <summary>What it was recognised as; null when not yet or not at all.</summary>
    public string? Soort { get; init; }

    /// <summary>Why it cannot be read in; a sentence.</summary>
    public string? Reden { get; init; }

    public Vooronderzoek? Gezien { get; init; }

    /// <summary>Its report, once it was read in.</summary>
    public Guid? Aanlevering { get; init; }
}

/// <summary>What looking through a file once showed, before anything is kept of it.</summary>
/// <param name="Regels">Records under the header.</param>
/// <param name="Fouten">Of these, those of which the form is wrong.</param>
/// <param name="Van">The earliest day that it is about.</param>
/// <param name="Codes">Codes of absence that stand for nothing yet; the most frequent first.</param>
/// <param name="Elders">Lines about another vestiging than that of who offers them.</param>
public sealed record Vooronderzoek(
    int Regels, int Fouten, DateOnly? Van, DateOnly? Tot, ImmutableList<string> Vestigingen, ImmutableList<Codegebruik> Codes, int Elders);

/// <summary>How often a code occurs at a vestiging.</summary>
public sealed record Codegebruik(string Vestiging, string Code, int Aantal);
