using Leerrecht.Core;

namespace Leerrecht.Server.Tests;

/// <summary>What a use case answered, when it must be the one or the other.</summary>
internal static class Uitkomsten
{
    public static T Gelukt<T>(Uitkomst<T> uitkomst) =>
        uitkomst is Uitkomst<T>.Geweigerd(var reden) ? throw new Xunit.Sdk.XunitException($"{reden}") : ((Uitkomst<T>.Gelukt)uitkomst).Waarde;

    public static Weigering Geweigerd<T>(Uitkomst<T> uitkomst) => Assert.IsType<Uitkomst<T>.Geweigerd>(uitkomst).Reden;

    public static string Code<T>(Uitkomst<T> uitkomst) => Geweigerd(uitkomst).Code;
}
