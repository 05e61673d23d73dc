using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Core.Signalering;

/// <summary>On which days a pupil is plichtig, up to the peildatum (regels §5): by age, in the BRP, and not exempt.</summary>
internal struct Plichtverloop()
{
    private Lijst<(int Van, int Tot)> _perioden = new();

    /// <summary>Whether the pupil is plichtig on the peildatum, or would be but for a valid exemption.</summary>
    public bool ZonderVrijstelling { get; private set; }

    /// <summary>The day of the first fact about the pupil (regels §6.8).</summary>
    public int EersteFeit { get; private set; }

    public readonly int Aantal => _perioden.Aantal;

    public readonly (int Van, int Tot) this[int plaats] => _perioden[plaats];

    public void Bepaal(in Leerlingfeiten feiten, int peildatum)
    {
        _perioden.Leeg();
        var leerling = feiten.Leerling;
        var leerplicht = Leerplicht.Begin(leerling, feiten.Woonkalender).DayNumber;
        BepaalEersteFeit(feiten, leerplicht);

        var van = leerplicht;
        var tot = Leerplicht.Plichteind(leerling).DayNumber;
        if (leerling.IngeschrevenBrpOp is { } sinds)
        {
            van = Math.Max(van, sinds.DayNumber);
        }

        if (leerling.UitgeschrevenBrpOp is { } weg)
        {
            tot = Math.Min(tot, weg.DayNumber - 1);
        }

        ZonderVrijstelling = van <= peildatum && peildatum <= tot;
        tot = Math.Min(tot, peildatum);
        if (van > tot)
        {
            return;
        }

        _perioden.Voegtoe((van, tot));
        foreach (ref readonly var vrijstelling in feiten.Vrijstellingen)
        {
            if (vrijstelling.HeftPlichtOp)
            {
                Neemweg(vrijstelling.Begin.DayNumber, vrijstelling.Eind?.DayNumber ?? int.MaxValue);
            }
        }
    }

    /// <summary>The unbroken period of duty in which the day lies, or -1.</summary>
    public readonly int Plaats(int dag)
    {
        for (var i = 0; i < _perioden.Aantal; i++)
        {
            var (van, tot) = _perioden[i];
            if (van <= dag && dag <= tot)
            {
                return i;
            }
        }

        return -1;
    }

    private void BepaalEersteFeit(in Leerlingfeiten feiten, int leerplicht)
    {
        var eerste = feiten.Leerling.IngeschrevenBrpOp?.DayNumber ?? int.MaxValue;
        foreach (ref readonly var inschrijving in feiten.Inschrijvingen)
        {
            eerste = Math.Min(eerste, inschrijving.Begin.DayNumber);
        }

        foreach (ref readonly var vrijstelling in feiten.Vrijstellingen)
        {
            if (vrijstelling.Status == Vrijstellingen.Vrijstellingstatus.Geldig)
            {
                eerste = Math.Min(eerste, vrijstelling.Begin.DayNumber);
            }
        }

        EersteFeit = eerste == int.MaxValue ? leerplicht : eerste;
    }

    private void Neemweg(int van, int tot)
    {
        for (var i = _perioden.Aantal - 1; i >= 0; i--)
        {
            var periode = _perioden[i];
            if (tot < periode.Van || van > periode.Tot)
            {
                continue;
            }

            _perioden.Verwijder(i);
            if (periode.Van < van)
            {
                _perioden.Voegtoe((periode.Van, van - 1));
            }

            if (tot < periode.Tot)
            {
                _perioden.Voegtoe((tot + 1, periode.Tot));
            }
        }
    }
}
