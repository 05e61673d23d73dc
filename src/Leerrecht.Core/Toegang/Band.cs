namespace Leerrecht.Core.Toegang;

/// <summary>How somebody's organisation is tied to one child today.</summary>
/// <param name="Relaties">All relations that hold.</param>
/// <param name="DagenWeg">Days since the last day of the latest enrolment there; null for who is still enrolled or never was.</param>
public readonly record struct Band(Relaties Relaties, int? DagenWeg)
{
    /// <summary>No tie at all.</summary>
    public static readonly Band Geen = new(Toegang.Relaties.Geen, null);
}

/// <summary>An enrolment as far as ties go.</summary>
/// <param name="Swv">Of the vestiging, if known.</param>
/// <param name="Eind">Last day, or null while it lasts.</param>
public readonly record struct Schooltijd(string Vestiging, string? Swv, DateOnly Begin, DateOnly? Eind);

/// <summary>Why an organisation takes part for a child.</summary>
public enum Deelnamesoort
{
    /// <summary>In the child's case.</summary>
    Dossier,

    /// <summary>Its own statutory task for this child, such as advice or a toelaatbaarheidsverklaring.</summary>
    EigenTaak,

    /// <summary>A consult of the JGZ (M@ZL).</summary>
    JgzConsult,
}

/// <summary>That an organisation takes part for a child, between two days.</summary>
/// <param name="Tot">Last day, or null while it lasts.</param>
public readonly record struct Deelname(Guid Organisatie, Deelnamesoort Soort, DateOnly Van, DateOnly? Tot)
{
    /// <summary>Whether it lasts on this day.</summary>
    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is not { } tot || tot >= dag);
}

/// <summary>What decides about ties to a child.</summary>
/// <param name="Gemeente">Where the child lives.</param>
/// <param name="Schooltijden">Those known now.</param>
/// <param name="VitaalBelang">Whether this person opened the child's file for a vital interest, and that has not run out.</param>
public sealed record Kindplaats(string Gemeente, IReadOnlyList<Schooltijd> Schooltijden, IReadOnlyList<Deelname> Deelnames, bool VitaalBelang);

/// <summary>From facts to ties.</summary>
public static class Bandregels
{
    /// <summary>The tie of this user to a child today.</summary>
    public static Band Bepaal(Gebruiker wie, Kindplaats kind, DateOnly vandaag)
    {
        var relaties = Relaties.Geen;
        DateOnly? laatste = null;
        foreach (var schooltijd in kind.Schooltijden)
        {
            var nu = schooltijd.Begin <= vandaag && (schooltijd.Eind is not { } eind || eind >= vandaag);
            if (wie.Werkgebied.Vestigingen.Contains(schooltijd.Vestiging))
            {
                relaties |= nu ? Relaties.EigenLeerling : Relaties.Geen;
                laatste = schooltijd.Eind is { } weg && weg < vandaag && weg > (laatste ?? DateOnly.MinValue) ? weg : laatste;
            }

            if (nu && schooltijd.Swv is { } swv && wie.Werkgebied.Swvs.Contains(swv))
            {
                relaties |= Relaties.LeerlingVanSwv;
            }
        }

        if (wie.Werkgebied.Gemeenten.Contains(kind.Gemeente))
        {
            relaties |= Relaties.Inwoner;
        }

        foreach (var deelname in kind.Deelnames.Where(deelname => deelname.Organisatie == wie.Organisatie.Id && deelname.GeldtOp(vandaag)))
        {
            relaties |= deelname.Soort == Deelnamesoort.JgzConsult ? Relaties.JgzConsult : Relaties.Deelnemer;
        }

        if (kind.VitaalBelang)
        {
            relaties |= Relaties.VitaalBelang;
        }

        return (relaties & Relaties.EigenLeerling) == 0 && laatste is { } dag
            ? new(relaties | Relaties.OudLeerling, vandaag.DayNumber - dag.DayNumber)
            : new(relaties, null);
    }
}
