using Leerrecht.Core.Kalender;

namespace Leerrecht.Core.Leerlingen;

/// <summary>From when until when education is compulsory by age (Leerplichtwet 1969 art. 3, 4a, 4b; regels §5). Exemptions and the BRP are judged apart.</summary>
public static class Leerplicht
{
    /// <summary>First teaching day, in the region of residence, on or after the first of the month after the month of the fifth birthday.</summary>
    public static DateOnly Begin(Leerling leerling, Schoolkalender woonkalender)
    {
        var vijfde = leerling.Verjaardag(5);
        return woonkalender.EersteLesdagVanaf(new DateOnly(vijfde.Year, vijfde.Month, 1).AddMonths(1));
    }

    /// <summary>31 July of the school year in which the pupil turns sixteen.</summary>
    public static DateOnly Eind(Leerling leerling) => Schooljaar.Van(leerling.Verjaardag(16)).Eind;

    /// <summary>
    /// Last day of leerplicht or kwalificatieplicht, whichever is later: the day before the eighteenth birthday, earlier when
    /// there is a startkwalificatie or the pupil is free of it.
    /// </summary>
    public static DateOnly Plichteind(Leerling leerling)
    {
        var leerplicht = Eind(leerling);
        if (leerling.KwalificatieplichtVrij)
        {
            return leerplicht;
        }

        var kwalificatieplicht = leerling.Verjaardag(18).AddDays(-1);
        if (leerling.StartkwalificatieOp is { } op && op <= kwalificatieplicht)
        {
            kwalificatieplicht = op.AddDays(-1);
        }

        return kwalificatieplicht > leerplicht ? kwalificatieplicht : leerplicht;
    }
}
