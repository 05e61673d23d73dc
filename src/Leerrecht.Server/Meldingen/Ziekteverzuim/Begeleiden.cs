using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Ziekteverzuim;

/// <summary>Guidance of a sick pupil (M@ZL): one act of the school or the JGZ, decided on what happened before and added to it.</summary>
public static class Begeleiden
{
    internal const string Soort = "verzuimbegeleiding";

    /// <summary>Begins guidance; refused while another runs for this child.</summary>
    /// <returns>The case.</returns>
    public static Task<Uitkomst<Guid>> Begin(
        Guid leerling, Begeleidingsaanleiding aanleiding, string toelichting, Bezoek bezoek, Werkdagen werkdagen, Handeling handeling, RegisterDb db, CancellationToken ct) =>
        Doe(leerling, Guid.CreateVersion7(), 0, begin => new Begeleidingsopdracht.Beginnen(aanleiding, begin, toelichting), bezoek, werkdagen, handeling, db, ct);

    /// <param name="gezien">How many things had happened when this person looked: who decides on less is told.</param>
    public static Task<Uitkomst<Guid>> Doe(
        Guid leerling, Guid zaak, int gezien, Begeleidingsopdracht opdracht, Bezoek bezoek, Werkdagen werkdagen, Handeling handeling, RegisterDb db, CancellationToken ct) =>
        Doe(leerling, zaak, gezien, _ => opdracht, bezoek, werkdagen, handeling, db, ct);

    /// <summary>Writes in the doctor's file: read by the JGZ only; others see that there is something.</summary>
    public static async Task<Uitkomst<Guid>> Noteer(Guid leerling, Guid zaak, string tekst, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (await db.Band(leerling, bezoek, ct) is not { } band || !bezoek.Mag(Gegevenscategorie.Medisch, Daad.Wijzigen, leerling, band))
        {
            return NietVoorU;
        }

        if (await db.Verzuimbegeleidingen.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Id == zaak, ct) is not { } rij)
        {
            return Weg;
        }

        if (tekst.Trim().Length is < Begeleidingsregels.KortsteTekst or > Begeleidingsregels.LangsteTekst)
        {
            return new Weigering("begeleiding.notitie", "Schrijf ten minste één zin, en niet meer dan 4000 tekens.");
        }

