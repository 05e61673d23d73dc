using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Tellingen;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Tellingen;

/// <summary>Counting a whole region on a census date.</summary>
public static class Tellen
{
    public static Resultaatschema VoerUit(Regiobeeld regio, DateOnly ijkmoment, Selectie? selectie)
    {
        var beoordelaar = new Beoordelaar(regio.Scholen, regio.Regelsets);
        var telling = new Resultaattelling(ijkmoment, selectie, regio.Scholen);
        foreach (var beeld in regio.Leerlingen)
        {
            var oordeel = beoordelaar.Beoordeel(beeld.Feiten(regio.Scholen), ijkmoment);
            telling.Tel(beeld.Leerling.Gemeente, oordeel.Stand, oordeel.Thuiszitter);
        }

        return telling.Resultaat();
    }
}
