using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Signalering;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Import;

/// <summary>
/// Takes the roster of a school in: its pupils with their group, and their enrolment. The key of a pupil counts within his
/// school, so that the school's BRIN4 stands before it.
/// </summary>
internal static class OpnemenEdexml
{
    public static async Task VoerUit(Opname opname, Stream stroom, string naam, CancellationToken ct)
    {
        using var bron = new Edexml(stroom, naam);
        var vestiging = await Vestiging(opname, bron.School, naam, ct);
        var inschrijvingen = new OpnemenInschrijvingen.Verwerker(opname, naam);
        var gehad = new HashSet<string>(StringComparer.Ordinal);
        var aangenomen = 0;
        foreach (var partij in bron.Leerlingen().Chunk(Opname.Partij))
        {
            opname.Rij.Gelezen += partij.Length;
            var lijnen = new List<(Edexleerling Leerling, Leerlinggegevens Gegevens, DateOnly? Begin, DateOnly? Eind)>(partij.Length);
            foreach (var leerling in partij)
            {
                if (Ontleed(opname, leerling, vestiging, naam, gehad) is { } lijn)
                {
                    lijnen.Add(lijn);
                }
            }

            var (nieuw, gewijzigd, ongewijzigd) = (opname.Rij.Nieuw, opname.Rij.Gewijzigd, opname.Rij.Ongewijzigd);
            var sleutels = await OpnemenLeerlingen.Neem(opname, lijnen.ConvertAll(lijn => lijn.Gegevens), VulAan, ct);
            aangenomen += opname.Rij.Nieuw - nieuw;
            (nieuw, gewijzigd, ongewijzigd) = (opname.Rij.Nieuw, opname.Rij.Gewijzigd, opname.Rij.Ongewijzigd);

            var lopend = await Lopend(opname, vestiging.Code, [.. sleutels.Values], ct);
            await inschrijvingen.Neem(
                lijnen.ConvertAll(lijn =>
                {
                    var id = sleutels[lijn.Gegevens.Sleutel];
                    var begin = lijn.Begin ?? lopend.GetValueOrDefault(id, bron.School.Schooljaar);
                    begin = begin > lijn.Eind ? lijn.Eind.Value : begin;
                    return (new Inschrijvinglijn(lijn.Leerling.Regel, lijn.Gegevens.Sleutel, vestiging.Code, begin, lijn.Eind), id);
                }),
                ct);

            // A pupil is one line of the report, not one for himself and one for his enrolment.
            var erbij = opname.Rij.Nieuw + opname.Rij.Gewijzigd - nieuw - gewijzigd;
            var alleenInschrijving = Math.Clamp(erbij - nieuw - gewijzigd, 0, ongewijzigd);
            (opname.Rij.Nieuw, opname.Rij.Gewijzigd, opname.Rij.Ongewijzigd) = (nieuw, gewijzigd + alleenInschrijving, ongewijzigd - alleenInschrijving);
            opname.Bijwerken();
        }

        if (aangenomen > 0)
        {
            opname.Meld(Meldingteksten.Maak(Meldingcode.WoonplaatsAangenomen, naam, null, "gemeente", vestiging.Gemeente));
        }
    }

    /// <summary>What a roster does not know of a pupil stays as it was.</summary>
    private static Leerlinggegevens VulAan(Leerlinggegevens bestaand, Leerlinggegevens nieuw) => bestaand with
    {
        Geboortedatum = nieuw.Geboortedatum,
        Naam = nieuw.Naam ?? bestaand.Naam,
        Groep = nieuw.Groep ?? bestaand.Groep,
        Postcode = nieuw.Postcode ?? bestaand.Postcode,
    };

