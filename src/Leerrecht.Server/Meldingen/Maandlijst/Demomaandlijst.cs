using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Maandlijst;

/// <summary>What was agreed on the monthly lists of the demonstration: some done, some open, some yet to be discussed.</summary>
public static class Demomaandlijst
{
    private const int Meeste = 6;

    /// <summary>Day of the month on which leerplicht and samenwerkingsverband meet.</summary>
    private const int Overleg = 10;

    private static readonly (bool Swv, string Stap)[] Eerst =
    [
        (false, "Leerplicht nodigt leerling en ouders uit voor een gesprek op een rustig moment."),
        (true, "Het samenwerkingsverband zoekt uit of een plek in de bovenschoolse groep past."),
        (false, "Leerplicht gaat op huisbezoek en vraagt wat nodig is om weer te beginnen."),
    ];

    public static async Task Maak(Register register, Handeling handeling, CancellationToken ct)
    {
        await using var db = register.Open();
        var gemeenten = await (from aanstelling in db.Aanstellingen
                               join organisatie in db.Organisaties on aanstelling.OrganisatieId equals organisatie.Id
                               where aanstelling.Rol == Rol.Leerplichtambtenaar && organisatie.Soort == Organisatiesoort.Gemeente
                               select organisatie.Code).Distinct().ToListAsync(ct);
        var werkdagen = (await Grondslag.Lees(db, ct)).Scholen.Werkdagen;
        var (deze, vorige) = (Maandregels.Maand(handeling.Vandaag), Maandregels.Maand(handeling.Vandaag).AddMonths(-1));
        var (nu, toen) = (Werkdag(deze.AddDays(Overleg - 1)), Werkdag(vorige.AddDays(Overleg - 1)));
        foreach (var keuze in gemeenten.Count == 0 ? [] : await Maandbereik.Van(gemeenten[0], db, ct))
        {
            var staan = await Maandbeeld.OpDeLijst(keuze, handeling.Vandaag, db, ct);
            foreach (var (signaal, nummer) in staan.Values.Where(signaal => signaal.Begin < toen).OrderBy(signaal => signaal.Begin).ThenBy(signaal => signaal.LeerlingId).Take(Meeste).Select((signaal, nummer) => (signaal, nummer)))
            {
                Leg(toen, werkdagen.Na(toen, 15), Eerst[nummer % Eerst.Length], nummer % 3 == 0 ? "De ouders werken mee; de leerling wil graag klein beginnen." : null);
                if (nummer % 3 == 0 && nu < handeling.Vandaag)
                {
                    Leg(nu, werkdagen.Na(handeling.Vandaag, 5), (true, "Het samenwerkingsverband regelt een plek voor twee ochtenden per week en belt elke week met de ouders."), null);
                }

                void Leg(DateOnly op, DateOnly uiterlijk, (bool Swv, string Stap) wat, string? uitkomst)
                {
                    var (stroom, afspraak) = (Stroom<Maandgebeurtenis>.Nieuw(signaal.LeerlingId, Guid.CreateVersion7()), default(Maandafspraak));
                    var eigenaar = wat.Swv ? keuze.SwvId : keuze.GemeenteId;
                    Doe(new Maandopdracht.Afspreken(wat.Stap, eigenaar, wat.Swv ? "" : Demomeldingen.Ambtenaar, uiterlijk), op);
                    if (uitkomst is not null)
                    {
                        Doe(new Maandopdracht.Afronden(true, uitkomst), nu < handeling.Vandaag ? nu : handeling.Vandaag);
                    }

                    var rij = new MaandafspraakRij
                    {
                        LeerlingId = signaal.LeerlingId, Id = stroom.Id, Gemeente = keuze.Gemeente, Swv = keuze.Swv, Maand = afspraak!.Maand, Stap = afspraak.Stap,
                        OrganisatieId = afspraak.Organisatie, Wie = afspraak.Wie, Uiterlijk = afspraak.Uiterlijk,
                    };
                    rij.Volg(afspraak);
                    db.Maandafspraken.Add(rij);

                    void Doe(Maandopdracht opdracht, DateOnly dag)
                    {
                        var gebeurd = ((Uitkomst<Maandgebeurtenis>.Gelukt)Maandregels.Beslis(afspraak, opdracht, [eigenaar], dag)).Waarde;
                        var wanneer = handeling with { Wie = Demomeldingen.Ambtenaar, Wanneer = Handeling.BeginVan(dag).AddHours(13) };
                        db.Vervolg(stroom, MaandafspraakRij.Stroom, [gebeurd], Gegevenscategorie.Dossier, wanneer);
                        (afspraak, stroom) = (Maandregels.Verwerk(afspraak, gebeurd), stroom.Met([gebeurd], wanneer));
                    }
                }
            }
        }

        await db.Vastleggen(handeling, ct);

        DateOnly Werkdag(DateOnly dag) => werkdagen.Na(dag.AddDays(-1), 1);
    }
}
