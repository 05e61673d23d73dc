using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Toegang;

/// <summary>What a role does besides looking at children: keeping the register and its people. About data of a child the convenant decides.</summary>
public static class Functies
{
    /// <summary>Whether this role brings files of facts into the register.</summary>
    public static bool MagImporteren(Rol rol) => rol is Rol.Verzuimcoordinator or Rol.Directeur or Rol.Regiobeheerder;

    /// <summary>Whether this role changes calendars, rule sets, the convenant and organisations of the region.</summary>
    public static bool MagBeheren(Rol rol) => rol is Rol.Regiobeheerder;

    /// <summary>Whether this role looks after people, appointments and teams: of the region, or of the own organisation.</summary>
    public static bool MagMensenBeheren(Rol rol) => rol is Rol.Regiobeheerder or Rol.Organisatiebeheerder;

    /// <summary>Whether this role proposes or approves what is destroyed, and says what must be kept; it sees numbers of children only.</summary>
    public static bool MagBewaren(Rol rol) => rol is Rol.Functionaris or Rol.Regiobeheerder;

    /// <summary>Whether this role works in the youth health care: its part in the guidance of sick pupils is another than the school's.</summary>
    public static bool IsJgz(Rol rol) => rol is Rol.Jeugdarts or Rol.Jeugdverpleegkundige;

    /// <summary>Whether this role is told when messages of the own organisation do not arrive, and has them sent again; of the region, mail only.</summary>
    public static bool MagBerichtenVolgen(Rol rol) => rol is Rol.Verzuimcoordinator or Rol.Directeur or Rol.Leerplichtambtenaar or Rol.Regiobeheerder;

    /// <summary>Whether this role inquires into children that are enrolled nowhere (Leerplichtwet art. 16).</summary>
    public static bool IsLeerplicht(Rol rol) => rol is Rol.Leerplichtambtenaar;

    /// <summary>Whether this role takes part in the monthly talk of leerplicht and samenwerkingsverband.</summary>
    public static bool MagMaandlijst(Rol rol) => rol is Rol.Leerplichtambtenaar or Rol.SwvConsulent;

    /// <summary>Whether this role looks after the texts of letters, of the gemeenten that it works for.</summary>
    public static bool MagBrievenBeheren(Rol rol, Organisatiesoort organisatie) =>
        rol is Rol.Leerplichtambtenaar || (rol is Rol.Organisatiebeheerder && organisatie is Organisatiesoort.Gemeente);

    /// <summary>Whether this role sees what the region learns from cases, and its blind spots in numbers: never a child.</summary>
    public static bool MagLessenLezen(Rol rol) => rol is Rol.Beleidsmedewerker or Rol.Regiegroeplid;

    /// <summary>Whether this role reads the record of who looked (AVG art. 39).</summary>
    public static bool MagLogboekLezen(Rol rol) => rol is Rol.Functionaris;
}