    private static async Task<Vestiging> Vestiging(Opname opname, Edexschool school, string naam, CancellationToken ct)
    {
        if (school.Vestiging is null)
        {
            throw new OnleesbaarBestand(naam, "dit EDEXML-bestand noemt geen BRIN-code bij de school. Vraag de leverancier om een bestand met brincode.");
        }

        if (opname.Vestiging.Length > 0 && school.Vestiging != opname.Vestiging)
        {
            throw new OnleesbaarBestand(naam, $"dit bestand gaat over vestiging {school.Vestiging}. U levert aan voor {opname.Vestiging}.");
        }

        return (await opname.Db.Vestigingen.AsNoTracking().SingleOrDefaultAsync(rij => rij.Code == school.Vestiging, ct))?.NaarVestiging()
            ?? throw new OnleesbaarBestand(naam, $"vestiging {school.Vestiging} is niet bekend. Lever eerst het schoolregister of vestigingen.csv aan.");
    }

    private static (Edexleerling, Leerlinggegevens, DateOnly?, DateOnly?)? Ontleed(
        Opname opname, Edexleerling leerling, Vestiging vestiging, string naam, HashSet<string> gehad)
    {
        DateOnly geboren = default, begin = default, eind = default;
        var sleutel = $"{vestiging.Instelling}-{leerling.Sleutel}";
        (Meldingcode Code, string Kolom, string? Waarde)? fout = leerling switch
        {
            { Sleutel: "" } => (Meldingcode.VerplichtLeeg, "key", ""),
            { Geboortedatum: null or "" } => (Meldingcode.VerplichtLeeg, "geboortedatum", ""),
            _ when !Datums.Lees(leerling.Geboortedatum, out geboren) => (Meldingcode.OngeldigeDatum, "geboortedatum", leerling.Geboortedatum),
            _ when leerling.Instroom is not null && !Datums.Lees(leerling.Instroom, out begin) => (Meldingcode.OngeldigeDatum, "instroomdatum", leerling.Instroom),
            _ when leerling.Uitstroom is not null && !Datums.Lees(leerling.Uitstroom, out eind) => (Meldingcode.OngeldigeDatum, "uitstroomdatum", leerling.Uitstroom),
            { Instroom: not null, Uitstroom: not null } when eind < begin => (Meldingcode.EindeVoorBegin, "uitstroomdatum", leerling.Uitstroom),
            _ when !gehad.Add(sleutel) => (Meldingcode.DubbeleSleutel, "key", leerling.Sleutel),
            _ => null,
        };
        if (fout is var (code, kolom, waarde))
        {
            opname.Meld(Meldingteksten.Maak(code, naam, leerling.Regel, kolom, waarde));
            return null;
        }

        var bsn = Bsn.TryParse(leerling.Bsn, null, out var nummer) ? nummer : null;
        if (leerling.Bsn is not null && bsn is null)
        {
            opname.Meld(Meldingteksten.Maak(Meldingcode.OngeldigBsn, naam, leerling.Regel, "bsn", null));
        }

        return (
            leerling,
            new(sleutel, geboren, vestiging.Gemeente, leerling.Postcode, leerling.Naam, leerling.Groep, null, false, false, false, null, null) { Bsn = bsn },
            leerling.Instroom is null ? null : begin,
            leerling.Uitstroom is null ? null : eind);
    }

    /// <summary>The begin of the enrolment that runs at this vestiging, for pupils of whom the roster does not say when they came.</summary>
    private static async Task<Dictionary<Guid, DateOnly>> Lopend(Opname opname, string vestiging, Guid[] leerlingen, CancellationToken ct)
    {
        var uit = new Dictionary<Guid, DateOnly>();
        await using var lezer = await opname.Bulk.Vraag(
            $"""
             SELECT leerling_id, max(begin) FROM inschrijving
             WHERE bekend_tot IS NULL AND vestiging = @vestiging AND {opname.Bulk.In("leerling_id", "@leerlingen")} GROUP BY leerling_id
             """,
            ct,
            ("@vestiging", vestiging),
            ("@leerlingen", leerlingen));
        while (lezer.Lees())
        {
            uit.Add(lezer.Sleutel(0), lezer.Dag(1));
        }

        return uit;
    }
}
