using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;

namespace Leerrecht.Server.Signalering;

/// <summary>A signal with the ids of the absences that it rests on, in order.</summary>
public sealed record Signaalregel(Leerling Leerling, Signaal Signaal, string[] OpGrondVan);

/// <summary>A pupil who sits at home.</summary>
public sealed record Thuiszitterregel(Leerling Leerling, Thuiszitter Thuiszitter);

/// <summary>What judging a region gave, in the order of regels §9.</summary>
public sealed record Oordeel(IReadOnlyList<Signaalregel> Signalen, IReadOnlyList<Thuiszitterregel> Thuiszitters);

/// <summary>Judging a whole region at a peildatum.</summary>
public static class Beoordelen
{
    public static Oordeel VoerUit(Regiobeeld regio, DateOnly peildatum, Selectie? selectie)
    {
        var beoordelaar = new Beoordelaar(regio.Scholen, regio.Regelsets);
        var signalen = new List<Signaalregel>();
        var thuiszitters = new List<Thuiszitterregel>();
        foreach (var beeld in regio.Leerlingen)
        {
            if (selectie is { NaarWoonplaats: true } && beeld.Leerling.Gemeente != selectie.Waarde)
            {
                continue;
            }

            var oordeel = beoordelaar.Beoordeel(beeld.Feiten(regio.Scholen), peildatum);
            foreach (ref readonly var signaal in oordeel.Signalen)
            {
                if (Toont(selectie, regio.Scholen, signaal.Vestiging))
                {
                    signalen.Add(new(beeld.Leerling, signaal, Ids(beeld, oordeel.Bewijs(signaal))));
                }
            }

            if (oordeel.Thuiszitter is { } thuiszitter && Toont(selectie, regio.Scholen, thuiszitter.Vestiging))
            {
                thuiszitters.Add(new(beeld.Leerling, thuiszitter));
            }
        }

        signalen.Sort((een, ander) => Vergelijk(regio.Scholen, een, ander));
        thuiszitters.Sort((een, ander) => string.CompareOrdinal(een.Leerling.Sleutel, ander.Leerling.Sleutel));
        return new Oordeel(signalen, thuiszitters);
    }

    /// <summary>By residence all of a pupil is shown; by school what belongs to a vestiging of it.</summary>
    private static bool Toont(Selectie? selectie, Schoolregister scholen, int vestiging) =>
        selectie is not { NaarWoonplaats: false } || (vestiging >= 0 && selectie.Omvat(scholen.Vestigingen[vestiging]));

    private static string[] Ids(Leerlingbeeld beeld, ReadOnlySpan<int> bewijs)
    {
        var ids = new string[bewijs.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = beeld.Afwezigheden[bewijs[i]].Id;
        }

        return ids;
    }

    private static int Vergelijk(Schoolregister scholen, Signaalregel een, Signaalregel ander)
    {
        var (a, b) = (een.Signaal, ander.Signaal);
        var verschil = string.CompareOrdinal(een.Leerling.Sleutel, ander.Leerling.Sleutel);
        verschil = verschil != 0 ? verschil : string.CompareOrdinal(a.Soort.Woord(), b.Soort.Woord());
        verschil = verschil != 0 ? verschil : a.Begin.CompareTo(b.Begin);
        verschil = verschil != 0 ? verschil : a.BereiktOp.CompareTo(b.BereiktOp);
        verschil = verschil != 0 ? verschil : string.CompareOrdinal(Code(scholen, a.Vestiging), Code(scholen, b.Vestiging));
        for (var i = 0; verschil == 0 && i < Math.Min(een.OpGrondVan.Length, ander.OpGrondVan.Length); i++)
        {
            verschil = string.CompareOrdinal(een.OpGrondVan[i], ander.OpGrondVan[i]);
        }

        return verschil != 0 ? verschil : een.OpGrondVan.Length.CompareTo(ander.OpGrondVan.Length);
    }

    private static string Code(Schoolregister scholen, int vestiging) => vestiging < 0 ? "" : scholen.Vestigingen[vestiging].Code;
}
