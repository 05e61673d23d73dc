using Leerrecht.Core.Signalering;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §1: dates run from 1900 to 2100, and the files may hold any of them.</summary>
public class Uitersten_van_de_kalender
{
    [Fact]
    public void Op_de_laatste_dag_van_de_laatste_eeuw_werkt_alles() =>
        Assert.Equal(["2100-12-01.. 31 dag, bereikt 2100-12-29"], Kind("2090-01-15").Op(School, "2095-08-01").WegSinds("2100-12-01").OpPeildatum("2100-12-31").Kort(Signaalsoort.LangdurigRelatiefVerzuim));

    [Fact]
    public void Op_de_eerste_dag_ook()
    {
        Assert.Empty(Kind("1900-01-01").Op(School, "1900-01-01").WegSinds("1900-01-01").OpPeildatum("1900-01-01").Van(Signaalsoort.LangdurigRelatiefVerzuim));
        Assert.False(Kind("2100-12-31").OpPeildatum("1900-01-01").Stand.Plichtig);
        Assert.False(Kind("2100-12-31").OpPeildatum("2100-12-31").Stand.Plichtig);
    }

    [Fact]
    public void Een_afwezigheid_van_twee_eeuwen_telt_op_de_dagen_waarop_de_leerling_plichtig_was()
    {
        var signaal = Kind("1990-01-15").Op(School, "1900-01-01").Weg("1900-01-01", "2100-12-31").OpPeildatum("2100-12-31").Enige(Signaalsoort.LangdurigRelatiefVerzuim);
        Assert.Equal((D("1995-02-01"), D("2008-01-14")), (signaal.Begin, signaal.Eind!.Value));
    }
}
