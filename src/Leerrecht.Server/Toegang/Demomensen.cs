using Leerrecht.Core.Toegang;

namespace Leerrecht.Server.Toegang;

/// <summary>Ready people of the demonstration, one or more per role, with a key for the form.</summary>
public sealed record Demomens(string Sleutel, Gebruiker Gebruiker);

public static class Demomensen
{
    public static Task<IReadOnlyList<Demomens>> Lijst(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        IReadOnlyList<Demomens> mensen =
        [
            new("verzuimcoordinator", new("Sanne de Wit", Rol.Verzuimcoordinator, new(Bereik.Vestiging, "01AB00", "De Horizon"))),
            new("directeur", new("Karim Haddou", Rol.Directeur, new(Bereik.Vestiging, "01AB00", "De Horizon"))),
            new("leerplicht", new("Marieke Jansen", Rol.Leerplichtambtenaar, new(Bereik.Gemeente, "GM0014", "Groningen"))),
            new("swv", new("Joost Vermeer", Rol.SwvConsulent, new(Bereik.Swv, "VO2001", "VO2001"))),
            new("jeugdarts", new("Aylin Yıldız", Rol.Jeugdarts, new(Bereik.Gemeente, "GM0014", "Groningen"))),
            new("beleid", new("Pieter Hoekstra", Rol.Beleidsmedewerker, new(Bereik.Gemeente, "GM0014", "Groningen"))),
            new("beheer", new("Femke Bos", Rol.Regiobeheerder, new(Bereik.Alles, "", "Hele regio"))),
        ];
        return Task.FromResult(mensen);
    }
}
