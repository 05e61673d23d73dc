using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Core.Toegang;

/// <summary>
/// Who reads and writes which notes and documents: the class says for whom it is, the convenant whether the role may. Who may see the case
/// but not this sees that there is one.
/// </summary>
public static class Notitieregels
{
    /// <summary>Longest note, in characters.</summary>
    public const int Langste = 4000;

    /// <summary>All classes.</summary>
    public static readonly IReadOnlyList<Notitieklasse> Klassen = Enum.GetValues<Notitieklasse>();

    /// <summary>What kind of data a note of this class holds: the convenant and how long it is kept follow from it.</summary>
    public static Gegevenscategorie Categorie(this Notitieklasse klasse) => klasse switch
    {
        Notitieklasse.Team or Notitieklasse.EigenOrganisatie => Gegevenscategorie.Notitie,
        Notitieklasse.Jgz => Gegevenscategorie.Medisch,
        Notitieklasse.Handhaving => Gegevenscategorie.Straf,
    };

    /// <summary>Whether a note of this class is for somebody in this role, before the convenant is asked.</summary>
    /// <param name="eigen">Whether the own organisation wrote it, or is to write it.</param>
    public static bool IsVoor(this Notitieklasse klasse, Rol rol, bool eigen, Band band) => klasse switch
    {
        Notitieklasse.Team => eigen || (band.Relaties & (Relaties.EigenLeerling | Relaties.Deelnemer)) != 0,
        Notitieklasse.EigenOrganisatie => eigen,
        Notitieklasse.Jgz => Functies.IsJgz(rol),
        Notitieklasse.Handhaving => Functies.IsLeerplicht(rol),
    };

    /// <summary>Whether somebody in this role may do this with a note of this class.</summary>
    public static bool Mag(this Notitieklasse klasse, Daad daad, Rol rol, bool eigen, Band band, Convenant convenant) =>
        klasse.IsVoor(rol, eigen, band) && Toegangsregels.Beslis(rol, klasse.Categorie(), daad, band, convenant).Mag;

    /// <summary>Null when this can be a note, else why not.</summary>
    public static Weigering? Tekst(string tekst) => tekst.Trim().Length switch
    {
        0 => new("notitie.tekst", "Schrijf wat u wilt vastleggen."),
        > Langste => new("notitie.tekst", $"Een notitie is hooguit {Langste} tekens. Maak er twee van, of voeg een document toe."),
        _ => Burgerservicenummers.Staan(tekst) ? new("notitie.tekst", "Hier staat een burgerservicenummer. Haal het weg: wie het nodig heeft, vindt het boven aan de pagina van het kind.") : null,
    };

    /// <summary>Null when the reason says enough, else why not.</summary>
    public static Weigering? Reden(string reden, string veld) => reden.Trim().Length < Deelnameregels.KortsteReden
        ? new(veld, "Schrijf in een zin waarom: wie dit leest, moet het begrijpen.")
        : Burgerservicenummers.Staan(reden) ? new(veld, "Hier staat een burgerservicenummer. Haal het weg.") : null;
}
