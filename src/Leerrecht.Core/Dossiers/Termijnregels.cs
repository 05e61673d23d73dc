using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;

namespace Leerrecht.Core.Dossiers;

/// <summary>
/// What happens in a case because days go by. There is no timer: it follows from the dates of the case, each thing once and on its own day,
/// also when nobody looked for a month (missie DOS-10).
/// </summary>
public static class Termijnregels
{
    /// <summary>Longest time that a term can be extended or stand still from today, in days.</summary>
    public const int LangsteUitstel = 92;

    /// <summary>
    /// How often those of a step may extend its term or let it stand still. No law says so, it is ours: a term that always gives way is none.
    /// Beyond it whoever would lead the next step decides, or the chair of the table.
    /// </summary>
    public const int HoogsteUitstel = 2;

    /// <summary>All that has fallen due and has not been recorded, in order.</summary>
    /// <param name="leiders">Who would lead each step of this child, the first step first; null where nobody stands there.</param>
    /// <param name="nu">UTC.</param>
    public static IReadOnlyList<Gebeurtenis> Verval(Dossier dossier, Opschalingsmodel model, IReadOnlyList<Betrokkene?> leiders, DateTime nu, DateOnly vandaag)
    {
        List<Gebeurtenis> vervallen = [];
        while (Volgende(dossier, model, leiders, nu, vandaag) is { } volgende)
        {
            vervallen.AddRange(volgende);
            dossier = volgende.Aggregate(dossier, Dossierverloop.Verwerk);
        }

        return vervallen;
    }

    /// <summary>The next day on which something falls due; null when nothing will by itself.</summary>
    /// <param name="eersteActieOp">The day in Amsterdam on which the time for the first action is over.</param>
    public static DateOnly? VervaltOp(Dossier dossier, Opschalingsmodel model, DateOnly eersteActieOp)
    {
        if (dossier is not Dossier.Lopend { Zaak: var zaak })
        {
            return null;
        }

        DateOnly? termijn = zaak.Termijn switch
        {
            Termijnstand.Loopt { Gewaarschuwd: false } loopt => loopt.Tot.AddDays(-model.WaarschuwDagen),
            Termijnstand.Loopt loopt => loopt.Tot.AddDays(1),
            Termijnstand.Opgeschort stil => stil.Tot.AddDays(1),
            Termijnstand.Verstreken voorbij => voorbij.VanzelfOp,
            _ => null,
        };
        return dossier is Dossier.Open && !zaak.EersteActieGemist && !(termijn < eersteActieOp) ? eersteActieOp : termijn;
    }

    private static Gebeurtenis[]? Volgende(Dossier dossier, Opschalingsmodel model, IReadOnlyList<Betrokkene?> leiders, DateTime nu, DateOnly vandaag) => dossier switch
    {
        Dossier.Open { Zaak: { EersteActieGemist: false } zaak } when nu > zaak.EersteActieVoor => [new Gebeurtenis.EersteActieGemist(zaak.EersteActieVoor)],
        Dossier.Lopend { Zaak: var zaak } => zaak.Termijn switch
        {
            Termijnstand.Loopt { Gewaarschuwd: false } loopt when loopt.Tot.AddDays(-model.WaarschuwDagen) <= vandaag => [new Gebeurtenis.Gewaarschuwd(loopt.Tot)],
            Termijnstand.Loopt loopt when loopt.Tot < vandaag => Verstrijk(zaak, model, leiders[zaak.Trede], loopt.Tot),
            Termijnstand.Opgeschort stil when stil.Tot < vandaag => [new Gebeurtenis.TermijnHervat(stil.Tot.AddDays(1), stil.Hervat(stil.Tot.AddDays(1)), true)],
            Termijnstand.Verstreken voorbij when voorbij.VanzelfOp <= vandaag => Omhoog(
                zaak, model, leiders, new(zaak.Trede, zaak.Trede + 1, voorbij.VanzelfOp, model.Treden[zaak.Trede].Kantelpunt.Uiterlijk(voorbij.VanzelfOp), "", Ouderstandpunt.Onbekend, null, true)),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whoever would lead the next step is told, and can look.</summary>
    private static Gebeurtenis[] Verstrijk(Zaak zaak, Opschalingsmodel model, Betrokkene? leider, DateOnly tot) =>
    [
        new Gebeurtenis.KantelpuntVerstreken(tot, tot.AddDays(model.OpschalenNaDagen), leider),
        .. leider is null ? [] : Deelnemersregels.Erbij(zaak, leider, tot.AddDays(1)),
    ];

    /// <summary>Up, and the lead is asked of who leads the next step; the old one keeps it until then.</summary>
    internal static Gebeurtenis[] Omhoog(Zaak zaak, Opschalingsmodel model, IReadOnlyList<Betrokkene?> leiders, Gebeurtenis.Opgeschaald op) =>
        leiders[op.Naar - 1] is { } leider && leider.Aanstelling != zaak.Regie.Aanstelling && model.Treden[op.Naar - 1].Regie != zaak.Regie.Partij
            ? [op, .. Deelnemersregels.Erbij(zaak, leider, op.Op), new Gebeurtenis.RegieAangeboden(leider, op.Op, $"stap {op.Naar}")]
            : [op];
}
