using Leerrecht.Core.Dossiers;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>One thing that happened: the case before and after it, on which day, and whose act it was; null when it came by itself.</summary>
internal sealed record Voorval(Dossier Voor, Gebeurtenis Wat, Dossier Na, DateOnly Vandaag, Betrokkene? Door);

/// <summary>The history of one case as it comes about: acts of people, and days that go by.</summary>
internal sealed class Loop(Opschalingsmodel model, IReadOnlyList<Betrokkene?> leiders, DateOnly vandaag, int uur)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public Opschalingsmodel Model => model;

    public IReadOnlyList<Betrokkene?> Leiders => leiders;

    public Dossier Dossier { get; private set; } = new Dossier.Geen();

    public DateOnly Vandaag { get; private set; } = vandaag;

    public List<Voorval> Voorvallen { get; } = [];

    public IEnumerable<Gebeurtenis> Gebeurd => Voorvallen.Select(voorval => voorval.Wat);

    public Zaak? Zaak => (Dossier as Dossier.Bestaand)?.Zaak;

    public DateTime Nu => Vandaag.ToDateTime(new(uur, 0), DateTimeKind.Utc);

    /// <summary>The day on which a case that nobody looks at has to be looked at.</summary>
    public DateOnly? VervaltOp => Termijnregels.VervaltOp(
        Dossier, model, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Zaak?.EersteActieVoor ?? default, Amsterdam)));

    /// <summary>The same case, to go on with in another way.</summary>
    public Loop Kopie()
    {
        var kopie = new Loop(model, leiders, Vandaag, uur) { Dossier = Dossier };
        kopie.Voorvallen.AddRange(Voorvallen);
        return kopie;
    }

    public void Slaap(int dagen) => Vandaag = Vandaag.AddDays(dagen);

    /// <summary>What fell due is recorded.</summary>
    public void WerkBij() => Verwerk(Termijnregels.Verval(Dossier, model, leiders, Nu, Vandaag), null);

    public void Dagelijks(int dagen)
    {
        for (var dag = 0; dag < dagen; dag++)
        {
            Slaap(1);
            WerkBij();
        }
    }

    /// <summary>Why it is refused; null when it is done.</summary>
    public Weigering? Doe(Opdracht opdracht, Betrokkene wie, Dossierfeiten feiten, IReadOnlyList<Tafelmandaat> mandaten)
    {
        var uitkomst = Dossierregels.Beslis(Dossier, opdracht, new(model, leiders, Nu, Vandaag, wie, feiten, mandaten));
        if (uitkomst is Uit.Gelukt(var gebeurd))
        {
            // Only what follows from elsewhere may have come already.
            Assert.True(gebeurd.Length > 0 || opdracht is Opdracht.GezinVolgen);
            Verwerk(gebeurd, wie);
        }

        return (uitkomst as Uit.Geweigerd)?.Reden;
    }

    private void Verwerk(IEnumerable<Gebeurtenis> gebeurd, Betrokkene? door)
    {
        foreach (var wat in gebeurd)
        {
            var na = Dossierverloop.Verwerk(Dossier, wat);
            Voorvallen.Add(new(Dossier, wat, na, Vandaag, door));
            Dossier = na;
        }
    }
}
