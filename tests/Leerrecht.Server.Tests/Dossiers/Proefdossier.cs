using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>A case put in the register without anybody at a screen, and without any organisation that takes part.</summary>
internal static class Proefdossier
{
    public static async Task Leg(RegisterDb db, Guid kind, DateTime moment, DateOnly dag, Handeling handeling, string zorg, string gezegd)
    {
        // The meeting has the key of the child, so that its address can be made from that.
        var regie = new Betrokkene(Guid.CreateVersion7(), Guid.CreateVersion7(), "Regie Proef", Ketenpartij.Begeleider);
        var model = await Opschalingsmodellen.Geldend(db, "GM9002", Core.Organisaties.Onderwijssoort.VO, dag, default);
        Dossiergebeurtenis[] gebeurd =
        [
            new Dossiergebeurtenis.Geopend(moment, dag, moment.AddHours(model.EersteActieUren), Aanleiding.Zorg, null, zorg, model.Sleutel, model.Treden[0].Kantelpunt.Uiterlijk(dag), regie),
            new Dossiergebeurtenis.Opgepakt(regie, moment, "Gebeld."),
            new Dossiergebeurtenis.KindGesproken(dag, "Regie Proef", gezegd),
            new Dossiergebeurtenis.OverlegGepland(new(kind, Overlegsoort.Gesprek, moment.AddDays(3), $"Kamer {zorg}", [])),
        ];
        var stroom = Stroom<Dossiergebeurtenis>.Nieuw(kind, Guid.CreateVersion7());
        db.Vervolg(stroom, DossierRij.Stroom, gebeurd, Bijschrijven.Categorie, handeling);
        Dossierrijen.Van(kind, stroom.Id, (Dossier.Bestaand)Dossierverloop.Verwerk(gebeurd), model).Vervang(null, db);
    }
}
