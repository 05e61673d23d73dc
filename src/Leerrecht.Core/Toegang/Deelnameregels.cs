using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Toegang;

/// <summary>Who may bring another organisation to a child, and who may take up a task of its own.</summary>
public static class Deelnameregels
{
    /// <summary>Shortest reason that tells anything, in characters.</summary>
    public const int KortsteReden = 10;

    /// <summary>Which organisations can be asked in which way.</summary>
    public static bool KanDeelnemen(Organisatiesoort organisatie, Deelnamesoort soort) => soort switch
    {
        Deelnamesoort.JgzConsult => organisatie is Organisatiesoort.Ggd,
        Deelnamesoort.EigenTaak => organisatie is Organisatiesoort.SwvPo or Organisatiesoort.SwvVo or Organisatiesoort.Toegang,
        Deelnamesoort.Dossier => organisatie is not (Organisatiesoort.Regio or Organisatiesoort.Bestuur or Organisatiesoort.Instelling),
    };

    /// <summary>What must be allowed to be shared for this: a consult tells the JGZ of sickness, a case of the case.</summary>
    public static Gegevenscategorie Deelt(Deelnamesoort soort) => soort == Deelnamesoort.JgzConsult ? Gegevenscategorie.Ziekte : Gegevenscategorie.Dossier;

    /// <summary>
    /// Whether somebody may record a statutory task of the own organisation for this child: a swv for pupils of its schools (WPO art. 18a,
    /// WVO 2020 art. 2.47), toegang for residents (Jeugdwet art. 2.3).
    /// </summary>
    public static bool MagEigenTaak(Rol rol, Band band) => rol switch
    {
        Rol.SwvConsulent => (band.Relaties & Relaties.LeerlingVanSwv) != 0,
        Rol.Toegangsmedewerker => (band.Relaties & Relaties.Inwoner) != 0,
        _ => false,
    };

    /// <summary>Whether somebody may end that an organisation takes part: that organisation itself, or who may bring it.</summary>
    public static bool MagBeeindigen(Gebruiker wie, Deelname deelname, bool magDelen) => deelname.Organisatie == wie.Organisatie.Id || magDelen;

    /// <summary>Null when the reason says enough, else why not.</summary>
    public static Weigering? Reden(string reden) => reden.Trim().Length < KortsteReden
        ? new("reden", "Schrijf in een zin waarom: ouders en de functionaris kunnen dit lezen.")
        : null;
}
