using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen.Ziekteverzuim;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>A case of guidance in which the jeugdarts was asked and wrote a note, put in the register without anybody at a screen.</summary>
internal static class Proefbegeleiding
{
    public static readonly Guid Ggd = Guid.Parse("0194b000-0000-7000-8000-0000000000aa");

    public static void Leg(RegisterDb db, Guid kind, string vestiging, DateOnly dag, Handeling handeling, string toelichting, string notitie)
    {
        var rij = new VerzuimbegeleidingRij
        {
            LeerlingId = kind, Id = Guid.CreateVersion7(), Vestiging = vestiging, Aanleiding = Begeleidingsaanleiding.Zorg, BegonnenOp = dag, Stand = Begeleidingsstand.Begonnen,
            MedischId = Guid.CreateVersion7(), Notities = 1,
        };
        Begeleidingsgebeurtenis[] gebeurd =
        [
            new Begeleidingsgebeurtenis.Begonnen(new(Begeleidingsaanleiding.Zorg, vestiging, dag, dag.AddDays(7), toelichting)),
            new Begeleidingsgebeurtenis.GesprekGevoerd(new(dag, "Leerling en vader", "Hij wil graag komen.", "", dag), dag.AddDays(14)),
            new Begeleidingsgebeurtenis.ConsultGevraagd(dag, Ggd, "Kan de leerling komen?", dag.AddDays(7)),
        ];
        rij.Volgt(gebeurd.Aggregate<Begeleidingsgebeurtenis, Verzuimbegeleiding>(new Verzuimbegeleiding.Geen(), Begeleidingsregels.Verwerk));
        db.Verzuimbegeleidingen.Add(rij);
        db.Vervolg(Stroom<Begeleidingsgebeurtenis>.Nieuw(kind, rij.Id), "verzuimbegeleiding", gebeurd, Gegevenscategorie.Ziekte, handeling);
        db.Vervolg(Stroom<Medischegebeurtenis>.Nieuw(kind, rij.MedischId), "medisch-dossier", [new Medischegebeurtenis.Genoteerd(notitie)], Gegevenscategorie.Medisch, handeling);
    }
}
