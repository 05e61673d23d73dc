using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;

namespace Leerrecht.Core.Tellingen;

/// <summary>Counts pupils into a <see cref="Resultaatschema"/>, one by one, in any order (regels §8).</summary>
public sealed class Resultaattelling(DateOnly ijkmoment, Selectie? selectie, Schoolregister scholen)
{
    private static readonly int Rijen = Enum.GetValues<Schemarij>().Length;

    private readonly int[] _totEnMet = new int[Rijen];
    private readonly int[] _langer = new int[Rijen];
    private int _leerplichtigen;
    private int _vijfATijdelijk;
    private int _vijfAPermanent;
    private int _vijfB;
    private int _vijfC;
    private int _langdurigZiek;

    /// <summary>Whether the count is by school, where nobody can be enrolled nowhere.</summary>
    private bool NaarSchool => selectie is { NaarWoonplaats: false };

    /// <summary>Whether a pupil belongs to the selection: by where he lives, or by where he is enrolled.</summary>
    public bool Hoort(string gemeente, in Stand stand) =>
        selectie is null
        || (selectie.NaarWoonplaats ? selectie.Waarde == gemeente : stand.Vestiging >= 0 && selectie.Omvat(scholen.Vestigingen[stand.Vestiging]));

    /// <summary>Counts a pupil, judged on the census date, when he belongs to the selection; or as many pupils who stand alike.</summary>
    public void Tel(string gemeente, in Stand stand, in Thuiszitter? thuiszitter, int leerlingen = 1)
    {
        if (!Hoort(gemeente, stand))
        {
            return;
        }

        _langdurigZiek += stand.LangdurigZiek ? leerlingen : 0;
        if (NaarSchool)
        {
            _leerplichtigen += leerlingen;
        }
        else if (stand.PlichtigZonderVrijstelling)
        {
            _leerplichtigen += leerlingen;
            TelVrijstelling(stand.Vrijgesteld, leerlingen);
        }

        if (thuiszitter is { } geteld)
        {
            foreach (var rij in Schemarijen.Van(geteld))
            {
                (geteld.LangerDanDrieMaanden ? _langer : _totEnMet)[(int)rij] += leerlingen;
            }
        }
    }

    /// <summary>The table of all that was counted.</summary>
    public Resultaatschema Resultaat()
    {
        var totaal = _totEnMet[(int)Schemarij.Totaal] + _langer[(int)Schemarij.Totaal];
        return new(
            ijkmoment,
            selectie,
            [.. Enum.GetValues<Schemarij>().Select(Regel)],
            _leerplichtigen,
            _leerplichtigen == 0 ? null : decimal.Round(1000m * totaal / _leerplichtigen, 2, MidpointRounding.AwayFromZero),
            NaarSchool ? new(null, null, null, null) : new(_vijfATijdelijk, _vijfAPermanent, _vijfB, _vijfC),
            _langdurigZiek);
    }

    private Schemaregel Regel(Schemarij rij) =>
        NaarSchool && rij is (Schemarij.AvPo or Schemarij.AvVo or Schemarij.AvVoMbo)
            ? new(rij, null, null)
            : new(rij, _totEnMet[(int)rij], _langer[(int)rij]);

    private void TelVrijstelling(Vrijgesteld vrijgesteld, int leerlingen)
    {
        if (vrijgesteld.HasFlag(Vrijgesteld.VijfAPermanent))
        {
            _vijfAPermanent += leerlingen;
        }
        else if (vrijgesteld.HasFlag(Vrijgesteld.VijfATijdelijk))
        {
            _vijfATijdelijk += leerlingen;
        }

        _vijfB += vrijgesteld.HasFlag(Vrijgesteld.VijfB) ? leerlingen : 0;
        _vijfC += vrijgesteld.HasFlag(Vrijgesteld.VijfC) ? leerlingen : 0;
    }
}
