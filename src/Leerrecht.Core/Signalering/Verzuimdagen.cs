using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Signalering;

/// <summary>Of what kind an absent day is (regels §6.2).</summary>
internal enum Dagklasse : byte
{
    Aanwezig,
    Ongeoorloofd,
    Ziek,
    Overig,
}

/// <summary>A teaching day, enrolled at the vestiging of the rows, with at least one row that counts.</summary>
internal struct Verzuimdag
{
    public int Dag;
    public int Traject;

    /// <summary>Where its rows begin in <see cref="Verzuimdagen.Rij"/>, and how many.</summary>
    public int Eerste;
    public int Aantal;
    public Dagklasse Klasse;
    public bool HeeftOngeoorloofd;
    public bool HeeftZiek;
    public bool HeleDagGeschorst;
}

/// <summary>The absences of a pupil, laid out over the teaching days on which they count (regels §4, §6.2).</summary>
internal struct Verzuimdagen()
{
    private Lijst<ulong> _sleutels = new();
    private Lijst<Verzuimdag> _dagen = new();
    private bool _opVolgorde;

    public readonly int Aantal => _dagen.Aantal;

    public readonly ref Verzuimdag this[int plaats] => ref _dagen[plaats];

    /// <summary>The row at a place among the rows of the days.</summary>
    public readonly int Rij(int plaats) => (int)(uint)_sleutels[plaats];

    public bool HeeftOngeoorloofd { get; private set; }

    public bool HeeftZiek { get; private set; }

    /// <summary>Whether there is an absent day of class ongeoorloofd.</summary>
    public bool HeeftOngeoorloofdeDag { get; private set; }

    /// <summary>Absent days of any class on or after the day given when the days were closed.</summary>
    public int AfwezigSinds { get; private set; }

    public bool HeeftSchorsing { get; private set; }

    public void Leeg()
    {
        _sleutels.Leeg();
        _dagen.Leeg();
        _opVolgorde = true;
        HeeftOngeoorloofd = HeeftZiek = HeeftSchorsing = HeeftOngeoorloofdeDag = false;
        AfwezigSinds = 0;
    }

    public void Voegtoe(int dag, int rij)
    {
        var sleutel = ((ulong)(uint)dag << 32) | (uint)rij;
        _opVolgorde &= _sleutels.Aantal == 0 || _sleutels[_sleutels.Aantal - 1] <= sleutel;
        _sleutels.Voegtoe(sleutel);
    }

    /// <summary>Puts the rows together per day and says of each day what it is, by the rule set of that day.</summary>
    public void Sluitaf(ReadOnlySpan<Afwezigheid> rijen, in Inschrijvingsverloop verloop, Regelsets regelsets, int sinds)
    {
        if (!_opVolgorde)
        {
            _sleutels.Inhoud.Sort();
        }

        var traject = 0;
        for (var i = 0; i < _sleutels.Aantal;)
        {
            var dag = (int)(_sleutels[i] >> 32);
            var eerste = i;
            while (i < _sleutels.Aantal && (int)(_sleutels[i] >> 32) == dag)
            {
                i++;
            }

            while (verloop[traject].Tot < dag)
            {
                traject++;
            }

            var verzuimdag = new Verzuimdag { Dag = dag, Traject = traject, Eerste = eerste, Aantal = i - eerste };
            Duid(ref verzuimdag, rijen, regelsets.Op(dag), verloop[traject].Sector);
            HeeftOngeoorloofd |= verzuimdag.HeeftOngeoorloofd;
            HeeftZiek |= verzuimdag.HeeftZiek;
            HeeftSchorsing |= verzuimdag.HeleDagGeschorst;
            HeeftOngeoorloofdeDag |= verzuimdag.Klasse == Dagklasse.Ongeoorloofd;
            AfwezigSinds += dag >= sinds && verzuimdag.Klasse != Dagklasse.Aanwezig ? 1 : 0;
            _dagen.Voegtoe(verzuimdag);
        }
    }

    /// <summary>The units that a row stands for on one day (regels §6.1).</summary>
    public static long Eenheden(in Afwezigheid rij, Regelset set, Sector sector)
    {
        if (rij.LesurenHonderdsten > 0 && set.Eenheid(sector) == Eenheid.Lesuur)
        {
            return Delen.VanHonderdsten(rij.LesurenHonderdsten);
        }

        return rij.Minuten > 0 || !rij.HeleDag ? Delen.VanMinuten(rij.Minuten) : set.DagNormDelen(sector);
    }

    private void Duid(ref Verzuimdag dag, ReadOnlySpan<Afwezigheid> rijen, Regelset set, Sector sector)
    {
        var (heleDag, heleDagOngeoorloofd, heleDagZiek) = (false, false, false);
        var (uren, urenOngeoorloofd, urenZiek) = (0L, 0L, 0L);
        for (var i = dag.Eerste; i < dag.Eerste + dag.Aantal; i++)
        {
            ref readonly var rij = ref rijen[Rij(i)];
            var zonderReden = rij.Soort is Verzuimsoort.Ongeoorloofd or Verzuimsoort.Luxe;
            var ziek = rij.Soort == Verzuimsoort.Ziek;
            dag.HeeftOngeoorloofd |= rij.Soort == Verzuimsoort.Ongeoorloofd;
            dag.HeeftZiek |= ziek;
            if (rij.HeleDag)
            {
                heleDag = true;
                heleDagOngeoorloofd |= zonderReden;
                heleDagZiek |= ziek;
                dag.HeleDagGeschorst |= rij.Soort == Verzuimsoort.Schorsing;
                continue;
            }

            var eenheden = Eenheden(rij, set, sector);
            uren += eenheden;
            urenOngeoorloofd += zonderReden ? eenheden : 0;
            urenZiek += ziek ? eenheden : 0;
        }

        var norm = set.DagNormDelen(sector);
        if (heleDag || uren >= norm)
        {
            dag.Klasse = heleDagOngeoorloofd || (urenOngeoorloofd > 0 && urenOngeoorloofd >= norm) ? Dagklasse.Ongeoorloofd
                : heleDagZiek || (urenZiek > 0 && urenZiek >= norm) ? Dagklasse.Ziek
                : Dagklasse.Overig;
        }
    }
}
