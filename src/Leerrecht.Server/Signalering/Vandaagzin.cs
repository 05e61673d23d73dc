using System.Globalization;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Meldingen.Ziekteverzuim;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Signalering;

/// <summary>A point of the list of today in words.</summary>
public static class Vandaagzin
{
    /// <summary>What is to be done, or what is going on for whom nothing is.</summary>
    public static string Doen(Vandaaglijst.Punt punt, Gebruiker wie, Teksten teksten) => punt switch
    {
        { Begeleiding: { } stap } => Begeleidingszin.Stap(stap, teksten),
        { Kennisgeving: { } kennisgeving } => teksten[$"kennisgeving.vandaag.{Woorden<Kennisgevingsoort>.Woord(kennisgeving)}"],
        { Onderzoek: { } onderzoek } => teksten[$"absoluut.stap.{Woorden<Absoluutstap>.Woord(onderzoek)}"],
        { Afspraak: { } afspraak } => afspraak.Stap,
        { Melding: not null, Geweigerd: true } => teksten["vandaag.melding.geweigerd"],
        { Melding: not null } when wie.Werkgebied.Vestigingen.Count > 0 => teksten["vandaag.melding.grond-weg"],
        { Melding: { } melding } => teksten[melding.Status == Meldingstatus.Geregistreerd ? "vandaag.melding.nieuw" : "vandaag.melding.volgende"],
        { Informeren: { } plicht } => teksten["vandaag.klok.informeren", plicht.Aan],
        { Dossier: { Stap: Dossierstap.Actie } dossier } => dossier.Wat,
        { Dossier: { } dossier } => teksten[$"vandaag.dossier.{Woorden<Dossierstap>.Woord(dossier.Stap)}"],
        { Signaal: { } signaal } when teksten.Kent($"vandaag.doen.{wie.Rol.Woord()}.{signaal.Soort.Woord()}") => teksten[$"vandaag.doen.{wie.Rol.Woord()}.{signaal.Soort.Woord()}"],
        { Signaal: { } signaal } => teksten[$"signaal.{signaal.Soort.Woord()}"],
        { Thuiszitter.Aanbod: true } => teksten["vandaag.klok.aanbod"],
        _ => teksten[punt.Urgentie == Urgentie.TeLaat ? "vandaag.klok.voorbij" : "vandaag.klok"],
    };

    /// <summary>Why, in a few words.</summary>
    public static string Waarom(Vandaaglijst.Punt punt, DateOnly vandaag, Teksten teksten) => punt switch
    {
        { Signaal: { } signaal } => Signaalzin.Kort(signaal, teksten),
        { Begeleiding: not null } => teksten["ziekteverzuim.titel"],
        { Onderzoek: not null } => teksten["absoluut.titel"],
        { Kennisgeving: not null } => teksten["kennisgeving.titel"],
        { Afspraak: not null } => teksten["vandaag.maandlijst"],
        { Melding: { } melding } => teksten[$"melding.soort.{melding.Soort.Woord()}"],
        { Dossier: { Overleg: { } overleg } } => teksten["vandaag.dossier.om", teksten[$"dossiers.overleg.{Woorden<Overlegsoort>.Woord(overleg.Soort)}"], Vandaag.InAmsterdam(overleg.Wanneer).ToString("HH:mm", CultureInfo.InvariantCulture)],
        { Dossier: { Stap: Dossierstap.EersteActie, Rij: var rij } } => teksten["vandaag.dossier.voor", Vandaag.InAmsterdam(rij.EersteActieVoor).ToString("HH:mm", CultureInfo.InvariantCulture), rij.Regie],
        { Dossier: { } dossier } => teksten["vandaag.dossier.stap", dossier.Rij.Trede, dossier.Rij.Regie],
        { Thuiszitter: { } thuiszitter } => teksten[thuiszitter.Aanbod ? "vandaag.klok.met-aanbod" : "vandaag.klok.zonder-aanbod", thuiszitter.Dagen(vandaag)],
        _ => "",
    };

    /// <summary>Where it is done.</summary>
    public static string Pad(Vandaaglijst.Punt punt, Rol rol) => punt switch
    {
        { Signaal: { } signaal } => $"/signalen/{signaal.Id}",
        { Kennisgeving: not null } => $"/leerlingen/{punt.LeerlingId}/kennisgevingen",
        { Onderzoek: not null } => $"/leerlingen/{punt.LeerlingId}/absoluut-verzuim",
        { Begeleiding: not null } => $"/leerlingen/{punt.LeerlingId}/ziekteverzuim",
        { Melding: { } melding } => $"/meldingen/{melding.Id}",
        { Dossier: not null } => $"/leerlingen/{punt.LeerlingId}/dossier",
        { Afspraak: { } afspraak } when Functies.MagMaandlijst(rol) => $"/maandlijst?gemeente={afspraak.Gemeente}&swv={Uri.EscapeDataString(afspraak.Swv)}#kind-{punt.LeerlingId}",
        _ => $"/leerlingen/{punt.LeerlingId}",
    };
}
