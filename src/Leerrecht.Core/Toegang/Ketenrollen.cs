using Leerrecht.Core.Dossiers;

namespace Leerrecht.Core.Toegang;

/// <summary>Where a role stands in a case.</summary>
public static class Ketenrollen
{
    /// <summary>The party of a role; null for who never works on a child.</summary>
    public static Ketenpartij? Partij(this Rol rol) => rol switch
    {
        Rol.Mentor => Ketenpartij.Leerkracht,
        Rol.Zorgcoordinator or Rol.Verzuimcoordinator => Ketenpartij.Begeleider,
        Rol.Directeur => Ketenpartij.Directeur,
        Rol.Leerplichtambtenaar => Ketenpartij.Leerplicht,
        Rol.SwvConsulent => Ketenpartij.Samenwerkingsverband,
        Rol.Jeugdarts or Rol.Jeugdverpleegkundige => Ketenpartij.Jeugdgezondheidszorg,
        Rol.Toegangsmedewerker => Ketenpartij.Toegang,
        Rol.VoorzitterActietafel => Ketenpartij.Voorzitter,
        Rol.Beleidsmedewerker or Rol.Regiegroeplid or Rol.Functionaris or Rol.Regiobeheerder or Rol.Organisatiebeheerder => null,
    };
}
