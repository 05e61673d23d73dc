using Leerrecht.Core;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Refusals of sign-in. Their code is also the key of the sentence on the screen.</summary>
public static class Weigeringen
{
    public static readonly Weigering LinkWerktNiet = new("aanmelden.link", "Deze link werkt niet of niet meer. Vraag uw beheerder om een nieuwe.");
    public static readonly Weigering CodeKloptNiet = new("aanmelden.code", "Deze code klopt niet. Kijk in de app welke code er nu staat.");
    public static readonly Weigering PasskeyKloptNiet = new("aanmelden.passkey", "De passkey is niet gelukt. Probeer het nog eens.");
    public static readonly Weigering GeenAanstelling = new("aanmelden.geen-aanstelling", "U heeft vandaag geen aanstelling in Leerrecht. Vraag de beheerder van uw organisatie.");
    public static readonly Weigering Onbekend = new("aanmelden.onbekend", "Deze persoon is er niet.");
    public static readonly Weigering WerktElders = new("aanmelden.werkt-elders", "Deze persoon werkt ook elders, of niet bij u. Vraag de regiobeheerder.");
    public static readonly Weigering HeeftAl = new("aanmelden.heeft-al", "Deze persoon kan al aanmelden. Vraag herstel aan als dat niet meer lukt.");
    public static readonly Weigering AlleenAanbieder = new("aanmelden.alleen-aanbieder", "De organisatie laat deze persoon alleen via de eigen aanmelding binnen.");
    public static readonly Weigering LooptAl = new("aanmelden.loopt-al", "Voor deze persoon is al herstel aangevraagd.");
    public static readonly Weigering NietZelf = new("aanmelden.niet-zelf", "Dit kan niemand voor zichzelf doen.");
    public static readonly Weigering VierOgen = new("aanmelden.vier-ogen", "Wie het herstel heeft aangevraagd, keurt het niet zelf goed. Vraag een andere beheerder.");
    public static readonly Weigering Beslist = new("aanmelden.beslist", "Over dit verzoek is al beslist, of het is verlopen.");
    public static readonly Weigering GeenReden = new("aanmelden.geen-reden", "Schrijf op hoe u heeft vastgesteld dat het deze persoon is.");
    public static readonly Weigering LaatsteMiddel = new("aanmelden.laatste-middel", "Zo kunt u niet meer aanmelden. Stel eerst iets anders in.");
    public static readonly Weigering WachtwoordKloptNiet = new("aanmelden.wachtwoord", "Het huidige wachtwoord klopt niet.");
    public static readonly Weigering NietBevestigd = new("aanmelden.niet-bevestigd", "Uw organisatie zegt niet dat zij uw e-mailadres heeft nagegaan.");
    public static readonly Weigering OidcOnbekend = new("aanmelden.oidc-onbekend", "Uw organisatie kent u, maar u staat niet in Leerrecht.");
    public static readonly Weigering OidcGeenAanstelling = new("aanmelden.oidc-geen-aanstelling", "U heeft vandaag geen aanstelling bij deze organisatie.");
}
