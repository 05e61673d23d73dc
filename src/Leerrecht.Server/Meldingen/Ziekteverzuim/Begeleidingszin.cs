using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Meldingen.Ziekteverzuim;

/// <summary>What happened in the guidance of a sick pupil, in words.</summary>
public static class Begeleidingszin
{
    public static string Stap(Begeleidingsstap stap, Teksten teksten) => teksten[$"ziekteverzuim.stap.{Woorden<Begeleidingsstap>.Woord(stap)}"];

    public static string Aanleiding(Begeleidingsaanleiding aanleiding, Teksten teksten) => teksten[$"ziekteverzuim.aanleiding.{Woorden<Begeleidingsaanleiding>.Woord(aanleiding)}"];

    public static string Belastbaar(Belastbaarheid belastbaarheid, Teksten teksten) => teksten[$"ziekteverzuim.belastbaarheid.{Woorden<Belastbaarheid>.Woord(belastbaarheid)}"];

    public static string Einde(Begeleidingseinde einde, Teksten teksten) => teksten[$"ziekteverzuim.einde.{Woorden<Begeleidingseinde>.Woord(einde)}"];

    /// <summary>One line of the history.</summary>
    public static string Van(Begeleidingsgebeurtenis gebeurd, Teksten teksten) => gebeurd switch
    {
        Begeleidingsgebeurtenis.Begonnen g => teksten["ziekteverzuim.gebeurd.begonnen", Aanleiding(g.Begin.Aanleiding, teksten)],
        Begeleidingsgebeurtenis.GesprekGevoerd g => teksten["ziekteverzuim.gebeurd.gesprek", g.Gesprek.Op.Gewoon(), g.Gesprek.Met],
        Begeleidingsgebeurtenis.ConsultGevraagd g => teksten["ziekteverzuim.gebeurd.consult", g.Vraag],
        Begeleidingsgebeurtenis.VanConsultAfgezien g => teksten["ziekteverzuim.gebeurd.afgezien", g.Reden],
        Begeleidingsgebeurtenis.Uitgenodigd g => teksten["ziekteverzuim.gebeurd.uitgenodigd", g.Voor.Gewoon()],
        Begeleidingsgebeurtenis.Gesproken g => teksten["ziekteverzuim.gebeurd.gesproken", g.Op.Gewoon()],
        Begeleidingsgebeurtenis.NietVerschenen g => teksten["ziekteverzuim.gebeurd.niet-verschenen", g.Op.Gewoon()],
        Begeleidingsgebeurtenis.Geadviseerd g => teksten["ziekteverzuim.gebeurd.geadviseerd", Belastbaar(g.Advies.Belastbaarheid, teksten)],
        Begeleidingsgebeurtenis.Teruggegeven g => teksten["ziekteverzuim.gebeurd.teruggegeven", g.Reden],
        Begeleidingsgebeurtenis.ActieAfgesproken g => teksten["ziekteverzuim.gebeurd.actie", g.Actie.Wat, g.Actie.Wie, g.Actie.Voor.Gewoon()],
        Begeleidingsgebeurtenis.ActieAfgerond g => teksten["ziekteverzuim.gebeurd.actie-klaar", g.Nummer],
        Begeleidingsgebeurtenis.EvaluatieGepland g => teksten["ziekteverzuim.gebeurd.evaluatie", g.Voor.Gewoon()],
        Begeleidingsgebeurtenis.Geevalueerd g => teksten["ziekteverzuim.gebeurd.geevalueerd", g.Bevinding],
        Begeleidingsgebeurtenis.Afgesloten g => teksten["ziekteverzuim.gebeurd.afgesloten", Einde(g.Reden, teksten), g.Toelichting],
        _ => throw new InvalidOperationException("A new kind of event needs a sentence."),
    };
}
