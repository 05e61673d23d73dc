namespace Leerrecht.Server.Logboek;

/// <summary>The first place where the record is not what it was.</summary>
/// <param name="Nummer">The row; null when a day is meant as a whole.</param>
public sealed record Kettingbreuk(Breuksoort Soort, long? Nummer, DateOnly? Dag)
{
    public override string ToString()
    {
        var waar = Dag is { } dag ? $" ({dag:yyyy-MM-dd})" : "";
        return Soort switch
        {
            Breuksoort.Veranderd => $"Rij {Nummer}{waar} is veranderd.",
            Breuksoort.Ontbreekt => $"Rij {Nummer}{waar} ontbreekt.",
            Breuksoort.Ingevoegd => $"Rij {Nummer}{waar} is ingevoegd.",
            Breuksoort.Einde => $"Het einde van de ketting klopt niet: het staat na rij {Nummer}{waar}, maar met een andere hash.",
            Breuksoort.Dagslot => $"Het slot van {Dag:yyyy-MM-dd} klopt niet of ontbreekt.",
            Breuksoort.Kinderen => $"Bij rij {Nummer}{waar} klopt de lijst van kinderen niet.",
        };
    }
}

public enum Breuksoort
{
    Veranderd,
    Ontbreekt,
    Ingevoegd,
    Einde,
    Dagslot,
    Kinderen,
}

/// <summary>What checking found.</summary>
/// <param name="Aantal">Rows that were checked.</param>
/// <param name="Dagen">Days that are sealed.</param>
/// <param name="Slot">The last seal; null before the first day is over.</param>
/// <param name="Hash">Of the last row.</param>
public sealed record Kettingverslag(long Aantal, int Dagen, DateOnly? LaatsteDag, byte[]? Slot, byte[] Hash, Kettingbreuk? Breuk);
