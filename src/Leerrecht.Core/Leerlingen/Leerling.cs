namespace Leerrecht.Core.Leerlingen;

/// <summary>What judging needs to know of a pupil. Name, address and BSN are not among it.</summary>
/// <param name="Sleutel">External key.</param>
/// <param name="Gemeente">Gemeentecode of residence.</param>
/// <param name="StartkwalificatieOp">First day with a startkwalificatie (havo, vwo or mbo level 2).</param>
/// <param name="KwalificatieplichtVrij">Never kwalificatieplichtig (Leerplichtwet art. 4a: praktijkonderwijs, vso profiles b and c).</param>
/// <param name="AdresInOnderzoek">The BRP address is under investigation.</param>
/// <param name="WachtOpMbo">Waits for the February intake of mbo.</param>
/// <param name="IngeschrevenBrpOp">Came to live here; null is always.</param>
/// <param name="UitgeschrevenBrpOp">Died or left the country; not in the BRP from this day on.</param>
public sealed record Leerling(
    string Sleutel,
    DateOnly Geboortedatum,
    string Gemeente,
    DateOnly? StartkwalificatieOp = null,
    bool KwalificatieplichtVrij = false,
    bool AdresInOnderzoek = false,
    bool WachtOpMbo = false,
    DateOnly? IngeschrevenBrpOp = null,
    DateOnly? UitgeschrevenBrpOp = null)
{
    /// <summary>The day on which the pupil reaches an age; who was born on 29 February has his birthday on 1 March in other years (regels §5).</summary>
    public DateOnly Verjaardag(int leeftijd)
    {
        var jaar = Geboortedatum.Year + leeftijd;
        return Geboortedatum is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(jaar)
            ? new DateOnly(jaar, 3, 1)
            : new DateOnly(jaar, Geboortedatum.Month, Geboortedatum.Day);
    }

    /// <summary>Age in whole years on a day.</summary>
    public int Leeftijd(DateOnly dag)
    {
        var jaren = dag.Year - Geboortedatum.Year;
        return Verjaardag(jaren) <= dag ? jaren : jaren - 1;
    }
}
