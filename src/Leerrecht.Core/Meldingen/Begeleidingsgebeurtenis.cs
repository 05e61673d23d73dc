namespace Leerrecht.Core.Meldingen;

/// <summary>What happened in the guidance of a sick pupil, with the terms that began by it.</summary>
public abstract record Begeleidingsgebeurtenis
{
    private Begeleidingsgebeurtenis() { }

    /// <summary>It began.</summary>
    public sealed record Begonnen(Begeleidingsbegin Begin) : Begeleidingsgebeurtenis;

    /// <summary>The school talked.</summary>
    public sealed record GesprekGevoerd(Schoolgesprek Gesprek, DateOnly VervolgUiterlijk) : Begeleidingsgebeurtenis;

    /// <summary>The jeugdarts was asked.</summary>
    public sealed record ConsultGevraagd(DateOnly Op, Guid Organisatie, string Vraag, DateOnly UitnodigenUiterlijk) : Begeleidingsgebeurtenis;

    /// <summary>The jeugdarts was not asked.</summary>
    public sealed record VanConsultAfgezien(DateOnly Op, string Reden) : Begeleidingsgebeurtenis;

    /// <summary>The JGZ invited.</summary>
    public sealed record Uitgenodigd(DateOnly Op, DateOnly Voor) : Begeleidingsgebeurtenis;

    /// <summary>The JGZ spoke with child or parents.</summary>
    public sealed record Gesproken(DateOnly Op, DateOnly AdviesUiterlijk) : Begeleidingsgebeurtenis;

    /// <summary>Nobody came.</summary>
    public sealed record NietVerschenen(DateOnly Op, DateOnly UitnodigenUiterlijk) : Begeleidingsgebeurtenis;

    /// <summary>The JGZ advised.</summary>
    public sealed record Geadviseerd(Begeleidingsadvies Advies, DateOnly PlanUiterlijk) : Begeleidingsgebeurtenis;

    /// <summary>The JGZ gave the question back.</summary>
    public sealed record Teruggegeven(DateOnly Op, string Reden, DateOnly VervolgUiterlijk) : Begeleidingsgebeurtenis;

    /// <summary>Something was agreed.</summary>
    public sealed record ActieAfgesproken(Begeleidingsactie Actie) : Begeleidingsgebeurtenis;

    /// <summary>It was done.</summary>
    public sealed record ActieAfgerond(int Nummer, DateOnly Op) : Begeleidingsgebeurtenis;

    /// <summary>A day was set to look again.</summary>
    public sealed record EvaluatieGepland(DateOnly Voor) : Begeleidingsgebeurtenis;

    /// <summary>It was looked at again.</summary>
    public sealed record Geevalueerd(DateOnly Op, string Bevinding, DateOnly? Volgende, DateOnly VervolgUiterlijk) : Begeleidingsgebeurtenis;

    /// <summary>It ended.</summary>
    public sealed record Afgesloten(Begeleidingseinde Reden, string Toelichting, DateOnly Op) : Begeleidingsgebeurtenis;
}
