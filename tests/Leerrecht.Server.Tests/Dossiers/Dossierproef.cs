using System.Runtime.CompilerServices;
using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>What the tests of lists of cases do over and over: somebody of the own school, and an act in the case of its pupil.</summary>
internal static class Dossierproef
{
    public static readonly DateTime Nu = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
    public static readonly Stemmen Stemmen = new(new("Ik wil weer naar school.", ""), new("", "De ouders zijn nog niet bereikt."));

    public static Guid Kind(this Matrixwereld wereld) => wereld.Kinderen.Single(kind => kind.Relatie == Relaties.EigenLeerling).Id;

    /// <summary>Somebody of the school of that pupil, or tied otherwise, some days later than today.</summary>
    public static async Task<Bezoek> Wie(this Matrixwereld wereld, Rol rol, RegisterDb db, int dagen = 0, Relaties relatie = Relaties.EigenLeerling)
    {
        var email = $"{Matrixwereld.Persoon(rol, relatie)}@demo.leerrecht.example";
        var wie = await (from mens in db.Medewerkers join aanstelling in db.Aanstellingen on mens.Id equals aanstelling.MedewerkerId where mens.Email == email select new { Mens = mens.Id, Aanstelling = aanstelling.Id }).SingleAsync();
        return new(
            (await Gebruikers.Haal(db, wie.Mens, wie.Aanstelling, Matrixwereld.Vandaag, default))!, wereld.Convenant, Nu.AddDays(dagen), Matrixwereld.Vandaag.AddDays(dagen), new Inkijk());
    }

    public static Betrokkene Als(this Bezoek wie) => Dossierzaak.Wie(wie)!;

    public static Task<Guid> Open(this Bezoek wie, Guid kind, RegisterDb db, params IReadOnlyList<Betrokkene> team) =>
        wie.Doe(kind, new Dossieropdracht.Openen(Aanleiding.Zorg, null, "Zit al weken thuis.", wie.Als(), team), db);

    public static async Task<Guid> Doe(this Bezoek wie, Guid kind, Dossieropdracht opdracht, RegisterDb db, [CallerLineNumber] int regel = 0)
    {
        var uitkomst = await Werken.VoerUit(kind, opdracht, null, wie, new(wie.Wie.Naam, wie.Nu, "proef") { AanstellingId = wie.Wie.Aanstelling.Id }, db, default);
        return uitkomst is Uitkomst<Guid>.Gelukt(var id) ? id : throw new Xunit.Sdk.XunitException($"line {regel}: {((Uitkomst<Guid>.Geweigerd)uitkomst).Reden}");
    }
}
