namespace Leerrecht.Core.Dossiers;

/// <summary>Whom the family calls: one, whatever happens. Cases of one household share it (missie DOS-3).</summary>
public abstract record Gezinscontact
{
    private Gezinscontact() { }

    /// <summary>Nobody was chosen: it is who leads.</summary>
    public sealed record Regie : Gezinscontact;

    /// <summary>Somebody who takes part, as long as that lasts.</summary>
    public sealed record VanDossier(Betrokkene Wie) : Gezinscontact;

    /// <summary>Somebody who does not, in words.</summary>
    public sealed record Buiten(string Naam) : Gezinscontact;
}

/// <summary>From where a case took over what holds for its whole household: never which child.</summary>
/// <param name="Versie">Of the plan there; null when it came with a link.</param>
/// <param name="Door">Who did it.</param>
public sealed record Gezinsherkomst(int? Versie, string Door);

/// <summary>The goals of the household in a case that has no plan itself yet.</summary>
/// <param name="Versie">From 1, one higher each time that they change.</param>
public sealed record Gezinsplan(int Versie, IReadOnlyList<Plandoel> Doelen);

/// <summary>A case of the household, as far as whom the family calls depends on it.</summary>
/// <param name="Deelnemers">Appointments.</param>
public sealed record Gezinsdossier(DateTime Geopend, string Regie, IReadOnlyCollection<Guid> Deelnemers);

/// <summary>Whom the family calls today.</summary>
/// <param name="Regie">It is who leads, because nobody else is it.</param>
/// <param name="Weg">Who was chosen, and works there or takes part no longer; else null.</param>
public sealed record Gezinsbereik(string Naam, bool Regie, string? Weg);
