using Leerrecht.Core;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Absoluut;

/// <summary>One act of leerplicht in an inquiry into absoluut verzuim, decided on what the register knows today.</summary>
public static class Onderzoeken
{
    internal const string Soort = "absoluutonderzoek";

    private static readonly Weigering NietVoorU = new("toegang.niet-voor-rol", "Dit is niet voor uw rol.");

    /// <summary>Whether somebody inquires into this child.</summary>
    public static bool Mag(Bezoek bezoek, Band band, Daad daad) =>
        Functies.IsLeerplicht(bezoek.Wie.Rol) && Toegangsregels.Beslis(bezoek.Wie.Rol, Gegevenscategorie.Ongeoorloofd, daad, band, bezoek.Convenant).Mag;

    /// <param name="zaak">The inquiry that runs; null to begin one.</param>
    /// <param name="gezien">How many things had happened when this person looked.</param>
    public static async Task<Uitkomst<Guid>> Doe(Guid leerling, Guid? zaak, int gezien, Absoluutopdracht opdracht, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (await db.Kind(leerling, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Ongeoorloofd, Daad.Wijzigen, leerling, kind.Band) || !Mag(bezoek, kind.Band, Daad.Wijzigen))
        {
            return NietVoorU;
        }

        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var rij = await db.Absoluutonderzoeken.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.AfgeslotenOp == null, ct);
        var signaal = await Signaal(leerling, db, ct);
        if ((rij?.Id != zaak) || (rij is null && signaal is null))
        {
            return rij is null && signaal is null ? new Weigering("absoluut.geen", "Dit kind staat ingeschreven; er is niets te onderzoeken.") : Gebeurtenissen.Intussen;
        }

        var stroom = rij is null ? Stroom<Absoluutgebeurtenis>.Nieuw(leerling, Guid.CreateVersion7()) : await db.Stroom<Absoluutgebeurtenis>(leerling, rij.Id, ct);
        if (stroom.Gebeurd.Count != gezien)
        {
            return Gebeurtenissen.Intussen;
        }

        // beslissen
        var toestand = Stand(stroom);
        switch (Absoluutregels.Beslis(toestand, opdracht, signaal?.Begin ?? rij!.Sinds, await Feiten(kind, bezoek.Vandaag, db, ct), bezoek.Vandaag))
        {
            case Uitkomst<Absoluutgebeurtenis>.Geweigerd(var reden):
                return reden;
            case Uitkomst<Absoluutgebeurtenis>.Gelukt(var gebeurd):
                if (rij is null)
                {
                    rij = new() { LeerlingId = leerling, Id = stroom.Id };
                    db.Absoluutonderzoeken.Add(rij);
                }

                rij.Volgt(Absoluutregels.Verwerk(toestand, gebeurd));
                db.Vervolg(stroom, Soort, [gebeurd], Gegevenscategorie.Ongeoorloofd, handeling);
                break;
        }

        // vastleggen
        if (await db.VastleggenOfIntussen(handeling, ct) is { } intussen)
        {
            return intussen;
        }

        await transactie.CommitAsync(ct);
        return stroom.Id;
    }

    internal static Absoluutonderzoek Stand(Stroom<Absoluutgebeurtenis> stroom) =>
        stroom.Gebeurtenissen.Aggregate<Absoluutgebeurtenis, Absoluutonderzoek>(new Absoluutonderzoek.Geen(), Absoluutregels.Verwerk);

    /// <summary>That the child is enrolled nowhere now; null when it is enrolled, or need not be.</summary>
    internal static async Task<SignaalRij?> Signaal(Guid leerling, RegisterDb db, CancellationToken ct) => await db.Signalen.AsNoTracking()
        .Where(rij => rij.LeerlingId == leerling && rij.Soort == Signaalsoort.AbsoluutVerzuim && rij.Status == Signaalstatus.Geldig && rij.Eind == null)
        .OrderByDescending(rij => rij.Begin).FirstOrDefaultAsync(ct);

    /// <summary>What the register knows of the child today.</summary>
    internal static async Task<Absoluutfeiten> Feiten(Kindbereik.Gebonden kind, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var id = kind.Leerling.Id;
        var nu = kind.Inschrijvingen.FirstOrDefault(tijd => tijd.Begin <= vandaag && (tijd.Eind is not { } eind || eind >= vandaag));
        var vrij = (await db.Vrijstellingen.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null && rij.Status == Vrijstellingstatus.Geldig).ToListAsync(ct))
            .FirstOrDefault(rij => rij.Begin <= vandaag && (rij.Eind is not { } eind || eind >= vandaag));
        var leerling = kind.Leerling.NaarLeerling();
        return new(nu?.Vestiging, nu?.Begin, vrij?.Begin, leerling.UitgeschrevenBrpOp is { } weg && weg <= vandaag ? weg : null, vandaag <= Leerplicht.Plichteind(leerling));
    }
}
