using Leerrecht.Core.Signalering;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Tellingen;

/// <summary>Judging everybody in the register on some days, from what is known now. The facts are read once for all days.</summary>
public static class Peilen
{
    public static async Task<IReadOnlyList<Peiling>> VoerUit(Register register, IReadOnlyList<DateOnly> dagen, CancellationToken ct)
    {
        Grondslag grondslag;
        await using (var db = register.Open())
        {
            grondslag = await Grondslag.Lees(db, ct);
        }

        var beoordelaar = new Beoordelaar(grondslag.Scholen, grondslag.Regelsets);
        var gepeild = dagen.Select(_ => new List<Gepeild>()).ToArray();
        DateOnly? eerste = null;
        await foreach (var partij in Registerbeeld.Partijen(register, grondslag, ct))
        {
            foreach (var dossier in partij)
            {
                var feiten = dossier.Beeld.Feiten(grondslag.Scholen);
                for (var i = 0; i < dagen.Count; i++)
                {
                    var oordeel = beoordelaar.Beoordeel(feiten, dagen[i]);
                    gepeild[i].Add(new(dossier.Id, dossier.Beeld.Leerling.Gemeente, oordeel.Stand, oordeel.Thuiszitter));
                }

                foreach (ref readonly var afwezigheid in dossier.Beeld.Afwezigheden.AsSpan())
                {
                    eerste = eerste < afwezigheid.Van ? eerste : afwezigheid.Van;
                }
            }
        }

        return [.. dagen.Select((dag, i) => new Peiling(dag, grondslag.Scholen, gepeild[i], eerste))];
    }
}