        var stroom = await db.Stroom<Medischegebeurtenis>(leerling, rij.MedischId, ct);
        db.Vervolg(stroom, "medisch-dossier", [new Medischegebeurtenis.Genoteerd(tekst.Trim())], Gegevenscategorie.Medisch, handeling);
        rij.Notities = stroom.Gebeurd.Count + 1;
        return await db.VastleggenOfIntussen(handeling, ct) is { } intussen ? intussen : zaak;
    }

    /// <summary>Whose part of the work this role does.</summary>
    public static Begeleidingskant Kant(Rol rol) => Functies.IsJgz(rol) ? Begeleidingskant.Jgz : Begeleidingskant.School;

    /// <summary>Where a case stands.</summary>
    internal static Verzuimbegeleiding Stand(Stroom<Begeleidingsgebeurtenis> stroom) =>
        stroom.Gebeurtenissen.Aggregate<Begeleidingsgebeurtenis, Verzuimbegeleiding>(new Verzuimbegeleiding.Geen(), Begeleidingsregels.Verwerk);

    private static readonly Weigering NietVoorU = new("toegang.niet-voor-rol", "Dit is niet voor uw rol.");

    private static readonly Weigering Weg = new("begeleiding.geen", "Deze begeleiding is er niet meer.");

    private static async Task<Uitkomst<Guid>> Doe(
        Guid leerling, Guid zaak, int gezien, Func<string, Begeleidingsopdracht> opdrachtBij, Bezoek bezoek, Werkdagen werkdagen, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (await db.Kind(leerling, bezoek, ct) is not { } kind)
        {
            return NietVoorU;
        }

        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var opdracht = opdrachtBij(Vestiging(kind, bezoek));
        var stroom = await db.Stroom<Begeleidingsgebeurtenis>(leerling, zaak, ct);
        var rij = await db.Verzuimbegeleidingen.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Id == zaak, ct);

        // beslissen
        if (!bezoek.Mag(Gegevenscategorie.Ziekte, Daad.Wijzigen, leerling, kind.Band) || opdracht.Kant != Kant(bezoek.Wie.Rol))
        {
            return NietVoorU;
        }

        if (opdracht is Begeleidingsopdracht.Beginnen)
        {
            if (await db.Verzuimbegeleidingen.AnyAsync(ander => ander.LeerlingId == leerling && ander.Stand != Begeleidingsstand.Afgesloten, ct))
            {
                return new Weigering("begeleiding.loopt-al", "Er loopt al begeleiding voor deze leerling.");
            }
        }
        else if (rij is null)
        {
            return Weg;
        }

        if (stroom.Gebeurd.Count != gezien)
        {
            return Gebeurtenissen.Intussen;
        }

        var toestand = Stand(stroom);
        Begeleidingsgebeurtenis gebeurd;
        switch (Begeleidingsregels.Beslis(toestand, opdracht, bezoek.Vandaag, werkdagen))
        {
            case Uitkomst<Begeleidingsgebeurtenis>.Geweigerd(var reden):
                return reden;
            case Uitkomst<Begeleidingsgebeurtenis>.Gelukt(var volgt):
                gebeurd = volgt;
                break;
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }

        if (opdracht is Begeleidingsopdracht.ConsultVragen vraag && await Deel(leerling, vraag, bezoek, handeling, db, ct) is { } weigering)
        {
            return weigering;
        }

        // vastleggen
        if (rij is null)
        {
            rij = new() { LeerlingId = leerling, Id = zaak, Vestiging = "", Aanleiding = default, BegonnenOp = default, Stand = default, MedischId = Guid.CreateVersion7() };
            db.Verzuimbegeleidingen.Add(rij);
        }

        rij.Volgt(Begeleidingsregels.Verwerk(toestand, gebeurd));
        db.Vervolg(stroom, Soort, [gebeurd], Gegevenscategorie.Ziekte, handeling);
        if (rij.Stand == Begeleidingsstand.Afgesloten)
        {
            await Sluit(leerling, rij.JgzId, bezoek.Vandaag, db, ct);
        }

        if (await db.VastleggenOfIntussen(handeling, ct) is { } intussen)
        {
            return intussen;
        }

        await transactie.CommitAsync(ct);
        return zaak;
    }

    /// <summary>From now on the GGD sees the child, and not before.</summary>
    private static async Task<Weigering?> Deel(Guid leerling, Begeleidingsopdracht.ConsultVragen vraag, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var (ggd, vandaag) = (vraag.Organisatie, bezoek.Vandaag);
        if (await db.Deelnames.AnyAsync(
            deel => deel.LeerlingId == leerling && deel.OrganisatieId == ggd && deel.Soort == Deelnamesoort.JgzConsult && (deel.Tot == null || deel.Tot > vandaag), ct))
        {
            return null;
        }

        if ((await Deelnemen.TeVragen(leerling, Deelnamesoort.JgzConsult, bezoek, db, ct)).All(organisatie => organisatie.Id != ggd))
        {
            return new("begeleiding.organisatie", "Kies de GGD van de gemeente waar de leerling woont.");
        }

        return await Deelnemen.Vraag(leerling, Deelnamesoort.JgzConsult, ggd, vraag.Vraag, bezoek, handeling, db, ct) is Uitkomst<Guid>.Geweigerd(var reden) ? reden : null;
    }

    /// <summary>What the consult was asked for is over: from tomorrow on the GGD sees nothing of the child by it.</summary>
    private static async Task Sluit(Guid leerling, Guid? ggd, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        foreach (var deel in await db.Deelnames.Where(deel => deel.LeerlingId == leerling && deel.OrganisatieId == ggd && deel.Soort == Deelnamesoort.JgzConsult && deel.Tot == null).ToListAsync(ct))
        {
            deel.Tot = vandaag;
        }
    }

    /// <summary>The school of the child that this person works for; else the one it goes to.</summary>
    private static string Vestiging(Kindbereik.Gebonden kind, Bezoek bezoek)
    {
        var nu = kind.Inschrijvingen.Where(tijd => tijd.Begin <= bezoek.Vandaag && (tijd.Eind is not { } eind || eind >= bezoek.Vandaag)).ToList();
        return (nu.Find(tijd => bezoek.Wie.Werkgebied.Vestigingen.Contains(tijd.Vestiging)) ?? nu.FirstOrDefault())?.Vestiging ?? "";
    }
}

/// <summary>What is written in the doctor's file.</summary>
public abstract record Medischegebeurtenis
{
    private Medischegebeurtenis() { }

    public sealed record Genoteerd(string Tekst) : Medischegebeurtenis;
}
