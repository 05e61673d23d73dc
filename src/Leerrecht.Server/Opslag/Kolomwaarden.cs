using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Dossiers.Notities;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen.Ziekteverzuim;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang.Aanmelden;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leerrecht.Server.Opslag;

/// <summary>How values stand in columns: kinds as the words of the files, moments as UTC.</summary>
internal static class Kolomwaarden
{
    public static void Zet(ModelConfigurationBuilder configuratie)
    {
        configuratie.Properties<DateTime>().HaveConversion<Utc>();
        configuratie.Properties<Bestemming>().HaveConversion<int>();
        configuratie.Properties<IdentityPasskeyData>().HaveConversion<PasskeyRij.Omzetting, PasskeyRij.Vergelijking>();
        Woord<Sector>();
        Woord<Onderwijssoort>();
        Woord<Vakantieregio>();
        Woord<Kalendersoort>();
        Woord<Bron>();
        Woord<Verzuimsoort>();
        Woord<Vrijstellingsoort>();
        Woord<Vrijstellingstatus>();
        Woord<Aanbodsoort>();
        Woord<Signaalsoort>();
        Woord<Signaalstatus>();
        Woord<Verandering>();
        Woord<Oorzaak>();
        Woord<Eenheid>();
        Woord<RedenTeltNiet>();
        Woord<Thuiszittercategorie>();
        Woord<Aanleveringstatus>();
        Woord<Logdaad>();
        Woord<Loguitkomst>();
        Woord<Organisatiesoort>();
        Woord<Organisatierelatiesoort>();
        Woord<Rol>();
        Woord<Deelnamesoort>();
        Woord<Gegevenscategorie>();
        Woord<Linksoort>();
        Woord<Oidcherkenning>();
        Woord<Vijfhoekzijde>();
        Woord<Mandaatsoort>();
        Woord<Berichtsoort>();
        Woord<Begeleidingsaanleiding>();
        Woord<Begeleidingsstand>();
        Woord<Begeleidingsstap>();
        Woord<Begeleidingseinde>();
        Woord<Belastbaarheid>();
        Woord<Absoluutstap>();
        Woord<Absoluuteinde>();
        Woord<Kennisgevingsoort>();
        Woord<Informatieweg>();
        Woord<Meldzijde>();
        Woord<Verzuimmeldingsoort>();
        Woord<Meldingstatus>();
        Woord<Behandelstap>();
        Woord<Briefsoort>();
        Woord<Dossierstand>();
        Woord<Termijnsoort>();
        Woord<Aanbodstand>();
        Woord<Aanleiding>();
        Woord<Ketenpartij>();
        Woord<Overlegsoort>();
        Woord<Dossieruitkomst>();
        Woord<Notitieklasse>();
        Woord<Documentsoort>();

        void Woord<T>()
            where T : struct, Enum => configuratie.Properties<T>().HaveConversion<Woordomzetting<T>>();
    }

    /// <summary>SQLite forgets that an instant is UTC.</summary>
    private sealed class Utc() : ValueConverter<DateTime, DateTime>(moment => moment, moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));
}
