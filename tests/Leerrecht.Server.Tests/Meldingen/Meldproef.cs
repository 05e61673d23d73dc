using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>What the tests of reports do over and over: the two sides, and what each does.</summary>
internal static class Meldproef
{
    public static readonly Handeling Proef = new("proef", Matrixwereld.Nu, "melding.proef");

    public static Melden.Invoer Invoer(Guid id) => new(
        id, Verzuimmeldingsoort.LangdurigRelatief, null, true, "Onbekend.", "Gebeld met de ouders.", true, Meldprioriteit.Gewoon, "Graag een gesprek.",
        new("P. Proef", "coördinator", "050 123 4567", ""), null, null);

    public static async Task<(Guid Kind, Bezoek School)> School(Matrixwereld wereld, RegisterDb db) =>
        (wereld.Kinderen.Single(kind => kind.Relatie == Relaties.EigenLeerling).Id, await wereld.Bezoek(db, Rol.Verzuimcoordinator, Relaties.EigenLeerling));

    public static async Task<Bezoek> Leerplicht(Bezoek school, RegisterDb db) =>
        school.Met(Rol.Leerplichtambtenaar, (await db.Organisaties.AsNoTracking().SingleAsync(rij => rij.Soort == Organisatiesoort.Gemeente && rij.Code == "GM9002")).NaarOrganisatie(), "GM9002");

    public static Task<Guid> Signaal(RegisterDb db, Guid kind) =>
        db.Signalen.Where(rij => rij.LeerlingId == kind && rij.Soort == Signaalsoort.LangdurigRelatiefVerzuim && rij.Status == Signaalstatus.Geldig).Select(rij => rij.Id).SingleAsync();

    public static async Task<Voorstellen.Voorstel?> Voorstel(Matrixwereld wereld, RegisterDb db, Guid signaal, Bezoek school) =>
        await Voorstellen.VanSignaal(signaal, school, await Grondslag.Lees(db, default), "coördinator", db, default);

    public static Task<Uitkomst<Guid>> Meld(Voorstellen.Voorstel voorstel, Melden.Invoer invoer, Bezoek school, RegisterDb db) => Melden.VoerUit(voorstel, invoer, school, Proef, db, default);

    public static Task<Uitkomst<Guid>> Vervolg(Guid id, Meldingopdracht opdracht, int gelezen, Bezoek bezoek, RegisterDb db) => Vervolgen.VoerUit(id, opdracht, gelezen, bezoek, Proef, db, default);

    public static Task<Uitkomst<Guid>> Behandel(Guid id, Behandelopdracht opdracht, int gelezen, Bezoek bezoek, RegisterDb db) => Behandelen.VoerUit(id, opdracht, gelezen, bezoek, Proef, db, default);
}
