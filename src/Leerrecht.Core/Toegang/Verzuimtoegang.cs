using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Toegang;

/// <summary>Which category of the convenant absence and signals belong to: the wall between geoorloofd and ongeoorloofd.</summary>
public static class Verzuimtoegang
{
    /// <summary>
    /// The category of a kind of absence. What nobody has mapped yet may turn out to be sickness, and a closed school says nothing of the
    /// child: both stay on the safe side of the wall.
    /// </summary>
    public static Gegevenscategorie Categorie(this Verzuimsoort soort) => soort == Verzuimsoort.Ziek ? Gegevenscategorie.Ziekte : soort.Klasse() switch
    {
        Verzuimklasse.Ongeoorloofd or Verzuimklasse.TeLaat => Gegevenscategorie.Ongeoorloofd,
        Verzuimklasse.Geoorloofd or Verzuimklasse.Geen => Gegevenscategorie.Geoorloofd,
    };

    /// <summary>The category of a signal; attendance tiers count all absence, so they stand with what is furthest behind the wall.</summary>
    public static Gegevenscategorie Categorie(this Signaalsoort soort) => soort switch
    {
        Signaalsoort.WettelijkVerzuim or Signaalsoort.LangdurigRelatiefVerzuim or Signaalsoort.Luxeverzuim or Signaalsoort.TeLaat
            or Signaalsoort.AbsoluutVerzuim => Gegevenscategorie.Ongeoorloofd,
        Signaalsoort.ZiekFrequent or Signaalsoort.ZiekLang or Signaalsoort.LangdurigZiek => Gegevenscategorie.Ziekte,
        Signaalsoort.Schorsing or Signaalsoort.AanwezigheidLaag => Gegevenscategorie.Geoorloofd,
    };

    /// <summary>
    /// To whom a signal must be addressed for this role to read it, besides what the convenant says of its category: leerplicht reads what
    /// is for leerplicht and not each step of the school's own ladder, the JGZ what is for the JGZ.
    /// </summary>
    public static Bestemming Bestemmingen(Rol rol) => rol switch
    {
        Rol.Leerplichtambtenaar => Bestemming.Leerplicht,
        Rol.Jeugdarts or Rol.Jeugdverpleegkundige => Bestemming.Jgz,
        Rol.SwvConsulent or Rol.Toegangsmedewerker or Rol.VoorzitterActietafel => Bestemming.Leerplicht | Bestemming.Jgz,
        _ => Bestemming.School | Bestemming.Leerplicht | Bestemming.Jgz | Bestemming.Inspectie,
    };
}
