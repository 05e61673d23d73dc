namespace Leerrecht.Core.Meldingen;

/// <summary>What somebody wants to happen in the guidance of a sick pupil.</summary>
public abstract record Begeleidingsopdracht
{
    private Begeleidingsopdracht() { }

    /// <summary>The school begins, from a signal or a worry.</summary>
    public sealed record Beginnen(Begeleidingsaanleiding Aanleiding, string Vestiging, string Toelichting) : Begeleidingsopdracht;

    /// <summary>The school talked with pupil and parents.</summary>
    public sealed record GesprekVastleggen(Schoolgesprek Gesprek) : Begeleidingsopdracht;

    /// <summary>The school asks the jeugdarts.</summary>
    public sealed record ConsultVragen(Guid Organisatie, string Vraag) : Begeleidingsopdracht;

    /// <summary>The school does not ask the jeugdarts, and says why.</summary>
    public sealed record VanConsultAfzien(string Reden) : Begeleidingsopdracht;

    /// <summary>The JGZ invites.</summary>
    public sealed record Uitnodigen(DateOnly Voor) : Begeleidingsopdracht;

    /// <summary>The JGZ spoke with child or parents, or waited in vain.</summary>
    public sealed record ContactVastleggen(DateOnly Op, bool Verschenen) : Begeleidingsopdracht;

    /// <summary>The JGZ advises the school.</summary>
    public sealed record Adviseren(Belastbaarheid Belastbaarheid, string Hoe, DateOnly? Tot, string SchoolKan, string Door) : Begeleidingsopdracht;

    /// <summary>The JGZ gives the question back without an advice.</summary>
    public sealed record Teruggeven(string Reden) : Begeleidingsopdracht;

    /// <summary>Something is agreed that somebody does.</summary>
    public sealed record ActieAfspreken(string Wat, string Wie, DateOnly Voor) : Begeleidingsopdracht;

    /// <summary>What was agreed is done.</summary>
    public sealed record ActieAfronden(int Nummer) : Begeleidingsopdracht;

    /// <summary>Sets the day to look again.</summary>
    public sealed record EvaluatiePlannen(DateOnly Voor) : Begeleidingsopdracht;

    /// <summary>Looked again.</summary>
    /// <param name="Volgende">The next time; null when none is set.</param>
    public sealed record Evalueren(string Bevinding, DateOnly? Volgende) : Begeleidingsopdracht;

    /// <summary>The school closes.</summary>
    public sealed record Afsluiten(Begeleidingseinde Reden, string Toelichting) : Begeleidingsopdracht;

    /// <summary>Whose act it is.</summary>
    public Begeleidingskant Kant => this switch
    {
        Uitnodigen or ContactVastleggen or Adviseren or Teruggeven => Begeleidingskant.Jgz,
        _ => Begeleidingskant.School,
    };
}
