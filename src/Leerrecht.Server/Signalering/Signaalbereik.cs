using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;

namespace Leerrecht.Server.Signalering;

/// <summary>Which signals somebody may read, as a query: the same rule as <see cref="Kijkregels.MagSignaalZien"/>.</summary>
public static class Signaalbereik
{
    public static IQueryable<SignaalRij> LeesbaarVoor(this IQueryable<SignaalRij> signalen, Gebruiker wie)
    {
        var bestemmingen = Kijkregels.Bestemmingen(wie.Rol);
        var alsSwv = wie.Rol == Rol.SwvConsulent;
        return signalen.Where(rij =>
            (rij.BestemdVoor & bestemmingen) != 0 || (alsSwv && rij.Soort == Signaalsoort.LangdurigRelatiefVerzuim));
    }
}
